"""Figures that one version of a quote prints in the place of another."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from quotes.compare.clusters.amounts import same_share
from quotes.compare.clusters.counted import ends_part, fates, sorts_of, told_apart
from quotes.compare.clusters.numbers import Figure, figures
from quotes.compare.clusters.records import Edit, Wording
from quotes.compare.clusters.words import content_words, shared, stem

__all__ = ["differing_figures"]

# Words that say how exact a figure is, or that it is one; they may differ where it stands.
_HEDGING = (
    "a about all almost an approximately around as at up exactly few fewer just least less many "
    "more most nearly only over roughly some than the to under"
)
_HEDGES = frozenset(_HEDGING.split())
# Words that may stand between a figure and what it is of.
_LINKS = frozenset(["more", "of", "other", "our", "such", "that", "the", "their", "these", "those"])
# How far from each other, in words, figures of one thing may stand, and their words from them.
_FAR = 6
_BEHIND = 3
# A number of so many digits has an order to be mistaken in.
_LONG = 3


def differing_figures(wordings: Sequence[Wording]) -> tuple[tuple[str, ...], ...]:
    """Figures that stand in each other's place, as printed; those of the reference come first.

    Two stand in one place if they stand right behind or right before the same words ("about" and
    "nearly" aside), or near each other, alone of their kind, before the same word or words for the
    same ("homes", "houses"), or in the same currency. Figures that the other version prints
    elsewhere, in whatever form, those of a sentence that is left out, and those of other fates (3
    dead, 13 injured) do not count.

    Args:
        wordings: Of one cluster, all with the same reference.

    Returns:
        One group for each place, in the order of the reference.
    """
    places: dict[int, dict[tuple[str, ...], str]] = {}
    for wording in wordings:
        for one, other in _Sides(wording.edits).pairs():
            group = places.setdefault(one.start, {one.values: one.printed})
            group.setdefault(other.values, other.printed)
    return tuple(tuple(places[place].values()) for place in sorted(places))


class _Sides:
    """Both texts of a word diff, and which tokens are the same.

    Args:
        edits: The word diff.
    """

    def __init__(self, edits: Sequence[Edit]) -> None:
        self.one: list[str] = []
        self.other: list[str] = []
        self._same: dict[int, int] = {}
        # Where edits begin in the one text, and where they lie in the other.
        self._starts: list[int] = []
        self._places: list[tuple[int, int]] = []
        for edit in edits:
            before, after = edit.before.split(), edit.after.split()
            start, place = len(self.one), len(self.other)
            self.one += before
            self.other += after
            if edit.operation == "equal":
                self._same.update(enumerate(range(place, len(self.other)), start))
            self._starts.append(start)
            self._places.append((place, len(self.other)))
        self._same[-1], self._same[len(self.one)] = -1, len(self.other)

    def pairs(self) -> Iterator[tuple[Figure, Figure]]:
        """Figures in one place that differ."""
        return (
            pair for pair in self._differing() if _contradict(*pair) and self._of_one_fate(*pair)
        )

    def _differing(self) -> Iterator[tuple[Figure, Figure]]:
        here, there = figures(self.one), figures(self.other)
        mine = Counter(value for figure in here for value in figure.values)
        others = Counter(value for figure in there for value in figure.values)
        gone, come = mine - others, others - mine
        lost = [figure for figure in here if all(map(gone.get, figure.values))]
        found = [figure for figure in there if all(map(come.get, figure.values))]
        beside = list(self._beside(lost, found))
        yield from beside
        taken = {id(figure) for pair in beside for figure in pair}
        yield from self._alike(
            [figure for figure in lost if id(figure) not in taken],
            [figure for figure in found if id(figure) not in taken],
        )

    def _beside(
        self, lost: Sequence[Figure], found: Sequence[Figure]
    ) -> Iterator[tuple[Figure, Figure]]:
        """Those that stand right behind or right before the same words."""
        behind = {_left(self.other, figure): figure for figure in found}
        before = {figure.end: figure for figure in found}
        for one in lost:
            left, right = self._same.get(_left(self.one, one)), self._same.get(one.end)
            follows = behind.get(left) if left is not None else None
            precedes = before.get(right) if right is not None else None
            # Where a text begins or ends is no word that both have.
            ends = left == -1, right == len(self.other)
            if follows is not None and follows is precedes and not all(ends):
                if len(one.values) == len(follows.values):
                    yield one, follows
                continue
            for other, end in ((follows, ends[0]), (precedes, ends[1])):
                if other is not None and not end and _comparable(one, other):
                    yield one, other
                    break

    def _alike(
        self, lost: Sequence[Figure], found: Sequence[Figure]
    ) -> Iterator[tuple[Figure, Figure]]:
        """Those near each other that alone are of one thing or in one currency."""
        mine, others = _by_kind(self.one, lost), _by_kind(self.other, found)
        taken: set[int] = set()
        for kind, some in mine.items():
            several = others.get(kind, ())
            if len(some) == len(several) == 1:
                one, other = some[0], several[0]
                new = not {id(one), id(other)} & taken
                if new and _comparable(one, other) and self._near(one, other):
                    taken |= {id(one), id(other)}
                    yield one, other

    def _near(self, one: Figure, other: Figure) -> bool:
        place, stop = self._places[bisect_right(self._starts, one.start) - 1]
        return place - _FAR <= other.start < stop + _FAR

    def _of_one_fate(self, one: Figure, other: Figure) -> bool:
        """Whether what they count may have fared alike: not 3 people dead, 13 in hospital."""
        return not told_apart(
            fates(self.one, one.start, one.end), fates(self.other, other.start, other.end)
        )


def _left(tokens: Sequence[str], figure: Figure) -> int:
    """The token before a figure, and before what says how exact it is; -1 where there is none."""
    at = figure.start - 1
    while at >= 0 and tokens[at].strip("“\"'‘").casefold() in _HEDGES:
        at -= 1
    return at


def _by_kind(tokens: Sequence[str], some: Sequence[Figure]) -> dict[str, list[Figure]]:
    """Figures by what they may be of: their currency, and the words close behind them.

    And by their digits: who prints 604 for 640 has them in another order.
    """
    found: dict[str, list[Figure]] = {}
    for figure in some:
        if figure.printed.casefold() == "one" and not _counts(tokens[figure.end : figure.end + 1]):
            continue
        kinds = {figure.sign, _digits(figure)} - {""}
        for token in tokens[figure.end : figure.end + _BEHIND]:
            words = shared().words(token)
            content = content_words(words)
            sorts = sorts_of(words)
            # Behind "from" and the like stands what the figure is not of.
            if figures([token]) or not (content or sorts or _LINKS.issuperset(words)):
                break
            kinds.update(map(stem, content))
            kinds |= sorts
            if ends_part(token):
                break
        for kind in kinds:
            found.setdefault(kind, []).append(figure)
    return found


def _counts(behind: Sequence[str]) -> bool:
    """Whether "one" counts what stands right behind it, and is no pronoun."""
    return bool(content_words(shared().words(" ".join(behind))))


def _digits(figure: Figure) -> str:
    """The digits of a number of some length, in order of size."""
    number = figure.values[0]
    long = len(figure.values) == 1 and len(number) >= _LONG and number.isdecimal()
    return "".join(sorted(number)) if long else ""


def _contradict(one: Figure, other: Figure) -> bool:
    """Whether not both may be so: "thousands" and "4,000", "half" and "50%"."""
    vague = [not figure.values[0][0].isdigit() for figure in (one, other)]
    if any(vague):
        return all(vague)
    shares = sorted((one, other), key=lambda figure: figure.sign == "%")
    if [figure.sign for figure in shares] != ["", "%"]:
        return True
    return not same_share(shares[0].values[0], shares[1].values[0])


def _comparable(one: Figure, other: Figure) -> bool:
    """Whether figures are of as many numbers, and not the same ones with another scale.

    "1.2m" may be 1,200 thousand, where a word beside it makes up for the rest.
    """
    if len(one.values) != len(other.values):
        return False
    return [_significant(value) for value in one.values] != [
        _significant(value) for value in other.values
    ]


def _significant(value: str) -> str:
    return value.replace(".", "").strip("0")
