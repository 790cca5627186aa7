"""The same utterance as printed by several articles, and what differs."""

from quotes.compare.clusters.candidates import Caps
from quotes.compare.clusters.cluster import cluster_quotes, clusters_of, group_quotes
from quotes.compare.clusters.cues import CueStrength, cue_strength
from quotes.compare.clusters.records import (
    NOT_GIVEN,
    SURE,
    UNSTATED,
    Difference,
    DifferenceKind,
    Edit,
    QuoteCluster,
    Reading,
    Turn,
    Wording,
)
from quotes.compare.clusters.utterances import Grouping

__all__ = [
    "NOT_GIVEN",
    "SURE",
    "UNSTATED",
    "Caps",
    "CueStrength",
    "Difference",
    "DifferenceKind",
    "Edit",
    "Grouping",
    "QuoteCluster",
    "Reading",
    "Turn",
    "Wording",
    "cluster_quotes",
    "clusters_of",
    "cue_strength",
    "group_quotes",
]
