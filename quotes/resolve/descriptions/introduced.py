"""Descriptions that the text explains elsewhere: a name further on, a fuller form before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Set

from quotes.records import Span
from quotes.resolve.descriptions.appositions import INDEFINITE
from quotes.resolve.descriptions.kinds import gender_of_noun
from quotes.resolve.descriptions.roles import nouns_for
from quotes.resolve.discourse import QUOTE_MARKS
from quotes.resolve.heads import known_noun
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import FUNCTION_WORDS, vocabulary, wordset

__all__ = [
    "OTHERS",
    "Introductions",
    "is_labelled",
    "is_passer_by",
    "takes_over",
]

REACH, HEADLINE_REACH, OPENING, LOOKED_AT = 700, 2000, 4, 40
OTHERS = frozenset({"another", "one", "some"})
"""`One young baker said`: a voice among several, and not whoever is named further on."""
PHRASE, LABEL = 6, 40
RELATIVE = re.compile(r",? (?:\(\d+\),? |\d+, )?(?:who|whose)\b")
AGED = re.compile(r", (?:\d{1,3}), (?!(?:an?|the|who|whose|from|of)\b)")


class Introductions:
    """Looks around in one article for what a description stands for."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.places: dict[str, list[int]] | None = None

    def named_later(self, phrase: SourcePhrase) -> Candidate | None:
        """The full name that takes up a description of the lead without saying so.

        `The head of Roe Water said ... "...," Jo Poe said.`: the first person to speak by full
        name whom the text gives no other role, before anybody else is named.
        """
        discourse = self.scene.discourse
        words, start = vocabulary(), phrase.span.start
        told = phrase.determiner == "the" and len(phrase.modifiers) > 1
        # Those whom news leaves without a name: the next name is somebody else's.
        faceless = phrase.head in wordset("faceless") | words.kin and not told
        if not words.is_person_noun(phrase.head) or faceless:
            return None
        headline = discourse.in_headline(start) or discourse.role_at(start) in ("headline", "dek")
        if not headline and (phrase.determiner in OTHERS or not self.opens_article(phrase)):
            return None
        begin = discourse.sentence_span(phrase.span.end).end
        reach = HEADLINE_REACH if headline else REACH
        for mention in self.scene.reader.names_in(begin, begin + reach):
            candidate = self.scene.of(mention)
            furniture = discourse.role_at(mention.start) not in ("body", "dek")
            if mention.quoted or furniture or candidate.kind != "person":
                continue
            full = len(mention.parts.words) > 1 and self.scene.is_source(mention)
            next_up = full and (headline or takes_over(self.scene, phrase, mention.span))
            if is_labelled(self.scene, mention.full.start, nouns_for(phrase.head)):
                return None
            return candidate if next_up and self.may_be(candidate, phrase) else None
        return None

    def opens_article(self, phrase: SourcePhrase) -> bool:
        """Whether a description stands among the first sentences of the running text."""
        discourse, start = self.scene.discourse, phrase.span.start
        paragraphs = discourse.document.paragraphs
        body = next((p.start for p in paragraphs if p.role == "body"), 0)
        first = discourse.sentence_of(body)
        within = 1 if phrase.determiner in ("a", "an") else OPENING
        return 0 <= discourse.sentence_of(start) - first < within

    def may_be(self, candidate: Candidate, phrase: SourcePhrase) -> bool:
        """Whether somebody is new at this place and nothing tells a role of his own."""
        discourse, start = self.scene.discourse, phrase.span.start
        if is_passer_by(candidate, phrase):
            return False
        if candidate.roles or any(
            span.start < start and discourse.role_at(span.start) == "body"
            for span in candidate.mentions
        ):
            return False
        gender = gender_of_noun(phrase.head)
        return gender is None or candidate.gender in (None, gender)

    @staticmethod
    def learn(candidate: Candidate, phrase: SourcePhrase, owner: Candidate | None) -> None:
        """Lets somebody be found again by the description that meant him."""
        candidate.nouns.update(nouns_for(phrase.head))
        candidate.modifiers.update(phrase.modifiers)
        if owner is not None:
            candidate.modifiers.update(owner.words)

    def fuller_before(self, phrase: SourcePhrase) -> Span | None:
        """`the foreign ministry of Roe` for a bare `the ministry` behind it.

        Only for organisations: they are brought in by a description where persons get a name.
        """
        if phrase.head not in vocabulary().organisations or phrase.modifiers:
            return None
        discourse = self.scene.discourse
        here = discourse.index_at(phrase.span.start)
        places = self.find(phrase.head)
        last = bisect_left(places, here)
        for index in reversed(places[max(0, last - LOOKED_AT) : last]):
            place = discourse.tokens[index].start
            # A headline has no articles to tell a noun phrase by: `Court backs watchdog`.
            if discourse.is_quoted(place) or discourse.role_at(place) in ("headline", "dek"):
                continue
            span = self.noun_phrase(index)
            if span is not None:
                return span
        return None

    def find(self, head: str) -> list[int]:
        """The tokens of a noun, in order."""
        if self.places is None:
            self.places = defaultdict(list)
            nouns = vocabulary().organisations
            for index, token in enumerate(self.scene.discourse.tokens):
                if token.text in nouns:
                    self.places[token.text].append(index)
        return self.places.get(head, [])

    def tells(self, index: int, start: int, end: int) -> bool:
        """Whether a noun heads its phrase, and the words beside it tell which one is meant."""
        tokens = self.scene.discourse.tokens
        following = tokens[end] if end < len(tokens) else None
        if end == index + 1 and following is not None and known_noun(following.lower):
            return False
        beside = {token.lower for token in (*tokens[start:index], *tokens[index + 1 : end])}
        return bool(beside - wordset("neutral_modifiers"))

    def noun_phrase(self, index: int) -> Span | None:
        """The noun phrase around a noun, if more than an article goes with it."""
        discourse = self.scene.discourse
        tokens, start, end = discourse.tokens, index, index + 1
        while start and index - start < PHRASE:
            before = tokens[start - 1]
            word = before.is_word or before.is_possessive
            if (
                not word
                or before.lower in FUNCTION_WORDS
                or "\n" in discourse.text[before.end : tokens[start].start]
            ):
                break
            if not before.is_capital and before.lower.endswith(("ed", "ing")):
                break
            start -= 1
        if end + 1 < len(tokens) and tokens[end].lower in ("of", "for"):
            stop = end + 1
            while stop < len(tokens) and tokens[stop].is_capital and stop - end < PHRASE:
                stop += 1
            end = stop if stop > end + 1 else end
        if end - start < 2 or not self.tells(index, start, end):
            return None
        article = start and tokens[start - 1].lower in ("the", "its", "their", "his", "her")
        opening = tokens[start - 1] if article else tokens[start]
        return Span(opening.start, tokens[end - 1].end)


def takes_over(scene: Scene, phrase: SourcePhrase, name: Span) -> bool:
    """Whether a name may take up a description rather than bring in the next voice.

    It does in a paragraph of its own, or with what is quoted: `A nurse wept. “...,” Jo Poe said.`
    In `A nurse said so. Jo Poe said` there are two, and `Jo Poe, who owns the mill,` is no nurse.
    `The head of Sarn Steel` has a name, though, and `Jo Poe, 44,` has been told of before.
    """
    discourse = scene.discourse
    rest = discourse.between(phrase.span.start, phrase.span.end)
    apposed = scene.text[: name.start].endswith(", ") and scene.text.startswith(",", name.end)
    if phrase.determiner == "the" and any(token.lower == "of" for token in rest) and not apposed:
        return True
    if phrase.determiner in INDEFINITE and AGED.match(scene.text, name.end):
        return True
    if phrase.determiner in INDEFINITE and RELATIVE.match(scene.text, name.end):
        return False
    if discourse.paragraph_of(name.start) != discourse.paragraph_of(phrase.span.start):
        return True
    sentence = discourse.sentence_span(name.start)
    lead = discourse.between(max(0, sentence.start - 1), name.start)
    return any(token.text in QUOTE_MARKS for token in lead)


def is_passer_by(candidate: Candidate, phrase: SourcePhrase) -> bool:
    """Whether `Jo Poe, 34,` is a voice from the street rather than the minister described."""
    told = phrase.determiner in ("a", "an") or phrase.head in vocabulary().kin
    return candidate.aged and not told


def is_labelled(scene: Scene, name: int, offices: Set[str]) -> bool:
    """Whether a word of another kind stands before a source's name: `visitor Jo Poe`.

    Args:
        scene: The article.
        name: Where the name begins, titles included.
        offices: Nouns for whoever is described: he may be `mayor Jo Poe`.
    """
    index = scene.discourse.index_at(name) - 1
    if index < 0:
        return False
    label = scene.discourse.tokens[index]
    inside = any(source.start <= label.start for source in scene.sources_in(name - LABEL, name))
    plain = label.text.isalpha() and label.text.islower() and name - label.end == 1
    return inside and plain and label.lower not in FUNCTION_WORDS | offices
