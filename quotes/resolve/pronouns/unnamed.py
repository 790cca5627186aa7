"""The person without a name whom the sentence before is about.

`One farmer in the crowd was unmoved. “...,” she said.`
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quotes.records import Attribution, Span
from quotes.resolve.descriptions.appositions import INDEFINITE
from quotes.resolve.descriptions.kinds import gender_of_noun
from quotes.resolve.discourse import POSSESSIVE_MARKS, Token
from quotes.resolve.heads import known_noun
from quotes.resolve.names.bereaved import dies_at
from quotes.resolve.names.offices import LESSER
from quotes.resolve.pronouns.announced import fronted_person
from quotes.resolve.pronouns.bindings import ASKED
from quotes.resolve.pronouns.choice import GENDER
from quotes.resolve.pronouns.focus import behind_fronted, belongs
from quotes.resolve.pronouns.salience import Ranked
from quotes.resolve.pronouns.topics import sentence_number
from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import FUNCTION_WORDS, PREPOSITIONS, vocabulary, wordset

__all__ = ["opening_person", "person_before"]

OPENING, ROLE, BACK = 14, 6, 3
ORDINALS = frozenset(["first", "second", "third"])
LEADING = frozenset(["and", "but", "even", "still", "yet"])
FORMER = frozenset(["former", "ex", "erstwhile", "one-time", "onetime", "then", "future"])


def person_before(
    scene: Scene, attribution: Attribution, phrase: SourcePhrase, ranked: Sequence[Ranked]
) -> Span | None:
    """The description that is the subject of the sentence before a statement.

    Sentences that only go on with the same pronoun are passed over: `The bishop came late. He
    looked tired. “...,” he said.`

    Args:
        scene: The article.
        attribution: What the pronoun is the source of.
        phrase: The pronoun.
        ranked: Whom it can mean otherwise.
    """
    place = min(attribution.start, phrase.span.start)
    start = subject_sentence(scene, place, phrase.head)
    if start is not None and fronted_person(scene, start, place) is not None:
        # "For Jo Roe, a teacher, it comes too late."
        return None
    tokens = scene.discourse.between(start, place) if start is not None else []
    if tokens and tokens[0].lower in LEADING:
        tokens = tokens[1:]
    tokens = tokens[behind_fronted(tokens) :]
    index = person_noun(tokens)
    if index is None or gender_of_noun(tokens[index].lower) not in (None, GENDER[phrase.head]):
        return None
    indefinite = tokens[0].lower in INDEFINITE
    if ranked and (not indefinite or any(one.candidate.gender for one in ranked)):
        apart = indefinite or is_office(tokens[1 : index + 1])
        if not apart or not stands_out(scene, tokens, index, place):
            return None
    behind = tokens[index + 1 :]
    named = scene.reader.called(behind, scene.reader.names_in(behind[0].start, place))
    return Span(tokens[0].start, named.end if named is not None else complement_end(tokens, index))


def subject_sentence(scene: Scene, place: int, pronoun: str) -> int | None:
    """Where the last sentence before a place begins that does not open with the same pronoun."""
    discourse = scene.discourse
    number = sentence_number(scene, place)
    for _ in range(BACK):
        number -= 1
        start = discourse.sentences[number] if number >= 0 else place
        if start >= place or discourse.is_quoted(start):
            return None
        first = discourse.between(start, place)[:1]
        if not first or first[0].lower != pronoun:
            return start
    return None


def person_noun(tokens: Sequence[Token]) -> int | None:
    """The noun of a description of one person with which some tokens begin, by its place."""
    if not tokens or tokens[0].lower not in INDEFINITE | {"the"}:
        return None
    words, partitive = vocabulary(), len(tokens) > 1 and tokens[1].lower == "of"
    for index, (token, behind) in enumerate(pairwise(tokens[:OPENING])):
        if not index or (partitive and index < 2):
            continue
        plain = token.is_word or token.is_possessive
        if not plain or (token.lower in FUNCTION_WORDS - ORDINALS and not partitive):
            return None
        noun = words.singular(token.lower) if partitive else token.lower
        if noun is None or token.is_capital or not words.is_person_noun(noun):
            continue
        if behind.lower in POSSESSIVE_MARKS | {"and", "or"}:
            return None
        if not is_headed(behind) and not (noun in LESSER and is_deputys(tokens[index + 1 :])):
            return index
    return None


def is_headed(token: Token) -> bool:
    """Whether the word behind a noun is the head that the noun goes with: `the mayor's office`."""
    return token.is_capital or (token.lower not in FUNCTION_WORDS and known_noun(token.lower))


def is_deputys(tokens: Sequence[Token]) -> bool:
    """Whether an office stands behind `deputy`: `the deputy defence minister`."""
    for token in tokens[:3]:
        if not token.is_word or token.is_capital or token.lower in FUNCTION_WORDS:
            return False
        if token.lower in wordset("high_titles"):
            return True
    return False


def is_office(tokens: Sequence[Token]) -> bool:
    """Whether a definite description is the office of somebody who leads, presides or judges.

    `The mayor` is somebody else than a person who was just quoted and whose office is not told;
    `the driver` or `the senator` may well be him, and `the former mayor` and `the 60-year-old
    governor` take up whoever is spoken of.
    """
    plain = not any(token.lower in FORMER or token.text[0].isdigit() for token in tokens)
    return plain and tokens[-1].lower in wordset("high_titles")


def stands_out(scene: Scene, tokens: Sequence[Token], index: int, place: int) -> bool:
    """Whether a description brings in somebody else than whoever was spoken of until then.

    Not where he dies, asks or is spoken to, nor where another pronoun or a name opens the clause:
    `An engineer by training, he has built ten.`
    """
    discourse, behind = scene.discourse, tokens[index + 1 :]
    if discourse.paragraph_of(tokens[0].start) != discourse.paragraph_of(place):
        return False
    if dies_at(discourse.text, tokens[index].end):
        return False
    for number, token in enumerate(behind):
        following = behind[number + 1] if number + 1 < len(behind) else None
        requests = following is not None and following.lower in ("not", "to")
        if (token.lower in ASKED and not requests) or token.lower == "him":
            return False
        if token.lower == "her" and (following is None or is_object(following)):
            return False
        if token.text == "," and following is not None and opens_clause(following):
            return False
    return True


def opens_clause(token: Token) -> bool:
    """Whether the word behind a comma is somebody else, or the same person by name."""
    return token.is_capital or token.lower in ("he", "she", *INDEFINITE)


def is_object(token: Token) -> bool:
    """Whether `her` before a word is no possessive."""
    return not token.is_word or token.lower in FUNCTION_WORDS


def complement_end(tokens: Sequence[Token], index: int) -> int:
    """Where a description ends: with `in the crowd`, `of Roe`, `from Roe` behind its noun."""
    behind = tokens[index + 1 : index + 5]
    if len(behind) < 2 or behind[0].lower not in PREPOSITIONS:
        return tokens[index].end
    if behind[1].lower == "the" and len(behind) > 2 and not behind[2].is_capital:
        # "at the bus stop": no word tells where a longer one ends.
        verb = len(behind) > 3 and behind[3].lower in FUNCTION_WORDS
        return behind[2].end if verb else tokens[index].end
    end = tokens[index].end
    for token in behind[1:]:
        if not belongs(token) or token.lower in FUNCTION_WORDS - {"the"}:
            break
        end = token.end if token.lower != "the" else end
    return end


def opening_person(scene: Scene, position: int) -> Span | None:
    """The person with a role whom `he` takes up in the second sentence of a paragraph.

    `Norland's ambassador was called in. He said`: only where the paragraph names nobody until then,
    and only persons of a place or a body, for `the winner` may be somebody named above.
    """
    discourse = scene.discourse
    number = discourse.sentence_of(position) - 1
    start = discourse.sentences[number] if number >= 0 else position
    opens = number < 1 or discourse.paragraph_of(discourse.sentences[number - 1]) != (
        discourse.paragraph_of(start)
    )
    if start == position or not opens or discourse.is_quoted(start):
        return None
    if discourse.paragraph_of(start) != discourse.paragraph_of(position):
        return None
    names = scene.reader.names_in(start, position)
    if not names or any(scene.of(name).kind == "person" and not name.quoted for name in names):
        return None
    owner = names[0]
    if not owner.possessive or discourse.text[start : owner.full.start].strip(
        " \n"
    ).lower() not in (
        "",
        "the",
    ):
        return None
    tokens = discourse.between(owner.end, position)[1:ROLE]
    for token, behind in pairwise(tokens):
        if not token.is_word or token.is_capital or token.lower in FUNCTION_WORDS:
            return None
        if vocabulary().is_person_noun(token.lower) and not known_noun(behind.lower):
            return Span(start, token.end)
    return None
