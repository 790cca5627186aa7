"""How many speakers an outlet's articles give a voice to, whatever the number of its quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from quotes.compare.speakers import SpeakerKey, speaker_key
from quotes.records import ArticleFacts, QuoteFacts

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

__all__ = ["Diversity"]

# Shares of quotes kept for which expectations are worked out; those between are interpolated.
_GRID = 96
# Choices of articles from the larger side that a figure is the mean of.
_CHOICES = 200
# From so many quotes of one speaker on, the expectation is that of a second-order expansion.
_MANY = 300
_BLOCK = 2_000_000
# Round, so that a figure of one day can be compared with that of another.
_SIZES = (50, 100, 200, 500, 1000)


class Diversity:
    """Effective numbers of speakers in samples of equally many quotes.

    The effective number is the exponential of the speakers' entropy (Hill 1973), expected in a
    random sample of so many quotes, as rarefaction does for species (Chao et al. 2014):
    without it the outlet with more quotes always has more speakers. The entropy's expectation
    stands inside the exponential, and each quote is kept or not independently.

    Args:
        articles: In the order of columns.
        quotes_of: Statements by article id.
    """

    def __init__(
        self, articles: Sequence[ArticleFacts], quotes_of: Mapping[str, Sequence[QuoteFacts]]
    ) -> None:
        import numpy as np
        from scipy import sparse

        counts = [_speakers(quotes_of.get(article.id, ())) for article in articles]
        spread = Counter(key for speakers in counts for key in speakers)
        row = {key: at for at, key in enumerate(sorted(k for k in spread if spread[k] > 1))}
        most = max((max(speakers.values(), default=0) for speakers in counts), default=0)
        shared: list[tuple[int, int, int]] = []
        single = np.zeros((len(articles), most + 1))
        for column, speakers in enumerate(counts):
            for key, count in speakers.items():
                if key in row:
                    shared.append((row[key], column, count))
                else:
                    single[column, count] += 1
        rows, columns, values = (np.asarray(part, dtype=np.int64) for part in _turned(shared))
        # Speakers of several articles one by one; the others only by how often they speak.
        self._shared: Any = sparse.csr_array(
            (values, (rows, columns)), shape=(len(row), len(articles))
        )
        self._single = single
        self.quotes = np.asarray([float(speakers.total()) for speakers in counts])
        self._expected = _table(0.9 * _SIZES[0] / max(_SIZES[0], self.quotes.sum()))

    def size(self, quotes: float) -> int | None:
        """The number of quotes in samples from that many; None if these are too few."""
        fit = [size for size in _SIZES if size <= 0.9 * quotes]
        return fit[-1] if fit else None

    def effective(self, subsets: NDArray[Any], size: int) -> NDArray[Any]:
        """Effective number of speakers in samples of so many quotes.

        Args:
            subsets: Which articles each sample is taken from, (n_rows, n_articles) bool.
            size: Quotes in a sample.

        Returns:
            (n_rows,) float64.
        """
        import numpy as np

        block = max(1, _BLOCK // max(1, *self._shared.shape))
        parts = [
            self._block(subsets[start : start + block].astype(np.float64), size)
            for start in range(0, len(subsets), block)
        ]
        return np.concatenate(parts) if parts else np.zeros(0)

    def typical(
        self, subset: NDArray[Any], articles: int, size: int, generator: Generator
    ) -> tuple[float, float]:
        """Effective number in so many of the articles, and its standard error.

        The error is that of leaving out one article after the other (jackknife).

        Args:
            subset: The articles, (n_articles,) bool.
            articles: How many of them are taken; all ways to choose them weigh alike.
            size: Quotes in a sample.
            generator: Where chance comes from.
        """
        import numpy as np

        members = np.flatnonzero(subset)
        whole = float(self.effective(subset[None, :], size)[0])
        without = np.tile(subset, (len(members), 1))
        without[np.arange(len(members)), members] = False
        left = self.effective(without, size)
        spread = ((left - left.mean()) ** 2).sum() * (len(members) - 1) / len(members)
        if articles >= len(members):
            return whole, float(np.sqrt(spread))
        chosen = np.zeros((_CHOICES, len(subset)), dtype=bool)
        for row in chosen:
            row[generator.choice(members, articles, replace=False)] = True
        value = float(self.effective(chosen, size).mean())
        return value, float(np.sqrt(spread)) * value / whole

    def _block(self, chosen: NDArray[Any], size: int) -> NDArray[Any]:
        import numpy as np

        kept = np.minimum(1.0, size / np.maximum(chosen @ self.quotes, 1.0))
        shared = np.rint(self._shared @ chosen.T).astype(np.int64)
        single = chosen @ self._single
        table, grid = self._expected
        at = np.clip(np.searchsorted(grid, kept, side="right") - 1, 0, _GRID - 2)
        part = (kept - grid[at]) / (grid[at + 1] - grid[at])
        many = (shared > _MANY).any(axis=1)
        total = _beyond(shared[many], kept[None, :]).sum(axis=0)
        few = np.where(shared > _MANY, 0, shared) * _GRID
        known = np.minimum(np.arange(single.shape[1]), _MANY) * _GRID
        for side, weight in ((at, 1 - part), (at + 1, part)):
            # Places in the table as one row: taken in half the time of places in two directions.
            total += weight * table.take(few + side[None, :]).sum(axis=0)
            total += weight * (single * table.take(known[None, :] + side[:, None])).sum(axis=1)
        # Fewer quotes than that are all kept.
        expected = np.minimum(size, np.maximum(chosen @ self.quotes, 1.0))
        # The number of quotes in a sample varies, too: its n log n is expected the same way.
        whole = expected * np.log(expected) + (1 - kept) / 2
        return np.asarray(np.exp((whole - total) / expected))


def _beyond(counts: NDArray[Any], kept: NDArray[Any]) -> NDArray[Any]:
    """Expected n log n of large counts, by expansion about the mean; 0 for the others."""
    import numpy as np

    mean = np.maximum(counts, 1) * kept
    return np.where(counts > _MANY, mean * np.log(mean) + (1 - kept) / 2, 0.0)


def _speakers(quotes: Sequence[QuoteFacts]) -> Counter[SpeakerKey]:
    keys = (speaker_key(quote) for quote in quotes)
    return Counter(key for key in keys if key is not None)


def _turned(triples: Sequence[tuple[int, int, int]]) -> tuple[list[int], list[int], list[int]]:
    return (
        [one for one, _, _ in triples],
        [two for _, two, _ in triples],
        [three for _, _, three in triples],
    )


def _table(lowest: float) -> tuple[NDArray[Any], NDArray[Any]]:
    """Expected n log n of binomial samples, for counts to `_MANY` and shares kept to 1.

    Args:
        lowest: Smallest share kept.

    Returns:
        Expectations, (`_MANY` + 1, `_GRID`), and the shares, (`_GRID`,), rising.
    """
    import numpy as np

    grid = np.geomspace(min(0.5, lowest), 1.0, _GRID)
    number = np.arange(_MANY + 1)
    values = number * np.log(np.maximum(number, 1))
    chances = np.zeros((_MANY + 1, _GRID))
    chances[0] = 1.0
    table = np.zeros((_MANY + 1, _GRID))
    for count in range(1, _MANY + 1):
        # One more quote, which is kept or not.
        kept = chances[:-1] * grid
        chances *= 1 - grid
        chances[1:] += kept
        table[count] = values @ chances
    return table, grid
