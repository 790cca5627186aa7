"""What a whole stretch of an article was heard through, whatever it is nearest to.

Statements in an excerpt of another outlet's text reach the reader through that outlet, those in
the report of a sitting were made in court, those of a debate in the chamber, and those of people
who stand up at a meeting there.
"""

from __future__ import annotations

from collections.abc import Mapping

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.learned import Choice, Ruled, Survey
from quotes.channel.outlets.excerpts import Excerpt, excerpt_at
from quotes.channel.scope.debates import Debate
from quotes.channel.scope.meetings import Floor
from quotes.channel.scope.proceedings import Sitting

__all__ = ["heard_at_sittings", "heard_through"]

_STRENGTH = 0.6
_OTHER = {"his": "she", "her": "he"}


def heard_at_sittings(seen: Survey, choices: Mapping[int, Choice]) -> dict[int, Ruled]:
    """The sitting at which a statement was made, for those that have no other channel.

    At the meeting at which somebody stands up, in the chamber in which members debate, or in the
    court whose sitting the article reports; of several the last.

    Args:
        seen: What the rules know of the article.
        choices: What the model makes of it, by index of the attribution.

    Returns:
        What holds instead, by index of the attribution.
    """
    evidence = seen.found.evidence
    sittings: list[Floor | Debate | Sitting] = [Floor(seen.words, evidence)]
    if any(one.label == "legislature" and one.shared for one in evidence):
        sittings.append(Debate(seen.words, evidence, seen.frames))
    sittings.append(Sitting(seen.document, seen.words, evidence, seen.frames))
    heard = {}
    for frame in seen.frames:
        if frame.index in seen.owned or _known(seen, choices, frame) is not None:
            continue
        for sitting in sittings:
            there = sitting.evidence(frame)
            if there is not None:
                heard[frame.index] = Ruled("sitting", *there)
    return heard


def heard_through(seen: Survey, choices: Mapping[int, Choice]) -> dict[int, Ruled]:
    """The outlet of an excerpt, for the statements in it that have no channel of their own.

    Where the excerpt itself tells of an occasion ("he began his speech"), that is kept.

    Args:
        seen: What the rules know of the article.
        choices: What the model makes of it, by index of the attribution.

    Returns:
        What holds instead, by index of the attribution.
    """
    excerpts = seen.found.excerpts
    if not excerpts:
        return {}
    said = _pronouns(seen)
    heard = {}
    for frame in seen.frames:
        excerpt = excerpt_at(excerpts, frame.start)
        if excerpt is None or _states(seen, frame, excerpt):
            continue
        known = _known(seen, choices, frame)
        inside = known is not None and excerpt.span.contains(known.span)
        if known is None or not inside or _somebody_elses(seen, known, said.get(frame.key)):
            heard[frame.index] = Ruled("excerpt", _STRENGTH, excerpt.evidence)
    return heard


def _states(seen: Survey, frame: Frame, excerpt: Excerpt) -> bool:
    """Whether a statement has a channel of its own, which "Roe reports:" is not."""
    owned = seen.owned.get(frame.index)
    return owned is not None and not owned[0][1].span.overlaps(excerpt.evidence.span)


def _known(seen: Survey, choices: Mapping[int, Choice], frame: Frame) -> Evidence | None:
    ruled = seen.ruled.get(frame.index)
    before = ruled.evidence if ruled else None
    return choices[frame.index].evidence if frame.index in choices else before


def _pronouns(seen: Survey) -> dict[str | None, str]:
    """The pronoun that stands for each speaker, where one does."""
    found: dict[str | None, str] = {}
    for frame in seen.frames:
        source = frame.attribution.source
        word = source.of(seen.words.text).lower() if source else ""
        if frame.key is not None and word in ("he", "she"):
            found.setdefault(frame.key, word)
    return found


def _somebody_elses(seen: Survey, evidence: Evidence, pronoun: str | None) -> bool:
    """As "his speech" where she is quoted."""
    words = seen.words.low[evidence.first : evidence.last + 1]
    return pronoun is not None and pronoun in (_OTHER.get(word) for word in words)
