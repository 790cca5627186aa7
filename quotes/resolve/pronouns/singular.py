"""`They` for one person: `Robin Ash, who uses they/them pronouns`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.records import Attribution, Span
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.pronouns.choice import AUTHOR
from quotes.resolve.pronouns.salience import Ranked
from quotes.resolve.scene import Scene

__all__ = ["Singular"]

DECLARES = re.compile(
    r"\bthey/them\b|\bpronouns? (?:of )?[“\"‘']?they\b|\b(?:goes|go|going) by [“\"‘']?they\b"
    r"|\bnon-?binary\b|\bgenderqueer\b|\bgender-?fluid\b",
    re.IGNORECASE,
)
SPEAKS_OF_SELF = re.compile(r"\b(?:I|me|my|myself)\b|\bMy\b")
OWN = re.compile(r"^(?:that\s)?(?:[Tt]hey|[Tt]heir)\b")


class Singular:
    """Finds whom a singular `they` means in one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._declared: set[int] | None = None

    def meant(
        self, attributions: Sequence[Attribution], index: int, ranked: Sequence[Ranked]
    ) -> Ranked | None:
        """The one person whom `they` means as a source, where that is sure.

        The article says that the pronoun is that person's; or he is quoted in the sentence before
        with what `they` do, and now says `I`: `Roe said they would leave. “I am tired,” they said.`
        No group may have come in since, and no body in a sentence of its own.

        Args:
            attributions: All of the article.
            index: The one whose source is `they`.
            ranked: The groups and bodies that it can mean otherwise.
        """
        attribution = attributions[index]
        source = attribution.source
        if source is None:
            return None
        place = min(source.start, attribution.start)
        person = self._last_person(place)
        if person is None or any(self._comes_between(one, person.last) for one in ranked):
            return None
        if person.candidate.index in self.declared():
            return person
        said = " ".join(span.of(self.scene.text) for span in attribution.quoted)
        one = attribution.kind == "direct" and SPEAKS_OF_SELF.search(said) is not None
        if not one or not self._speaks_of_they(attributions, person.last, place):
            return None
        self.declared().add(person.candidate.index)
        return person

    def declared(self) -> set[int]:
        """Those of whom the article says that they are `they`: alone in such a sentence."""
        if self._declared is None:
            self._declared = set()
            for match in DECLARES.finditer(self.scene.text):
                people = self._people(match.start())
                self._declared |= people if len(people) == 1 else set()
        return self._declared

    def _people(self, position: int) -> set[int]:
        """The persons named in a sentence, outside of quotations."""
        sentence = self.scene.discourse.sentence_span(position)
        names = self.scene.reader.names_in(sentence.start, sentence.end)
        people = (one for one in names if self.scene.of(one).kind == "person" and not one.quoted)
        return {one.candidate for one in people}

    def _last_person(self, place: int) -> Ranked | None:
        """The person spoken of last before a place, in its paragraph or the one before."""
        discourse = self.scene.discourse
        people = [
            one
            for one in self.scene.salience.rank(place, is_one)
            if not discourse.is_quoted(one.last.start)
            and discourse.paragraph_of(one.last.start) >= discourse.paragraph_of(place) - 1
        ]
        return max(people, key=lambda one: one.last.start, default=None)

    def _comes_between(self, other: Ranked, last: Span) -> bool:
        """Whether a group stands behind the last mention of the person, or a body further on."""
        group = other.candidate.plural or other.candidate.kind == "group"
        number = self.scene.discourse.sentence_of
        further = number(other.last.start) > number(last.start)
        return other.last.start > last.start and (group or further)

    def _speaks_of_they(self, attributions: Sequence[Attribution], last: Span, place: int) -> bool:
        """Whether a person says in the sentence before what `they` do, and nobody else is named."""
        sentence = self.scene.discourse.sentence_span(last.start)
        between = self.scene.text[sentence.end : place].strip()
        return (
            not between
            and len(self._people(last.start)) == 1
            and any(
                one.source is not None
                and one.source.start <= last.start < one.source.end
                and sentence.start <= one.start < sentence.end
                and OWN.search(one.content[0].of(self.scene.text)) is not None
                for one in attributions
            )
        )


def is_one(candidate: Candidate) -> float:
    """Whether a candidate is one person of the article, not its author."""
    return float(candidate.kind == "person" and not candidate.plural and candidate.name != AUTHOR)
