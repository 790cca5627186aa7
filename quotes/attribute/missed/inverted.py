"""Sentences that end with verb and name: `Replication will be hard, concedes Ken Abe, a nurse`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.missed.closed import states
from quotes.attribute.properties.cues import is_plain_verb
from quotes.records import Span

__all__ = ["add_inverted"]

_SCORE = 0.6
_REACH = 60
_FEWEST_WORDS = 3
# The verb behind the comma that ends the statement, and what stands before the name.
_CUE = re.compile(r",\s(?P<cue>[a-z]{3,12})\s(?P<title>(?:the\s|an?\s)?(?:[\w'’\-]+\.?\s){0,3})$")
# Verbs that take a clause, besides the plain ones.
_MORE = frozenset(
    """cautions cautioned concedes conceded contends contended maintains maintained predicts
    predicted reckons reckoned stresses stressed suggests suggested confesses confessed
    confirms confirmed complains complained laments lamented believes believed thinks
    thought""".split()  # noqa: SIM905
)
# Verbs with a person for their object: `She rose, told Roe.`
_OBJECT = frozenset({"tell", "tells", "told", "ask", "asks", "asked"})
# Who it is, up to the end of the sentence; the encoder may take `of` for a part of the name.
_WHO = re.compile(
    r"(?P<of>(?:(?<=\sof)|\s(?:of|at|from))\s[^,.;:!?“”\"\n]{2,60})?"
    r"(?:,\s(?!(?:because|since|as|and|but|if|when|although|though|while|so|or|yet)\s)"
    r"[^;:!?“”\"\n]{2,120})?[.]\s*"
)
_OPENING = re.compile(r"(?:But|And|Yet|So|Still,)\s")


def add_inverted(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give a sentence to the person with whom it ends, behind a verb of saying.

    The encoder misses them with verbs rarer than `said`, or finds a part of what is said.

    Returns:
        The drafts with those added.
    """
    cover, made = Cover(drafts), []
    for entity in context.document.entities:
        if entity.label != "person":
            continue
        found = _CUE.search(context.text, max(entity.start - _REACH, 0), entity.start)
        whole = _statement(context, found, entity.end) if found is not None else None
        if whole is None or whole.source is None:
            continue
        known = [draft for draft, _ in cover.over(context.sentence(entity.start))]
        if not known:
            made.append(whole)
        elif len(known) == 1 and _misread(known[0], whole):
            known[0].content = whole.content
            if known[0].source is None or not known[0].source.overlaps(whole.source):
                known[0].replace_source(whole.source, _SCORE)
    return [*drafts, *made]


def _misread(draft: Draft, whole: Draft) -> bool:
    """Whether a draft has the verb of another, and no content but its parts or its subject."""
    if draft.cue is None or whole.cue is None or whole.source is None:
        return False
    if not draft.cue.overlaps(whole.cue):
        return False
    places = (whole.content[0], whole.source)
    return all(any(place.contains(span) for place in places) for span in draft.content)


def _statement(context: Context, found: re.Match[str], end: int) -> Draft | None:
    """The statement, its verb and its subject, if the sentence holds nothing more."""
    text, verb = context.text, found["cue"]
    if verb in _OBJECT or not (verb in _MORE or is_plain_verb(verb)):
        return None
    sentence = context.sentence(found.start())
    who = _WHO.match(text, end, sentence.end + 1)
    if who is None or who.end() < sentence.end or found.start() <= sentence.start:
        return None
    opening = _OPENING.match(text, sentence.start, found.start())
    content = Span(opening.end() if opening else sentence.start, found.start())
    said = content.of(text)
    if len(said.split()) < _FEWEST_WORDS or context.outer_in(content) or not states(said):
        return None
    source = Span(found.start("title"), who.end("of") if who["of"] else end)
    return Draft.new(content, _SCORE, Span(*found.span("cue")), source)
