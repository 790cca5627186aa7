"""Statements in relative clauses: `quoted a nurse who said so`, `a letter in which Roe warned`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.properties.cues import is_plain_verb, read_cue, words_of
from quotes.attribute.sources.misread import speaks
from quotes.attribute.written import text_nouns
from quotes.records import Span

__all__ = ["add_relative_clauses"]

_SCORE = 0.7
_REACH, _LONGEST_NAME = 160, 8
_FEWEST_WORDS = 3
_VERB = re.compile(
    r"(?P<cue>(?:had\s|has\s|have\s)?(?:also\s|then\s|later\s|[a-z]+ly\s)?(?P<verb>[a-z]{3,12})"
    r"(?:\s(?:of|against|about))?)"
    r"(?P<end>:?\s(?:(?<=told\s)[^,.;:“”\"\n]{2,40}?\s(?=(?:that|how)\s))?)"
)
# Whoever is quoted, cited or spoken to says it: `The paper quoted a nurse who said ...`.
_WHO = re.compile(
    r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|interview(?:ed|s|ing)|spoke\sto|spoken\sto|speaking\sto)"
    r"\s(?P<who>[^,.;:!?“”\"\n]{3,80}?),?\swho\s"
)
_STOP = re.compile(r"[,.;:!?“”\"\n]")
_MARKS = re.compile(r"[^,.;:!?“”\"\n]{0,60}[“\"]")
_JOINT = re.compile(r",?\s(?:and|but|while|though)\s?$|,?\s$")
_PRONOUN = re.compile(r"(?:he|she|they|it)")


@dataclass(frozen=True, slots=True)
class _Clause:
    """What a relative clause says: who, with which cue, and what."""

    source: Span
    cue: Span
    content: Span


def add_relative_clauses(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give what a relative clause tells to whom it is about.

    Where the encoder found no statement in it, or took the whole clause for what the one says who
    passes it on.

    Returns:
        The drafts with those added.
    """
    made: list[Draft] = []
    cover = Cover(drafts)
    starts = sorted(one.source.start for one in drafts if one.source is not None)
    for clause in _clauses(context):
        if context.outer_in(clause.source):
            continue
        content = _before_others(context.text, starts, clause.content)
        if len(content.of(context.text).split()) >= _FEWEST_WORDS or context.outer_in(content):
            made += _give(cover, replace(clause, content=content))
    return [*drafts, *made]


def _clauses(context: Context) -> Iterator[_Clause]:
    """The relative clauses that state something."""
    text = context.text
    for match in _WHO.finditer(text):
        verb = _VERB.match(text, match.end())
        who = Span(*match.span("who"))
        if verb is not None and _says(verb) and _can_speak(context, who):
            yield _Clause(who, Span(*verb.span("cue")), _rest(context, verb.end()))
    for match in _in_which().finditer(text):
        stop = _STOP.search(text, match.end() + 1, match.end() + _REACH)
        limit = stop.start() + 1 if stop is not None else match.end() + _REACH
        for start in re.finditer(r"(?<=\s)[a-z]", text[match.end() : limit]):
            verb = _VERB.match(text, match.end() + start.start(), limit + 1)
            who = Span(match.end(), match.end() + start.start() - 1)
            if verb is not None and _says(verb) and _can_speak(context, who):
                yield _Clause(who, Span(*verb.span("cue")), _rest(context, verb.end()))
                break


def _rest(context: Context, start: int) -> Span:
    """A sentence from a place on, without its full stop."""
    end = context.sentence(start - 1).end
    while end > start and context.text[end - 1] in " .\n":
        end -= 1
    return Span(start, max(start, end))


def _says(match: re.Match[str]) -> bool:
    """Whether the verb of a clause is one of saying, with something said behind it."""
    reading = read_cue(words_of(match["cue"]))
    if reading is None or reading.act == "thought" or reading.weak:
        return False
    rest = match.string[match.end() : match.end() + _REACH]
    sure = match["verb"] in ("said", "says", "wrote", "writes", "claimed", "claims", "warned")
    stated = rest.startswith(("that ", "how ")) or _MARKS.match(rest) is not None
    return stated or sure or (is_plain_verb(match["verb"]) and match["end"].startswith(":"))


def _can_speak(context: Context, who: Span) -> bool:
    phrase = who.of(context.text)
    if _PRONOUN.fullmatch(phrase) or speaks(phrase):
        return True
    inside = context.entities_from(who.start, _LONGEST_NAME)
    return any(one.end == who.end and one.label != "other" for one in inside)


def _give(cover: Cover, clause: _Clause) -> list[Draft]:
    """Mend the draft that has a clause for its content; make one where none has any of it."""
    source, cue, content = clause.source, clause.cue, clause.content
    over = [draft for draft, _ in cover.over(content)]
    own = [one for one in over if one.cue is not None and one.cue.overlaps(cue)]
    for one in own:
        # "in | which | he said:"
        one.content = [span for span in one.content if span.end > cue.start] or one.content
    if own:
        return []
    if not over:
        return [Draft.new(content, _SCORE, cue, source)]
    whole = [one for one in over if one.start < cue.start and one.end <= content.end + 2]
    if len(over) == 1 and whole:
        over[0].content = [content]
        over[0].cue = cue
        over[0].replace_source(source, _SCORE)
    return []


def _before_others(text: str, starts: list[int], content: Span) -> Span:
    """A content cut where the sentence goes on with somebody else's statement."""
    index = bisect_right(starts, content.start)
    end = min([content.end, *starts[index : index + 1]])
    if end < content.end and (joint := _JOINT.search(text, content.start, end)) is not None:
        end = joint.start()
    return Span(content.start, end)


@cache
def _in_which() -> re.Pattern[str]:
    """Somebody's own text: `a letter in which the inspectorate warned of ...`."""
    nouns = text_nouns("media", more=["message", "statement"])
    return re.compile(
        rf"\b(?:{nouns})\b(?:\s(?:to|from|of|on|sent)\s[^,.;:!?“”\"\n]{{2,60}}?)?"
        r",?\sin\swhich\s"
    )
