"""Who meets reporters, and whom the next sentence calls by an office that is not told else.

`Jo Roe looked tired when she met the press. The coach said that it rained.`
"""

from __future__ import annotations

import re

from quotes.resolve.descriptions.roles import nouns_for
from quotes.resolve.descriptions.taken_up import agree, has_job
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.pronouns.going_on import opener
from quotes.resolve.pronouns.topics import start_before
from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import vocabulary, wordset

__all__ = ["met_press"]

PRESS = re.compile(
    r"\b(?:addressed|briefed|faced|faces|greeted|joined|meets?|met|(?:speaks|spoke|talked|talks) to"
    r"|took questions from|told|(?:appeared|appears) before|stood before)"
    r"\s(?:(?:the|waiting|local|assembled|a group of|his|her)\s)*"
    r"(?:cameras|journalists|media|news conference|press|press conference|reporters)\b"
)


JUDGING = frozenset("coroner judge magistrate prosecutor referee umpire".split())  # noqa: SIM905
"""Who passes judgement on the one just named."""


def met_press(scene: Scene, phrase: SourcePhrase) -> Candidate | None:
    """The subject of the sentence before, who meets the press there.

    Only somebody whose job is not told, for `the` and a job that the running text has not used
    before.

    Args:
        scene: The article.
        phrase: A description that fits nobody with a name.
    """
    discourse, place = scene.discourse, phrase.span.start
    noun = phrase.head
    if phrase.determiner != "the" or phrase.modifiers or not vocabulary().is_person_noun(noun):
        return None
    start = start_before(scene, place)
    nobody = wordset("faceless") | JUDGING | vocabulary().kin
    if noun in nobody or start is None or discourse.is_quoted(start):
        return None
    if discourse.paragraph_of(start) != discourse.paragraph_of(place):
        return None
    name = opener(scene, start, place)
    if name is None or PRESS.search(scene.text, name.end, place) is None:
        return None
    one = scene.of(name)
    if has_job(one, frozenset()) or not agree(one, phrase) or is_used(scene, noun, place):
        return None
    one.nouns.update(nouns_for(noun))
    one.modifiers.add(noun)
    return one


def is_used(scene: Scene, noun: str, place: int) -> bool:
    """Whether the running text has a noun outside of quotations before a place."""
    discourse = scene.discourse
    word = re.compile(rf"\b{re.escape(noun)}\b", re.IGNORECASE)
    return any(
        discourse.role_at(found.start()) not in ("headline", "dek")
        and not discourse.is_quoted(found.start())
        for found in word.finditer(scene.text, 0, place)
    )
