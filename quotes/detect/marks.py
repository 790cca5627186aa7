"""Which characters are quotation marks, and which way each one faces.

News text mixes conventions: typographic and typewriter marks, guillemets, marks broken by a
wrong decoding, apostrophes and inch signs that look like marks. This module finds the
candidates of one paragraph and says what each could do there; pairing is `scanner`'s work.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

__all__ = ["Family", "Mark", "find_marks"]

Family = Literal["double", "single", "guillemet", "angle", "corner", "white_corner"]

# What a mark is and the way it faces by itself: "(" opens, ")" closes, "|" either.
_MARKS: dict[str, tuple[Family, str]] = {
    '"': ("double", "|"),
    "＂": ("double", "|"),
    "“": ("double", "("),
    "”": ("double", ")"),
    "„": ("double", "("),
    "‟": ("double", "("),
    "\x93": ("double", "("),
    "\x94": ("double", ")"),
    "``": ("double", "("),
    "''": ("double", ")"),
    # UTF-8 marks that were read as Windows-1252.
    "â€œ": ("double", "("),
    "â€\x9d": ("double", ")"),
    "â€˜": ("single", "("),
    "â€™": ("single", ")"),
    "'": ("single", "|"),
    "‘": ("single", "("),
    "’": ("single", ")"),
    "‚": ("single", "("),
    "‛": ("single", "("),
    "\x91": ("single", "("),
    "\x92": ("single", ")"),
    "«": ("guillemet", "("),
    "»": ("guillemet", ")"),
    "‹": ("angle", "("),
    "›": ("angle", ")"),
    "「": ("corner", "("),
    "」": ("corner", ")"),
    "『": ("white_corner", "("),
    "』": ("white_corner", ")"),
}
_MARK = re.compile("|".join(re.escape(mark) for mark in sorted(_MARKS, key=len, reverse=True)))
_LOW = {"„", "‚"}
_OPENS_AFTER = set("([{<-–—/:;,=>\u200b\ufeff*_|") | {""}
_CLOSES_BEFORE = set(")]}>-–—/:;,.!?…*_|&") | {""}
# Words that begin with an apostrophe; a mark before them opens nothing.
_ELISION = re.compile(
    r"(?:em|til|till|tis|twas|twere|cause|bout|round|n|n’|cuz|kay|\d\ds?)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A candidate quotation mark.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last character (marks can be several characters).
        faces: `(`, `)` or `|`: the way its shape faces.
        opens: It could open a quotation here, judged by its neighbours.
        closes: It could close one here.
        after_digit: A digit stands before it, so it may be an inch or foot sign.
        possessive: It may belong to a plural possessive ("the dockers' strike").
    """

    start: int
    end: int
    text: str
    family: Family
    faces: str
    opens: bool
    closes: bool
    after_digit: bool
    possessive: bool


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """The candidate marks in ``text[start:end]``, apostrophes inside words left out."""
    marks = []
    for match in _MARK.finditer(text, start, end):
        mark = _judge(text, match, start, end)
        if mark is not None:
            marks.append(mark)
    return marks


def _judge(text: str, match: re.Match[str], start: int, end: int) -> Mark | None:
    symbol = match.group()
    family, faces = _MARKS[symbol]
    before = text[match.start() - 1] if match.start() > start else ""
    after = text[match.end()] if match.end() < end else ""
    if family == "single" and _is_apostrophe(text, match, before, after, faces):
        return None
    opens, closes = _sides(before, after)
    if faces == "(" and symbol not in _LOW:
        # Facing left it opens unless it plainly hugs the end of a word.
        opens, closes = not (closes and not opens), closes and not opens
    elif symbol in _LOW:
        opens, closes = True, False
    elif faces == ")":
        opens, closes = opens and not closes, not (opens and not closes)
    return Mark(
        start=match.start(),
        end=match.end(),
        text=symbol,
        family=family,
        faces=faces,
        opens=opens,
        closes=closes,
        after_digit=before.isdigit(),
        possessive=family == "single" and before in ("s", "S") and after in (" ", "\u00a0"),
    )


def _sides(before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark between these two characters could open, and could close."""
    left_open = before == "" or before.isspace() or before in _OPENS_AFTER or before in _MARKS
    right_open = after == "" or after.isspace() or after in _CLOSES_BEFORE or after in _MARKS
    left_tight = before != "" and not before.isspace()
    right_tight = after != "" and not after.isspace()
    opens = left_open and right_tight
    closes = left_tight and right_open
    if opens and closes:
        # Punctuation on both sides: a comma or full stop before it means that it closes.
        opens = before not in set(",.!?…") and (after.isalnum() or before not in set(")]}"))
        closes = not (after.isalnum())
    if not opens and not closes:
        opens = closes = left_tight == right_tight
    return opens, closes


def _is_apostrophe(text: str, match: re.Match[str], before: str, after: str, faces: str) -> bool:
    """Whether a single mark is part of a word (don't, ’90s, rock ’n’ roll) or a foot sign."""
    if before.isalnum() and after.isalnum():
        return True
    if before.isdigit() and faces == "|" and not after.isspace() and after not in _CLOSES_BEFORE:
        return True
    if faces != "(" and not before.isalnum() and after.isalnum():
        return _ELISION.match(text, match.end()) is not None
    return False
