"""Who speaks through a document: whoever the text says made it."""

from __future__ import annotations

import re

from quotes.records import Span
from quotes.resolve.descriptions.authors import Authors
from quotes.resolve.heads import known_noun
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.sources.written import blames
from quotes.resolve.vocabulary import vocabulary

__all__ = ["Makers"]

SEEN = frozenset(
    """obtained seen reviewed viewed leaked quoted cited reported read verified published
    translated shared heard carried""".split()  # noqa: SIM905
)
"""What others do with a document: they are not the ones who speak in it."""
MAKING = frozenset(
    """published released issued commissioned conducted compiled ran wrote prepared produced
    publishes releases made did drafted presented""".split()  # noqa: SIM905
)
CARRIERS = frozenset(
    """account page website site profile feed channel blog webpage timeline wall""".split()  # noqa: SIM905
)
CARRIED = re.compile(
    r"(?:^|\b(?:on|from)\s)((?:the|its|their|his|her|a)\s(?:[\w-]+\s){0,2}[\w-]+)['’]s\s"
    r"(?:own\s|official\s|verified\s|public\s|main\s)?"
    r"(?:website|site|account|page|feed|channel|profile|blog|webpage)\b",
    re.IGNORECASE,
)
AGENT = re.compile(
    r"\b(?:(?P<verb>\w+)\s)?(?:by|from)\s"
    r"(?P<agent>(?:the|a|an|his|her|its|their)\s[\w\s'’-]{2,60}?)"
    # "from the regulator to the bank"
    r"(?:\sto\s(?:the|a|an|his|her|its|their)\s[\w\s'’-]{2,60})?$"
)
MAKER_REACH, MAKER_SCORE = 150, 1.0


class Makers:
    """Remembers who wrote what, and finds the maker of a document that is a source."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.writers: dict[str, Candidate] = {}
        self.authors = Authors(scene)

    def maker(self, phrase: SourcePhrase, owner: Candidate | None) -> Candidate | None:
        """Who speaks through a document: `her letter`, `his reply`, `a GAO report`."""
        words = vocabulary()
        publisher = self.publisher(phrase) or self.holder(phrase)
        if publisher is not None:
            return publisher
        poll = phrase.head in words.polls or words.singular(phrase.head) in words.polls
        if poll and owner is None:
            return self.by_agent(phrase) or self.authors.author(phrase)
        if poll:
            return None
        if owner is not None and (owner.kind == "organisation" or phrase.head in words.uttered):
            return owner
        made = phrase.head in words.made
        if owner is not None and made:
            return owner
        agent = self.by_agent(phrase) or self.authors.author(phrase)
        if agent is not None:
            return agent
        if not made or phrase.determiner not in ("the", "this", "that"):
            return None
        return self.writer(phrase.head) or self.last_writer(phrase)

    def by_agent(self, phrase: SourcePhrase) -> Candidate | None:
        """Who stands behind `by` or `from`, unless he only saw the document."""
        for name in self.scene.reader.names_in(phrase.span.start, phrase.span.end):
            lead = self.scene.discourse.index_at(name.full.start) - 1
            while lead > 0 and self.scene.discourse.tokens[lead].lower == "the":
                lead -= 1
            if lead > 0 and self.scene.discourse.tokens[lead].lower in ("by", "from"):
                if self.scene.discourse.tokens[lead - 1].lower in SEEN or self.modifies(name):
                    continue
                return self.scene.of(name)
        return None

    def modifies(self, name: NameMention) -> bool:
        """Whether a name only stands before the noun that counts: `the Roesian embassy`."""
        discourse = self.scene.discourse
        after = discourse.index_at(name.end)
        following = discourse.tokens[after : after + 1]
        near = bool(following) and following[0].start - name.end == 1
        return near and known_noun(following[0].text)

    def agent_phrase(self, phrase: SourcePhrase) -> Span | None:
        """The maker where he is a description: `a tweet from the Roesian embassy`.

        Also the owner of what carries a text: `a notice on the ministry's website`.
        """
        text = phrase.span.of(self.scene.text)
        match = CARRIED.search(text)
        if match is not None:
            return self.found(phrase, match.start(1), match.end(1))
        match = AGENT.search(text)
        if match is None or match["verb"] in SEEN:
            return None
        return self.found(phrase, match.start("agent"), match.end("agent"))

    @staticmethod
    def found(phrase: SourcePhrase, start: int, end: int) -> Span:
        """A stretch of a phrase as a place in the article."""
        return Span(phrase.span.start + start, phrase.span.start + end)

    def holder(self, phrase: SourcePhrase) -> Candidate | None:
        """Whose account carries a post: `a message on Roe's page`."""
        discourse = self.scene.discourse
        for name in self.scene.reader.names_in(phrase.span.start, phrase.span.end):
            if not name.possessive:
                continue
            behind = discourse.between(name.end, phrase.span.end)[1:5]
            if any(token.lower in CARRIERS for token in behind):
                return self.scene.of(name)
        return None

    def publisher(self, phrase: SourcePhrase) -> Candidate | None:
        """The organisation of `a survey that Roe College published`, `... published by it`."""
        discourse = self.scene.discourse
        sentence = discourse.sentence_span(phrase.span.start)
        for name in self.scene.reader.names_in(
            phrase.span.start, min(phrase.span.end, sentence.end)
        ):
            candidate = self.scene.of(name)
            first, last = discourse.index_at(name.full.start), discourse.index_at(name.end)
            lead = [token.lower for token in discourse.tokens[max(0, first - 3) : first]]
            after = [token.lower for token in discourse.tokens[last : last + 2]]
            made = bool(MAKING.intersection(after))
            if made and ("that" in lead or "which" in lead):
                return candidate
        return None

    def writer(self, noun: str) -> Candidate | None:
        """Who was last said to have written such a text."""
        return self.writers.get(noun)

    def note_writer(self, candidate: Candidate, place: int) -> None:
        """Remembers the texts that a speaker's sentence names as his."""
        if candidate.kind in ("document", "place"):
            return
        self.authors.note_said(candidate, place)
        words = vocabulary()
        sentence = self.scene.discourse.sentence_span(place)
        end = min(sentence.end, sentence.start + 600)
        for token in self.scene.discourse.between(sentence.start, end):
            if token.lower in words.made and not self.scene.discourse.is_quoted(token.start):
                if blames(self.scene.text, sentence.start, token.start):
                    return
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
            if blames(self.scene.text, discourse.sentence_span(token.start).start, token.start):
                return None
            ranked = self.scene.salience.rank(
                token.start, lambda one: float(one.kind in ("person", "organisation"))
            )
            if ranked and ranked[0].score >= MAKER_SCORE:
                return ranked[0].candidate
            return None
        return None
