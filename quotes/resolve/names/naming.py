"""From a name in the text to its bearer, with the step to the fullest form."""

from __future__ import annotations

from dataclasses import replace

from quotes.records import Span, Step
from quotes.resolve.descriptions.appositions import INDEFINITE
from quotes.resolve.descriptions.kinds import gender_of_noun
from quotes.resolve.descriptions.roles import nouns_for
from quotes.resolve.descriptions.wording import says_role
from quotes.resolve.discourse import POSSESSIVE_MARKS
from quotes.resolve.heads import head_noun
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.outcome import Outcome
from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import FUNCTION_WORDS, vocabulary

__all__ = ["by_common_surname", "by_name", "note_description", "persons_beside"]

OF_WHOM = frozenset(["for", "of", "the"])


def by_name(scene: Scene, mention: NameMention, span: Span) -> Outcome:
    """Who bears a name, with the step to its fullest form."""
    candidate = scene.of(mention)
    bearers = family(scene, mention)
    if bearers is not None:
        return Outcome(bearers, 0.8, (Step(span, "family"),))
    words = mention.parts.words
    if words == candidate.words or (mention.body and mention.where):
        return Outcome(candidate, 0.93, (Step(span, "full_name"),))
    reason = "name"
    if len(words) == 1 and words[0] not in candidate.words:
        reason = "acronym"
    elif len(words) == 1 and candidate.kind == "person":
        reason = "surname" if words[0] == candidate.words[-1] else "first_name"
    rivals = [
        scene.cast.candidates[i]
        for i in scene.cast.namesakes(words[-1])
        if i != candidate.index and scene.cast.candidates[i].kind == candidate.kind
    ]
    rivals = [rival for rival in rivals if words[-1] == rival.words[-1]]
    full = full_mention(scene, candidate)
    chain = (Step(span, reason), Step(full, "full_name"))
    if rivals:
        return Outcome(candidate, 0.75, chain, (rivals[0], 0.2))
    return Outcome(candidate, 0.95, chain)


def by_common_surname(scene: Scene, phrase: SourcePhrase) -> Outcome | None:
    """The bearer of a surname that is also a common word, where it stands alone: `Will said`.

    Only a person whom the article names in full, and only one. As a subject with a capital and a
    verb behind it, `May` is no month and `Were` no verb.
    """
    word = phrase.tokens[0] if phrase.tokens else None
    alone = word is not None and (len(phrase.tokens) == 1 or phrase.tokens[1].text in ",(")
    if word is None or not alone or not word.is_capital or word.lower not in FUNCTION_WORDS:
        return None
    people = [scene.cast.candidates[i] for i in scene.cast.namesakes(word.bare)]
    bearers = [
        one
        for one in people
        if one.kind == "person" and len(one.words) > 1 and one.words[-1] == word.bare
    ]
    if len(bearers) != 1:
        return None
    full = full_mention(scene, bearers[0])
    span = Span(word.start, word.end)
    return Outcome(bearers[0], 0.9, (Step(span, "surname"), Step(full, "full_name")))


def note_description(scene: Scene, phrase: SourcePhrase) -> None:
    """Tells the role of somebody who goes by a name of his own choice.

    `A spokesman for the rebels, who goes by the nom de guerre Roe, said`.
    """
    name, tokens = phrase.name, phrase.tokens
    if name is None or not tokens or name.start < tokens[-1].end or len(tokens) < 2:
        return
    if name.definite and name.label != "person":
        # "The landlord, the Roe Estate,"
        return
    candidate, head = scene.of(name), head_noun(tokens)
    opened = tokens[0].lower in INDEFINITE | {"the"}
    if not opened or candidate.roles or not vocabulary().is_person_noun(head.lower):
        return
    candidate.kind, candidate.gender = "person", candidate.gender or gender_of_noun(head.lower)
    if not says_role(replace(phrase, head=head.lower), "person"):
        return
    end, behind = tokens[-1].end, scene.discourse.between(tokens[-1].end, name.full.start)
    for token in behind if behind and behind[0].lower in ("for", "of") else ():
        ending = token.lower in POSSESSIVE_MARKS
        if not (token.is_word or ending) or token.lower in FUNCTION_WORDS - OF_WHOM:
            break
        end = token.end
    candidate.roles.append(Span(tokens[1].start, end))
    candidate.nouns.update(nouns_for(head.lower))


def family(scene: Scene, mention: NameMention) -> Candidate | None:
    """All bearers of a surname, for `the Roes`."""
    word = mention.parts.words[-1]
    if not mention.definite or len(mention.parts.words) > 1 or not word.endswith("s"):
        return None
    cast = scene.cast
    bearers = [
        i
        for i in dict.fromkeys(cast.namesakes(word[:-1]) + cast.namesakes(word[:-2]))
        if cast.candidates[i].kind == "person" and cast.candidates[i].words[-1] in word
    ]
    if len(bearers) > 1:
        return cast.together(bearers, mention.start)
    if bearers:
        single = scene.of(mention)
        single.kind, single.plural = "person", True
        single.name = f"the {mention.span.of(scene.text)}"
        return single
    return None


def full_mention(scene: Scene, candidate: Candidate) -> Span | None:
    for span in candidate.mentions:
        if span.of(scene.text) == candidate.name:
            return span
    return candidate.mentions[0] if candidate.mentions else None


def persons_beside(scene: Scene, members: list[int]) -> None:
    """`Col and Ivor Roe`: a lone first name beside a person is a person's too."""
    people = [scene.cast.candidates[i] for i in members]
    if not any(one.kind == "person" for one in people):
        return
    for one in people:
        if one.kind == "organisation" and not one.sure and len(one.words) == 1:
            one.kind = "person"
