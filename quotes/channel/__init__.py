"""Through which channel each statement reached the public, with the words that say so.

Evidence first: rules find every place of the text that states a channel (`find`), decide
which attribution it stands beside (`frames`), and how long it holds (`carry`). What no
evidence covers is `unspecified`.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.channel.agreement import agree, settle
from quotes.channel.beside import stated
from quotes.channel.carry import carry
from quotes.channel.decide import Decider
from quotes.channel.find import find_evidence
from quotes.channel.frames import make_frames
from quotes.channel.labels import CHANNEL_LABELS, LabelInfo, label_info
from quotes.channel.own_names import OwnNames, read_own_names
from quotes.channel.repeats import add_repeats
from quotes.channel.themes import add_themes
from quotes.channel.voices import unify
from quotes.channel.words import read_words
from quotes.records import Attribution, Channel, Document, Speaker

__all__ = [
    "CHANNEL_LABELS",
    "LabelInfo",
    "OwnNames",
    "classify",
    "label_info",
    "read_own_names",
]

_NONE = OwnNames()


def classify(
    document: Document,
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker | None],
    own: OwnNames = _NONE,
) -> tuple[Channel, ...]:
    """The channel of each attribution.

    Args:
        document: The article with sentences, quoted spans and entities. Its outlet, where
            known, tells what was said first-hand.
        attributions: What is said, by first content span.
        speakers: Who says it, one an attribution, as resolved.
        own: Outlets and platforms that the user adds.

    Returns:
        One channel an attribution, in their order.
    """
    if not attributions:
        return ()
    words = read_words(document)
    if not len(words):
        return tuple(Channel() for _ in attributions)
    found = find_evidence(document, words, own)
    starts = [p.start for p in document.paragraphs] or [0]
    frames = unify(words, make_frames(words, starts, attributions, speakers))
    owned, taken = stated(words, found, frames)
    settle(frames, owned)
    agree(frames, owned, frozenset(o.name for o in found.outlets if o.listed))
    chosen = {index: scored[0] for index, scored in owned.items()}
    carried = carry(document, words, found, frames, chosen, taken)
    carried |= add_themes(document, words, found, frames, chosen | carried)
    carried |= add_repeats(document, words, frames, chosen | carried)
    decider = Decider(words, found, document.article.outlet)
    return tuple(
        decider.channel(frame, owned.get(frame.index, []), carried.get(frame.index))
        for frame in frames
    )
