"""`quotes ingest`, `search` and `export` end to end, with a stand-in for the pipeline."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from builders import MODEL
from cli_fakes import FakeAnalyzer, make_fake
from typer.testing import CliRunner, Result

from quotes.cli.filters import Filters
from quotes.cli.main import app
from quotes.cli.session import Ports
from quotes.cli.stored import opened
from quotes.config import Settings
from quotes.records import ModelInfo
from quotes.store import Store

ONE = "Ferry stops\n\n“No more boats today,” Ina Gram said.\n\n“We wait,” Jon Vale wrote on X.\n"
TWO = "Ferry sails\n\n“Boats again,” Ina Gram said.\n\n“=So they say.”\n"
OTHER = ModelInfo("m", "1", "f" * 64)
LOADED: list[str] = []


def make_counted(settings: Settings) -> FakeAnalyzer:
    LOADED.append("a model")
    return make_fake(settings)


def quotes(*args: str | Path, make: Any = make_fake, model: ModelInfo = MODEL) -> Result:
    ports = Ports(make=make, info=lambda _: model)
    return CliRunner().invoke(app, [str(arg) for arg in args], obj=ports)


def lines(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    for outlet, name, text in (("Alder Post", "a.txt", ONE), ("Birch Times", "b.txt", TWO)):
        (folder / outlet).mkdir(parents=True)
        (folder / outlet / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path, folder: Path) -> Path:
    target = tmp_path / "store"
    assert quotes("ingest", folder, "--store", target).exit_code == 0
    return target


def test_ingest_of_many_articles_prepares_the_comparison(tmp_path: Path) -> None:
    def add(*numbers: int) -> None:
        for number in numbers:
            path = tmp_path / "in" / f"Outlet {number % 2}" / f"{number}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"“No boats on day {number},” Ina Gram said.", encoding="utf-8")
        assert quotes("ingest", tmp_path / "in", "--store", target).exit_code == 0

    def kept() -> list[str]:
        return sorted(path.name for path in (target / "cache").glob("*"))

    target = tmp_path / "store"
    add(*range(99))
    assert kept() == []
    add(*range(99, 200))
    names = kept()
    # What is one utterance, and findings.
    assert len(names) == 2
    compared = quotes("compare", "--store", target, "--format", "json")
    assert compared.exit_code == 0 and kept() == names
    # What is new is little beside what is there: it would look through all of it.
    add(200)
    assert kept() == names
    again = quotes("compare", "--store", target, "--format", "json")
    assert again.exit_code == 0 and len(kept()) == 4


def test_ingest_does_only_what_is_new(tmp_path: Path, folder: Path) -> None:
    target = tmp_path / "store"
    first = quotes("ingest", folder, "--store", target)
    assert first.exit_code == 0 and first.stderr == ""
    assert first.stdout == (
        "new 2, already there 0, failed 0; in the store: 2 articles, 2 outlets, 4 quotes\n"
    )
    (folder / "c.txt").write_text("“Late,” Ina Gram said.", encoding="utf-8")
    second = quotes("ingest", folder, "--store", target)
    assert second.stdout.startswith("new 1, already there 2, failed 0; in the store: 3 articles")
    third = quotes("ingest", folder, "--store", target, "--quiet")
    assert (third.exit_code, third.stdout, third.stderr) == (0, "", "")


def test_two_processes_fill_a_store_alike(tmp_path: Path, folder: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    quotes("ingest", folder, "--store", one)
    quotes("ingest", folder, "--store", two, "--jobs", "2")
    assert quotes("export", "--store", one).stdout == quotes("export", "--store", two).stdout


def test_failed_articles_are_named_kept_and_tried_again(tmp_path: Path, folder: Path) -> None:
    bad = folder / "bad.txt"
    bad.write_text("BAD")
    (folder / "empty.txt").write_text("")
    target = tmp_path / "store"
    first = quotes("ingest", folder, folder / "missing.txt", "--store", target)
    assert first.exit_code == 1
    assert "bad.txt: this one is bad" in first.stderr and "missing.txt: no such" in first.stderr
    assert "failed 2;" in first.stdout
    # A path that is not there is a slip of the pen, no article that failed.
    kept = {Path(item.path).name: item.reason for item in Store.open(target).failures()}
    assert kept == {"bad.txt": "this one is bad", "empty.txt": "the file is empty"}
    bad.write_text("“Good,” Ina Gram said.", encoding="utf-8")
    (folder / "empty.txt").unlink()
    second = quotes("ingest", folder, "--store", target)
    assert second.exit_code == 0
    assert "new 1, already there 2, failed 0" in second.stdout
    assert "1 articles that failed in earlier runs are still listed" in second.stderr
    assert [Path(item.path).name for item in Store.open(target).failures()] == ["empty.txt"]


def test_nothing_readable_is_status_2(tmp_path: Path) -> None:
    result = quotes("ingest", tmp_path / "none", "--store", tmp_path / "store")
    assert (result.exit_code, result.stdout) == (2, "")


def test_nothing_new_loads_no_model(folder: Path, store: Path) -> None:
    LOADED.clear()
    assert "new 0" in quotes("ingest", folder, "--store", store, make=make_counted).stdout
    assert LOADED == []
    (folder / "c.txt").write_text("“Late,” Ina Gram said.", encoding="utf-8")
    assert "new 1" in quotes("ingest", folder, "--store", store, make=make_counted).stdout
    assert LOADED == ["a model"]


def test_another_model_does_all_again_and_so_does_again(folder: Path, store: Path) -> None:
    again = quotes("ingest", folder, "--store", store, "--again")
    assert "new 2, already there 0" in again.stdout
    result = quotes("ingest", folder, "--store", store, model=OTHER)
    assert "new 2, already there 0" in result.stdout and "2 articles" in result.stdout


def test_another_version_is_told(tmp_path: Path, folder: Path, store: Path) -> None:
    older = Store.create(tmp_path / "older")
    with older.writer(MODEL.sha256, "0.0.1") as writer:
        for analysis in Store.open(store).analyses():
            writer.add(analysis)
    result = quotes("ingest", folder, "--store", older.path)
    assert "already there 2" in result.stdout
    assert "2 articles were analysed by another version" in result.stderr
    assert "another version" not in quotes("ingest", folder, "--store", store).stderr


def test_the_same_text_twice_is_one_article(tmp_path: Path) -> None:
    table = tmp_path / "rows.jsonl"
    row = {"text": ONE, "outlet": "Alder Post"}
    rows = [row, row, {**row, "outlet": "Birch Times"}]
    table.write_text("\n".join(map(json.dumps, rows)))
    result = quotes("ingest", table, "--store", tmp_path / "store")
    assert result.stdout.startswith("new 2, already there 1, failed 0")


def test_metadata_names_the_outlets(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, text in (("a.txt", ONE), ("b.txt", TWO), ("c.txt", "“Who?” Ina Gram said.")):
        (texts / name).write_text(text, encoding="utf-8")
    table = tmp_path / "about.tsv"
    table.write_text(
        "filename\tpublisher\tpublication_date\na\tAlder\t2016-09-12\nb\tBirch\tNone\n"
    )
    result = quotes("ingest", texts, "--metadata", table, "--store", tmp_path / "store")
    assert "3 articles, 2 outlets" in result.stdout
    assert f"{table} has no row for {texts / 'c.txt'}" in result.stderr
    articles = list(Store.open(tmp_path / "store").articles())
    assert [(item.outlet, item.published) for item in articles] == [
        ("Alder", "2016-09-12"),
        ("Birch", None),
        (None, None),
    ]
    listed = lines(quotes("list", texts, "--metadata", table))
    assert [line["article"]["outlet"] for line in listed] == ["Alder", "Birch", None]
    compared = lines(quotes("compare", texts, "--metadata", table))[0]["outlets"]
    assert {item["outlet"] for item in compared} == {"Alder", "Birch", "unknown outlet"}
    assert quotes("report", texts, "--metadata", table).exit_code == 0
    wrong = quotes("list", texts, "--metadata", tmp_path / "none.tsv")
    assert wrong.exit_code == 2 and "none.tsv: no such file" in wrong.stderr


def test_export_is_what_list_prints(folder: Path, store: Path) -> None:
    for form in ("jsonl", "json", "csv", "markdown"):
        listed = quotes("list", folder, "--format", form).stdout
        assert quotes("export", "--store", store, "--format", form).stdout == listed
    with_text = ("--with-text", "--speaker", "vale")
    assert (
        quotes("export", "--store", store, *with_text).stdout
        == quotes("list", folder, *with_text).stdout
    )


def test_export_refuses_an_ending_that_is_no_format(folder: Path, store: Path) -> None:
    result = quotes("export", "--store", store, "--output", folder / "o.xlsx")
    assert result.exit_code == 2 and "no format has the ending" in result.stderr


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ([], 4),
        (["--speaker", "GRAM"], 2),
        (["--channel", "x"], 1),
        (["--channel", "twitter"], 1),
        (["--outlet", "the birch times"], 2),
        (["--kind", "indirect"], 0),
        (["--min-confidence", "0.85"], 1),
        (["--since", "2024"], 0),
    ],
)
def test_export_as_parquet_with_filters(
    tmp_path: Path, store: Path, options: list[str], count: int
) -> None:
    import duckdb

    target = tmp_path / "o.parquet"
    result = quotes("export", "--store", store, "--output", target, *options)
    assert result.exit_code == 0 and result.stdout == ""
    rows = duckdb.execute("SELECT * FROM read_parquet(?)", [str(target)])
    names = [item[0] for item in rows.description or ()]
    assert {"article", "quote", "text", "outlet", "published", "words", "channel"} <= set(names)
    assert len(rows.fetchall()) == count
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are no bytes")
def test_parquet_in_a_file_whose_name_is_not_utf8(store: Path, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"d\xff")
    folder.mkdir()
    target = tmp_path / os.fsdecode(b"o\xff.parquet")
    assert quotes("export", "--store", store, "--output", target).exit_code == 0
    assert target.read_bytes()[:4] == b"PAR1"
    result = quotes("export", "--store", store, "--output", folder / "o.parquet")
    assert result.exit_code == 2
    assert "the path is not UTF-8" in result.stderr
    result = quotes("ingest", tmp_path / "articles", "--store", folder)
    assert result.exit_code == 2
    assert "not UTF-8" in result.stderr
    assert list(folder.iterdir()) == []


def test_parquet_needs_a_file(store: Path) -> None:
    result = quotes("export", "--store", store, "--format", "parquet")
    assert result.exit_code == 2 and "only be written to a file" in result.stderr


def test_cells_are_never_formulas(store: Path) -> None:
    for command in (["export"], ["search", "say"]):
        output = quotes(*command, "--store", store, "--format", "csv").stdout
        (row,) = (
            row for row in csv.DictReader(io.StringIO(output, newline="")) if "say" in row["text"]
        )
        assert row["text"] == "“=So they say.”"
    path = store.parent / "f.txt"
    path.write_text("=cmd\n\n“Boats,” Ina Gram said.", encoding="utf-8")
    quotes("ingest", path, "--store", store)
    output = quotes("search", "boats", "--store", store, "--format", "csv").stdout
    assert "'=cmd" in output


def test_search(store: Path) -> None:
    found = lines(quotes("search", "boats", "--store", store))
    assert [item["quote"]["text"] for item in found] == [
        "“No more boats today,”",
        "“Boats again,”",
    ]
    first = found[0]
    assert first["schema"] == "quotes/found@1"
    assert first["article"]["outlet"] == "Alder Post"
    assert ONE[first["quote"]["start"] : first["quote"]["end"]] == first["quote"]["text"]
    assert first["matches"] == [{"start": 9, "end": 14}]
    assert first["quote"]["speaker"]["name"] == "Ina Gram"
    assert len(lines(quotes("search", "boats", "--store", store, "--limit", "1"))) == 1
    assert (
        lines(quotes("search", "boats", "--store", store, "--outlet", "birch times")) == found[1:]
    )
    assert isinstance(
        json.loads(quotes("search", "wait", "--store", store, "-f", "json").stdout), list
    )


def test_search_as_a_table_and_as_markdown(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for width in ("80", "140"):
        monkeypatch.setenv("COLUMNS", width)
        table = quotes("search", '"more boats"', "--store", store, "--format", "table").stdout
        for part in ("1 quote · in 1 article", "No more boats today", "Ina Gram", "Alder Post"):
            assert part in table
        assert max(map(len, table.splitlines())) <= int(width)
    cut = quotes("search", "boats", "--store", store, "--format", "table", "--limit", "1").stdout
    assert "2 quotes · in 2 articles · the first 1 shown" in cut
    markdown = quotes("search", "boats", "--store", store, "--format", "markdown").stdout
    assert "“No more **boats** today,”" in markdown


def test_a_search_that_finds_nothing_says_so(store: Path) -> None:
    result = quotes("search", "boats", "--store", store, "--channel", "nonsense", "--since", "2030")
    assert (result.exit_code, result.stdout) == (0, "")
    for part in (
        "no quote is found",
        "no channel is called 'nonsense'",
        "no article is of these outlets and dates",
        "2 articles have no clear date and are left out",
    ):
        assert part in result.stderr
    assert (
        quotes("search", "boats", "--store", store, "--format", "json", "--kind", "mixed").stdout
        == "[]\n"
    )
    assert quotes("search", "“”", "--store", store).exit_code == 2
    assert quotes("search", "x", "--store", store, "--since", "soon").exit_code == 2


def test_escape_sequences_of_a_store_never_reach_people(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b]0;owned\x07.txt"
    path.write_text(
        "\x1b[31mT\u202eitle\n\n“No \x1b[2J[bold red]boats[/] \x1b[1m,” Ina Gram said.", "utf-8"
    )
    target = tmp_path / "store"
    quotes("ingest", path, "--store", target)
    for command in (["search", "boats"], ["search", "1m no"], ["export"]):
        for form in ("table", "csv", "markdown", "jsonl"):
            if command == ["export"] and form == "table":
                continue
            result = quotes(*command, "--store", target, "--format", form)
            assert result.exit_code == 0, result.stderr
            assert "boats" in result.stdout
            assert "\x1b" not in result.stdout and "\u202e" not in result.stdout
    assert (
        "[bold red]boats[/]" in quotes("search", "boats", "--store", target, "-f", "table").stdout
    )


@pytest.mark.parametrize("command", [["search", "x"], ["export"]])
def test_stores_that_cannot_be_read(tmp_path: Path, store: Path, command: list[str]) -> None:
    assert "no such store" in quotes(*command, "--store", tmp_path / "none").stderr
    (store / "store.json").write_text('{"format": "quotes/store@9"}')
    result = quotes(*command, "--store", store)
    assert result.exit_code == 2 and "quotes/store@9" in result.stderr
    assert quotes(*command).exit_code == 2


def test_a_damaged_shard_is_named_and_mended(folder: Path, store: Path) -> None:
    expected = quotes("export", "--store", store).stdout
    more = folder.parent / "more.txt"
    more.write_text("“Late,” Ina Gram said.", encoding="utf-8")
    quotes("ingest", more, "--store", store)
    (shard, _) = sorted(store.glob("analyses/part-*"))
    shard.write_bytes(shard.read_bytes()[:100])
    result = quotes("export", "--store", store)
    assert result.exit_code == 1 and f"{shard.name} is damaged" in result.stderr
    assert len(result.stdout.splitlines()) == 1
    mended = quotes("ingest", folder, "--store", store)
    assert f"{shard.name} is damaged and set aside" in mended.stderr
    assert "new 2, already there 0" in mended.stdout
    assert quotes("export", "--store", store).stdout.startswith(expected)


def test_a_second_ingest_is_told_who_writes(folder: Path, store: Path) -> None:
    with Store.open(store).writer("0" * 64):
        result = quotes("ingest", folder, "--store", store)
        assert result.exit_code == 2 and "is writing to this store since" in result.stderr
        assert len(quotes("export", "--store", store).stdout.splitlines()) == 2


def test_a_store_can_be_moved(tmp_path: Path, store: Path) -> None:
    before = quotes("export", "--store", store).stdout
    moved = tmp_path / "it's a [store] *"
    shutil.move(store, moved)
    assert quotes("export", "--store", moved).stdout == before
    shutil.copytree(moved, tmp_path / "copy")
    assert quotes("export", "--store", tmp_path / "copy").stdout == before


def test_facts_of_a_store_for_other_commands(store: Path) -> None:
    with opened(store, Filters.of(["gram"], None, None, 0.0, ["alder post"])) as stored:
        articles, rows = stored.facts()
        assert [item.outlet for item in articles] == ["Alder Post"]
        # Of all speakers: what an outlet leaves out is not told from some of its quotes.
        assert [row.text for row in rows] == ["“No more boats today,”", "“We wait,”"]


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "markdown", "table"])
def test_a_store_is_compared_as_its_files_are(folder: Path, store: Path, form: str) -> None:
    from_files = quotes("compare", folder, "--format", form)
    from_store = quotes("compare", "--store", store, "--format", form)
    assert from_store.exit_code == 0, from_store.stderr
    assert from_store.stdout == from_files.stdout
    assert "Alder Post" in from_store.stdout


def test_a_store_is_compared_in_part(store: Path) -> None:
    data = lines(quotes("compare", "--store", store, "--outlet", "alder post"))[0]
    assert [item["outlet"] for item in data["outlets"]] == ["Alder Post"]
    said = lines(quotes("compare", "--store", store, "--speaker", "vale"))[0]
    assert [item["quotes"] for item in said["outlets"]] == [1, 0]
    assert said["filters"]["speaker"] == ["vale"]
    nobody = quotes("compare", "--store", store, "--speaker", "Nobody", "--channel", "tlegram")
    assert nobody.exit_code == 0 and "no quote passes the filters" in nobody.stderr
    assert "no channel is called 'tlegram'" in nobody.stderr
    none = quotes("compare", "--store", store, "--outlet", "Nobody")
    assert none.exit_code == 0 and "the store holds no such article" in none.stderr


FILTERS = (["--speaker", "gram"], ["--kind", "direct"], ["--channel", "x"])


@pytest.mark.parametrize("options", [*FILTERS, ["--min-confidence", "0.75"]])
def test_filters_leave_out_quotes_of_files_and_of_a_store_alike(
    folder: Path, store: Path, options: list[str]
) -> None:
    for form in ("json", "table", "markdown"):
        from_files = quotes("compare", folder, *options, "--format", form).stdout
        from_store = quotes("compare", "--store", store, *options, "--format", form).stdout
        assert from_files == from_store and from_files
    for form in ("table", "json", "markdown"):
        report = quotes("report", "--store", store, *options, "--format", form).stdout
        words = json.loads(quotes("report", folder, *options).stdout)["filters"]["words"]
        assert words in " ".join(report.split()) and "quotes" in words
        assert ("More than chance: only" in report) == (form == "table")


def test_stories_from_folders(tmp_path: Path) -> None:
    for story in ("boats", "trains"):
        for outlet in ("Alder", "Birch"):
            place = tmp_path / "in" / story / outlet
            place.mkdir(parents=True)
            (place / "x.txt").write_text(f"{story} {outlet}\n\n{ONE}", encoding="utf-8")
    given = ("--stories-from", "folder")
    data = lines(quotes("compare", tmp_path / "in", *given))[0]
    assert [story["id"] for story in data["stories"]] == ["boats", "trains"]
    assert all(story["outlets"] == ["Alder", "Birch"] for story in data["stories"])
    stored = tmp_path / "store"
    quotes("ingest", tmp_path / "in", "--store", stored)
    assert lines(quotes("compare", "--store", stored, *given))[0]["stories"] == data["stories"]


def test_stories_from_a_column(tmp_path: Path) -> None:
    rows = [
        {"text": f"{story} {outlet}\n\n{ONE}", "outlet": outlet, "event": story}
        for story in ("boats", "trains")
        for outlet in ("Alder", "Birch")
    ]
    rows.append({"text": f"no event\n\n{ONE}", "outlet": "Alder", "event": None})
    table = tmp_path / "articles.jsonl"
    table.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    given = ("--stories-from", "column")
    data = lines(quotes("compare", table, *given))[0]
    assert [story["id"] for story in data["stories"]] == ["boats", "trains"]
    assert all(story["outlets"] == ["Alder", "Birch"] for story in data["stories"])
    stored = tmp_path / "store"
    quotes("ingest", table, "--store", stored)
    assert lines(quotes("compare", "--store", stored, *given))[0]["stories"] == data["stories"]


def test_a_table_beside_the_files_gives_stories(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    header = "filename\tpublisher\tstory"
    rows = [header, "a.txt\tAlder\tboats", "b.txt\tBirch\tboats", "c.txt\tBirch\tNone"]
    for name in "abc":
        (texts / f"{name}.txt").write_text(f"{name}\n\n{ONE}", encoding="utf-8")
    table = tmp_path / "texts.tsv"
    table.write_text("\n".join(rows), encoding="utf-8")
    result = quotes("compare", texts, "--metadata", table, "--stories-from", "column")
    assert [story["id"] for story in lines(result)[0]["stories"]] == ["boats"]
    none = quotes("compare", texts, "--stories-from", "column")
    assert none.exit_code == 0 and "no article has a story" in none.stderr


def test_a_report_on_a_store_says_how_outlets_differ(folder: Path, store: Path) -> None:
    data = lines(quotes("report", "--store", store))[0]
    assert data == lines(quotes("report", folder))[0]
    table = quotes("report", "--store", store, "--format", "table").stdout
    assert "Ina Gram" in table and "How outlets quote" in table
    one = quotes("report", "--store", store, "--outlet", "Alder Post", "--format", "table").stdout
    assert "How outlets quote" not in one
    none = quotes("report", "--store", store, "--speaker", "Nobody")
    assert none.exit_code == 0 and "holds nothing of this kind" in none.stderr


def test_pages_of_a_store(store: Path, tmp_path: Path) -> None:
    for command in ("compare", "report"):
        html, svg = tmp_path / f"{command}.html", tmp_path / f"{command}.svg"
        result = quotes(command, "--store", store, "--html", html, "--svg", svg)
        assert result.exit_code == 0 and result.stdout == ""
        page = html.read_text(encoding="utf-8")
        # Paths of an ingest may be of another place and time.
        assert "Alder Post" in page and ".txt" not in "".join(re.findall('href="[^"]*"', page))
        assert "<svg" in svg.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["compare", "report"])
def test_articles_come_from_one_place(command: str, folder: Path, store: Path) -> None:
    for args in ([], [folder, "--store", store], [folder, "--since", "2026-01-01"]):
        result = quotes(command, *args)
        assert result.exit_code == 2
        assert "--store" in result.stderr
    missing = quotes(command, "--store", folder)
    assert missing.exit_code == 2 and "no store" in missing.stderr


@pytest.mark.parametrize("query", ["ferry -boats", "ferry OR", '"boats today', "bo*ts"])
def test_what_search_does_not_know_is_told(store: Path, query: str) -> None:
    assert "knows words" in quotes("search", query, "--store", store).stderr
    assert (
        "knows words" not in quotes("search", '"boats today" re-elected', "--store", store).stderr
    )


@pytest.mark.parametrize(
    "dates",
    [["--since", "2016-13-01"], ["--until", "2016-02-30"], ["--since", "2017", "--until", "2016"]],
)
def test_dates_that_cannot_be_are_told(store: Path, dates: list[str]) -> None:
    result = quotes("search", "boats", "--store", store, *dates)
    assert result.exit_code == 2 and "20" in result.stderr
    fine = quotes("search", "boats", "--store", store, "--since", "2016", "--until", "2016-09-30")
    assert fine.exit_code == 0


class Interrupted(FakeAnalyzer):
    def analyze(self, article: Any) -> Any:
        if "sails" in article.text:
            raise KeyboardInterrupt
        return super().analyze(article)


def test_an_interrupted_ingest_keeps_what_is_done_and_says_so(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "half"
    result = quotes("ingest", folder, "--store", target, make=Interrupted)
    assert result.exit_code == 130
    assert "interrupted; what was analysed is kept" in result.stderr
    assert "new 1, already there 1" in quotes("ingest", folder, "--store", target).stdout


def test_export_says_why_nothing_is_there(folder: Path, store: Path) -> None:
    quotes("ingest", folder, "--store", store)
    result = quotes("export", "--store", store, "--channel", "tlegram")
    assert result.exit_code == 0
    assert "no channel is called 'tlegram'" in result.stderr
    result = quotes("export", "--store", store, "--outlet", "Aldr Post", "--format", "csv")
    assert "no article is of these outlets and dates" in result.stderr


@pytest.mark.parametrize("name", ["store.json", "index.duckdb"])
def test_nothing_is_written_into_a_store(folder: Path, store: Path, name: str) -> None:
    quotes("ingest", folder, "--store", store)
    before = (store / name).read_bytes()
    result = quotes("export", "--store", store, "--output", store / name)
    assert result.exit_code == 2
    assert (store / name).read_bytes() == before


def test_a_store_inside_the_folder_is_not_read_as_articles(folder: Path) -> None:
    inside = folder / "archive"
    assert quotes("ingest", folder, "--store", inside).exit_code == 0
    for _ in range(2):
        result = quotes("ingest", folder, "--store", inside)
        assert result.exit_code == 0, result.stderr
    with Store.open(inside) as opened_store:
        assert {item.outlet for item in opened_store.articles()} == {"Alder Post", "Birch Times"}


def test_a_report_counts_the_same_articles_from_files_and_from_a_store(
    folder: Path, store: Path
) -> None:
    quotes("ingest", folder, "--store", store)
    options = ("--speaker", "Jon Vale", "--format", "json")
    of_files = json.loads(quotes("report", folder, *options).stdout)
    of_store = json.loads(quotes("report", "--store", store, *options).stdout)
    assert of_files["articles"] == of_store["articles"] == 2
    without = "articles_without_quotes"
    assert of_files[without] == of_store[without]
