"""Attributions, speakers, channels, and the quotes made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quotes.records.spans import Span

__all__ = [
    "SPAN_GAP",
    "TURN",
    "UNSTATED",
    "Act",
    "Assignment",
    "Attribution",
    "Basis",
    "Channel",
    "ChannelLabel",
    "Confidence",
    "Kind",
    "Part",
    "Quote",
    "Relay",
    "Resolution",
    "Speaker",
    "SpeakerKind",
    "Stance",
    "Step",
    "weakest_part",
]

# What stands between the spans of a content where they are shown as one text.
SPAN_GAP = " ... "
# Flag of a line of a dialogue that is somebody else's than the line before it.
TURN = "turn"
# Flag of what somebody is said to say and the text keeps silent about who: `amid claims that`.
UNSTATED = "unstated"

Kind = Literal["direct", "mixed", "indirect"]
Act = Literal["speech", "writing", "thought"]
Stance = Literal["asserts", "denies", "declines", "asks", "hypothetical"]
SpeakerKind = Literal["person", "organisation", "group", "document", "place"]
Part = Literal["content", "speaker", "channel"]
Basis = Literal["stated", "carried", "none"]
ChannelLabel = Literal[
    "social_media",
    "official_statement",
    "press_conference",
    "interview",
    "broadcast",
    "speech",
    "news_outlet",
    "document",
    "court",
    "legislature",
    "private",
    "unspecified",
]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content: the unit of the field, before anybody is identified.

    Attributes:
        content: One or more spans, in order, none crossing a paragraph's end.
        cue: The word or phrase that attributes, if there is one.
        source: The mention that the text gives, if it gives one.
        quoted: The stretches of the content between quotation marks, marks left out.
        continues: Index of the attribution whose quotation this one goes on with (a
            later paragraph or sentence without source and cue of its own), or None.
        score: Probability that this is reported speech with these borders, 0 to 1.
        scores: The same for each span that the encoder gave, as (span, probability); empty
            where structure alone shows the quotation.
        source_score: Probability that `source` is the right mention, 0 to 1.
        quoted_odds: The encoder's mean log odds that what the content has between quotation marks
            is a quote and not a title, a nickname or a word set apart; None where it has no marks.
        antecedents: For `source`, candidates by the encoder: index into
            `Document.entities` and probability, best first. Empty where it does not know.
    """

    content: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    kind: Kind = "indirect"
    act: Act = "speech"
    stance: Stance = "asserts"
    quoted: tuple[Span, ...] = ()
    continues: int | None = None
    score: float = 1.0
    scores: tuple[tuple[Span, float], ...] = ()
    source_score: float = 1.0
    quoted_odds: float | None = None
    antecedents: tuple[tuple[int, float], ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """Offset of the first content span."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Offset behind the last content span."""
        return self.content[-1].end


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody or something that speaks in an article.

    Attributes:
        id: `s1`, `s2` ... in order of their first quote.
        name: Canonical name: the fullest form in the article, without honorifics; for
            the unnamed, the article's own fullest description.
        named: False for anonymous and merely descriptive speakers.
        role: Office, title or affiliation as printed, the shortest phrase that says it.
        mentions: Spans that refer to the speaker, by start.
        anonymity: The stated ground of anonymity, as printed.
    """

    id: str
    name: str
    kind: SpeakerKind = "person"
    named: bool = True
    role: str | None = None
    mentions: tuple[Span, ...] = ()
    anonymity: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way from a mention to a name, to be checked by a reader.

    Attributes:
        mention: The span that was looked at, None where structure alone decided.
        reason: Why it leads on: `surname`, `pronoun`, `apposition`, `continued` ...
    """

    mention: Span | None
    reason: str


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who says one attribution.

    Attributes:
        speaker: `Speaker.id`, or None where nobody is stated.
        confidence: 0 to 1.
        chain: From the source mention to the name.
        runner_up: Name and confidence of the second choice.
    """

    speaker: str | None = None
    confidence: float = 0.0
    chain: tuple[Step, ...] = ()
    runner_up: tuple[str, float] | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """All speakers of an article, and one assignment an attribution, in their order."""

    speakers: tuple[Speaker, ...] = ()
    assignments: tuple[Assignment, ...] = ()

    def by_attribution(self) -> list[Speaker | None]:
        """The speaker of each attribution, None where nobody is stated."""
        known: dict[str | None, Speaker] = {speaker.id: speaker for speaker in self.speakers}
        return [known.get(assignment.speaker) for assignment in self.assignments]


@dataclass(frozen=True, slots=True)
class Relay:
    """Another outlet or agency between the speaker and this article."""

    label: ChannelLabel
    platform: str | None = None
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """How a statement reached the public.

    Attributes:
        platform: Proper name of the platform, outlet, programme or court, where stated.
        evidence: The shortest span that states the channel; None for `unspecified`.
        basis: `stated` beside the quote, `carried` from elsewhere, or `none`.
        confidence: 0 to 1.
        first_hand: True where the statement was made to this very outlet.
        runner_up: Label and confidence of the second choice.
    """

    label: ChannelLabel = "unspecified"
    platform: str | None = None
    evidence: Span | None = None
    basis: Basis = "none"
    relay: Relay | None = None
    confidence: float = 1.0
    first_hand: bool = False
    runner_up: tuple[ChannelLabel, float] | None = None


@dataclass(frozen=True, slots=True)
class Confidence:
    """Calibrated probabilities, 0 to 1, that each part of a quote is right."""

    content: float
    speaker: float
    channel: float


def weakest_part(
    sure: Confidence, speaker: str | None, channel: ChannelLabel
) -> tuple[Part, float]:
    """The part of a quote that is least certain, and its probability.

    Args:
        sure: Of the quote.
        speaker: Its speaker; None where none is claimed, which then does not count.
        channel: Its label; `unspecified` does not count either.
    """
    parts: list[tuple[Part, float]] = [("content", sure.content)]
    if speaker is not None:
        parts.append(("speaker", sure.speaker))
    if channel != "unspecified":
        parts.append(("channel", sure.channel))
    return min(parts, key=lambda item: item[1])


@dataclass(frozen=True, slots=True)
class Quote:
    """One statement of an article with everything that was found out about it."""

    id: str
    kind: Kind
    act: Act
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    speaker: str | None
    stance: Stance
    channel: Channel
    confidence: Confidence
    flags: tuple[str, ...] = ()
    chain: tuple[Step, ...] = ()
    runner_up: tuple[str, float] | None = None

    @property
    def start(self) -> int:
        """Offset of the first content span."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Offset behind the last content span."""
        return self.content[-1].end

    @property
    def least_certain(self) -> tuple[Part, float]:
        """The part that is least certain, and its probability.

        A speaker or channel that the analysis does not claim is left out.
        """
        return weakest_part(self.confidence, self.speaker, self.channel.label)

    def text(self, article_text: str) -> str:
        """The content as printed, its spans joined by `` ... ``."""
        return SPAN_GAP.join(span.of(article_text) for span in self.content)
