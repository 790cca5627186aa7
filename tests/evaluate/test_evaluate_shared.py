"""Our figures are those of the scorer that belongs to the development data."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import quotes
from quotes.evaluate.brat import annotated_files
from quotes.evaluate.data import DataSets
from quotes.evaluate.output import evaluation_to_dict
from quotes.evaluate.predictions import read_predictions
from quotes.evaluate.run import evaluate
from quotes.read import ReadOptions, read_articles
from quotes.records.schema import analysis_to_dict
from quotes.resources import model_directory

SHARED = Path(__file__).resolve().parents[3] / "shared"
SCORER = SHARED / "score.py"
ARTICLES = 6
PASSAGES = 25

pytestmark = [
    pytest.mark.shared,
    pytest.mark.model,
    pytest.mark.skipif(not SCORER.exists(), reason="the development data are not here"),
    pytest.mark.skipif(
        not (model_directory() / "manifest.json").exists(), reason="no model in the package"
    ),
]


def some_lines(source: Path, target: Path, most: int) -> list[dict]:
    target.parent.mkdir(exist_ok=True)
    lines = source.read_text(encoding="utf-8").splitlines(keepends=True)[:most]
    target.write_text("".join(lines), encoding="utf-8")
    return [json.loads(line) for line in lines]


def some_texts(source: Path, target: Path, wanted) -> None:
    """Copy those annotated texts that are wanted."""
    for folder in ("text", "attributions"):
        (target / folder).mkdir(parents=True)
    for text, people in annotated_files(source).items():
        if wanted(text.stem, people):
            shutil.copy(text, target / "text")
            for path in people:
                shutil.copy(path, target / "attributions")


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A small part of the development data, in their layout."""
    root = tmp_path_factory.mktemp("shared")
    gold = some_lines(SHARED / "gold" / "dev.jsonl", root / "gold" / "dev.jsonl", ARTICLES)
    challenge = root / "gold" / "challenge.jsonl"
    some_lines(SHARED / "gold" / "challenge.jsonl", challenge, PASSAGES)
    names = {line["article"] for line in gold}
    polnear = SHARED / "data" / "polnear"
    some_texts(polnear / "dev", root / "data" / "polnear" / "dev", lambda name, _: name in names)
    some_texts(polnear / "train", root / "human", lambda _, people: len(people) >= 2)
    return DataSets(human=root / "human").filled(DataSets.below(root))


@pytest.fixture(scope="module")
def predictions(data, tmp_path_factory):
    """Analyses of all but one article and one passage."""
    path = tmp_path_factory.mktemp("analyses") / "analyses.jsonl"
    articles = list(read_articles(list(data.paths()), ReadOptions(), pytest.fail))
    with path.open("w", encoding="utf-8") as stream:
        for article in articles[1:-1]:
            stream.write(json.dumps(analysis_to_dict(quotes.analyze(article))) + "\n")
    return path


@pytest.fixture(scope="module")
def figures(data, predictions):
    return evaluation_to_dict(evaluate(data, read_predictions([predictions])))["data"]


def scored(*arguments: str | Path) -> dict:
    command = [sys.executable, str(SCORER), *map(str, arguments), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", ["polnear", "gold", "challenge", "human"])
def test_figures_are_those_of_the_scorer(name, data, predictions, figures):
    path = data.given[name]
    option = "--data" if path.is_dir() else "--gold"
    arguments = [] if name == "human" else ["--pred", predictions]
    expected = scored(name, option, path, *arguments)
    ours = {**figures[name], **figures[name]["figures"]}
    assert {key: ours.get(key) for key in expected} == expected
    for key in ("confusions", "hardest"):  # in the same order, too
        assert list(ours.get(key, ())) == list(expected.get(key, ()))
    more = set(figures[name]["figures"]) - set(expected)
    assert all(key.startswith("calibration error of ") for key in more)
