"""Sets the quotation marks of a text in another style, letter for letter.

PolNeAR's articles use American marks nearly throughout. Readers paste text with typewriter
marks, British single marks and guillemets too; an encoder that has seen them reads those as well.
Every replacement is one character for one, so that the annotations' offsets stay right.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from quotes.records import QuotedSpan

__all__ = ["restyle"]

# Opening and closing mark at depth 0, then at depth 1.
_STYLES = (
    ('"', '"', "'", "'"),
    ('"', '"', "'", "'"),
    ("‘", "’", "“", "”"),
    ("'", "'", '"', '"'),
    ("«", "»", "“", "”"),
    ("„", "“", "‚", "‘"),
)


def restyle(text: str, quoted: Sequence[QuotedSpan], rng: random.Random) -> str:
    """Replace the marks of all pairs in `quoted` by those of a style drawn at random.

    Args:
        text: The text.
        quoted: Its quoted spans.
        rng: Where the choice comes from.

    Returns:
        A text of the same length.
    """
    style = rng.choice(_STYLES)
    chars = list(text)
    for span in quoted:
        if span.depth > 1:
            continue
        opening, closing = style[2 * span.depth], style[2 * span.depth + 1]
        if span.inner.start - span.start == 1:
            chars[span.start] = opening
        if span.end - span.inner.end == 1:
            chars[span.inner.end] = closing
    return "".join(chars)
