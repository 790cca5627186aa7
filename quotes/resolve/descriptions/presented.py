"""Joins the description that a lead speaks through with the name that the next statement gives.

`The minister for roads has conceded ...` and, one paragraph on, `Jo Poe said ...`: news leads
present somebody by what he is, and name him where he speaks next.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from quotes.records import Attribution, Span, Step
from quotes.resolve.anonymous import unnamed_near
from quotes.resolve.descriptions.bearers import LED, STATE_OFFICES
from quotes.resolve.descriptions.introduced import (
    Introductions,
    is_labelled,
    is_passer_by,
    takes_over,
)
from quotes.resolve.descriptions.kinds import gender_of_noun
from quotes.resolve.descriptions.roles import nouns_for
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.outcome import Outcome
from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import ARMED, vocabulary, wordset

__all__ = ["name_leads"]

EARLY, REACH = 8, 700
CONFIDENCE = 0.65
NUMBERS = {"two": 2, "three": 3, "four": 4}
HONOURS = frozenset(["dame", "dr", "lady", "lord", "prof", "professor", "sir"])
"""Titles that go with any office: whoever has one may still be the one described."""
ARMED_OFFICES = frozenset(
    """officer commander soldier pilot astronaut veteran chief head director boss leader governor
    spokesman spokeswoman spokesperson detective investigator firefighter sheriff""".split()  # noqa: SIM905
)
CLERICAL = frozenset(
    "archbishop ayatollah bishop cardinal imam pastor rabbi rev reverend sheikh".split()  # noqa: SIM905
)
CLERICAL_OFFICES = frozenset(
    "cleric priest vicar minister chaplain preacher theologian head leader director".split()  # noqa: SIM905
)
LEADERS = frozenset("boss chief head leader".split())  # noqa: SIM905
LEADING = frozenset(
    ["chief executive", "general secretary", "secretary general", "secretary-general"]
)
"""Offices of those whom newspapers call the leader or the boss."""
SOMEBODYS = frozenset("lawyer spokesman spokeswoman spokesperson adviser advisor friend".split())  # noqa: SIM905


def name_leads(
    scene: Scene,
    attributions: Sequence[Attribution],
    in_order: Sequence[int],
    outcomes: list[Outcome],
) -> None:
    """Gives those whom the first sentences only describe the name of the next speaker.

    Args:
        scene: The article.
        attributions: Its attributions.
        in_order: Their numbers by the place of their contents.
        outcomes: What was found for each of them; changed in place.
    """
    introductions = Introductions(scene)
    for rank, index in enumerate(in_order[:EARLY]):
        described = outcomes[index].candidate
        phrase = lead_phrase(scene, introductions, outcomes[index])
        if described is None or phrase is None:
            continue
        following = (i for i in in_order[rank + 1 :] if outcomes[i].candidate is not described)
        other = next(following, None)
        source = attributions[other].source if other is not None else None
        if other is None or source is None or not source.start > phrase.span.end:
            continue
        speaker = outcomes[other].candidate
        if speaker is not None and is_presented(scene, phrase, described, speaker, source):
            rename(outcomes, described, speaker, source)


def lead_phrase(
    scene: Scene, introductions: Introductions, outcome: Outcome
) -> SourcePhrase | None:
    """The definite description through which somebody without a name speaks in the lead."""
    one = outcome.candidate
    if one is None or one.named or not outcome.chain or outcome.chain[0].reason != "description":
        return None
    mention = outcome.chain[0].mention
    phrase = scene.reader.read(mention) if mention is not None else None
    if (
        phrase is None
        or phrase.shape != "description"
        or unnamed_near(scene.discourse, phrase.span)
    ):
        return None
    faceless = wordset("faceless")
    if one.plural:
        fits = one.kind == "group" and phrase.tokens[0].lower in NUMBERS
    elif phrase.head == "one":
        fits = not any(vocabulary().singular(word) in faceless for word in phrase.modifiers)
    else:
        theirs = phrase.owner is not None and phrase.head in vocabulary().kin | SOMEBODYS
        nobody = phrase.head in faceless | vocabulary().kin and not theirs
        fits = one.kind == "person" and phrase.definite and not nobody
    return phrase if fits and introductions.opens_article(phrase) else None


def is_presented(
    scene: Scene, phrase: SourcePhrase, described: Candidate, speaker: Candidate, source: Span
) -> bool:
    """Whether the next speaker is new, has no role of his own, and fits the description."""
    if source.start - phrase.span.end > REACH or scene.discourse.in_headline(source.start):
        return False
    if not takes_over(scene, phrase, source):
        return False
    people = [scene.cast.candidates[i] for i in speaker.members] or [speaker]
    wanted = NUMBERS.get(phrase.tokens[0].lower, 2) if described.plural else 1
    gender = gender_of_noun(phrase.head)
    if len(people) != wanted or any(
        one.gender not in (None, gender or one.gender) for one in people
    ):
        return False
    return all(is_new(scene, one, phrase, source) for one in people) and not others_between(
        scene, phrase, source
    )


def is_new(scene: Scene, one: Candidate, phrase: SourcePhrase, source: Span) -> bool:
    """Whether somebody is first named, in full, where he speaks, with no other office beside it."""
    if one.kind != "person" or not one.named or len(one.words) < 2:
        return False
    told = [phrase.head] if phrase.head != "one" else phrase.modifiers
    offices = {noun for word in told for noun in nouns_for(vocabulary().singular(word) or word)}
    roles = [role.of(scene.text) for role in one.roles]
    named = {word.strip("’'s,.") for word in phrase.span.of(scene.text).split()}
    held = [is_held(role, named, offices) for role in roles]
    if is_passer_by(one, phrase) and not any(held):
        return False
    names = scene.reader.names_in(source.start, source.end)
    if names and is_labelled(scene, names[0].full.start, offices):
        return False
    # Who is seen in a picture is not told of yet.
    starts = (mention.start for mention in one.mentions)
    first = next((at for at in starts if scene.discourse.role_at(at) != "caption"), one.first)
    # A source may end with the office: `the head of the republic, | Jo Roe, wrote`.
    beside = scene.text[source.end : first].strip() in ("", ",")
    if not source.start <= first or not (first < source.end or beside) or first <= phrase.span.end:
        return False
    return all(fits or is_rank(role, offices) for role, fits in zip(roles, held, strict=True))


def is_rank(role: str, offices: Set[str]) -> bool:
    """Whether a role is no more than a rank that whoever is described may have.

    A colonel may be the commander or the spokesman of whom the lead speaks, not the minister.
    """
    ranks = set(HONOURS)
    if offices & (ARMED_OFFICES | ARMED):
        ranks |= ARMED
    if offices & (CLERICAL_OFFICES | CLERICAL):
        ranks |= CLERICAL
    return all(word.strip(".,").lower() in ranks for word in role.split())


def is_held(role: str, named: Set[str], offices: Set[str]) -> bool:
    """Whether a role has the described office, of no other body: `head of the republic`.

    Args:
        role: As printed.
        named: Words of the description; of a body that the role names, it must name something.
        offices: Nouns for what is described.
    """
    office, _, body = role.partition(" of ")
    words = office.split()
    leads = office.lower() in LEADING and not LEADERS.isdisjoint(offices)
    if not words or not (leads or words[-1].lower() in offices):
        return False
    if not LED.isdisjoint(words) and LED.isdisjoint(named) and not STATE_OFFICES.isdisjoint(named):
        # The leader of the opposition is not the premier.
        return False
    names = {word.strip("’'s,.") for word in (*words[:-1], *body.split()) if word[:1].isupper()}
    return not names or not names.isdisjoint(named)


def others_between(scene: Scene, phrase: SourcePhrase, source: Span) -> bool:
    """Whether somebody else who may be meant is named before the next statement."""
    for mention in scene.reader.names_in(phrase.span.end, source.start):
        one = scene.of(mention)
        full = len(mention.parts.words) > 1 and one.kind == "person" and not mention.quoted
        if full and one.first > phrase.span.end and not one.roles:
            return True
    return False


def rename(outcomes: list[Outcome], described: Candidate, speaker: Candidate, source: Span) -> None:
    for number, outcome in enumerate(outcomes):
        if outcome.candidate is described:
            chain = (*outcome.chain, Step(source, "later_name"))
            outcomes[number] = replace(
                outcome, candidate=speaker, chain=chain, confidence=CONFIDENCE
            )
