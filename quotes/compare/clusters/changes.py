"""Words of two versions of a quote that stand in each other's place, both between marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from quotes.compare.clusters.marked import GAP, Word
from quotes.compare.clusters.steps import DiffStep, steps
from quotes.compare.clusters.words import content_words

__all__ = ["BESIDE", "Change", "Words", "changes_between", "texts_of"]

# Words in common beside a change, so many, with a content word or with all else in common: other
# words meet by chance.
BESIDE = 3
# Words of close changes that are taken for one.
_LONGEST = 4

Words = list[Word]
Pair = tuple[Word, Word]


class Change(NamedTuple):
    """Words of two quotes in each other's place, and those in common right beside them.

    Of words with an open gap those behind it; nothing is then in common before them.
    """

    part: Sequence[Word]
    rest: Sequence[Word]
    before: Sequence[Pair]
    behind: Sequence[Pair]
    gap: bool

    def other(self) -> Change:
        """The same seen from the other quote."""
        before, behind = (
            [(second, first) for first, second in pairs] for pairs in (self.before, self.behind)
        )
        return Change(self.rest, self.part, before, behind, self.gap)


def texts_of(words: Sequence[Word]) -> list[str]:
    """Words as in match keys."""
    return [word.text for word in words]


def changes_between(one: Words, other: Words) -> Iterator[Change]:
    """Words in each other's place, all in quotation marks, with enough in common beside them."""
    found = list(_merged(steps([word.text for word in one], [word.text for word in other])))
    # What is the same but for one change needs no rare word to be the same sentence.
    only = sum(not step.equal for step in found) == 1
    none = DiffStep(True, 0, 0, 0, 0), DiffStep(True, len(one), len(one), len(other), len(other))
    for (last, step), (_, following) in pairwise(pairwise([none[0], *found, none[1]])):
        if step.equal:
            continue
        step = _slid(one, other, last, step)
        whole = one[step.start : step.end], other[step.place : step.stop]
        part, rest = map(_behind_gap, whole)
        if not (part or rest) or not all(word.marked for word in (*part, *rest)):
            continue
        gap = (part, rest) != whole
        first = zip(one[last.start : step.start], other[last.place : step.place], strict=True)
        then = zip(one[step.end : following.end], other[step.stop : following.stop], strict=True)
        before = [] if gap else list(takewhile(_both_marked, list(first)[::-1]))[::-1]
        behind = list(takewhile(_both_marked, then))
        beside = [*before, *behind]
        if len(beside) < BESIDE:
            continue
        if only or content_words(word.text for word, _ in beside):
            yield Change(part, rest, before, behind, gap)


def _merged(found: Sequence[DiffStep]) -> Iterator[DiffStep]:
    """The steps, those that put other words in the place of some as one where they are close.

    "We could move some", "we will move all": what is the same between them is part of it.
    """
    waiting: list[DiffStep] = []
    for step in found:
        waiting.append(step)
        if len(waiting) == 3 and _close(*waiting):
            first, _, last = waiting
            waiting = [DiffStep(False, first.start, last.end, first.place, last.stop)]
        while waiting and (waiting[0].equal or len(waiting) == 3):
            yield waiting.pop(0)
    yield from waiting


def _close(first: DiffStep, between: DiffStep, last: DiffStep) -> bool:
    if first.equal or not between.equal or last.equal or between.end - between.start >= BESIDE:
        return False
    swap = all(step.start < step.end and step.place < step.stop for step in (first, last))
    return swap and max(last.end - first.start, last.stop - first.place) <= _LONGEST


def _slid(one: Words, other: Words, last: DiffStep, step: DiffStep) -> DiffStep:
    """Words that one of two quotes adds, as early as they may stand.

    Of "the test. But if the rail" beside "the rail" that is "the test. But if", and not "test. But
    if the".
    """
    start, end, place, stop = step[1:]
    if (start < end) == (place < stop):
        return step
    words, left, right = (one, start, end) if start < end else (other, place, stop)
    most = last.end - last.start
    by = 0
    while by < most and words[left - by - 1].text == words[right - by - 1].text:
        by += 1
    return DiffStep(False, start - by, end - by, place - by, stop - by)


def _behind_gap(words: Words) -> Words:
    """The words behind what is left out openly."""
    gaps = [at for at, word in enumerate(words) if word.text == GAP]
    return words[gaps[-1] + 1 :] if gaps else words


def _both_marked(pair: Pair) -> bool:
    return pair[0].marked and pair[1].marked
