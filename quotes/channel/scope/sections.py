"""Headings in capitals between the items of a newsletter: what holds above them ends there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from quotes.records import Attribution, Channel, ChannelLabel, Document, Paragraph, Speaker

__all__ = ["end_at_headings"]

_MOST_WORDS = 8
_LONGEST = 80  # characters
# How sure it is that such a statement has no channel.
_SURE = 0.6
# Occasions go on below a heading, with other speakers too.
_OCCASIONS: frozenset[ChannelLabel] = frozenset(
    ["speech", "press_conference", "broadcast", "legislature"]
)


def end_at_headings(
    document: Document,
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker | None],
    channels: Sequence[Channel],
) -> tuple[Channel, ...]:
    """Take back what was carried across a heading in capitals to somebody new.

    Args:
        document: The article.
        attributions: What is said, by first content span.
        speakers: Who says it.
        channels: As found so far.
    """
    ends = [p.end for p in document.paragraphs if p.role == "body" and _heads(document.text, p)]
    if not ends:
        return tuple(channels)
    owners: dict[int, set[str | None]] = {}
    kept = []
    for attribution, speaker, channel in zip(attributions, speakers, channels, strict=True):
        evidence = channel.evidence
        if evidence is not None:
            key = speaker.id if speaker else None
            # The statements of the evidence's own section, which come first.
            own = bisect_right(ends, evidence.start) == bisect_right(ends, attribution.start)
            known = owners.setdefault(evidence.start, set())
            if own or channel.label in _OCCASIONS or channel.basis != "carried":
                known.add(key)
            elif known and key not in known and attribution.continues is None:
                channel = Channel(confidence=_SURE, runner_up=(channel.label, 1 - _SURE))
        kept.append(channel)
    return tuple(kept)


def _heads(text: str, paragraph: Paragraph) -> bool:
    """Whether a line is set in capitals and is no sentence and no turn of a transcript."""
    line = text[paragraph.start : paragraph.end]
    return (
        len(line) <= _LONGEST
        and line.isupper()
        and 2 <= len(line.split()) <= _MOST_WORDS
        and line[-1].isalnum()
        and ":" not in line
    )
