"""The ground that a text states for leaving a source unnamed."""

from __future__ import annotations

import re

from quotes.records import Span
from quotes.resolve.discourse import Discourse

__all__ = ["stated_ground", "unnamed_near"]

KEYS = re.compile(
    r"anonymity|anonymously"
    r"|(?:not (?:to )?|declin\w+ to |refus\w+ to )be (?:named|identified|quoted)"
    r"|(?:not|n[’']t) authori[sz]ed to (?:speak|talk|comment|discuss)"
    r"|without being (?:named|identified)|withh[eo]ld(?:ing)? (?:his|her|their) names?",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"\b(?:who|whose|speaking|spoke|on (?:the )?condition|under (?:the )?condition|asking|asked"
    r"|requesting|requested|declining|declined|insisting|insisted|preferring|because|granted)\b",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"[.;\"“”\n]|,?\s+(?:said|told|says|added|citing)\b"
    r"|,\s+(?:(?:also|later|have|has|had)\s+)?(?:accused|acknowledged|admitted|alleged|argued"
    r"|blamed|called|claimed|conceded|confirmed|contended|countered|denied|described|disclosed"
    r"|dismissed|disputed|estimated|explained|expressed|indicated|insisted|maintained|noted"
    r"|predicted|put|rejected|reported|revealed|stressed|suggested|warned|wrote)\b"
)
"""Where the clause is over: behind the comma that closes it comes the verb of its subject."""
REACH = 90
LIMIT = 240
AROUND = 250


def stated_ground(text: str, sentence: Span) -> Span | None:
    """The clause of a sentence that says why, or that, a source is not named.

    Args:
        text: The article.
        sentence: Where to look.
    """
    key = KEYS.search(text, sentence.start, min(sentence.end, sentence.start + 2000))
    if key is None:
        return None
    start = key.start()
    for opening in OPENING.finditer(text, max(sentence.start, start - REACH), key.start()):
        start = opening.start()
        break
    closing = CLOSING.search(text, key.end(), min(sentence.end, key.end() + LIMIT))
    end = closing.start() if closing is not None else min(sentence.end, key.end() + LIMIT)
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",.)"):
        end -= 1
    return Span(start, end)


def unnamed_near(discourse: Discourse, place: Span) -> bool:
    """Whether the sentence around a source or a cue says that the source is not to be named."""
    sentence = discourse.sentence_span(place.start)
    start = max(sentence.start, place.start - AROUND)
    end = min(sentence.end, place.end + AROUND)
    return stated_ground(discourse.text, Span(start, end)) is not None
