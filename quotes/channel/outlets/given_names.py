"""Outlets called like people: `Petra reported` is the agency's word, `his wife Petra said` hers."""

from __future__ import annotations

from quotes.channel.words import Words, wordset
from quotes.resources.given_names import is_given_name, is_kin

__all__ = ["somebody"]

# What only outlets do, and what leads to one.
_DOES = frozenset(["carried", "cited", "cites", "published", "quoted", "quotes", "reported",
                   "reports"])  # fmt: skip
_LEADS = frozenset(["by", "told", "to", "with"])
# Endings of "Jordanian", "Pakistani".
_OF_PLACES = ("ian", "ish", "ese", "ani")


def somebody(words: Words, index: int) -> bool:
    """Whether an outlet's name of one word, which is a given name, stands for somebody here.

    It does but where something shows the outlet: it reports something, is told it or cited for it;
    and always where the article has a longer name with it ("Dawn Roe", "the tanker Selka Dawn") or
    tells whose relative it is.

    Args:
        words: The article's words.
        index: The name.
    """
    if not is_given_name(words.raw[index]):
        return False
    if _longer(words, words.raw[index]):
        return True
    step = index + 1
    following = words.low[step] if step < len(words) and not words.stops[step] else ""
    before = words.low[index - 1] if index and not words.stops[index] else ""
    if before and words.possessive[index - 1] and words.raw[index - 1][:1].isupper():
        # "Pakistan's Dawn"
        return False
    return following not in _DOES and before not in _LEADS


def _longer(words: Words, name: str) -> bool:
    """Whether the article has a name within a longer one, or as that of a relative."""
    index = -1
    for _ in range(words.raw.count(name)):
        index = words.raw.index(name, index + 1)
        if index and is_kin(words.low[index - 1]) and not words.stops[index]:
            return True
        if _named(words, index + 1, index + 1) or _named(words, index - 1, index):
            return True
    return False


def _named(words: Words, step: int, border: int) -> bool:
    """Whether a capitalised word stands beside another, no day of the week and no owner."""
    if not 0 <= step < len(words) or words.stops[border] or words.possessive[border - 1]:
        return False
    capital = words.raw[step][:1].isupper() and not words.raw[step].isupper()
    # A word that begins a sentence has its capital from that.
    opens = step == 0 or words.stops[step] == "."
    other = words.low[step] in wordset("outlets_days") or words.low[step].endswith(_OF_PLACES)
    return capital and not other and not (step < border and opens)
