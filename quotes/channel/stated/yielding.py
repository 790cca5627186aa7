"""Evidence that gives way to what its sentence names: the steps one stands on, who has a paper."""

from __future__ import annotations

from quotes.channel.evidence import Evidence
from quotes.channel.labels import PAPERS
from quotes.records import ChannelLabel

__all__ = ["STAGES", "yielded"]

# Groups of evidence that is a place to speak from.
STAGES = frozenset({"stage", "podium", "lectern", "pulpit", "rostrum", "dais"})
# Where somebody stands; that is an occasion only where no other is named.
_STANDS = STAGES | {"steps of the"}
_NAMED: frozenset[ChannelLabel] = frozenset(
    {"press_conference", "interview", "broadcast", "legislature", "court"}
)


def yielded(found: dict[int, list[Evidence]]) -> dict[int, list[Evidence]]:
    """The evidence of each sentence without what gives way there.

    Args:
        found: Evidence by sentence, by position.
    """
    return {sentence: _left(evidence) for sentence, evidence in found.items()}


def _left(evidence: list[Evidence]) -> list[Evidence]:
    labels = {e.label for e in evidence if e.form != "mention"}
    papers = {e.last for e in evidence if e.label in PAPERS and e.group != "outlet"}
    return [
        e for e in evidence if not (_stands(e, labels) or _asks(e, labels) or _has_seen(e, papers))
    ]


def _stands(evidence: Evidence, labels: set[ChannelLabel]) -> bool:
    """As in "held a press conference | on the steps of the library"."""
    return evidence.group in _STANDS and not _NAMED.isdisjoint(labels)


def _has_seen(evidence: Evidence, papers: set[int]) -> bool:
    """As in "Minutes | seen | by the Globe", "messages obtained by the Post": who has them."""
    relayed = evidence.label == "news_outlet" and evidence.form == "source"
    return relayed and evidence.first - 2 in papers


def _asks(evidence: Evidence, labels: set[ChannelLabel]) -> bool:
    """As in "Jane Roe of | the Courier asked | at his news conference"."""
    asked = evidence.label == "interview" and evidence.form == "source"
    return asked and evidence.group == "outlet" and "press_conference" in labels
