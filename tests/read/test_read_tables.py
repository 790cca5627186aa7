import gzip
import json
import os
import sys

import duckdb
import pytest

from quotes.errors import ColumnError, EmptyInputError, EncodingError, InputError, TooLargeError
from quotes.read.encoding import NOTE_WINDOWS


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def parquet(path, select):
    with duckdb.connect() as connection:
        connection.execute(
            f"COPY ({select}) TO 'out.parquet' (FORMAT parquet)".replace(
                "out.parquet", str(path.parent / "out.parquet")
            )
        )
    (path.parent / "out.parquet").rename(path)
    return str(path)


def rows(articles):
    return [(article.path.rpartition("#")[2], article.text) for article in articles]


class TestJsonLines:
    def test_rows_and_usual_columns(self, tmp_path, read):
        row = {
            "Headline": "Bridge shut",
            "Body": "He said no.\r\n\u2028“Never.”",
            "publisher": "Herald",
            "date": "2024-03-05",
            "author": ["Ann Bel", " ", 3],
            "link": "https://herald.example/1",
            "lang": "en-GB",
        }
        path = write(tmp_path / "a.jsonl", json.dumps(row) + "\n")
        [article], _ = read(path)
        assert article.path == path + "#1"
        assert article.text == row["Body"]
        assert (article.title, article.outlet, article.published) == (
            "Bridge shut",
            "Herald",
            "2024-03-05",
        )
        assert (article.authors, article.language) == (("Ann Bel",), "en")
        assert article.url == "https://herald.example/1"

    def test_bad_rows_cost_only_themselves(self, tmp_path, read):
        lines = [
            '{"text": "one"}',
            '{"text": ',
            '{"text": null}',
            "",
            '{"text": " "}',
            '["text"]',
            '{"text": ["a"]}',
            '{"text": "' + "x" * 200 + '"}',
            '{"text": "' + "x" * 2000 + '"}',
            '{"other": "x"}',
            "[" * 100_000,
            '{"text": "twelve", "n": ' + "9" * 5000 + "}",
            '{"text": "\\ud800"}',
        ]
        path = write(tmp_path / "a.jsonl", "\n".join(lines))
        found, failed = read(path, max_characters=100)
        assert rows(found) == [("1", "one"), ("13", "\ud800")]
        kinds = {failure.rpartition("#")[2]: type(error) for failure, error in failed}
        assert kinds == {
            "2": InputError,
            "3": EmptyInputError,
            "5": EmptyInputError,
            "6": InputError,
            "7": InputError,
            "8": TooLargeError,
            "9": TooLargeError,
            "10": ColumnError,
            "11": TooLargeError,
            "12": TooLargeError,
        }

    def test_deep_nesting_and_long_numbers(self, tmp_path, read):
        lines = ["[" * 100_000, '{"text": "x", "n": ' + "9" * 5000 + "}", '{"text": "good"}']
        found, failed = read(write(tmp_path / "a.jsonl", "\n".join(lines)))
        assert rows(found) == [("3", "good")]
        assert [type(error) for _, error in failed] == [InputError, InputError]

    def test_text_column(self, tmp_path, read):
        path = write(tmp_path / "a.jsonl", '{"text": "no", "Story": "yes"}\n')
        [article], _ = read(path, text_column="story")
        assert article.text == "yes"

    def test_missing_column_is_said_once(self, tmp_path, read):
        path = write(tmp_path / "a.jsonl", '{"story": "x", "id": 1}\n' * 30)
        _, [(failed, error)] = read(path)
        assert failed == path
        assert isinstance(error, ColumnError)
        assert "'story', 'id'" in str(error)
        assert "--text-column" in str(error)

    def test_rows_before_the_first_with_text_are_said_too(self, tmp_path, read):
        path = write(tmp_path / "a.jsonl", '{"id": 1}\n{"text": "two"}\n')
        found, [(failed, _)] = read(path)
        assert rows(found) == [("2", "two")]
        assert failed == path + "#1"

    def test_windows_1252_is_noted_on_its_row(self, tmp_path, read):
        lines = b'{"text": "one"}\n{"text": "caf\xe9"}\n{"text": "three"}\n'
        found, _ = read(write(tmp_path / "a.jsonl", lines))
        assert [article.text for article in found] == ["one", "café", "three"]
        assert [article.notes for article in found] == [(), (NOTE_WINDOWS,), ()]

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
    def test_marked_encodings(self, tmp_path, read, encoding):
        content = '{"text": "“one” \u010a"}\n{"text": "two"}'.encode(encoding)
        found, _ = read(write(tmp_path / "a.jsonl", content))
        assert rows(found) == [("1", "“one” \u010a"), ("2", "two")]

    def test_gzip_and_bomb(self, tmp_path, read):
        good = gzip.compress(b'{"text": "one"}\n')
        [article], _ = read(write(tmp_path / "a.jsonl.gz", good))
        assert article.text == "one"
        bomb = gzip.compress(b'{"text": "one"}\n' + b" " * 1_000_000)
        found, [(_, error)] = read(write(tmp_path / "b.jsonl.gz", bomb), max_characters=100)
        assert rows(found) == [("1", "one")]
        assert isinstance(error, TooLargeError)

    @pytest.mark.parametrize("content", ["", "\n"])
    def test_empty(self, tmp_path, read, content):
        found, failed = read(write(tmp_path / "a.jsonl", content))
        assert not found
        assert [type(error) for _, error in failed] == [EmptyInputError]

    def test_binary(self, tmp_path, read):
        _, failed = read(write(tmp_path / "a.jsonl", bytes(range(256)) * 9))
        assert [type(error) for _, error in failed] == [EncodingError]

    def test_column_missing_behind_a_bad_first_row(self, tmp_path, read):
        path = write(tmp_path / "a.jsonl", "{\n" + '{"story": "x"}\n' * 9)
        _, failed = read(path)
        assert [type(error) for _, error in failed] == [InputError, ColumnError]


class TestCsv:
    def test_rows(self, tmp_path, read):
        content = (
            'id,text,outlet\r\n1,"He said ""no"".\r\n\r\nThen, he left.",Herald\r\n\r\n2,two,\r\n'
        )
        found, failed = read(write(tmp_path / "a.csv", content))
        assert rows(found) == [("1", 'He said "no".\r\n\r\nThen, he left.'), ("2", "two")]
        assert [article.outlet for article in found] == ["Herald", None]
        assert not failed

    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_delimiters(self, tmp_path, read, delimiter):
        content = f"id{delimiter}body{delimiter}author\n1{delimiter}one{delimiter}Ann\n"
        [article], _ = read(write(tmp_path / "a.csv", content))
        assert (article.text, article.authors) == ("one", ("Ann",))

    def test_bad_rows_cost_only_themselves(self, tmp_path, read):
        content = "id,text\n1,one\n2\n3,a,b\n4," + "x" * 2000 + "\n5,five\n"
        found, failed = read(write(tmp_path / "a.csv", content), max_characters=100)
        assert rows(found) == [("1", "one"), ("5", "five")]
        said = [(path.rpartition("#")[2], str(error)) for path, error in failed]
        assert [row for row, _ in said] == ["2", "3", "4"]
        assert said[1][1] == "the row has 3 cells, the header 2"

    def test_cells_longer_than_the_modules_own_limit(self, tmp_path, read):
        long = "word " * 40_000
        [article], _ = read(write(tmp_path / "a.csv", f"text\n{long}\n"))
        assert article.text == long

    def test_windows_1252(self, tmp_path, read):
        content = "text;n\n“yes”;1\nplain;2\n".encode("cp1252")
        found, _ = read(write(tmp_path / "a.csv", content))
        assert [(article.text, article.notes) for article in found] == [
            ("“yes”", (NOTE_WINDOWS,)),
            ("plain", ()),
        ]

    def test_missing_columns(self, tmp_path, read):
        path = write(tmp_path / "a.csv", "id,story\n1,x\n")
        _, [(_, error)] = read(path)
        assert "'id', 'story'" in str(error)
        _, [(_, error)] = read(path, text_column="body")
        assert "no column is named 'body'" in str(error)
        _, [(_, error)] = read(path, text_column="story", outlet_from="column")
        assert isinstance(error, ColumnError)
        assert "outlet" in str(error)

    def test_first_of_two_columns_of_one_name(self, tmp_path, read):
        [article], _ = read(write(tmp_path / "a.csv", "text,text\nfirst,second\n"))
        assert article.text == "first"

    @pytest.mark.parametrize("content", ["", "text\n", "\n\n"])
    def test_empty(self, tmp_path, read, content):
        found, [(_, error)] = read(write(tmp_path / "a.csv", content))
        assert not found
        assert isinstance(error, EmptyInputError)


class TestParquet:
    def test_rows_in_order_with_usual_columns(self, tmp_path, read):
        path = parquet(
            tmp_path / "a.parquet",
            """SELECT i AS id, 'text ' || i AS text, ['Ann Bel', 'Oto Rusk'] AS authors,
            TIMESTAMPTZ '2024-03-05 10:20:00+01' AS published, 'Herald' AS outlet
            FROM range(5000) t(i)""",
        )
        found, failed = read(path)
        assert [article.text for article in found] == [f"text {i}" for i in range(5000)]
        assert found[4999].path == path + "#5000"
        assert found[0].authors == ("Ann Bel", "Oto Rusk")
        assert found[0].published == "2024-03-05 09:20:00+00"
        assert found[0].outlet == "Herald"
        assert not failed

    def test_bad_rows_cost_only_themselves(self, tmp_path, read):
        path = parquet(
            tmp_path / "a.parquet",
            "SELECT * FROM (VALUES ('one'), (NULL), (' '), ('four')) t(body)",
        )
        found, failed = read(path)
        assert rows(found) == [("1", "one"), ("4", "four")]
        assert [failure.rpartition("#")[2] for failure, _ in failed] == ["2", "3"]

    @pytest.mark.parametrize(
        "name", ["it's.parquet", "x[1]*?.parquet", "year=2024.parquet", 'q"; --.parquet']
    )
    def test_hostile_file_names(self, tmp_path, read, name):
        parquet(tmp_path / "x1.parquet", "SELECT 'wrong' AS text")
        path = parquet(tmp_path / name, "SELECT 'right' AS text")
        [article], _ = read(path)
        assert article.text == "right"

    def test_hostile_column_names(self, tmp_path, read):
        column = 'a"; DROP TABLE x; --'
        quoted = column.replace('"', '""')
        path = parquet(tmp_path / "a.parquet", f"SELECT 'one' AS \"{quoted}\"")
        [article], _ = read(path, text_column=column)
        assert article.text == "one"

    def test_columns_and_types(self, tmp_path, read):
        path = parquet(tmp_path / "a.parquet", "SELECT 1 AS id, 'x'::BLOB AS raw, 2 AS n")
        _, [(_, error)] = read(path)
        assert isinstance(error, ColumnError)
        assert "'id', 'raw', 'n'" in str(error)
        _, [(_, error)] = read(path, text_column="n")
        assert "holds a number, not text" in str(error)

    @pytest.mark.parametrize("content", [b"", b"PAR1", b"not parquet at all, just words"])
    def test_not_parquet(self, tmp_path, read, content):
        _, [(_, error)] = read(write(tmp_path / "a.parquet", content))
        assert "cannot be read as Parquet" in str(error)
        assert "Error:" not in str(error)

    @pytest.mark.skipif(sys.platform != "linux", reason="names of files are no bytes")
    def test_a_name_that_duckdb_cannot_open(self, tmp_path, read):
        _, [(_, error)] = read(write(tmp_path / os.fsdecode(b"a\xff.parquet"), b""))
        assert "its path is not UTF-8" in str(error)

    def test_no_rows(self, tmp_path, read):
        path = parquet(tmp_path / "a.parquet", "SELECT 'x' AS text WHERE false")
        _, [(_, error)] = read(path)
        assert isinstance(error, EmptyInputError)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("null", "this is null"),
        ("3", "this is a number"),
        ("2.5", "this is a number"),
        ("true", "this is true or false"),
        ('"x"', "this is a string"),
        ("[]", "this is a list"),
        ('{"text": ' + "7" * 5000 + "}", "a number has too many digits"),
        ('{"text": 7}', "holds a number, not text"),
        ('{"text": ["x"]}', "holds a list, not text"),
        ('{"text": {"x": 1}}', "holds an object, not text"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_what_stands_in_the_place_of_text_is_named_in_words_of_json(tmp_path, read, line, said):
    _, [(_, error)] = read(write(tmp_path / "a.jsonl", line + "\n"))
    assert str(error).endswith(said)
    assert "sys." not in str(error)
