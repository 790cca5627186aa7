"""Stories: articles of several outlets about one event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from quotes.compare.dates import day_number
from quotes.compare.likeness import Likeness
from quotes.compare.sharing import LEAST_ALIKE, Pair, sharing
from quotes.compare.wire import by_date, outlet_of
from quotes.encoder.meaning import Reading
from quotes.records import ArticleFacts, QuoteFacts

__all__ = ["Story", "stories", "stories_as_given", "story_of", "told_by_most"]

# Cosine of two articles that begin a story. On PolNeAR's training articles 31 pairs of different
# outlets within three days reach it, 2 of them by chance (by pairs more than a week apart).
ALIKE = 0.16
# A third article needs less of one that is in the story, but this of all that are, on average.
_ALIKE_MORE = 0.14
_ALIKE_TOGETHER = 0.11
DAYS = 3
_WORDS = 4
# What articles are more alike for something that both print.
_SHARED_WORTH = 0.1


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event.

    Attributes:
        id: `t1`, `t2` ... by date; the name where stories are given.
        articles: Ids, by date and outlet.
        outlets: Of the articles, each once, sorted.
        words: Words that at least two of the articles share and few others have, rarest first.
        alike: Mean cosine of its pairs of articles, 0 to 1; None where the story is given.
    """

    id: str
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    words: tuple[str, ...] = ()
    alike: float | None = None


def stories(
    articles: Sequence[ArticleFacts],
    quotes: Iterable[QuoteFacts],
    *,
    days: int = DAYS,
    reading: Reading | None = None,
) -> tuple[Story, ...]:
    """Articles about one event, found by what they quote, whom, and their titles.

    Pairs of articles are as alike as the cosine of their rare words, and more so if they share a
    dozen words in a row, or something that one speaker says in whatever words. Groups grow along
    the most alike pairs as long as they are alike on average (group-average clustering). Dates
    that are known must lie close together. A story has articles of at least two outlets.

    Args:
        articles: Of all outlets. Their order does not matter.
        quotes: Theirs; thoughts are passed over.
        days: Greatest distance between the first and last article of a story.
        reading: Reads quotes for their meaning; made where None.

    Raises:
        ModelError: What reads quotes for their meaning is damaged.
    """
    ordered = sorted(articles, key=by_date)
    said = [quote for quote in quotes if quote.statement]
    likeness = Likeness(ordered, said)
    days_of = [day_number(article.published) for article in ordered]
    alike = {
        (min(one, other), max(one, other)): value
        for one, other, value in likeness.pairs(LEAST_ALIKE, days_of, days)
    }
    shared = sharing(ordered, said, likeness, alike, days_of, days, reading or Reading())
    found = [
        members
        for members in _grown(likeness, alike, shared, days_of, days)
        if len({outlet_of(ordered[at]) for at in members}) > 1
    ]
    return tuple(
        _story(
            f"t{number}",
            [ordered[at] for at in members],
            likeness.shared_words(members)[:_WORDS],
            likeness.mean(members, members),
        )
        for number, members in enumerate(sorted(found), 1)
    )


def stories_as_given(
    articles: Sequence[ArticleFacts], names: Mapping[str, str]
) -> tuple[Story, ...]:
    """Stories by their names, such as those of folders or a column.

    Args:
        articles: Of all outlets.
        names: Article id to the name of its story; an article without one is in no story.
    """
    members: dict[str, list[ArticleFacts]] = defaultdict(list)
    for article in sorted(articles, key=by_date):
        if names.get(article.id):
            members[names[article.id]].append(article)
    return tuple(_story(name, members[name]) for name in sorted(members))


def _story(
    ident: str,
    members: Sequence[ArticleFacts],
    words: Sequence[str] = (),
    alike: float | None = None,
) -> Story:
    return Story(
        id=ident,
        articles=tuple(item.id for item in members),
        outlets=tuple(sorted({outlet_of(item) for item in members})),
        words=tuple(words),
        alike=alike,
    )


def _grown(
    likeness: Likeness,
    alike: Mapping[Pair, float],
    shared: Mapping[Pair, float],
    days_of: Sequence[int | None],
    days: int,
) -> list[list[int]]:
    """Groups of positions, grown along the most alike pairs."""

    def together(first: Sequence[int], second: Sequence[int]) -> float:
        pairs = [tuple(sorted(pair)) for pair in product(first, second)]
        return likeness.mean(first, second) + _SHARED_WORTH * sum(
            pair in shared for pair in pairs
        ) / len(pairs)

    worth = {**alike, **{pair: value + _SHARED_WORTH for pair, value in shared.items()}}
    likely = (item for item in worth.items() if item[1] >= _ALIKE_MORE)
    group_of: dict[int, list[int]] = {}
    for (one, other), value in sorted(likely, key=lambda item: (-round(item[1], 9), item)):
        first = group_of.get(one, [one])
        second = group_of.get(other, [other])
        if first is second or not _close([*first, *second], days_of, days):
            continue
        enough = value >= (ALIKE if len(first) == len(second) == 1 else _ALIKE_MORE)
        if enough and together(first, second) >= _ALIKE_TOGETHER:
            joined = sorted([*first, *second])
            group_of.update((at, joined) for at in joined)
    return [members for at, members in group_of.items() if members[0] == at]


def _close(members: Iterable[int], days_of: Sequence[int | None], days: int) -> bool:
    known = [day for at in members if (day := days_of[at]) is not None]
    return not known or max(known) - min(known) <= days


def story_of(found: Iterable[Story]) -> dict[str, str]:
    """Id of the story by article id; an article of several stories has the first one's."""
    names: dict[str, str] = {}
    for story in found:
        for article in story.articles:
            names.setdefault(article, story.id)
    return names


def told_by_most(quotes: Iterable[QuoteFacts], names: Mapping[str, str]) -> str | None:
    """Id of the story that most of some quotes stand in; None where that is none.

    Args:
        quotes: The members of a cluster.
        names: Story by article id, see `story_of`.
    """
    told = Counter(names.get(quote.article) for quote in quotes)
    return min(told, key=lambda name: (-told[name], name is None, name or ""), default=None)
