"""Where an outlet differs from the others by more than chance."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from quotes.compare.diversity import Diversity
from quotes.compare.finding import SPEAKERS, Finding, false_discoveries
from quotes.compare.measures import MEASURES, Measure, Reading, counts
from quotes.compare.resample import Ratios, permutations
from quotes.compare.wire import outlet_of
from quotes.records import ArticleFacts, QuoteFacts

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["MIN_ARTICLES", "find", "too_few"]

MIN_ARTICLES = 10

# A value that is in fewer articles is not compared: there is nothing to be found.
_LEAST_ARTICLES = 10
_LEVEL = 0.95
_PERMUTATIONS = 9_999
_PERMUTATIONS_OF_SPEAKERS = 1_999
_BOOTSTRAPS = 1_999
_OF_ERRORS = 1.959964


@dataclass(frozen=True, slots=True, eq=False)
class _Plan:
    """What is tested, in which order.

    Attributes:
        articles: By stratum and id.
        outlets: Of the articles, sorted; `group` numbers them.
        tested: Positions of the outlets that have enough articles.
    """

    articles: tuple[ArticleFacts, ...]
    outlets: tuple[str, ...]
    group: NDArray[Any]
    stratum: NDArray[Any]
    tested: tuple[int, ...]


def too_few(
    articles: Iterable[ArticleFacts],
    *,
    without: frozenset[str] = frozenset(),
    least: int = MIN_ARTICLES,
) -> tuple[str, ...]:
    """Outlets that nothing is claimed of, as they have too few articles.

    Args:
        articles: Of all outlets.
        without: Ids of articles that do not count.
        least: How many an outlet must have.
    """
    sizes: Counter[str] = Counter()
    for article in articles:
        sizes[outlet_of(article)] += article.id not in without
    return tuple(sorted(outlet for outlet, size in sizes.items() if size < least))


def find(
    articles: Sequence[ArticleFacts],
    quotes: Iterable[QuoteFacts],
    *,
    stories: Mapping[str, str] | None = None,
    without: frozenset[str] = frozenset(),
    least: int = MIN_ARTICLES,
    measures: Sequence[Measure] = MEASURES,
    seed: int = 0,
) -> tuple[Finding, ...]:
    """Every outlet against the others together, in everything that there is enough of.

    Intervals and tests take the article as the unit; see `quotes.compare.resample`. The result
    is the same in whatever order articles and quotes are given.

    Args:
        articles: Of all outlets.
        quotes: Theirs; thoughts are passed over.
        stories: Story by article id: outlets are then compared on the same events, and
            articles without a story with each other.
        without: Ids of articles that do not count, as their text is counted already.
        least: Articles that an outlet, and the others together, must have.
        measures: What is compared beside the effective number of speakers.
        seed: Of the chance in intervals and tests.

    Returns:
        All that was tested, by q, then by p and the size of the difference.
    """
    import numpy as np

    plan = _plan([item for item in articles if item.id not in without], stories or {}, least)
    if not plan.tested:
        return ()
    quotes_of = _statements(quotes)
    found = _ratios(plan, quotes_of, measures, np.random.default_rng([seed, 1]))
    found += _speakers(plan, quotes_of, np.random.default_rng([seed, 2]))
    return _ranked(found)


def _plan(articles: Sequence[ArticleFacts], stories: Mapping[str, str], least: int) -> _Plan:
    import numpy as np

    ordered = tuple(sorted(articles, key=lambda item: (stories.get(item.id, ""), item.id)))
    outlets = tuple(sorted({outlet_of(item) for item in ordered}))
    number = {outlet: at for at, outlet in enumerate(outlets)}
    names = [stories.get(item.id, "") for item in ordered]
    story = {name: at for at, name in enumerate(dict.fromkeys(names))}
    sizes = Counter(map(outlet_of, ordered))
    tested = tuple(
        number[outlet]
        for outlet in outlets
        if sizes[outlet] >= least and len(ordered) - sizes[outlet] >= least
    )
    return _Plan(
        articles=ordered,
        outlets=outlets,
        group=np.asarray([number[outlet_of(item)] for item in ordered], dtype=np.int64),
        stratum=np.asarray([story[name] for name in names], dtype=np.int64),
        tested=tested,
    )


def _statements(quotes: Iterable[QuoteFacts]) -> dict[str, list[QuoteFacts]]:
    quotes_of: dict[str, list[QuoteFacts]] = defaultdict(list)
    for quote in quotes:
        if quote.statement:
            quotes_of[quote.article].append(quote)
    return quotes_of


def _ratios(
    plan: _Plan,
    quotes_of: Mapping[str, Sequence[QuoteFacts]],
    measures: Sequence[Measure],
    generator: Any,
) -> list[Finding]:
    """Findings of all measures that are ratios of sums."""
    import numpy as np

    above, below = counts(measures, plan.articles, quotes_of)
    # A share that nearly no article has, or nearly every one has wholly, tells outlets
    # nothing apart. Whose articles these are plays no part, so the tests stay valid.
    some = ((above > 0).sum(axis=0) >= _LEAST_ARTICLES) & (above.std(axis=0) > 0)
    # Nor does one that every article has wholly, as direct quotes do of direct quotes.
    some &= (above != below).any(axis=0)
    kept: list[int] = np.flatnonzero(some).tolist()
    if not kept:
        return []
    ratios = Ratios(above[:, kept], below[:, kept], plan.group, plan.stratum)
    low, high = ratios.intervals(plan.tested, _BOOTSTRAPS, _LEVEL, generator)
    p, standardised = ratios.p_values(plan.tested, _PERMUTATIONS, generator)
    found: list[Finding] = []
    for row, group in enumerate(plan.tested):
        own, others = ratios.estimates(group)
        for column, at in enumerate(kept):
            measure = measures[at]
            ends = float(low[row, column]), float(high[row, column])
            if not all(map(math.isfinite, (own[column], others[column], *ends))):
                continue
            found.append(
                _finding(
                    plan,
                    group,
                    measure,
                    (float(own[column]), float(others[column])),
                    ends,
                    (float(p[row, column]), float(standardised[row, column])),
                )
            )
    return found


def _finding(
    plan: _Plan,
    group: int,
    measure: Measure,
    figures: tuple[float, float],
    ends: tuple[float, float],
    test: tuple[float, float],
    sample: int | None = None,
) -> Finding:
    size = int((plan.group == group).sum())
    return Finding(
        outlet=plan.outlets[group],
        what=measure.what,
        value=measure.value,
        share=figures[0],
        others=figures[1],
        effect=figures[0] - figures[1],
        low=ends[0],
        high=ends[1],
        p=test[0],
        q=1.0,
        articles=size,
        other_articles=len(plan.articles) - size,
        standardised=test[1],
        form=measure.form,
        sample=sample,
    )


def _speakers(
    plan: _Plan, quotes_of: Mapping[str, Sequence[QuoteFacts]], generator: Any
) -> list[Finding]:
    """Findings of the effective number of speakers, which is no ratio of sums."""
    import numpy as np

    diversity = Diversity(plan.articles, quotes_of)
    masks = [plan.group == group for group in plan.tested]
    # Both sides give equally many articles and equally many quotes.
    taken = [int(min(mask.sum(), (~mask).sum())) for mask in masks]
    sides = [
        (side, many) for mask, many in zip(masks, taken, strict=True) for side in (mask, ~mask)
    ]
    size = diversity.size(min(diversity.quotes[side].mean() * many for side, many in sides))
    if size is None:
        return []
    drawn: list[list[NDArray[Any]]] = [[] for _ in masks]
    blocks = permutations(plan.group, plan.stratum, _PERMUTATIONS_OF_SPEAKERS, generator)
    for labels in blocks:
        for at, group in enumerate(plan.tested):
            drawn[at].append(diversity.effective(labels == group, size))
    measure = Measure(SPEAKERS, None, "number", _no_ratio)
    found = []
    for at, group in enumerate(plan.tested):
        own, own_error = diversity.typical(masks[at], taken[at], size, generator)
        others, error = diversity.typical(~masks[at], taken[at], size, generator)
        margin = _OF_ERRORS * math.hypot(own_error, error)
        ends = own - others - margin, own - others + margin
        observed = float(diversity.effective(masks[at][None, :], size)[0])
        test = _tails(observed, np.concatenate(drawn[at]), int(masks[at].sum()))
        found.append(_finding(plan, group, measure, (own, others), ends, test, size))
    return found


def _no_ratio(reading: Reading) -> tuple[float, float]:
    """What an article adds to the sums of a measure that has none."""
    return 0.0, float(len(reading.statements))


def _tails(value: float, chance: NDArray[Any], articles: int) -> tuple[float, float]:
    """Two-sided p of a value among those of chance, and its distance in articles' deviations."""
    margin = 1e-9 * abs(value)
    above = 1 + int((chance >= value - margin).sum())
    below = 1 + int((chance <= value + margin).sum())
    p = min(1.0, 2 * min(above, below) / (len(chance) + 1))
    spread = float(chance.std()) * math.sqrt(articles)
    return p, (value - float(chance.mean())) / spread if spread else 0.0


def _ranked(found: Sequence[Finding]) -> tuple[Finding, ...]:
    corrected = false_discoveries([item.p for item in found])
    with_q = [replace(item, q=q) for item, q in zip(found, corrected, strict=True)]
    return tuple(
        sorted(
            with_q,
            key=lambda item: (
                round(item.q, 9),
                round(item.p, 9),
                -round(abs(item.standardised), 9),
                item.outlet,
                item.what,
                item.value or "",
            ),
        )
    )
