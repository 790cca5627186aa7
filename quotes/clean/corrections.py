"""Notes in which an outlet corrects its own article: they repeat what is wrong in it."""

from __future__ import annotations

import re

__all__ = ["is_correction"]

_TEXT = r"(?:article|story|report|post|piece|column|headline|obituary|review|caption|item|page)"
_END = r"(?:\s?[:—–]\s?|\s-\s)"
_LABEL = (
    r"(?:corrections?|clarifications?|correction and clarification|corrections and clarifications"
    r"|amendment|erratum|(?:editor|editors|publisher)['’]?s?['’]? note|note|update)"
)
_MENDED = r"(?:amended|corrected|updated|edited|revised|changed|clarified|modified)"
_NOTE = re.compile(
    r"[\W_]{0,4}(?:"
    # "Correction: Jo Roe is a nurse."
    r"(?:correction|clarification|erratum)(?: \([^()\n]{3,40}\)| \w{3,9}\.? \d{1,2}(?:, \d{4})?)?"
    rf"{_END}\S"
    # "An earlier version of this story said", with or without a label.
    rf"|(?:{_LABEL}{_END})?(?:\w+ ){{0,2}}an? (?:earlier|previous|original|prior|former) "
    rf"(?:version|edition|form) of (?:this|the|our) (?:\w+ )?{_TEXT}"
    rf"|(?:{_LABEL}{_END})?(?:the original|the earlier|the previous) version of this "
    rf"(?:\w+ )?{_TEXT}"
    # "This article was amended on 3 May 2024".
    rf"|(?:{_LABEL}{_END})?this (?:[\w.]+ \d{{1,2}} )?(?:\w+ )?{_TEXT} "
    rf"(?:was|has been|has since been|is|had been) (?:[a-z]+ )?{_MENDED}\b"
    r")",
    re.IGNORECASE,
)
_FEWEST_WORDS = 6


def is_correction(paragraph: str) -> bool:
    """Whether a paragraph is such a note, by how it begins.

    PolNeAR's annotators discard them. A headline ("Correction: Flood story") is too short for one.
    """
    return len(paragraph.split()) >= _FEWEST_WORDS and _NOTE.match(paragraph) is not None
