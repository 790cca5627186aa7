"""Finds sources, cues, contents and names: the encoder's tags and the quotation marks."""

from quotes.detect.roles import Roles, detect, detect_again
from quotes.detect.scanner import scan

__all__ = ["Roles", "detect", "detect_again", "scan"]
