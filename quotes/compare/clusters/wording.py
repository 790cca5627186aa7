"""Word diffs between members of a cluster."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.compare.clusters.records import Edit, Operation, Wording
from quotes.compare.clusters.steps import steps
from quotes.compare.clusters.words import shared
from quotes.records import QuoteFacts

__all__ = ["fullest", "keys", "shortened", "wordings"]

_Words = tuple[list[str], list[str]]


def keys(members: Sequence[QuoteFacts]) -> list[str]:
    """The match key of each member: equal where only marks differ."""
    # Most members are copies of another.
    known = {text: shared().key(text) for text in {member.text for member in members}}
    return [known[member.text] for member in members]


def fullest(members: Sequence[QuoteFacts], of: Sequence[str]) -> int:
    """Index of the member that the others are compared with: the longest, marked words first."""
    rank = {"direct": 2, "mixed": 1, "indirect": 0}
    return min(
        range(len(members)), key=lambda i: (-len(of[i]), -rank[members[i].kind], i), default=0
    )


def wordings(members: Sequence[QuoteFacts], of: Sequence[str], reference: int) -> list[Wording]:
    """The diff of each different wording from the reference, one for each."""
    seen = {of[reference]}
    found: list[Wording] = []
    base: _Words | None = None
    for index, key in enumerate(of):
        if key not in seen:
            seen.add(key)
            base = base or _words(members[reference].text)
            edits = _edits(base, _words(members[index].text))
            found.append(Wording(reference, index, edits))
    return found


def shortened(value: str, most: int = 60) -> str:
    """A value as a sentence about a difference has it."""
    return value if len(value) <= most else f"{value[: most - 1].rstrip()}…"


def _words(text: str) -> _Words:
    """The words of a text as printed, and what is compared of each."""
    printed = text.split()
    return printed, list(map(shared().token, printed))


def _edits(before: _Words, after: _Words) -> tuple[Edit, ...]:
    """Steps from one text to the other, word by word as printed, compared by match key."""
    edits = []
    for step in steps(before[1], after[1]):
        gone = " ".join(before[0][step.start : step.end])
        come = " ".join(after[0][step.place : step.stop])
        operation: Operation = "replace" if gone and come else "delete" if gone else "insert"
        edits.append(Edit("equal" if step.equal else operation, gone, come))
    return tuple(edits)
