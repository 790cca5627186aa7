"""What a pronoun cannot mean, and which pronouns of the running text a reader resolves."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from quotes.records import Attribution, Span
from quotes.resolve.discourse import Token
from quotes.resolve.pronouns.focus import opening_body
from quotes.resolve.scene import Scene
from quotes.resolve.sources.listeners import listeners
from quotes.resolve.sources.reading import SourcePhrase

__all__ = [
    "ASKED",
    "askers",
    "is_turn",
    "narrative_pronouns",
    "own_words",
    "spoken_of",
    "subject_of_paraphrase",
    "unwilling",
]

REACH, OPENING, HEARER = 400, 10, 40
HEARING = (["told"], ["tells"], ["telling"], ["asked"], ["assured"], ["informed"], ["reminded"])
ASKED = frozenset(
    """asked pressed questioned interviewed challenged quizzed urged confronted""".split()  # noqa: SIM905
)


WILL = re.compile(
    r"(?:has |had |also |again |then )*(?:apologi[sz]|declin|pledg|promis|refus|vow)\w*\b",
    re.IGNORECASE,
)
"""Who does so is somebody: no report declines to comment."""
COMMENT = re.compile(
    r"(?:to )?(?:make (?:any |a )?(?:further )?comment|comment|discuss|elaborate"
    r"|give (?:any )?(?:further |more )?details)\b"
)
"""What reporters ask of the parties, hardly ever of a court."""
COURTS = frozenset(["court", "courts", "tribunal"])


def is_turn(text: str, attribution: Attribution) -> bool:
    """Whether an attribution is a turn of a dialogue, whose words stand in no quotation marks.

    That is one behind a label and a colon, or an answer that structure gave to somebody named
    elsewhere.
    """
    cue, source = attribution.cue, attribution.source
    if attribution.kind != "indirect" or source is None:
        return False
    if cue is None:
        return "by_structure" in attribution.flags and "\n" in text[source.end : attribution.start]
    return cue.of(text) == ":"


def narrative_pronouns(scene: Scene, attributions: Sequence[Attribution]) -> list[Token]:
    """`he` and `she` of the running text: whom they mean keeps the reader's attention.

    Not those that somebody says, and no sources, which are resolved by themselves.
    """
    discourse = scene.discourse
    sources = {one.source.start for one in attributions if one.source is not None}
    turns = sorted(
        (span.start, span.end)
        for one in attributions
        if is_turn(scene.text, one)
        for span in one.content
    )

    def said(position: int) -> bool:
        place = bisect_right(turns, (position, len(scene.text))) - 1
        in_turn = place >= 0 and position < turns[place][1]
        return in_turn or discourse.is_quoted(position)

    return [
        token
        for token in discourse.tokens
        if token.lower in ("he", "she") and token.start not in sources and not said(token.start)
    ]


def own_words(scene: Scene, attribution: Attribution, position: int) -> Span | None:
    """The stretch whose names a pronoun cannot mean: the speaker's own words.

    In a paraphrase that stands before `it said` they are the writer's: `The bank will close,
    it said`.
    """
    sentence = scene.discourse.sentence_span(position)
    ahead = sentence.start < attribution.end <= position
    if ahead and attribution.kind == "indirect":
        return None
    return Span(attribution.start, attribution.end)


def subject_of_paraphrase(
    scene: Scene, attribution: Attribution, phrase: SourcePhrase
) -> Span | None:
    """The body that a paraphrase in front of `it said` begins with, where it goes by no name.

    `The ruling council of Roe has dissolved parliament, it said.`
    """
    ahead = attribution.end <= phrase.span.start and attribution.kind == "indirect"
    sentence = scene.discourse.sentence_span(phrase.span.start)
    if phrase.head != "it" or not ahead or attribution.start < sentence.start:
        return None
    tokens = scene.discourse.between(attribution.start, attribution.end)[:OPENING]
    return opening_body(tokens)


def spoken_of(scene: Scene, attribution: Attribution, position: int) -> frozenset[int]:
    """Whom a subject pronoun cannot mean: `he told Roe`, `he said Roe would lose`.

    A name behind a pronoun that governs it is somebody else's (Principle C of the binding theory,
    Chomsky 1981). In quotations people do speak of themselves by name.
    """
    cue = attribution.cue
    if cue is None or position > cue.start:
        return frozenset()
    found = set()
    spans = [span for span in attribution.content if span.start >= cue.end]
    if cue.of(scene.text).lower().split()[-1:] in HEARING:
        spans.append(Span(cue.end, cue.end + HEARER))
    for span in spans:
        for name in scene.reader.names_in(span.start, span.end):
            if not name.quoted:
                found.add(name.candidate)
    return frozenset(found)


def askers(scene: Scene, position: int) -> frozenset[int]:
    """Whoever stands in `Asked by a member whether ..., she replied`: she is somebody else."""
    discourse, events = scene.discourse, scene.salience.events
    start = max(discourse.sentence_span(position).start, position - REACH)
    places = [(name.full.start, name.candidate) for name in scene.reader.names_in(start, position)]
    noted = events[bisect_right(events, (start,)) : bisect_right(events, (position,))]
    found = set()
    for place, candidate in [*places, *((event[0], event[2]) for event in noted)]:
        first = discourse.index_at(place)
        lead = [token.lower for token in discourse.tokens[max(0, first - 2) : first]]
        if lead[-1:] == ["by"] and lead[0] in ASKED:
            found.add(candidate)
    return frozenset(found)


def unwilling(scene: Scene, attribution: Attribution, position: int) -> frozenset[int]:
    """Whom `it` cannot mean where it does what only people do: `It declined to comment`.

    Those are the documents, and courts where somebody else just named can be asked to comment.
    """
    cue = attribution.cue
    if cue is None or not WILL.match(cue.of(scene.text)):
        return frozenset()
    cast = scene.cast.candidates
    barred = {one.index for one in cast if one.kind == "document"}
    if COMMENT.match(attribution.content[0].of(scene.text)):
        discourse = scene.discourse
        above = discourse.paragraphs[max(0, discourse.paragraph_of(position) - 1)]
        near = {scene.of(name).index for name in scene.reader.names_in(above, position)}
        bodies = {index for index in near if cast[index].kind == "organisation"}
        courts = {index for index in bodies if not COURTS.isdisjoint(cast[index].words)}
        if bodies - courts - listeners(scene, position):
            barred |= courts
    return frozenset(barred)
