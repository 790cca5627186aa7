"""Outlets that only hear or hold what others say: `told the Echo`, `sent to the Echo`.

A reader takes neither `it` nor `the group` for the newspaper that somebody spoke to.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from quotes.resolve.names.candidates import Candidate
from quotes.resolve.pronouns.salience import SUBJECT
from quotes.resolve.scene import Scene
from quotes.resolve.vocabulary import is_outlet

__all__ = ["listeners"]

WORD = re.compile(r"\w+")
# Events looked through, and outlets of one article: bound the time that a long text takes.
LOOKED_AT, SEARCHED = 40, 400

# "the Environment Agency", "the Tenants' Network"
OTHERWISE = frozenset({"agency", "network"})


def listeners(scene: Scene, position: int) -> frozenset[int]:
    """The outlets that a pronoun or a description at a place does not mean.

    That is all that are neither source nor subject in the paragraph or the one before.
    """
    own = tuple(WORD.findall((scene.document.article.outlet or "").lower()))
    found = {
        candidate.index
        for candidate in scene.cast.candidates[:SEARCHED]
        if candidate.named and candidate.kind == "organisation" and is_press(candidate, own)
    }
    return frozenset(found - active(scene, position)) if found else frozenset()


def is_press(candidate: Candidate, own: tuple[str, ...]) -> bool:
    """Whether a name is an outlet's, by its form or as the one that prints the article."""
    formed = is_outlet(candidate.words) and candidate.words[-1] not in OTHERWISE
    return formed or (len(own) > 1 and candidate.words == own)


def active(scene: Scene, position: int) -> set[int]:
    """Who acts or speaks just before a place."""
    salience, discourse = scene.salience, scene.discourse
    here = discourse.paragraph_of(position)
    end = bisect_left(salience.events, (position,))
    return {
        index
        for start, _, index, weight in salience.events[max(0, end - LOOKED_AT) : end]
        if weight >= SUBJECT and here - discourse.paragraph_of(start) < 2
    }
