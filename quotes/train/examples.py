"""Turns annotated articles into windows with targets for every head."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from quotes.detect.scanner import scan
from quotes.encoder.labels import ENTITY_LABELS, LINKS, TAGS
from quotes.encoder.pieces import Pieces, encode
from quotes.records import Entity, Paragraph, Span
from quotes.train.augment import restyle
from quotes.train.brat import GoldArticle, GoldAttribution
from quotes.train.corenlp import Silver

__all__ = ["UNKNOWN", "Example", "LinkTargets", "article_examples", "lines"]

Ints = npt.NDArray[np.int64]
Cover = tuple[int, int]
UNKNOWN = -100


@dataclass(frozen=True, slots=True, eq=False)
class LinkTargets:
    """One link type in one window.

    Attributes:
        queries: First and last piece of each query span, (n_queries, 2) int64.
        candidates: Likewise of each candidate, by position, (n_candidates, 2) int64.
        right: Which candidates are right; the last column stands for none of them,
            (n_queries, n_candidates + 1) bool.
    """

    queries: Ints
    candidates: Ints
    right: npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One window with its targets.

    Attributes:
        pieces: The features, (n_pieces, 4) int64: id, shape, inside, break.
        tags: Index into `TAGS`, (n_pieces,) int64.
        entities: Index into `ENTITY_LABELS`, or UNKNOWN where there are no silver labels.
        links: One item a type in `LINKS`.
    """

    pieces: Ints
    tags: Ints
    entities: Ints
    links: tuple[LinkTargets, ...]


def lines(text: str) -> tuple[Paragraph, ...]:
    """The non-blank lines of a text as paragraphs: PolNeAR's texts have no furniture."""
    return tuple(
        Paragraph(match.start(), match.end())
        for match in re.finditer(r"[^\r\n\u2028\u2029\x85]*\S[^\r\n\u2028\u2029\x85]*", text)
    )


def article_examples(
    tokenizer: Any,
    article: GoldArticle,
    silver: Silver | None,
    *,
    size: int,
    stride: int,
    rng: random.Random | None = None,
    restyle_share: float = 0.0,
) -> list[Example]:
    """All windows of one article.

    Args:
        tokenizer: A `tokenizers.Tokenizer`.
        article: The annotated article.
        silver: Its silver labels, if there are any.
        size: Pieces a window.
        stride: Pieces from window to window.
        rng: Draws the first window's start and the style of the marks; None: no variation.
        restyle_share: How probable another style is.
    """
    text = article.text
    paragraphs = lines(text)
    quoted = scan(text, paragraphs)
    if rng is not None and rng.random() < restyle_share:
        text = restyle(text, quoted, rng)
        quoted = scan(text, paragraphs)
    pieces = encode(tokenizer, text, paragraphs, quoted)
    labels = _Labels(pieces, article.attributions, silver)
    shift = rng.randrange(stride) if rng is not None else 0
    examples = []
    for start in range(-shift, max(len(pieces), 1), stride):
        first, last = max(start, 0), min(start + size, len(pieces))
        if last > first:
            examples.append(labels.window(first, last))
        if last >= len(pieces):
            break
    return examples


class _Labels:
    """Targets of a whole article, from which windows are cut."""

    def __init__(
        self, pieces: Pieces, attributions: Sequence[GoldAttribution], silver: Silver | None
    ) -> None:
        self.features = np.stack([pieces.ids, pieces.shape, pieces.inside, pieces.breaks], axis=1)
        self.pieces = pieces
        self.tags = np.zeros(len(pieces), dtype=np.int64)
        self.spans: dict[str, list[Cover]] = {"source": [], "cue": [], "content": [], "entity": []}
        for role in ("content", "source", "cue"):
            spans = {span for item in attributions for span in getattr(item, role)}
            covers = {cover for span in spans if (cover := pieces.cover(span))}
            self.spans[role] = sorted(covers)
            for cover in covers:
                _mark(self.tags, cover, TAGS.index(f"B-{role}"))
        fill = UNKNOWN if silver is None else 0
        self.entities = np.full(len(pieces), fill, dtype=np.int64)
        self.entity_of: dict[Span, Cover] = {}
        for entity in silver.entities if silver else ():
            self._add_entity(entity)
        self.spans["entity"] = sorted(set(self.entity_of.values()))
        self.targets = [
            self._role_links(attributions, query, candidate) for query, candidate in LINKS[:-1]
        ]
        self.targets.append(self._antecedents(attributions, silver))

    def _add_entity(self, entity: Entity) -> None:
        cover = self.pieces.cover(entity.span)
        if cover:
            _mark(self.entities, cover, ENTITY_LABELS.index(f"B-{entity.label}"))
            if entity.label != "other":
                self.entity_of[entity.span] = cover

    def _role_links(
        self, attributions: Sequence[GoldAttribution], query: str, candidate: str
    ) -> dict[Cover, set[Cover]]:
        """Right candidates of each query span; an empty set means that there is none."""
        found: dict[Cover, set[Cover]] = {}
        for item in attributions:
            right = {
                cover for span in getattr(item, candidate) if (cover := self.pieces.cover(span))
            }
            for span in getattr(item, query):
                cover = self.pieces.cover(span)
                if cover:
                    found.setdefault(cover, set()).update(right)
        return found

    def _antecedents(
        self, attributions: Sequence[GoldAttribution], silver: Silver | None
    ) -> dict[Cover, set[Cover]]:
        if silver is None:
            return {}
        chain_of = {span: chain for chain in silver.chains for span in chain}
        by_end = {span.end: cover for span, cover in self.entity_of.items()}
        found: dict[Cover, set[Cover]] = {}
        for span in {span for item in attributions for span in item.source}:
            cover = self.pieces.cover(span)
            if cover is None:
                continue
            # A noun phrase refers to what its last word names.
            mentions = {span, *chain_of.get(span, ())}
            found[cover] = {by_end[mention.end] for mention in mentions if mention.end in by_end}
        return found

    def window(self, first: int, last: int) -> Example:
        links = []
        for (query, candidate), targets in zip(LINKS, self.targets, strict=True):
            candidates = [c for c in self.spans[candidate] if c[0] >= first and c[1] < last]
            index = {cover: i for i, cover in enumerate(candidates)}
            queries, rows = [], []
            for cover in self.spans[query]:
                right = targets.get(cover)
                if right is None or cover[0] < first or cover[1] >= last:
                    continue
                row = np.zeros(len(candidates) + 1, dtype=np.bool_)
                row[[index[c] for c in right if c in index]] = True
                if not row.any() and right and query != "source":
                    continue  # the right one lies outside this window: nothing to learn
                row[-1] = not row.any()
                queries.append(cover)
                rows.append(row)
            links.append(
                LinkTargets(
                    np.array(queries, dtype=np.int64).reshape(-1, 2) - first,
                    np.array(candidates, dtype=np.int64).reshape(-1, 2) - first,
                    np.array(rows, dtype=np.bool_).reshape(-1, len(candidates) + 1),
                )
            )
        window = slice(first, last)
        return Example(
            self.features[window], self.tags[window], self.entities[window], tuple(links)
        )


def _mark(target: Ints, cover: Cover, begin: int) -> None:
    """Write begin and inside labels over one span."""
    first, last = cover
    target[first] = begin
    target[first + 1 : last + 1] = begin + 1
