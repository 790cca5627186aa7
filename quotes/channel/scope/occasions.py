"""Where an article speaks of occasions at which people speak."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.channel.frames import Frame
from quotes.channel.nouns.lexicon import nouns
from quotes.channel.stretches import inside, union
from quotes.channel.words import Words
from quotes.records import ChannelLabel

__all__ = ["occasions"]


def occasions(words: Words, frames: Sequence[Frame]) -> list[tuple[int, ChannelLabel]]:
    """Where the article speaks of occasions at which people speak: offset and label, in order.

    What is said about occasions does not count.
    """
    said = union(s for f in frames for s in f.attribution.content)
    found = []
    for first, last, readings in nouns().matches(words):
        scene = next((noun for noun in readings if noun.scene), None)
        span = words.span(first, last)
        if scene is not None and not inside(said, span):
            found.append((span.start, scene.label))
    return found
