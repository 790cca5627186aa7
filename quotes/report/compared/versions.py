"""The versions of one quote: where each stands, and what they differ in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quotes.compare import NOT_GIVEN, QuoteCluster, Wording, outlet_of, printed_first
from quotes.records import ArticleFacts, QuoteFacts
from quotes.report.found import channel_words
from quotes.report.safe import one_line, shorten
from quotes.report.theme import counted
from quotes.store import day_of

__all__ = [
    "Note",
    "Place",
    "Version",
    "differing",
    "first_of",
    "notes",
    "places",
    "spread",
    "versions",
]

_LONGEST_TITLE = 80
_LONGEST_DATE = 16


@dataclass(frozen=True, slots=True)
class Place:
    """The article that a version stands in, as far as a reader needs to know it.

    Attributes:
        date: Day of publication, or the date as given where it is not understood; "" for none.
        article: Title or path, where outlet and date are those of another article of the cluster
            too, else "".
        alone: Whether the outlet has no other article in the cluster.
    """

    outlet: str
    date: str
    article: str
    alone: bool

    @property
    def label(self) -> str:
        """What tells the article apart in its cluster, in one line."""
        parts = (self.outlet, *(() if self.alone else (self.date, self.article)))
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Version:
    """One member of a cluster.

    Attributes:
        wording: How its words differ from those of the first version; None where they do not.
        same_as: Label of the version before it that has the same text, or None.
    """

    member: QuoteFacts
    place: Place
    wording: Wording | None
    same_as: str | None

    @property
    def channel(self) -> str:
        """Platform or channel and relay in words, "" where they are not known."""
        return channel_words(self.member)

    @property
    def carried(self) -> bool:
        """Whether the channel is that of another quote, which holds for this one too."""
        return self.member.basis == "carried"


@dataclass(frozen=True, slots=True)
class Note:
    """A value of a difference, and the articles that have it.

    Attributes:
        what: `speaker`, `role` or `context`.
        value: As printed; of `context` a sentence.
        labels: The articles.
    """

    what: str
    value: str
    labels: tuple[str, ...]


def differing(cluster: QuoteCluster) -> str:
    """What the versions differ in, such as "wording (figures: 90, 900), cue"; "" for nothing."""
    names: list[str] = []
    for difference in cluster.differences:
        figures = "; ".join(", ".join(group) for group in difference.figures)
        names.append(difference.what + (f" (figures: {figures})" if figures else ""))
    return one_line(", ".join(names))


def spread(cluster: QuoteCluster, articles: Mapping[str, ArticleFacts]) -> str:
    """How many outlets print it, or how many articles of the only one."""
    outlets = {outlet_of(articles[ident]) for ident in cluster.articles}
    where = counted(len(outlets), "outlet")
    if len(outlets) == 1:
        return f"{counted(len(cluster.articles), 'article')} of {where}"
    return where


def first_of(cluster: QuoteCluster, articles: Mapping[str, ArticleFacts]) -> list[str]:
    """Which outlet printed it before all others, in one line; nothing where dates do not tell."""
    first = printed_first(cluster.members, articles)
    if first is None:
        return []
    days = [_date(articles[ident]) for ident in cluster.articles]
    date = _date(first)
    if days.count(date) > 1:
        date = shorten(one_line(first.published or ""), _LONGEST_DATE)
    return [f"first in {one_line(outlet_of(first))}, {date}"]


def places(cluster: QuoteCluster, articles: Mapping[str, ArticleFacts]) -> dict[str, Place]:
    """Where the versions stand, by the ids of the articles."""
    inside = [articles[ident] for ident in cluster.articles]
    return {item.id: _place(item, inside) for item in inside}


def _place(article: ArticleFacts, inside: Sequence[ArticleFacts]) -> Place:
    siblings = [
        item for item in inside if item is not article and outlet_of(item) == outlet_of(article)
    ]
    twins = [item for item in siblings if _date(item) == _date(article)]
    return Place(
        outlet=outlet_of(article),
        date=_date(article),
        article=_told_apart(article, twins) if twins else "",
        alone=not siblings,
    )


def _date(article: ArticleFacts) -> str:
    published = article.published or ""
    return day_of(published) or shorten(one_line(published), _LONGEST_DATE)


def _told_apart(article: ArticleFacts, twins: Sequence[ArticleFacts]) -> str:
    title = _title(article)
    if title and all(_title(item) != title for item in twins):
        return title
    return one_line(article.path or "") or article.id[:12]


def _title(article: ArticleFacts) -> str:
    return shorten(one_line(article.title or ""), _LONGEST_TITLE)


def versions(cluster: QuoteCluster, articles: Mapping[str, ArticleFacts]) -> Iterator[Version]:
    """The members, that first which the words of the others are compared with."""
    members = cluster.members
    where = places(cluster, articles)
    wordings = {
        wording.member: wording
        for difference in cluster.differences
        for wording in difference.wordings
    }
    reference = next(iter(wordings.values())).reference if wordings else 0
    said: dict[str, str] = {}
    for index in [reference, *(i for i in range(len(members)) if i != reference)]:
        member = members[index]
        place = where[member.article]
        yield Version(member, place, wordings.get(index), said.get(member.text))
        said.setdefault(member.text, place.label)


def notes(cluster: QuoteCluster, articles: Mapping[str, ArticleFacts]) -> Iterator[Note]:
    """Differences that the words, cues and channels do not show by themselves."""
    where = places(cluster, articles)
    for difference in cluster.differences:
        if difference.what not in ("speaker", "role", "context"):
            continue
        for reading in difference.readings:
            if reading.value == NOT_GIVEN:
                # Our not finding a role is no statement about the outlet.
                continue
            labels = [where[cluster.members[at].article].label for at in reading.members]
            yield Note(difference.what, reading.value, tuple(dict.fromkeys(labels)))
