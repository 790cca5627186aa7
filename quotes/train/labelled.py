"""Texts with gold labels from several corpora."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.evaluate.matching import Triple
from quotes.records import Entity, Span

__all__ = ["LabelledText"]


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A text with whatever labels its corpus has; None where it has none of a sort.

    Attributes:
        name: The document's name in its corpus.
        text: What all spans count in.
        entities: Named mentions by start, none inside another.
        chains: Coreference chains: the mentions of one referent, two or more, each sorted.
        words: Words with their universal part of speech, one of the 17 of UPOS, by start.
        versions: Attributions, a tuple for every annotator; empty where nobody annotated them.
    """

    name: str
    text: str
    entities: tuple[Entity, ...] | None = None
    chains: tuple[tuple[Span, ...], ...] | None = None
    words: tuple[tuple[Span, str], ...] | None = None
    versions: tuple[tuple[Triple, ...], ...] = ()
