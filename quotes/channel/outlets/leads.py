"""What leads to an outlet's name ("told", "according to"), over the words that belong to it."""

from __future__ import annotations

from quotes.channel.words import Words, wordset

__all__ = ["TOLD", "lead_of"]

TOLD = frozenset(["told", "tell", "tells", "telling", "informed"])
_MAX_LEFT = 6
_OPENING = (" “", ' "', " ‘", " '", " ''", " «")


def lead_of(words: Words, first: int) -> int | None:
    """Index of the preposition or verb that leads to the outlet's name."""
    step, titled = first, bool(first) and _titled(words, first)
    while step and first - step < _MAX_LEFT:
        if words.stops[step] == "." and not (titled and step == first):
            return None
        step -= 1
        word = words.low[step]
        if word in wordset("relay_modifiers_stop"):
            return None
        if (titled or word in ("on", "in")) and not _modifies(words, step + 1, first):
            return None
        if word in TOLD or word in ("to", "with", "by", "on", "in", "for", "per", "via", "from"):
            return step
    return None


def _titled(words: Words, first: int) -> bool:
    """As in `told “Morning Call”`: the mark opens a title and parts nothing."""
    between = words.text[words.ends[first - 1] : words.starts[first]]
    return between in _OPENING and words.sentence[first - 1] == words.sentence[first]


def _modifies(words: Words, start: int, end: int) -> bool:
    """Whether the words before an outlet's name belong to it ("on the broadcaster X")."""
    owner = max((step for step in range(start, end) if words.possessive[step]), default=-1)
    for step in range(start, end):
        # "on Nord Media's Tonight Show"
        named = step <= owner and words.raw[step][:1].isupper()
        known = named or words.possessive[step] or words.low[step] in wordset("relay_beside")
        if not known and not words.low[step].endswith(
            ("-run", "-owned", "-based", "-language", "ian", "ish", "ese")
        ):
            return False
    return True
