"""Texts that speak for whoever was just said to write them.

`Roe said so in a post. “I quit,” it read.` is Roe's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.records import Attribution, Span, Step
from quotes.resolve.discourse import Token
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.outcome import Outcome
from quotes.resolve.pronouns.salience import Ranked
from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import vocabulary

__all__ = ["READS", "Speaking", "blames", "by_author", "by_text", "cue_words", "sentence_before"]

READS = frozenset({"read", "reads", "reading"})
BY_WRITING = frozenset({"in", "on", "via", "through"})
AUTHOR_SCORE = 1.0
CONFIDENCE = 0.8
LOOKED_AT = 600
BLAMED = re.compile(
    r"\b(?:accus|attack|blam|condemn|critici[sz]|fault|rebuk|slam)\w*\s[^.;:“”\"\n]{2,60}?\s(?:of|for|over)\s"
    r"(?:\w+\s)?\w+ing\s"
)
"""`Roe accused the council of telling staff in an email`: the email is the council's."""


class Speaking:
    """The last text that was a source itself, and is then `it`: `Their claim says so. It adds`.

    Attributes:
        author: Who speaks through it: also through a text that was read out, which is `it` at once.
    """

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.author: Candidate | None = None
        self.end = -1

    def note(self, attribution: Attribution, phrase: SourcePhrase, outcome: Outcome) -> None:
        """Remembers a source and, where it is a text, whose that is."""
        words, place = vocabulary(), attribution.source
        if place is None or self.scene.discourse.is_quoted(place.start):
            return
        text = phrase.head in words.documents | words.made | words.uttered
        text = text and phrase.shape == "description" and attribution.act != "thought"
        if text or (phrase.head == "it" and outcome.candidate is self.author):
            self.author = outcome.candidate
        else:
            self.author = None
        self.end = max(attribution.end, place.end)

    def outcome(self, source: Span) -> Outcome | None:
        """Who speaks through `it` right behind the sentence in which a text spoke."""
        here = self.scene.discourse.sentence_span(source.start)
        sentence = sentence_before(self.scene, here.start)
        author = self.author
        if author is None or sentence is None or author.kind == "document":
            return None
        if not sentence.start < self.end <= source.start:
            return None
        steps = (Step(source, "pronoun"), Step(None, "maker"))
        return Outcome(author, CONFIDENCE, steps)


def by_text(scene: Scene, attribution: Attribution, ranked: Sequence[Ranked]) -> Outcome | None:
    """Who speaks where `it` is a text: `it read`.

    Args:
        scene: The article.
        attribution: A quotation whose source is `it`.
        ranked: Whom the pronoun can mean otherwise.
    """
    author = just_written(scene, attribution, ranked)
    if author is None:
        return None
    steps = (Step(attribution.source, "pronoun"), Step(None, "maker"))
    return Outcome(author, CONFIDENCE, steps)


def by_author(
    scene: Scene, attribution: Attribution, phrase: SourcePhrase, found: Outcome
) -> Outcome:
    """Who speaks through a bare `the post` that was found to be nobody's."""
    one = found.candidate
    bare = phrase.definite and not phrase.modifiers and phrase.owner is None
    text = bare and phrase.head in vocabulary().made and one is not None and one.kind == "document"
    author = just_written(scene, attribution) if text else None
    if author is None:
        return found
    return Outcome(author, CONFIDENCE, (Step(phrase.span, "description"), Step(None, "maker")))


def just_written(
    scene: Scene, attribution: Attribution, ranked: Sequence[Ranked] | None = None
) -> Candidate | None:
    """The author of the text that the sentence before a quotation speaks of.

    Args:
        scene: The article.
        attribution: A quotation whose source is `it` or `the post`.
        ranked: Whom `it` can mean otherwise; whoever stands in that sentence comes first, unless
            the quotation is said to read so: that only texts do.
    """
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or not attribution.quoted:
        return None
    sentence = sentence_before(scene, min(source.start, attribution.start))
    carrier = text_in(scene, sentence) if sentence is not None else None
    if sentence is None or carrier is None:
        return None
    if ranked and READS.isdisjoint(cue_words(scene, cue)):
        others = (one for one in ranked if not is_platform(one.candidate))
        if any(sentence.start <= one.last.start < sentence.end for one in others):
            return None
    if blames(scene.text, sentence.start, carrier.start):
        return None
    speaking = scene.salience.rank(carrier.start, may_write)
    if not speaking or speaking[0].score < AUTHOR_SCORE:
        return None
    best = speaking[0]
    return best.candidate if sentence.start <= best.last.start < carrier.start else None


def blames(text: str, start: int, place: int) -> bool:
    """Whether a sentence up to a place blames others: what it tells there is what they did.

    Args:
        text: The article.
        start: Where the sentence begins.
        place: Where a text is told of that somebody wrote.
    """
    return BLAMED.search(text, max(start, place - LOOKED_AT), place) is not None


def cue_words(scene: Scene, cue: Span) -> list[str]:
    """The words of a cue in small letters, without the colon that may belong to it: `read:`."""
    return [word.strip(",:") for word in cue.of(scene.text).lower().split()]


def sentence_before(scene: Scene, position: int) -> Span | None:
    """The sentence that ends before a place, in its paragraph or the one above."""
    end = len(scene.text[max(0, position - 8) : position].rstrip()) + max(0, position - 8)
    discourse = scene.discourse
    if not end or discourse.paragraph_of(position) - discourse.paragraph_of(end - 1) > 1:
        return None
    sentence = discourse.sentence_span(end - 1)
    return Span(max(sentence.start, end - LOOKED_AT), min(sentence.end, end))


def text_in(scene: Scene, sentence: Span) -> Token | None:
    """The text by which somebody speaks in a sentence: `in a post`, `on Facebook`."""
    words, discourse = vocabulary(), scene.discourse
    tokens = discourse.between(sentence.start, sentence.end)
    for number in range(len(tokens) - 1, 0, -1):
        token = tokens[number]
        if token.lower not in words.made and token.lower not in words.platforms:
            continue
        lead = {one.lower for one in tokens[max(0, number - 3) : number]}
        if not discourse.is_quoted(token.start) and not lead.isdisjoint(BY_WRITING):
            return token
    return None


def may_write(candidate: Candidate) -> float:
    """1 for persons and organisations; what carries a text has not written it."""
    able = candidate.kind in ("person", "organisation") and not candidate.plural
    return float(able and not is_platform(candidate))


def is_platform(candidate: Candidate) -> bool:
    """Whether a name is that of a platform."""
    return candidate.name.lower() in vocabulary().platforms
