"""Cuts a long row of pieces into windows, between paragraphs wherever that is possible."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["OVERLAP", "Window", "cut"]

# Pieces that two windows share where a paragraph is longer than a window.
OVERLAP = 64


@dataclass(frozen=True, slots=True)
class Window:
    """One run of the encoder.

    Attributes:
        start: First piece that the encoder sees.
        end: Behind the last piece that it sees.
        keep_start: First piece for which this window's answer counts.
        keep_end: Behind the last such piece.
    """

    start: int
    end: int
    keep_start: int
    keep_end: int


def cut(length: int, size: int, borders: Sequence[int]) -> tuple[Window, ...]:
    """Windows over `length` pieces, as few and as even as `size` allows.

    A window ends where a paragraph does, and then no piece is encoded twice: spans do not cross
    paragraphs, and overlapping windows were no better (`docs/experiments.md`). Inside a paragraph
    that is longer than a window neighbours overlap by `OVERLAP` pieces, and the border between
    what each of the two answers for lies in the middle of the overlap.

    Args:
        length: Number of pieces.
        size: Pieces a window, at most; more than twice `OVERLAP`.
        borders: First piece of each paragraph, rising.
    """
    windows = []
    start = keep = 0
    while length - start > size:
        end, keep_end, next_start = _end(start, length, size, borders)
        windows.append(Window(start, end, keep, keep_end))
        start, keep = next_start, keep_end
    if length > 0:
        windows.append(Window(start, length, keep, length))
    return tuple(windows)


def _end(start: int, length: int, size: int, borders: Sequence[int]) -> tuple[int, int, int]:
    """Where a window ends, where its answer ends, and where the next one starts."""
    left = length - start
    even = -(-left // -(-left // size))
    first = bisect_right(borders, start + even // 2)
    last = bisect_right(borders, start + size)
    if first < last:
        # The paragraph's end nearest to an even share.
        place = min(max(bisect_left(borders, start + even), first), last - 1)
        near = borders[max(place - 1, first)], borders[place]
        end = min(near, key=lambda border: abs(border - start - even))
        return end, end, end
    end = start + size
    return end, end - OVERLAP // 2, end - OVERLAP
