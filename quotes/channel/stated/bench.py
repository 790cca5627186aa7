"""Who speaks for a court: its judges and coroners, and those who plead before them."""

from __future__ import annotations

import re
from dataclasses import replace

from quotes.channel.evidence import Evidence, over
from quotes.channel.words import Words

__all__ = ["JUDGE", "LAWYER", "bench_evidence", "from_bench", "pleads", "sentencing"]

JUDGE = re.compile(r"\b(?:[Jj]udge|Justice|[Mm]agistrate|[Cc]oroner)\b")
LAWYER = re.compile(
    r"\b(?:prosecut\w+|attorney|lawyer|counsel|barrister|solicitor|defen[cs]e|[KQS]C)\b",
    re.IGNORECASE,
)
_BENCH = frozenset(["coroner", "judge", "magistrate"])
_SITTING = frozenset(["coroner", "magistrate"])
_FAMILY = frozenset(["family", "parents", "relatives"])
_SENTENCING = frozenset(["sentencing", "jailing"])
_OBJECTS = frozenset(["him", "her", "them"])
_PLEADING = frozenset(["barrister", "counsel", "kc", "prosecuting", "prosecutor", "qc", "sc"])
# "counsel assisting the coroner", "a clerk to the judge"
_SERVE = frozenset(["assisting", "before", "by", "for", "of", "to", "with"])
# Words between the office and what whoever holds it does.
_REACH, _CLAUSE = 6, 14


def bench_evidence(words: Words, verb: int, last: int | None) -> Evidence | None:
    """As in "The coroner told the family", "the magistrate told Pratt": said in court.

    Args:
        words: The article's words.
        verb: Index of "told".
        last: The last word of those who are told something, if they are known.
    """
    known = last is not None
    last = last if last is not None else _somebody(words, verb)
    first = from_bench(words, verb) if last is not None else None
    if last is None or first is None:
        return None
    if known:
        there = words.low[last] in _FAMILY and words.low[last - 1] == "the"
    else:
        # A judge may have told some Lichen that he would run for office.
        there = not _SITTING.isdisjoint(words.low[first:verb])
    if not there:
        return None
    return replace(over(words, first, last, "court", "cue", 1.0, "told court"), shared=True)


def _somebody(words: Words, verb: int) -> int | None:
    """The word behind "told" if it is a pronoun or a name, but no station's."""
    step = verb + 1
    if words.low[verb] != "told" or step >= len(words) or words.stops[step]:
        return None
    name = words.raw[step][:1].isupper() and not words.raw[step].isupper()
    return step if words.low[step] in _OBJECTS or name else None


def sentencing(words: Words) -> list[Evidence]:
    """As in "Sentencing him, Judge Roe said", "Jailing Crane for a year, she said"."""
    found = []
    for index, word in enumerate(words.low):
        if word in _SENTENCING and words.raw[index][:1].isupper() and _passed(words, index):
            made = over(words, index, index + 1, "court", "adjunct", 0.9, "told court")
            found.append(replace(made, shared=True))
    return found


def _passed(words: Words, index: int) -> bool:
    """Whether a clause opens with a sentence and its object: a pronoun or a name."""
    if index and words.stops[index] != ".":
        return False
    step = index + 1
    if step >= len(words) or words.stops[step]:
        return False
    return words.low[step] in _OBJECTS | {"the"} or words.raw[step][:1].isupper()


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
        words.low[step] in _PLEADING
        and words.sentence[step] == words.sentence[index]
        and words.low[step - 1] not in ("ex", "former")
        for step in before
    )
