"""How outlets differ in whom they quote, how, and through which channel."""

from quotes.compare.output import COMPARISON_SCHEMA, comparison_to_dict
from quotes.compare.profile import OutletProfile, TopSpeaker, profile
from quotes.compare.speakers import SpeakerKey, identity, speaker_key
from quotes.compare.wire import WireCopy, wire_copies

__all__ = [
    "COMPARISON_SCHEMA",
    "OutletProfile",
    "SpeakerKey",
    "TopSpeaker",
    "WireCopy",
    "comparison_to_dict",
    "identity",
    "profile",
    "speaker_key",
    "wire_copies",
]
