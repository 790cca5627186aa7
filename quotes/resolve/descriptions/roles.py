"""Offices, jobs and affiliations that the text states beside a name."""

from __future__ import annotations

from collections.abc import Sequence, Set

from quotes.records import Span
from quotes.resolve.descriptions.ahead import role_before
from quotes.resolve.descriptions.attached import attached
from quotes.resolve.descriptions.behind import after
from quotes.resolve.descriptions.beside import body_behind
from quotes.resolve.descriptions.carriers import LINKS
from quotes.resolve.descriptions.kinds import gender_of_noun
from quotes.resolve.discourse import Discourse
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.entities import Cast
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.vocabulary import MEMBERS, PREPOSITIONS, vocabulary

__all__ = ["collect_roles", "nouns_for"]


def nouns_for(noun: str) -> set[str]:
    """A role noun with those that newspapers put in its place."""
    words = vocabulary()
    return {noun, *words.synonyms.get(noun, ()), *words.titles.get(noun, ())}


def collect_roles(
    discourse: Discourse, mentions: Sequence[NameMention], cast: Cast, sources: Sequence[Span]
) -> None:
    """Fills roles, role nouns, sex and ages of the candidates from what stands beside names.

    Args:
        discourse: The article.
        mentions: Its names.
        cast: Who bears them.
        sources: Source mentions, by start: what begins one behind a name is no apposition to it
            (`a fire in Roe, the fire service said`).
    """
    starts = {source.start for source in sources}
    # "and" in a name ends no role: "head of the Tarn and Moll Trust".
    joints = {token.start for one in mentions for token in one.parts.tokens if token.lower == "and"}
    weak: list[tuple[Candidate, Span]] = []
    for mention, behind in zip(mentions, [*mentions[1:], None], strict=False):
        candidate = cast.candidates[mention.candidate]
        for title in mention.parts.titles:
            single = vocabulary().singular(title) or title
            candidate.nouns.update(nouns_for(single) if single in vocabulary().titles else {single})
        if candidate.kind == "person":
            weak.extend((candidate, span) for span in seats_behind(discourse, mention, candidate))
        if mention.quoted:
            # "Roe, a lovely man, ..." is what somebody says of him.
            continue
        for phrase in (
            after(discourse, mention, candidate, joints),
            role_before(discourse, mention),
        ):
            if phrase is not None and not begins_source(discourse, mention, phrase, starts):
                enter(discourse, candidate, phrase)
        if candidate.kind == "person":
            weak.extend((candidate, span) for span in attached(discourse, mention))
            candidate.bodies.extend(body_behind(discourse, mention, behind))
    for candidate, span in weak:
        candidate.roles.append(span)
        note_words(discourse, candidate, span)
    for candidate in cast.candidates:
        candidate.nouns.discard("")


def seats_behind(discourse: Discourse, mention: NameMention, candidate: Candidate) -> list[Span]:
    """The seats that letters behind a name tell, their nouns noted: `Jo Poe MP` is the MP."""
    letters = discourse.letters.get(mention.end, ())
    for token in letters:
        candidate.nouns.update(vocabulary().letters[token.text])
    return [Span(token.start, token.end) for token in letters if token.lower in MEMBERS]


def begins_source(
    discourse: Discourse, mention: NameMention, phrase: Span, starts: Set[int]
) -> bool:
    """Whether a phrase behind a name, or its article, begins a source mention."""
    if phrase.start < mention.end:
        return False
    first = discourse.index_at(phrase.start)
    return any(token.start in starts for token in discourse.tokens[max(0, first - 1) : first + 1])


def enter(discourse: Discourse, candidate: Candidate, phrase: Span) -> None:
    candidate.roles.append(phrase)
    note_words(discourse, candidate, phrase)


def note_words(discourse: Discourse, candidate: Candidate, phrase: Span) -> None:
    """Remembers the nouns of a role phrase, and its other words as modifiers."""
    tokens = discourse.between(phrase.start, phrase.end)
    heading = True
    for token in tokens:
        heading = heading and token.lower not in PREPOSITIONS | LINKS
        if heading and vocabulary().is_person_noun(token.lower):
            candidate.nouns.update(nouns_for(token.lower))
            if candidate.kind == "person" and candidate.gender is None:
                candidate.gender = gender_of_noun(token.lower)
        elif heading and token.lower in vocabulary().organisations:
            candidate.nouns.add(token.lower)
        if token.is_word:
            candidate.modifiers.add(token.bare)
