"""How companies and those who trade in them speak: calls on results, notes of analysts."""

from __future__ import annotations

from quotes.channel.words import Words

__all__ = ["by_analyst", "on_a_call"]

_ANALYSTS = frozenset(["analyst", "analysts", "economist", "economists", "strategist",
                       "strategists"])  # fmt: skip
_CALLS = frozenset(["earnings", "results", "conference", "investor", "investors", "analyst",
                    "analysts", "quarterly"])  # fmt: skip
_HEARERS = frozenset(["analysts", "investors"])
# Words on each side in which the call is looked for.
_FAR = 250


def by_analyst(words: Words, index: int) -> bool:
    """Whether analysts stand in the sentence of a note: they send it to their clients."""
    sentence = words.sentence[index]
    near = range(max(0, index - 25), min(len(words), index + 25))
    return any(words.low[i] in _ANALYSTS and words.sentence[i] == sentence for i in near)


def on_a_call(words: Words, index: int) -> bool:
    """Whether a company's call on its results is named around a word."""
    return any(
        words.low[step] == "call"
        and not (
            _CALLS.isdisjoint(words.low[max(0, step - 2) : step])
            and _HEARERS.isdisjoint(words.low[step + 1 : step + 5])
        )
        for step in range(max(0, index - _FAR), min(len(words), index + _FAR))
    )
