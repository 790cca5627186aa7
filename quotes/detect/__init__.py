"""Finds sources, cues, contents and names: the encoder's tags and the quotation marks."""

from quotes.detect.roles import Roles, detect
from quotes.detect.scanner import scan
from quotes.detect.setoff import add_set_off

__all__ = ["Roles", "add_set_off", "detect", "scan"]
