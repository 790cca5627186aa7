"""Who speaks through a document: whoever the text says made it."""

from __future__ import annotations

from quotes.resolve.entities import Candidate
from quotes.resolve.scene import Scene
from quotes.resolve.sources import SourcePhrase
from quotes.resolve.vocabulary import vocabulary

__all__ = ["Makers"]

MAKER_REACH, MAKER_SCORE = 150, 1.0


class Makers:
    """Remembers who wrote what, and finds the maker of a document that is a source."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.writers: dict[str, Candidate] = {}

    def maker(self, phrase: SourcePhrase, owner: Candidate | None) -> Candidate | None:
        """Who speaks through a document: `the letter`, `her account`, `a GAO report`."""
        words = vocabulary()
        if phrase.head in words.polls or words.singular(phrase.head) in words.polls:
            return None
        if owner is not None and owner.kind == "organisation":
            return owner
        made = phrase.head in words.made
        if owner is not None and made:
            return owner
        names = self.scene.reader.names_in(phrase.span.start, phrase.span.end)
        for name in names:
            lead = self.scene.discourse.index_at(name.full.start) - 1
            while lead > 0 and self.scene.discourse.tokens[lead].lower == "the":
                lead -= 1
            if lead > 0 and self.scene.discourse.tokens[lead].lower in ("by", "from"):
                return self.scene.of(name)
        if not made or phrase.determiner not in ("the", "this", "that"):
            return None
        return self.writer(phrase.head) or self.last_writer(phrase)

    def writer(self, noun: str) -> Candidate | None:
        """Who was last said to have written such a text."""
        return self.writers.get(noun)

    def note_writer(self, candidate: Candidate, place: int) -> None:
        """Remembers the texts that a speaker's sentence names as his."""
        if candidate.kind in ("document", "place"):
            return
        words = vocabulary()
        sentence = self.scene.discourse.sentence_span(place)
        end = min(sentence.end, sentence.start + 600)
        for token in self.scene.discourse.between(sentence.start, end):
            if token.lower in words.made and not self.scene.discourse.is_quoted(token.start):
                for noun in (token.lower, *words.texts.get(token.lower, ())):
                    self.writers[noun] = candidate

    def last_writer(self, phrase: SourcePhrase) -> Candidate | None:
        """Who the text had in mind when it last brought such a document up."""
        discourse = self.scene.discourse
        wanted = {phrase.head, *vocabulary().texts.get(phrase.head, ())}
        here = discourse.index_at(phrase.span.start)
        for token in reversed(discourse.tokens[max(0, here - MAKER_REACH) : here]):
            if token.lower not in wanted or discourse.is_quoted(token.start):
                continue
            ranked = self.scene.salience.rank(
                token.start, lambda one: 0.0 if one.kind in ("document", "place") else 1.0
            )
            if ranked and ranked[0].score >= MAKER_SCORE:
                return ranked[0].candidate
            return None
        return None
