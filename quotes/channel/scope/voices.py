"""Who counts as one voice: one speaker under two names, an organisation and its spokesman.

Speakers come as resolved. Where the same voice got two identities, a channel must not stop
holding; where it is doubtful, identities stay apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from quotes.channel.frames import Frame
from quotes.channel.words import Words, tokens, wordset
from quotes.records import Span
from quotes.resources import lexicon

__all__ = ["distinctive", "one_voice", "unify"]

_PERSONAL = frozenset({"he", "she", "him", "her"})
_DEFINITE = re.compile(r"(?:the|its|their|his|her)\s", re.IGNORECASE)
_PERSON_REACH = 3
# Of long names and quotations, only so many characters are compared.
_COMPARED = 400
_LEAD_PARAGRAPHS = 8
_SHORTEST = 4
# Nouns for those who are not to be named, and by which they are taken up.
_HIDDEN = frozenset(["friend", "insider", "pal", "person", "source"])


def unify(words: Words, frames: Sequence[Frame]) -> list[Frame]:
    """The frames with one key for each voice, in the same order."""
    keys: dict[frozenset[str], str] = {}
    fixed = list(frames)
    last: Frame | None = None
    for place in sorted(range(len(frames)), key=lambda p: (frames[p].start, p)):
        frame = fixed[place]
        if _misread(words, frame) and last is not None:
            if frame.core - last.core <= _PERSON_REACH:
                frame = replace(frame, key=last.key, speaker=last.speaker)
        elif frame.speaker is not None and frame.key is not None:
            name = distinctive(frame.speaker.name)
            if len(name) > 1:
                frame = replace(frame, key=keys.setdefault(name, frame.key))
        fixed[place] = frame
        if frame.speaker is not None and frame.speaker.kind == "person":
            last = frame
    return _introduced(words, fixed)


def distinctive(name: str) -> frozenset[str]:
    """The words of a name that tell it from others, in lower case."""
    return frozenset(
        w for w in tokens(name[:_COMPARED].lower()) if w not in wordset("voices_small")
    )


def _misread(words: Words, frame: Frame) -> bool:
    """Whether "he" or "she" was taken for something that is no person."""
    source, speaker = frame.attribution.source, frame.speaker
    if source is None or source.end - source.start > 3:
        return False
    person = speaker is not None and speaker.kind == "person"
    return not person and source.of(words.text).lower() in _PERSONAL


def _introduced(words: Words, frames: list[Frame]) -> list[Frame]:
    """One key for "the head of the company" and the person whom the next paragraph names.

    Both must speak of the same thing, and the one must be a definite description, the other
    a person not quoted before.
    """
    order = sorted(range(len(frames)), key=lambda p: (frames[p].start, p))
    seen: set[str | None] = set()
    renamed: dict[str, Frame] = {}
    for before, after in pairwise(order):
        one, other = frames[before], frames[after]
        seen.add(one.key)
        if one.paragraph >= _LEAD_PARAGRAPHS:
            break
        if other.key not in seen and _describes(words, one, other) and one.key is not None:
            renamed[one.key] = other
    return [
        replace(f, key=renamed[f.key].key, speaker=renamed[f.key].speaker)
        if f.key in renamed
        else f
        for f in frames
    ]


def _describes(words: Words, one: Frame, other: Frame) -> bool:
    first, second, source = one.speaker, other.speaker, one.attribution.source
    if first is None or second is None or source is None or first.kind != second.kind:
        return False
    if first.named or not second.named or second.kind != "person":
        return False
    if other.paragraph - one.paragraph > 1 or not _DEFINITE.match(source.of(words.text)[:8]):
        return False
    shared = _said(words, one) & _said(words, other)
    return any(len(word) >= _SHORTEST for word in shared)


def _said(words: Words, frame: Frame) -> frozenset[str]:
    return distinctive(words.text[frame.start : min(frame.end, frame.start + _COMPARED)])


def one_voice(words: Words, a: Frame, b: Frame) -> bool:
    """Whether of two attributions one is an organisation's and the other its spokesman's.

    Only for attributions that follow each other, `b` behind `a`: further apart, they speak
    for themselves. A spokesman who opens another paragraph is heard on another occasion: of
    twelve quoted behind an organisation, whosoever's they were, in the training articles one went
    on with its channel.
    """
    if _same_body(words, a, b) or _same_source(words, a, b):
        return True
    for body, person in ((a, b), (b, a)):
        if body.speaker is None or person.speaker is None:
            continue
        if body.speaker.kind not in ("organisation", "group") or person.speaker.kind != "person":
            continue
        described = f"{person.speaker.role or ''} {_source(words, person.attribution.source)}"
        role = distinctive(described) - distinctive(person.speaker.name)
        apart = body is a and a.paragraph != b.paragraph
        if apart and not wordset("voices_spokesmen").isdisjoint(role):
            continue
        name = distinctive(body.speaker.name) | distinctive(_source(words, body.attribution.source))
        if body.speaker.named and _of_another(body.speaker.name, described, person.speaker.name):
            continue
        if any(len(word) >= _SHORTEST for word in role & name):
            return True
        # "a spokesman" or "its spokeswoman", but not "a spokeswoman for the tenants".
        if role and role <= wordset("voices_spokesmen"):
            return True
    return False


def _same_source(words: Words, a: Frame, b: Frame) -> bool:
    """As in `A source close to them tells the Post that ... “It is over,” the insider says`."""
    if a.speaker is None or b.speaker is None or a.speaker.named or b.speaker.named:
        return False
    near = a.paragraph == b.paragraph and b.core - a.core == 1
    second = _source(words, b.attribution.source).lower().split()
    hidden = not _HIDDEN.isdisjoint(tokens(a.speaker.name.lower()))
    return near and hidden and second[:1] == ["the"] and {*second[1:]} < _HIDDEN


def _of_another(body: str, described: str, name: str) -> bool:
    """As in "Hockey North chief Roe", "Hockey Federation of Torna": each has names of its own.

    What only tells the kind of a body ("federation") or of an office ("minister") is none.
    """
    here, there = _proper(body), _proper(described) - _proper(name)
    return bool(here & there and here - there and there - here)


def _proper(name: str) -> frozenset[str]:
    """The capitalised words of a description that are neither an office nor a kind of body."""
    kinds = _kinds()
    return frozenset(
        w.lower() for w in tokens(name[:_COMPARED]) if w[:1].isupper() and w.lower() not in kinds
    )


@cache
def _kinds() -> frozenset[str]:
    """Words of offices, titles and kinds of bodies."""
    roles = lexicon("roles")
    offices = (word for sort in ("male", "female", "either", "offices") for word in roles[sort])
    return frozenset([*offices, *lexicon("organisation_words")]) | wordset("voices_small")


def _same_body(words: Words, a: Frame, b: Frame) -> bool:
    """Whether "it" goes on for the organisation of the sentence before, however resolved."""
    first, second = a.speaker, b.speaker
    if first is None or a.paragraph != b.paragraph or b.core - a.core != 1:
        return False
    bodies = first.kind == "organisation" and (second is None or second.kind != "person")
    return bodies and _source(words, b.attribution.source).lower() == "it"


def _source(words: Words, source: Span | None) -> str:
    return source.of(words.text)[:_COMPARED] if source is not None else ""
