"""From attributions to channels: evidence, what stands beside it, how long it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.channel.decide import Decider
from quotes.channel.frames import Frame, make_frames
from quotes.channel.learned import Choice, Ruled, Survey, Vectors, Weights, choose
from quotes.channel.outlets.outlet import in_print
from quotes.channel.outlets.own_names import OwnNames
from quotes.channel.scope.agreement import agree, off_air, on_the_same_occasion, settle
from quotes.channel.scope.apart import Apart
from quotes.channel.scope.beside import Scored, stated
from quotes.channel.scope.bystanders import bystanders, silence, unheard
from quotes.channel.scope.carry import carry
from quotes.channel.scope.credits import add_credits
from quotes.channel.scope.embeds import embedded_post
from quotes.channel.scope.heard import heard_at_sittings, heard_through
from quotes.channel.scope.namesakes import without_namesakes
from quotes.channel.scope.offices import open_messages
from quotes.channel.scope.rebuttals import Rebuttals, taken_up
from quotes.channel.scope.repeats import add_repeats
from quotes.channel.scope.sections import end_at_headings
from quotes.channel.scope.themes import add_themes
from quotes.channel.scope.voices import unify
from quotes.channel.stated.find import Found, find_evidence
from quotes.channel.words import Words, read_words
from quotes.records import Attribution, Channel, Document, Speaker

__all__ = ["Learned", "classify", "survey"]

_NONE = OwnNames()


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """What weighs the channels of attributions that state none.

    Attributes:
        weights: The model.
        vectors: The encoder's vectors of the article.
    """

    weights: Weights
    vectors: Vectors


def classify(
    document: Document,
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker | None],
    own: OwnNames = _NONE,
    learned: Learned | None = None,
) -> tuple[Channel, ...]:
    """The channel of each attribution.

    Args:
        document: The article with sentences, quoted spans and entities. Its outlet, where
            known, tells what was said first-hand.
        attributions: What is said, by first content span.
        speakers: Who says it, one an attribution, as resolved.
        own: Outlets and platforms that the user adds.
        learned: What weighs the channels of attributions that state none; rules alone carry
            channels on if None.

    Returns:
        One channel an attribution, in their order.
    """
    seen = survey(document, attributions, speakers, own)
    if seen is None:
        return tuple(Channel() for _ in attributions)
    choices = _weighed(seen, learned) if learned else {}
    heard = heard_at_sittings(seen, choices) | heard_through(seen, choices)
    decider = Decider(seen.words, seen.found, document.article.outlet)
    channels = tuple(
        embedded_post(document, attributions[frame.index])
        or decider.channel(
            frame,
            [] if frame.index in heard else seen.owned.get(frame.index, []),
            heard.get(frame.index, seen.ruled.get(frame.index)),
            None if frame.index in heard else choices.get(frame.index),
        )
        for frame in seen.frames
    )
    return end_at_headings(document, attributions, speakers, channels)


def _weighed(seen: Survey, learned: Learned) -> dict[int, Choice]:
    """What the model chooses, but for what was said elsewhere than it thinks."""
    apart = Apart(seen.words, seen.found, seen.frames)
    rebuttals = Rebuttals(seen.words, seen.frames, seen.owned)
    frames = {frame.index: frame for frame in seen.frames}
    choices = {
        index: choice
        for index, choice in choose(seen, learned.vectors, learned.weights).items()
        if choice.evidence is None
        or not (
            apart.forbids(frames[index], choice.evidence)
            or rebuttals.forbids(frames[index], choice.evidence)
        )
    }
    for first, second in taken_up(seen.words, seen.frames).items():
        if first in choices and second in choices:
            # "Roe disputed that. The sirens had worked, he said": one answer.
            choices[first] = choices[second]
    return choices


def survey(
    document: Document,
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker | None],
    own: OwnNames = _NONE,
) -> Survey | None:
    """What the rules know of an article; None where there is nothing to classify.

    Args:
        document: The article.
        attributions: What is said, by first content span.
        speakers: Who says it, one an attribution.
        own: Outlets and platforms that the user adds.
    """
    words = read_words(document)
    if not attributions or not len(words):
        return None
    found = find_evidence(document, words, own)
    starts = [p.start for p in document.paragraphs] or [0]
    frames = unify(words, make_frames(words, starts, attributions, speakers))
    found = without_namesakes(words, found, frames)
    owned, taken = stated(words, found, frames)
    crowd = bystanders(words, frames)
    silence(owned, crowd)
    add_credits(words, frames, owned)
    settle(words, frames, owned)
    on_the_same_occasion(words, frames, owned)
    open_messages(words, frames, owned)
    off_air(frames, owned)
    agree(frames, owned, frozenset(o.name for o in found.outlets if o.listed or in_print(words, o)))
    ruled = {
        index: known
        for index, known in _ruled(document, words, found, frames, owned, taken).items()
        if index not in crowd or not unheard(known.evidence)
    }
    return Survey(document, words, found, frames, owned, frozenset(taken), ruled)


def _ruled(
    document: Document,
    words: Words,
    found: Found,
    frames: list[Frame],
    owned: dict[int, list[Scored]],
    taken: set[int],
) -> dict[int, Ruled]:
    """What the rules carry to attributions that state no channel themselves."""
    chosen = {index: scored[0] for index, scored in owned.items()}
    carried = carry(document, words, found, frames, chosen, taken)
    themes = add_themes(document, words, found, frames, chosen | carried)
    repeats = add_repeats(document, words, frames, chosen | carried | themes)
    apart = Apart(words, found, frames)
    at = {frame.index: frame for frame in frames}
    return {
        index: Ruled(by, *known)
        for by, part in (("carried", carried), ("theme", themes), ("repeat", repeats))
        for index, known in part.items()
        if not apart.forbids(at[index], known[1])
    }
