"""How outlets differ in whom they quote, how, and through which channel."""

from quotes.compare.output import COMPARISON_SCHEMA, comparison_to_dict
from quotes.compare.profile import OutletProfile, TopSpeaker, profile
from quotes.compare.speakers import SpeakerKey, speaker_key

__all__ = [
    "COMPARISON_SCHEMA",
    "OutletProfile",
    "SpeakerKey",
    "TopSpeaker",
    "comparison_to_dict",
    "profile",
    "speaker_key",
]
