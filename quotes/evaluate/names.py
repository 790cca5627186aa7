"""Whether two names are of the same speaker, and whether two phrases say the same.

A name is compared by its words: without articles and prepositions, initials, a possessive, and
the titles before a person's name.
"""

from __future__ import annotations

import re

__all__ = ["same_name", "share_words"]

_SMALL = {
    *("a", "an", "the", "this", "that", "his", "her", "its", "their", "who", "and", "or"),
    *("as", "at", "by", "for", "from", "in", "of", "on", "to", "with"),
}
_TITLES = {
    *("mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "prince", "princess", "pope"),
    *("president", "vice", "prime", "minister", "secretary", "chancellor", "ambassador"),
    *("senator", "sen", "representative", "rep", "congressman", "congresswoman", "governor"),
    *("gov", "mayor", "chairman", "chairwoman", "former", "judge", "justice", "general", "gen"),
    *("colonel", "col", "lt", "capt", "professor", "prof", "reverend", "rev"),
}
_POSSESSIVE = re.compile(r"['’]s\b")
_PART = re.compile(r"[\w&.-]+")
_SEVERAL = re.compile(r", | and ")


def same_name(gold: str | None, given: str | None, *, person: bool, named: bool) -> bool:
    """Whether a speaker has the name that gold has.

    A named person needs two words in common and the same last name: a bare surname is not
    enough where gold has more. Other names may leave words out but no more than leave two. A
    description needs most words of the shorter. Of several persons the last names count.

    Args:
        gold: The right name; None where nobody is stated.
        given: The name to judge.
        person: Whether gold is a person.
        named: Whether gold is a name, not a description.
    """
    if gold is None or given is None:
        return gold is given
    if person and named and _SEVERAL.search(gold):
        return _last_names(gold) == _last_names(given)
    wanted, got = _words(gold, person=person), _words(given, person=person)
    if not wanted or not got:
        return gold.lower() == given.lower()
    a, b = set(wanted), set(got)
    common, shorter = len(a & b), min(len(a), len(b))
    if a == b:
        return True
    if not named:
        return common >= 0.6 * shorter
    return common >= 2 and (wanted[-1] == got[-1] if person else common == shorter)


def share_words(gold: str | None, given: str | None) -> bool:
    """Whether two phrases share half of the words of the shorter, small words left out."""
    a, b = (set(re.findall(r"\w+", (text or "").lower())) - _SMALL for text in (gold, given))
    return bool(a and b) and 2 * len(a & b) >= min(len(a), len(b))


def _last_names(names: str) -> list[list[str]]:
    return sorted(_words(name, person=True)[-1:] for name in _SEVERAL.split(names))


def _words(name: str, *, person: bool) -> list[str]:
    parts = _PART.findall(_POSSESSIVE.sub("", name.lower()))
    words = [word for part in parts if _counts(word := part.replace(".", ""))]
    while person and len(words) > 1 and words[0] in _TITLES:
        del words[0]
    return words


def _counts(word: str) -> bool:
    initial = len(word) == 1 and "a" <= word <= "z"
    return bool(word) and not initial and word not in _SMALL
