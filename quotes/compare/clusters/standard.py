"""Which version of a quote the others are compared with, and which ones stand alone against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from quotes.compare.clusters.figures import differing_figures
from quotes.compare.clusters.numbers import has_figure
from quotes.compare.clusters.records import MANY, SEVERAL, Turn, Wording
from quotes.compare.clusters.surroundings import Surroundings
from quotes.compare.clusters.turns import turns
from quotes.compare.clusters.wording import fullest, longest, wordings
from quotes.records import QuoteFacts

__all__ = ["Compared", "standard"]


@dataclass(frozen=True)
class Compared:
    """The members of a cluster beside one of them.

    Attributes:
        members: The quotes of a cluster.
        of: Their match keys.
        reference: Index of the member that the others are compared with.
        around: Knows which of their articles tell of one event.
    """

    members: Sequence[QuoteFacts]
    of: Sequence[str]
    reference: int
    around: Surroundings | None = None

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """The diff of each different wording."""
        return tuple(wordings(self.members, self.of, self.reference))

    @cached_property
    def figures(self) -> tuple[tuple[str, ...], ...]:
        """Figures that stand in each other's place, as printed."""
        return differing_figures(self._numbered)

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """What turns the sense of words in quotation marks."""
        return turns(self.members, self.of, self.reference, self.around)

    @property
    def against(self) -> tuple[int, ...]:
        """Indexes of the members with another figure or another sense, ascending."""
        return tuple(sorted(self.turned | self.counted))

    @cached_property
    def turned(self) -> frozenset[int]:
        """Indexes of the members with another sense."""
        return frozenset(index for turn in self.turns for index in turn.members)

    @cached_property
    def counted(self) -> frozenset[int]:
        """Indexes of the members with another figure."""
        numbered = self._numbered if self.figures else ()
        others = [item for item in numbered if differing_figures([item])]
        keys = {self.of[item.member] for item in others}
        return frozenset(index for index, key in enumerate(self.of) if key in keys)

    @property
    def _numbered(self) -> list[Wording]:
        # Most quotes have no figure, and need no closer look.
        if not has_figure(self.of[self.reference]):
            return []
        return [item for item in self.wordings if has_figure(self.of[item.member])]


def standard(
    members: Sequence[QuoteFacts], of: Sequence[str], around: Surroundings | None
) -> tuple[Compared, tuple[int, ...]]:
    """The members beside the one that they are compared with, and those that stand alone.

    That is the fullest one, unless more outlets print another figure or another sense in its place
    than print its own: then it is the fullest of theirs. An outlet with which several disagree so,
    and none agrees, stands alone. A text of an agency counts once, whoever prints it. Figures of
    another day may be newer: alone is whom one of several contradicts that has the same day, or
    none.

    Args:
        members: The quotes of a cluster.
        of: Their match keys.
        around: Knows the outlets of their articles, and which credit an agency.

    Returns:
        The comparison, and indexes, ascending; none where no two outlets agree against one.
    """
    copied = around.copied(members) if around is not None else frozenset[str]()

    def sources(indexes: Iterable[int]) -> set[str]:
        some = [members[index] for index in indexes]
        return around.sources(some) if around is not None else {item.article for item in some}

    compared = Compared(members, of, fullest(members, of, copied), around)
    # Against one no two can agree where there are not three.
    if not compared.against or len(sources(range(len(members)))) <= SEVERAL:
        return compared, ()
    while len(sources(compared.against)) >= SEVERAL:
        other = Compared(members, of, longest(members, of, compared.against, copied), around)
        if len(sources(other.against)) >= len(sources(compared.against)):
            break
        compared = other
    found: list[int] = []
    differing = compared.against
    for source in sorted(sources(differing)) if len(sources(differing)) <= MANY else ():
        own = [index for index in differing if sources([index]) == {source}]
        seen = Compared(members, of, own[0], around)
        others = set(differing).difference(own)
        if len(sources(seen.against)) < SEVERAL or not others <= set(seen.against):
            continue
        if seen.turned or around is None or _of_one_day(members, own[0], seen.counted, around):
            found += own
    return compared, tuple(sorted(found))


def _of_one_day(
    members: Sequence[QuoteFacts], one: int, others: Iterable[int], around: Surroundings
) -> bool:
    """Whether one of some members may have been published on the day of another one."""
    days = [around.day(members[index].article) for index in others]
    day = around.day(members[one].article)
    return day is None or None in days or day in days
