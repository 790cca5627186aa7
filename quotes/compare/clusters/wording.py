"""Word diffs between members of a cluster."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from quotes.compare.clusters.records import Edit, Operation, Wording
from quotes.compare.clusters.words import shared
from quotes.records import QuoteFacts

__all__ = ["fullest", "keys", "wordings"]


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
    for index, key in enumerate(of):
        if key not in seen:
            seen.add(key)
            edits = _edits(members[reference].text, members[index].text)
            found.append(Wording(reference, index, edits))
    return found


def _edits(before: str, after: str) -> tuple[Edit, ...]:
    """Steps from one text to the other, word by word as printed, compared by match key."""
    from rapidfuzz.distance import Indel

    one, other = before.split(), after.split()
    plain = shared().token
    steps = Indel.opcodes(list(map(plain, one)), list(map(plain, other)))
    edits: list[Edit] = []
    for step in steps:
        part = Edit(
            cast(Operation, step.tag),
            " ".join(one[step.src_start : step.src_end]),
            " ".join(other[step.dest_start : step.dest_end]),
        )
        last = edits[-1] if edits else None
        if last and {last.operation, part.operation} == {"delete", "insert"}:
            words = (f"{last.before}{part.before}", f"{last.after}{part.after}")
            edits[-1] = Edit("replace", *words)
        else:
            edits.append(part)
    return tuple(edits)
