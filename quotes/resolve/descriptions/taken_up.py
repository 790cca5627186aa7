"""A job that the text tells of somebody only after it has named him.

`Grandad Walt Roe, 70, was less forgiving. “Never,” the retired trucker fumed.`
"""

from __future__ import annotations

import re
from collections.abc import Set

from quotes.resolve.descriptions.kinds import gender_of_noun
from quotes.resolve.descriptions.roles import nouns_for
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.pronouns.topics import start_before, subject_name
from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import vocabulary, wordset

__all__ = ["agree", "has_job", "subject_taken_up"]

PERSONAL = re.compile(r"retired|former|ex-\w+|\d+-year-old|\w+-of-\w+")
"""What is said of whoever is known already, to tell more of him."""
POSITIONS = frozenset(
    """batsman bowler defender forward goalkeeper keeper linebacker midfielder pitcher quarterback
    striker winger""".split()  # noqa: SIM905
)
"""Where players play: a captain, too, has one."""
SPOKEN_OF = re.compile(r"[“\"‘']?(?:He|She|His|Her)\b")
"""What the subject of the sentence before is when somebody else speaks of him."""


def subject_taken_up(scene: Scene, phrase: SourcePhrase) -> Candidate | None:
    """Who is the subject of the sentence before the quotation, if a description fits nobody else.

    Only a description that tells how old somebody is, what he was or where he plays, of a person
    of whom nothing was told so far that he does, and a noun that the article has not used before.

    Args:
        scene: The article.
        phrase: A definite description of one person.
    """
    discourse, place = scene.discourse, phrase.span.start
    if phrase.determiner != "the" or phrase.head in wordset("faceless") | wordset("high_titles"):
        return None
    told = any(PERSONAL.fullmatch(word) for word in {*phrase.modifiers, phrase.head})
    if not (told or phrase.head in POSITIONS):
        return None
    quotation = discourse.quotation_at(place - 2) or discourse.quotation_at(place - 3)
    start = start_before(scene, quotation[0]) if quotation is not None else None
    if start is None or quotation is None or discourse.is_quoted(start):
        return None
    if SPOKEN_OF.match(scene.text, quotation[0]):
        return None
    name = subject_name(scene, scene.reader.names_in(start, quotation[0]), start)
    one = scene.of(name) if name is not None else None
    besides = nouns_for("captain") | {"skipper"} if phrase.head in POSITIONS else set()
    if one is None or has_job(one, besides) or not agree(one, phrase):
        return None
    used = re.search(rf"\b{re.escape(phrase.head)}\b", scene.text[:place], re.IGNORECASE)
    return one if used is None else None


def has_job(one: Candidate, besides: Set[str]) -> bool:
    """Whether the text tells what somebody does, besides whose kin he is and how old.

    Args:
        one: Somebody.
        besides: Nouns that do not count.
    """
    words = vocabulary()
    return any(
        words.is_person_noun(noun) and noun not in words.kin and not noun.endswith("-year-old")
        for noun in one.nouns - besides
    )


def agree(one: Candidate, phrase: SourcePhrase) -> bool:
    """Whether neither sex nor age speaks against it."""
    ages = {word for word in {*phrase.modifiers, phrase.head} if word.endswith("-year-old")}
    if ages and one.aged and ages.isdisjoint(one.nouns):
        return False
    return one.gender is None or gender_of_noun(phrase.head) in (None, one.gender)
