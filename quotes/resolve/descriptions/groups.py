"""Groups that the running text speaks of, so that `they` can mean them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes.records import Span
from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.pronouns.salience import OBJECT, SUBJECT
from quotes.resolve.vocabulary import FUNCTION_WORDS, vocabulary, wordset

if TYPE_CHECKING:
    from quotes.resolve.descriptions.describing import Describer

__all__ = ["note_groups"]

SCAN_BACK, COMPLEMENT = 60, 6
NUMBERS = frozenset("two three four five six seven eight nine ten dozen hundreds thousands".split())  # noqa: SIM905
SIDES = frozenset(["left", "right"])


def note_groups(describer: Describer, position: int) -> None:
    """Enters groups that the last sentences speak of, so that `they` can mean them."""
    discourse = describer.scene.discourse
    end = discourse.index_at(position)
    first = max(end - SCAN_BACK, discourse.index_at(describer.noted_until))
    words = vocabulary()
    for number in range(max(first, 0), end):
        token = discourse.tokens[number]
        if discourse.is_quoted(token.start) or (
            token.is_capital and discourse.in_headline(token.start)
        ):
            continue
        singular = words.singular(token.lower)
        person = singular is not None and words.is_person_noun(singular)
        if not person and token.lower not in words.groups:
            continue
        following = discourse.tokens[number + 1] if number + 1 < end else None
        if following is not None and words.is_person_noun(following.lower):
            continue
        before = discourse.tokens[number - 1].lower if number else ""
        if token.lower in SIDES and before not in ("the", "far", "-"):
            continue
        if token.lower in NUMBERS and following is not None and counts(following):
            continue
        note_group(describer, number)
    describer.noted_until = position


def counts(following: Token) -> bool:
    """Whether a number before a word counts what it names: `the five Roe states`."""
    return following.is_word and following.lower not in FUNCTION_WORDS


def complement_end(discourse: Discourse, number: int) -> int:
    """The last token of `of the five Roe states` behind a noun, or the noun's own number."""
    tokens, end = discourse.tokens, number
    if tokens[number + 1 : number + 2] and tokens[number + 1].lower != "of":
        return number
    for index in range(number + 2, min(len(tokens), number + 2 + COMPLEMENT)):
        token = tokens[index]
        if token.is_capital:
            end = index
        elif token.lower.endswith("s") and token.is_word and token.lower not in FUNCTION_WORDS:
            return index
        elif token.lower not in NUMBERS | {"the", "its", "their", "his", "her"}:
            break
    return end


def behind_person(describer: Describer, start: int, number: int) -> int:
    """Where a noun phrase begins behind a person and a verb: `Jo Roe met | local managers`.

    A name right before the noun tells whose group it is: `Roe supporters`.
    """
    tokens, scene = describer.scene.discourse.tokens, describer.scene
    if number - start < 2:
        return start
    names = scene.reader.names_in(tokens[start].start, tokens[number - 1].start)
    ends = [one.end for one in names if scene.of(one).kind == "person"]
    return min(scene.discourse.index_at(ends[-1]) + 1, number) if ends else start


def note_group(describer: Describer, number: int) -> None:
    discourse = describer.scene.discourse
    token = discourse.tokens[number]
    if discourse.tokens[number].lower in ("some", "many", "most", "few", "all", "one", "two"):
        return
    start, stoppers = number, wordset("group_stoppers")
    while start and discourse.tokens[start - 1].start >= discourse.sentence_span(token.start).start:
        before = discourse.tokens[start - 1]
        if not before.is_word or number - start > 3 or before.lower in stoppers:
            break
        start -= 1
    start = behind_person(describer, start, number)
    end = complement_end(discourse, number)
    if end > number and start and discourse.tokens[start - 1].lower == "the":
        start -= 1
    span = Span(discourse.tokens[start].start, discourse.tokens[end].end)
    phrase = describer.scene.reader.read(span)
    if phrase is None or phrase.shape != "description":
        return
    key = describer.key(phrase, None)
    index = describer.known.get(key)
    if index is None:
        candidate = Candidate(-1, describer.shown(phrase), (), "group", False, True)
        candidate.nouns, candidate.first = {phrase.head}, span.start
        index = describer.scene.cast.add(candidate).index
        describer.known[key] = index
    opens = span.start in (discourse.sentence_span(span.start).start,)
    describer.scene.salience.note(span, index, (SUBJECT if opens else 0.7 * OBJECT))
