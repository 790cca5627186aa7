"""The body that a sentence is about: its subject, which `it` in the next sentence takes up.

`The league wrote to Roe United. It said` is the league's, though only the club has a name there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quotes.records import Attribution, Span
from quotes.resolve.discourse import Token
from quotes.resolve.heads import known_noun
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.pronouns.salience import SOURCE
from quotes.resolve.scene import Scene
from quotes.resolve.sources.written import sentence_before
from quotes.resolve.vocabulary import FUNCTION_WORDS, PREPOSITIONS, vocabulary

if TYPE_CHECKING:
    from quotes.resolve.descriptions.describing import Describer

__all__ = ["behind_fronted", "belongs", "note_focus", "opening_body"]

# Tokens of a sentence in which its subject is looked for, and of what may stand before it.
OPENING, FRONTED = 18, 9
# Words of a description up to its noun: `the region's largest teachers' union`.
PHRASE = 7
OPENERS = frozenset(["the", "a", "an", "its", "his", "her", "their"])
RECENT = frozenset(["last", "this", "next", "earlier"])
PLACES = frozenset(["above", "atop", "below", "beside", "opposite", "outside"])
TIMES = frozenset(
    """year month week weekend day night evening morning afternoon monday tuesday wednesday
    thursday friday saturday sunday""".split()  # noqa: SIM905
)


def note_focus(describer: Describer, attribution: Attribution, position: int) -> None:
    """Draws attention to the body that the sentence before `it` begins with.

    Not where somebody speaks in that sentence: he has the attention already. Nor to places, which
    news speaks of more often than it lets them speak.

    Args:
        describer: Resolves the body where it goes by a description.
        attribution: What `it` is the source of.
        position: Where `it` stands.
    """
    scene = describer.scene
    sentence = sentence_before(scene, min(position, attribution.start))
    if sentence is None or scene.discourse.sentence_span(sentence.start).start < sentence.start:
        return
    if scene.discourse.is_quoted(sentence.start) or speaks(scene, sentence):
        return
    found = subject(scene, sentence)
    if found is None:
        return
    span, named = found
    if named is None:
        phrase = scene.reader.read(span)
        if phrase is None or phrase.shape != "description":
            return
        named = describer.resolve(phrase, frozenset(), {}).candidate
    if named is not None and named.kind == "organisation":
        scene.salience.note(span, named.index, SOURCE)


def speaks(scene: Scene, sentence: Span) -> bool:
    """Whether a sentence has a source outside of quotation marks."""
    return any(
        not scene.discourse.is_quoted(source.start)
        for source in scene.sources_in(sentence.start, sentence.end)
    )


def subject(scene: Scene, sentence: Span) -> tuple[Span, Candidate | None] | None:
    """The subject of a sentence where it opens with one: a name, or a body's description."""
    tokens = scene.discourse.between(sentence.start, sentence.end)[:OPENING]
    tokens = tokens[behind_fronted(tokens) :]
    if not tokens:
        return None
    span = opening_body(tokens)
    end = tokens[-1].end if span is None else span.end + 1
    for name in scene.reader.names_in(tokens[0].start, tokens[-1].end):
        if name.full.start > end:
            break
        lead = scene.text[tokens[0].start : name.full.start].strip().lower()
        titled = span is not None and lead == span.of(scene.text).lower()
        if (lead in ("", "the") or titled) and not name.possessive:
            return name.span, scene.of(name)
    return None if span is None else (span, None)


def opening_body(tokens: Sequence[Token]) -> Span | None:
    """The description of a body with which some tokens begin: `The ruling council of Roe`."""
    if not tokens or tokens[0].lower not in OPENERS:
        return None
    for index, (token, following) in enumerate(pairwise(tokens)):
        if index > PHRASE or (index and token.lower in FUNCTION_WORDS - {"and"}):
            return None
        if token.text not in vocabulary().organisations:
            continue
        aside = following.lower in FUNCTION_WORDS or not following.is_word
        if known_noun(following.lower) and not aside:
            continue
        end = index + 1
        if following.lower == "of":
            end += 1
            while end < len(tokens) and belongs(tokens[end]):
                end += 1
            end = end if end > index + 2 else index + 1
        return Span(tokens[0].start, tokens[end - 1].end)
    return None


def belongs(token: Token) -> bool:
    """Whether a word behind `of` goes with the body before: `a committee of parliament`."""
    return token.is_capital or token.lower == "the" or token.text in vocabulary().organisations


def behind_fronted(tokens: Sequence[Token]) -> int:
    """The first token behind what stands before the subject: `On Monday`, `In a statement,`."""
    if not tokens or tokens[0].lower not in PREPOSITIONS | RECENT | PLACES:
        return 0
    for index, token in enumerate(tokens[:FRONTED]):
        if token.text == ",":
            return index + 1
        if index and token.lower in OPENERS and tokens[index - 1].lower in TIMES:
            return index
    return 0
