"""Evidence by what is filed with a court: "Their claim, filed at Tarrow County Court, says"."""

from __future__ import annotations

from quotes.channel.evidence import Evidence, over
from quotes.channel.words import Words

__all__ = ["claim_evidence"]

# What is only a court's where one says that it was filed with one: a lawsuit always is.
_CLAIMS = frozenset(
    """action appeal application case challenge claim claims document documents papers petition
    request""".split()  # noqa: SIM905
)
_FILED = frozenset(["filed", "lodged", "brought", "submitted"])
_COURTS = frozenset(["court", "tribunal", "courthouse"])
# Words between "filed" and the court: "in May with the High".
_REACH = 9
_AT = frozenset(["at", "in", "with", "before", "to"])


def claim_evidence(words: Words) -> list[Evidence]:
    """Evidence for claims and papers that a court was given, where it is they that speak."""
    found: list[Evidence] = []
    for index, word in enumerate(words.low[:-1]):
        if word not in _CLAIMS or words.low[index + 1] not in _FILED:
            continue
        if words.stops[index + 1] in ("", ",") and _with_court(words, index + 1):
            start = index
            lead = words.low[index - 1] if index and not words.stops[index] else ""
            if lead in ("a", "an", "the", "his", "her", "their", "its", "that", "this"):
                start = index - 1
            made = over(words, start, index, "court", "source", 0.9, "court filing")
            found.append(made)
    return found


def _with_court(words: Words, filed: int) -> bool:
    """Whether a court stands behind "filed at", in the same clause."""
    if filed + 1 >= len(words):
        return False
    for step in range(filed + 1, min(len(words), filed + 1 + _REACH)):
        if words.stops[step] not in ("", ","):
            return False
        if words.low[step] in _COURTS:
            return not _AT.isdisjoint(words.low[filed + 1 : step])
    return False
