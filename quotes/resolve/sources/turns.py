"""Questions and answers: who speaks behind `Q:` and `A:` in an interview or a transcript."""

from __future__ import annotations

import re

from quotes.records import Attribution, Span, Step
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.outcome import Outcome
from quotes.resolve.pronouns.bindings import is_turn
from quotes.resolve.scene import Scene

__all__ = ["Turns"]

QUESTION = frozenset(["q", "question"])
ANSWER = frozenset(["a", "answer"])
PRESS = re.compile(
    r"\b(?:questions?|asked|told|spoke|talked|speaking|briefing|conference|answers?)\b[^.\n]{0,60}?"
    r"\b((?:the\s+)?(?:press|media|reporters|journalists))\b",
    re.IGNORECASE,
)
BRACKETS = " \t[(*.:"
INTRODUCTION = 3000


class Turns:
    """Resolves the labels of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.questioner: Candidate | None = None
        self.responder: Candidate | None = None
        self.begins: int | None = None

    def outcome(self, attribution: Attribution) -> Outcome | None:
        """Who speaks behind a label, or None where the source is no such label."""
        source = attribution.source
        if source is None or source.end - source.start > 12:
            return None
        named = self.initials(attribution, source)
        if named is not None:
            return named
        label = source.of(self.scene.text).strip(BRACKETS + "])").lower()
        if label not in QUESTION | ANSWER or not self.opens_line(source):
            return None
        if self.begins is None:
            self.begins = source.start
        if label in QUESTION:
            return Outcome(self.asker(source), 0.7, (Step(source, "question"),))
        found = self.answerer(source.start)
        return Outcome(found, 0.75 if found else 0.5, (Step(source, "answer"),))

    def initials(self, attribution: Attribution, source: Span) -> Outcome | None:
        """The person whose initials are the label, where attribution knows him: no agency AP."""
        known = attribution.antecedents if "by_structure" in attribution.flags else ()
        if len(known) != 1 or not source.of(self.scene.text).isupper():
            return None
        candidate = self.scene.by_entity.get(known[0][0])
        if candidate is None or not is_turn(self.scene.text, attribution):
            return None
        person = self.scene.cast.candidates[candidate]
        return Outcome(person, 0.9, (Step(source, "name"), Step(person.mentions[0], "full_name")))

    def opens_line(self, source: Span) -> bool:
        """Whether a label stands at the start of its line, with a mark behind it."""
        text = self.scene.text
        line = text.rfind("\n", 0, source.start) + 1
        behind = text[source.end : source.end + 3].lstrip("])* ")
        marked = behind[:1] in (":", ".", "—", "–", "-") or source.of(text)[-1:] in ":."
        return marked and not text[line : source.start].strip(BRACKETS)

    def asker(self, source: Span) -> Candidate:
        """The press where the text says that it asks, else the author."""
        if self.questioner is not None:
            return self.questioner
        start = max(0, source.start - INTRODUCTION)
        found = list(PRESS.finditer(self.scene.text, start, source.start))
        if found:
            name = " ".join(found[-1].group(1).split()).lower()
            press = Candidate(-1, name, (), "group", False, True, first=source.start)
            self.questioner = self.scene.cast.add(press)
        else:
            self.questioner = self.scene.author(source.start)
        return self.questioner

    def answerer(self, position: int) -> Candidate | None:
        """The person whom the introduction presents: the one it names most prominently.

        All answers are his: whoever is named in a question or an answer takes nothing over.
        """
        if self.responder is None:
            begins = position if self.begins is None else min(position, self.begins)
            self.responder = self.presented(begins) or self.presented(position)
        return self.responder

    def presented(self, position: int) -> Candidate | None:
        """The person named most prominently before a position."""
        ranked = self.scene.salience.rank(
            position, lambda one: float(one.kind == "person" and one.named and not one.plural)
        )
        if ranked:
            full = [one for one in ranked if len(one.candidate.words) > 1]
            return (full or ranked)[0].candidate
        people = [one for one in self.scene.cast.candidates[:200] if one.kind == "person"]
        return people[0] if people else None
