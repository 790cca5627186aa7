"""To whom the text goes that a sentence begins with: `In a letter to the ministry, the union`."""

from __future__ import annotations

from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import vocabulary

__all__ = ["addressed"]

OPENERS = frozenset(["in", "on", "with", "through", "by", "using"])
FILED = frozenset(["filed", "lodged", "registered", "deposited", "submitted", "sent", "served"])
RECIPIENTS = frozenset(["to", "with", "before", "at", "on"])
LONGEST = 160


def addressed(scene: Scene, phrase: SourcePhrase) -> frozenset[int]:
    """Those who are written to in what opens the sentence of a description: it is not they.

    Unless they are called by its noun: `In a letter to the Dockers' Union, the union`.
    """
    discourse, place = scene.discourse, phrase.span.start
    start = discourse.sentence_span(place).start
    if not 0 < place - start <= LONGEST:
        return frozenset()
    tokens = discourse.between(start, place)
    if not tokens or tokens[0].lower not in OPENERS or tokens[-1].text != ",":
        return frozenset()
    words, found, text = vocabulary(), set(), False
    names = {name.full.start: name for name in scene.reader.names_in(start, place)}
    for number, token in enumerate(tokens):
        lower = token.lower
        text = text or lower in words.documents | words.uttered or lower == "papers"
        before = [one.lower for one in tokens[max(0, number - 3) : number] if one.lower != "the"]
        if not text or token.start not in names or before[-1:] == []:
            continue
        if before[-1] == "to" or (before[-1] in RECIPIENTS and not FILED.isdisjoint(before)):
            candidate = scene.of(names[token.start])
            if phrase.head not in candidate.words:
                found.add(candidate.index)
    return frozenset(found)
