"""Questions that one reporter puts at a press conference: "Asked by a reporter whether"."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.evidence import Evidence
from quotes.channel.words import Words, wordset

__all__ = ["asked_at_conferences"]

_ASKED = frozenset(["asked", "pressed", "questioned", "quizzed", "grilled", "challenged"])
_PRESS = frozenset(["reporter", "journalist", "correspondent"])
_ONE_TO_ONE = frozenset({"interview", "broadcast"})
# Words behind the evidence that still tell who asked: "by a state television | reporter".
_BEHIND = 2
# Sentences from the conference to the question.
_REACH = 2
_LATER = frozenset(["after", "afterwards", "afterward", "before", "earlier", "later", "separately"])


def asked_at_conferences(words: Words, found: list[Evidence]) -> list[Evidence]:
    """Evidence whose questions by a reporter belong to the press conference named before.

    Args:
        words: The words of the article.
        found: Evidence by position.
    """
    result: list[Evidence] = []
    conference: Evidence | None = None
    for evidence in found:
        known = evidence
        if conference is not None and _asked(words, evidence) and _there(words, conference, known):
            known = replace(
                evidence, label="press_conference", platform=None, outlet=None, shared=True
            )
        if known.form != "mention":
            conference = known if known.label == "press_conference" else _still(conference, known)
        result.append(known)
    return result


def _still(conference: Evidence | None, evidence: Evidence) -> Evidence | None:
    """The conference, unless an occasion of another sort was named since."""
    return None if evidence.label in _ONE_TO_ONE or evidence.shared else conference


def _asked(words: Words, evidence: Evidence) -> bool:
    """Whether evidence is that one reporter asked."""
    if evidence.label not in _ONE_TO_ONE or evidence.form not in ("cue", "adjunct"):
        return False
    if words.low[evidence.first] not in _ASKED or words.low[evidence.first + 1] != "by":
        return False
    last = evidence.last
    while last + 1 < len(words) and last - evidence.last < _BEHIND and not words.stops[last + 1]:
        last += 1
    return not _PRESS.isdisjoint(words.low[evidence.first : last + 1])


def _there(words: Words, conference: Evidence, evidence: Evidence) -> bool:
    """Whether a question follows at once, with no word of another day or hour."""
    if evidence.sentence - conference.sentence > _REACH:
        return False
    led = words.low[max(0, conference.first - 1) : conference.first + 1]
    between = words.low[conference.last + 1 : evidence.first]
    first = words.at(words.sentences[evidence.sentence].start)
    day = not wordset("outlets_days").isdisjoint(words.low[first : evidence.first])
    return not day and _LATER.isdisjoint(led) and _LATER.isdisjoint(between)
