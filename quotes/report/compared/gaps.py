"""Where a cue splits a quotation: no change of its words, and not shown as one."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.compare.clusters import Edit
from quotes.records import SPAN_GAP

__all__ = ["without_gaps"]

_GAP = SPAN_GAP.strip()
_OPENING, _CLOSING = tuple("“\"‘'«„"), tuple("”\"’'»“")


def without_gaps(edits: Sequence[Edit]) -> list[Edit]:
    """The steps of a word diff, those that only split or join a quotation not told as changes.

    Args:
        edits: From one text to the other, as printed.

    Returns:
        Steps of which what is equal reads as in the other text.
    """
    found: list[Edit] = []
    for index, edit in enumerate(edits):
        if _only_gap(edits, index):
            edit = Edit("equal", edit.before, edit.after)
        if found and edit.operation == found[-1].operation == "equal":
            last = found.pop()
            before, after = _joined(last.before, edit.before), _joined(last.after, edit.after)
            edit = Edit("equal", before, after)
        found.append(edit)
    return found


def _only_gap(edits: Sequence[Edit], index: int) -> bool:
    """Whether a step is `” ... “`; dots inside a quotation tell that something is left out."""
    edit = edits[index]
    if edit.operation not in ("delete", "insert") or _joined(edit.before, edit.after) != _GAP:
        return False
    last = edits[index - 1] if index else None
    following = edits[index + 1] if index + 1 < len(edits) else None
    left, right = (
        (last and last.before, following and following.before)
        if edit.operation == "delete"
        else (last and last.after, following and following.after)
    )
    return (left or "").endswith(_CLOSING) and (right or "").startswith(_OPENING)


def _joined(one: str, other: str) -> str:
    return " ".join(filter(None, (one, other)))
