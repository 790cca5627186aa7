"""Outlets called like people: `Petra reported` is the agency's word, `his wife Petra said` hers."""

from __future__ import annotations

from quotes.channel.words import Words, wordset
from quotes.resources.given_names import is_given_name, is_kin

__all__ = ["somebody"]

# What only outlets do, and what leads to one.
_DOES = frozenset(["carried", "cited", "cites", "published", "quoted", "quotes", "reported",
                   "reports"])  # fmt: skip
_LEADS = frozenset(["by", "told", "to", "with"])
# Words in which a longer name is looked for: at the head of an article, and on each side; and how
# many times the name is looked at there.
_HEAD, _NEAR, _MOST = 1_500, 200, 8
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
    return is_given_name(words.raw[index]) and (not _shown(words, index) or _longer(words, index))


def _shown(words: Words, index: int) -> bool:
    """Whether the words beside show an outlet: "Petra reported", "told Dawn", "Pakistan's Dawn"."""
    step = index + 1
    if step < len(words) and not words.stops[step] and words.low[step] in _DOES:
        return True
    if not index or words.stops[index]:
        return False
    owner = words.possessive[index - 1] and words.raw[index - 1][:1].isupper()
    return owner or words.low[index - 1] in _LEADS


def _longer(words: Words, index: int) -> bool:
    """Whether a longer name holds the name, or it is a relative's, at the head or near by."""
    name = words.raw[index]
    for start, end in ((0, _HEAD), (max(0, index - _NEAR), index + _NEAR)):
        step = start - 1
        for _ in range(min(_MOST, words.raw[start:end].count(name))):
            step = words.raw.index(name, step + 1)
            if _in_longer(words, step):
                return True
    return False


def _in_longer(words: Words, index: int) -> bool:
    """As in "Dawn Roe", "Selka Dawn", "his wife Petra"."""
    if index and is_kin(words.low[index - 1]) and not words.stops[index]:
        return True
    return _named(words, index + 1, index + 1) or _named(words, index - 1, index)


def _named(words: Words, step: int, border: int) -> bool:
    """Whether a capitalised word stands beside another, no day of the week and no owner."""
    if not 0 <= step < len(words) or words.stops[border] or words.possessive[border - 1]:
        return False
    capital = words.raw[step][:1].isupper() and not words.raw[step].isupper()
    # A word that begins a sentence has its capital from that.
    opens = step == 0 or words.stops[step] == "."
    other = words.low[step] in wordset("outlets_days") or words.low[step].endswith(_OF_PLACES)
    return capital and not other and not (step < border and opens)
