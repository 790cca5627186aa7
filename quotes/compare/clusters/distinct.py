"""Each pair of quotes once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["distinct"]

Ints = NDArray[np.int64]


def distinct(pairs: Ints) -> tuple[Ints, Ints]:
    """Pairs sorted, each once, as two (q,).

    As one number a pair: numpy's `unique` of rows takes many times as long.

    Args:
        pairs: Quotes from 0 and their partners, (p, 2).
    """
    count = int(pairs.max(initial=0)) + 1
    one, other = np.divmod(np.unique(pairs[:, 0] * count + pairs[:, 1]), count)
    return one, other
