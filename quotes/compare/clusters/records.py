"""What clustering gives: the same utterance in several articles, and what differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quotes.records import QuoteFacts

__all__ = [
    "MANY",
    "NOT_GIVEN",
    "SEVERAL",
    "SURE",
    "SURE_MATCH",
    "UNSTATED",
    "Difference",
    "DifferenceKind",
    "Edit",
    "Operation",
    "Place",
    "QuoteCluster",
    "Reading",
    "Turn",
    "TurnKind",
    "Wording",
]

DifferenceKind = Literal["wording", "speaker", "role", "channel", "cue", "kind", "context"]
Operation = Literal["equal", "replace", "delete", "insert"]
TurnKind = Literal["negation", "condition", "names", "words", "qualifier", "order"]

# The value where a member gives none.
NOT_GIVEN = "none given"
# The same of a channel.
UNSTATED = "channel not stated"
# Least confidence in the speakers from which a difference between them is claimed: of those that
# were read, 6 of 10 are real from here on, 4 of 9 from 0.75 to here, 1 of 12 below.
SURE = 0.9
# Least match from which it is claimed that two print the same utterance: of labelled pairs, in
# turns, 97 of 100 from here on are right.
SURE_MATCH = 0.75
# So many outlets that print another figure, sense or speaker are more than one that erred.
SEVERAL = 2
# Where so many differ from each other nobody stands alone against the rest.
MANY = 8
# Where a quote is: its article's id and its own.
Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of a word diff.

    Attributes:
        operation: `equal`, `replace`, `delete` (only before) or `insert` (only after).
        before: Words of the reference wording as printed.
        after: Words of the other wording as printed.
        elsewhere: Whether its article prints what is left out in another quote of the speaker.
    """

    operation: Operation
    before: str
    after: str
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """How one member's words differ from those of the fullest member.

    Attributes:
        reference: Index of the fullest member in `QuoteCluster.members`.
        member: Index of the member that is compared with it.
        edits: From the reference to the member, both as printed.
    """

    reference: int
    member: int
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What turns the sense of words that two members print between quotation marks.

    Attributes:
        what: A negation, a condition or a qualifier that only one of them has, another name, other
            words, or the order of words that have changed places.
        words: As printed; those of the fullest member, or its first ones, come first.
        members: Indexes of the members that differ in it from the fullest one, ascending.
    """

    what: TurnKind
    words: tuple[str, ...]
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One value that some members give.

    Attributes:
        value: As a reader sees it: a role as printed, a channel with its platform, a level of
            the scale of cues; sentences left out, for `context`.
        members: Indexes into `QuoteCluster.members`, ascending.
    """

    value: str
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which the members of a cluster differ.

    Attributes:
        what: Which thing.
        detail: The difference in one plain sentence.
        readings: The values with the members that give each; in the order of their first member.
        wordings: Word diffs; only where `what` is `wording`.
        figures: Of wordings, the figures that stand in each other's place, as printed.
        turns: Of wordings, what turns the sense of words in quotation marks.
        alone: Indexes of the members with a figure or a sense (of wordings), or a name for whose
            words they are (of speakers), that several outlets print otherwise, and no other outlet
            prints; ascending.
        confidence: Of speakers, the lesser confidence of the surest two that differ; else None.
    """

    what: DifferenceKind
    detail: str
    readings: tuple[Reading, ...] = ()
    wordings: tuple[Wording, ...] = ()
    figures: tuple[tuple[str, ...], ...] = ()
    turns: tuple[Turn, ...] = ()
    alone: tuple[int, ...] = ()
    confidence: float | None = None

    @property
    def sure(self) -> bool:
        """Whether it is claimed; else it may be our own error, and is to be checked."""
        return self.confidence is None or self.confidence >= SURE

    @property
    def one_sided(self) -> bool:
        """Whether channels differ only in that some members do not tell theirs.

        That is no difference in the channel: they may have had it from the same.
        """
        stated = [reading for reading in self.readings if reading.value != UNSTATED]
        return self.what == "channel" and len(stated) < 2

    @property
    def claimed(self) -> bool:
        """Whether it is said of the versions that they differ in it."""
        return self.sure and not self.one_sided

    @property
    def members(self) -> tuple[int, ...]:
        """Indexes of all members concerned, ascending."""
        found = {index for reading in self.readings for index in reading.members}
        for wording in self.wordings:
            found |= {wording.reference, wording.member}
        return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class QuoteCluster:
    """The same utterance as printed by several articles.

    Attributes:
        id: From the members' articles and quotes, so that it stays while they stay.
        speaker: Whom the members are most surely given to, their confidence summed over all forms
            of the name; a description only where nobody has one; None where nobody is stated.
        members: Earliest published first, then by outlet, article and place in the article.
        differences: In the order wording, speaker, role, channel, cue, kind, context.
        not_named: Indexes of members that give words of a named person, in quotation marks, to
            somebody who is only described ("an insider").
        matches: Of each member the probability that it is the same utterance as the one that all
            others match, and of that one as the surest other; empty where none was in doubt.
    """

    id: str
    speaker: str | None
    members: tuple[QuoteFacts, ...]
    differences: tuple[Difference, ...] = ()
    not_named: tuple[int, ...] = ()
    matches: tuple[float, ...] = ()

    @property
    def alone(self) -> tuple[int, ...]:
        """Indexes of the members whose outlet is alone with something; see `Difference`."""
        return tuple(sorted({at for difference in self.differences for at in difference.alone}))

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles, each once, in the order of the members."""
        return tuple(dict.fromkeys(member.article for member in self.members))

    def match(self, at: int) -> float:
        """Probability that a member is the same utterance as the others; see `matches`."""
        return self.matches[at] if self.matches else 1.0

    @property
    def doubtful(self) -> tuple[int, ...]:
        """Indexes of the members that may be another utterance, ascending."""
        return tuple(at for at, match in enumerate(self.matches) if match < SURE_MATCH)

    @property
    def surely(self) -> tuple[int, ...]:
        """Indexes of the members that are no other utterance, ascending."""
        return tuple(at for at in range(len(self.members)) if self.match(at) >= SURE_MATCH)

    @property
    def sure(self) -> bool:
        """Whether any two members are surely the same utterance."""
        return bool(self.surely)
