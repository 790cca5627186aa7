"""Whether the members of a cluster are given to different speakers, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from quotes.compare.clusters.identity import (
    Agreement,
    agreement,
    one_but_for_short_form,
    speaker_name,
)
from quotes.compare.clusters.records import NOT_GIVEN, Difference, Reading
from quotes.compare.clusters.surroundings import Surroundings
from quotes.compare.clusters.wording import shortened
from quotes.records import QuoteFacts

__all__ = ["speaker_difference"]


def speaker_difference(
    members: Sequence[QuoteFacts], around: Surroundings | None
) -> Difference | None:
    """The names that members are given to, where they are not one speaker's.

    It is as sure as the surest pair that differs, and a pair as sure as its lesser half: the
    difference may be nothing but our own error about one of them.

    Args:
        members: The quotes of a cluster, in their order.
        around: Knows whom else their articles quote.
    """
    distinct: dict[tuple[object, ...], QuoteFacts] = {}
    for member in members:
        key = member.speaker, member.speaker_kind, member.named
        best = distinct.get(key)
        if best is None or member.speaker_confidence > best.speaker_confidence:
            distinct[key] = member
    sure = max(
        (
            min(one.speaker_confidence, other.speaker_confidence)
            for one, other in combinations(distinct.values(), 2)
            if _are_two(one, other, around)
        ),
        default=None,
    )
    if sure is None:
        return None
    readings = tuple(_readings(members, around))
    names = ", ".join(shortened(reading.value) for reading in readings)
    return Difference("speaker", f"said by {names}", readings, confidence=sure)


def _are_two(a: QuoteFacts, b: QuoteFacts, around: Surroundings | None) -> bool:
    """Whether two quotes are given to different speakers, not to two forms of one name.

    A description ("the mayor") may be anybody of its kind; that is no other speaker.
    """
    found = agreement(a, b)
    if found is Agreement.UNKNOWN:
        return bool(a.speaker and b.speaker) and a.speaker_kind != b.speaker_kind
    return found is Agreement.DIFFERENT or _told_apart(a, b, around)


def _told_apart(a: QuoteFacts, b: QuoteFacts, around: Surroundings | None) -> bool:
    """Whether one of two articles has both forms of a name, as two people's."""
    if around is None or not one_but_for_short_form(a, b):
        return False
    names = speaker_name(a), speaker_name(b)
    return any(
        set(names) <= {speaker_name(quote) for quote in around.quotes(member.article)}
        for member in (a, b)
    )


def _readings(members: Sequence[QuoteFacts], around: Surroundings | None) -> Iterator[Reading]:
    """Each speaker with the members that are given to him, under whatever form of his name."""
    groups: list[list[int]] = []
    for index, member in enumerate(members):
        for group in groups:
            if all(_is_one(members[other], member, around) for other in group):
                group.append(index)
                break
        else:
            groups.append([index])
    for group in groups:
        names = [members[index].speaker or NOT_GIVEN for index in group]
        yield Reading(max(names, key=len), tuple(group))


def _is_one(a: QuoteFacts, b: QuoteFacts, around: Surroundings | None) -> bool:
    if speaker_name(a) == speaker_name(b):
        return True
    return agreement(a, b) >= Agreement.NEAR and not _told_apart(a, b, around)
