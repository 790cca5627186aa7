"""Differences of ratios between one group of articles and the rest, with their uncertainty.

A ratio is a sum over articles divided by another such sum (quotes that are direct, by all quotes).
The article is what is drawn again or changes its outlet, never the quote: quotes of one
article are alike, and counting them as independent makes chance look like a finding. Articles may
lie in strata (stories); groups are then compared inside these and the differences are pooled
as Mantel and Haenszel (1959) pool them, which with one stratum is the plain difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

__all__ = ["Ratios", "permutations"]

# Rows of a block of resamples: a few megabytes however many articles there are.
_BLOCK = 4_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Ratios:
    """Articles with what is counted in them, in the order of their strata.

    Attributes:
        above: Counts, (n_articles, n_measures) float64.
        below: What they are of, of the same shape.
        group: Group of each article, (n_articles,) int64, numbers from 0.
        stratum: Stratum of each article, (n_articles,) int64, never falling.
    """

    above: NDArray[Any]
    below: NDArray[Any]
    group: NDArray[Any]
    stratum: NDArray[Any]

    def estimates(self, group: int) -> tuple[NDArray[Any], NDArray[Any]]:
        """Ratio of the group and of the rest, (n_measures,) each, NaN where undefined.

        With several strata both are means over these, weighted alike.
        """
        import numpy as np

        cells = _Cells.of(self)
        with np.errstate(invalid="ignore", divide="ignore"):
            own_x, all_x = cells.sums(self.above.T, group)
            own_y, all_y = cells.sums(self.below.T, group)
            rest = all_y - own_y
            weight = np.nansum(own_y * rest / all_y, axis=1)
            own = np.nansum(own_x * rest / all_y, axis=1) / weight
            others = np.nansum((all_x - own_x) * own_y / all_y, axis=1) / weight
        return own, others

    def intervals(
        self, groups: Sequence[int], resamples: int, level: float, generator: Generator
    ) -> tuple[NDArray[Any], NDArray[Any]]:
        """Bootstrap intervals of the differences: expanded percentiles (Hesterberg 2015).

        Articles are drawn again inside their groups. Percentiles lie further out the fewer
        articles the smaller side has, as plain ones are too narrow; in simulations they
        hold the truth more often than bias-corrected and accelerated ones do.

        Returns:
            Lower and upper ends, (n_groups, n_measures) each.
        """
        import numpy as np

        cells = _Cells.of(self)
        drawn = _drawn(self.group, resamples, generator)
        # Most measures are of the same: all quotes.
        below, of = np.unique(self.below, axis=1, return_inverse=True)
        x, y = cells.collected(drawn, self.above), cells.collected(drawn, below)
        shape = (len(groups), self.above.shape[1], resamples)
        differences = np.full(shape, np.nan)
        for measure, place in enumerate(of.ravel().tolist()):
            found = cells.differences(x[measure], y[place], groups)
            for at, values in enumerate(found):
                differences[at, measure] = values
        mine = np.asarray([(self.group == group).sum() for group in groups], dtype=np.float64)
        smaller = np.maximum(2, np.minimum(mine, len(self.group) - mine))
        return _ends(differences, smaller, level)

    def residuals(self) -> NDArray[Any]:
        """Counts less what the stratum's ratio lets expect, (n_articles, n_measures).

        Their sum over a group is the numerator of the pooled difference.
        """
        import numpy as np

        cells = _Cells.of(self)
        _, above = cells.sums(self.above.T, 0)
        _, below = cells.sums(self.below.T, 0)
        with np.errstate(invalid="ignore", divide="ignore"):
            ratio = np.where(below > 0, above / below, 0.0)
        return np.asarray(self.above - ratio.T[self.stratum] * self.below)

    def p_values(
        self, groups: Sequence[int], resamples: int, generator: Generator
    ) -> tuple[NDArray[Any], NDArray[Any]]:
        """Two-sided permutation tests: labels of groups change places inside strata.

        The statistic is studentised, so that groups whose articles vary differently are
        tested for their ratios alone (Janssen 1997; Chung and Romano 2013).

        Returns:
            p and the standardised difference (of mean residuals, by their standard
            deviation over all articles), (n_groups, n_measures) each.
        """
        import numpy as np

        residuals = self.residuals()
        spread = residuals.std(axis=0)
        scaled = residuals / np.where(spread > 0, spread, 1.0)
        features = np.hstack([scaled, scaled**2])
        observed = {group: _t((self.group == group)[None, :], features) for group in groups}
        reached = np.zeros((len(groups), self.above.shape[1]))
        for labels in permutations(self.group, self.stratum, resamples, generator):
            for at, group in enumerate(groups):
                drawn = np.abs(_t(labels == group, features))
                # Equal sums may differ in their last digits.
                reached[at] += (drawn >= np.abs(observed[group]) * (1 - 1e-9) - 1e-9).sum(axis=0)
        sizes = np.asarray([(self.group == group).mean() for group in groups])[:, None]
        means = np.stack([scaled[self.group == group].mean(axis=0) for group in groups])
        return (reached + 1) / (resamples + 1), means / (1 - sizes)


@dataclass(frozen=True, slots=True, eq=False)
class _Cells:
    """Stretches of articles of one stratum and one group, behind a sort."""

    order: NDArray[Any]
    starts: NDArray[Any]
    group: NDArray[Any]
    stratum: NDArray[Any]

    @classmethod
    def of(cls, ratios: Ratios) -> _Cells:
        import numpy as np

        order = np.lexsort((ratios.group, ratios.stratum))
        group, stratum = ratios.group[order], ratios.stratum[order]
        new = np.ones(len(order), dtype=bool)
        new[1:] = (np.diff(group) != 0) | (np.diff(stratum) != 0)
        starts = np.flatnonzero(new)
        return cls(order, starts, group[starts], stratum[starts])

    def collected(self, drawn: NDArray[Any], values: NDArray[Any]) -> NDArray[Any]:
        """Sums in each cell, (n_measures, n_resamples, n_cells).

        Args:
            drawn: How often each article was drawn, (n_resamples, n_articles).
            values: Of the articles, (n_articles, n_measures).
        """
        import numpy as np

        sums = np.empty((values.shape[1], len(drawn), len(self.starts)))
        for cell, (start, end) in enumerate(pairwise([*self.starts, len(self.order)])):
            members = self.order[start:end]
            sums[:, :, cell] = (drawn[:, members] @ values[members]).T
        return sums

    def sums(self, values: NDArray[Any], group: int) -> tuple[NDArray[Any], NDArray[Any]]:
        """Sums of the group and of all in each stratum, (n_rows, n_strata) each."""
        import numpy as np

        cells = np.add.reduceat(values[:, self.order], self.starts, axis=1)
        return self._by_stratum(cells * (self.group == group)), self._by_stratum(cells)

    def differences(
        self, x: NDArray[Any], y: NDArray[Any], groups: Sequence[int]
    ) -> Iterator[NDArray[Any]]:
        """Pooled differences of resamples that were collected in cells, for one group each."""
        import numpy as np

        whole_x, whole_y = self._by_stratum(x), self._by_stratum(y)
        for group in groups:
            mine = self.group == group
            strata = self.stratum[mine]
            own_x, own_y = x[:, mine], y[:, mine]
            all_x, all_y = whole_x[:, strata], whole_y[:, strata]
            with np.errstate(invalid="ignore", divide="ignore"):
                above = np.nansum(own_x - all_x / all_y * own_y, axis=1)
                below = np.nansum(own_y - own_y**2 / all_y, axis=1)
                yield np.asarray(above / below)

    def _by_stratum(self, cells: NDArray[Any]) -> NDArray[Any]:
        import numpy as np

        first = np.flatnonzero(np.diff(self.stratum, prepend=-1))
        return np.asarray(np.add.reduceat(cells, first, axis=1))


def permutations(
    group: NDArray[Any], stratum: NDArray[Any], resamples: int, generator: Generator
) -> Iterator[NDArray[Any]]:
    """Blocks of labels that changed places inside strata, (n_rows, n_articles) each.

    Args:
        group: Label of each article.
        stratum: Stratum of each article, never falling.
        resamples: Rows in all.
        generator: Where chance comes from.
    """
    import numpy as np

    borders = [*np.flatnonzero(np.diff(stratum, prepend=-1)), len(stratum)]
    left = resamples
    while left:
        rows = min(left, max(1, _BLOCK // max(1, len(group))))
        labels = np.tile(group, (rows, 1))
        for start, end in pairwise(borders):
            if end - start > 1:
                labels[:, start:end] = generator.permuted(labels[:, start:end], axis=1)
        yield labels
        left -= rows


def _drawn(group: NDArray[Any], resamples: int, generator: Generator) -> NDArray[Any]:
    """How often each article is drawn in each resample, (n_resamples, n_articles)."""
    import numpy as np

    drawn = np.empty((resamples, len(group)))
    for name in np.unique(group):
        mine = np.flatnonzero(group == name)
        picks = generator.integers(len(mine), size=(resamples, len(mine)))
        picks += np.arange(resamples)[:, None] * len(mine)
        counted = np.bincount(picks.ravel(), minlength=resamples * len(mine))
        drawn[:, mine] = counted.reshape(resamples, len(mine))
    return drawn


def _t(mine: NDArray[Any], features: NDArray[Any]) -> NDArray[Any]:
    """Studentised differences of mean residuals, (n_rows, n_measures), as Welch's t.

    Args:
        mine: Which articles are in the group, (n_rows, n_articles) bool, equally many a row.
        features: Residuals and their squares, side by side.
    """
    import numpy as np

    half = features.shape[1] // 2
    size, number = int(mine[0].sum()), features.shape[0]
    sums = mine.astype(np.float64) @ features
    total = features.sum(axis=0)
    own, own_squares = sums[:, :half] / size, sums[:, half:]
    rest = (total[:half] - sums[:, :half]) / (number - size)
    rest_squares = total[half:] - own_squares
    variance = (own_squares / size - own**2) / max(1, size - 1)
    variance = variance + (rest_squares / (number - size) - rest**2) / max(1, number - size - 1)
    return np.asarray((own - rest) / np.sqrt(np.maximum(variance, 1e-12)))


def _ends(
    differences: NDArray[Any], sizes: NDArray[Any], level: float
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Ends of intervals from resampled differences, (n_groups, n_measures, n_resamples)."""
    import numpy as np
    from scipy.special import ndtr, stdtrit

    valid = np.isfinite(differences)
    drawn = np.sort(np.where(valid, differences, np.inf), axis=-1)
    number = valid.sum(axis=-1)
    wider = np.sqrt(sizes / (sizes - 1)) * stdtrit(sizes - 1, (1 + level) / 2)
    ends = []
    for z in (-wider, wider):
        rank = ndtr(z)[:, None] * (number - 1)
        at = np.clip(np.rint(rank), 0, np.maximum(0, number - 1)).astype(np.int64)
        end = np.take_along_axis(drawn, at[..., None], axis=-1)[..., 0]
        ends.append(np.where(number > 0, end, np.nan))
    return ends[0], ends[1]
