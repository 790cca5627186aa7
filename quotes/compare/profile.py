"""The profile of an outlet: counts of what its articles attribute, to whom and how."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quotes.compare.speakers import SpeakerKey, speaker_key
from quotes.compare.terms import key_terms
from quotes.compare.wire import Wires
from quotes.records import Analysis, Quote, Span

__all__ = ["OutletProfile", "TopSpeaker", "profile"]

UNKNOWN_OUTLET = "unknown outlet"
_TOP = 10


@dataclass(frozen=True, slots=True)
class TopSpeaker:
    """One of an outlet's most quoted speakers.

    Attributes:
        terms: What sets this speaker's quotes apart from those of the others, best first.
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
        wire_articles: Articles that name a news agency as author or stand in another
            outlet with the same words.
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
    words_of: dict[SpeakerKey, Counter[str]] = field(default_factory=dict)
    wire_ids: set[str] = field(default_factory=set)

    def add(self, analysis: Analysis) -> None:
        text = analysis.article.text
        self.articles += 1
        self.words += _words(analysis)
        speakers = {speaker.id: speaker for speaker in analysis.speakers}
        statements = analysis.statements
        self.quoted_words += _quoted_words(statements, text)
        for quote in statements:
            self.kinds[quote.kind] += 1
            self.channels[quote.channel.label] += 1
            speaker = speakers.get(quote.speaker or "")
            if speaker is None:
                self.sources["unattributed"] += 1
                continue
            self.sources["named" if speaker.named else "anonymous"] += 1
            self.speaker_kinds[speaker.kind] += 1
            key = speaker_key(analysis, speaker)
            self.speakers[key] += 1
            if speaker.named:
                self.names.setdefault(key, Counter())[speaker.name] += 1
                self.words_of.setdefault(key, Counter()).update(quote.text(text).split())


def profile(analyses: Iterable[Analysis]) -> tuple[OutletProfile, ...]:
    """Profiles of the outlets, by name.

    Args:
        analyses: Taken one at a time; their texts are not kept.
    """
    tallies: dict[str, _Tally] = {}
    wires = Wires()
    for analysis in analyses:
        outlet = analysis.article.outlet or UNKNOWN_OUTLET
        tallies.setdefault(outlet, _Tally()).add(analysis)
        wires.add(outlet, analysis.article)
    wire_articles = wires.counts()
    return tuple(
        _profile(outlet, tallies[outlet], tallies, wire_articles[outlet])
        for outlet in sorted(tallies)
    )


def _profile(
    outlet: str, tally: _Tally, tallies: dict[str, _Tally], wire_articles: int
) -> OutletProfile:
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
        top_speakers=_top_speakers(tally),
        effective_speakers=effective_number(tally.speakers.values()),
        speaker_overlap=_overlap(outlet, tallies),
        wire_articles=wire_articles,
    )


def effective_number(counts: Iterable[int]) -> float:
    """Exponential of the Shannon entropy of the shares, 0 where there is nothing."""
    some = [count for count in counts if count > 0]
    total = sum(some)
    if not total:
        return 0.0
    return math.exp(-math.fsum(n / total * math.log(n / total) for n in some))


def _top_speakers(tally: _Tally) -> tuple[TopSpeaker, ...]:
    terms = key_terms(tally.words_of)
    best = sorted(tally.names, key=lambda key: (-tally.speakers[key], key))[:_TOP]
    return tuple(
        TopSpeaker(_usual(tally.names[key]), tally.speakers[key], terms.get(key, ()))
        for key in best
    )


def _usual(spellings: Counter[str]) -> str:
    """The most frequent spelling; of equally frequent ones the first by letters."""
    return min(spellings, key=lambda name: (-spellings[name], name))


def _overlap(outlet: str, tallies: dict[str, _Tally]) -> float | None:
    own = tallies[outlet].names
    if len(tallies) < 2 or not own:
        return None
    others = [tally.names for name, tally in tallies.items() if name != outlet]
    shared = sum(any(key in names for names in others) for key in own)
    return shared / len(own)


def _ranked(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _words(analysis: Analysis) -> int:
    if not analysis.paragraphs:
        return analysis.article.words
    text = analysis.article.text
    parts = (item.span for item in analysis.paragraphs if item.role != "boilerplate")
    return sum(len(span.of(text).split()) for span in parts)


def _quoted_words(quotes: Sequence[Quote], text: str) -> int:
    """Words between quotation marks, each once: quotes may stand inside quotes."""
    spans = sorted(span for quote in quotes for span in quote.quoted)
    words = 0
    done = 0
    for span in spans:
        part = Span(max(span.start, done), span.end)
        if part.start < part.end:
            words += len(part.of(text).split())
            done = part.end
    return words
