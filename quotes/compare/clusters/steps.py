"""Steps from one list of words to another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["DiffStep", "steps"]

# Of two lists whose lengths multiply to more nothing is compared: it would take a second and
# more, and a gigabyte at ten times the length.
_MOST = 10**9


class DiffStep(NamedTuple):
    """Words of one list in the place of words of the other.

    Attributes:
        equal: Whether they are the same.
        start: Where they begin in the one list.
        end: And end there.
        place: Where they begin in the other.
        stop: And end there.
    """

    equal: bool
    start: int
    end: int
    place: int
    stop: int


def steps(one: Sequence[str], other: Sequence[str]) -> list[DiffStep]:
    """A shortest way, insertions and deletions alone; neighbours of both kinds are one step.

    Args:
        one: Words.
        other: Words; lists too long to compare are one step.
    """
    from rapidfuzz.distance import Indel

    if len(one) * len(other) > _MOST:
        return [DiffStep(False, 0, len(one), 0, len(other))]
    found: list[DiffStep] = []
    for step in Indel.opcodes(one, other):
        equal = step.tag == "equal"
        given = DiffStep(equal, step.src_start, step.src_end, step.dest_start, step.dest_end)
        if found and not equal and not found[-1].equal:
            last = found.pop()
            given = DiffStep(False, last.start, given.end, last.place, given.stop)
        found.append(given)
    return found
