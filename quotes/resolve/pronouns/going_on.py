"""Who goes on in the next sentence: `Jo Poe said that Roe was ill. He declined to say more`."""

from __future__ import annotations

from quotes.records import Attribution
from quotes.resolve.pronouns.salience import Ranked
from quotes.resolve.pronouns.topics import raised, start_before, subject_name
from quotes.resolve.scene import Scene

__all__ = ["raise_speaker"]

REPLIES = frozenset(
    """answered contested countered denied denies dismissed disputed objected protested rebuffed
    rebutted refuted rejected replied responded retorted""".split()  # noqa: SIM905
)
"""Whoever does so speaks to what another said of him."""


def raise_speaker(
    scene: Scene, attribution: Attribution, position: int, ranked: list[Ranked]
) -> list[Ranked]:
    """Puts more attention on whoever spoke in the sentence before a paraphrase.

    Args:
        scene: The article.
        attribution: What the pronoun is the source of.
        position: Where the pronoun stands.
        ranked: The candidates that fit it, with their scores.

    Returns:
        Likewise, the strongest first.
    """
    if len(ranked) < 2 or attribution.quoted:
        return ranked
    return raised(ranked, going_on(scene, attribution, position), None)


def going_on(scene: Scene, attribution: Attribution, position: int) -> int | None:
    """The candidate who spoke in the sentence before and whom `he` opens the next one with.

    Only where nobody else speaks there, and he is named in front of all else.

    Args:
        scene: The article.
        attribution: A paraphrase.
        position: Where its source stands, a pronoun.
    """
    discourse, cue = scene.discourse, attribution.cue
    start = start_before(scene, position)
    if start is None or cue is None or position > attribution.start:
        return None
    if discourse.sentences[discourse.sentence_of(position)] != position:
        return None
    if discourse.is_quoted(start) or discourse.is_quoted(position):
        return None
    if discourse.paragraph_of(start) != discourse.paragraph_of(position):
        return None
    if not REPLIES.isdisjoint(cue.of(scene.text).lower().split()):
        return None
    name = subject_name(scene, scene.reader.names_in(start, position), start)
    alone = len(scene.sources_in(start, position)) == 1
    return name.candidate if name is not None and alone and scene.is_source(name) else None
