"""`quotes evaluate`, with a stand-in for the pipeline."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from cli_fakes import make_fake
from typer.testing import CliRunner, Result

from quotes.cli.main import app
from quotes.cli.session import Ports

ARTICLE = "Ferry stops\n\n“No more boats,” Ina Gram said.\n\n“We wait,” Jon Vale wrote on X.\n"
GOLD: dict[str, Any] = {
    "article": "ferry.txt",
    "quotes": [
        {
            "content": ["“No more boats,”"],
            "source": "Ina Gram",
            "speaker": "Ina Gram",
            "kind": "direct",
            "stance": "asserts",
            "channel": "unspecified",
        },
        {
            "content": ["“We wait,”"],
            "source": "Jon Vale",
            "speaker": "Jo Vale",
            "kind": "direct",
            "stance": "asserts",
            "channel": "social_media",
        },
    ],
    "not_quotes": [],
}
PASSAGE = {
    "id": "p1",
    "phenomenon": "a post",
    "text": "“We wait,” Jon Vale wrote on X.",
    "quotes": [
        {
            "quote": "We wait",
            "speaker": "Jon Vale",
            "speaker_kind": "person",
            "channel": "social_media",
            "platform": "Twitter",
            "evidence": "on X",
            "relay": None,
            "stance": "asserts",
        }
    ],
}


def quotes(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args], obj=Ports(make=make_fake))


def evaluation(*args: str | Path) -> dict[str, Any]:
    result = quotes("evaluate", *args)
    assert result.exit_code == 0, result.stderr
    document: dict[str, Any] = json.loads(result.stdout)
    return document


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus" / "alder-post"
    folder.mkdir(parents=True)
    (folder / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "ferry.gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return tmp_path / "corpus"


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """The standard layout, without the gold of speakers."""
    folder = tmp_path / "shared"
    polnear = folder / "data" / "polnear" / "dev"
    for path in (polnear / "text", polnear / "attributions", folder / "gold"):
        path.mkdir(parents=True)
    (polnear / "text" / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    marks = "T1\tContent 13 28\t“No more boats,”\nT2\tSource 30 38\tIna Gram\n"
    (polnear / "attributions" / "ferry_1.ann").write_text(marks + "E1\tContent:T1 Source:T2\n")
    (folder / "gold" / "challenge.jsonl").write_text(json.dumps(PASSAGE) + "\n", encoding="utf-8")
    return folder


def test_the_corpus_here_is_measured_where_nothing_is_named(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(corpus.parent)
    document = evaluation()
    assert document["schema"] == "quotes/evaluation@1"
    assert document["models"][0]["name"] == "test-model"
    assert list(document["data"]) == ["corpus"]
    figures = document["data"]["corpus"]["figures"]
    assert (figures["statements"], figures["found"], figures["speaker"]) == (2, 100.0, 50.0)
    assert figures["channel stated"] == [100.0, 100.0, 100.0]
    assert "errors" not in document["data"]["corpus"]


def test_the_standard_layout_is_measured_as_far_as_it_is_there(shared: Path) -> None:
    document = evaluation("--shared", shared)
    assert list(document["data"]) == ["polnear", "challenge"]
    assert document["data"]["polnear"]["figures"]["content exact"] == [50.0, 100.0, 66.7]
    assert document["data"]["challenge"]["figures"]["platform"] == 100.0


def test_saved_analyses_give_the_same_figures(corpus: Path, shared: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.jsonl"
    texts = (corpus, shared / "data" / "polnear" / "dev" / "text")
    assert quotes("list", *texts, "--output", saved).exit_code == 0
    data = ("--corpus", corpus, "--polnear", shared / "data" / "polnear" / "dev")
    assert evaluation(*data, "--predictions", saved) == evaluation(*data)


def test_what_saved_analyses_lack_is_told(corpus: Path, shared: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.jsonl"
    quotes("list", corpus, "--output", saved)
    result = quotes("evaluate", "--corpus", corpus, "--shared", shared, "--predictions", saved)
    assert result.exit_code == 0
    assert list(json.loads(result.stdout)["data"]) == ["corpus", "polnear"]
    assert "challenge: left out" in result.stderr


def test_gum_is_analysed_from_its_files(tmp_path: Path) -> None:
    lines = ["# newdoc id = GUM_news_ferry"]
    for number, (form, pos, head, relation, entity) in enumerate(
        [
            ("“", "PUNCT", 2, "punct", "SpaceAfter=No"),
            ("boats", "NOUN", 3, "nsubj", "_"),
            ("sank", "VERB", 0, "root", "SpaceAfter=No"),
            ("”", "PUNCT", 3, "punct", "_"),
            ("Ina", "PROPN", 7, "nsubj", "Entity=(1-person"),
            ("Gram", "PROPN", 5, "flat", "Entity=1)"),
            ("said", "VERB", 3, "parataxis", "_"),
        ],
        1,
    ):
        lemma = "say" if form == "said" else form
        cells = (number, form, lemma, pos, "_", "_", head, relation, "_", entity)
        lines.append("\t".join(map(str, cells)))
    folder = tmp_path / "gum"
    folder.mkdir()
    (folder / "ferry.conllu").write_text("\n".join([*lines, "", ""]), encoding="utf-8")
    figures = evaluation("--gum", folder)["data"]["gum"]["figures"]
    assert (figures["with a speaker in gold"], figures["speaker, of found"]) == (1, 100.0)
    result = quotes("evaluate", "--gum", folder, "--format", "table")
    assert "gum · 1 document" in result.stdout


def test_people_are_measured_without_a_model(shared: Path) -> None:
    polnear = shared / "data" / "polnear" / "dev"
    marks = (polnear / "attributions" / "ferry_1.ann").read_text(encoding="utf-8")
    for number in (2, 3):
        (polnear / "attributions" / f"ferry_{number}.ann").write_text(marks)
    document = evaluation("--human", polnear)
    assert document["models"] == []
    assert document["data"]["human"]["figures"]["content exact"] == [100.0, 100.0, 100.0]


def test_table_with_errors(corpus: Path, shared: Path) -> None:
    data = ("--corpus", corpus, "--shared", shared)
    result = quotes("evaluate", *data, "--format", "table", "--errors", "1")
    assert result.exit_code == 0
    for part in ("test-model 0.0", "corpus · 1 article", "speaker", "50.0", "1 passage"):
        assert part in result.stdout
    assert "gold Jo Vale, got Jon Vale" in result.stdout
    assert "precision 50.0, recall 100.0" in result.stdout


def test_csv_and_markdown(corpus: Path) -> None:
    result = quotes("evaluate", "--corpus", corpus, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert rows[0] == {
        "data": "corpus",
        "figure": "statements",
        "value": "2",
        "precision": "",
        "recall": "",
    }
    result = quotes("evaluate", "--corpus", corpus, "--format", "markdown")
    assert "| corpus | channel stated | 100.0 | 100.0 | 100.0 |" in result.stdout


def test_errors_are_listed_in_json(corpus: Path) -> None:
    data = evaluation("--corpus", corpus, "--errors", "3", "--format", "json")["data"]
    (error,) = data["corpus"]["errors"]
    assert error["sort"] == "speaker" and "Jo Vale" in error["detail"]


def test_an_article_that_fails_is_named_and_is_status_1(corpus: Path) -> None:
    bad = corpus / "alder-post" / "bad.txt"
    bad.write_text("BAD", encoding="utf-8")
    gold = {"article": "bad.txt", "quotes": [], "not_quotes": []}
    bad.with_name("bad.gold.json").write_text(json.dumps(gold))
    result = quotes("evaluate", "--corpus", corpus)
    assert result.exit_code == 1
    assert "bad.txt: this one is bad" in result.stderr
    assert "corpus: 1 without an analysis" in result.stderr
    assert json.loads(result.stdout)["data"]["corpus"]["articles"] == 2


def test_floors_are_made_hold_and_are_broken(corpus: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    command = ("evaluate", "--corpus", corpus, "--floors", floors)
    assert quotes(*command).exit_code == 2
    assert quotes(*command, "--update-floors").exit_code == 0
    assert quotes(*command).exit_code == 0

    document = json.loads(floors.read_text())
    document["data"]["corpus"]["floors"]["speaker"] = 60.0
    floors.write_text(json.dumps(document))
    result = quotes(*command)
    assert result.exit_code == 1
    assert "corpus: speaker 50.0 is below its floor 60.0" in result.stderr
    assert json.loads(result.stdout)["data"]["corpus"]["figures"]["speaker"] == 50.0


def test_floors_fall_with_a_reason_only(corpus: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    command = ("evaluate", "--corpus", corpus, "--floors", floors)
    quotes(*command, "--update-floors")
    document = json.loads(floors.read_text())
    document["data"]["corpus"]["floors"]["speaker"] = 60.0
    floors.write_text(json.dumps(document))
    before = floors.read_text()

    result = quotes(*command, "--update-floors")
    assert result.exit_code == 1
    assert "speaker 50.0 is below" in result.stderr and "--allow-lower" in result.stderr
    assert floors.read_text() == before

    assert quotes(*command, "--update-floors", "--allow-lower", "Vale is odd").exit_code == 0
    (lowered,) = json.loads(floors.read_text())["lowered"]
    assert lowered["reason"] == "Vale is odd" and lowered["old"] == 60.0
    assert quotes(*command).exit_code == 0


def test_changed_data_break_the_floors(corpus: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    command = ("evaluate", "--corpus", corpus, "--floors", floors)
    quotes(*command, "--update-floors")
    (corpus / "alder-post" / "more.txt").write_text("More.")
    result = quotes(*command)
    assert result.exit_code == 1
    assert "corpus: not the data that the floors belong to" in result.stderr
    assert quotes(*command, "--update-floors").exit_code == 0
    assert quotes(*command).exit_code == 0


def test_floors_of_absent_data_are_skipped_with_a_note(
    corpus: Path, shared: Path, tmp_path: Path
) -> None:
    floors = tmp_path / "floors.json"
    command = ("evaluate", "--corpus", corpus, "--floors", floors)
    quotes(*command, "--shared", shared, "--update-floors")
    result = quotes(*command, "--shared", tmp_path / "elsewhere")
    assert result.exit_code == 0
    for name in ("polnear", "challenge"):
        assert f"{name}: not measured, its floors are not checked" in result.stderr


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--corpus", "nowhere"], "nowhere: no such file or folder"),
        (["--shared", "nowhere"], "no data set"),
        ([], "no data set"),
        (["--gold", "gold.jsonl"], "has no texts"),
        (["--corpus", "corpus", "--predictions", "nowhere"], "nowhere: no such file"),
        (["--corpus", "corpus", "--predictions", "gold.jsonl"], "nothing to measure"),
        (["--corpus", "corpus", "--update-floors"], "needs --floors"),
        (["--corpus", "corpus", "--floors", "f", "--allow-lower", "x"], "--update-floors"),
        (["--corpus", "corpus", "--floors", "gold.jsonl"], "no floors file"),
        (["--corpus", "empty"], "no .gold.json files"),
        (["--gum", "empty"], "no .conllu files"),
    ],
)
def test_wrong_usage_is_status_2(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], message: str
) -> None:
    work = corpus.parent
    (work / "empty").mkdir()
    (work / "gold.jsonl").write_text("")
    if "corpus" not in options:
        corpus.rename(work / "other")
    monkeypatch.chdir(work)
    result = quotes("evaluate", *options)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.replace("│", " ").split())
