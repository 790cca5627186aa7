"""Towns that bodies are named after: `Tarn` is no short form of `Tarn Gazette` or `Save Tarn`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quotes.resolve.discourse import Discourse
from quotes.resolve.names.datelines import in_dateline
from quotes.resolve.names.evidence import LOCATIVE
from quotes.resolve.names.mentions import NameMention

__all__ = ["mark_places"]


def mark_places(discourse: Discourse, mentions: Sequence[NameMention]) -> frozenset[str]:
    """Gives each mention of a word that the text uses for a place the label of one.

    Something must be `in` it or come from it, and that counts like a label of the encoder, by most
    of which it is a place. Not where somebody is called so: `in Poe` beside `Jo Poe`.

    Args:
        discourse: The article.
        mentions: All its names.

    Returns:
        Those words in small letters: a longer name that holds one is not meant by it.
    """
    surnames = {m.words[-1] for m in mentions if m.label == "person" and len(m.words) > 1}
    votes: dict[str, Counter[str | None]] = {}
    located: set[str] = set()
    surnames |= {word for m in mentions if m.parts.titles for word in m.words}
    for mention in mentions:
        if len(mention.words) != 1 or mention.parts.prefix:
            continue
        word = mention.words[0]
        count = votes.setdefault(word, Counter())
        count[mention.label] += 1
        if is_located(discourse, mention):
            located.add(word)
            count["place"] += 1
    places = {
        word
        for word in located - surnames
        if votes[word]["place"] > max(votes[word]["person"], votes[word]["organisation"])
    }
    for mention in mentions:
        if len(mention.words) == 1 and mention.words[0] in places:
            mention.label = "place"
    return frozenset(places)


def is_located(discourse: Discourse, mention: NameMention) -> bool:
    """Whether something is said to be in what a name stands for."""
    first = discourse.index_at(mention.start)
    before = discourse.tokens[first - 1].lower if first else ""
    inside = before in LOCATIVE and not mention.possessive and mention.label == "place"
    return inside or in_dateline(discourse, mention)
