"""How alike two quotes are in meaning: cosines of a small sentence encoder's vectors.

What words in common cannot tell: "I will not apologise" and "ruled out any expression of regret".
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from quotes.encoder.meaning import Reading, spoken
from quotes.records import QuoteFacts

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["MEANT", "Likeness"]

# Names of the columns that `Likeness.of` gives.
MEANT = ("likeness of meaning",)  # cosine


class Likeness:
    """How alike quotes are in meaning; each is read once, when it is first asked for.

    Args:
        quotes: All quotes, n.
        reading: Gives their vectors; made where None.
    """

    def __init__(self, quotes: Sequence[QuoteFacts], reading: Reading | None = None) -> None:
        self._quotes = quotes
        self._reading = reading or Reading()
        # Where the vector of each quote stands, -1 for those that were not read, (n,).
        self._place = np.full(len(quotes), -1, dtype=np.int32)
        self._vectors = np.zeros((0, 0), dtype=np.float32)
        self._begun: Future[None] | None = None
        self._lock = Lock()

    def begin(self, wanted: NDArray[np.int64]) -> None:
        """Read some quotes in another thread; `of` waits for it.

        Args:
            wanted: Quotes, (q,).
        """
        if not len(wanted):
            return
        # Imported here, as below.
        from concurrent.futures import ThreadPoolExecutor

        other = ThreadPoolExecutor(1)
        self._begun = other.submit(self._read, wanted)
        other.shutdown(wait=False)

    def of(self, a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.float64]:
        """Cosines, (p,).

        Args:
            a: Quotes, (p,).
            b: Their partners, (p,).

        Raises:
            ModelError: What reads them cannot be loaded.
        """
        if not len(a):
            return np.zeros(0)
        begun = self._begun
        if begun is not None:
            begun.result()
            # Not kept: it refers to this object, and cycles are not looked for.
            self._begun = None
        self._read(np.union1d(a, b))
        one, other = (self._vectors[self._place[side]] for side in (a, b))
        cosines: NDArray[np.float64] = (one * other).sum(axis=1, dtype=np.float64)
        return cosines

    def _read(self, wanted: NDArray[np.int64]) -> None:
        # Several threads ask at once; places are told when the vectors are there.
        with self._lock:
            fresh = wanted[self._place[wanted] < 0]
            if not len(fresh):
                return
            chosen = (self._quotes[index] for index in fresh.tolist())
            vectors = self._reading.vectors([spoken(quote.text, quote.cue) for quote in chosen])
            earlier = self._vectors if len(self._vectors) else vectors[:0]
            self._vectors = np.concatenate([earlier, vectors])
            self._place[fresh] = len(earlier) + np.arange(len(fresh))
