"""Sources that the encoder took for a part of the content: `..., the ministers announced`."""

from __future__ import annotations

import re
from functools import cache

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.missed.hearings import heard
from quotes.attribute.properties.cues import read_cue, words_of
from quotes.records import Span
from quotes.resources import lexicon

__all__ = ["SPEAKERS_SCORE", "opening_phrase", "part_sources", "speaks"]

SPEAKERS_SCORE = 0.7
_LONGEST, _FEWEST_WORDS = 120, 3
_BE = frozenset({"am", "are", "be", "been", "being", "is", "was", "were", "get", "got", "gets"})
# What may stand between a subject and its verb: ", unsealed in a federal court,".
_ASIDE = re.compile(r"\s*(?:,[^,.;:!?\"“”\n]{2,80},)?\s*(?:has |have |had |also |then |later )?$")
# Where the head noun of a phrase ends.
_HEAD = re.compile(
    r"[,;:(]|\s(?:of|with|in|on|at|from|for|close|familiar|who|which|that|as|near|inside|outside"
    r"|briefed)\b"
)
# A subject behind its verb, with one apposition: "said the minister, Noel Brabant, since ...".
_INVERTED = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne)\s(?:[\w'’\-]+\s){0,4}?[\w'’\-]+"
    r"|[^\W\d_a-z][\w.'’\-]*(?:\s[^\W\d_a-z][\w.'’\-]*){0,4})"
    r"(?:,\s[^\W\d_a-z][\w.'’\-]*(?:\s[^\W\d_a-z][\w.'’\-]*){0,3})?(?=[,.;]|$)"
)
_TELLING = (["told"], ["tells"], ["telling"])
_CLAUSES = frozenset({"that", "if", "whether", "how", "why", "what", "to", "not", "of", "about"})
_VERBS = frozenset({"has", "had", "have", "was", "were", "is", "are", "be", "been", "that", "who"})
_AGENT_BEHIND = re.compile(
    r"\s(?P<agent>(?:[\w'’\-]+\s){0,4}?[\w'’\-]+)(?=[,.;:]|\s(?:for|of|as|over|who|after|in|on)\b|$)"
)
_TOLD = re.compile(
    r"(?:(?:has|had|have|will)\s)?(?:was|were|been|being|is|are|am|be)\s(?:\w+\s){0,2}"
    r"(?:told|warned|informed|reminded|urged|advised|notified|asked|briefed)",
    re.IGNORECASE,
)
# `I was told | by Ann Pell | that`: who tells it speaks.
_TELLER = re.compile(r"\sby\s(?P<agent>[^,.;:!?“”\"\n]{2,80}?),?\s(?:that|to|how|why|whether)\s")
# What one is sent speaks, not whoever gets it.
_RECEIVED = re.compile(
    r"(?:(?:has|had|have)\s)?(?:received|got|gets?|obtained|(?:was|were)\s(?:sent|handed|given))\s"
    r"(?P<text>(?:a|an|the|another)\s(?:[\w\-]+\s){0,3}(?:letter|e-?mail|message|text|note|notice|memo))"
    r"\s(?P<cue>saying|telling|warning|informing|stating|asking|notifying)(?:\s\w+)?",
    re.IGNORECASE,
)
_SPOKEN_TO = re.compile(
    r"(?P<phrase>[^\n:;,“”\"]{2,80}),? (?:speaking |talking |writing )?to (?:the )?"
)
_AGENT = re.compile(r"\sby\s(?P<agent>[^,.;:!?\"“”\n]{3,80})$")


def part_sources(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Take the subject of a cue out of the content where no source was found.

    A subject in front of the verb or, behind a statement, after it; the one who does it, `by
    fellow doctors`, of a passive verb. A draft whose only content was its subject says nothing
    and is dropped.
    """
    for draft in drafts:
        _addressed(context, draft)
        _by_agent(context.text, draft)
        _drop_told(context.text, draft)
        _drop_hearer(context, draft)
        _end_at_semicolon(context, draft)
    return [draft for draft in drafts if draft.cue is None or draft.source or _part(context, draft)]


def _drop_hearer(context: Context, draft: Draft) -> None:
    """`“...,” Roe told some 600 strikers. “...”`: whom somebody tells is nothing he says."""
    cue, text = draft.cue, context.text
    if cue is None or len(draft.content) < 2 or cue.of(text).split()[-1:] not in _TELLING:
        return
    for span in draft.content:
        behind = 0 <= span.start - cue.end <= 1 and not context.outer_in(span)
        if behind and text[span.start : span.end].split()[0].lower() not in _CLAUSES:
            rest = [other for other in draft.content if other is not span]
            if all(context.outer_in(other) for other in rest):
                draft.content = rest
            return


def _end_at_semicolon(context: Context, draft: Draft) -> None:
    """In a headline a semicolon ends what one says: `Crews say it costs lives; owner denies it`."""
    last = draft.content[-1]
    paragraph = context.paragraph(last.start)
    if paragraph is None or paragraph.role not in ("headline", "dek"):
        return
    at = context.text.find("; ", last.start, last.end)
    if at > last.start and not context.outer_in(Span(at, at + 1)):
        draft.content[-1] = Span(last.start, at)


def _part(context: Context, draft: Draft) -> bool:
    """Part one draft; False where nothing is left of it."""
    cue = draft.cue
    if cue is None or any(
        context.outer_in(span) and len(draft.content) == 1 for span in draft.content
    ):
        return True
    text = context.text
    if _passive(cue.of(text)):
        _agent(text, draft)
        return True
    before = next((s for s in draft.content if s.end <= cue.start and _touches(text, s, cue)), None)
    if before is not None and speaks(before.of(text)):
        rest = [span for span in draft.content if span is not before]
        if not rest:
            return not _reports(text, cue)
        if _words(text, rest) >= _FEWEST_WORDS:
            draft.content = rest
            draft.give(None, before, SPEAKERS_SCORE)
        return True
    _inverted(text, draft, cue)
    return True


def _addressed(context: Context, draft: Draft) -> None:
    """`Jo Roe, to reporters: “No.”`: whoever stands behind `to` is spoken to."""
    cue, source, text = draft.cue, draft.source, context.text
    if cue is None or source is None or cue.of(text) != ":" or source.end != cue.start:
        return
    sentence = context.sentence(source.start)
    start = max(sentence.start, source.start - _LONGEST)
    match = _SPOKEN_TO.fullmatch(text, start, source.start)
    if match is not None and speaks(match["phrase"]):
        draft.replace_source(Span(*match.span("phrase")), SPEAKERS_SCORE)


def _touches(text: str, span: Span, cue: Span) -> bool:
    return cue.start - span.end <= _LONGEST and bool(_ASIDE.match(text[span.end : cue.start]))


def _reports(text: str, cue: Span) -> bool:
    """Whether a cue is a plain verb of saying, so that what stands before it is its subject."""
    return read_cue(words_of(cue.of(text))) is not None


def _inverted(text: str, draft: Draft, cue: Span) -> None:
    """The subject behind the verb: `He would not, said the minister, since it was wrong`."""
    behind = next((s for s in draft.content if 0 <= s.start - cue.end <= 1), None)
    ahead = [s for s in draft.content if s.end <= cue.start]
    if (
        behind is None
        or not ahead
        or text[ahead[-1].end : cue.start].strip() not in (",", ",”", "")
    ):
        return
    match = _INVERTED.match(text, behind.start, min(behind.end, behind.start + _LONGEST))
    if match is None or not speaks(match.group()):
        return
    start = match.end()
    while start < behind.end and text[start] in " ,.;":
        start += 1
    rest = [span for span in draft.content if span is not behind]
    draft.content = [*rest, Span(start, behind.end)] if start < behind.end else rest
    draft.give(None, Span(match.start(), match.end()), SPEAKERS_SCORE)


def _by_agent(text: str, draft: Draft) -> None:
    """`Roe has been rebuked by opponents`: who is rebuked is not the one who speaks."""
    cue, source = draft.cue, draft.source
    if cue is None or (source is not None and source.start >= cue.end):
        return
    words = cue.of(text)
    if not words.endswith(" by") or not _passive(words):
        return
    match = _AGENT_BEHIND.match(text, cue.end, cue.end + _LONGEST)
    if match is not None and speaks(match["agent"]):
        draft.replace_source(Span(*match.span("agent")), SPEAKERS_SCORE)


def _drop_told(text: str, draft: Draft) -> None:
    """`Roe was told that it leaks`, `the court heard that`, `Roe got a letter saying that`.

    Whoever is told does not speak.

    In PolNeAR's training articles 2 of 37 such cues have their subject for a source.
    """
    cue, source = draft.cue, draft.source
    if cue is None:
        return
    teller = _TELLER.match(text, cue.end) if _TOLD.fullmatch(cue.of(text)) else None
    if teller is not None and speaks(teller["agent"]):
        draft.replace_source(Span(*teller.span("agent")), SPEAKERS_SCORE)
        end = teller.end("agent") + 1
        kept = [Span(max(one.start, end), one.end) for one in draft.content if one.end > end]
        draft.content = kept or draft.content
        return
    if source is None or source.start >= cue.end:
        return
    if _TOLD.fullmatch(cue.of(text)) or heard(text, cue):
        draft.source = None
    elif received := _RECEIVED.fullmatch(cue.of(text)):
        at = cue.start
        draft.cue = Span(at + received.start("cue"), at + received.end("cue"))
        sent = Span(at + received.start("text"), at + received.end("text"))
        draft.replace_source(sent, SPEAKERS_SCORE)


def _agent(text: str, draft: Draft) -> None:
    """The agent at the end of a passive: `He was accused of fraud by fellow doctors`."""
    last = draft.content[-1]
    match = _AGENT.search(text[last.start : last.end])
    if match is None or not speaks(match["agent"]) or match.start() < 1:
        return
    start = last.start + match.start("agent")
    draft.content[-1] = Span(last.start, last.start + match.start())
    draft.give(None, Span(start, last.start + match.end("agent")), SPEAKERS_SCORE)


def _passive(cue: str) -> bool:
    return not _BE.isdisjoint(cue.lower().split())


def _words(text: str, spans: list[Span]) -> int:
    return sum(len(span.of(text).split()) for span in spans)


def speaks(phrase: str) -> bool:
    """Whether a noun phrase names somebody who can speak: a person, a body, a document."""
    end = _HEAD.search(phrase)
    words = (phrase[: end.start()] if end else phrase).split()
    lowers = {word.lower() for word in words}
    if not words or len(words) > 8 or words[0].endswith("ing") or not _VERBS.isdisjoint(lowers):
        return False
    opened = words[0].lower() in ("a", "an", "the", "its", "his", "her", "their", "two", "three")
    noun = words[-1].lower().removesuffix("'s").removesuffix("’s")
    singulars = (noun, noun.removesuffix("s"), re.sub("ies$", "y", noun))
    if not _speakers().isdisjoint(singulars):
        return True
    return words[-1][:1].isupper() and (opened or len(words) > 1) and words[0].lower() != "i"


def opening_phrase(text: str, end: int, opening: re.Pattern[str], reach: int = 100) -> Span | None:
    """The noun phrase before a place, if it opens its sentence and names who can speak.

    Args:
        text: The article.
        end: Where to look back from.
        opening: From the start of the sentence to that place, with a group `phrase`.
        reach: Characters to look back.
    """
    start = max(end - reach, 0)
    match = opening.search(text[start:end])
    if match is None or not speaks(match["phrase"]):
        return None
    return Span(start + match.start("phrase"), start + match.end("phrase"))


@cache
def _speakers() -> frozenset[str]:
    """Lower-case nouns for persons, bodies, groups and documents."""
    roles, kinds = lexicon("roles"), lexicon("collectives")
    outlets = lexicon("channel_outlet_forms")["nouns"]
    nouns = {noun for names in outlets.values() for noun in names}
    persons = roles["male"] + roles["female"] + roles["either"]
    vague = {"most", "some", "many", "few", "number", "lot", "rest", "right", "all", "left", "none"}
    groups = set(kinds["group"]) - vague
    documents = {
        "report", "study", "survey", "poll", "indictment", "memo", "letter", "statement", "film",
        "documentary", "book", "article", "editorial", "essay", "complaint", "lawsuit", "filing",
        "petition", "affidavit",
    }  # fmt: skip
    return frozenset(nouns | set(persons) | set(kinds["organisation"]) | groups | documents)
