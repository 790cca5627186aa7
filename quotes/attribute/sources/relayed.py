"""Who is quoted by whoever passes it on: `The agency quoted Roe as saying that it was over`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.nearby import subject_before
from quotes.attribute.outlets import is_outlet
from quotes.attribute.sources.appositions import subject_with_apposition
from quotes.attribute.sources.misread import SPEAKERS_SCORE, speaks
from quotes.records import Span

__all__ = ["give_to_quoted"]

_VERBS = r"(?P<verb>saying|telling|warning|adding|claiming|insisting|stating|writing|announcing)"
_WHO = r"(?!(?:by|from|in|on|at)\s)(?P<who>[^\s.;:!?“”\"\n][^.;:!?“”\"\n]{0,80}?),?"
# A verb that takes somebody's words for its object, and the object.
_AS_SAYING = re.compile(
    rf"\b(?:quot|cit|report)(?:es?|ed|ing|s)\s{_WHO}\s(?P<cue>as\s{_VERBS}\b:?)", re.IGNORECASE
)
_SAYING = re.compile(
    rf"\b(?:(?P<quotes>quot(?:es?|ed|ing))|show(?:s|ed|ing)?|air(?:s|ed|ing)?)\s{_WHO}"
    r"\s(?P<cue>(?P<verb>saying|telling|warning|assuring|urging|insisting)\b:?)",
    re.IGNORECASE,
)
_SCREENS = frozenset({"footage", "video", "videos", "clip", "clips", "recording", "recordings"})
# "was quoted by the Ledger as saying": all of it is the cue of what follows.
_PASSIVE = re.compile(
    r"\b(?:(?:has|have|had)\s)?(?:is|are|was|were|been)\s(?:(?:also|later|widely)\s)?"
    rf"(?:(?:quoted|cited|reported)\s(?:(?:by|in|on)\s[^.;:!?“”\"\n]{{2,60}}?\s)?as\s{_VERBS}\b:?"
    r"|(?:quoted|reported)\s(?:by|in)\s[^,.;:!?“”\"\n]{2,60}?\sto\shave\s(?P<have>said|told)\b)"
)
# Who is told, as far as what he is told: `telling ministers | that`.
_HEARER = re.compile(r"\s[^.;:!?“”\"\n]{2,60}?(?=,?\s(?:that|to|how|why)\s|[:,]?\s[“\"])")
# "It rained, the agency quoted Roe as saying | on Friday": what is said stands in front.
_CLOSES = re.compile(r",[”\"’]?\s[^,.;:!?“”\"\n]{2,80}$")
_WHEN = re.compile(
    r"(?:on|in|at|by|to|during|late|early|earlier|last|yesterday|today)\b[^,;:“”\"\n]{0,60}"
)
_TELLING = frozenset({"telling", "assuring", "urging", "warning"})
_PRONOUN = re.compile(r"(?:him|her|them|it|he|she|they)", re.IGNORECASE)
_REACH = 160
_SURE = 0.9


def give_to_quoted(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give somebody's words to him where they were given to the one who passes them on.

    `VARTAG quoted Roe as saying that it was over` and `Roe was cited by the Ledger as saying so`
    are Roe's; the channel stage makes a relay of who quotes him. So are words of somebody whom a
    station or a video shows `saying that ...`; what a survey shows voters saying is its finding.

    Annotators of PolNeAR take all of it, `Roe as saying that ...`, for what the outlet quotes; a
    reader wants to know what Roe said.

    Returns:
        The drafts without those that only say who is quoted.
    """
    given = [draft for draft in drafts if _passive(context, draft) or _object(context, draft)]
    return [draft for draft in drafts if not any(_only_quoted(draft, one) for one in given)]


def _object(context: Context, draft: Draft) -> bool:
    """Part `Roe as saying` behind a verb that passes on from what Roe says."""
    if found := _around(context, draft, _AS_SAYING):
        return _give(context, draft, found, Span(*found.span("who")))
    found = _around(context, draft, _SAYING)
    if found is None or not _can_speak(context, found):
        return False
    if not found["quotes"] and not _on_screen(context, draft):
        return False
    return _give(context, draft, found, Span(*found.span("who")))


def _around(context: Context, draft: Draft, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Where a pattern holds the cue of a draft, in its sentence."""
    if draft.cue is None:
        return None
    sentence, cue = context.sentence(draft.cue.start), draft.cue
    start, stop = max(sentence.start, cue.start - _REACH), min(sentence.end, cue.end + _REACH)
    matches = pattern.finditer(context.text, start, stop)
    # The cue may begin with an auxiliary: `is citing | Roe as saying`.
    return next((one for one in matches if one.start() < cue.end and cue.start < one.end()), None)


def _passive(context: Context, draft: Draft) -> bool:
    """Part `Roe was quoted by the Ledger as saying` from what Roe says."""
    found = _around(context, draft, _PASSIVE)
    if found is None or not any(span.end > found.end() for span in draft.content):
        return False
    who = subject_before(context, found.start())
    who = subject_with_apposition(context, found.start()) or who
    return who is not None and _give(context, draft, found, who)


def _give(context: Context, draft: Draft, found: re.Match[str], who: Span) -> bool:
    """Leave to a draft what stands outside of the words found; False where that is nothing."""
    text, end = context.text, found.end()
    if found["verb"] in _TELLING and (hearer := _HEARER.match(text, end)) is not None:
        end = hearer.end()
    while end < len(text) and text[end] in " ,:":
        end += 1
    first = min(who.start, found.start())
    ahead = [span for span in draft.content if span.end <= first]
    behind = [Span(max(span.start, end), span.end) for span in draft.content if span.end > end]
    if _CLOSES.search(text, max(first - _REACH, 0), first):
        behind = [span for span in behind if not _WHEN.fullmatch(span.of(text))]
    if not ahead and not behind:
        return False
    draft.content = [*ahead, *behind]
    draft.cue = Span(*found.span("cue" if "cue" in found.re.groupindex else 0))
    draft.replace_source(who, _SURE if "as" in found[0].split() else SPEAKERS_SCORE)
    return True


def _on_screen(context: Context, draft: Draft) -> bool:
    """Whether what shows somebody is an outlet, or pictures in which he is heard."""
    if draft.source is None or draft.cue is None:
        return False
    start = max(context.sentence(draft.cue.start).start, draft.cue.start - _REACH)
    words = context.text[start : draft.cue.start].lower().split()
    return not _SCREENS.isdisjoint(words) or is_outlet(context, draft.source.of(context.text))


def _can_speak(context: Context, found: re.Match[str]) -> bool:
    """Whether what stands before `saying` names somebody."""
    who = found["who"]
    if _PRONOUN.fullmatch(who) or speaks(who):
        return True
    start, end = found.span("who")
    return any(
        one.start <= end and start <= one.start and one.end == end and one.label == "person"
        for one in context.document.entities
    )


def _only_quoted(draft: Draft, given: Draft) -> bool:
    """Whether a draft says no more than who is quoted in another: `Roe | was cited`."""
    if draft is given or draft.cue is None or given.cue is None or given.source is None:
        return False
    if draft.cue.end != given.source.start - 1 and not draft.cue.overlaps(given.cue):
        return False
    # As far as the cue, for commas and an apposition may stand between the two.
    who = Span(given.source.start, max(given.source.end, given.cue.start))
    return all(who.contains(span) or span.overlaps(given.cue) for span in draft.content)
