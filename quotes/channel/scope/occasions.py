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
    lookup, found, index = nouns(), [], 0
    while index < len(words):
        match = lookup.match(words, index)
        index += 1
        if match is None:
            continue
        scene = next((n for n in match[1] if n.scene), None)
        span = words.span(index - 1, match[0])
        if scene is not None and not inside(said, span):
            found.append((span.start, scene.label))
        index = match[0] + 1
    return found
