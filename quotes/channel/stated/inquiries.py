"""Inquiries: who speaks to a public one speaks as in court, to a parliament's as in parliament."""

from __future__ import annotations

from functools import cache
from itertools import islice

from quotes.channel.words import Words
from quotes.records import ChannelLabel
from quotes.resources import lexicon

__all__ = ["inquired", "inquiring", "sworn"]

_INQUIRIES = frozenset(["inquiry", "inquiries"])
_HEARINGS = frozenset(["hearing", "hearings"])
# "commission of inquiry", "royal commission"
_BODIES = ("inquiry", "commission")
_SWORN = frozenset(["evidence", "testimony"])
_PROCEEDINGS: frozenset[ChannelLabel] = frozenset({"court", "legislature"})
# What is no chamber by itself: a commission or a panel may be anybody's.
_NO_CHAMBERS = frozenset(["commission", "panel", "hearing", "meeting", "inquiry"])
_PARLIAMENTARY = frozenset(["parliamentary", "congressional", "senatorial", "legislative"])
_JUDICIAL = frozenset(["public", "judicial", "independent", "statutory", "judge-led"])
_BY = frozenset(["by", "of", "before"])
# Words of the phrase before "inquiry", behind it, those in which an earlier one is looked for, and
# how many earlier ones are.
_PHRASE, _BEHIND, _FAR, _EARLIER = 4, 6, 250, 8


def inquired(words: Words, last: int, label: ChannelLabel) -> ChannelLabel:
    """Where one speaks to a body whose name ends at a word.

    Args:
        words: The article's words.
        last: The last word of the body's name.
        label: The channel of such a body; that of a parliament's inquiry is corrected.
    """
    if words.low[last] in _HEARINGS and words.low[last - 1] in _INQUIRIES:
        # "told the inquiry hearing"
        return inquired(words, last - 1, "court")
    if words.low[last] not in _INQUIRIES or label != "court":
        return label
    return "legislature" if _of_parliament(words, last) else "court"


def inquiring(words: Words, first: int, last: int) -> bool:
    """Whether what states a channel names an inquiry: no court, whatever court was named before."""
    return any(word in _BODIES for word in words.low[first : last + 1])


def sworn(words: Words, first: int, label: ChannelLabel) -> bool:
    """As in "evidence to the inquiry": it is given to a court or a parliament, else to anybody."""
    return words.low[first] not in _SWORN or label in _PROCEEDINGS


@cache
def _chambers() -> frozenset[str]:
    """The last words of all chambers' names."""
    names = {name.rpartition(" ")[2] for name in lexicon("channel_hearers")["legislature"]}
    return frozenset(names) - _NO_CHAMBERS | _PARLIAMENTARY


def _of_parliament(words: Words, index: int) -> bool:
    """Whether an inquiry is a parliament's, by its own words or those of the one named before."""
    before = range(index - 1, max(-1, index - _FAR), -1)
    earlier = (step for step in before if words.low[step] in _INQUIRIES)
    for step in (index, *islice(earlier, _EARLIER)):
        told = _told_whose(words, step)
        if told is not None:
            return told
    return False


def _told_whose(words: Words, index: int) -> bool | None:
    """Whether the words beside "inquiry" make it a parliament's; None where they do not tell."""
    for step in range(index - 1, max(-1, index - 1 - _PHRASE), -1):
        if words.stops[step + 1] or words.low[step] in ("the", "a", "an"):
            break
        if words.low[step] in _JUDICIAL:
            return False
        if words.low[step] in _chambers() and not _house_named(words, step):
            return True
    return True if _by_chamber(words, index) else None


def _house_named(words: Words, index: int) -> bool:
    """As in "the Larch House inquiry": a house with a name of its own is no chamber."""
    before = words.raw[index - 1]
    named = before[:1].isupper() and before not in ("The", "US", "State")
    return words.low[index] == "house" and named


def _by_chamber(words: Words, index: int) -> bool:
    """As in "an inquiry by the Commons health committee"."""
    step = index + 1
    if step >= len(words) or words.low[step] not in _BY:
        return False
    while step < min(len(words), index + 1 + _BEHIND) and not words.stops[step]:
        if words.low[step] in _chambers():
            return True
        step += 1
    return False
