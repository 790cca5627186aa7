"""Words that a headline keeps of a longer quotation: `Nobody signed anything`."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["abridges"]

# Words that may be left out in one place.
_GAP = 5


def abridges(kept: Sequence[str], words: Sequence[str]) -> bool:
    """Whether words stand in others in their order, with few others between them.

    Each is looked for nearest behind the one before, so that the time is linear in `words`.

    Args:
        kept: Without case and marks, at least one.
        words: Likewise.
    """
    starts = (at for at, word in enumerate(words) if word == kept[0])
    return any(_follows(kept[1:], words, start + 1) for start in starts)


def _follows(kept: Sequence[str], words: Sequence[str], at: int) -> bool:
    for word in kept:
        place = next(
            (i for i in range(at, min(at + _GAP + 1, len(words))) if words[i] == word), None
        )
        if place is None:
            return False
        at = place + 1
    return True
