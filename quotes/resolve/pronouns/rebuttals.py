"""Who denies what was just said: not whoever said it.

`One of Roe's aides told the Herald that she was tired. She dismissed those claims` is Roe's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quotes.records import Attribution
from quotes.resolve.outcome import Outcome
from quotes.resolve.pronouns.salience import Ranked
from quotes.resolve.pronouns.topics import TOPIC
from quotes.resolve.scene import Scene
from quotes.resolve.sources.written import sentence_before
from quotes.resolve.vocabulary import vocabulary

__all__ = ["takes_up", "without_accuser"]

# What was said, taken up as a whole: whose "suggestions that ..." are denied tells nobody.
TAKEN_UP = re.compile(
    r"(?:(?:all|any|both) (?:of )?)?(?:(?:the|these|those|that|this|such) )?(?:[\w-]+ )?"
    r"([\w-]+)[.,]?",
    re.IGNORECASE,
)
SAID = frozenset(
    """charge charges concern concerns finding findings notion report reports rumour rumours rumor
    rumors suggestions wrongdoing""".split()  # noqa: SIM905
)
# Whoever says so by name accuses somebody; the rest may be passing on what others say.
ACCUSES = re.compile(r"(?:has |had |have |also |then |later )*(?:accus|alleg|blam|critici[sz])")


def without_accuser(
    scene: Scene,
    attributions: Sequence[Attribution],
    outcomes: Sequence[Outcome],
    index: int,
    ranked: list[Ranked],
) -> list[Ranked]:
    """Leaves out who made the claims that a pronoun denies, if another is named with him.

    Whoever is accused there has more attention.

    Args:
        scene: The article.
        attributions: All of them.
        outcomes: Who makes them, as far as that is known.
        index: The denial, whose source is a pronoun.
        ranked: Whom the pronoun can mean, the strongest first.

    Returns:
        The candidates that are left, in their order.
    """
    denial = attributions[index]
    if denial.source is None or len(ranked) < 2 or not takes_up(scene, denial):
        return ranked
    before = sentence_before(scene, scene.discourse.sentence_span(denial.source.start).start)
    if before is None:
        return ranked
    accusers, accused = set(), set()
    for other, outcome in zip(attributions, outcomes, strict=True):
        source, one = other.source, outcome.candidate
        if source is None or one is None or not before.start <= source.start < before.end:
            continue
        cue = other.cue.of(scene.text) if other.cue is not None else ""
        accuses = ACCUSES.match(cue) is not None
        if (accuses or not one.named) and not scene.discourse.is_quoted(source.start):
            accusers.add(one.index)
        if accuses:
            names = scene.reader.names_in(other.start, other.end)[:1]
            accused |= {name.candidate for name in names if name.full.start == other.start}
    others = [one for one in ranked if one.candidate.index not in accusers]
    if not any(one.last.start >= before.start for one in others):
        return ranked
    moved = [
        replace(one, score=one.score + TOPIC * (one.candidate.index in accused)) for one in others
    ]
    return sorted(moved, key=lambda one: -one.score)


def takes_up(scene: Scene, denial: Attribution) -> bool:
    """Whether somebody denies what the sentence before says: `those claims`."""
    said = TAKEN_UP.fullmatch(denial.content[0].of(scene.text).strip())
    known = vocabulary().uttered | SAID
    return denial.stance == "denies" and said is not None and said[1].lower() in known
