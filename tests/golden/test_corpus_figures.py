"""The shipped model on `corpus/`: figures may rise, and never fall below `floors.json`.

`quotes evaluate --update-floors` moves the floors; docs/evaluation.md says how.
"""

from pathlib import Path

import pytest

import quotes
from quotes.evaluate.corpus import corpus_articles
from quotes.evaluate.data import DataSets
from quotes.evaluate.floors import breaches, read_floors
from quotes.evaluate.predictions import collect
from quotes.evaluate.run import evaluate
from quotes.read import ReadOptions, read_articles
from quotes.resources import model_directory

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
FLOORS = Path(__file__).with_name("floors.json")

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not (model_directory() / "manifest.json").exists(), reason="no model in the package"
    ),
]


def test_no_figure_is_below_its_floor():
    floors = read_floors(FLOORS)
    paths = [path for path, _ in corpus_articles(CORPUS)]
    articles = read_articles(paths, ReadOptions(), pytest.fail)
    evaluation = evaluate(DataSets(corpus=CORPUS), collect(map(quotes.analyze, articles)))
    assert set(evaluation.data["corpus"].score.measured) == set(floors.data["corpus"].floors)
    assert [breach.message for breach in breaches(floors, evaluation)] == []


@pytest.mark.parametrize(
    ("passages", "floors_file"),
    [
        ("channel-passages.json", "floors.json"),
        ("desk-passages.json", "desk-passages.floors.json"),
        ("desk-articles.json", "desk-articles.floors.json"),
    ],
)
def test_passages_hold_their_floors(passages: str, floors_file: str) -> None:
    floors = read_floors(FLOORS.with_name(floors_file))
    data = DataSets(passages=CORPUS / passages)
    evaluation = evaluate(data, collect(map(quotes.analyze, data.articles())))
    assert set(evaluation.data["passages"].score.measured) == set(floors.data["passages"].floors)
    assert [breach.message for breach in breaches(floors, evaluation)] == []
