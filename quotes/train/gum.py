"""GUM for training: its documents with names, coreference chains and parts of speech."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from quotes.evaluate.gum.names import named_entities
from quotes.evaluate.gum.reader import read_documents
from quotes.evaluate.gum.words import Document
from quotes.records import Span
from quotes.train.labelled import LabelledText

__all__ = ["read_gum"]


def read_gum(folder: Path) -> Iterator[LabelledText]:
    """The documents of all `*.conllu` files in a folder, by file name.

    Args:
        folder: Where the files are; one that is absent holds no documents.

    Raises:
        InputError: A file is not in the format.
    """
    return map(_labelled, read_documents(folder))


def _labelled(document: Document) -> LabelledText:
    chains: dict[str, set[Span]] = defaultdict(set)
    for mention in document.mentions:
        chains[mention.group].add(document.span(mention))
    return LabelledText(
        name=document.name,
        text=document.text,
        entities=named_entities(document.words, document.mentions),
        chains=tuple(sorted(tuple(sorted(item)) for item in chains.values() if len(item) > 1)),
        words=tuple((word.span, word.pos) for word in document.words if not word.hidden),
    )
