"""Persons and things that the encoder took for a statement: `every nurse who reports a danger`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["leave_antecedents_out", "names_only"]

_LONGEST, _FEW = 300, 60
_WORD = re.compile(r"[\w’'\-]+|[^\w\s]")
_PERSONAL = frozenset({"who", "whom", "whose"})
_RELATIVE = _PERSONAL | {"which", "that"}
# A noun phrase with a relative clause: `for the nurses`, `legislation`, and then `who`, `that`.
_PHRASE = re.compile(
    r"(?:(?:about|against|for|from|in|of|on|to|with)\s)?(?:[\w’'\-]+\s){1,5}?"
    r"(?:who|whom|whose|which|that)\s",
    re.IGNORECASE,
)
_PERSONS = re.compile(r"(?P<whom>for\s)?(?:[\w’'\-]+\s){1,5}?(?:who|whom|whose)\s", re.IGNORECASE)
# Words with which a clause begins, or with which the relative pronoun goes: `He said that`.
_CLAUSAL = frozenset(
    """how if that whether what when where why because although while i he she it they we you there
    not say says said saying so""".split()  # noqa: SIM905
)
_FINITE = frozenset(
    """am are can could did do does had has have is may might must shall should was were will
    would""".split()  # noqa: SIM905
)
# Whom one speaks or fights for is nothing that one says; `for` may stand in the cue or behind it.
_IN_FAVOUR = re.compile(
    r"\b(?:speaks?|spoke|spoken|speaking|stands?|stood|standing|campaign(?:s|ed|ing)?"
    r"|fights?|fought|fighting)(?:\s(?:up|out))?(?P<whom>\sfor)?$",
    re.IGNORECASE,
)
# `every nurse who reports a danger` is nobody who has reported one.
_ANYBODY = re.compile(
    r"(?:\b(?:any|each|every|no)\s(?:[\w’'\-]+\s){1,3}|\b(?:anybody|anyone|nobody|no one)\s)$",
    re.IGNORECASE,
)


def names_only(context: Context, draft: Draft) -> bool:
    """Whether a paraphrase names somebody or something and states nothing of it.

    So it is where no cue makes it a statement, where it is whom one speaks for, and where whoever
    is to speak is only thought of. With any other cue a noun phrase is what is asked for, praised
    or denied.
    """
    text = context.text
    if any(context.outer_in(span) for span in draft.content):
        return False
    if _is_anybody(text, draft):
        return True
    if draft.cue is None:
        return all(_is_phrase(text, span) for span in draft.content)
    favour = _IN_FAVOUR.search(draft.cue.of(text))
    if favour is None:
        return False
    persons = [_PERSONS.match(text, span.start, span.end) for span in draft.content]
    return all(one is not None and (favour["whom"] or one["whom"]) for one in persons)


def leave_antecedents_out(context: Context, draft: Draft) -> None:
    """Takes out of a content what its source `who` stands for: `every nurse | who | reports`."""
    source = draft.source
    if source is None or source.of(context.text).lower() not in _RELATIVE:
        return
    rest = [span for span in draft.content if not 0 <= source.start - span.end <= 1]
    draft.content = rest or draft.content


def _is_anybody(text: str, draft: Draft) -> bool:
    """Whether the source is the `who` of nobody in particular."""
    source = draft.source
    if source is None or source.of(text).lower() not in _PERSONAL:
        return False
    return _ANYBODY.search(text, max(source.start - _FEW, 0), source.start) is not None


def _is_phrase(text: str, span: Span) -> bool:
    """Whether it is a noun phrase with relative clauses, and no verb besides theirs."""
    match = _PHRASE.match(text, span.start, min(span.end, span.start + _LONGEST))
    if match is None:
        return False
    lead = [word.lower() for word in _WORD.findall(match.group())[:-1]]
    if not _CLAUSAL.isdisjoint(lead) or not _FINITE.isdisjoint(lead):
        return False
    words = [word.lower() for word in _WORD.findall(text[span.start : span.end][:_LONGEST])]
    return not _has_main_verb(words)


def _has_main_verb(words: list[str]) -> bool:
    """Whether a finite verb stands behind the first one of the relative clause before it.

    Only verbs that can be nothing else are seen.
    """
    expected = 0
    for before, word in zip(["", *words], words, strict=False):
        if word in _RELATIVE:
            expected = 1 if word in ("whom", "whose") else 0
        elif word in _FINITE and before not in _RELATIVE:
            if not expected:
                return True
            expected -= 1
    return False
