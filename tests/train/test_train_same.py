"""Trees that decide about pairs: what is fitted is what the graph says."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from quotes.compare.clusters.features import FEATURES, PLAIN
from quotes.compare.clusters.judge import Trees
from quotes.compare.clusters.told import TOGETHER
from quotes.errors import InputError
from quotes.train.same import COLUMNS, Settings, fit_alone, fit_together, write
from quotes.train.stories import invented_stories

_STORIES = Path(__file__).parents[2] / "corpus" / "quote-stories.json"


@pytest.fixture(scope="module")
def labelled() -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(1)
    features = chance.random((300, len(FEATURES)))
    # All trees can know this one.
    return features, features[:, 0] + 0.2 * chance.random(300) > 0.6


def test_trees_learn_and_say_it_again_after_reading(
    labelled: tuple[np.ndarray, np.ndarray], tmp_path: Path
) -> None:
    pytest.importorskip("onnx")
    features, same = labelled
    fitted = fit_alone(features, same, seed=3)
    write(tmp_path, fitted.graphs, {"seed": 3})
    about = json.loads((tmp_path / "about.json").read_text())
    for name, columns in COLUMNS.items():
        known = features[:, : len(columns)]
        wanted = getattr(fitted.judge, name).probabilities(known)
        assert ((wanted >= 0.5) == same).mean() > 0.97
        read = Trees((tmp_path / f"{name}.onnx").read_bytes())
        assert (read.probabilities(known) == wanted).all()
        assert about[name] == list(columns)


def test_the_graph_says_what_the_fitted_trees_say(
    labelled: tuple[np.ndarray, np.ndarray],
) -> None:
    pytest.importorskip("onnx")
    from quotes.train import same as module

    features, same = labelled
    settings = Settings(fits=1, trees=50, depth=3, columns=0.5, leaf=5)
    given = features[:, : len(PLAIN)].astype(np.float32)
    ours = Trees(module._trees(features[:, : len(PLAIN)], same, 3, settings)).probabilities(given)
    theirs = module._booster(3, settings).fit(given, same)
    assert ours == pytest.approx(theirs.predict_proba(given)[:, 1], abs=1e-5)


def test_the_same_seed_gives_the_same_bytes(labelled: tuple[np.ndarray, np.ndarray]) -> None:
    pytest.importorskip("onnx")
    features, same = labelled
    assert fit_alone(features, same, seed=3).graphs == fit_alone(features, same, seed=3).graphs


def test_trees_for_pairs_of_one_story_learn_too() -> None:
    pytest.importorskip("onnx")
    chance = np.random.default_rng(2)
    features = chance.random((300, len(TOGETHER)))
    same = features[:, TOGETHER.index("vouched")] > 0.6
    judged = Trees(fit_together(features, same, seed=3)).probabilities(features)
    assert ((judged >= 0.5) == same).mean() > 0.97


def test_invented_stories_are_whole() -> None:
    gold = invented_stories(_STORIES)
    assert len(set(gold.stories.values())) >= 50
    known = {(quote.article, quote.quote) for quote in gold.quotes}
    assert len(known) == len(gold.quotes)
    for cluster in gold.clusters:
        assert len(cluster.members) >= 2
        assert cluster.members <= known
        assert len({gold.stories[article] for article, _ in cluster.members}) == 1
    for quote in gold.quotes:
        assert quote.text.strip()
        assert (quote.speaker is None) == (quote.speaker_kind is None)
    # Single marks of two words in the midst of a paraphrase may be apostrophes.
    marked = [bool(quote.quoted) for quote in gold.quotes if quote.kind != "indirect"]
    assert sum(marked) > 0.98 * len(marked)
    assert not any(quote.quoted for quote in gold.quotes if quote.kind == "indirect")


def test_a_file_without_stories_is_an_input_error(tmp_path: Path) -> None:
    path = tmp_path / "stories.json"
    path.write_text('{"stories": [{"story": "x"}]}', encoding="utf-8")
    with pytest.raises(InputError, match="no stories"):
        invented_stories(path)
