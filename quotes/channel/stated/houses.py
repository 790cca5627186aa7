"""Chambers by name behind what leads to them: "at a meeting of | the UN Security Council"."""

from __future__ import annotations

from quotes.channel.stated.hearers import hearers
from quotes.channel.words import Words

__all__ = ["house_at"]

_ARTICLES = frozenset(["the", "a", "an"])
_KINDS = frozenset(["closed", "emergency", "high-level", "open", "plenary", "special"])
_SITS = frozenset(["meeting", "session", "sitting"])
_OF = frozenset(["at", "in", "of"])


def house_at(words: Words, index: int) -> tuple[int, int] | None:
    """First and last word of the name of a chamber that a phrase means.

    Args:
        words: The article's words.
        index: Where the phrase begins: its article, "a meeting of", or the name.

    Returns:
        None where it means none, or the name goes on as another one ("Senate Bay").
    """
    step = _behind(words, index, _ARTICLES)
    sits = _behind(words, step, _KINDS)
    if sits < len(words) and words.low[sits] in _SITS:
        of = sits + 1
        if of + 1 >= len(words) or words.low[of] not in _OF or words.stops[of]:
            return None
        step = _behind(words, of + 1, _ARTICLES)
    first = step
    if words.low[step : step + 1] == ["un"]:
        step += 1
    elif words.low[step : step + 2] == ["united", "nations"]:
        step += 2
    united = first < step
    if united and (step >= len(words) or words.stops[step]):
        # "Speaking at the UN,"
        return first, step - 1
    match = hearers().match(words, step) if step < len(words) else None
    if match is None or match[1] != "legislature" or any(words.stops[index + 1 : step + 1]):
        return None
    behind = match[0] + 1
    if behind < len(words) and not words.stops[behind] and words.raw[behind][:1].isupper():
        return None
    return first, match[0]


def _behind(words: Words, index: int, some: frozenset[str]) -> int:
    """The word itself, or the next one where it is one of some."""
    return index + 1 if index < len(words) and words.low[index] in some else index
