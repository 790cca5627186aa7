"""Who sent a message: in "Roe sent Vorn a letter" what Vorn says next does not stand in it."""

from __future__ import annotations

from quotes.channel.evidence import Evidence
from quotes.channel.words import Words

__all__ = ["sent_at"]

_SENT = frozenset(["sent", "sends", "sending", "wrote", "writes"])
# Words of "sent | the head of Vorn Ltd | a letter".
_HEARER = 6


def sent_at(words: Words, evidence: Evidence) -> int | None:
    """Where the verb of sending begins, in front of which the sender stands; None without one.

    Args:
        words: The article's words.
        evidence: What may be a message: "a letter".
    """
    if evidence.label != "private" or evidence.form != "opener":
        return None
    for step in range(evidence.first - 1, max(-1, evidence.first - 2 - _HEARER), -1):
        if words.stops[step + 1]:
            return None
        if words.low[step] in _SENT:
            return words.starts[step]
    return None
