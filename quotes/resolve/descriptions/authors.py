"""Documents that a text has told the author of: later `the report says` is what he says."""

from __future__ import annotations

from itertools import pairwise

from quotes.resolve.names.candidates import Candidate
from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import wordset

__all__ = ["Authors"]

SORTS = (
    frozenset("report study review paper assessment analysis dossier research".split()),  # noqa: SIM905
    frozenset(["survey", "poll", "study"]),
)
"""Nouns that newspapers put in each other's place for one document."""
REACH, LOOKED_AT, WITHIN = 2500, 600, 5
MADE_BY = frozenset(["by", "from"])


class Authors:
    """Remembers who stands behind the reports, studies and polls of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.known: dict[str, tuple[Candidate, int]] = {}

    def note(self, noun: str, author: Candidate | None, place: int) -> None:
        """Remembers the author of a document, or that a new one has none."""
        for sort in SORTS:
            if noun not in sort:
                continue
            for other in sort:
                self.known.pop(other, None)
                if author is not None:
                    self.known[other] = author, place

    def note_said(self, author: Candidate, place: int) -> None:
        """Remembers whose report it is in `Roe Watch said in a report published on Monday`."""
        discourse = self.scene.discourse
        sentence = discourse.sentence_span(place)
        end = min(sentence.end, place + LOOKED_AT)
        tokens = discourse.between(place, end)
        for index, token in enumerate(tokens):
            if not any(token.lower in sort for sort in SORTS) or discourse.is_quoted(token.start):
                continue
            before = [one.lower for one in tokens[max(0, index - WITHIN) : index]]
            behind = [one.lower for one in tokens[index + 1 : index + 2]]
            inside = any(
                one == "in" and other in ("a", "an", "its", "their", "his", "her")
                for one, other in pairwise(before)
            )
            if inside and MADE_BY.isdisjoint(behind):
                self.note(token.lower, author, place)

    def author(self, phrase: SourcePhrase) -> Candidate | None:
        """Whose `the report` is, where the text told it before."""
        found = self.known.get(phrase.head)
        neutral = wordset("neutral_modifiers")
        plain = all("-" in word or word in neutral or word.isdigit() for word in phrase.modifiers)
        if found is None or phrase.determiner not in ("the", "this") or not plain:
            return None
        candidate, place = found
        return candidate if phrase.owner is None and phrase.span.start - place < REACH else None
