"""Fits the pair weights on our labels and measures them article by article."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from quotes.channel.learned import (
    FILE,
    FORMAT,
    LABELS,
    NONE_FEATURES,
    PAIR_FEATURES,
    Weights,
    blocks,
    choose,
)
from quotes.train.carry.heads import place_head, quote_head
from quotes.train.carry.surveys import NONE, Surveyed, ruled_label, surveys

__all__ = ["write_neutral", "write_trained"]

Floats = npt.NDArray[np.float32]

# Chosen on the labelled articles in turns (docs/experiments.md): a channel that the rules did not
# choose has to be likelier than not, and what they carried is taken back only for a good reason.
_ACCEPT, _DROP = 0.55, 0.7
_DECAY = 30.0
# Texts shorter than this share of the labelled articles are left to the rules.
_SHORT = 0.05
_FOLDS = 5
_STEPS = 300
_LEAST_SCALE = 0.05
_SEED = 20261125
_HIDDEN = 384


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Pairs and "none of them" of many statements, one after the other.

    Attributes:
        features: (n_rows, n_pair + n_none) float32.
        statement: Which statement a row belongs to, (n_rows,) int64, rising.
        right: Whether the row's label is the labelled one, (n_rows,) bool.
    """

    features: torch.Tensor
    statement: torch.Tensor
    right: torch.Tensor


def write_neutral(folder: Path) -> None:
    """Write weights that leave everything to the rules."""
    weights = Weights(
        np.zeros(len(PAIR_FEATURES), np.float32),
        np.zeros(len(NONE_FEATURES), np.float32),
        np.zeros((2 * _HIDDEN + 1, NONE + 1), np.float32),
        np.zeros(_HIDDEN + 1, np.float32),
        accept=1.1,
        drop=1.1,
        least_words=0,
    )
    _write(weights, folder)


def write_trained(folder: Path, texts: Path) -> dict[str, Any]:
    """Train on the articles that we labelled and write the weights.

    Args:
        folder: The model, with neutral weights for channels.
        texts: The folder of the training articles' texts.

    Returns:
        Figures for the model card: of the rules alone and with what was learned, each labelled
        article measured with weights that were fitted without it. Empty where no labelled
        article is there; the weights stay neutral then.
    """
    articles = list(surveys(folder, texts))
    labelled = [item for item in articles if item.gold is not None]
    if not labelled:
        return {}
    # On articles that the heads have learnt, they would look surer than they are.
    silver = [item for item in articles if item.gold is None] or articles
    heads = Weights(
        np.zeros(0, np.float32), np.zeros(0, np.float32),
        quote_head(silver), place_head(silver), _ACCEPT, _DROP,
        least_words=int(np.quantile([len(item.survey.words) for item in labelled], _SHORT)),
    )  # fmt: skip
    figures = _measure(labelled, heads)
    _write(_fitted(labelled, heads), folder)
    return figures | {"silver_articles": len(silver)}


def _fitted(articles: Sequence[Surveyed], heads: Weights) -> Weights:
    weights = _fit(_rows(articles, heads))
    size = len(PAIR_FEATURES)
    return replace(heads, pair=weights[:size], none=weights[size:])


def _rows(articles: Sequence[Surveyed], heads: Weights) -> _Rows:
    features, statement, right = [], [], []
    count = 0
    for item in articles:
        for block in blocks(item.survey, item.vectors, heads):
            labels = block.places.label[block.window]
            for row, frame in enumerate(block.statements):
                gold = (item.gold or {}).get(frame.index)
                # A channel that no place states cannot be chosen and teaches nothing.
                if gold is None or (gold != NONE and gold not in labels):
                    continue
                pairs = np.pad(block.pairs[row], ((0, 1), (0, len(NONE_FEATURES))))
                pairs[-1, len(PAIR_FEATURES) :] = block.none[row]
                features.append(pairs)
                statement += [count] * len(pairs)
                right += [*(labels == gold), gold == NONE]
                count += 1
    return _Rows(
        torch.from_numpy(np.concatenate(features)),
        torch.tensor(statement),
        torch.tensor(right, dtype=torch.bool),
    )


def _fit(rows: _Rows) -> Floats:
    """Weights of a conditional logit; of several right rows of a statement any will do."""
    scale = rows.features.pow(2).mean(dim=0).sqrt().clamp(min=_LEAST_SCALE)
    inputs = rows.features / scale
    count = int(rows.statement[-1]) + 1
    weight = torch.zeros(inputs.shape[1], requires_grad=True)
    optimizer = torch.optim.LBFGS(
        [weight], max_iter=_STEPS, line_search_fn="strong_wolfe", tolerance_change=1e-7
    )

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        scores = inputs @ weight
        hits = scores.masked_fill(~rows.right, -1e9)
        gap = _log_sums(scores, rows.statement, count) - _log_sums(hits, rows.statement, count)
        value = gap.sum() + _DECAY / 2 * (weight**2).sum()
        torch.autograd.backward(value)
        return value

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    return np.asarray((weight.detach() / scale).numpy(), np.float32)


def _log_sums(scores: torch.Tensor, group: torch.Tensor, count: int) -> torch.Tensor:
    """Logarithm of the sum of exponentials of each group's scores."""
    start = torch.full((count,), -1e9)
    top = start.scatter_reduce(0, group, scores.detach(), "amax")
    sums = torch.zeros(count).index_add(0, group, torch.exp(scores - top[group]))
    return top + torch.log(sums)


def _measure(articles: Sequence[Surveyed], heads: Weights) -> dict[str, Any]:
    """Rules alone and with what was learned, by articles that were left out in turn."""
    order = np.random.default_rng(_SEED).permutation(len(articles))
    parts = [[articles[i] for i in order[fold::_FOLDS]] for fold in range(_FOLDS)]
    seen: list[tuple[bool, int, int, int]] = []
    for fold, held_out in enumerate(parts):
        others = [item for part in parts[:fold] + parts[fold + 1 :] for item in part]
        weights = _fitted(others, heads)
        for item in held_out:
            chosen = choose(item.survey, item.vectors, weights)
            for index, gold in (item.gold or {}).items():
                rule = ruled_label(item.survey, index)
                found = rule
                if index in chosen:
                    evidence = chosen[index].evidence
                    found = LABELS.index(evidence.label) if evidence else NONE
                seen.append((item.unseen, gold, rule, found))
    unseen = [item for item in seen if item[0]]
    return {
        "articles": len(articles),
        "statements": len(seen),
        "rules": _figures([(gold, rule) for _, gold, rule, _ in seen]),
        "learned": _figures([(gold, found) for _, gold, _, found in seen]),
        "unseen_rules": _figures([(gold, rule) for _, gold, rule, _ in unseen]),
        "unseen_learned": _figures([(gold, found) for _, gold, _, found in unseen]),
        "removed": _changes([(g, r, f) for _, g, r, f in seen if r != g == f]),
        "made": _changes([(g, r, f) for _, g, r, f in seen if f != g == r]),
    }


def _figures(pairs: Sequence[tuple[int, int]]) -> dict[str, float]:
    """Share of right labels, and precision, recall and F1 of stated ones, in percent."""
    hits = sum(gold == found != NONE for gold, found in pairs)
    given = sum(found != NONE for _, found in pairs)
    wanted = sum(gold != NONE for gold, _ in pairs)
    right = sum(gold == found for gold, found in pairs)
    return {
        "right": round(100 * right / max(1, len(pairs)), 1),
        "precision": round(100 * hits / max(1, given), 1),
        "recall": round(100 * hits / max(1, wanted), 1),
        "f1": round(200 * hits / max(1, given + wanted), 1),
    }


def _changes(triples: Sequence[tuple[int, int, int]]) -> list[list[Any]]:
    """Rules' label, learned label, how often; the most frequent first."""
    names = [*LABELS, "unspecified"]
    counts = Counter((names[rule], names[found]) for _, rule, found in triples)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [[rule, found, count] for (rule, found), count in ranked]


def _write(weights: Weights, folder: Path) -> None:
    content = {
        "format": FORMAT,
        "accept": weights.accept,
        "drop": weights.drop,
        "least_words": weights.least_words,
        "pair": dict(zip(PAIR_FEATURES, _rounded(weights.pair), strict=True)),
        "none": dict(zip(NONE_FEATURES, _rounded(weights.none), strict=True)),
        "quote": _rounded(weights.quote),
        "place": _rounded(weights.place),
    }
    (folder / FILE).write_text(json.dumps(content) + "\n", encoding="utf-8")


def _rounded(values: Floats) -> Any:
    return np.round(values.astype(np.float64), 5).tolist()
