"""The versions of one quote: where each stands, and what they differ in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quotes.compare import (
    NOT_GIVEN,
    SURE,
    QuoteCluster,
    Wording,
    outlet_of,
    printed_first,
)
from quotes.compare.clusters.figures import differing_figures
from quotes.compare.clusters.wording import fullest, keys
from quotes.records import ArticleFacts, QuoteFacts
from quotes.report.found import channel_words
from quotes.report.safe import one_line, shorten
from quotes.report.theme import CHANNEL_NAMES, counted, doubt, percent
from quotes.store import day_of

__all__ = [
    "Note",
    "Place",
    "Version",
    "first_of",
    "notes",
    "places",
    "spread",
    "to_check",
    "versions",
]

_LONGEST_TITLE = 80
_LONGEST_DATE = 16
# With a lesser share of words in common a word diff is mostly struck out.
_RETOLD = 0.5
_SEVERAL_ROLES = 2
_KINDS = {
    "direct": "in quotation marks",
    "mixed": "partly in quotation marks",
    "indirect": "without quotation marks",
}


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
        wording: How its words differ from those of the first version; None where they do not, and
            where most are its own: then they say more by themselves than beside the others.
        same_as: Label of the version before it that has the same words, or None; with how they
            stand where that is another way.
        standing: What it is where the words of the others, which differ, are compared with it:
            "fullest", or "as most print it" where a fuller one prints another figure or another
            sense; "" for all others.
        unsure_speaker: Whether its speaker is why nobody can be sure that speakers differ.
        doubtful: The probability that it is the same utterance, where it is not sure of it and
            others are; else None.
        alone: Whether its outlet prints a figure or a sense that several others print otherwise.
    """

    member: QuoteFacts
    place: Place
    wording: Wording | None
    same_as: str | None
    standing: str = ""
    unsure_speaker: bool = False
    doubtful: float | None = None
    alone: bool = False

    @property
    def channel(self) -> str:
        """Platform or channel and relay in words, "" where they are not known.

        What an outlet has from another says so, and how that one had it ("broadcast via BBC"):
        beside that one's own version it would look alike.
        """
        words, relay = channel_words(self.member), self.member.relay_platform
        if self.member.relay_label is None or words != one_line(relay or ""):
            return words
        # "news outlet via" would say it twice.
        label = self.member.channel
        return f"via {words}" if label == "news_outlet" else f"{CHANNEL_NAMES[label]} via {words}"

    @property
    def channel_beside(self) -> str:
        """The channel, but where the cue says it: "said in a statement", "wrote on Telegram"."""
        told = self.channel.partition(",")[0].rpartition(" ")[2].casefold()
        relayed = self.member.relay_label is not None
        said = not relayed and told in (self.member.cue or "").casefold().split()
        return "" if said else self.channel

    @property
    def carried(self) -> bool:
        """Whether the channel is that of another quote, which holds for this one too."""
        return self.member.basis == "carried"


@dataclass(frozen=True, slots=True)
class Note:
    """A value of a difference, and the articles that have it.

    Attributes:
        what: `speaker`, `check speaker` where that is not sure, `role` or `context`.
        value: As printed; of `context` a sentence.
        labels: The articles.
    """

    what: str
    value: str
    labels: tuple[str, ...]


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


def to_check(version: Version, below: float) -> str:
    """What to check first of a version, such as "? 42% speaker"; "" where it is sure enough.

    First of all words that the outlet has alone. A speaker who is the reason why nobody can be sure
    that versions differ is always named, and so is a version that may be none.
    """
    sure = version.member.speaker_confidence
    # Another mark than "?", which has its own threshold.
    asked = f"check speaker: {percent(sure)}" if version.unsure_speaker else ""
    match = "" if version.doubtful is None else f"check match: {percent(version.doubtful)}"
    unsure = doubt(version.member, below) or asked
    return ", ".join(part for part in ("! alone" if version.alone else "", match, unsure) if part)


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
    unsure = {
        at
        for difference in cluster.differences
        if difference.what == "speaker" and not difference.sure
        for at in difference.members
        if members[at].speaker and members[at].speaker_confidence < SURE
    }
    # In the words of each other's first version; all have the same where wordings do not differ.
    words = {
        at: number
        for difference in cluster.differences
        if difference.what == "wording"
        for number, reading in enumerate(difference.readings)
        for at in reading.members
    }
    reference = next(iter(wordings.values())).reference if wordings else 0
    retold = _retold(cluster, wordings.values())
    # Where no version is sure the heading says so.
    doubtful = frozenset(cluster.doubtful) if cluster.sure else frozenset[int]()
    said: dict[int, int] = {}
    for index in [reference, *(i for i in range(len(members)) if i != reference)]:
        member = members[index]
        first = said.setdefault(words.get(index, 0), index)
        yield Version(
            member,
            where[member.article],
            None if first in retold else wordings.get(first),
            None if first == index else _same_as(member, members[first], where),
            standing=_standing(cluster, index) if wordings and index == reference else "",
            unsure_speaker=index in unsure,
            doubtful=cluster.match(index) if index in doubtful else None,
            alone=index in cluster.alone,
        )


def _retold(cluster: QuoteCluster, wordings: Iterable[Wording]) -> set[int]:
    """Members of which most words are their own.

    Not where a figure or the sense is another one: that is to be seen in its place.
    """
    turned = {
        at for difference in cluster.differences for turn in difference.turns for at in turn.members
    }
    return {
        wording.member
        for wording in wordings
        if wording.member not in turned
        and _common(wording) < _RETOLD
        and not differing_figures([wording])
    }


def _common(wording: Wording) -> float:
    """Share of a version's words that the first one has, too."""
    sizes = [(edit.operation == "equal", len(edit.after.split())) for edit in wording.edits]
    return sum(size for equal, size in sizes if equal) / max(1, sum(size for _, size in sizes))


def _standing(cluster: QuoteCluster, reference: int) -> str:
    turned = any(difference.figures or difference.turns for difference in cluster.differences)
    of = keys(cluster.members) if turned else ()
    most = of and of[reference] != of[fullest(cluster.members, of)]
    return "as most print it" if most else "fullest"


def _same_as(member: QuoteFacts, other: QuoteFacts, where: Mapping[str, Place]) -> str:
    """The label of a version with the same words, and how they stand here if not as there."""
    kind = "" if member.kind == other.kind else f", {_KINDS[member.kind]}"
    return f"{where[other.article].label}{kind}"


def notes(cluster: QuoteCluster, articles: Mapping[str, ArticleFacts]) -> Iterator[Note]:
    """Differences that words, cues and channels do not show by themselves, the sure ones first."""
    where = places(cluster, articles)
    for difference in sorted(cluster.differences, key=lambda item: not item.sure):
        if difference.what not in ("speaker", "role", "context"):
            continue
        what = difference.what if difference.sure else f"check {difference.what}"
        # Our not finding a role is no statement about the outlet, and one role alone differs from
        # none.
        given = [reading for reading in difference.readings if reading.value != NOT_GIVEN]
        if difference.what == "role" and len(given) < _SEVERAL_ROLES:
            continue
        for reading in given:
            labels = [where[cluster.members[at].article].label for at in reading.members]
            yield Note(what, reading.value, tuple(dict.fromkeys(labels)))
