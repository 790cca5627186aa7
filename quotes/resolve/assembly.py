"""Outcomes turned into the records that the next stages read."""

from __future__ import annotations

from quotes.records import Assignment, Resolution, Span, Speaker
from quotes.resolve.anonymous import stated_ground
from quotes.resolve.discourse import Discourse
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.outcome import Outcome
from quotes.resolve.resolver import Resolver
from quotes.resolve.vocabulary import vocabulary
from quotes.resources.titles import whole_title

__all__ = ["assemble"]

MAX_ROLE = 90
GROUND_REACH = 500
PARTIES = frozenset({"republican", "democrat", "independent", "conservative", "liberal"})


def assemble(resolver: Resolver) -> Resolution:
    """Numbers the speakers by their first quote and writes the assignments."""
    cast = resolver.scene.cast
    numbers: dict[int, str] = {}
    sources: dict[int, set[Span]] = {}
    for index in resolver.in_order:
        candidate = resolver.outcomes[index].candidate
        if candidate is None:
            continue
        numbers.setdefault(candidate.index, f"s{len(numbers) + 1}")
        source = resolver.attributions[index].source
        spans = sources.setdefault(candidate.index, set())
        if source is not None:
            spans.add(source)
    speakers = tuple(
        speaker(resolver, cast.candidates[index], identity, sources[index])
        for index, identity in numbers.items()
    )
    names = {one.id: one.name for one in speakers}
    assignments = tuple(assignment(outcome, numbers, names) for outcome in resolver.outcomes)
    return Resolution(speakers, assignments)


def assignment(outcome: Outcome, numbers: dict[int, str], names: dict[str, str]) -> Assignment:
    if outcome.candidate is None:
        return Assignment(chain=outcome.chain)
    identity = numbers[outcome.candidate.index]
    second = outcome.runner_up
    runner_up = (
        (second[0].name, second[1]) if second and second[0].name != names[identity] else None
    )
    return Assignment(identity, round(outcome.confidence, 3), outcome.chain, runner_up)


def speaker(resolver: Resolver, candidate: Candidate, identity: str, sources: set[Span]) -> Speaker:
    """The record of one speaker."""
    text = resolver.scene.text
    members = [resolver.scene.cast.candidates[i] for i in candidate.members]
    mentions = sorted({*candidate.mentions, *sources})
    name = " and ".join(member.name for member in members) or candidate.name
    ground, role = None, best_role(text, candidate, members)
    if not candidate.named:
        ground = anonymity(resolver.scene.discourse, text, sorted(sources))
        role = None if role is not None and repeats(name, role) else role
    return Speaker(
        id=identity,
        name=" ".join(name.split()),
        kind=candidate.kind,
        named=candidate.named,
        role=role,
        mentions=tuple(mentions),
        anonymity=ground,
    )


def repeats(name: str, role: str) -> bool:
    """Whether a role says no more than whoever has no name is called already: `another source`."""
    lead = name.lower().removesuffix(role.lower()).split()
    return name.lower().endswith(role.lower()) and len(lead) < 2


def anonymity(discourse: Discourse, text: str, sources: list[Span]) -> str | None:
    for source in sources:
        sentence = discourse.sentence_span(source.start)
        start = max(min(source.start, sentence.start), source.start - GROUND_REACH)
        stretch = Span(start, min(max(source.end, sentence.end), source.end + GROUND_REACH))
        ground = stated_ground(text, stretch)
        if ground is not None:
            return ground.of(text)
    return None


def best_role(text: str, candidate: Candidate, members: list[Candidate]) -> str | None:
    """The role phrase to show: an apposition before a bare title, the shorter of equals."""
    people = (candidate, *members)
    roles = [role for one in people for role in one.roles]
    roles = roles or [body for one in people for body in one.bodies]
    printed = [" ".join(role.of(text).split()) for role in roles]
    printed = [role for role in printed if 0 < len(role) <= MAX_ROLE]
    if not printed:
        return None
    best = min(printed, key=lambda role: (bareness(role), len(role)))
    # "Councillor" before its short form "Cr", where the text has both.
    whole = whole_title(best.lower())
    return next((role for role in printed if role.lower() == whole), best)


def bareness(role: str) -> int:
    """0 for a phrase that says an office, 1 for a title alone, 2 for an affiliation."""
    words = vocabulary()
    pieces = [piece.strip(".,").lower() for piece in role.split()]
    if pieces[0] in PARTIES and (len(pieces) == 1 or pieces[1] in ("of", "from")):
        return 2
    if any(words.is_person_noun(piece) for piece in pieces) and len(pieces) > 1:
        return 0
    titled = any(piece in words.titles or piece in words.dotted for piece in pieces)
    return 1 if titled or words.is_person_noun(pieces[-1]) else 2
