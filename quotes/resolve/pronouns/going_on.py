"""Who goes on in the next sentence: `Jo Poe said that Roe was ill. He declined to say more`."""

from __future__ import annotations

import re

from quotes.records import Attribution
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.pronouns.salience import Ranked, put_first
from quotes.resolve.pronouns.topics import raised, start_before, subject_name
from quotes.resolve.scene import Scene

__all__ = ["opener", "raise_speaker"]

REPLIES = frozenset(
    """answered contested countered denied denies dismissed disputed objected protested rebuffed
    rebutted refuted rejected replied responded retorted""".split()  # noqa: SIM905
)
"""Whoever does so speaks to what another said of him."""
OPPOSES = re.compile(
    r"\s(?:dis)?agree[sd]?(?:\s(?:strongly|firmly|entirely|wholeheartedly|profoundly))?\.\s*"
    r"|\s(?:begs?|begged)\sto\sdiffer\.\s*"
    r"|\s(?:demurs|demurred|objects|objected|concurs|concurred|scoffs|scoffed|shrugs|shrugged)\.\s*"
    r"|\s(?:is|was|remains|remained)\s(?:not\s(?:so\s(?:sure|certain)|convinced)|less\s\w+"
    r"|more\s\w+|unconvinced|unmoved|unimpressed|unrepentant|sceptical|skeptical|defiant)\.\s*"
    r"|\s(?:sees|saw)\s(?:it|things)\sdifferently\.\s*|\shas\sanother\sview\.\s*"
)
"""A whole sentence that says no more than that."""


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
    opponent = opposing(scene, position)
    chosen = [one for one in ranked if one.candidate.index == opponent]
    if chosen:
        return put_first(ranked, chosen[0])
    return raised(ranked, going_on(scene, attribution, position), None)


def opposing(scene: Scene, position: int) -> int | None:
    """Whoever, says the sentence before, is of another mind: `Roe disagrees. It rained, he said`.

    Args:
        scene: The article.
        position: Where `he` stands.
    """
    discourse, start = scene.discourse, start_before(scene, position)
    if start is None or discourse.is_quoted(start) or discourse.is_quoted(position):
        return None
    if discourse.paragraph_of(start) != discourse.paragraph_of(position):
        return None
    name = opener(scene, start, position)
    own = discourse.sentence_span(position).start
    opposes = name is not None and OPPOSES.fullmatch(scene.text, name.end, own)
    return name.candidate if name is not None and opposes else None


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


def opener(scene: Scene, start: int, end: int) -> NameMention | None:
    """The person whose name opens a sentence, though nothing but a label may tell that he is one.

    For sentences whose verb only persons have.
    """
    names = scene.reader.names_in(start, end)
    name = subject_name(scene, names, start)
    if name is None and names and names[0].full.start == start and not names[0].possessive:
        name = names[0] if scene.of(names[0]).kind == "person" else None
    return name
