"""When, where and to whom, behind what is praised or denied: `condemned it | in a post on X`."""

from __future__ import annotations

import re
from functools import cache

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.outlets import is_outlet
from quotes.attribute.properties.cues import is_plain_verb, words_of
from quotes.records import Span
from quotes.resources import lexicon

__all__ = ["OCCASIONS", "leave_occasions"]

OCCASIONS = (
    "match|game|race|fight|final|win|defeat|loss|draw|hearing|meeting|vote|verdict|ruling"
    "|sentencing|trial|inquest|session|debate|ceremony|briefing|funeral|service"
)
"""Nouns for what one speaks at, before or after: alternatives for a pattern."""

_LONGEST = 200
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:night|morning|afternoon|evening))?"
_WHEN = re.compile(
    rf"\s(?:(?:late\s|early\s)?on\s{_DAY}|(?:last|late)\s(?:night|week|month)|yesterday)"
    r"(?:$|,?\s(?=(?:in|at|after|during|before|following|outside|as|when|from|via)\s))"
)
_MEDIUM = re.compile(
    r"\s(?:in|via|through)\s(?:an?|another)\s(?:\w+\s){0,2}?(?:posts?|tweet|statement|interview"
    r"|letter|e-?mail|speech|video|message|blog|press\srelease|filing)(?:\s(?:on|to|with|from|for|at"
    r"|after|before|late|last|published|posted|released|aired|broadcast|[A-Z]\w+day)\b[^,;:]*)?$"
)
_WHERE = re.compile(
    rf"\s(?:at|after|during|following)\s(?:an?|the)\s(?:\w+\s){{0,2}}?(?:{OCCASIONS}|final\swhistle"
    r"|conference|rally)$"
)
_TO = re.compile(r"\sto\s(?P<hearer>(?:[Tt]he\s)?[A-Z][\w.&’'\-]*(?:\s[A-Z][\w.&’'\-]*){0,3})$")
# In a headline what went before: `Campaigners vow legal challenge | after late-night vote`.
_AFTER = re.compile(r"\s(?:after|amid)\s[^,;:]+$")
_REVEALS = re.compile(r"(?:confirm|reveal|admit|acknowledg|disclos|describ|den(?:y|i))\w*")
# A clause, or how another verb goes on.
_CLAUSE = re.compile(
    r"\b(?:that|who|which|whom|whose|what|how|why|if|whether|because|to|not|and|or|is|are|was"
    r"|were|be|been|has|have|had|will|would|can|could|may|might|should|must|did|do|does|he|she|they"
    r"|we|I|there|as)\b|\bof\s\w+ing\b|['’](?:ll|d|ve)\b|[“”\"]|,"
)
_PRONOUNS = frozenset({"that", "this", "it", "them", "him", "her", "those", "these", "both"})
# The one who calls for a thing may name its day, and what happens on a day is called after it.
_AHEAD = re.compile(
    r"\b(?:call|promis|propos|urg|plan|schedul|demand|want|set|seek|request|vow|pledg|order|invit"
    r"|expect|predict|need|appeal|ask|announc)\w*"
)
_EVENT = re.compile(
    r"(?:\w+(?:ing|ings|tion|tions|sion|sions)|speech|speeches|remarks?|comments?|attacks?|strikes?"
    r"|raids?|deaths?|murders?|elections?|march|protests?|rally|performance|events?|address"
    rf"|conference|summit|talks|blasts?|crash|release|arrests?|visit|delays?|{OCCASIONS})$"
)
# `claims | made in a post`: where they were made is a part of what is dismissed.
_MADE = re.compile(r"\b(?:\w+ed|made|given|shown|sent|seen|held|set|put|told|written)$")
# `pleaded | guilty | in court on Monday | to three charges`
_PLEA = re.compile(
    r"(?P<plea>(?:not\s)?guilty)\s(?:in|on|at|before|via|by|last|yesterday)\b[^,;:“”\"\n]{2,80}?"
    r"(?:\s(?=(?P<to>to\s(?:\w+\s){0,3}?(?:counts?|charges?|offences?|offenses?)\b))|$)"
)


def leave_occasions(context: Context, drafts: list[Draft]) -> None:
    """End a noun that is praised, denied or confirmed before the phrase for when and how.

    Of PolNeAR's training articles 44 such contents end before their day and 12 behind it, 13
    before `in a post` and one behind it. Where a noun may be called after its day, it stays.
    """
    for draft in drafts:
        if draft.cue is None or len(draft.content) > 1:
            continue
        content = draft.content[0]
        beside = 0 <= content.start - draft.cue.end <= 1
        if not beside or content.end - content.start > _LONGEST or context.outer_in(content):
            continue
        plea = _PLEA.match(context.text, content.start, content.end)
        if plea is not None:
            charges = [Span(plea.start("to"), content.end)] if plea["to"] else []
            draft.content = [Span(*plea.span("plea")), *charges]
            continue
        end = _end(context, draft.cue, content)
        draft.content = [Span(content.start, content.start + end)]


def _end(context: Context, cue: Span, content: Span) -> int:
    """How long the noun phrase is that such phrases follow, or all of what is said."""
    said, verb = content.of(context.text), cue.of(context.text)
    reveals = _REVEALS.search(verb) is not None
    paragraph = context.paragraph(content.start)
    heads = paragraph is not None and paragraph.role in ("headline", "dek")
    # `Police say man dies after crash` is a clause.
    clausal = reveals or any(map(is_plain_verb, words_of(verb)))
    patterns = [_WHEN, _MEDIUM, _WHERE, _TO]
    for pattern in [_AFTER, *patterns] if heads and not clausal else patterns:
        found = pattern.search(said)
        if found is None or not _is_noun(said[: found.start()]):
            continue
        before = said[: found.start()].split()[-1]
        if pattern in (_WHEN, _WHERE) and (_AHEAD.search(verb) or _EVENT.match(before)):
            continue
        if pattern is _TO and not (reveals and is_outlet(context, found["hearer"])):
            continue
        said = said[: found.start()]
    return len(said)


def _is_noun(phrase: str) -> bool:
    """Whether a phrase is a pronoun or a noun without a clause: no verb that it shows."""
    if phrase.lower() in _PRONOUNS:
        return True
    words = words_of(phrase)
    if not words or _CLAUSE.search(phrase) or _MADE.search(phrase):
        return False
    return not any(word in _past_forms() for word in words[1:])


@cache
def _past_forms() -> frozenset[str]:
    """Irregular forms of verbs: `left`, `went`, `quit`."""
    return frozenset(form for forms in lexicon("verb_forms").values() for form in forms)
