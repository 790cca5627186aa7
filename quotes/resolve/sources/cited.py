"""Whom a reporter cites: `Reuters reported, citing two officials`, `was quoted as saying`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.records import Attribution, Span
from quotes.resolve.descriptions.kinds import kind_of_noun
from quotes.resolve.discourse import Discourse
from quotes.resolve.heads import known_noun
from quotes.resolve.pronouns.choice import noun_phrase_before
from quotes.resolve.sources.reading import SourcePhrase, SourceReader
from quotes.resolve.vocabulary import is_outlet, vocabulary

__all__ = ["cited", "teller"]

REACH, LONGEST, DEEPEST = 160, 110, 3
SPAN, AROUND, STOP = 80, 3, re.compile(r"[.!?;]\s")
TOLD = frozenset(["told", "assured", "informed", "warned", "promised"])
CITING = re.compile(
    r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|attribut(?:ed|es|ing)\s+it\s+to)\s+(?!by\b)"
)
# The object may itself pass on what it has from others: `..., which quoted a mediator`.
PASSED_ON = re.compile(r",?\s+(?:which|who|itself)\s+(?:had\s+it\s+from\s+|(?=quot|cit|attribut))")
SAID = re.compile(
    r"(?:^|[,”\"]\s)(?P<who>(?:[A-Z][\w.'’-]*|[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts)(?:\s[\w.'’-]+){0,7}?|[Hh]e|[Ss]he)"
    r"\s(?:said|says|added|announced|wrote|claimed|warned|told\s\w+)\s?,\s(?:as\s)?(?:according\sto\s)(?:the\s)?(?:[\w-]+\s)*$"
)
TOLD_WITHIN = re.compile(
    r"(?P<who>(?:[A-Z][\w'’.-]*)(?:,?\s[\w'’.-]+){0,8}?),?\s(?:said|says|confirmed|denied|announced|warned)\s"
)
PASSIVE = re.compile(
    r"\b(?:(?:has|have|had)\s)?(?:is|are|was|were|been|being)\s+(?:also\s+|later\s+)?(?:quoted|cited)\b"
)
PRESS = frozenset({"press", "news", "wire", "newswire"})
REPORTS = frozenset(["report", "reports", "media", "press", "agency"])
OBJECT_ENDS = re.compile(
    r"\s+as\s+(?:say|tell|writ|warn|add|announc|claim|describ)\w*"
    r"|,|[.;:!?\"“”«»()—–\n]|\s+(?:in|on|during|at)\s+(?=a\b|an\b|the\b|his\b|her\b|its\b|[A-Z])"
    r"|\s+(?:that|who|which|late|early|earlier|today|yesterday)\b"
)


def cited(reader: SourceReader, attribution: Attribution) -> Span | None:
    """The one whose words they are, where the source only passes them on.

    Args:
        reader: The article's source mentions.
        attribution: One with a cue and a source.

    Returns:
        Where he is mentioned; None where the source speaks for itself. Of a chain of relays the
        last link.
    """
    cue, source = attribution.cue, attribution.source
    if cue is None or source is None:
        return None
    discourse = reader.discourse
    sentence = discourse.sentence_span(cue.start)
    passive = PASSIVE.search(discourse.text, cue.start, min(cue.end + 20, sentence.end))
    if passive is not None and source.start >= passive.end():
        # "Roe was quoted as saying by the agency": the agency is the source mention.
        return speaking(reader, subject_before(discourse, passive.start(), sentence.start))
    phrase = reader.read(source)
    if passive is not None or phrase is None or not passes_on(phrase):
        return None
    said = SAID.search(discourse.text[sentence.start : source.start])
    if said is not None:
        # "..., Roe said, according to the agency"
        start = sentence.start + said.start("who")
        return speaking(reader, Span(start, sentence.start + said.end("who")))
    inner = told_within(discourse, attribution)
    if inner is not None and (named := speaking(reader, inner)) is not None:
        return named
    found = None
    here, stop = min(cue.start, source.end), min(sentence.end, max(cue.end, source.end) + REACH)
    for _ in range(DEEPEST):
        match = next_citation(discourse, here, stop, chained=found is not None)
        span = object_at(discourse, match, sentence.end) if match is not None else None
        named = speaking(reader, span) if span is not None else None
        if named is None and match is not None and found is None:
            named = behind_report(reader, match, sentence.end)
        if named is None:
            break
        found, here, stop = named, named.end, min(sentence.end, named.end + REACH)
    return found


def behind_report(reader: SourceReader, start: int, limit: int) -> Span | None:
    """Whom the report is from that is cited: `a report in the Herald, which quoted a mediator`."""
    discourse = reader.discourse
    passed = PASSED_ON.search(discourse.text, start, min(limit, start + REACH))
    match = CITING.match(discourse.text, passed.end(), limit) if passed is not None else None
    if match is None or discourse.is_quoted(match.start()):
        return None
    return speaking(reader, object_at(discourse, match.end(), limit))


def teller(attributions: Sequence[Attribution], index: int, text: str) -> int | None:
    """Whose words they are in `Roe told Poe that ..., according to two aides`.

    Args:
        attributions: All of them.
        index: The one looked at.
        text: The article.

    Returns:
        The number of the attribution whose cue the words hang on; None for all others.
    """
    one = attributions[index]
    first = one.content[0]
    if one.cue is None or one.source is None or one.cue.start < first.end:
        return None
    if one.cue.of(text).lower() != "according to" or text[first.start : first.start + 5] != "that ":
        return None
    for number in range(max(0, index - AROUND), min(len(attributions), index + AROUND + 1)):
        other = attributions[number]
        if number == index or other.cue is None or other.source is None:
            continue
        told = other.cue.of(text).lower().split()[-1:]
        before = other.source.end <= other.cue.start < other.end <= first.start
        near = first.start - other.end < SPAN and not STOP.search(text, other.cue.end, first.start)
        if told and told[0] in TOLD and before and near:
            return number
    return None


def told_within(discourse: Discourse, attribution: Attribution) -> Span | None:
    """Whoever speaks in what an outlet reports: `The officials said it would, the Herald said`."""
    content = attribution.content[0]
    if attribution.kind != "indirect" or attribution.source is None:
        return None
    match = TOLD_WITHIN.match(discourse.text, content.start, content.end)
    if match is None or content.start > attribution.source.start:
        return None
    return Span(match.start("who"), match.end("who"))


def passes_on(phrase: SourcePhrase) -> bool:
    """Whether a source passes on news: an agency, a paper, a station, `local media`."""
    nouns = vocabulary().outlet_words | REPORTS
    if phrase.name is None:
        return phrase.head in nouns
    words = phrase.name.parts.words
    beside = {token.text for token in phrase.tokens}
    return is_outlet(words) or not nouns.isdisjoint(beside) or not PRESS.isdisjoint(words)


def next_citation(discourse: Discourse, start: int, stop: int, *, chained: bool) -> int | None:
    """Where the object of the next `citing` begins, outside of quotations."""
    text = discourse.text
    if chained:
        passed = PASSED_ON.match(text, start, stop)
        if passed is None:
            return None
        match = CITING.match(text, passed.end(), stop)
        return match.end() if match else passed.end()
    places = (match for match in CITING.finditer(text, start, stop))
    free = (match.end() for match in places if not discourse.is_quoted(match.start()))
    return next(free, None)


def subject_before(discourse: Discourse, position: int, limit: int) -> Span | None:
    """The pronoun or noun phrase right before a verb."""
    index = discourse.index_at(position) - 1
    if index >= 0 and discourse.tokens[index].lower in ("he", "she", "they", "it"):
        token = discourse.tokens[index]
        return Span(token.start, token.end)
    return noun_phrase_before(discourse, position, limit)


def object_at(discourse: Discourse, start: int, limit: int) -> Span | None:
    """The noun phrase that begins at a place."""
    stop = min(limit, start + LONGEST)
    end = OBJECT_ENDS.search(discourse.text, start, stop)
    span = Span(start, end.start() if end is not None else stop)
    return span if span.of(discourse.text).strip() else None


def speaking(reader: SourceReader, span: Span | None) -> Span | None:
    """The phrase, if it is one that can speak: no reasons, no documents."""
    phrase = reader.read(span) if span is not None else None
    if phrase is None or span is None:
        return None
    if phrase.shape == "description":
        kind, plural = kind_of_noun(phrase.head)
        written = {phrase.head, vocabulary().singular(phrase.head)} & vocabulary().documents
        known = known_noun(phrase.head) and kind != "document" and not written
        return span if known and (phrase.determiner or plural or phrase.owner) else None
    return span
