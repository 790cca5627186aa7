"""Through which channel each statement reached the public, with the words that say so.

Evidence first: rules find every place of the text that states a channel (`find`), decide
which attribution it stands beside (`beside`), and how long it holds (`carry`). What no
evidence covers is `unspecified`. Where a statement states no channel itself, a small model weighs
what the rules carry to it against the other places (`learned`).
"""

from quotes.channel.classify import Learned, classify, survey
from quotes.channel.labels import CHANNEL_LABELS, LabelInfo, label_info
from quotes.channel.learned import Weights, read_weights
from quotes.channel.outlets.own_names import OwnNames, read_own_names

__all__ = [
    "CHANNEL_LABELS",
    "LabelInfo",
    "Learned",
    "OwnNames",
    "Weights",
    "classify",
    "label_info",
    "read_own_names",
    "read_weights",
    "survey",
]
