"""Fits what decides whether two quotes are the same utterance."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.features import CLOSE, MEANT, PLAIN
from quotes.compare.clusters.judge import Alone, Trees
from quotes.compare.clusters.told import TOGETHER

__all__ = ["SEED", "Fitted", "Settings", "fit_alone", "fit_together", "write"]

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

SEED = 61
# What each of the trees knows; the columns of one begin with those of the one before.
COLUMNS = {"first": PLAIN, "last": PLAIN + CLOSE, "told": PLAIN + CLOSE + MEANT}


@dataclass(frozen=True, slots=True)
class Settings:
    """How trees are fitted.

    Attributes:
        fits: Fits with other seeds, each of which sees other columns and pairs, that are added up.
        trees: Of each fit.
        columns: Share of the columns that a split may choose from.
        leaf: Least number of pairs of a leaf.
    """

    fits: int
    trees: int
    depth: int
    columns: float
    leaf: int


# By cross-validation over articles and stories. Few pairs reach any but the first trees.
_ALONE = Settings(fits=5, trees=200, depth=4, columns=0.3, leaf=5)
_FIRST = replace(_ALONE, fits=1)
_TOGETHER = Settings(fits=8, trees=150, depth=3, columns=0.4, leaf=8)
_RATE = 0.05
_PAIRS = 0.6


@dataclass(frozen=True, slots=True)
class Fitted:
    """What was fitted for pairs by themselves.

    Attributes:
        judge: Decides.
        graphs: Its trees as ONNX graphs, by their names.
    """

    judge: Alone
    graphs: Mapping[str, bytes]


def fit_alone(features: Floats, same: Bools, seed: int = SEED) -> Fitted:
    """The trees for pairs by themselves.

    Gradient boosting (Friedman 2002, Stochastic gradient boosting) by scikit-learn, which comes
    with textacy; the graphs need the package `onnx` (extra `train`).

    Args:
        features: (p, k), columns in the order of `FEATURES`.
        same: Labels, (p,).
        seed: Of all chance.
    """
    graphs = {
        name: _trees(features[:, : len(columns)], same, seed, _FIRST if name == "first" else _ALONE)
        for name, columns in COLUMNS.items()
    }
    return Fitted(Alone(**{name: Trees(graph) for name, graph in graphs.items()}), graphs)


def fit_together(features: Floats, same: Bools, seed: int = SEED) -> bytes:
    """The trees for pairs of one story, as an ONNX graph.

    Args:
        features: (p, k), columns in the order of `TOGETHER`. What is collective in them must come
            from trees that have not seen the labels of their story.
        same: Labels, (p,).
        seed: Of all chance.
    """
    return _trees(features, same, seed, _TOGETHER)


def write(folder: Path, graphs: Mapping[str, bytes], about: dict[str, Any]) -> None:
    """Write what was fitted as the package reads it.

    Args:
        folder: Where to.
        graphs: The trees, by their names.
        about: What they were fitted on.
    """
    columns = {**COLUMNS, "together": TOGETHER}
    given = {**about, **{name: list(columns[name]) for name in graphs}}
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(given, indent=1, ensure_ascii=False) + "\n"
    (folder / "about.json").write_text(text, encoding="utf-8")
    for name, graph in graphs.items():
        (folder / f"{name}.onnx").write_bytes(graph)


def _trees(features: Floats, same: Bools, seed: int, settings: Settings) -> bytes:
    # Trees compare in float32 wherever they run.
    given = features.astype(np.float32)
    fits = range(settings.fits)
    fitted = [_booster(seed + number, settings).fit(given, same) for number in fits]
    return _graph(fitted, float(np.mean(same)), features.shape[1])


def _booster(seed: int, settings: Settings) -> Any:
    from sklearn.ensemble import GradientBoostingClassifier

    return GradientBoostingClassifier(
        n_estimators=settings.trees,
        max_depth=settings.depth,
        learning_rate=_RATE,
        max_features=settings.columns,
        subsample=_PAIRS,
        min_samples_leaf=settings.leaf,
        random_state=seed,
    )


_NODE = "treeids nodeids featureids values modes truenodeids falsenodeids missing_value_tracks_true"


def _graph(fitted: Sequence[Any], share: float, count: int) -> bytes:
    """The mean of some boosted ensembles as one ONNX graph."""
    from onnx import TensorProto, checker, helper

    start = float(np.log(share / (1 - share)))
    nodes: dict[str, list[Any]] = {f"nodes_{name}": [] for name in _NODE.split()}
    leaves: dict[str, list[Any]] = {
        f"target_{name}": [] for name in ("treeids", "nodeids", "ids", "weights")
    }
    scale = _RATE / len(fitted)
    trees = [tree.tree_ for model in fitted for tree in model.estimators_[:, 0]]
    for number, tree in enumerate(trees):
        for node in range(tree.node_count):
            inner = tree.children_left[node] >= 0
            row = {
                "treeids": number,
                "nodeids": node,
                "featureids": int(tree.feature[node]) if inner else 0,
                "values": _below(tree.threshold[node]) if inner else 0.0,
                "modes": "BRANCH_LEQ" if inner else "LEAF",
                "truenodeids": int(tree.children_left[node]) if inner else 0,
                "falsenodeids": int(tree.children_right[node]) if inner else 0,
                "missing_value_tracks_true": 0,
            }
            for name, value in row.items():
                nodes[f"nodes_{name}"].append(value)
            if not inner:
                leaf = (number, node, 0, float(tree.value[node, 0, 0]) * scale)
                for name, value in zip(leaves, leaf, strict=True):
                    leaves[name].append(value)
    ensemble = helper.make_node(
        "TreeEnsembleRegressor",
        ["features"],
        ["odds"],
        domain="ai.onnx.ml",
        n_targets=1,
        base_values=[start],
        **(nodes | leaves),  # type: ignore[arg-type]
    )
    graph = helper.make_graph(
        [ensemble],
        "same_utterance",
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, [None, count])],
        [helper.make_tensor_value_info("odds", TensorProto.FLOAT, [None, 1])],
    )
    domains = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 3)]
    model = helper.make_model(graph, opset_imports=domains, ir_version=8)
    checker.check_model(model)
    data: bytes = model.SerializeToString()
    return data


def _below(threshold: float) -> float:
    """The greatest float32 that is not above a threshold.

    scikit-learn compares float32 features with float64 thresholds, a graph with float32 ones.
    """
    near = np.float32(threshold)
    return float(near if near <= threshold else np.nextafter(near, np.float32(-np.inf)))
