"""What a version leaves out and its article prints in another quote of the same speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quotes.compare.clusters.context import stems_of, tells
from quotes.compare.clusters.records import Edit, Wording
from quotes.compare.clusters.surroundings import Surroundings
from quotes.records import QuoteFacts

__all__ = ["with_elsewhere"]

# A clause; of fewer words nobody can tell that they are its.
_LEAST = 5
_LEAST_STEMS = 3


def with_elsewhere(
    wording: Wording, members: Sequence[QuoteFacts], around: Surroundings
) -> Wording:
    """The word diff with those stretches marked that stand elsewhere in the version's article.

    One outlet joins two sentences of a speaker, and another prints them as two quotes.

    Args:
        wording: From the fullest version to another.
        members: Of the cluster.
        around: Knows what else the article quotes.
    """
    if not any(map(_long, wording.edits)):
        return wording
    return replace(wording, edits=tuple(_marked(wording, members[wording.member], around)))


def _long(edit: Edit) -> bool:
    """Whether more is left out than put in its place, and at least a clause."""
    words = len(edit.before.split())
    return edit.operation != "equal" and words >= max(_LEAST, 2 * len(edit.after.split()))


def _marked(wording: Wording, member: QuoteFacts, around: Surroundings) -> Iterator[Edit]:
    others = [
        quote
        for quote in around.quotes(member.article)
        if quote.speaker == member.speaker is not None and quote.quote != member.quote
    ]
    for edit in wording.edits:
        stems = stems_of(edit.before) if others and _long(edit) else set()
        there = len(stems) >= _LEAST_STEMS and tells(others, stems)
        yield replace(edit, elsewhere=True) if there else edit
