"""Tables, names of outlets, dates and changed files: what is told, and what is not taken for it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from test_cli_store import lines, quotes

from quotes.store import Store

SAID = "“The mill stands,” Ina Gram said."


def table(path: Path, rows: Sequence[dict[str, Any]]) -> Path:
    if path.suffix == ".csv":
        with path.open("w", newline="", encoding="utf-8") as stream:
            writer = csv.DictWriter(stream, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    else:
        path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def articles(*outlets: str, **more: Any) -> list[dict[str, Any]]:
    return [
        {"text": f"Mill {number}\n\n{SAID}", "outlet": outlet, **more}
        for number, outlet in enumerate(outlets)
    ]


@pytest.mark.parametrize("name", ["rows.csv", "rows.jsonl"])
def test_the_folder_of_a_table_with_outlets_is_no_outlet(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "downloads"
    folder.mkdir()
    path = table(folder / name, articles("Dale Echo", "", " "))
    result = quotes("ingest", path, "--store", tmp_path / "store")
    assert result.exit_code == 0
    assert f"2 rows have no outlet, the first is {path}#2: unknown outlet" in result.stderr
    with Store.open(tmp_path / "store") as store:
        assert [item.outlet for item in store.articles()] == ["Dale Echo", None, None]
    data = lines(quotes("compare", path))[0]
    assert [item["outlet"] for item in data["outlets"]] == ["Dale Echo", "unknown outlet"]
    named = quotes("list", path, "--outlet", "Fen Post", "--outlet-from", "column")
    assert "no outlet" not in named.stderr


def test_other_tables_are_still_of_their_folder(tmp_path: Path) -> None:
    folder = tmp_path / "Dale Echo"
    folder.mkdir()
    path = table(folder / "rows.csv", [{"text": SAID}])
    result = quotes("list", path)
    assert lines(result)[0]["article"]["outlet"] == "Dale Echo" and result.stderr == ""
    given = quotes("list", table(folder / "more.csv", articles("")), "--outlet-from", "folder")
    assert lines(given)[0]["article"]["outlet"] == "Dale Echo"


def test_a_row_that_leaves_out_its_outlet_is_as_one_with_an_empty_cell(tmp_path: Path) -> None:
    path = table(tmp_path / "rows.jsonl", [*articles("Dale Echo"), {"text": f"Late\n\n{SAID}"}])
    assert [line["article"]["outlet"] for line in lines(quotes("list", path))] == [
        "Dale Echo",
        None,
    ]


def test_forms_of_an_outlets_name_are_one_outlet(tmp_path: Path) -> None:
    path = table(
        tmp_path / "rows.csv", articles("fen-post", "Fen Post", "The Fen Post", "Fen Post")
    )
    store = tmp_path / "store"
    assert "4 articles, 1 outlet," in quotes("ingest", path, "--store", store).stdout
    data = lines(quotes("compare", "--store", store))[0]
    assert [(item["outlet"], item["articles"]) for item in data["outlets"]] == [("Fen Post", 4)]
    assert {item["outlet"] for item in data["articles"]} == {"Fen Post"}
    shown = quotes("compare", path, "--format", "table").stdout
    assert "0 quotes in several outlets" in shown
    assert lines(quotes("report", path))[0]["outlets"] == ["Fen Post"]


def test_dates_that_are_not_understood_are_told(tmp_path: Path) -> None:
    dates = ["25/03/2024", "3/4/2024", "06.03.2024", "early spring", "3/4/2024"]
    rows = [{**row, "date": day} for row, day in zip(articles(*"ABCDE"), dates, strict=True)]
    path = table(tmp_path / "rows.csv", rows)
    result = quotes("ingest", path, "--store", tmp_path / "store")
    assert "3 dates not understood: 3/4/2024, early spring (" in result.stderr
    again = quotes("ingest", path, "--store", tmp_path / "store")
    assert "not understood" not in again.stderr
    found = lines(quotes("search", "mill", "--store", tmp_path / "store", "--since", "2024-03-06"))
    assert [item["article"]["published"] for item in found] == ["25/03/2024", "06.03.2024"]


def test_a_search_without_words_finds_what_matches_the_options(tmp_path: Path) -> None:
    texts = tmp_path / "Fen Post"
    texts.mkdir()
    (texts / "a.txt").write_text("Mill\n\n“It stands,” Ina Gram said.\n\n“No,” Jon Vale said.")
    store = tmp_path / "store"
    quotes("ingest", texts, "--store", store)
    found = lines(quotes("search", "--speaker", "vale", "--store", store))
    assert [item["quote"]["text"] for item in found] == ["“No,”"] and found[0]["matches"] == []
    for form in ("table", "csv", "markdown", "json"):
        result = quotes("search", "--speaker", "vale", "--store", store, "--format", form)
        assert result.exit_code == 0 and "No," in result.stdout and "stands" not in result.stdout
    shown = quotes("search", "--outlet", "fen post", "--store", store, "-f", "table").stdout
    assert "2 quotes · in 1 article" in shown
    nothing = quotes("search", "--store", store)
    assert nothing.exit_code == 2 and "give a QUERY" in nothing.stderr


def test_csv_of_an_export_has_the_story(tmp_path: Path) -> None:
    path = table(tmp_path / "rows.csv", articles("Dale Echo", "Fen Post", story="mill"))
    quotes("ingest", path, "--store", tmp_path / "store")
    out = quotes("export", "--store", tmp_path / "store", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert [row["story"] for row in rows] == ["mill", "mill"]


def test_a_changed_file_is_told(tmp_path: Path) -> None:
    folder, store = tmp_path / "Fen Post", tmp_path / "store"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(f"Mill {name}\n\n{SAID}", encoding="utf-8")
    assert quotes("ingest", folder, "--store", store).stderr == ""
    (folder / "a.txt").write_text(f"Mill burns\n\n{SAID}", encoding="utf-8")
    changed = quotes("ingest", folder, "--store", store)
    assert f"{folder / 'a.txt'} is in the store with another text; both stay" in changed.stderr
    assert "new 1, already there 1" in changed.stdout and "3 articles" in changed.stdout
    assert quotes("ingest", folder, "--store", store).stderr == ""
    assert "another" not in quotes("ingest", folder, "--store", store, "--again").stderr
    other = quotes("ingest", folder, "--store", store, "--outlet", "Dale Echo")
    assert "is in the store with another outlet; both stay (2 such files or rows)" in other.stderr


def replaced(*arguments: object) -> str:
    """What an ingest that replaces says, after the articles that are there."""
    result = quotes("ingest", *arguments, "--replace")
    assert result.exit_code in (0, 1) and "both stay" not in result.stderr
    return result.stdout


def texts_of(store: Path) -> list[str]:
    out = quotes("export", "--store", store, "--format", "csv").stdout
    return [row["text"] for row in csv.DictReader(io.StringIO(out, newline=""))]


def test_of_a_changed_file_the_new_text_alone_is_kept(tmp_path: Path) -> None:
    folder, store = tmp_path / "Fen Post", tmp_path / "store"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(f"Mill {name}\n\n{SAID}", encoding="utf-8")
    quotes("ingest", folder, "--store", store)
    first = texts_of(store)
    (folder / "a.txt").write_text("Mill burns\n\n“It fell,” Ina Gram said.", encoding="utf-8")
    out = replaced(folder, "--store", store)
    assert "new 1, already there 1, failed 0, replaced 1; in the store: 2 articles" in out
    assert texts_of(store) == ["“It fell,”", first[1]]
    # The index is only a copy of what the shards say.
    (store / "index.duckdb").unlink()
    assert texts_of(store) == ["“It fell,”", first[1]]
    assert "replaced" not in replaced(folder, "--store", store)
    # Changed back it is there again; other files stay as they are.
    (folder / "a.txt").write_text(f"Mill a.txt\n\n{SAID}", encoding="utf-8")
    out = replaced(folder / "a.txt", "--store", store)
    assert "new 1, already there 0, failed 0, replaced 1; in the store: 2 articles" in out
    assert texts_of(store) == first


def test_what_an_earlier_run_left_beside_the_new_text_is_replaced_too(tmp_path: Path) -> None:
    path, store = tmp_path / "a.txt", tmp_path / "store"
    for text in ("one", "two", "three"):
        path.write_text(f"Mill {text}\n\n{SAID}", encoding="utf-8")
        quotes("ingest", path, "--store", store)
    assert "already there 1, failed 0, replaced 2;" in replaced(path, "--store", store)


def test_of_a_table_only_its_present_rows_are_kept(tmp_path: Path) -> None:
    path, store = tmp_path / "rows.csv", tmp_path / "store"
    rows = articles("A", "B", "C")
    quotes("ingest", table(path, rows), "--store", store)
    table(path, [rows[2], {**rows[0], "text": f"New\n\n{SAID}"}])
    out = replaced(path, "--store", store)
    assert "new 1, already there 1, failed 0, replaced 2; in the store: 2 articles" in out
    # A row that fails keeps what it was.
    table(path, [rows[2], {**rows[0], "text": ""}])
    assert "replaced" not in replaced(path, "--store", store)


def test_rows_that_only_moved_are_not_changed(tmp_path: Path) -> None:
    store = tmp_path / "store"
    rows = articles("A", "B", "C")
    quotes("ingest", table(tmp_path / "rows.csv", rows), "--store", store)
    later = [*rows[1:], {"text": f"New\n\n{SAID}", "outlet": "A"}]
    path = table(tmp_path / "rows.csv", [later[-1], *rows])
    assert quotes("ingest", path, "--store", store).stderr == ""
    changed = quotes("ingest", table(path, [*rows[:2], {**rows[2], "text": "C" + SAID}]),
                     "--store", store)  # fmt: skip
    assert f"{path}#3 is in the store with another text" in changed.stderr


def test_nothing_is_made_for_input_without_articles(tmp_path: Path) -> None:
    store = tmp_path / "store"
    (tmp_path / "empty").mkdir()
    (tmp_path / "names.csv").write_text("name,age\nIna,3\n")
    for source in ("empty", "names.csv", "missing"):
        result = quotes("ingest", tmp_path / source, "--store", store)
        assert result.exit_code == 2 and source in result.stderr and not store.exists()
    (tmp_path / "a.txt").write_text(SAID, encoding="utf-8")
    both = quotes("ingest", tmp_path / "names.csv", tmp_path / "a.txt", "--store", store)
    assert both.exit_code == 1 and "new 1, already there 0, failed 1" in both.stdout
    with Store.open(store) as opened:
        assert [Path(item.path).name for item in opened.failures()] == ["names.csv"]


def test_articles_without_a_story_are_counted(tmp_path: Path) -> None:
    rows = [{**row, "story": story} for row, story in
            zip(articles("A", "B", "C"), ("mill", "mill", ""), strict=True)]  # fmt: skip
    path = table(tmp_path / "rows.csv", rows)
    result = quotes("compare", path, "--stories-from", "column")
    assert "1 of 3 articles have no story (--stories-from column)" in result.stderr
    whole = quotes("compare", table(path, rows[:2]), "--stories-from", "column")
    assert "no story" not in whole.stderr
