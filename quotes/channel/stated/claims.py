"""Evidence by what is filed with a court: "Their claim, filed at Tarrow County Court, says"."""

from __future__ import annotations

from quotes.channel.evidence import Evidence, over
from quotes.channel.words import Words

__all__ = ["claim_evidence", "given_to_court", "noun_of_court"]

# What is only a court's where one says that it was filed with one: a lawsuit always is.
_CLAIMS = frozenset(
    """action appeal application case challenge claim claims document documents papers petition
    request""".split()  # noqa: SIM905
)
_FILED = frozenset(["filed", "lodged", "brought", "submitted"])
_COURTS = frozenset(["court", "tribunal", "courthouse"])
_HEARERS = _COURTS | {"coroner", "inquest", "jurors", "jury"}
_GIVEN = _FILED | {"presented", "read", "shown", "tendered"}
_WHICH = frozenset(["that", "which", "was", "were"])
# "the agreed statement of facts", "a statement of claim": papers that only courts are given.
_STATED = frozenset(["claim", "defence", "defense", "facts"])
# Words before "filed": "that was".
_BETWEEN = 3
# Words between "filed" and the court: "in May with the High".
_REACH = 9
_AT = frozenset(["at", "in", "with", "before", "to"])


def claim_evidence(words: Words) -> list[Evidence]:
    """Evidence for claims and papers that a court was given, where it is they that speak."""
    found: list[Evidence] = []
    for index, word in enumerate(words.low[:-1]):
        if word not in _CLAIMS or words.low[index + 1] not in _FILED:
            continue
        if words.stops[index + 1] in ("", ",") and _court_at(words, index + 1) is not None:
            start = index
            lead = words.low[index - 1] if index and not words.stops[index] else ""
            if lead in ("a", "an", "the", "his", "her", "their", "its", "that", "this"):
                start = index - 1
            made = over(words, start, index, "court", "source", 0.9, "court filing")
            found.append(made)
    return found


def given_to_court(words: Words, last: int) -> int | None:
    """As in "a written statement filed with the court", "in a report that was read to the jury".

    Args:
        words: The article's words.
        last: The last word of the paper's noun.

    Returns:
        Index of the word for the court, None where the paper was given to none.
    """
    for step in range(last + 1, min(len(words), last + 1 + _BETWEEN)):
        if words.low[step] in _GIVEN:
            return _court_at(words, step, _HEARERS)
        if words.low[step] not in _WHICH:
            return None
    return None


def noun_of_court(words: Words, first: int, last: int) -> bool:
    """As in "the agreed statement of facts", "her victim impact statement"."""
    if words.low[last] not in ("statement", "statements") or last + 2 >= len(words):
        return False
    if words.low[first - 1 : first] == ["impact"]:
        return True
    behind = words.low[last + 1 : last + 3]
    return behind[0] == "of" and behind[1] in _STATED and not any(words.stops[last + 1 : last + 3])


def _court_at(words: Words, filed: int, courts: frozenset[str] = _COURTS) -> int | None:
    """Index of the court behind "filed at", in the same clause."""
    for step in range(filed + 1, min(len(words), filed + 1 + _REACH)):
        if words.stops[step] not in ("", ","):
            return None
        if words.low[step] in courts:
            return None if _AT.isdisjoint(words.low[filed + 1 : step]) else step
    return None
