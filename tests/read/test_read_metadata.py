"""A table beside the articles: which row is whose, and what its cells say."""

import gzip
import json

import duckdb
import pytest

from quotes.errors import ColumnError, EmptyInputError, InputError, NotFoundError
from quotes.read import read_metadata
from quotes.records import Article

TSV = (
    "filename\tlevel\tpublisher\tpublication_date\tauthor\ttitle\n"
    "a\t1\tAlder Post\t2016-09-12\tBo Lind\tThe wall\n"
    "b.txt\t2\tBirch Times\tNone\tNone\t\n"
    "c\t3\tNone\t\tnan\tNULL\n"
)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "about.tsv"
    path.write_text(TSV, encoding="utf-8")
    return path


def applied(metadata, path, **known):
    found = metadata.apply(Article("text", path=path, **known))
    return None if found is None else (found.outlet, found.published, found.authors, found.title)


@pytest.mark.parametrize(
    "path", ["a.txt", "a", "texts/a.txt", "../x/a.html", "/abs/a.txt.gz", "a.md"]
)
def test_a_file_by_its_name_with_or_without_ending(table, path):
    row = ("Alder Post", "2016-09-12", ("Bo Lind",), "The wall")
    assert applied(read_metadata(table), path) == row


@pytest.mark.parametrize(
    "path", ["aa.txt", "a.b.txt", "a/x.txt", "A.txt", "c.txt", None, "-", "a.csv#1"]
)
def test_files_that_the_table_says_nothing_of(table, path):
    assert applied(read_metadata(table), path) is None


def test_what_the_table_leaves_open_stays_as_it_was_read(table):
    metadata = read_metadata(table)
    row = applied(metadata, "b.txt", outlet="texts", title="Own", authors=("Me",))
    assert row == ("Birch Times", None, ("Me",), "Own")


def test_names_with_folders(tmp_path):
    path = tmp_path / "about.csv"
    path.write_text(
        "path,outlet\nalder/1.txt,Alder\nbirch/1.txt,Birch\n/data/texts/cedar/2.txt,Cedar\n"
    )
    metadata = read_metadata(path)
    assert applied(metadata, "texts/alder/1.txt")[0] == "Alder"
    assert applied(metadata, "birch/1.txt")[0] == "Birch"
    assert applied(metadata, "1.txt") is None  # of which?
    assert applied(metadata, "../texts/cedar/2.txt")[0] == "Cedar"
    assert applied(metadata, "2.txt")[0] == "Cedar"
    assert applied(metadata, "other/2.txt") is None


def test_different_rows_of_one_name_are_not_used(tmp_path):
    path = tmp_path / "about.csv"
    path.write_text("file,outlet\na.txt,Alder\na,Birch\nb,Cedar\nb.txt,Cedar\n")
    metadata = read_metadata(path)
    assert metadata.ambiguous == {"a"}
    assert applied(metadata, "a.txt") is None
    assert applied(metadata, "b.txt")[0] == "Cedar"


@pytest.mark.parametrize(
    "ending", ["csv", "semicolon.csv", "jsonl", "parquet", "tsv.gz", "utf16.csv"]
)
def test_the_same_table_in_every_form(tmp_path, ending):
    path = tmp_path / f"about.{ending}"
    row = {"File": "a", "Source": "Café Post", "Date": "2016-09-12", "Byline": "Bo Lind; Ann Bel"}
    if ending == "parquet":
        with duckdb.connect() as connection:
            connection.execute(
                "COPY (SELECT 'a' AS File, 'Café Post' AS Source, DATE '2016-09-12' AS Date,"
                f" ['Bo Lind', 'Ann Bel'] AS Byline) TO '{path}'"
            )
    elif ending == "jsonl":
        path.write_text(json.dumps(row) + "\n")
    else:
        mark = {"csv": ",", "semicolon.csv": ";", "utf16.csv": ","}.get(ending, "\t")
        cells = [f'"{value}"' for value in row.values()]
        text = f"{mark.join(row)}\n{mark.join(cells)}\n"
        data = text.encode("utf-16" if "utf16" in ending else "utf-8")
        path.write_bytes(gzip.compress(data) if ending.endswith("gz") else data)
    row = applied(read_metadata(path), "a.txt")
    assert row == ("Café Post", "2016-09-12", ("Bo Lind", "Ann Bel"), None)


@pytest.mark.parametrize(
    ("name", "content", "error", "message"),
    [
        ("none.csv", None, NotFoundError, "none.csv: no such file"),
        ("none.parquet", None, NotFoundError, "none.parquet: no such file"),
        ("a.csv", "", EmptyInputError, "no rows"),
        ("a.csv", "file,outlet\n", EmptyInputError, "no rows"),
        ("a.csv", "outlet,title\nx,y\n", ColumnError, "no column holds the files' names"),
        ("a.csv", "file,colour\nx,y\n", ColumnError, "no column holds an outlet"),
        ("a.jsonl", "{", InputError, "a.jsonl: not JSON"),
        ("a.jsonl", "[]", InputError, "a list"),
        ("a.parquet", "text", InputError, "cannot be read as Parquet"),
        ("a.csv", b"\x89PNG\r\n\x1a\n", InputError, "image"),
        ("a.csv.gz", "text", InputError, "gzip"),
    ],
)
def test_what_is_no_such_table(tmp_path, name, content, error, message):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(error, match=message):
        read_metadata(path)


def test_a_cell_may_hold_a_whole_text(tmp_path):
    table = tmp_path / "table.csv"
    table.write_text(f"file,outlet,text\na.txt,Post,{'word ' * 40_000}\n", encoding="utf-8")
    assert read_metadata(table).apply(Article("x", path="a.txt")).outlet == "Post"
