"""Speech, writing or thought: in which act an attribution's content was uttered."""

from __future__ import annotations

import re
from functools import cache

from quotes.attribute.context import Context
from quotes.attribute.missed.hearings import heard
from quotes.attribute.properties.conceding import concedes
from quotes.attribute.properties.cues import Reading, is_adverb, words_of
from quotes.records import Act, Kind, Span
from quotes.resources import lexicon

__all__ = ["act_of", "is_document"]

# The head of a source ends where something is said about it.
_HEAD_END = re.compile(
    r"[,;:(—–]|\b(?:of|by|from|on|in|at|for|to|that|which|who|whose|with|about|against|under"
    r"|released|published|conducted|issued|obtained|posted|written|dated|signed|sent|filed"
    r"|out|titled|entitled|called|made|commissioned|appearing|appended)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\s*(?:In|On|Via|By)\s")
_STATES = frozenset(
    (
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "remains",
        "remained",
        "feels",
        "felt",
    )
)
_PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they", "who"})
# How much text behind a cue may name the medium: "said on Tuesday in an email to staff".
_BEHIND = 60
_LONGEST_LOOK = 200


def act_of(
    context: Context,
    reading: Reading | None,
    cue: Span | None,
    source: Span | None,
    kind: Kind,
) -> Act:
    """Decide the act of an attribution.

    Args:
        context: The document.
        reading: Of the cue, None where the lexicon does not know it.
        cue: The cue's span.
        source: The source's span.
        kind: Of the content.
    """
    text = context.text
    act: Act = reading.act if reading is not None else _unknown(text, cue, kind)
    if (
        act == "thought"
        and cue is not None
        and (heard(text, cue) or concedes(context, cue, source))
    ):
        act = "speech"
    if act == "thought" and cue is not None and _reckons(text, cue):
        own = source is None or source.of(text).lower() in _PRONOUNS
        act = "thought" if kind == "indirect" and own else "speech"
    if act == "thought" and kind == "direct":
        # Whole sentences between quotation marks were said, whatever verb stands beside them.
        act = "speech"
    if source is not None and is_document(source.of(text)):
        return "writing"
    if act == "speech" and cue is not None and _in_writing(context, cue):
        return "writing"
    return act


def _reckons(text: str, cue: Span) -> bool:
    """Whether it is `Boffins reckon it could fall “without warning”`: a tabloid's verb for saying.

    Words between quotation marks were heard, and what fans or a named person reckon was told to
    somebody; `He reckons it will rain` tells what he thinks.
    """
    return words_of(cue.of(text))[-1:] in (["reckon"], ["reckons"], ["reckoned"])


def is_document(source: str) -> bool:
    """Whether a source is something written, such as a report, a poll, a law or a newspaper."""
    source = source[:200]
    end = _HEAD_END.search(source)
    head = source[: end.start()] if end and end.start() > 0 else source
    # A number behind the noun ("Article 12") says which one it is.
    words = [word.removesuffix("'s") for word in words_of(head) if not word.isdigit()]
    if not words:
        return False
    last = words[-1]
    if last in _documents() or last.removesuffix("s") in _documents():
        return True
    return head.split()[-1].strip("”\"'’.,") in _outlets()


def _unknown(text: str, cue: Span | None, kind: Kind) -> Act:
    """The act of a cue that the lexicon does not know.

    Quoted words were mostly said. States of mind are told with "to be" and an adjective,
    which no list can hold in full ("was adamant", but "was forced").
    """
    if cue is None or kind == "direct":
        return "speech"
    words = [word for word in words_of(cue.of(text)) if not is_adverb(word)]
    if len(words) >= 2 and words[0] in _STATES and not words[1].endswith("ing"):
        return "thought"
    return "speech"


def _in_writing(context: Context, cue: Span) -> bool:
    """Whether words of the cue, right behind it or opening its sentence name a written medium."""
    text = context.text
    sentence = context.sentence(cue.start)
    end = min(sentence.end, cue.end + _BEHIND, cue.start + _LONGEST_LOOK)
    if _medium().search(text[cue.start : end]):
        return True
    opening = text[sentence.start : min(cue.start, sentence.start + _BEHIND)]
    return _OPENING.match(opening) is not None and _medium().search(opening) is not None


@cache
def _documents() -> frozenset[str]:
    return frozenset(lexicon("written_words")["documents"])


@cache
def _outlets() -> frozenset[str]:
    return frozenset(lexicon("written_words")["outlets"])


@cache
def _medium() -> re.Pattern[str]:
    words = lexicon("written_words")
    media = "|".join(re.escape(word) for word in words["media"])
    platforms = "|".join(re.escape(word) for word in words["platforms"])
    # Nothing between the cue and the medium may be a quotation or another clause.
    return re.compile(
        rf"^[^\"“”«».;:]*?\b(?:"
        rf"(?:in|via|by|through)\s+(?:an?|the|his|her|their|its|one|another)?\s*"
        rf"(?:[\w\-]+\s+){{0,2}}(?:{media})s?\b"
        rf"|(?:sen[dt]|sends|sending|issued?|signed?|released?)\s+(?:[\w\-]+\s+){{0,2}}(?:{media})\b"
        rf"|on\s+(?:{platforms})\b)",
        re.IGNORECASE,
    )
