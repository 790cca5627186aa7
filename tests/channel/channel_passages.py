"""Hand-built documents and attributions for the tests of the channel stage."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quotes.channel import classify
from quotes.records import (
    Article,
    Attribution,
    Channel,
    Document,
    Paragraph,
    QuotedSpan,
    Span,
    Speaker,
)

_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"")
_SENTENCE_END = re.compile(r"[.!?][”\"]?\s+(?=[“\"A-Z])")
_SHORT = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Sen|Gov|U\.N|St)\.$")


@dataclass(frozen=True)
class Said:
    """What somebody says in a passage, by its words."""

    quote: str
    speaker: str | None = None
    source: str | None = None
    cue: str | None = None
    kind: str = "person"


def document(text: str, outlet: str | None = None) -> Document:
    paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    sentences: list[Span] = []
    for paragraph in paragraphs:
        start = paragraph.start
        for match in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
            if _SHORT.search(text[start : match.start() + 1]):
                continue
            sentences.append(Span(start, match.end()))
            start = match.end()
        sentences.append(Span(start, paragraph.end))
    quoted = tuple(
        QuotedSpan(m.start(), m.end(), Span(m.start() + 1, m.end() - 1))
        for m in _QUOTED.finditer(text)
    )
    return Document(Article(text, outlet=outlet), paragraphs, tuple(sentences), quoted)


def _span(text: str, words: str, near: int) -> Span:
    """The occurrence of `words` nearest to an offset."""
    places = [m.start() for m in re.finditer(re.escape(words), text)]
    assert places, f"{words!r} is not in {text!r}"
    start = min(places, key=lambda p: abs(p - near))
    return Span(start, start + len(words))


def channels(text: str, *said: Said, outlet: str | None = None) -> tuple[Channel, ...]:
    """The channels of what is said in a passage, in the order given (that of the text)."""
    return classify(document(text, outlet), *attributed(text, *said))


def attributed(text: str, *said: Said) -> tuple[list[Attribution], list[Speaker | None]]:
    """What is said in a passage, and who says it."""
    attributions: list[Attribution] = []
    speakers: list[Speaker | None] = []
    ids: dict[str, Speaker] = {}
    for one in said:
        content = _span(text, one.quote, text.index(one.quote))
        near = content.start
        source = _span(text, one.source, near) if one.source else None
        cue = _span(text, one.cue, source.start if source else near) if one.cue else None
        attributions.append(Attribution((content,), cue=cue, source=source))
        name = one.speaker
        if name is not None and name not in ids:
            ids[name] = Speaker(f"s{len(ids) + 1}", name, one.kind)  # type: ignore[arg-type]
        speakers.append(ids[name] if name is not None else None)
    return attributions, speakers


def words_of(text: str, channel: Channel) -> str | None:
    """The evidence as printed."""
    return channel.evidence.of(text) if channel.evidence is not None else None


# Text, quote, source, cue; of those that state a channel, its label.
Misleading = tuple[str, str, str | None, str | None]
Stated = tuple[str, str, str | None, str | None, str]


def check_stated(row: Stated) -> None:
    """The quote's own sentence states the label."""
    text, quote, source, cue, label = row
    (channel,) = channels(text, Said(quote, source, source, cue))
    assert channel.label == label, words_of(text, channel)
    assert channel.basis == "stated"


def check_misleading(row: Misleading) -> None:
    """Nothing states a channel, whatever looks like one."""
    text, quote, source, cue = row
    (channel,) = channels(text, Said(quote, source, source, cue))
    assert channel.label == "unspecified", words_of(text, channel)
