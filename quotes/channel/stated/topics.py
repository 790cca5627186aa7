"""What a question was about is no channel: "Asked whether she had read the report, Roe said"."""

from __future__ import annotations

from quotes.channel.evidence import Evidence
from quotes.channel.labels import PAPERS
from quotes.channel.words import Words, wordset

__all__ = ["asked_about"]

_QUESTIONS = frozenset(
    ["about", "how", "if", "what", "when", "where", "whether", "which", "who", "why"]
)
_WHEN = frozenset(["when", "if", "being"])
# "in a letter" is how one was asked, "in the letter" what about.
_KNOWN = frozenset(["the", "that", "this", "his", "her", "their", "its"])
# Words of the question in which it may stand.
_REACH = 20
# Words from "When" to "asked".
_ASKER = 6


def asked_about(words: Words, evidence: Evidence) -> bool:
    """Whether evidence stands in the clause of a question that somebody was asked.

    Args:
        words: The article's words.
        evidence: Something that would state a channel.
    """
    if evidence.label not in PAPERS or evidence.form == "cue":
        return False
    if evidence.form == "adjunct" and words.low[evidence.first + 1] not in _KNOWN:
        return False
    question = False
    for step in range(evidence.first - 1, max(-1, evidence.first - _REACH), -1):
        if words.stops[step + 1]:
            return False
        if question and words.low[step] in wordset("relay_asks"):
            return _opens(words, step)
        question = question or words.low[step] in _QUESTIONS
    return False


def _opens(words: Words, verb: int) -> bool:
    """Whether a verb of asking begins its clause: "Asked", "When the Courier asked"."""
    for step in range(verb, max(-1, verb - _ASKER), -1):
        if step < verb and words.low[step] in _WHEN:
            return True
        if words.stops[step]:
            return step == verb
    return verb == 0
