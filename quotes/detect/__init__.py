"""Finds sources, cues, contents and names: the encoder's tags and the quotation marks."""

from quotes.detect.roles import Roles, detect
from quotes.detect.scanner import scan

__all__ = ["Roles", "detect", "scan"]
