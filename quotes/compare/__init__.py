"""How outlets differ in whom they quote, how, and through which channel."""

from quotes.compare.chosen import chosen_articles, chosen_quotes, selection_to_dict
from quotes.compare.clusters import (
    NOT_GIVEN,
    SURE,
    UNSTATED,
    Difference,
    QuoteCluster,
    Turn,
    Wording,
    cluster_quotes,
)
from quotes.compare.comparison import Comparison, compare
from quotes.compare.exclusive import OnlyHere
from quotes.compare.finding import Finding
from quotes.compare.first import printed_first
from quotes.compare.measures import MEASURES, Measure, quote_mean
from quotes.compare.output import COMPARISON_SCHEMA, comparison_to_dict
from quotes.compare.profile import OutletProfile, TopSpeaker, profile
from quotes.compare.sentences import (
    CHANCE,
    finding_claim,
    finding_sentence,
    finding_sureness,
)
from quotes.compare.speakers import SpeakerKey, identity, speaker_key
from quotes.compare.stories import Story, stories
from quotes.compare.wire import WireCopy, outlet_of, wire_copies

__all__ = [
    "CHANCE",
    "COMPARISON_SCHEMA",
    "MEASURES",
    "NOT_GIVEN",
    "SURE",
    "UNSTATED",
    "Comparison",
    "Difference",
    "Finding",
    "Measure",
    "OnlyHere",
    "OutletProfile",
    "QuoteCluster",
    "SpeakerKey",
    "Story",
    "TopSpeaker",
    "Turn",
    "WireCopy",
    "Wording",
    "chosen_articles",
    "chosen_quotes",
    "cluster_quotes",
    "compare",
    "comparison_to_dict",
    "finding_claim",
    "finding_sentence",
    "finding_sureness",
    "identity",
    "outlet_of",
    "printed_first",
    "profile",
    "quote_mean",
    "selection_to_dict",
    "speaker_key",
    "stories",
    "wire_copies",
]
