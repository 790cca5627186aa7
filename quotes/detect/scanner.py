"""Pairs quotation marks, paragraph by paragraph. Deterministic, linear, never fatal.

The rules, in the order in which they matter:

1. A mark closes the innermost open mark of its own family; whatever was opened inside that
   and never closed was not a quotation (a stray apostrophe) or is flagged.
2. A paragraph that ends inside a quotation hands it on when the next one begins with an
   opening mark of the same family: newspapers set long quotations like that. The later
   spans are marked `continues`.
3. What neither closes nor is handed on runs to the paragraph's end and is flagged
   `unclosed_quotation`; a single mark that never closes is an apostrophe.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from quotes.detect.marks import Family, Mark, find_marks
from quotes.records import Paragraph, QuotedSpan, Span

__all__ = ["scan"]

# Deeper nesting does not occur in print; the limit keeps runs of marks cheap.
_MAX_DEPTH = 6
_PAIRED_BY_SHAPE = {"guillemet", "angle", "corner", "white_corner"}


@dataclass(slots=True)
class _Open:
    mark: Mark
    depth: int
    continues: bool


@dataclass(slots=True)
class _State:
    """One paragraph while it is scanned."""

    text: str
    start: int
    end: int
    stack: list[_Open] = field(default_factory=list)
    spans: list[QuotedSpan] = field(default_factory=list)


def scan(text: str, paragraphs: Sequence[Paragraph]) -> tuple[QuotedSpan, ...]:
    """Find all stretches between quotation marks.

    Args:
        text: The article's text.
        paragraphs: Its paragraphs, in order; a pair never crosses their borders.

    Returns:
        The spans by start, outer before inner.
    """
    found: list[QuotedSpan] = []
    handed: Family | None = None
    for index, paragraph in enumerate(paragraphs):
        state = _State(text, paragraph.start, paragraph.end)
        marks = find_marks(text, paragraph.start, paragraph.end)
        _pair(state, marks, handed)
        follower = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        handed = _finish(state, follower)
        found += sorted(state.spans, key=lambda span: (span.start, -span.end))
    return tuple(found)


def _pair(state: _State, marks: list[Mark], handed: Family | None) -> None:
    if any(mark.family in _PAIRED_BY_SHAPE for mark in marks):
        marks = _turn_reversed(marks)
    left = Counter(mark.family for mark in marks)
    closers = Counter(mark.family for mark in marks if mark.closes and not mark.possessive)
    for mark in marks:
        left[mark.family] -= 1
        closers[mark.family] -= mark.closes and not mark.possessive
        opened = _innermost(state.stack, mark.family)
        if opened is None:
            _try_open(state, mark, handed, left[mark.family], closers[mark.family])
        elif _is_measure(mark, left[mark.family]) or (mark.possessive and closers[mark.family] > 0):
            continue
        elif mark.closes and not (mark.opens and not _fits_close(mark)):
            _close(state, opened, mark)
        elif mark.opens and (
            mark.faces == "(" or (mark.faces == "|" and closers[mark.family] >= 2)
        ):
            _push(state, mark, continues=False)
        elif mark.opens and mark.family == "double":
            # A new quotation begins although the last never closed.
            _drop_to(state, opened, mark.start, flag="unclosed_quotation")
            _push(state, mark, continues=False)


def _turn_reversed(marks: list[Mark]) -> list[Mark]:
    """Guillemets pair by shape alone, in whichever direction the paragraph sets them."""
    first: dict[Family, str] = {}
    for mark in marks:
        first.setdefault(mark.family, mark.faces)
    turned = []
    for mark in marks:
        if mark.family in _PAIRED_BY_SHAPE:
            opens = mark.faces == first[mark.family]
            mark = Mark(
                mark.start, mark.end, mark.text, mark.family, "(" if opens else ")",
                opens, not opens, mark.after_digit, possessive=False,
            )  # fmt: skip
        turned.append(mark)
    return turned


def _innermost(stack: list[_Open], family: Family) -> _Open | None:
    for opened in reversed(stack):
        if opened.mark.family == family:
            return opened
    return None


def _is_measure(mark: Mark, left: int) -> bool:
    """An inch or foot sign inside an open quotation: then an odd number of marks must follow."""
    return mark.faces == "|" and mark.after_digit and left % 2 == 1


def _fits_close(mark: Mark) -> bool:
    return mark.faces in ")|"


def _try_open(state: _State, mark: Mark, handed: Family | None, left: int, closers: int) -> None:
    at_start = not state.text[state.start : mark.start].strip()
    if mark.opens and not (mark.after_digit and mark.faces == "|"):
        if mark.family == "single" and closers < 1 and not at_start:
            return
        _push(state, mark, continues=at_start and handed == mark.family)
    elif mark.closes and handed == mark.family and not (at_start or state.spans or state.stack):
        # The previous paragraph left a quotation open and this one did not open it again.
        state.spans.append(
            QuotedSpan(
                state.start,
                mark.end,
                Span(state.start, mark.start),
                continues=True,
                flags=("unopened_quotation",),
            )
        )
    elif mark.opens and left % 2 == 1 and not mark.after_digit:
        _push(state, mark, continues=False)


def _push(state: _State, mark: Mark, *, continues: bool) -> None:
    if len(state.stack) < _MAX_DEPTH:
        state.stack.append(_Open(mark, len(state.stack), continues))


def _close(state: _State, opened: _Open, mark: Mark) -> None:
    while state.stack[-1] is not opened:
        inner = state.stack.pop()
        if inner.mark.family == "double":
            _emit(state, inner, mark.start, mark.start, ("unclosed_quotation",))
    state.stack.pop()
    pair = {opened.mark.text, mark.text}
    mixed = (len(pair) == 2 and '"' in pair) or pair <= {"“"} or pair <= {"”"}
    _emit(state, opened, mark.end, mark.start, ("mixed_marks",) if mixed else ())


def _drop_to(state: _State, opened: _Open, end: int, flag: str) -> None:
    while state.stack:
        last = state.stack.pop()
        if last is opened:
            break
    while end > opened.mark.end and state.text[end - 1].isspace():
        end -= 1
    _emit(state, opened, end, end, (flag,))


def _emit(state: _State, opened: _Open, end: int, inner_end: int, flags: tuple[str, ...]) -> None:
    inner = Span(opened.mark.end, max(inner_end, opened.mark.end))
    if state.text[inner.start : inner.end].strip():
        state.spans.append(
            QuotedSpan(opened.mark.start, end, inner, opened.depth, opened.continues, flags)
        )


def _finish(state: _State, follower: Paragraph | None) -> Family | None:
    """Deal with what is still open at a paragraph's end; say what is handed on."""
    handed: Family | None = None
    while state.stack:
        opened = state.stack.pop()
        goes_on = follower is not None and _begins_with(state.text, follower, opened.mark)
        if goes_on and not state.stack:
            handed = opened.mark.family
            _emit(state, opened, state.end, state.end, ())
        elif opened.mark.family != "single":
            handed = handed or opened.mark.family
            _emit(state, opened, state.end, state.end, ("unclosed_quotation",))
    return handed


def _begins_with(text: str, paragraph: Paragraph, mark: Mark) -> bool:
    start = paragraph.start
    while start < paragraph.end and text[start].isspace():
        start += 1
    # Only the first few characters matter; a whole paragraph need not be judged again.
    first = find_marks(text, start, min(start + 4, paragraph.end))
    return (
        bool(first)
        and first[0].start == start
        and first[0].family == mark.family
        and first[0].opens
    )
