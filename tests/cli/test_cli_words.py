"""`--words` in every command that chooses quotes, from files and from a store."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from test_cli_store import lines, quotes

PIER = (
    "Pier shut\n\n“The pier is older than my mother and it will stand tomorrow,” Ina Gram said.\n\n"
    "“Sell the pier,” Jon Vale wrote on X.\n"
)
MOTHER = (
    "Pier stands\n\n“The pier is older than my mother and it will stand tomorrow,” Ina Gram said."
    "\n\n“I hope the pier falls.”\n\n“Ice cream is cheaper,” Ada Pell said.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    for outlet, text in (("Alder Post", PIER), ("Birch Times", MOTHER)):
        (folder / outlet).mkdir(parents=True)
        (folder / outlet / "a.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path, folder: Path) -> Path:
    target = tmp_path / "store"
    assert quotes("ingest", folder, "--store", target).exit_code == 0
    return target


def test_every_command_keeps_the_same_quotes(folder: Path, store: Path) -> None:
    asked = {
        '"older than"': 2,
        "PIER sell*": 1,
        "ice": 1,
        "zebra": 0,
        "ice OR sell*": 2,
        "ice or": 0,
    }
    for words, count in asked.items():
        options = ("--words", words)
        listed = lines(quotes("list", folder, *options))
        exported = lines(quotes("export", "--store", store, *options))
        assert listed == exported
        assert sum(len(item["quotes"]) for item in listed) == count
        found = lines(quotes("search", words, "--store", store))
        assert sorted(item["quote"]["text"] for item in found) == sorted(
            quote["text"] for item in listed for quote in item["quotes"]
        )
        report = lines(quotes("report", folder, *options))[0]
        assert report["quotes"] == count and report["filters"]["query"] == [words]
        compared = lines(quotes("compare", "--store", store, *options))[0]
        assert sum(item["quotes"] for item in compared["outlets"]) == count


def test_words_choose_among_other_filters_and_one_of_several_is_enough(folder: Path) -> None:
    one = lines(quotes("list", folder, "--words", "pier", "--speaker", "vale"))
    assert [quote["text"] for item in one for quote in item["quotes"]] == ["“Sell the pier,”"]
    two = lines(quotes("list", folder, "--words", "sell", "--words", "ice"))
    assert sum(len(item["quotes"]) for item in two) == 2


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "markdown", "table"])
def test_a_store_is_compared_by_words_as_its_files_are(
    folder: Path, store: Path, form: str
) -> None:
    options = ("--words", "pier", "--format", form)
    from_files = quotes("compare", folder, *options)
    from_store = quotes("compare", "--store", store, *options)
    assert from_store.exit_code == 0, from_store.stderr
    assert from_files.stdout == from_store.stdout and from_files.stderr == ""


def test_a_comparison_by_words_shows_versions_and_what_is_printed_once(folder: Path) -> None:
    data = json.loads(quotes("compare", folder, "--words", "pier", "--format", "json").stdout)
    (cluster,) = data["clusters"]
    assert [quote["outlet"] for quote in cluster["quotes"]] == ["Alder Post", "Birch Times"]
    assert [(item["outlet"], item["text"]) for item in data["printed_once"]] == [
        ("Alder Post", "“Sell the pier,”")
    ]
    table = quotes("compare", folder, "--words", "pier", "--format", "table").stdout
    assert table.index("each version") < table.index("Printed once") < table.index("Outlets: only")
    output = quotes("compare", folder, "--words", "pier", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(output, newline="")))
    assert {row["filters"] for row in rows} == {"quotes with “pier”"}


def test_outlets_without_the_words_are_named_in_one_line(folder: Path) -> None:
    asked = ("compare", folder, "--words", "sell", "--format", "table")
    table = quotes(*asked).stdout
    assert "No quote with these words: Birch Times." in table
    section = table[table.index("Outlets: only quotes with") :]
    assert section.count("Birch Times") == 1
    assert "No quote with these words" not in quotes(*asked, "--full").stdout


def test_versions_go_to_a_table_of_their_own(folder: Path, store: Path, tmp_path: Path) -> None:
    target = tmp_path / "versions.csv"
    for where in ([folder], ["--store", store]):
        done = quotes("compare", *where, "--words", "pier", "--versions", target)
        assert done.exit_code == 0
        assert done.stdout == ""
        found = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"))))
        assert [line["speaker"] for line in found if line["cluster"]] == ["Ina Gram"] * 2
        # What one article prints has no cluster.
        once = [line["text"] for line in found if not line["cluster"]]
        assert once == ["“Sell the pier,”"]
        assert {line["filters"] for line in found} == {"quotes with “pier”"}
    with_table = quotes("compare", folder, "--versions", target, "--format", "jsonl")
    assert lines(with_table)[0]["clusters"][0]["story"] == found[0]["story"]


def test_what_is_read_is_not_replaced_by_versions(folder: Path) -> None:
    read = folder / "Alder Post" / "a.txt"
    before = read.read_bytes()
    assert quotes("compare", folder, "--versions", read).exit_code == 2
    assert read.read_bytes() == before


@pytest.mark.parametrize("command", ["list", "report", "compare", "export"])
def test_bad_words_are_the_error_of_a_search(command: str, folder: Path, store: Path) -> None:
    where = ["--store", store] if command == "export" else [folder]
    same = quotes("search", " “!” ", "--store", store)
    bad = quotes(command, *where, "--words", " “!” ")
    assert bad.exit_code == same.exit_code == 2
    assert bad.stderr == same.stderr and "no word" in bad.stderr
    odd = quotes(command, *where, "--words", "pier -sell")
    assert odd.exit_code == 0 and odd.stderr.count("knows words") == 1
    for query in ("pier OR", "pier or ice", "pier AND ice"):
        assert (
            "OR (in capitals) between two of them"
            in quotes(command, *where, "--words", query).stderr
        )
    for query in ("pier OR ice", '"black or blue" pier', "orpier"):
        assert "knows words" not in quotes(command, *where, "--words", query).stderr


def test_words_that_nothing_has_are_told(folder: Path, store: Path) -> None:
    for where in ([folder], ["--store", store]):
        none = quotes("compare", *where, "--words", "zebra", "--format", "table")
        assert none.exit_code == 0 and "no quote passes the filters" in none.stderr
        assert "0 quotes in several articles · 0 printed once" in none.stdout


def test_search_says_how_to_see_each_version() -> None:
    assert "compare --words" in " ".join(quotes("search", "--help").stdout.split())


def test_a_comparison_marks_what_to_check_by_the_setting_of_a_list(
    folder: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    for below, marked in (("0.5", False), ("0.85", True)):
        monkeypatch.setenv("QUOTES_UNCERTAIN_BELOW", below)
        for form in ("table", "markdown"):
            for command in (["list", folder], ["compare", folder], ["compare", "--store", store]):
                shown = quotes(*command, "--format", form).stdout
                if command[0] != "list" or form == "table":
                    assert ("? 80%" in shown) == marked, (command, form)
        report = quotes("report", "--store", store, "--format", "table").stdout
        compared = report[report.index("How outlets quote") :]
        assert ("? 80% speaker" in compared) == marked
