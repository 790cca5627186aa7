"""Hand-built articles for the tests of the resolve stage."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.records import (
    Article,
    Assignment,
    Attribution,
    Document,
    Entity,
    EntityLabel,
    Paragraph,
    QuotedSpan,
    Resolution,
    Span,
    Speaker,
)
from quotes.resolve import resolve

QUOTED = re.compile(r"“[^”\n]*”")


def span_of(text: str, piece: str, start: int = 0) -> Span:
    """The first place of `piece` at or after `start`; a `|` cuts context off its end."""
    wanted, _, _ = piece.partition("|")
    found = text.index(piece.replace("|", ""), start)
    return Span(found, found + len(wanted))


def document(text: str, entities: Sequence[tuple[str, EntityLabel]] = ()) -> Document:
    paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    quoted = tuple(
        QuotedSpan(m.start(), m.end(), Span(m.start() + 1, m.end() - 1))
        for m in QUOTED.finditer(text)
    )
    found = []
    for name, label in entities:
        found.extend(Entity(m.start(), m.end(), label) for m in re.finditer(re.escape(name), text))
    return Document(Article(text), paragraphs, (), quoted, tuple(sorted(found)))


def attribution(
    text: str, source: str | None, content: str, cue: str | None = None, **more: object
) -> Attribution:
    where = span_of(text, content)
    inside = tuple(
        Span(m.start() + 1, m.end() - 1)
        for m in QUOTED.finditer(text)
        if where.start <= m.start() < where.end
    )
    kind = "direct" if content.startswith("“") else "mixed" if inside else "indirect"
    mention = None
    if source is not None:
        # Sources stand near their contents: look from the start of the paragraph on.
        line = text.rfind("\n", 0, where.start) + 1
        mention = span_of(text, source, line)
    return Attribution(
        content=(where,),
        cue=span_of(text, cue, mention.end if mention else 0) if cue else None,
        source=mention,
        kind=kind,
        quoted=inside,
        **more,  # type: ignore[arg-type]
    )


class Case:
    """One text with (source, content) pairs, resolved."""

    def __init__(
        self,
        text: str,
        *pairs: tuple[str | None, str],
        entities: Sequence[tuple[str, EntityLabel]] = (),
    ) -> None:
        self.text = text
        self.document = document(text, entities)
        self.attributions = [attribution(text, source, content) for source, content in pairs]
        self.resolution: Resolution = resolve(self.document, self.attributions)

    def assignment(self, number: int = -1) -> Assignment:
        return self.resolution.assignments[number]

    def speaker(self, number: int = -1) -> Speaker | None:
        identity = self.assignment(number).speaker
        for one in self.resolution.speakers:
            if one.id == identity:
                return one
        return None

    @property
    def names(self) -> list[str | None]:
        count = range(len(self.attributions))
        return [one.name if (one := self.speaker(number)) else None for number in count]

    def reasons(self, number: int = -1) -> list[str]:
        return [step.reason for step in self.assignment(number).chain]
