"""Groups windows into padded batches of tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from quotes.encoder.labels import HEADS, LINKS, distance_bucket, rank_bucket
from quotes.encoder.pieces import CLS, SEP
from quotes.train.examples import Example
from quotes.train.targets import UNKNOWN
from quotes.train.teachers import COARSE_TAGS

__all__ = ["Batch", "LinkBatch", "batches", "collate"]


@dataclass(frozen=True, slots=True, eq=False)
class LinkBatch:
    """The queries of one link type in one window.

    Attributes:
        queries: Rows in `Batch.ends` of the query spans, (n_queries,).
        candidates: Rows of the candidates, (n_candidates,).
        distance: Distance buckets, (n_queries, n_candidates).
        rank: Rank buckets, (n_queries, n_candidates).
        right: Right candidates and, last, none of them, (n_queries, n_candidates + 1) bool.
    """

    queries: Tensor
    candidates: Tensor
    distance: Tensor
    rank: Tensor
    right: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Windows padded to one length.

    Attributes:
        features: (n_windows, length, 4) int64, with the special pieces at both ends.
        mask: True for real pieces, (n_windows, length) bool.
        inner: True for real pieces that are not the special ones at both ends.
        labels: For each head (n_windows, length) int64, `UNKNOWN` where there is nothing to learn.
        soft: Teachers' probabilities of the coarse tags, (n_windows, length, n_coarse); zero where
            there are none; None where no window has any.
        ends: Window, first and last piece of every span that links use, (n_spans, 3).
        links: For each link type, the windows that have queries of it.
    """

    features: Tensor
    mask: Tensor
    inner: Tensor
    labels: dict[str, Tensor]
    soft: Tensor | None
    ends: Tensor
    links: tuple[tuple[LinkBatch, ...], ...]


def batches(examples: Sequence[Example], size: int, rng: random.Random) -> Iterator[Batch]:
    """All examples in random order; windows of like length go together, to pad little."""
    order = list(range(len(examples)))
    rng.shuffle(order)
    chunk = 8 * size
    groups: list[list[int]] = []
    for start in range(0, len(order), chunk):
        part = sorted(order[start : start + chunk], key=lambda i: len(examples[i].pieces))
        groups += [part[i : i + size] for i in range(0, len(part), size)]
    rng.shuffle(groups)
    for group in groups:
        yield collate([examples[i] for i in group])


def collate(examples: Sequence[Example]) -> Batch:
    """Pad some windows to the longest of them and add the special pieces."""
    length = max(len(example.pieces) for example in examples) + 2
    count = len(examples)
    features = np.zeros((count, length, 4), dtype=np.int64)
    mask = np.zeros((count, length), dtype=np.bool_)
    inner = np.zeros((count, length), dtype=np.bool_)
    labels = {name: np.full((count, length), UNKNOWN, dtype=np.int64) for name in HEADS}
    taught = any(example.soft is not None for example in examples)
    soft = np.zeros((count, length, len(COARSE_TAGS)), dtype=np.float32) if taught else None
    for row, example in enumerate(examples):
        real = len(example.pieces)
        features[row, 0, 0], features[row, real + 1, 0] = CLS, SEP
        features[row, 1 : real + 1] = example.pieces
        mask[row, : real + 2] = True
        inner[row, 1 : real + 1] = True
        for name, rows in labels.items():
            rows[row, 1 : real + 1] = example.labels[name]
        if soft is not None and example.soft is not None:
            soft[row, 1 : real + 1] = example.soft
    ends, links = _links(examples)
    return Batch(
        features=torch.from_numpy(features),
        mask=torch.from_numpy(mask),
        inner=torch.from_numpy(inner),
        labels={name: torch.from_numpy(rows) for name, rows in labels.items()},
        soft=torch.from_numpy(soft) if soft is not None else None,
        ends=torch.from_numpy(ends),
        links=links,
    )


def _links(
    examples: Sequence[Example],
) -> tuple[np.ndarray, tuple[tuple[LinkBatch, ...], ...]]:
    rows: dict[tuple[int, int, int], int] = {}
    links: list[list[LinkBatch]] = [[] for _ in LINKS]

    def number(window: int, covers: np.ndarray) -> Tensor:
        # One further for the special piece in front.
        keys = [(window, int(first) + 1, int(last) + 1) for first, last in covers]
        return torch.tensor([rows.setdefault(key, len(rows)) for key in keys], dtype=torch.long)

    for window, example in enumerate(examples):
        for kind, item in enumerate(example.links):
            if not len(item.queries):
                continue
            query, candidate = item.queries[:, 0], item.candidates[:, 0]
            distance = distance_bucket(candidate[None, :] - query[:, None])
            rank = np.arange(len(candidate))[None, :] - np.searchsorted(candidate, query)[:, None]
            links[kind].append(
                LinkBatch(
                    number(window, item.queries),
                    number(window, item.candidates),
                    torch.from_numpy(distance),
                    torch.from_numpy(rank_bucket(rank)),
                    torch.from_numpy(item.right),
                )
            )
    ends = np.array(list(rows), dtype=np.int64).reshape(-1, 3)
    return ends, tuple(tuple(group) for group in links)
