"""Later mentions of one interview: "during the interview" is on air where the first one was."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.evidence import Evidence
from quotes.channel.words import Words

__all__ = ["same_interviews"]

_DEFINITE = frozenset({"the", "that", "this", "same", "his", "her", "their"})
_ON_RECORD = frozenset({"interview", "broadcast"})
# How many sentences back an interview is still the one that is meant.
_REACH = 25


def same_interviews(words: Words, found: list[Evidence]) -> list[Evidence]:
    """Evidence whose definite interviews have the label of the one before.

    Args:
        words: The words of the article.
        found: Evidence by position.
    """
    result: list[Evidence] = []
    before: Evidence | None = None
    for evidence in found:
        known = evidence
        if before is not None and _again(words, evidence, before):
            known = replace(evidence, label="broadcast", platform=before.platform)
        if known.label in _ON_RECORD and known.form != "mention":
            before = known
        result.append(known)
    return result


def _again(words: Words, evidence: Evidence, before: Evidence) -> bool:
    if before.label != "broadcast" or evidence.label != "interview":
        return False
    if evidence.group != "interview" or evidence.platform:
        return False
    definite = not _DEFINITE.isdisjoint(words.low[evidence.first : evidence.last])
    return definite and evidence.sentence - before.sentence <= _REACH
