"""Pleas that the encoder passed over: `The fire brigade begged | sightseers to stay away`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.nearby import subject_before
from quotes.attribute.pieces.places import Places
from quotes.attribute.sources.misread import speaks
from quotes.records import Span

__all__ = ["add_pleas"]

_SCORE = 0.6
# Verbs that always say something aloud, whoever is asked, and what for.
_PLEA = re.compile(
    r"\s(?:(?:has|have|had)\s)?(?:also\s|repeatedly\s|publicly\s|again\s)?"
    r"(?P<cue>begg?(?:s|ed)|implore[sd]|beseech(?:es|ed)|besought|urge[sd]|entreat(?:s|ed)"
    r"|pleaded\swith|pleads\swith|appeal(?:s|ed)\sto)\s"
    r"(?P<whom>him|her|them|us|me|everyone|everybody|anyone|anybody|people"
    r"|(?!to\b)[\w’'\-]+(?:\s(?!to\b)[\w’'\-]+){0,4}?)"
    r"\s(?P<for>(?:not\s)?to\s[a-z]{2,}\b)"
)
_ANYBODY = frozenset(
    "him her them us me everyone everybody anyone anybody people".split()  # noqa: SIM905
)
# How the sentence goes on for the one who begs.
_ENDS = re.compile(r"[,;:.!?—–“”\"]|\s(?:but|after|when|while|as|because|before)\s")
_VERB = re.compile(r"\b(?:beg|implor|bes|urge|entreat|plead|appeal)")


def add_pleas(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Add what somebody is begged or urged to do, from whom it is asked of on.

    Only where a subject that can speak stands before the verb, and the one behind it can listen.
    What the encoder found of it without a cue becomes all of it.

    Returns:
        The drafts with those added.
    """
    text, made = context.text, list[Draft]()
    cover, places = Cover(drafts), Places(drafts)
    gone: set[int] = set()
    for sentence in context.document.sentences:
        if _VERB.search(text, sentence.start, sentence.end) is None:
            continue
        plea = _plea(context, sentence)
        if plea is None or plea.cue is None or places.over(Span(plea.cue.start, plea.end)):
            continue
        parts = [draft for draft, _ in cover.over(Span(plea.cue.start, plea.end))]
        if all(_is_part(draft, plea) for draft in parts):
            gone.update(map(id, parts))
            made.append(plea)
    return [*(draft for draft in drafts if id(draft) not in gone), *made]


def _is_part(draft: Draft, plea: Draft) -> bool:
    return draft.bare and all(plea.content[0].contains(span) for span in draft.content)


def _listens(whom: str, verb: str) -> bool:
    """Whether those behind the verb are people; one may urge `measures to end it`."""
    if whom in _ANYBODY or speaks(whom):
        return True
    plural = re.fullmatch(r"(?:[\w’'\-]+\s){0,2}[a-z\-]{3,}[^s]s", whom)
    return plural is not None and not verb.startswith("urge")


def _plea(context: Context, sentence: Span) -> Draft | None:
    """The plea of a sentence without marks."""
    text = context.text
    found = _PLEA.search(text, sentence.start, sentence.end)
    if found is None or context.outer_in(Span(*found.span())):
        return None
    if not _listens(found["whom"], found["cue"]):
        return None
    source = subject_before(context, found.start())
    if source is None:
        return None
    end = _ENDS.search(text, found.end(), sentence.end)
    stop = end.start() if end is not None else sentence.end
    whom = found.start("whom")
    content = Span(whom, whom + len(text[whom:stop].rstrip()))
    return Draft.new(content, _SCORE, Span(*found.span("cue")), source)
