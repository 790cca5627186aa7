"""Who speaks in a cluster, and whether its members are given to different speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from quotes.compare.clusters.identity import (
    Agreement,
    agreement,
    full_name,
    one_but_for_form,
    speaker_name,
)
from quotes.compare.clusters.records import MANY, NOT_GIVEN, SEVERAL, SURE, Difference, Reading
from quotes.compare.clusters.surroundings import Surroundings
from quotes.compare.clusters.wording import shortened
from quotes.compare.clusters.words import shared
from quotes.records import QuoteFacts

__all__ = ["likeliest_speaker", "not_named", "speaker_difference"]

# So many words in quotation marks are somebody's own, whoever is said to have said them.
_OWN_WORDS = 5


def speaker_difference(
    members: Sequence[QuoteFacts],
    around: Surroundings | None,
    matches: Sequence[float] = (),
) -> Difference | None:
    """The names that members are given to, where they are not one speaker's.

    It is as sure as the surest pair that differs, and a pair as sure as its lesser half: the
    difference may be nothing but our own error about one of them, or they are no versions of one
    utterance.

    Args:
        members: The quotes of a cluster, in their order.
        around: Knows whom else their articles quote.
        matches: How surely each is of the cluster; all are where they are not given.
    """
    distinct: dict[tuple[object, ...], tuple[float, QuoteFacts]] = {}
    for member, match in zip(members, matches or [1.0] * len(members), strict=True):
        key, sure = _as_given(member), min(member.speaker_confidence, match)
        if key not in distinct or sure > distinct[key][0]:
            distinct[key] = sure, member
    confidence = max(
        (
            min(one_sure, other_sure)
            for (one_sure, one), (other_sure, other) in combinations(distinct.values(), 2)
            if _are_two(one, other, around)
        ),
        default=None,
    )
    if confidence is None:
        return None
    groups = _grouped(members, around)
    readings = tuple(_reading(members, group) for group in groups)
    names = ", ".join(shortened(reading.value) for reading in readings)
    alone = tuple(sorted(_alone(members, groups, around))) if around is not None else ()
    return Difference("speaker", f"said by {names}", readings, alone=alone, confidence=confidence)


def likeliest_speaker(members: Sequence[QuoteFacts]) -> str | None:
    """The name of whom the members are most surely given to, all forms of a name together.

    A description stands for it only where nobody has a name, as it may mean whoever has one. The
    full name that is given most surely is shown, of equally sure ones the longest.
    """
    spoken = [member for member in members if member.speaker]
    if len({member.speaker for member in spoken}) == 1:
        return spoken[0].speaker
    given = [member for member in spoken if member.named] or spoken
    groups = [[given[index] for index in group] for group in _grouped(given, None)]
    if not groups:
        return None
    # Of equally sure ones whom the first member, the earliest published, is given to.
    best = max(groups, key=_sum)
    sure: dict[str, float] = defaultdict(float)
    for member in best:
        sure[member.speaker or ""] += member.speaker_confidence
    whole = {member.speaker for member in best if full_name(member)}
    return min(sure, key=lambda name: (name not in whole, -round(sure[name], 6), -len(name), name))


def not_named(members: Sequence[QuoteFacts], around: Surroundings | None) -> tuple[int, ...]:
    """Members that give words of a named person to somebody who is only described.

    Both print them in quotation marks as a whole, and the article has the name for none of its
    quotes. Who is described may be that person.

    Args:
        members: The quotes of a cluster, in their order.
        around: Knows whom else their articles quote.
    """
    described = [index for index, member in enumerate(members) if _described(member)]
    if not described:
        return ()
    named = [member for member in members if member.kind == "direct" and full_name(member)]
    named = [member for member in named if member.speaker_kind == "person"]
    return tuple(
        index
        for index in described
        if any(
            _same_words(members[index], other) and not _names(members[index].article, other, around)
            for other in named
        )
    )


def _described(member: QuoteFacts) -> bool:
    person = member.speaker_kind == "person" and bool(member.speaker)
    return member.kind == "direct" and person and not member.named


def _same_words(one: QuoteFacts, other: QuoteFacts) -> bool:
    short, long = sorted((shared().key(quote.text) for quote in (one, other)), key=len)
    return len(short.split()) >= _OWN_WORDS and f" {short} " in f" {long} "


def _names(article: str, person: QuoteFacts, around: Surroundings | None) -> bool:
    """Whether an article gives the name for one of its quotes."""
    quotes = around.quotes(article) if around is not None else ()
    return any(agreement(quote, person) >= Agreement.NEAR for quote in quotes)


def _sum(members: Sequence[QuoteFacts]) -> float:
    return round(sum(member.speaker_confidence for member in members), 6)


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
    if around is None or not one_but_for_form(a, b):
        return False
    names = speaker_name(a), speaker_name(b)
    return any(
        set(names) <= {speaker_name(quote) for quote in around.quotes(member.article)}
        for member in (a, b)
    )


def _reading(members: Sequence[QuoteFacts], group: Sequence[int]) -> Reading:
    """A speaker with the members that are given to him, under whatever form of his name."""
    names = [members[index].speaker or NOT_GIVEN for index in group]
    return Reading(max(names, key=len), tuple(group))


def _alone(
    members: Sequence[QuoteFacts], groups: Sequence[Sequence[int]], around: Surroundings
) -> Iterator[int]:
    """Members of one outlet, or agency, that give to another name what several give to one.

    They print the same words between quotation marks, and all names are sure. An outlet that has
    the words from both, as one quotes the other, is not alone.
    """
    sure = [[index for index in group if _surely_named(members[index])] for group in groups]
    sources = [around.sources(members[index] for index in group) for group in groups]
    for own, whose in zip(sure, sources, strict=True) if len(groups) <= MANY else ():
        if len(whose) != 1:
            continue
        for others, theirs in zip(sure, sources, strict=True):
            if len(around.sources(members[at] for at in others)) < SEVERAL or whose <= theirs:
                continue
            for index in own:
                same = [at for at in others if _same_words(members[index], members[at])]
                if len(around.sources(members[at] for at in same)) >= SEVERAL and all(
                    _are_two(members[index], members[at], around) for at in same
                ):
                    yield index


def _surely_named(member: QuoteFacts) -> bool:
    marked = member.kind == "direct" and member.named and bool(member.speaker)
    return marked and member.speaker_confidence >= SURE


def _grouped(members: Sequence[QuoteFacts], around: Surroundings | None) -> list[list[int]]:
    """Indexes of members by speaker, in the order of the first of each."""
    # Most members give the name as another does.
    same: dict[tuple[object, ...], list[int]] = {}
    for index, member in enumerate(members):
        same.setdefault(_as_given(member), []).append(index)
    groups: list[list[list[int]]] = []
    for indexes in same.values():
        member = members[indexes[0]]
        for group in groups:
            if all(_is_one(members[others[0]], member, around) for others in group):
                group.append(indexes)
                break
        else:
            groups.append([indexes])
    return [sorted(index for indexes in group for index in indexes) for group in groups]


def _as_given(member: QuoteFacts) -> tuple[object, ...]:
    return member.speaker, member.speaker_kind, member.named


def _is_one(a: QuoteFacts, b: QuoteFacts, around: Surroundings | None) -> bool:
    if speaker_name(a) == speaker_name(b):
        return True
    return agreement(a, b) >= Agreement.NEAR and not _told_apart(a, b, around)
