"""How outlets differ in whom they quote, how, and through which channel."""

from quotes.compare.comparison import Comparison, compare
from quotes.compare.finding import Finding
from quotes.compare.measures import MEASURES, Measure, quote_mean
from quotes.compare.output import COMPARISON_SCHEMA, comparison_to_dict
from quotes.compare.profile import OutletProfile, TopSpeaker, profile
from quotes.compare.sentences import finding_sentence
from quotes.compare.speakers import SpeakerKey, identity, speaker_key
from quotes.compare.stories import Story, stories
from quotes.compare.wire import WireCopy, wire_copies

__all__ = [
    "COMPARISON_SCHEMA",
    "MEASURES",
    "Comparison",
    "Finding",
    "Measure",
    "OutletProfile",
    "SpeakerKey",
    "Story",
    "TopSpeaker",
    "WireCopy",
    "compare",
    "comparison_to_dict",
    "finding_sentence",
    "identity",
    "profile",
    "quote_mean",
    "speaker_key",
    "stories",
    "wire_copies",
]
