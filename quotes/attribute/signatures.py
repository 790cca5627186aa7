"""Names under or behind a quotation: "... and that is all." — Ada Brandt, city clerk."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.records import Span

__all__ = ["is_signature", "signature_behind"]

_NAME = r"(?:[^\W\d_a-z][\w.'’\-]*|de|van|von|der|al|bin)"
_FULL_NAME = rf"{_NAME}(?:[ \t]{_NAME}){{1,4}}"
_DASHED = re.compile(
    rf"[ \t]*(?:\n\s{{0,4}})?[ \t]*[—–―~\-]{{1,2}}[ \t]*(?P<name>{_FULL_NAME})"
    rf"(?P<role>,[^\n.!?]{{2,100}})?[.\"”]?[ \t]*(?=\n|$)"
)
_LINE = re.compile(
    rf"[\"“]?(?P<name>{_FULL_NAME}),[ \t](?P<role>[^\n.!?\"“”]{{2,100}})"
    rf"(?:[.]?[\"”])?[ \t]*(?=\n|$)"
)
# Without a role, a name is taken for a signature only if a stray mark closes the line.
_CLOSED_LINE = re.compile(rf"(?P<name>{_FULL_NAME}(?:[ \t][a-z]+){{0,2}})[.]?[\"”][ \t]*(?=\n|$)")
_LONGEST = 160


def signature_behind(context: Context, end: int) -> Span | None:
    """The name that signs a quotation which ends at an offset, if one does.

    Behind a dash a name is enough; a line of its own must give name and role.
    """
    text = context.text
    match = _DASHED.match(text, end, end + _LONGEST)
    if match is not None:
        return Span(match.start("name"), match.end("name"))
    index = context.paragraph_index(max(end - 1, 0))
    if index is None or index + 1 >= len(context.document.paragraphs):
        return None
    this, following = context.document.paragraphs[index : index + 2]
    if text[end : this.end].strip(" \t.") or not is_signature(context, following.start):
        return None
    line = _line(text, following.start, following.end)
    return Span(line.start("name"), line.end("name")) if line else None


def is_signature(context: Context, start: int) -> bool:
    """Whether the paragraph that begins at an offset is nothing but a name, mostly with a role."""
    paragraph = context.paragraph(start)
    if paragraph is None or paragraph.end - paragraph.start > _LONGEST:
        return False
    match = _line(context.text, paragraph.start, paragraph.end)
    return match is not None and not context.text[match.end() : paragraph.end].strip()


def _line(text: str, start: int, end: int) -> re.Match[str] | None:
    return _LINE.match(text, start, end) or _CLOSED_LINE.match(text, start, end)
