"""Names under or behind a quotation: "... and that is all." — Ada Brandt, city clerk."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.records import SET_OFF, QuotedSpan, Span

__all__ = ["SIGNED_SCORE", "is_signature", "sign", "signature_behind"]

_NAME = r"(?:[^\W\d_a-z][\w.'’\-]*|de|van|von|der|al|bin)"
_FULL_NAME = rf"{_NAME}(?:[ \t]{_NAME}){{1,4}}"
_DASHED = re.compile(
    rf"[ \t]*(?:\n\s{{0,4}})?[ \t]*[—–―~\-]{{1,2}}[ \t]*(?P<name>{_FULL_NAME})"
    # A post as it is embedded: "— Ada Brandt (@brandt) June 3, 2024".
    rf"(?P<role>,[^\n.!?]{{2,100}}|[ \t]\(@\w{{1,30}}\)[^\n]{{0,40}})?[.\"”]?[ \t]*(?=\n|$)"
)
# Whoever has an account may be called anything there.
_POSTED = re.compile(
    r"[ \t]*(?:\n\s{0,4})?[ \t]*[—–―][ \t]*(?P<name>[^\W_][^\n()]{1,60}?)[ \t]"
    r"\(@[\w.@\-]{1,60}\)[^\n]{0,40}(?=\n|$)"
)
_LINE = re.compile(
    rf"[\"“]?(?P<name>{_FULL_NAME}),[ \t](?P<role>[^\n.!?\"“”]{{2,100}})"
    rf"(?:[.]?[\"”])?[ \t]*(?=\n|$)"
)
# Without a role, a name is taken for a signature only if a stray mark closes the line.
_CLOSED_LINE = re.compile(rf"(?P<name>{_FULL_NAME}(?:[ \t][a-z]+){{0,2}})[.]?[\"”][ \t]*(?=\n|$)")
_LONGEST = 160
SIGNED_SCORE = 0.9


def sign(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give quotations that fill their paragraph to the name that signs them behind or below.

    What the encoder linked them to before does not count: a dash and a name say who speaks, as in
    press releases that set one signed quotation under the other.

    Returns:
        The drafts, with one of its own for each signed quotation that was part of another.
    """
    cover = Cover(drafts)
    made: list[Draft] = []
    for quoted in context.outer:
        # Block quotations are signed as a whole (`setoff`).
        name = _signed(context, quoted) if SET_OFF not in quoted.flags else None
        owner = cover.owner(quoted.inner) if name is not None else None
        if name is None or owner is None or owner.source == name:
            continue
        signed = [span for span in owner.content if span.overlaps(quoted.span)]
        rest = [span for span in owner.content if not span.overlaps(quoted.span)]
        if rest:
            owner.content = rest
            owner = Draft.new(quoted.span, SIGNED_SCORE)
            owner.content = signed
            made.append(owner)
        owner.cue = owner.source = owner.continues = None
        owner.give(None, name, SIGNED_SCORE)
    return [*drafts, *made]


def _signed(context: Context, quoted: QuotedSpan) -> Span | None:
    """The name behind a dash, in the paragraph of a single quotation or in a line right below."""
    paragraph = context.paragraph(quoted.start)
    index = context.paragraph_index(quoted.start)
    if paragraph is None or index is None:
        return None
    text = context.text
    behind = _dashed(text, quoted.end, paragraph.end)
    if behind and behind.end() == paragraph.end and not _opens(text, paragraph.start, quoted.start):
        return Span(behind.start("name"), behind.end("name"))
    if index + 1 >= len(context.document.paragraphs):
        return None
    whole = text[paragraph.start : quoted.start] + text[quoted.end : paragraph.end]
    below = context.document.paragraphs[index + 1]
    if whole.strip() or quoted.end > paragraph.end or below.end - below.start > _LONGEST:
        return None
    match = _dashed(text, below.start, below.end) or _LINE.match(text, below.start, below.end)
    if match is None or text[match.end() : below.end].strip():
        return None
    return Span(match.start("name"), match.end("name"))


def _dashed(text: str, start: int, end: int) -> re.Match[str] | None:
    return _DASHED.match(text, start, end) or _POSTED.match(text, start, end)


def _opens(text: str, start: int, end: int) -> str:
    """What stands before a quotation in its paragraph, bullets left out."""
    return text[start:end].strip(" \t•·*–—-")


def signature_behind(context: Context, end: int) -> Span | None:
    """The name that signs a quotation which ends at an offset, if one does.

    Behind a dash a name is enough; a line of its own must give name and role.
    """
    text = context.text
    match = _dashed(text, end, end + _LONGEST)
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
