"""Who is there: the persons that speak or are named in the paragraphs around a place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Entity, Span

__all__ = ["People", "Person", "person_of", "surname"]

_TITLE, _LONGEST_TITLE = re.compile(r"\b(?:M[rsx]|Mrs|Miss|Dr|Sir|Cr|[A-Z][a-z]{2,})\.?\s$"), 12
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who"})
# Paragraphs back, in which whoever takes part in a dialogue is named.
_BACK = 4


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a dialogue.

    Attributes:
        name: The last word of the name, in small letters.
        mention: Where he is named last.
        draft: What he said last with a cue, if he said something.
        back: How many paragraphs back he is named; behind all others, if only further on.
    """

    name: str
    mention: Span
    draft: Draft | None
    back: int = 0


def surname(phrase: str) -> str | None:
    """The last word with a capital of a name or a phrase, in small letters."""
    words = [word.strip(",.;:()“”\"‘’'") for word in phrase.split()]
    names = [word.removesuffix("’s").removesuffix("'s") for word in words if word[:1].isupper()]
    return names[-1].lower() if names and names[-1].lower() not in _PRONOUNS else None


def person_of(text: str, draft: Draft) -> Person | None:
    """Who says a draft, by the name in its source or in that of what it goes on with."""
    seen = draft
    for _ in range(_BACK):
        if seen.source is not None or seen.continues is None:
            break
        seen = seen.continues
    name = surname(seen.source.of(text)) if seen.source is not None else None
    if name is None or seen.source is None:
        return None
    return Person(name, seen.source, seen if seen.cue is not None else None)


class People:
    """Who is named and who speaks in the writer's own text, by place.

    A lone word is a name only behind a title, or where the article has it in a full name: `Rovers
    clubman Craig Mowbray` names one person.
    """

    def __init__(self, context: Context, drafts: list[Draft]) -> None:
        self._context = context
        text = context.text
        people = [entity for entity in context.document.entities if entity.label == "person"]
        names = [text[entity.start : entity.end] for entity in people]
        full = {name.split()[-1] for name in names if " " in name}
        self._named = [
            entity
            for entity, name in zip(people, names, strict=True)
            if " " in name or name in full or _titled(text, entity.start)
        ]
        told = [draft for draft in drafts if draft.cue is not None and draft.source is not None]
        self._told = sorted(told, key=_place)

    def near(self, index: int) -> list[Person]:
        """The persons named outside of quotations some paragraphs up to one, and in the next."""
        paragraphs = self._context.document.paragraphs
        first = paragraphs[max(index - _BACK, 0)].start
        said = self._said(first, paragraphs[index].start)
        found: dict[str, Person] = {}
        for entity in self._between(first, paragraphs[min(index + 1, len(paragraphs) - 1)].end):
            name = surname(self._context.text[entity.start : entity.end])
            back = index - (self._context.paragraph_index(entity.start) or 0)
            if name is not None and (back >= 0 or name not in found):
                back = back if back >= 0 else _BACK + 1
                found[name] = Person(name, entity.span, said.get(name), back)
        return list(found.values())

    def _between(self, first: int, end: int) -> Iterator[Entity]:
        index = bisect_left(self._named, first, key=lambda entity: entity.start)
        for entity in islice(self._named, index, None):
            if entity.start >= end:
                return
            if not self._context.outer_in(entity.span):
                yield entity

    def _said(self, first: int, end: int) -> dict[str, Draft]:
        """The last statement with a cue of everybody named as a source between two places."""
        said: dict[str, Draft] = {}
        for draft in islice(self._told, bisect_left(self._told, first, key=_place), None):
            if _place(draft) >= end:
                break
            name = surname(draft.source.of(self._context.text)) if draft.source else None
            if name is not None and draft.start < end:
                said[name] = draft
        return said


def _titled(text: str, start: int) -> bool:
    return _TITLE.search(text[max(start - _LONGEST_TITLE, 0) : start]) is not None


def _place(draft: Draft) -> int:
    return draft.source.start if draft.source is not None else draft.start
