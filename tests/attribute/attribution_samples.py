"""Builds documents and raw attributions from marked-up strings, for the attribute tests.

`{...}` marks content, `<...>` the cue, `[...]` the source; a number behind the opening mark
tells attributions apart: `{1Rain fell}, <1said> [1Ulla Fenn].`
"""

from __future__ import annotations

import re
from typing import Any

from quotes.attribute import attribute
from quotes.detect.scanner import scan
from quotes.records import Article, Attribution, Document, Entity, Paragraph, Span

_MARKUP = re.compile(r"([{<\[])(\d)|([}>\]])")
_ROLES = {"{": "content", "<": "cue", "[": "source"}
_CLOSERS = {"}": "{", ">": "<", "]": "["}


def unmark(marked: str) -> tuple[str, list[Attribution]]:
    """The plain text, and the attributions marked in it, by number."""
    text, at = "", 0
    opened: list[tuple[str, str, int]] = []
    found: dict[str, dict[str, list[Span]]] = {}
    for match in _MARKUP.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        if match.group(1):
            opened.append((match.group(1), match.group(2), len(text)))
        elif opened and opened[-1][0] == _CLOSERS[match.group(3)]:
            mark, number, start = opened.pop()
            parts = found.setdefault(number, {"content": [], "cue": [], "source": []})
            parts[_ROLES[mark]].append(Span(start, len(text)))
        else:
            text += match.group()
    text += marked[at:]
    raw = [
        Attribution(
            tuple(parts["content"]),
            cue=parts["cue"][0] if parts["cue"] else None,
            source=parts["source"][0] if parts["source"] else None,
            score=0.9,
        )
        for _, parts in sorted(found.items())
    ]
    return text, raw


def document_of(
    text: str, roles: dict[int, Any] | None = None, names: tuple[str, ...] = ()
) -> Document:
    """Lines are paragraphs; a sentence ends at a full stop before a capital or a mark."""
    lines = list(re.finditer(r"[^\n]*\S[^\n]*", text))
    paragraphs = tuple(
        Paragraph(line.start(), line.end(), (roles or {}).get(index, "body"))
        for index, line in enumerate(lines)
    )
    sentences = []
    for paragraph in paragraphs:
        start = paragraph.start
        for stop in re.finditer(r"[.?!][”\"]?\s+(?=[A-Z“\"])", text[start : paragraph.end]):
            sentences.append(Span(start, paragraph.start + stop.end()))
            start = paragraph.start + stop.end()
        sentences.append(Span(start, paragraph.end))
    entities = tuple(
        Entity(found.start(), found.end(), "person")
        for name in names
        for found in re.finditer(re.escape(name), text)
    )
    return Document(
        Article(text), paragraphs, tuple(sentences), scan(text, paragraphs), tuple(sorted(entities))
    )


def run(
    marked: str, roles: dict[int, Any] | None = None, names: tuple[str, ...] = ()
) -> tuple[str, tuple[Attribution, ...]]:
    """Attribute a marked-up text; returns the plain text too."""
    text, raw = unmark(marked)
    return text, attribute(document_of(text, roles, names), raw)


def shown(text: str, attribution: Attribution) -> tuple[str | None, str | None, list[str]]:
    """Source, cue and content of an attribution as words."""
    return (
        attribution.source.of(text) if attribution.source else None,
        attribution.cue.of(text) if attribution.cue else None,
        [span.of(text) for span in attribution.content],
    )
