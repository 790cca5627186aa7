"""Foreign text made safe to show.

News text is foreign input: an escape sequence in it can recolour, clear or retitle a terminal,
and a bidi control can make a line read as something that it does not say. Whatever a person is
shown goes through here first; machine formats escape on their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from quotes.records.characters import encodable

__all__ = ["clean", "one_line", "shorten"]

# C0 but tab and line feed, DEL, C1; all format controls (Unicode category Cf: bidi controls, zero
# width characters, soft hyphen, tags ...); fillers and selectors that show nothing either.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ELLIPSIS = " … "


def clean(text: str) -> str:
    """The text without what acts on a terminal or cannot be seen; line ends become line feeds."""
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return encodable(_UNSEEN.sub("", text))


def one_line(text: str | Iterable[str]) -> str:
    """`clean`, with every stretch of white space made one space."""
    if not isinstance(text, str):
        text = " ".join(text)
    return " ".join(clean(text).split())


def shorten(text: str, width: int) -> str:
    """Cut the middle out of a text that is longer than `width`, at words where possible.

    The beginning and the end of a quotation say more than a cut-off beginning does.

    Args:
        text: One line.
        width: Characters that may stay, 16 or more.

    Raises:
        ValueError: `width` is too small for a beginning and an end.
    """
    if width < 16:
        raise ValueError(f"width must be 16 or more, is {width}")
    if len(text) <= width:
        return text
    room = width - len(_ELLIPSIS)
    tail = room // 3
    head = text[: room - tail]
    end = text[-tail:]
    # Only where a word's border is near: a long run without spaces is cut anywhere.
    at = head.rfind(" ", len(head) - 16)
    if at > 0 and text[len(head)] != " ":
        head = head[:at]
    at = end.find(" ", 0, 16)
    if at >= 0 and text[-tail - 1] != " ":
        end = end[at + 1 :]
    return f"{head.rstrip()}{_ELLIPSIS}{end.lstrip()}"
