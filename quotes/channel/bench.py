"""Who speaks for a court: its judges and coroners, and those who plead before them."""

from __future__ import annotations

import re

from quotes.channel.words import Words

__all__ = ["JUDGE", "LAWYER", "from_bench", "pleads"]

JUDGE = re.compile(r"\b(?:[Jj]udge|Justice|[Mm]agistrate|[Cc]oroner)\b")
LAWYER = re.compile(
    r"\b(?:prosecut\w+|attorney|lawyer|counsel|barrister|solicitor|defen[cs]e|[KQS]C)\b",
    re.IGNORECASE,
)
_BENCH = frozenset(["coroner", "judge", "magistrate"])
_PLEADING = frozenset(["barrister", "counsel", "kc", "prosecuting", "prosecutor", "qc", "sc"])
# "counsel assisting the coroner", "a clerk to the judge"
_SERVE = frozenset(["assisting", "before", "by", "for", "of", "to", "with"])
# Words between the office and what whoever holds it does.
_REACH, _CLAUSE = 6, 14


def from_bench(words: Words, verb: int) -> int | None:
    """First word of "Coroner Ada Whit" where that is the subject of a verb, else None.

    Args:
        words: The article's words.
        verb: Index of the verb.
    """
    for step in range(verb - 1, max(-1, verb - 1 - _REACH), -1):
        if words.stops[step + 1] == ".":
            return None
        if words.low[step] in _BENCH:
            return None if words.possessive[step] else _phrase(words, step)
        if not words.raw[step][:1].isupper():
            return None
    return None


def _phrase(words: Words, step: int) -> int | None:
    """Where the phrase of an office begins; None where somebody serves whoever holds it."""
    led = step > 0 and words.stops[step] == "" and words.low[step - 1] in ("the", "a")
    first = step - 1 if led else step
    serves = first > 0 and words.stops[first] == "" and words.low[first - 1] in _SERVE
    return None if serves else first


def pleads(words: Words, index: int) -> bool:
    """Whether counsel is named in the clause before a word: "Roe, prosecuting, said in his"."""
    before = range(index - 1, max(-1, index - 1 - _CLAUSE), -1)
    return any(
        words.low[step] in _PLEADING and words.sentence[step] == words.sentence[index]
        for step in before
    )
