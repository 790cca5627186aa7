"""Who answers a question that the sentence before puts: `Dan Roe asked Ted Poe why. “...,” he`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotes.records import Attribution
from quotes.resolve.discourse import Token
from quotes.resolve.names.evidence import is_doubtful
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.pronouns.bindings import ASKED
from quotes.resolve.pronouns.choice import GENDER
from quotes.resolve.pronouns.salience import Ranked
from quotes.resolve.pronouns.topics import TOPIC, start_before
from quotes.resolve.scene import Scene
from quotes.resolve.vocabulary import FUNCTION_WORDS, vocabulary

__all__ = ["Question", "question_before"]

# Not "urged": what follows that is no answer.
PUTS = (ASKED | {"grilled"}) - {"urged"}
QUESTIONS = frozenset(
    """about how if on over what when where whether which who whom whose why""".split()  # noqa: SIM905
)
PASSIVE = frozenset(["was", "were", "been", "being", "when", "is", "are"])
CLAUSES = frozenset(
    "after as because before if since that when where which while who whom whose".split()  # noqa: SIM905
)
OBJECTS = frozenset(["him", "her"])
# Tokens between the verb and the name that it governs, and of an apposition behind that name.
LEAD, APPOSITION, REACH = 6, 10, 80


@dataclass(frozen=True, slots=True)
class Question:
    """A question put to somebody: whoever speaks next answers it.

    Attributes:
        askers: Those who stand in front of the verb.
        answerer: Whom the verb governs, where he has a name.
    """

    askers: frozenset[int]
    answerer: int | None

    def answered(self, ranked: Sequence[Ranked]) -> list[Ranked]:
        """The candidates for `he` in the answer, the strongest first."""
        by = dict.fromkeys(self.askers, -TOPIC)
        if self.answerer is not None:
            by[self.answerer] = TOPIC
        moved = [replace(one, score=one.score + by.get(one.candidate.index, 0.0)) for one in ranked]
        return sorted(moved, key=lambda one: -one.score)


def question_before(
    scene: Scene, attribution: Attribution, position: int, pronoun: str
) -> Question | None:
    """The question that the sentence before a quotation puts to somebody.

    `Roe asked Poe about it`, not `Roe asked for help` or `Roe asked Poe to go`.

    Args:
        scene: The article.
        attribution: The quotation.
        position: Where its source, a pronoun, stands.
        pronoun: That source, lower-case.
    """
    place = min(attribution.start, position)
    start = start_before(scene, place) if attribution.quoted else None
    discourse = scene.discourse
    if start is None or discourse.is_quoted(start):
        return None
    tokens = discourse.between(start, place)
    for number, token in enumerate(tokens[:-1]):
        behind = behind_verb(tokens, number)
        if not number or behind is None or is_governed(tokens[:number]):
            continue
        asked = addressee(scene, tokens[behind:], said="that" if token.lower == "put" else "")
        if asked is None or discourse.is_quoted(token.start):
            continue
        name, rest = asked
        if name is not None:
            meet(scene, name, rest, pronoun)
        answerer = name.candidate if name is not None else None
        noted = scene.salience.between(start, token.start)
        return Question(frozenset(event[2] for event in noted) - {answerer}, answerer)
    return None


def is_governed(before: Sequence[Token]) -> bool:
    """Whether a verb is passive, or its clause belongs to another: `a day when Roe asked Poe`."""
    if before[-1].lower in PASSIVE:
        return True
    words = [token.lower for token in before]
    last = max((i for i, word in enumerate(words) if word in CLAUSES), default=-1)
    return last >= 0 and "," not in words[last:]


def behind_verb(tokens: Sequence[Token], number: int) -> int | None:
    """The token behind a verb that puts a question to somebody: `asked`, `put it to`."""
    if tokens[number].lower in PUTS:
        return number + 1
    following = [token.lower for token in tokens[number + 1 : number + 3]]
    if tokens[number].lower != "put" or following != ["it", "to"]:
        return None
    return number + 3


def addressee(
    scene: Scene, tokens: Sequence[Token], *, said: str
) -> tuple[NameMention | None, Sequence[Token]] | None:
    """Whom a question is put to, by name if he has one there, and the question behind him.

    Args:
        scene: The article.
        tokens: What follows the verb.
        said: A word that opens what is put to him, besides those that open questions.
    """
    for number, token in enumerate(tokens[:LEAD]):
        rest = tokens[number + 1 :]
        names = scene.reader.names_in(token.start, token.start + REACH)[:1]
        name = names[0] if names and names[0].start == token.start else None
        if name is not None:
            rest = behind_apposition([one for one in rest if one.start >= name.end])
        elif not token.is_word or token.lower in FUNCTION_WORDS - OBJECTS - {"the"}:
            return None
        puts = bool(rest) and (rest[0].lower in QUESTIONS or rest[0].lower == said)
        known = name is not None or token.lower in OBJECTS
        if puts and (known or vocabulary().is_person_noun(token.lower)):
            return name, rest
    return None


def behind_apposition(tokens: Sequence[Token]) -> Sequence[Token]:
    """What follows a name and `, the mayor,`."""
    if tokens and tokens[0].text == ",":
        for number, token in enumerate(tokens[1:APPOSITION], start=1):
            if token.text == ",":
                return tokens[number + 1 :]
    return tokens


def meet(scene: Scene, name: NameMention, rest: Sequence[Token], pronoun: str) -> None:
    """Takes a bare surname for a person's where the question says `he`: `asked Roe why he lied`."""
    candidate = scene.of(name)
    asked_of = len(rest) > 1 and rest[1].lower == pronoun and pronoun in GENDER
    if asked_of and len(candidate.words) == 1 and is_doubtful(candidate):
        candidate.kind, candidate.gender = "person", candidate.gender or GENDER[pronoun]
