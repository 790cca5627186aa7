"""Cuts a long row of pieces into overlapping windows; each answers for the pieces in its middle."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Window", "cut"]


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


def cut(length: int, size: int, stride: int) -> tuple[Window, ...]:
    """Windows over `length` pieces.

    Neighbours overlap by ``size - stride`` pieces; the border between what each of the two
    answers for lies in the middle of the overlap, where both have seen the most context.

    Args:
        length: Number of pieces.
        size: Pieces a window, at most.
        stride: Pieces from one window's start to the next one's.
    """
    if length <= 0:
        return ()
    starts = [0]
    while starts[-1] + size < length:
        starts.append(starts[-1] + stride)
    half = (size - stride) // 2
    borders = [0, *(start + half for start in starts[1:]), length]
    return tuple(
        Window(start, min(start + size, length), borders[index], borders[index + 1])
        for index, start in enumerate(starts)
    )
