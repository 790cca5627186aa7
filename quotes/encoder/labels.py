"""The label sets of the encoder's heads, and the buckets of its link scorer."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

__all__ = [
    "ACTS",
    "DISTANCE_BUCKETS",
    "DISTANCE_STEPS",
    "ENTITY_LABELS",
    "ENTITY_TYPES",
    "HEADS",
    "LINKS",
    "QUOTED",
    "RANK_BUCKETS",
    "ROLES",
    "TAGS",
    "WORD_CLASSES",
    "bio",
    "bioes",
    "distance_bucket",
    "rank_bucket",
]

ROLES = ("source", "cue", "content")
ENTITY_TYPES = ("person", "organisation", "place", "other")


def bio(types: tuple[str, ...]) -> tuple[str, ...]:
    """`O`, then begin and inside of each type: the order of a head's outputs."""
    return ("O", *(f"{prefix}-{kind}" for kind in types for prefix in "BI"))


def bioes(types: tuple[str, ...]) -> tuple[str, ...]:
    """`O`, then begin, inside, end and single of each type.

    Where a span ends is then a label of its own, and not only what follows it.
    """
    return ("O", *(f"{prefix}-{kind}" for kind in types for prefix in "BIES"))


TAGS = bioes(ROLES)
ENTITY_LABELS = bio(ENTITY_TYPES)
# Of the pieces of a cue.
ACTS = ("speech", "writing", "thought")
# Of the pieces between quotation marks: whether somebody is quoted there.
QUOTED = ("other", "quote")
# Universal part-of-speech tags (Petrov et al. 2012; Universal Dependencies).
WORD_CLASSES = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip
# The heads that label pieces, in the order of the encoder's outputs.
HEADS: dict[str, tuple[str, ...]] = {
    "tags": TAGS,
    "entities": ENTITY_LABELS,
    "quoted": QUOTED,
    "acts": ACTS,
    "words": WORD_CLASSES,
}
# (query, candidate) of each link; an antecedent is the named mention that a source refers to.
LINKS = (
    ("content", "cue"),
    ("cue", "source"),
    ("content", "source"),
    ("source", "entity"),
)

DISTANCE_STEPS = (1, 2, 4, 8, 16, 32, 64, 128, 256)
DISTANCE_BUCKETS = 2 * (len(DISTANCE_STEPS) + 1)
_MAX_RANK = 4
RANK_BUCKETS = 2 * _MAX_RANK + 1

Ints = npt.NDArray[np.int64]


def distance_bucket(distance: Ints) -> Ints:
    """Bucket of the distance in pieces between two spans' first pieces; sign kept."""
    size = np.searchsorted(DISTANCE_STEPS, np.abs(distance), side="right")
    return np.where(distance < 0, size, size + len(DISTANCE_STEPS) + 1).astype(np.int64)


def rank_bucket(rank: Ints) -> Ints:
    """Bucket of how many candidates away a candidate is; sign kept."""
    return (np.clip(rank, -_MAX_RANK, _MAX_RANK) + _MAX_RANK).astype(np.int64)
