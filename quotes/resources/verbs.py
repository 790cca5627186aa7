"""Inflected forms of verbs and nouns."""

from __future__ import annotations

import re
from functools import cache

from quotes.resources import lexicon

__all__ = ["inflected"]

# A final consonant may double behind one vowel ("quip", "quipped"); what is made without being
# a word does no harm.
_DOUBLES = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")


@cache
def inflected(word: str) -> tuple[str, ...]:
    """A dictionary form and its inflections, as verb or noun.

    Irregular ones are those of the lexicon; of others all that the rules may give, so that some
    are no words.

    Args:
        word: In small letters.
    """
    irregular = lexicon("verb_forms").get(word)
    if irregular is not None:
        return (word, *irregular)
    if word.endswith(("s", "x", "z", "ch", "sh")):
        forms = [f"{word}es"]
    elif word.endswith("y") and word[-2:-1] not in "aeiou":
        forms = [f"{word[:-1]}ies"]
    else:
        forms = [f"{word}s"]
    if word.endswith("e"):
        forms += [f"{word}d", f"{word[:-1]}ing"]
    elif word.endswith("y") and word[-2:-1] not in "aeiou":
        forms += [f"{word[:-1]}ied", f"{word}ing"]
    else:
        forms += [f"{word}ed", f"{word}ing"]
        if _DOUBLES.search(word):
            forms += [f"{word}{word[-1]}ed", f"{word}{word[-1]}ing"]
    return (word, *forms)
