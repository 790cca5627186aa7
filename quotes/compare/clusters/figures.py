"""Figures that one version of a quote prints in the place of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quotes.compare.clusters.records import Edit, Wording
from quotes.compare.clusters.words import shared

__all__ = ["differing_figures", "has_digit"]

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_DIGIT = re.compile("[0-9]")
_AROUND = " .,;:!?…\"'“”‘’«»()–—-"
_Token = tuple[str, tuple[str, ...]]


def has_digit(key: str) -> bool:
    """Whether a match key has a figure."""
    return _DIGIT.search(key) is not None


def differing_figures(wordings: Sequence[Wording]) -> tuple[tuple[str, ...], ...]:
    """Figures that stand in each other's place, as printed; those of the reference come first.

    A figure is what the match keys make a number ("90", "$2.5bn", "seven"). Two stand in one place
    if they stand right behind or right before the same words, and what is printed there differs.
    Figures that the other version prints elsewhere, and those of a sentence that is left out, do
    not count.

    Args:
        wordings: Of one cluster, all with the same reference.

    Returns:
        One group for each place, in the order of the reference.
    """
    places: dict[int, list[str]] = {}
    for wording in wordings:
        for place, one, other in _pairs(wording.edits):
            group = places.setdefault(place, [one])
            if other not in group:
                group.append(other)
    return tuple(tuple(places[place]) for place in sorted(places))


def _pairs(edits: Sequence[Edit]) -> Iterator[tuple[int, str, str]]:
    """Where in the reference a figure stands, and what is printed here and there."""
    printed = [(_tokens(edit.before), _tokens(edit.after)) for edit in edits]
    here = Counter(number for one, _ in printed for token in one for number in token[1])
    there = Counter(number for _, other in printed for token in other for number in token[1])
    gone, come = here - there, there - here
    at = 0
    for number, (edit, (one, other)) in enumerate(zip(edits, printed, strict=True)):
        if edit.operation == "replace" and one and other:
            # Beside words that both print; else the two may be of different sentences.
            ends = [0] * (number > 0) + [-1] * (number + 1 < len(edits))
            alone = len(one) == len(other) == 1
            for end in ends[:1] if alone else ends:
                before, after = one[end], other[end]
                if _differ(before[1], after[1], gone, come) and (
                    alone or not _scaled(before[1], after[1])
                ):
                    yield at + end % len(one), before[0], after[0]
        at += len(one)


def _differ(
    before: Sequence[str], after: Sequence[str], gone: Counter[str], come: Counter[str]
) -> bool:
    """Whether words have as many numbers as others, and each is to be found on one side only."""
    same_many = len(before) == len(after) > 0
    return same_many and all(map(gone.get, before)) and all(map(come.get, after))


def _scaled(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether numbers have the same digits, so that words beside them may make up for the rest.

    "1.2 million" is "1,200,000".
    """
    return [_digits(number) for number in before] == [_digits(number) for number in after]


def _digits(number: str) -> str:
    return number.replace(".", "").strip("0")


def _tokens(text: str) -> list[_Token]:
    """What is printed, with the numbers in it; words in brackets are the editor's."""
    found = []
    for word in text.split():
        normal = shared().token(word).split()
        if normal:
            numbers = () if "[" in word or "]" in word else tuple(_numbers(normal))
            found.append((word.strip(_AROUND), numbers))
    return found


def _numbers(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        if match := _NUMBER.match(word):
            whole, dot, part = match[0].partition(".")
            yield f"{whole.lstrip('0') or '0'}{dot}{part}".rstrip("0" if dot else "").rstrip(".")
