"""Which of several bearers of one surname a title before it means: `Mr Roe`, father or son."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quotes.resolve.vocabulary import vocabulary

if TYPE_CHECKING:
    from quotes.resolve.names.candidates import Candidate
    from quotes.resolve.names.mentions import NameMention

__all__ = ["courtesies", "courtesy"]

# As far as a few paragraphs of news go.
REACH = 600


def courtesies(mention: NameMention) -> frozenset[str]:
    """The titles before a name that tell no more than sex: `Mr`, `Mrs`, `Ms`."""
    words = vocabulary()
    return words.honorifics & words.title_gender.keys() & set(mention.parts.titles)


def courtesy(pool: Sequence[Candidate], mention: NameMention) -> Candidate | None:
    """The one whom a title that tells no more than sex means.

    It is kept by whoever went by it before; else it is for the one who was just told of by a name
    of his own. A sister who goes by `Ms` is not `Mrs Roe`.
    """
    titles = courtesies(mention)
    if not titles or len(pool) < 2:
        return None
    called = [one for one in pool if titles & one.modifiers]
    if called:
        return called[0] if len(called) == 1 else just_named(called, mention.start)
    others = vocabulary().honorifics & vocabulary().title_gender.keys()
    free = [one for one in pool if others.isdisjoint(one.modifiers)]
    return free[0] if len(free) == 1 else just_named(free or pool, mention.start)


def just_named(pool: Sequence[Candidate], position: int) -> Candidate | None:
    """Who was last the subject of a sentence by a name of his own, if that is near."""
    last = max(pool, key=lambda one: named_at(one, position))
    return last if position - named_at(last, position) < REACH else None


def named_at(candidate: Candidate, position: int) -> int:
    """Where somebody was last the subject by a name of his own, before a position."""
    places = candidate.subjects
    before = bisect_left(places, position)
    return places[before - 1] if before else -REACH
