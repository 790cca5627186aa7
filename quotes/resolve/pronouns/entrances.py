"""Whom the sentence before a quotation brings in, though it does not begin with his name.

`Outside the bank, Jo Poe, 71, was waiting. “...,” she said.` And, one paragraph on, whom it says to
speak otherwise than others did: `Poe's father, retired judge Al Poe, was blunter.`
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.resolve.discourse import Token
from quotes.resolve.names.labels import opens_with_title
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.pronouns.focus import behind_fronted
from quotes.resolve.scene import Scene
from quotes.resolve.vocabulary import vocabulary

__all__ = ["entering", "reacting"]

APPOSITION = 12
# What may stand before a name whose bearer is somebody's father: `Poe's father, retired judge`.
KIN = re.compile(
    r"(?:(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*['’]s?|His|Her|Their|Its|The|An?|One)\s"
    r"(?:[\w-]+\s){0,4}[\w-]+,\s(?:(?:the|an?)\s)?(?:[\w-]+\s){0,4}"
)
PASSIVE = re.compile(
    r"(?:is|was|has been|had been)(?:\s\w+ly)?\s(?:\w+(?:ed|en|ught|ound)|hit|shot)\b"
)
"""What happens to somebody others tell: `After the vote, Jo Poe, 44, was arrested`."""
REACTS = re.compile(
    r"(?:was|is|sounded|seemed)\s(?:(?:also|even|far|much|rather|a\s(?:bit|little))\s)?"
    r"(?:(?:more|less)\s[a-z]+"
    r"|(?:angrier|blunter|briefer|calmer|clearer|cooler|franker|gentler|gloomier|happier|harsher"
    r"|kinder|milder|softer|sterner|terser|tougher|warmer))\b"
    r"|(?:dis)?agree[sd]\b|(?:concur|demur)(?:s|red)\b|(?:object|scoff|shrug|dissent)\w{0,4}\b"
    r"|(?:has|had|takes|took|offers|offered|strikes|struck)\sa(?:nother|\s[a-z]+)\s"
    r"(?:opinion|view|tone|line|note)\b"
)
"""Behind it we read what somebody says."""


def entering(
    scene: Scene, names: Sequence[NameMention], start: int, end: int
) -> NameMention | None:
    """The person whom a sentence brings in by full name behind the place or time it opens with.

    Args:
        scene: The article.
        names: The names of the sentence.
        start: Where it begins.
        end: Where it ends.
    """
    tokens = scene.discourse.between(start, end)
    first = behind_fronted(tokens)
    if not first or first >= len(tokens):
        return None
    name = next((one for one in names if one.full.start == tokens[first].start), None)
    if name is None or not is_full(scene, name):
        return None
    following = behind_appositions(scene, name, end)
    if following is None or not following.text.isalpha() or following.is_capital:
        return None
    if following.lower in ("and", "or") or PASSIVE.match(scene.text, following.start, end):
        return None
    return name


def reacting(
    scene: Scene, names: Sequence[NameMention], start: int, end: int
) -> NameMention | None:
    """The person who, says a sentence, speaks otherwise than others: `was blunter`, `disagreed`.

    Args:
        scene: The article.
        names: The names of the sentence.
        start: Where it begins.
        end: Where it ends.
    """
    for name in names:
        lead = scene.text[start : name.full.start]
        index = scene.discourse.index_at(name.full.start)
        apposed = KIN.fullmatch(lead) is not None
        opens = not lead or apposed or opens_with_title(scene.discourse, index)
        if not (opens and is_full(scene, name)):
            continue
        following = behind_appositions(scene, name, end, apposed=apposed)
        reacts = following is not None and REACTS.match(scene.text, following.start, end)
        return name if reacts else None
    return None


def is_full(scene: Scene, name: NameMention) -> bool:
    """Whether a name is a person's, with his first name, and stands for himself."""
    whole = len(name.parts.words) > 1 or bool(name.parts.prefix)
    return whole and scene.of(name).kind == "person" and not (name.possessive or name.quoted)


def behind_appositions(
    scene: Scene, name: NameMention, end: int, *, apposed: bool = False
) -> Token | None:
    """The first token behind a name and what explains it between commas: `, 71, a teacher,`.

    Args:
        scene: The article.
        name: The name.
        end: Where its sentence ends.
        apposed: Whether the name itself explains something, so that a comma closes it.
    """
    tokens = scene.discourse.between(name.end, end)
    here = 0
    while here + 1 < len(tokens) and tokens[here].text == ",":
        reach = range(here + 2, min(len(tokens), here + APPOSITION))
        closing = next((i for i in reach if tokens[i].text == ","), None)
        if closing is None or not is_opener(tokens[here + 1]):
            return tokens[here + 1] if here or apposed else None
        here = closing
    return tokens[here] if here < len(tokens) and tokens[here].text != "," else None


def is_opener(token: Token) -> bool:
    """Whether an age or an apposition begins with a word."""
    noun = vocabulary().is_person_noun(token.lower)
    return token.text.isdigit() or token.lower in ("a", "an", "the", "who", "whose") or noun
