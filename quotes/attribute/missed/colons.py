"""Whom a colon gives the quotation behind it: `His wife Petra, 40, wept in Holm: “He ...”`."""

from __future__ import annotations

import re
from functools import cache

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.missed.somebody import somebody_at
from quotes.attribute.properties.cues import is_plain_verb
from quotes.records import QuotedSpan, Span
from quotes.resources import lexicon

__all__ = ["add_colons"]

_SCORE = 0.6
_REACH = 240
_FEWEST_WORDS = 2
_LONGEST_PLATFORM = 30  # characters
# What answers in place of a word, and with which a sentence ends: `the manager shook his head.`
_GESTURE = re.compile(
    r"\s(?:(?:shook|nodded|raised|rolled|waved|threw)\s(?:(?:up|off)\s)?(?:his|her|their|an?|the)\s"
    r"(?:\w+\s)?\w+|shrugged|nodded|smiled|grinned|laughed|sighed|winced|paused|frowned)"
    r"(?:\s(?:\w+ly|wearily|again|at\s(?:him|her|them|me|us)))?\.$"
)
# When or where it was, ahead of the subject: "On Monday, ", "Minutes later, ", "But ".
_OPENING = re.compile(
    r"(?:(?:But|And|Then|Soon|Later|Meanwhile|Afterwards),?\s)?"
    r"(?:(?:In|At|On|From|Outside|Inside|Behind|During|Near|After|Before)\s[^,.;:“”\"\n]{2,60},\s"
    r"|(?:When\s)?(?:[Aa]sked|[Pp]ressed)\s[^.;:“”\"\n]{2,100},\s"
    r"|(?:\w+\s){1,3}(?:later|earlier|afterwards),?\s)?"
)
# ", 40,", ", a nurse,": what a comma sets beside a name.
_ASIDE = re.compile(r",\s[^,.;:“”\"\n]{1,60},")
_VERB = re.compile(
    r"\s(?:(?:then|later|also|once|has|had|just|[a-z]{3,12}ly)\s){0,2}(?P<verb>[a-z]{3,14})\b"
)
# Verbs behind which the quotation is somebody else's words, or no words of anybody's; and words
# that are no verbs.
_NOT_SAID = frozenset(
    """was were is are been be being got gets get received receives read reads heard hears saw sees
    found finds noticed spotted opened quoted quotes cited cites held holds wore wears carried
    carries waved waves pointed points bore bears remembered remembers knew knows called calls
    named names dubbed titled entitled learned learnt discovered asked asks has have had
    about among and around behind beside for from inside near outside under with""".split()  # noqa: SIM905
)
# Words that lead to what is written somewhere, to a title or to somebody else's speech.
_WRITTEN = re.compile(
    r"\b(?:signs?|placards?|banners?|posters?|slogans?|motto|t-?shirts?|shirts?|stickers?|captions?"
    r"|headlines?|titled?|book|film|song|album|tattoo|logo|words|lines?|phrase|advice|rules?"
    r"|warnings?|questions?|options?|lessons?|message from|letter from|note from|text from|quot\w+"
    r"|who|whose|whom|which|that|because|if|while|when|after|but|named|called|entitled|reading)\b"
)


def add_colons(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give a quotation behind a colon, with which its paragraph ends, to the subject before it.

    Behind `on X:` the paragraph may go on. So with a gesture and a full stop: `Asked why, the
    manager shook his head. “Next question.”` Whatever the verb: who weeps, storms or chokes back
    tears before a colon says what follows. Not where the subject is a thing, is told or shown
    something, or the words stand on a sign. What another sentence's cue took in of the quotation is
    parted from that.

    Returns:
        The drafts with those added.
    """
    cover, made = Cover(drafts), []
    for quoted in context.outer:
        lead = _lead(context, quoted)
        found = None if lead is None else _subject(context, lead)
        if lead is None or found is None:
            continue
        new = _give(cover, quoted, lead, *found, context.text)
        made += [new] if new is not None else []
    return [*drafts, *made]


def _lead(context: Context, quoted: QuotedSpan) -> Span | None:
    """What leads to a quotation with a colon, where its paragraph ends behind it."""
    text = context.text
    end = quoted.start
    while end and text[end - 1] == " ":
        end -= 1
    paragraph = context.paragraph(quoted.start)
    if paragraph is None or paragraph.role != "body" or text[end - 1 : end] not in (":", "."):
        return None
    goes_on = bool(text[quoted.end : paragraph.end].strip(" ."))
    if (goes_on and not _posts(text, end)) or not _is_sentence(text, quoted):
        return None
    start = max(context.sentence(end - 1).start, paragraph.start)
    if not 0 < end - start <= _REACH:
        return None
    if text[end - 1] == "." and _GESTURE.search(text, start, end) is None:
        return None
    return Span(start, end)


def _posts(text: str, end: int) -> bool:
    """Whether what ends at a place leads to a post: `raged on X:`."""
    return _platform().search(text, max(end - _LONGEST_PLATFORM, 0), end) is not None


@cache
def _platform() -> re.Pattern[str]:
    names = "|".join(map(re.escape, lexicon("written_words")["platforms"]))
    return re.compile(rf"\son\s(?i:{names}):$")


def _is_sentence(text: str, quoted: QuotedSpan) -> bool:
    said = text[quoted.inner.start : min(quoted.inner.end, quoted.inner.start + _REACH)]
    first = said.lstrip(" [(…‘'“\"")[:1]
    return len(said.split()) >= _FEWEST_WORDS and not first.islower()


def _give(
    cover: Cover, quoted: QuotedSpan, lead: Span, source: Span, cue: Span, text: str
) -> Draft | None:
    """Attribute the draft of a quotation; a new one where none has it for its own."""
    owner = cover.owner(quoted.inner)
    if owner is None:
        return Draft.new(quoted.span, _SCORE, cue, source)
    left = [span for span in owner.content if not span.overlaps(quoted.span)]
    asked = owner.cue is not None and owner.cue.of(text).lower().endswith(("asked", "pressed"))
    if asked and left and lead.contains(owner.content[0]):
        # `Asked why, Roe shrugged. “...”`: what he is asked has a cue of its own.
        owner.content = left
        return Draft.new(quoted.span, _SCORE, cue, source)
    if any(mark is not None and lead.contains(mark) for mark in (owner.cue, owner.source)):
        if owner.source is None or owner.cue is None:
            owner.give(cue, source, _SCORE)
        return None
    goes_on = is_plain_verb(cue.of(text)) and not _posts(text, lead.end)
    if left and (goes_on or text[lead.end - 1] != ":"):
        # `Roe added: “...”` goes on with what stands before it.
        return None
    if left:
        owner.content = left
        return Draft.new(quoted.span, _SCORE, cue, source)
    if owner.bare:
        owner.give(cue, source, _SCORE)
    return None


def _subject(context: Context, lead: Span) -> tuple[Span, Span] | None:
    """Whoever a lead opens with and lets say something, and the verb behind."""
    text = context.text
    opening = _OPENING.match(text, lead.start, lead.end)
    start = opening.end() if opening is not None else lead.start
    found = somebody_at(context, start, lead.end)
    if found is None:
        return None
    aside = _ASIDE.match(text, found.end, lead.end)
    end = aside.end() if aside is not None else found.end
    verb = _VERB.match(text, end, lead.end)
    if verb is None or verb["verb"] in _NOT_SAID or _WRITTEN.search(text, end, lead.end):
        return None
    return found, Span(*verb.span("verb"))
