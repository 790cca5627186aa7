"""An article and its quotes as flat rows: what a store keeps and what outlets are compared by."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.records.quote import (
    Act,
    Basis,
    ChannelLabel,
    Confidence,
    Kind,
    Part,
    SpeakerKind,
    Stance,
    weakest_part,
)

__all__ = ["ArticleFacts", "QuoteFacts"]


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """One article without its text.

    Attributes:
        id: `Article.id`.
        words: Of all paragraphs but boilerplate: outlets differ in page furniture.
        quoted_words: Words between quotation marks in the statements, each counted once.
        agency: The news agency that the authors or a credit line name, where that is not
            the outlet itself.
        prints: Fingerprints of the body: 64-bit hashes of its five-word stretches, sampled
            by value, so that texts in common give hashes in common; sorted, each once.
        model: Hash of the model that made the analysis.
        story: `Article.story`.
    """

    id: str
    path: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    words: int = 0
    quoted_words: int = 0
    agency: str | None = None
    prints: tuple[int, ...] = ()
    model: str = ""
    story: str | None = None


@dataclass(frozen=True, slots=True)
class QuoteFacts:
    """One quote with everything that is compared, its spans as the words they hold.

    Attributes:
        article: `Article.id`.
        quote: `Quote.id`, unique in its article.
        position: Rank in the article by first content span, from 0.
        start: Offset of the first content span in the article's text.
        end: Offset behind the last content span.
        text: The content as printed, spans joined by `` ... ``.
        quoted: The stretches between quotation marks, as printed.
        cue: As printed, as are `source`, `role`, `anonymity`, `evidence`.
        speaker: Canonical name; None where nobody is stated, and `speaker_kind` then too.
        relay_label: Channel label of the relay, None where there is none.
    """

    article: str
    quote: str
    position: int
    start: int
    end: int
    kind: Kind
    act: Act
    stance: Stance
    text: str
    quoted: tuple[str, ...] = ()
    cue: str | None = None
    source: str | None = None
    speaker: str | None = None
    speaker_kind: SpeakerKind | None = None
    named: bool = False
    role: str | None = None
    anonymity: str | None = None
    channel: ChannelLabel = "unspecified"
    platform: str | None = None
    evidence: str | None = None
    basis: Basis = "none"
    first_hand: bool = False
    relay_label: ChannelLabel | None = None
    relay_platform: str | None = None
    content_confidence: float = 1.0
    speaker_confidence: float = 1.0
    channel_confidence: float = 1.0
    flags: tuple[str, ...] = ()

    @property
    def statement(self) -> bool:
        """Whether tables and counts show it: speech or writing, not a thought."""
        return self.act != "thought"

    @property
    def confidence(self) -> Confidence:
        """How sure each part is."""
        return Confidence(self.content_confidence, self.speaker_confidence, self.channel_confidence)

    @property
    def least_certain(self) -> tuple[Part, float]:
        """The part that is least certain, and its probability; see `Quote.least_certain`."""
        return weakest_part(self.confidence, self.speaker, self.channel)

    @property
    def weakest(self) -> float:
        """Probability of the least certain part."""
        return self.least_certain[1]
