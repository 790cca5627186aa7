"""The profile of an outlet: counts of what its articles attribute, to whom and how."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from quotes.compare.speakers import SpeakerKey, speaker_key
from quotes.compare.terms import key_terms
from quotes.compare.wire import WireCopy, outlet_of, wire_articles, wire_copies
from quotes.records import ArticleFacts, QuoteFacts

__all__ = ["OutletProfile", "TopSpeaker", "effective_number", "profile"]

_TOP = 10
# Of so many of them it is told what they are quoted on; each takes some 10 ms.
_TOLD = 5


@dataclass(frozen=True, slots=True)
class TopSpeaker:
    """One of an outlet's most quoted speakers.

    Attributes:
        terms: What the speaker is quoted on here, against the other most quoted speakers of
            all outlets; best first.
    """

    name: str
    quotes: int
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutletProfile:
    """What an outlet's articles attribute, to whom and how.

    All counts are of quotes whose act is speech or writing.

    Attributes:
        words: Of all paragraphs but boilerplate: outlets differ in page furniture.
        named: Quotes whose speaker has a name; `anonymous` those whose speaker has none, and
            `unattributed` those of nobody stated.
        quoted_words_share: Words between quotation marks, of `words`.
        speaker_kinds: Quotes by the kind of their speaker.
        effective_speakers: Exponential of the Shannon entropy of the speakers' shares: how
            many speakers, all quoted equally often, would give the same diversity.
        speaker_overlap: Share of the named speakers whom another outlet quotes too; None
            with one outlet or no named speaker.
        wire_articles: Articles that a news agency wrote, or whose text another outlet has
            too: see `WireCopy`.
    """

    outlet: str
    articles: int
    words: int
    quotes: int
    direct: int
    mixed: int
    indirect: int
    named: int
    anonymous: int
    unattributed: int
    quotes_per_1000_words: float
    quoted_words_share: float
    channels: dict[str, int]
    speaker_kinds: dict[str, int]
    top_speakers: tuple[TopSpeaker, ...]
    effective_speakers: float
    speaker_overlap: float | None
    wire_articles: int


@dataclass(slots=True)
class _Tally:
    """Running counts of one outlet."""

    articles: int = 0
    words: int = 0
    quoted_words: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    channels: Counter[str] = field(default_factory=Counter)
    speaker_kinds: Counter[str] = field(default_factory=Counter)
    speakers: Counter[SpeakerKey] = field(default_factory=Counter)
    names: dict[SpeakerKey, Counter[str]] = field(default_factory=dict)
    quotes_of: dict[SpeakerKey, list[tuple[str, str]]] = field(default_factory=dict)

    def add_article(self, article: ArticleFacts) -> None:
        self.articles += 1
        self.words += article.words
        self.quoted_words += article.quoted_words

    def add(self, quote: QuoteFacts) -> None:
        self.kinds[quote.kind] += 1
        self.channels[quote.channel] += 1
        key = speaker_key(quote)
        if key is None or quote.speaker is None:
            self.sources["unattributed"] += 1
            return
        self.sources["named" if quote.named else "anonymous"] += 1
        self.speaker_kinds[key.kind] += 1
        self.speakers[key] += 1
        if quote.named:
            self.names.setdefault(key, Counter())[quote.speaker] += 1
            self.quotes_of.setdefault(key, []).append((quote.article, quote.text))

    @property
    def top(self) -> list[SpeakerKey]:
        """The most quoted speakers who have a name, most quoted first."""
        return sorted(self.names, key=lambda key: (-self.speakers[key], key))[:_TOP]


def profile(
    articles: Sequence[ArticleFacts],
    quotes: Iterable[QuoteFacts],
    copies: Sequence[WireCopy] | None = None,
) -> tuple[OutletProfile, ...]:
    """Profiles of the outlets, by name.

    Args:
        articles: Of all outlets.
        quotes: Theirs; those of other articles and thoughts are passed over.
        copies: The wire copies among the articles, where they are known already.
    """
    tallies: dict[str, _Tally] = {}
    outlets = {article.id: outlet_of(article) for article in articles}
    for article in articles:
        tallies.setdefault(outlets[article.id], _Tally()).add_article(article)
    # In whatever order they come, the same quotes are looked at for key terms.
    for quote in sorted(quotes, key=lambda item: (item.article, item.position)):
        if quote.statement and quote.article in outlets:
            tallies[outlets[quote.article]].add(quote)
    taken = wire_articles(articles, wire_copies(articles) if copies is None else copies)
    terms = _terms(tallies)
    return tuple(
        _profile(outlet, tallies, terms, taken.get(outlet, 0)) for outlet in sorted(tallies)
    )


def _terms(tallies: Mapping[str, _Tally]) -> dict[tuple[str, SpeakerKey], tuple[str, ...]]:
    """Key terms of the most quoted speakers; one speaker in two outlets is two."""
    quotes_of = {
        (outlet, key): tally.quotes_of[key]
        for outlet, tally in sorted(tallies.items())
        for key in tally.top[:_TOLD]
    }
    return key_terms(quotes_of) if quotes_of else {}


def _profile(
    outlet: str,
    tallies: Mapping[str, _Tally],
    terms: Mapping[tuple[str, SpeakerKey], tuple[str, ...]],
    taken: int,
) -> OutletProfile:
    tally = tallies[outlet]
    quotes = tally.kinds.total()
    return OutletProfile(
        outlet=outlet,
        articles=tally.articles,
        words=tally.words,
        quotes=quotes,
        direct=tally.kinds["direct"],
        mixed=tally.kinds["mixed"],
        indirect=tally.kinds["indirect"],
        named=tally.sources["named"],
        anonymous=tally.sources["anonymous"],
        unattributed=tally.sources["unattributed"],
        quotes_per_1000_words=1000 * quotes / tally.words if tally.words else 0.0,
        quoted_words_share=min(1.0, tally.quoted_words / tally.words) if tally.words else 0.0,
        channels=_ranked(tally.channels),
        speaker_kinds=_ranked(tally.speaker_kinds),
        top_speakers=tuple(
            TopSpeaker(_usual(tally.names[key]), tally.speakers[key], terms.get((outlet, key), ()))
            for key in tally.top
        ),
        effective_speakers=effective_number(tally.speakers.values()),
        speaker_overlap=_overlap(outlet, tallies),
        wire_articles=taken,
    )


def effective_number(counts: Iterable[int]) -> float:
    """Exponential of the Shannon entropy of the shares, 0 where there is nothing."""
    some = [count for count in counts if count > 0]
    total = sum(some)
    if not total:
        return 0.0
    return math.exp(-math.fsum(n / total * math.log(n / total) for n in some))


def _usual(spellings: Counter[str]) -> str:
    """The most frequent spelling; of equally frequent ones the first by letters."""
    return min(spellings, key=lambda name: (-spellings[name], name))


def _overlap(outlet: str, tallies: Mapping[str, _Tally]) -> float | None:
    own = tallies[outlet].names
    if len(tallies) < 2 or not own:
        return None
    others = [tally.names for name, tally in tallies.items() if name != outlet]
    shared = sum(any(key in names for names in others) for key in own)
    return shared / len(own)


def _ranked(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
