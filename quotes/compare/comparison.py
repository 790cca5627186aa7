"""Everything that a comparison of outlets holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple, dataclass, field, replace
from functools import partial
from importlib import import_module
from itertools import product
from typing import Any

from quotes.compare.chosen import chosen_quotes
from quotes.compare.clusters import QuoteCluster
from quotes.compare.exclusive import OnlyHere, only_here
from quotes.compare.finder import Finder
from quotes.compare.finding import Finding
from quotes.compare.findings import MIN_ARTICLES, find, too_few
from quotes.compare.known import with_known_names
from quotes.compare.measures import MEASURES, Measure
from quotes.compare.profile import OutletProfile, profile
from quotes.compare.short_forms import without_short_forms
from quotes.compare.speakers import with_full_names, without_middle_names
from quotes.compare.stories import Story, story_of
from quotes.compare.wire import WireCopy, by_date, counted_once, outlet_of, wire_copies
from quotes.records import ArticleFacts, QuoteFacts
from quotes.store.cache import Cache
from quotes.store.selection import Selection, usual_outlets

__all__ = ["Comparison", "compare"]


_ALL = Selection()
_USED_BESIDE = ("textacy.preprocessing", "textacy.extract.basics")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Outlets side by side.

    Attributes:
        outlets: Profiles, by name; all articles count in them.
        stories: Articles of several outlets about one event.
        clusters: The same utterance in several articles; empty where they were not looked for.
        only_here: Whom one outlet alone quotes on a story.
        articles: Those that were compared, by their ids.
        selection: Which quotes are counted and shown. Stories, and what differs in a cluster, are
            of all quotes.
        wire: Texts of agencies, and texts in several articles; findings count each once.
        findings: All that was tested, the surest first; those with a great q are no claims.
        too_few: Outlets that nothing is claimed of, as they have too few articles.
        min_articles: How many articles a claim needs.
        printed_once: Where words are asked for, the quotes with them that are in no cluster, the
            earliest published first; else empty.
    """

    outlets: tuple[OutletProfile, ...] = ()
    stories: tuple[Story, ...] = ()
    clusters: tuple[QuoteCluster, ...] = ()
    only_here: tuple[OnlyHere, ...] = ()
    wire: tuple[WireCopy, ...] = ()
    findings: tuple[Finding, ...] = ()
    too_few: tuple[str, ...] = ()
    min_articles: int = MIN_ARTICLES
    articles: Mapping[str, ArticleFacts] = field(default_factory=dict)
    selection: Selection = _ALL
    printed_once: tuple[QuoteFacts, ...] = ()


def compare(
    articles: Sequence[ArticleFacts],
    quotes: Iterable[QuoteFacts],
    *,
    stories_of: Mapping[str, str] | None = None,
    own_work: bool = False,
    min_articles: int = MIN_ARTICLES,
    measures: Sequence[Measure] = MEASURES,
    clusters: bool = True,
    seed: int = 0,
    selection: Selection = _ALL,
    cache: Cache | None = None,
) -> Comparison:
    """Compare outlets by their articles and quotes.

    The result is the same in whatever order articles and quotes are given.

    Args:
        articles: Of all outlets. Names of outlets that are the same but for case, "the" and the
            marks that join their words are one, as for `--outlet`.
        quotes: Theirs, all of them: stories, and what an outlet leaves out, are told from all.
        stories_of: Names of stories by article id, as folders or a column give them; found
            from the articles where None.
        own_work: Findings leave out all wire copy, not only its repetitions.
        min_articles: How many articles an outlet needs for a claim.
        measures: What outlets are compared by, beside the number of their speakers.
        clusters: Whether to look for the same utterance in several articles.
        seed: Of the chance in intervals and tests.
        selection: Which quotes are counted and shown. What it says of articles is kept to be told
            alone: they are chosen already.
        cache: Keeps stories, which quotes are one utterance, findings, and what quotes mean for
            the next comparison, such as `Store.cache`. What is told is the same with and without.
    """
    articles, kept = _each_once(articles, quotes)
    copies = wire_copies(articles)
    finder = Finder(articles, kept, stories_of, cache if clusters else None)
    names = story_of(finder.stories)
    whole = without_short_forms(without_middle_names(kept), names)
    named = list(with_known_names(with_full_names(whole, names)))
    by_id = {item.id: item for item in articles}
    without = counted_once(copies)
    if own_work:
        taken = (ident for copy in copies if not copy.repeated for ident in copy.articles)
        without = without.union(taken)
    wanted = _wanted(kept, named, selection)
    shown = [quote for quote in named if wanted(quote)]
    tests = partial(
        _findings, articles, shown, selection,
        stories=names, without=without, least=min_articles, measures=measures, seed=seed,
    )  # fmt: skip
    # Measures have functions, which say nothing of what they do.
    asked = (*astuple(selection), own_work, min_articles, seed) if measures is MEASURES else None
    _load()
    # They wait for numpy and onnxruntime most of the time, and none needs the others.
    with ThreadPoolExecutor(1) as pool:
        tested = pool.submit(finder.findings, asked, tests)
        profiled = pool.submit(profile, articles, shown, copies)
        alike = finder.clusters() if clusters else ()
        findings, outlets = tested.result(), profiled.result()
    some = tuple(cluster for cluster in alike if any(map(wanted, cluster.members)))
    once = _in_none(some, filter(wanted, kept), by_id) if selection.words and clusters else ()
    return Comparison(
        outlets=outlets,
        stories=finder.stories,
        clusters=some,
        only_here=only_here(by_id, named, finder.stories, wanted, elsewhere=_elsewhere(alike)),
        wire=copies,
        findings=findings,
        too_few=too_few(articles, without=without, least=min_articles),
        min_articles=min_articles,
        articles=by_id,
        selection=selection,
        printed_once=once,
    )


def _load() -> None:
    """Load what several threads use: of two that load it at once one may find it half loaded."""
    for name in _USED_BESIDE:
        import_module(name)


def _each_once(
    articles: Sequence[ArticleFacts], quotes: Iterable[QuoteFacts]
) -> tuple[Sequence[ArticleFacts], list[QuoteFacts]]:
    """Articles under one name of their outlet, and none of them twice, by two paths."""
    kept = list(quotes)
    articles = _with_usual_names(articles)
    single = {item.id: item for item in articles}
    if len(single) < len(articles):
        articles = list(single.values())
        kept = list({(quote.article, quote.quote): quote for quote in kept}.values())
    return articles, kept


def _elsewhere(clusters: Iterable[QuoteCluster]) -> Iterable[tuple[QuoteFacts, str]]:
    """Quotes of named speakers, and an article that prints the same ones.

    It may have them from somebody without a name, or with another one: that is a difference.
    """
    for cluster in clusters:
        sure = [cluster.members[at].article for at in cluster.surely]
        named = {item.speaker: item for item in cluster.members if item.named}
        yield from product(named.values(), dict.fromkeys(sure))


def _in_none(
    clusters: Iterable[QuoteCluster],
    quotes: Iterable[QuoteFacts],
    articles: Mapping[str, ArticleFacts],
) -> tuple[QuoteFacts, ...]:
    """The statements that one article alone prints."""
    inside = {(item.article, item.quote) for cluster in clusters for item in cluster.members}
    alone = (item for item in quotes if item.statement and (item.article, item.quote) not in inside)
    return tuple(sorted(alone, key=lambda item: (*by_date(articles[item.article]), item.position)))


def _with_usual_names(articles: Sequence[ArticleFacts]) -> Sequence[ArticleFacts]:
    """The articles with one name for each outlet, that which most of its articles have."""
    usual = usual_outlets(item.outlet for item in articles if item.outlet)
    if all(usual[name] == name for name in usual):
        return articles
    return [replace(item, outlet=usual.get(item.outlet or "")) for item in articles]


def _wanted(
    kept: Iterable[QuoteFacts], named: Iterable[QuoteFacts], selection: Selection
) -> Callable[[QuoteFacts], bool]:
    """Says which quotes are counted and shown.

    A speaker may be asked for by the name that the article gives, or that the story has.
    """
    if not selection.active:
        return lambda _: True
    chosen = {
        (one.article, one.quote)
        for one, other in zip(kept, named, strict=True)
        if selection.keeps(one) or (other is not one and selection.keeps(other))
    }
    return lambda quote: (quote.article, quote.quote) in chosen


def _findings(
    articles: Sequence[ArticleFacts],
    quotes: Sequence[QuoteFacts],
    selection: Selection,
    *,
    measures: Sequence[Measure],
    **how: Any,
) -> tuple[Finding, ...]:
    """What is more than chance in the quotes that are looked at.

    How sure an analysis is depends on how an outlet writes, so quotes that are chosen by that
    tell outlets apart by themselves: nothing is claimed of them. And what does not depend on the
    quotes is not tested beside fewer figures than without a selection. Of words that few articles
    quote nothing is claimed either.
    """
    if selection.min_confidence > 0:
        return ()
    if not selection.active:
        return find(articles, quotes, measures=measures, **how)
    of_quotes = [measure for measure in measures if measure.of_quotes]
    among = chosen_quotes(selection)
    found = find(articles, quotes, measures=of_quotes, **how)
    if selection.words:
        found = _often_enough(found, articles, quotes, how["least"])
    return tuple(replace(item, among=among) for item in found)


def _often_enough(
    findings: Iterable[Finding],
    articles: Sequence[ArticleFacts],
    quotes: Iterable[QuoteFacts],
    least: int,
) -> tuple[Finding, ...]:
    """Those of outlets that would have the words in `least` articles if all were alike.

    Of a single statement most outlets have nothing. Then the length of articles alone makes a
    difference that no change of outlets does.
    """
    share = len({quote.article for quote in quotes if quote.statement}) / max(1, len(articles))
    sizes = Counter(outlet_of(item) for item in articles)
    expected = {name: share * min(size, len(articles) - size) for name, size in sizes.items()}
    return tuple(item for item in findings if expected[item.outlet] >= least)
