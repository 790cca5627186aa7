"""What each task's head can do, in percent, for the log of every epoch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from torch import Tensor

from quotes.encoder.labels import ENTITY_LABELS, HEADS, TAGS
from quotes.train.targets import UNKNOWN

__all__ = ["Measure", "spans"]

_SPANS = {"tags": TAGS, "entities": ENTITY_LABELS}


class Measure:
    """Adds up hits over batches.

    Spans (roles, names) are measured by exact F1, without decoding rules; other labels and links
    by the share that is right.
    """

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()

    def add_labels(self, name: str, scores: Tensor, wanted: Tensor) -> None:
        """Count one head's answers.

        Args:
            name: The head, a key of `HEADS`.
            scores: (n_windows, length, n_labels).
            wanted: (n_windows, length) int64, UNKNOWN where nothing is known.
        """
        guesses = scores.argmax(-1)
        known = wanted != UNKNOWN
        if name not in _SPANS:
            self._count(name, int((guesses == wanted)[known].sum()), int(known.sum()))
            return
        for row in range(len(wanted)):
            inner = known[row]
            gold = spans(wanted[row][inner].tolist(), _SPANS[name])
            found = spans(guesses[row][inner].tolist(), _SPANS[name])
            for kind in {label[2:] for label in HEADS[name] if label != "O"}:
                pair = [{item for item in group if item[0] == kind} for group in (gold, found)]
                key = kind if name == "tags" else "entities"
                # 2 hits of (gold + found) are F1.
                self._count(key, 2 * len(pair[0] & pair[1]), len(pair[0]) + len(pair[1]))

    def add_links(self, name: str, scores: Tensor, right: Tensor) -> None:
        """Count links: (n_queries, n_candidates + 1) each, scores and which are right."""
        best = scores.argmax(-1, keepdim=True)
        self._count(name, int(right.gather(1, best).sum()), len(right))

    def figures(self) -> dict[str, float]:
        """Each task's figure in percent."""
        names = sorted({name for name, _ in self._counts})
        return {
            name: round(100 * self._counts[name, "hit"] / max(self._counts[name, "all"], 1), 2)
            for name in names
        }

    def _count(self, name: str, hits: int, everything: int) -> None:
        self._counts[name, "hit"] += hits
        self._counts[name, "all"] += everything


def spans(labels: Sequence[int], names: Sequence[str]) -> set[tuple[str, int, int]]:
    """Type, first and last place of each span in a row of begin-inside(-end-single) labels."""
    found = set()
    start, kind = -1, ""
    for place, label in enumerate([*labels, 0]):
        prefix, _, name = names[label].partition("-")
        if kind and (prefix not in ("I", "E") or name != kind):
            found.add((kind, start, place - 1))
            kind = ""
        if prefix in ("B", "S"):
            start, kind = place, name
        if kind and prefix in ("E", "S"):
            found.add((kind, start, place))
            kind = ""
    return found
