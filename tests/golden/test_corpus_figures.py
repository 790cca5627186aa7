"""The shipped model on `corpus/`: figures may rise, and never fall below these floors.

A floor goes down only together with a reason in `docs/decisions.md`.
"""

import hashlib
from dataclasses import asdict
from pathlib import Path

import pytest

import quotes
from quotes.evaluate.corpus import evaluate_corpus, gold_files
from quotes.resources import model_directory

CORPUS = Path(__file__).resolve().parents[2] / "corpus"

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not (model_directory() / "manifest.json").exists(), reason="no model in the package"
    ),
]

# sha256 over articles and gold: floors hold for this corpus.
CORPUS_SHA256 = "316a7bb0d8d92121d7648281753a220209a0dd5a253285607ea8995da95f928f"
FLOORS = {
    "found": 88.0,
    "precise": 83.0,
    "source": 95.0,
    "speaker": 83.0,
    "kind": 94.0,
    "stance": 97.0,
    "channel": 86.5,
    "channel_stated": 88.0,
    "kept_out": 78.0,
}


def corpus_hash() -> str:
    digest = hashlib.sha256()
    for gold in gold_files(CORPUS):
        for path in sorted(gold.parent.iterdir()):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


@pytest.fixture(scope="module")
def figures():
    return asdict(evaluate_corpus(CORPUS, quotes.analyze))


def test_the_floors_belong_to_this_corpus():
    assert corpus_hash() == CORPUS_SHA256, "measure anew and pin floors and hash together"


@pytest.mark.parametrize("name", FLOORS)
def test_figure_is_not_below_its_floor(figures, name):
    assert figures[name] >= FLOORS[name], figures
