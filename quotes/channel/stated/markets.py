"""How companies and those who trade in them speak: calls on results, notes of analysts."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from quotes.channel.words import Words, wordset
from quotes.records import Entity
from quotes.resources import lexicon

__all__ = ["by_analyst", "company_tells", "on_a_call", "on_the_call"]

_ANALYSTS = frozenset(["analyst", "analysts", "economist", "economists", "strategist",
                       "strategists"])  # fmt: skip
# Whose notes go to clients: "Bo Lind of Tarn Securities".
_HOUSES = frozenset(["brokerage", "brokerages", "broker", "brokers", "securities", "stockbroker"])
_CALLS = frozenset(["earnings", "results", "conference", "investor", "investors", "analyst",
                    "analysts", "quarterly"])  # fmt: skip
_HEARERS = frozenset(["analysts", "investors"])
# Who speaks on a call on results, and of what.
_CHIEFS = _HEARERS | {"ceo", "cfo"}
_CHIEF = frozenset([("chief", "executive"), ("chief", "financial"), ("finance", "chief")])
_RESULTS = frozenset(["dividend", "earnings", "margins", "profit", "profits", "quarter", "results",
                      "revenue", "revenues", "shareholders", "shares"])  # fmt: skip
# A call of two, and of those who govern.
_PHONED = frozenset(
    ["911", "999", "call-taker", "caller", "called", "counterpart", "dialled", "dispatcher",
     "intercepted", "phone", "phoned", "rang", "telephone", "telephoned", "wiretap", "wiretapped"]
)  # fmt: skip
_STATE = frozenset(
    ["campaign", "democrats", "governor", "mayor", "minister", "police", "president",
     "prosecutors", "republicans", "senator", "votes"]
)  # fmt: skip
_DEFINITE = frozenset(["the", "that", "this"])
# Words on each side in which the call is looked for, and what it is about; those before it in
# which somebody phones; those around a name that tell what somebody is.
_FAR, _NEAR, _BEFORE, _BESIDE = 250, 120, 40, 8
# Words before a note in which its verb stands, and of the longest name of a company.
_VERB, _NAME = 4, 8
_RECKONS = frozenset(["argued", "argues", "calculated", "estimated", "estimates", "forecast",
                      "predicted", "reckoned", "reckons"])  # fmt: skip
_AUX = frozenset(["also", "had", "has", "have", "later"])


def by_analyst(words: Words, index: int) -> bool:
    """Whether analysts stand in the sentence of a note, or somebody there is called one.

    They send it to their clients.
    """
    sentence = words.sentence[index]
    near = range(max(0, index - 25), min(len(words), index + 25))
    here = [i for i in near if words.sentence[i] == sentence]
    if not (_ANALYSTS | _HOUSES).isdisjoint(words.low[i] for i in here):
        return True
    if _reckoned(words, index):
        return True
    names = {words.raw[i] for i in here if i > here[0] and words.raw[i][:1].isupper()}
    names.add(words.raw[here[0]])
    return any(
        words.raw[step] in names and not _ANALYSTS.isdisjoint(_beside(words, step))
        for step in range(max(0, index - _FAR), here[0])
        if words.raw[step][:1].isupper()
    )


def _reckoned(words: Words, index: int) -> bool:
    """As in "argued in a note" where companies are about: no note left on a table."""
    verb = not _RECKONS.isdisjoint(words.low[max(0, index - _VERB) : index])
    return verb and _of_companies(words.low[max(0, index - _FAR) : index + _FAR])


def _of_companies(around: list[str]) -> bool:
    """Whether words are of companies, by their chiefs, their hearers or their results."""
    chiefs = not (_CHIEF.isdisjoint(pairwise(around)) and _CHIEFS.isdisjoint(around))
    return chiefs or len(_RESULTS.intersection(around)) > 1


def _beside(words: Words, index: int) -> list[str]:
    """The words around one in its sentence."""
    near = range(max(0, index - _BESIDE), min(len(words), index + _BESIDE))
    return [words.low[i] for i in near if words.sentence[i] == words.sentence[index]]


def on_a_call(words: Words, index: int) -> bool:
    """Whether a company's call on its results is named around a word."""
    return any(
        words.low[step] == "call"
        and not (
            _CALLS.isdisjoint(words.low[max(0, step - 2) : step])
            and _HEARERS.isdisjoint(_following(words, step, 4))
        )
        for step in range(max(0, index - _FAR), min(len(words), index + _FAR))
    )


def _following(words: Words, index: int, reach: int) -> list[str]:
    """The words behind one in its sentence."""
    behind = range(index + 1, min(len(words), index + 1 + reach))
    return [words.low[step] for step in behind if words.sentence[step] == words.sentence[index]]


def on_the_call(words: Words, index: int) -> bool:
    """As in "On the call, Breck said", "on Monday's call": one on results, by what is around it.

    Such a call is named there, or there are chief executives or those who listen, and nobody who
    phones somebody, or who governs.
    """
    before = words.low[index - 1] if index else ""
    if index < 2 or words.stops[index] or not (
        before in _DEFINITE or words.possessive[index - 1]
    ):  # fmt: skip
        return False
    if not _PHONED.isdisjoint(words.low[max(0, index - _BEFORE) : index]):
        return False
    if on_a_call(words, index):
        return True
    if _told_traders(words, index):
        return True
    around = words.low[max(0, index - _NEAR) : index + _NEAR]
    if not _STATE.isdisjoint(around):
        return False
    return _of_companies(around)


def _told_traders(words: Words, index: int) -> bool:
    """As in `It was lost, she told analysts. “I did not know,” she said during | the call`."""
    return any(
        words.low[step] in wordset("hearers_told") and words.low[step + 1] in _HEARERS
        for step in range(max(0, index - _BEFORE), index - 1)
    )


def company_tells(words: Words, start: int, organisations: dict[int, Entity]) -> bool:
    """As in "Marlin told investors", "the company told investors": it tells everybody.

    Args:
        words: The article's words.
        start: The verb.
        organisations: Those of the article by where they start.
    """
    step = start - 1
    while step > 0 and words.low[step] in _AUX and not words.stops[step + 1]:
        step -= 1
    if step < 0 or words.stops[step + 1]:
        return False
    end = words.span(step, step).end
    for first in range(step, max(-1, step - _NAME), -1):
        entity = organisations.get(words.starts[first])
        if entity is not None and entity.end == end:
            # "The chairman of Vorn Mills told investors" what he thinks.
            return not first or words.low[first - 1] not in ("of", "at", "from")
    return step > 0 and words.low[step - 1] in _DEFINITE and words.low[step] in _firms()


@cache
def _firms() -> frozenset[str]:
    """Common nouns that take up an organisation: "the company"."""
    return frozenset(lexicon("collectives")["anaphoric"])
