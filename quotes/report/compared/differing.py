"""What the versions of a quote differ in, as one phrase."""

from __future__ import annotations

from collections.abc import Mapping

from quotes.compare import UNSTATED, Difference, QuoteCluster, Turn, outlet_of
from quotes.records import ArticleFacts
from quotes.report.safe import one_line
from quotes.report.theme import counted, percent

__all__ = ["differing", "differs", "figures_of", "turn_named"]

# In which order differences are told; with figures or a turned sense wording comes second.
_ORDER = ("speaker", "figures", "channel", "wording", "context", "kind", "cue", "role")
# So many outlets are named that do not state the channel, or the name.
_MOST_NAMED = 3


def differing(cluster: QuoteCluster) -> str:
    """What the versions differ in for sure, such as "wording (figures: 90, 900), cue"."""
    claimed = [difference for difference in cluster.differences if difference.claimed]
    return one_line(", ".join(map(_named, sorted(claimed, key=_rank))))


def _rank(difference: Difference) -> int:
    """What matters most to a reader comes first."""
    if difference.figures or difference.turns:
        return _ORDER.index("figures")
    return _ORDER.index(difference.what)


def _named(difference: Difference) -> str:
    """What differs, with the figures and the words that turn the sense."""
    told = []
    if difference.figures:
        told.append(f"figures: {figures_of(difference)}")
    told += map(turn_named, difference.turns)
    return difference.what + (f" ({'; '.join(told)})" if told else "")


def figures_of(difference: Difference) -> str:
    """Figures that stand in each other's place, such as "90, 900; 4, 5"."""
    return "; ".join(", ".join(group) for group in difference.figures)


def turn_named(turn: Turn) -> str:
    """What turns the sense of a version, such as "negation: “not”"."""
    words = (word if turn.what == "names" else f"“{word}”" for word in turn.words)
    return f"{turn.what}: {', '.join(words)}"


def differs(cluster: QuoteCluster, articles: Mapping[str, ArticleFacts]) -> str:
    """What the versions differ in as a phrase, and what they may differ in."""
    sure = differing(cluster)
    parts = [f"differs in {sure}"] if sure else []
    parts += [
        f"may differ in {item.what} (check: {percent(item.confidence or 0.0)})"
        for item in cluster.differences
        if not item.sure
    ]
    if cluster.alone:
        alone = (cluster.members[at] for at in cluster.alone)
        names = dict.fromkeys(outlet_of(articles[member.article]) for member in alone)
        parts.append(f"alone with that: {one_line(', '.join(names))}")
    described = [cluster.members[at] for at in cluster.not_named]
    without = list(dict.fromkeys(outlet_of(articles[member.article]) for member in described))
    for what, silent in (
        ("speaker not named", without),
        ("channel not stated", _unstated(cluster, articles)),
    ):
        if silent:
            listed = silent if len(silent) <= _MOST_NAMED else [counted(len(silent), "outlet")]
            parts.append(f"{what} in {one_line(', '.join(listed))}")
    return "; ".join(parts) or "the same everywhere"


def _unstated(cluster: QuoteCluster, articles: Mapping[str, ArticleFacts]) -> list[str]:
    """Outlets of which no version states a channel, where the others state the same one."""
    found: dict[bool, list[str]] = {True: [], False: []}
    for difference in cluster.differences:
        for reading in difference.readings if difference.one_sided else ():
            members = (cluster.members[at] for at in reading.members)
            names = found[reading.value != UNSTATED]
            names += [outlet_of(articles[member.article]) for member in members]
    return [name for name in dict.fromkeys(found[False]) if name not in found[True]]
