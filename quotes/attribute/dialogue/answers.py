"""Turns of a dialogue without cue: an answer, and a line that addresses its supposed speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quotes.attribute.context import Context
from quotes.attribute.dialogue.people import People, Person, person_of
from quotes.attribute.dialogue.replies import (
    addressed,
    answers,
    asks,
    asks_the_room,
    is_short_exchange,
    replies_behind,
    reproaches,
)
from quotes.attribute.drafts import Cover, Draft
from quotes.records import TURN, Paragraph, QuotedSpan, Span

__all__ = ["part_answers"]

_SCORE = 0.6
_ASKED = re.compile(r"\b(?:ask(?:s|ed)|inquired?s?|enquired?s?|wanted to know|demanded)\b")
# "Roe was questioned by Poe", "Poe grilled Roe": the question is the source's.
_QUESTIONED = re.compile(r"\b(?:cross-examined|grilled|interviewed|questioned|quizzed)\b")


@dataclass(frozen=True, slots=True)
class _Turn:
    """The last quotation of a paragraph.

    Attributes:
        person: Who says it, None where nobody is known.
        draft: What it stands in.
        line: Its words.
        asked: Whether it is told to be asked, or was parted here from another's words.
    """

    person: Person | None
    draft: Draft
    line: str
    asked: bool


def part_answers(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Part from a quotation the turns of somebody else that follow it in paragraphs of their own.

    `“Did you see it?” asked Roe.` and below it `“Yes, it was red.”`: not Roe's. Nor is a line that
    addresses Roe by name, nor a question to which Roe replies in the next paragraph. They go to the
    one other person who is there, and to nobody where several are.

    Returns:
        The drafts with those added.
    """
    return [*drafts, *_Dialogue(context, drafts).run()]


class _Dialogue:
    """Goes through the paragraphs of one article."""

    def __init__(self, context: Context, drafts: list[Draft]) -> None:
        self.context = context
        self.drafts = drafts
        self.cover = Cover(drafts)
        self.people = People(context, drafts)
        self.made: list[Draft] = []
        self.asker: Person | None = None
        # The turn two paragraphs up.
        self.earlier: _Turn | None = None

    def run(self) -> list[Draft]:
        before: _Turn | None = None
        paragraphs = self.context.document.paragraphs
        for index, paragraph in enumerate(paragraphs):
            quotations = self.context.outer_in(paragraph.span)
            earlier = before
            if paragraph.role != "body" or not quotations:
                before = self.asker = None
            elif self._fills(quotations, paragraph):
                before = self._uncued(index, quotations[0], before)
            else:
                before = self._cued(quotations[-1], paragraph)
            self.earlier = earlier
        return self.made

    def _fills(self, quotations: tuple[QuotedSpan, ...], paragraph: Paragraph) -> bool:
        return len(quotations) == 1 and self.context.fills(quotations[0], paragraph)

    def _cued(self, quoted: QuotedSpan, paragraph: Paragraph) -> _Turn | None:
        """The turn of a paragraph that tells who speaks."""
        owner = self.cover.owner(quoted.inner)
        if owner is None or owner.cue is None or owner.source is None:
            return None
        if not paragraph.span.contains(owner.cue):
            return None
        text = self.context.text
        asked = _ASKED.search(owner.cue.of(text).lower()) is not None
        return _Turn(person_of(text, owner), owner, quoted.inner.of(text), asked)

    def _uncued(self, index: int, quoted: QuotedSpan, before: _Turn | None) -> _Turn | None:
        """The turn of a paragraph that is nothing but a quotation, given to whose it is."""
        text, line = self.context.text, quoted.inner.of(self.context.text)
        owner = self.cover.owner(quoted.inner)
        parted = before is not None and TURN in before.draft.flags
        if owner is not None and owner.continues is not None and not parted:
            return _Turn(person_of(text, owner), owner, line, TURN in owner.flags)
        found = self._whose(index, quoted, owner, before)
        if found is None:
            return _Turn(person_of(text, owner), owner, line, False) if owner else None
        person, draft = found[0], self._part(owner, quoted)
        self._give(draft, person, quoted)
        return _Turn(person, draft, line, True)

    def _whose(
        self, index: int, quoted: QuotedSpan, owner: Draft | None, before: _Turn | None
    ) -> tuple[Person | None] | None:
        """Whose a line is: a person, nobody known, or None where it stays with its owner."""
        text, line = self.context.text, quoted.inner.of(self.context.text)
        near = self.people.near(index)
        held = person_of(text, owner) if owner is not None else None
        named = addressed(line, [person.name for person in near])
        unheld = owner is None or owner.bare
        if named is not None and (unheld or (held is not None and held.name == named)):
            if before is None and held is None:
                return None
            return (_other(near, named, before),)
        if before is not None and (turn := self._between(index, owner, before)):
            return turn
        apart = owner is not None and not owner.bare and owner.cue is not None
        if before is not None and not (apart and self._elsewhere(owner, before)):
            if asks(before.line) and not asks(line) and self._replies(before, line):
                self.asker = before.person or _voice(before.draft)
                return self._answerer(near, before)
            if asks(line) and self.asker is not None and TURN in before.draft.flags:
                return (self.asker,)
            if owner is before.draft and (asker := self._reproaches(before, line)):
                return (asker,)
        return self._asked_below(index, line, near, owner)

    def _between(
        self, index: int, owner: Draft | None, before: _Turn
    ) -> tuple[Person | None] | None:
        """Whose a line is between an answer and what is told in the next paragraph.

        It closes its quotation, and so it is not his who speaks there: of the two, the other's.
        """
        paragraphs, asker = self.context.document.paragraphs, self.asker
        if owner is None or owner.cue is None or asker is None or index + 1 >= len(paragraphs):
            return None
        held = person_of(self.context.text, owner)
        if held is None or not asker.name or TURN not in before.draft.flags:
            return None
        if not paragraphs[index + 1].span.contains(owner.cue):
            return None
        return (asker if held.name != asker.name else before.person,)

    def _reproaches(self, before: _Turn, line: str) -> Person | None:
        """Who asked the question to which an answer was told, if a line speaks to who answered."""
        asked = self.earlier
        if asked is None or not asked.asked or asked.person is None or before.person is None:
            return None
        if asked.person.name == before.person.name or not asks(asked.line):
            return None
        return asked.person if reproaches(line) else None

    def _elsewhere(self, owner: Draft | None, before: _Turn) -> bool:
        """Whether a line was given to somebody else than the one before it or who asks."""
        asker = self.asker.draft if self.asker is not None else None
        return owner is not before.draft and owner is not asker

    def _replies(self, before: _Turn, line: str) -> bool:
        return TURN in before.draft.flags or answers(before.line, line, asked=before.asked)

    def _answerer(self, near: list[Person], before: _Turn) -> tuple[Person | None]:
        """Whoever was addressed by the question, or the one other person."""
        named = addressed(before.line, [person.name for person in near])
        for person in near:
            if person.name == named:
                return (person,)
        if asks_the_room(before.line):
            return (None,)
        asker = before.person.name if before.person else None
        if asker is None:
            # Of a turn that was parted here it is known at least whose it is not.
            spoke = [person for person in near if person.draft is not None]
            return (spoke[0],) if len(spoke) == 1 and TURN in before.draft.flags else (None,)
        return (_other(near, asker, None),)

    def _asked_below(
        self, index: int, line: str, near: list[Person], owner: Draft | None
    ) -> tuple[Person | None] | None:
        """Whose a question is that the next paragraph answers."""
        paragraphs = self.context.document.paragraphs
        if not asks(line) or index + 1 >= len(paragraphs):
            return None
        below = paragraphs[index + 1]
        quotations = self.context.outer_in(below.span)
        if below.role != "body" or not quotations:
            return None
        reply = quotations[0].inner.of(self.context.text)
        if self._fills(quotations, below):
            short = index > 0 and is_short_exchange(line, reply)
            speaker, asked = self._told_in(paragraphs[index - 1]) if short else (None, False)
            if speaker is None:
                return None
            own = next((person for person in near if person.name == speaker), None)
            return (own if asked else _other(near, speaker, None),)
        held = person_of(self.context.text, owner) if owner is not None else None
        if owner is None or held is None or owner.cue is None or not below.span.contains(owner.cue):
            return None
        if quotations[0].start > owner.cue.start or not replies_behind(
            owner.cue.of(self.context.text), reply
        ):
            return None
        return (_other(near, held.name, None),)

    def _told_in(self, paragraph: Paragraph) -> tuple[str | None, bool]:
        """The one person whose statements a paragraph without quotations tells; whether he asks."""
        if self.context.outer_in(paragraph.span):
            return None, False
        told = [
            draft
            for draft in self.drafts
            if draft.cue is not None
            and paragraph.span.contains(draft.cue)
            # "Reed's wife wept": what is taken for her words stands further down.
            and draft.start < paragraph.end
        ]
        people = [person_of(self.context.text, draft) for draft in told]
        names = {person.name if person is not None else None for person in people}
        asked = any(_QUESTIONED.search(d.cue.of(self.context.text)) for d in told if d.cue)
        return (names.pop(), asked) if len(names) == 1 else (None, False)

    def _part(self, owner: Draft | None, quoted: QuotedSpan) -> Draft:
        """The draft of a line, taken out of the one that held it."""
        left = [span for span in owner.content if not span.overlaps(quoted.span)] if owner else []
        if owner is not None and left:
            owner.content = left
        elif owner is not None:
            return owner
        draft = Draft.new(Span(quoted.start, quoted.end), owner.score if owner else _SCORE)
        self.made.append(draft)
        return draft

    def _give(self, draft: Draft, person: Person | None, quoted: QuotedSpan) -> None:
        draft.cue = draft.source = draft.continues = None
        draft.flag(TURN)
        if person is None:
            return
        said = person.draft
        if said is not None and said is not draft and said.start < quoted.start:
            draft.continues = said
        else:
            draft.give(None, person.mention, _SCORE)


def _voice(draft: Draft) -> Person | None:
    """Whoever says a draft, where its source is no name: `she asked`."""
    return Person("", draft.source, draft) if draft.source is not None else None


def _other(near: list[Person], name: str, before: _Turn | None) -> Person | None:
    """The one who is there besides somebody: whose turn was before, or the only other person."""
    if before is not None and before.person is not None and before.person.name != name:
        return before.person
    others = [person for person in near if person.name != name]
    nearest = min((person.back for person in others), default=0)
    close = [person for person in others if person.back == nearest]
    if len(close) > 1:
        close = [person for person in close if person.draft is not None]
    return close[0] if len(close) == 1 else None
