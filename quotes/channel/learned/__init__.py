"""Where rules end: a small model weighs which channel of the article holds for a statement.

Rules find every place that states a channel and say which statement it stands beside. How far a
channel holds beyond that they can only guess. Here each statement that states no channel itself is
paired with each place of the article that does, and with "none of them"; features of the pair,
the rules' own guess and the encoder's vectors of both among them, give each a score (a conditional
logit, McFadden 1974), and the scores a probability.
"""

from pathlib import Path

from quotes.channel.learned.choice import Choice, choose, probabilities
from quotes.channel.learned.pairs import NONE_FEATURES, PAIR_FEATURES, Block, blocks
from quotes.channel.learned.survey import Ruled, Survey, Vectors
from quotes.channel.learned.weights import FILE, FORMAT, LABELS, Weights, read_named_weights

__all__ = [
    "FILE",
    "FORMAT",
    "LABELS",
    "NONE_FEATURES",
    "PAIR_FEATURES",
    "Block",
    "Choice",
    "Ruled",
    "Survey",
    "Vectors",
    "Weights",
    "blocks",
    "choose",
    "probabilities",
    "read_weights",
]


def read_weights(folder: Path) -> Weights:
    """Read the weights in a model folder.

    Raises:
        ModelError: The file cannot be read, or was made for other features.
    """
    return read_named_weights(folder, PAIR_FEATURES, NONE_FEATURES)
