"""Whether two quotes are the same utterance, judged by themselves.

Trees over features that a million quotes can afford tell the clear cases; what they leave open is
looked at more closely and decided by others, in one story by those that know what is meant. All
were fitted on labelled pairs (`benchmarks/pairs.py --fit`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.features import CLOSE, MEANT, PLAIN, PRINTED
from quotes.compare.clusters.judge import Alone

__all__ = ["Closer", "judged", "opposite", "probabilities", "rarer"]

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

# Below the first the first trees are believed that a pair is not the same, from the second on
# that it is: of labelled pairs, in turns, a closer look at the others changes 1 answer in 300.
_HARDLY = 0.4
_SURELY = 0.7
# In one story there are few pairs, and more of them can be read for what they mean.
_HARDLY_IN_STORY = 0.1
# The labelled stories were written to print much of what is said several times. Their odds divided
# by this, precision over all labelled pairs is what it was without them: 0.6 is 0.7 there.
_RARER = 14 / 9
_STORY, _ARTICLE = PLAIN.index("one story"), PLAIN.index("one article")
_ONE_SPEAKER, _MARKED = PLAIN.index("one story, same speaker"), PLAIN.index("marked words")
_QUOTATION, _MISPRINTED, _ANOTHER = range(len(PRINTED))
# Rare among labelled pairs, so that trees do not learn it; 6 of 84 are the same all the same.
_NEGATES = PLAIN.index("one negates")


def probabilities(features: Floats, judge: Alone) -> Floats:
    """Probability that the quotes of each pair are the same utterance.

    Args:
        features: (p, k), columns in the order of `FEATURES`.
        judge: What was fitted.

    Returns:
        (p,) between 0 and 1.
    """
    ends = np.cumsum([len(PLAIN), len(CLOSE), len(MEANT)])
    plain, *others = np.split(features, ends, axis=1)
    return judged(plain, Closer(*(columns.__getitem__ for columns in others)), judge)


@dataclass(frozen=True, slots=True)
class Closer:
    """Features of some pairs, computed when they are asked for.

    Attributes:
        slow: Those of `CLOSE`, by a choice of the pairs.
        meant: Those of `MEANT`.
        printed: Those of `PRINTED`.
    """

    slow: Callable[[Bools], Floats]
    meant: Callable[[Bools], Floats]
    printed: Callable[[Bools], Floats]


def judged(plain: Floats, closer: Closer, judge: Alone) -> Floats:
    """Probability of pairs, (p,): by the first trees, and where they are unsure by others.

    Args:
        plain: Features in the order of `PLAIN`.
        closer: Gives the others.
        judge: What was fitted.
    """
    denied = opposite(plain)
    scores = np.where(denied, 0.0, judge.first.probabilities(plain))
    told = (plain[:, _STORY] > 0) & (plain[:, _ARTICLE] == 0)
    unsure = ~told & (scores >= _HARDLY) & (scores < _SURELY)
    scores[unsure] = judge.last.probabilities(np.hstack([plain[unsure], closer.slow(unsure)]))
    close = told & (scores >= _HARDLY_IN_STORY) & (scores < _SURELY)
    known = np.hstack([plain[close], closer.slow(close), closer.meant(close)])
    scores[close] = rarer(judge.told.probabilities(known))
    scores[_one_quotation(plain, closer, told, denied)] = 1.0
    return scores


def opposite(plain: Floats) -> Bools:
    """Pairs that trees need not be asked about: one negates what the other prints, (p,)."""
    found: Bools = plain[:, _NEGATES] > 0
    return found


def _one_quotation(plain: Floats, closer: Closer, told: Bools, denied: Bools) -> Bools:
    """Pairs of one story that print one stretch of one speaker in marks, (p,).

    Trees weigh what each has to itself, and are not needed here. One that negates the other needs
    more in common, and may have another speaker; so does what has another speaker.
    """
    found = told & (plain[:, _MARKED] > 0)
    printed = closer.printed(found) > 0
    one = plain[found, _ONE_SPEAKER] > 0
    same = np.where(one, printed[:, _QUOTATION], printed[:, _ANOTHER])
    found[found] = printed[:, _MISPRINTED] & (one | denied[found]) | same & ~denied[found]
    return found


def rarer(scores: Floats) -> Floats:
    """Probabilities where the same is rarer by `_RARER` than where they were learnt, (p,)."""
    odds = scores / np.maximum(1 - scores, 1e-9) / _RARER
    result: Floats = odds / (1 + odds)
    return result
