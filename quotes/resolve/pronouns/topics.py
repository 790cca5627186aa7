"""Whom the sentence before a quotation is about: "Judge Roe let it pass. “Go on,” she said."."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from quotes.records import Attribution
from quotes.resolve.descriptions.appositions import INDEFINITE
from quotes.resolve.discourse import Token
from quotes.resolve.heads import known_noun
from quotes.resolve.names.bereaved import is_bystander
from quotes.resolve.names.evidence import is_doubtful, is_personal
from quotes.resolve.names.labels import LEAST_SCORE, is_apposed, opens_with_title
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.pronouns.bindings import ASKED
from quotes.resolve.pronouns.entrances import entering, reacting
from quotes.resolve.pronouns.salience import SOURCE, Ranked
from quotes.resolve.scene import Scene
from quotes.resolve.vocabulary import FUNCTION_WORDS, vocabulary, wordset

__all__ = [
    "TOPIC",
    "asks",
    "note_body",
    "raise_topic",
    "raised",
    "sentence_number",
    "start_before",
    "subject_name",
    "surname_before",
]

# On top of what the mention draws by itself. Swept 1 to 3 on development articles: flat from 1.5.
TOPIC, FOLLOWING, NEAR = 2.0, 24, 48


def raise_topic(
    scene: Scene, attribution: Attribution, position: int, ranked: list[Ranked]
) -> list[Ranked]:
    """Puts more attention on the subject of the sentence before, whoever spoke before that.

    Args:
        scene: The article.
        attribution: What the pronoun is the source of.
        position: Where the pronoun stands.
        ranked: The candidates that fit it, with their scores.

    Returns:
        Likewise, the strongest first.
    """
    if len(ranked) < 2:
        return ranked
    if not attribution.quoted:
        return raised(ranked, brought_in(scene, position), None)
    topic = topic_before(scene, attribution, position)
    asker = asker_before(scene, attribution, position) if topic is None else None
    return raised(ranked, topic, asker)


def raised(ranked: list[Ranked], topic: int | None, asker: int | None) -> list[Ranked]:
    """The candidates with more attention on one and less on another, the strongest first."""
    if ranked[0].candidate.index == topic or (topic is None and asker is None):
        return ranked
    by = {topic: TOPIC, asker: -TOPIC}
    moved = [replace(one, score=one.score + by.get(one.candidate.index, 0.0)) for one in ranked]
    return sorted(moved, key=lambda one: -one.score)


def brought_in(scene: Scene, position: int) -> int | None:
    """Whom the sentence before a pronoun that opens its own brings into the article.

    `Roe's mother, Dot, moved in. She says she likes it`: with a name between commas.
    """
    discourse, start = scene.discourse, start_before(scene, position)
    opens = discourse.sentence_span(position).start == position
    if start is None or not opens or discourse.is_quoted(start):
        return None
    if discourse.paragraph_of(start) != discourse.paragraph_of(position):
        return None
    name = subject_name(scene, scene.reader.names_in(start, position), start)
    if name is None or not is_apposed(discourse, discourse.index_at(name.full.start)):
        return None
    new = scene.of(name).mentions[:1] == [name.span]
    return name.candidate if new and not is_bystander(discourse, name) else None


def asker_before(scene: Scene, attribution: Attribution, position: int) -> int | None:
    """Who puts a question in the sentence before, without a name: he is answered.

    `A reporter asked Roe how he felt. He replied`: Roe replies.
    """
    discourse = scene.discourse
    place = min(attribution.start, position)
    start = start_before(scene, place)
    if start is None or discourse.is_quoted(start) or not asks(discourse.between(start, place)):
        return None
    return opening_source(scene, start)


def topic_before(scene: Scene, attribution: Attribution, position: int) -> int | None:
    """The candidate who is the subject of the sentence before by name, or who says it.

    Not where that sentence asks: the answer to `Roe asked Poe. “No,” he said` is Poe's.
    """
    discourse = scene.discourse
    place = min(attribution.start, position)
    start = start_before(scene, place)
    if start is None:
        return None
    names = scene.reader.names_in(start, place)
    quoted = discourse.is_quoted(start)
    if discourse.paragraph_of(start) != discourse.paragraph_of(place):
        other = None if quoted else reacting(scene, names, start, place)
        return other.candidate if other is not None else None
    described = unnamed_source(scene, start, place) if quoted else opening_source(scene, start)
    if described is not None:
        return None if asks(discourse.between(start, place)) and not quoted else described
    name = source_name(scene, names) if quoted else subject_name(scene, names, start)
    if name is None and not quoted:
        name = entering(scene, names, start, place)
    if name is None or is_bystander(discourse, name):
        return None
    behind = discourse.between(name.end, place)
    conjoined = bool(behind) and behind[0].lower in ("and", "or")
    return None if asks(behind) or conjoined else name.candidate


def asks(tokens: Iterable[Token]) -> bool:
    """Whether a question is put in some words, so that whoever goes on answers it.

    Not by whoever `asked not to be named`.
    """
    following = [*[token.lower for token in tokens], ""]
    return any(word in ASKED and behind != "not" for word, behind in pairwise(following))


def unnamed_source(scene: Scene, start: int, end: int) -> int | None:
    """The one person without a name who is a quotation's source: `“...,” a nurse said`."""
    speaking = {
        index
        for place, _, index, weight in scene.salience.between(start, end)
        if weight == SOURCE and not scene.discourse.is_quoted(place)
    }
    candidate = scene.cast.candidates[speaking.pop()] if len(speaking) == 1 else None
    person = candidate is not None and candidate.kind == "person" and not candidate.named
    return candidate.index if candidate is not None and person else None


def opening_source(scene: Scene, start: int) -> int | None:
    """The person who speaks in a sentence that begins with what he is: `A nurse told us`."""
    found = scene.salience.between(start, start + 1)
    for _, end, index, weight in found:
        candidate = scene.cast.candidates[index]
        words = [token.lower for token in scene.discourse.between(start, end)[:1]]
        if weight == SOURCE and candidate.kind == "person" and words[0] in (*INDEFINITE, "the"):
            return candidate.index
    return None


def start_before(scene: Scene, place: int) -> int | None:
    """Where the sentence before that of a place begins; None where there is none."""
    number = sentence_number(scene, place) - 1
    start = scene.discourse.sentences[number] if number >= 0 else place
    return start if start < place else None


def sentence_number(scene: Scene, place: int) -> int:
    """The sentence around a place, or the one that the mark at the place opens.

    Sentences begin behind the mark that opens a quotation.
    """
    discourse = scene.discourse
    return discourse.sentence_of(place + (not discourse.text[place].isalnum()))


def source_name(scene: Scene, names: Sequence[NameMention]) -> NameMention | None:
    """The one person named beside a quotation, as its source."""
    found = [name for name in names if not name.quoted and scene.of(name).kind == "person"]
    return found[0] if len(found) == 1 and scene.is_source(found[0]) else None


def names_other(scene: Scene, name: NameMention) -> bool:
    """Whether a name belongs to what tells who another is: `Roe campaign spokesman Jo Poe`."""
    reach = scene.reader.names_in(name.end + 1, name.end + NEAR)[:1]
    lead = scene.discourse.between(name.end, reach[0].full.start) if reach else []
    plain = all(token.is_word and token.lower not in FUNCTION_WORDS for token in lead)
    return bool(lead) and plain and vocabulary().is_person_noun(lead[-1].lower)


def subject_name(scene: Scene, names: Sequence[NameMention], start: int) -> NameMention | None:
    """The person's name that opens a sentence, with or without a title or a description."""
    discourse = scene.discourse
    for name in names:
        candidate, following = scene.of(name), discourse.between(name.end, name.end + FOLLOWING)
        part = following and (following[0].is_capital or known_noun(following[0].lower))
        part = part or names_other(scene, name)
        if name.quoted or not name.subject or part or candidate.kind != "person":
            # "Roe Lines driver Jo Poe": the name is part of what tells who he is.
            continue
        if not is_personal(candidate):
            # "Roe Elementary closed": nothing but a label makes it a person's.
            return None
        index = discourse.index_at(name.full.start)
        opens = index == discourse.index_at(start)
        if opens or opens_with_title(discourse, index) or is_apposed(discourse, index):
            return name
        return None
    return None


def surname_before(scene: Scene, position: int) -> NameMention | None:
    """The bare surname that opens the sentence before `he` where nobody else can be meant.

    `Roe briefed the council. “...,” she said.`: the verb and the pronoun tell that it is a person.
    """
    discourse = scene.discourse
    number = sentence_number(scene, position) - 1
    start = discourse.sentences[number] if number >= 0 else position
    for name in scene.reader.names_in(start, position)[:1]:
        candidate, behind = scene.of(name), discourse.between(name.end, position)[:1]
        alone = name.start == start and len(candidate.words) == 1 and not name.quoted
        acts = bool(behind) and behind[0].lower in wordset("personal_acts")
        if alone and acts and is_doubtful(candidate):
            return name
    return None


def note_body(scene: Scene, attribution: Attribution, position: int) -> None:
    """Makes a body of the lone name that opens the sentence before `it`: `Roe denied it`.

    Nothing but a label tells that it is a person's; those whom news tells of by surname alone
    have their full name somewhere. Where another body stands in that sentence, `it` may be that
    one, and the label counts if the encoder is sure of it.
    """
    discourse = scene.discourse
    place = min(attribution.start, position)
    start = start_before(scene, place)
    if start is None or discourse.is_quoted(start):
        return
    names = scene.reader.names_in(start, place)
    if not names or not attribution.quoted or names[0].full.start != start:
        return
    candidate, others = scene.of(names[0]), names[1:]
    lone = len(candidate.words) == 1 and candidate.kind == "person" and names[0].subject
    if not lone or candidate.gender is not None or is_personal(candidate):
        return
    entity = names[0].entity
    sure = entity is not None and scene.document.entities[entity].score >= LEAST_SCORE
    if not (sure and any(scene.of(name).kind == "organisation" for name in others)):
        candidate.kind = "organisation"
