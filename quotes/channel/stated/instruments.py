"""What somebody takes to say it with: "used Telegram to reject", "took to social media to deny"."""

from __future__ import annotations

from functools import cache

from quotes.channel.words import Phrases, Words, wordset
from quotes.resources import lexicon

__all__ = ["taken_to_say"]

# Between the medium and what it is taken for: "used Telegram | late on Monday | to reject".
_BETWEEN = 6
# "went back to", "took again to"
_AGAIN = frozenset(["again", "back", "instead", "on", "quickly", "over", "straight", "then"])
# Cues that are as often something else that one does with a platform: "used X to sell shoes".
_NO_SAYING = frozenset(
    ["avoid", "chat", "communicate", "fire", "give", "hire", "hold", "make", "mean", "negotiate",
     "raise", "sell", "talk", "tap", "use"]
)  # fmt: skip


def taken_to_say(words: Words, first: int, last: int) -> int | None:
    """The first word of the verb by which somebody takes a medium to say something; None if none.

    Args:
        words: The article's words.
        first: The medium's first word.
        last: Its last word.
    """
    verb = _verb(words, first)
    return verb if verb is not None and _to_say(words, last) else None


def _verb(words: Words, first: int) -> int | None:
    """Where "used", "took to" or "logged on to" begins, in front of what it takes."""
    step = first - 1
    if step < 0 or words.stops[first]:
        return None
    if words.low[step] in wordset("instruments_used"):
        return step
    takers = _takers().get(words.low[step])
    if takers is None:
        return None
    while step and first - step < 4 and not words.stops[step]:
        step -= 1
        if words.low[step] in takers:
            return step
        if words.low[step] not in _AGAIN:
            return None
    return None


def _to_say(words: Words, last: int) -> bool:
    """Whether "to" and a verb of saying follow in the same clause."""
    for step in range(last + 1, min(len(words) - 1, last + 1 + _BETWEEN)):
        if words.stops[step]:
            return False
        if words.low[step] == "to":
            verb = step + 1
            verb += words.low[verb].endswith("ly") and verb + 1 < len(words)
            if words.low[verb] not in _NO_SAYING and _sayings().match(words, verb) is not None:
                return True
    return False


@cache
def _takers() -> dict[str, frozenset[str]]:
    """Verbs by the word that stands between them and what they take."""
    return {
        "to": wordset("instruments_to"),
        "on": wordset("instruments_on"),
        "onto": wordset("instruments_on"),
        "for": wordset("instruments_for"),
        "up": wordset("instruments_up"),
    }


@cache
def _sayings() -> Phrases[bool]:
    """Verbs of saying and writing, as they stand behind "to"."""
    cues = lexicon("cues")
    return Phrases(
        [
            (cue, True)
            for act in ("speech", "writing")
            for known in cues[act].values()
            for cue in known
        ]
    )
