"""Reads CoreNLP's analyses of PolNeAR: named entities and coreference chains, as silver labels.

They are machine-made and wrong in places; what is learnt from them gets a low weight.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotes.records import Entity, EntityLabel, Span

__all__ = ["Silver", "read_silver"]

_LABELS: dict[str, EntityLabel] = {
    "PERSON": "person",
    "ORGANIZATION": "organisation",
    "LOCATION": "place",
    "MISC": "other",
}


@dataclass(frozen=True, slots=True)
class Silver:
    """Silver labels of one article.

    Attributes:
        entities: Named mentions, by start.
        chains: Coreference chains: the spans of each.
    """

    entities: tuple[Entity, ...]
    chains: tuple[tuple[Span, ...], ...]


def read_silver(path: Path) -> dict[str, Silver]:
    """All analyses of a file, by article name; an empty dict where the file is absent."""
    if not path.exists():
        return {}
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        items = (json.loads(line) for line in handle)
        return {item["article"]: _silver(item) for item in items}


def _silver(item: dict[str, Any]) -> Silver:
    sentences = item["sentences"]
    chains = []
    for chain in item["coreference"]:
        spans = [
            Span(sentences[s]["begin"][first], sentences[s]["end"][last - 1])
            for s, first, last, _ in chain
            if last > first
        ]
        chains.append(tuple(sorted(spans)))
    entities = [entity for sentence in sentences for entity in _entities(sentence)]
    return Silver(tuple(entities), tuple(chains))


def _entities(sentence: dict[str, Any]) -> list[Entity]:
    found: list[Entity] = []
    previous = "O"
    for begin, end, label in zip(sentence["begin"], sentence["end"], sentence["ner"], strict=True):
        if label in _LABELS:
            if label == previous:
                found[-1] = Entity(found[-1].start, end, _LABELS[label])
            else:
                found.append(Entity(begin, end, _LABELS[label]))
        previous = label
    return found
