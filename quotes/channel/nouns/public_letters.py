"""Letters and notes that are for everybody to read: hung on to a filing, published, pinned up."""

from __future__ import annotations

from quotes.channel.nouns.filings import FILINGS, filed
from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel

__all__ = ["public_letter"]

_LETTERS = frozenset(["letter", "message", "note"])
# As in "attached to the filing", "included in the prospectus", and words in which that stands.
_ATTACHED = frozenset(["annexed", "appended", "attached", "contained", "enclosed", "included"])
_ACCOUNTS = frozenset(["accounts", "prospectus", "report", "results"])
_HELD = 8
_PUBLISHED = frozenset(["posted", "published"])
_SITES = frozenset(["homepage", "journal", "online", "page", "site", "website"])
_PINNED = frozenset(["affixed", "fixed", "nailed", "pinned", "stuck", "taped"])
# Where whoever passes by can read it, and words behind one of these in the sentence.
_WALLS = frozenset(["board", "door", "doors", "entrance", "fence", "gate", "gates", "lamppost",
                    "noticeboard", "railings", "tree", "wall", "window"])  # fmt: skip
_OWNERS = frozenset(["her", "his", "my", "our", "their"])
_BEFORE = 3


def public_letter(words: Words, noun: str, first: int, last: int) -> ChannelLabel | None:
    """What a letter is that everybody may read; None for any other.

    Args:
        words: The article's words.
        noun: Its noun in the singular.
        first: The noun's first word.
        last: Its last word.
    """
    if noun not in _LETTERS:
        return None
    return _attached(words, last) or _published(words, last) or _pinned(words, first, last)


def _attached(words: Words, last: int) -> ChannelLabel | None:
    """As in "in a letter attached to the company's filing with the stock exchange"."""
    for place in _behind(words, last, _ATTACHED):
        if words.low[place] in FILINGS:
            return filed(words, place)
        if words.low[place] in _ACCOUNTS:
            return "document"
    return None


def _published(words: Words, last: int) -> ChannelLabel | None:
    """As in "in a letter published on the council's website", "in a letter published on Monday".

    What a paper published may have been leaked to it.
    """
    for place in _behind(words, last, _PUBLISHED):
        if words.low[place] in _SITES or words.low[place] in wordset("outlets_days"):
            return "document"
        if words.low[place] == "by":
            return None
    return None


def _behind(words: Words, last: int, verbs: frozenset[str]) -> range:
    """The words of the clause behind one of some verbs, where it follows the noun at once."""
    step = last + 1
    if step >= len(words) or words.stops[step] or words.low[step] not in verbs:
        return range(0)
    end = step + 1
    while end < min(len(words), step + 1 + _HELD) and not words.stops[end]:
        if words.low[end] in wordset("nouns_saying"):
            break
        end += 1
    return range(step + 1, end)


def _pinned(words: Words, first: int, last: int) -> ChannelLabel | None:
    """As in "a note pinned to the school gate", "On the door somebody had pinned a note"."""
    near = [*words.low[max(0, first - _BEFORE) : first], *words.low[last + 1 : last + 2]]
    if _PINNED.isdisjoint(near):
        return None
    here = words.sentence[first]
    for place in range(max(0, first - _HELD), min(len(words), last + _HELD)):
        if words.low[place] in _WALLS and words.sentence[place] == here:
            owned = not _OWNERS.isdisjoint(words.low[max(0, place - 2) : place])
            return None if owned else "document"
    return None
