import gzip
import io
import os
from collections import Counter
from pathlib import Path

import pytest

from quotes.errors import (
    EmptyInputError,
    EncodingError,
    InputError,
    NotFoundError,
    QuotesError,
    TooLargeError,
)
from quotes.read import ReadOptions, read_articles, read_stream

TEXT = "Title\r\n\r\n“Yes,” she said.\r\n"


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def test_text_is_kept_and_the_folder_is_the_outlet(tmp_path, read):
    path = write(tmp_path / "Kolvino Herald" / "one.txt", TEXT)
    [article], failed = read(path)
    assert (article.text, article.path, article.outlet) == (TEXT, path, "Kolvino Herald")
    assert article.title is None
    assert not failed


@pytest.mark.parametrize(
    ("options", "outlet"),
    [
        ({"outlet": "Post"}, "Post"),
        ({"outlet": "Post", "outlet_from": "folder"}, "Post"),
        ({"outlet_from": "folder"}, "herald"),
        ({"outlet_from": "metadata"}, None),
    ],
)
def test_outlet_options(tmp_path, read, options, outlet):
    [article], _ = read(write(tmp_path / "herald" / "one.txt", TEXT), **options)
    assert article.outlet == outlet


def test_folder_of_a_relative_path(tmp_path, read, monkeypatch):
    write(tmp_path / "herald" / "one.txt", TEXT)
    (tmp_path / "herald" / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "herald" / "inner")
    [article], _ = read("../one.txt")
    assert (article.outlet, article.path) == ("herald", "../one.txt")


def test_folder_is_walked_by_name(tmp_path, read):
    for name in ("b.txt", "a/z.md", "a/B.TXT", "c.html.gz", "a.gold.json", "x.gold.json.gz"):
        write(tmp_path / name, gzip.compress(b"") if name.endswith(".html.gz") else TEXT)
    for name in (".hidden.txt", ".git/c.txt", "notes.docx", "picture.jpg", "t.parquet.gz"):
        write(tmp_path / name, TEXT)
    found, failed = read(tmp_path)
    names = [os.path.relpath(article.path, tmp_path) for article in found]
    assert names == ["a/B.TXT", "a/z.md", "b.txt"]
    assert [(Path(path).name, type(error)) for path, error in failed] == [
        ("c.html.gz", EmptyInputError)
    ]


def test_files_of_other_endings_are_counted(tmp_path):
    article = ("one.txt", "a/two.csv.gz", "x.gold.json", ".hidden", ".git/three.docx")
    page = ("photo.JPG", "style.css", "script.js", "logo.svg", "Thumbs.db")
    other = ("b.docx", "a/c.DOCX", "d.pdf", "e.tar.gz", "f", "No. 7 of June", "t.parquet.gz")
    for name in (*article, *page, *other):
        write(tmp_path / name, TEXT)
    (tmp_path / "g.rtf").mkdir()
    os.mkfifo(tmp_path / "h.rtf")
    endings: Counter[str] = Counter()
    list(read_articles([tmp_path], ReadOptions(), lambda *_: None, left_out=endings))
    assert endings == {
        ".docx": 2,
        ".pdf": 1,
        ".tar.gz": 1,
        "": 2,
        ".parquet.gz": 1,
        "named pipe": 1,
    }


def test_a_file_that_is_named_is_not_left_out(tmp_path):
    endings: Counter[str] = Counter()
    path = write(tmp_path / "notes", TEXT)
    assert list(read_articles([path], ReadOptions(), lambda *_: None, left_out=endings))
    assert not endings


def test_links_in_a_circle_end(tmp_path, read):
    write(tmp_path / "one.txt", TEXT)
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    found, [(path, error)] = read(tmp_path)
    assert len(found) == 1
    assert Path(path).name == "loop.txt"
    assert "leads nowhere" in str(error)


def test_links_that_lead_nowhere_are_told(tmp_path):
    write(tmp_path / "b.txt", TEXT)
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    for name in ("c.txt", "d.html", "notes", ".hidden.txt", "photo.jpg"):
        (tmp_path / name).symlink_to("gone")
    failed: list[tuple[str, QuotesError]] = []
    left_out: Counter[str] = Counter()
    found = read_articles(
        [tmp_path], ReadOptions(), lambda *item: failed.append(item), None, left_out
    )
    assert [Path(article.path).name for article in found] == ["a.txt", "b.txt"]
    assert [Path(path).name for path, _ in failed] == ["c.txt", "d.html"]
    assert {str(error) for _, error in failed} == {"no such file: a link that leads nowhere"}
    assert left_out == {"broken link": 1}


def test_pipes_in_a_folder_do_not_block(tmp_path, read):
    os.mkfifo(tmp_path / "pipe.txt")
    found, [(_, error)] = read(tmp_path)
    assert not found
    assert isinstance(error, EmptyInputError)


def test_gzip(tmp_path, read):
    [article], _ = read(write(tmp_path / "one.txt.gz", gzip.compress(TEXT.encode())))
    assert article.text == TEXT


@pytest.mark.parametrize(
    ("name", "content", "error", "said"),
    [
        ("empty.txt", b"", EmptyInputError, "file is empty"),
        ("blank.txt", " \n\t\u2003\n", EmptyInputError, "white space"),
        ("bin.txt", bytes(range(256)), EncodingError, "binary"),
        ("big.txt", "x" * 101, TooLargeError, "100 characters"),
        ("huge.txt", "x" * 10_000, TooLargeError, "100 characters"),
        ("bomb.txt.gz", gzip.compress(b"x" * 1_000_000), TooLargeError, "100 characters"),
        ("cut.txt.gz", gzip.compress(b"word " * 9)[:-9], InputError, "gzip"),
        ("not.txt.gz", b"plain", InputError, "gzip"),
        ("data.json", b"{}", InputError, ".jsonl"),
        ("one.gold.json", b"{}", InputError, "not read as an article"),
    ],
)
def test_bad_files_cost_only_themselves(tmp_path, read, name, content, error, said):
    good = write(tmp_path / "good.txt", TEXT)
    bad = write(tmp_path / name, content)
    found, failed = read(good, bad, good, max_characters=100)
    assert [article.path for article in found] == [good, good]
    [(path, raised)] = failed
    assert path == bad
    assert type(raised) is error
    assert said in str(raised)


def test_limit_counts_characters_not_bytes(tmp_path, read):
    found, failed = read(write(tmp_path / "a.txt", "é" * 100), max_characters=100)
    assert len(found) == 1
    assert not failed


@pytest.mark.parametrize("path", ["no/such.txt", "nul\0.txt", "x" * 5000, "no.parquet", "no.csv"])
def test_missing_path(read, path):
    found, [(failed, error)] = read(path)
    assert not found
    assert failed == path
    assert isinstance(error, NotFoundError)


def test_folder_without_articles(tmp_path, read):
    write(tmp_path / "x.docx", b"x")
    found, [(_, error)] = read(tmp_path)
    assert not found
    assert isinstance(error, EmptyInputError)
    assert ".jsonl" in str(error)


def test_unreadable_file(tmp_path, read, monkeypatch):
    path = write(tmp_path / "one.txt", TEXT)

    def refuse(*_args, **_kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    _, [(_, error)] = read(path)
    assert "cannot be read: Permission denied" in str(error)


@pytest.mark.parametrize(
    "name", ["a b.txt", "it's.txt", "x[1]*?.txt", "[red].txt", "new\nline.txt"]
)
def test_hostile_file_names(tmp_path, read, name):
    [article], _ = read(write(tmp_path / name, TEXT))
    assert article.text == TEXT


def test_file_name_that_is_not_unicode(tmp_path, read):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    try:
        Path(path).write_bytes(TEXT.encode())
    except OSError:
        pytest.skip("the file system wants Unicode names")
    [article], _ = read(tmp_path)
    assert article.text == TEXT


def test_reading_is_lazy(tmp_path):
    paths = [write(tmp_path / "one.txt", TEXT), str(tmp_path / "missing.txt")]
    failed = []
    articles = read_articles(paths, ReadOptions(), lambda *failure: failed.append(failure))
    next(articles)
    assert not failed
    assert list(articles) == []
    assert len(failed) == 1


def test_error_of_the_caller_is_not_taken_for_the_files(tmp_path):
    def closed(*_):
        raise BrokenPipeError

    path = write(tmp_path / "bad.jsonl", b"{\n")
    with pytest.raises(BrokenPipeError):
        list(read_articles([path], ReadOptions(), closed))


def test_standard_input(read):
    [article], _ = read("-", stdin=io.BytesIO(TEXT.encode()))
    assert (article.path, article.text, article.outlet) == ("-", TEXT, None)


def test_stream_with_format():
    handle = io.BytesIO(b'{"text": "one"}\n{"text": ""}\n{"text": "three"}')
    failed = []
    options = ReadOptions(format="jsonl", outlet="Post")
    found = list(read_stream(handle, options, lambda *failure: failed.append(failure)))
    assert [(article.path, article.text) for article in found] == [("-#1", "one"), ("-#3", "three")]
    assert [path for path, _ in failed] == ["-#2"]
    assert not handle.closed


def test_parquet_cannot_be_streamed(read):
    _, [(path, error)] = read("-", stdin=io.BytesIO(b"PAR1"), format="parquet")
    assert path == "-"
    assert "only from a file" in str(error)


def test_format_overrides_suffix(tmp_path, read):
    path = write(tmp_path / "rows.data", '{"text": "one"}\n')
    [article], _ = read(path, format="jsonl")
    assert article.text == "one"


def test_file_without_known_suffix_is_text(tmp_path, read):
    [article], _ = read(write(tmp_path / "article", TEXT))
    assert article.text == TEXT


def test_an_empty_path_is_not_the_present_folder(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    errors = []
    assert list(read_articles([""], ReadOptions(), lambda *item: errors.append(item))) == []
    assert "the path is empty" in str(errors[0][1])
