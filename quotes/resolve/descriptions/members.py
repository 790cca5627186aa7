"""`Residents were angry. “I cannot sleep,” said one`: a voice of the group just spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quotes.records import Attribution, Span, Step
from quotes.resolve.descriptions.groups import note_groups
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.outcome import Outcome
from quotes.resolve.scene import Scene
from quotes.resolve.sources.written import READS
from quotes.resolve.vocabulary import FUNCTION_WORDS, vocabulary

if TYPE_CHECKING:
    from quotes.resolve.descriptions.describing import Describer

__all__ = ["voice_of"]

VOICES = frozenset({"one", "another", "one of them", "another of them"})
CONFIDENCE = 0.8
# How many sentences back the group is looked for: `“...,” said one. “...,” said another.`
NEAR = 3
ADVERB = re.compile(r"\s*(?:(?:later|also|then|even|[a-z]+ly)\s*)?")
# What stands before a group that opens a sentence: `Dozens of the farmers`.
COUNTED = re.compile(r"\s*(?:\w+ of )?(?:the )?")
BACK = 30


def voice_of(describer: Describer, attribution: Attribution, span: Span) -> Outcome:
    """One of a group without names, as a speaker of its own who has no name either.

    Args:
        describer: Knows the groups of the article.
        attribution: What is said.
        span: The source.

    Returns:
        The speaker, or nobody where it is another source, no group was just spoken of, or `one`
        is everybody: `one may say`.
    """
    scene, cue = describer.scene, attribution.cue
    source = " ".join(span.of(scene.text).lower().split())
    if source not in VOICES or cue is None or attribution.act == "thought":
        return Outcome(None, 0.0)
    if not is_said(scene.text, span, cue):
        return Outcome(None, 0.0)
    note_groups(describer, span.start)
    number = scene.discourse.sentence_of
    ranked = [
        one
        for one in scene.salience.rank(span.start, is_group)
        if is_subject(scene, one.last) and number(span.start) - number(one.last.start) <= NEAR
    ]
    # "Dozens of angry farmers" are dozens, and farmers.
    named = ((one, members_noun(one.candidate.name)) for one in ranked)
    group, noun = next((pair for pair in named if pair[1] is not None), (None, None))
    if group is None or noun is None:
        return Outcome(None, 0.0)
    word, _, _ = source.partition(" ")
    name = f"{word} of the {noun}"
    voice = Candidate(-1, name, (), "person", named=False, first=span.start)
    voice.nouns = {vocabulary().singular(noun) or noun}
    steps = (Step(span, "description"), Step(group.last, "antecedent"))
    return Outcome(scene.cast.add(voice), CONFIDENCE, steps)


def is_said(text: str, span: Span, cue: Span) -> bool:
    """Whether it is `one said`: not `one may say`, `one read`, `one last week saying`."""
    between = text[min(span.end, cue.end) : max(span.start, cue.start)]
    first = cue.of(text).lower().split()[0]
    plain = first not in FUNCTION_WORDS | READS and not first.endswith("ing")
    return plain and ADVERB.fullmatch(between) is not None


def is_group(candidate: Candidate) -> float:
    """1 for people without names."""
    return float(candidate.kind == "group" and not candidate.named and not candidate.members)


def is_subject(scene: Scene, group: Span) -> bool:
    """Whether a sentence is about a group, or says what it says: not `a list of billionaires`."""
    if scene.discourse.is_quoted(group.start):
        return False
    if any(
        source.overlaps(group) for source in scene.sources_in(max(0, group.start - BACK), group.end)
    ):
        return True
    sentence = scene.discourse.sentence_span(group.start)
    return COUNTED.fullmatch(scene.text, sentence.start, group.start) is not None


def members_noun(name: str) -> str | None:
    """The plural for the people of a group: `residents` in `dozens of angry residents`."""
    words = vocabulary()
    for word in name.lower().split():
        singular = words.singular(word)
        if singular is not None and words.is_person_noun(singular):
            return word
    return None
