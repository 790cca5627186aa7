"""What a headline or lead quotes of a statement that the article prints in full below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.words import Words, tokens
from quotes.records import Document

__all__ = ["add_repeats"]

_LEAD_PARAGRAPHS = 10
# A fragment as short as this may stand in any statement.
_SHORTEST = 8
_MAX_FRAGMENT = 200
_MAX_FRAGMENTS = 6
_MAX_CONTENT = 4000
_MAX_PARTS = 20


def add_repeats(
    document: Document,
    words: Words,
    frames: Sequence[Frame],
    known: dict[int, tuple[float, Evidence]],
) -> dict[int, tuple[float, Evidence]]:
    """Evidence for early attributions whose quoted words stand in one known statement.

    Args:
        document: The article.
        words: Its words.
        frames: The attributions.
        known: Evidence stated or carried so far, by index of the attribution.

    Returns:
        What is added, by index of the attribution.
    """
    early = [f for f in frames if f.index not in known and f.paragraph < _LEAD_PARAGRAPHS]
    fragments = {f.index: _fragments(document, f) for f in early[:_LEAD_PARAGRAPHS]}
    if not any(fragments.values()):
        return {}
    said = {f.index: _key(_content(words, f)) for f in frames}
    added: dict[int, tuple[float, Evidence]] = {}
    for index, wanted in fragments.items():
        for fragment in wanted:
            places = [i for i, text in said.items() if i != index and fragment in text]
            if len(places) == 1 and places[0] in known:
                strength, evidence = known[places[0]]
                if evidence.label != "news_outlet":
                    added[index] = min(strength, 0.6), evidence
                    break
    return added


def _fragments(document: Document, frame: Frame) -> list[str]:
    """The stretches in quotation marks within an attribution, as keys."""
    text, start, end = document.text, frame.start, frame.end
    within = (
        _key(text[quoted.inner.start : min(quoted.inner.end, quoted.inner.start + _MAX_FRAGMENT)])
        for quoted in document.quoted
        if quoted.start < end and start < quoted.end and not quoted.depth
    )
    return list(islice((key for key in within if len(key) >= _SHORTEST + 2), _MAX_FRAGMENTS))


def _content(words: Words, frame: Frame) -> str:
    spans = (s for s in frame.attribution.content if frame.start <= s.start < frame.end)
    parts = (words.text[s.start : min(s.end, s.start + _MAX_CONTENT)] for s in spans)
    return " ".join(islice(parts, _MAX_PARTS))[:_MAX_CONTENT]


def _key(text: str) -> str:
    """Whole words without case and punctuation, to be found within others."""
    return f" {' '.join(tokens(text.lower()))} "
