"""The commands end to end, with a stand-in for the pipeline."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

import pytest
from cli_fakes import make_fake
from typer.testing import CliRunner, Result

from quotes.cli.main import app
from quotes.cli.session import Ports

GRAM = ["“No more boats today,”", "“Boats again,”"]
VALE = ["“We wait,”"]
ONE = "Ferry stops\n\n“No more boats today,” Ina Gram said.\n\n“We wait,” Jon Vale wrote on X.\n"
TWO = "Ferry sails\n\n“Boats again,” Ina Gram said.\n\n“So they say.”\n"


def quotes(*args: str | Path, stdin: bytes = b"") -> Result:
    ports = Ports(make=make_fake, stdin=io.BytesIO(stdin))
    return CliRunner().invoke(app, [str(arg) for arg in args], obj=ports)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for outlet, name, text in (("Alder Post", "a.txt", ONE), ("Birch Times", "b.txt", TWO)):
        (tmp_path / outlet).mkdir()
        (tmp_path / outlet / name).write_text(text, encoding="utf-8")
    return tmp_path


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def texts(result: Result) -> list[str]:
    return [quote["text"] for line in lines(result) for quote in line["quotes"]]


def test_in_a_pipe_list_gives_one_analysis_a_line(folder: Path) -> None:
    result = quotes("list", folder)
    assert result.exit_code == 0
    assert [line["article"]["outlet"] for line in lines(result)] == ["Alder Post", "Birch Times"]
    assert texts(result) == [
        "“No more boats today,”",
        "“We wait,”",
        "“Boats again,”",
        "“So they say.”",
    ]
    assert result.stderr == ""


def test_json_is_an_object_for_one_article_and_a_list_for_several(folder: Path) -> None:
    one = json.loads(quotes("list", folder / "Alder Post", "--format", "json").stdout)
    several = json.loads(quotes("list", folder, "--format", "json").stdout)
    assert one["schema"] == "quotes/analysis@1"
    assert [item["schema"] for item in several] == ["quotes/analysis@1"] * 2
    assert several[0] == one


def test_an_article_without_quotes_still_gives_its_line(tmp_path: Path) -> None:
    path = tmp_path / "none.txt"
    path.write_text("Nobody says a word.")
    result = quotes("list", path)
    assert result.exit_code == 0
    assert lines(result)[0]["quotes"] == []


def test_table(folder: Path) -> None:
    result = quotes("list", folder, "--format", "table")
    assert result.exit_code == 0
    for part in ("Ferry stops", "“No more boats today,”", "Ina Gram", "Twitter", "nobody stated"):
        assert part in result.stdout
    assert "\x1b" not in result.stdout


def test_verbose_shows_the_article(folder: Path) -> None:
    result = quotes("list", folder / "Alder Post", "--format", "table", "--verbose")
    assert "“No more boats today,”¹ Ina Gram said." in result.stdout


def test_csv(folder: Path) -> None:
    result = quotes("list", folder, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout, newline="")))
    assert [row["speaker"] for row in rows] == ["Ina Gram", "Jon Vale", "Ina Gram", ""]
    assert rows[1]["evidence"] == " on X"


def test_explain_context_and_text_add_to_json(folder: Path) -> None:
    path = folder / "Alder Post" / "a.txt"
    plain = lines(quotes("list", path))[0]
    full = lines(quotes("list", path, "--explain", "--context", "--with-text"))[0]
    assert "explain" not in plain["quotes"][0] and "text" not in plain["article"]
    assert full["article"]["text"] == ONE
    assert full["quotes"][0]["explain"] == {
        "chain": [],
        "speaker_runner_up": None,
        "channel_runner_up": None,
    }
    assert full["quotes"][0]["context"]["paragraph"] == 2
    assert full["quotes"][0]["context"]["text"] == "“No more boats today,” Ina Gram said."


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--speaker", "GRAM"], GRAM),
        (["--speaker", "gram", "--speaker", "vale"], [GRAM[0], *VALE, GRAM[1]]),
        (["--channel", "x"], VALE),
        (["--channel", "Twitter"], VALE),
        (["--channel", "social_media"], VALE),
        (["--channel", "Social media"], VALE),
        (["--channel", "court"], []),
        (["--kind", "indirect"], []),
        (["--kind", "direct", "--channel", "unspecified", "--speaker", "gram"], GRAM),
        (["--min-confidence", "0.85"], ["“So they say.”"]),
        (["--outlet", "the birch times"], ["“Boats again,”", "“So they say.”"]),
    ],
)  # fmt: skip
def test_filters(folder: Path, options: list[str], expected: list[str]) -> None:
    result = quotes("list", folder, *options)
    assert result.exit_code == 0
    assert texts(result) == expected


def test_filters_leave_out_articles_without_a_match_and_say_if_none_matches(folder: Path) -> None:
    assert len(lines(quotes("list", folder, "--speaker", "vale"))) == 1
    result = quotes("list", folder, "--speaker", "zzz")
    assert result.stdout == ""
    assert "no quote passes" in result.stderr


@pytest.mark.parametrize(
    ("channel", "told"),
    [("nonsense", True), ("Press-Conference", False), ("mastodon", False)],
)
def test_a_channel_that_nobody_knows_is_told(folder: Path, channel: str, told: bool) -> None:
    result = quotes("list", folder, "--speaker", "zzz", "--channel", channel)
    assert (f"no channel is called '{channel}'" in result.stderr) is told


def test_filtered_speakers_keep_their_ids(folder: Path) -> None:
    line = lines(quotes("list", folder, "--speaker", "vale"))[0]
    assert [speaker["id"] for speaker in line["speakers"]] == ["s2"]
    assert line["quotes"][0]["speaker"] == "s2"


def test_outlet_names_articles_that_state_none(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ONE, encoding="utf-8")
    assert (
        lines(quotes("list", path, "--outlet", "Cedar Star"))[0]["article"]["outlet"]
        == "Cedar Star"
    )


def test_outlet_never_renames_articles_that_state_another(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    rows = [{"text": ONE, "outlet": "Alder Post"}, {"text": TWO}]
    path.write_text("\n".join(map(json.dumps, rows)))
    result = quotes("list", path, "--outlet", "Cedar Star")
    assert [line["article"]["path"] for line in lines(result)] == [f"{path}#2"]
    assert "left out 1 of Alder Post" in result.stderr


def test_standard_input() -> None:
    result = quotes("list", "-", stdin=ONE.encode())
    assert lines(result)[0]["article"]["path"] == "-"


def test_thoughts_are_in_json_but_not_in_tables(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ferries\n\n“I hope so,” Ina Gram said.", encoding="utf-8")
    assert texts(quotes("list", path)) == ["“I hope so,”"]
    assert "I hope so" not in quotes("list", path, "--format", "table").stdout
    assert "I hope so" in quotes("list", path, "--format", "table", "--thoughts").stdout


def test_two_processes_give_the_same_bytes(folder: Path) -> None:
    one, two = quotes("list", folder), quotes("list", folder, "--jobs", "2")
    assert one.exit_code == two.exit_code == 0
    assert one.stdout_bytes == two.stdout_bytes


def test_one_bad_article_is_named_and_the_others_are_done(folder: Path) -> None:
    (folder / "bad.txt").write_text("BAD")
    (folder / "empty.txt").write_text("")
    result = quotes("list", folder, folder / "missing.txt")
    assert result.exit_code == 1
    assert len(lines(result)) == 2
    errors = result.stderr.splitlines()
    assert len(errors) == 3
    assert any("bad.txt: this one is bad" in error for error in errors)
    assert any("empty.txt" in error for error in errors)
    assert any("missing.txt: no such file" in error for error in errors)


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "markdown"])
@pytest.mark.parametrize("command", ["list", "report", "compare"])
def test_nothing_readable_is_status_2_and_no_output(
    tmp_path: Path, command: str, form: str
) -> None:
    result = quotes(command, tmp_path / "missing.txt", "--format", form)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "missing.txt: no such file" in result.stderr


def test_a_folder_without_articles(tmp_path: Path) -> None:
    result = quotes("list", tmp_path)
    assert result.exit_code == 2
    assert "no article in this folder" in result.stderr


@pytest.mark.parametrize(
    "args",
    [
        ["list"],
        ["list", "a.txt", "--formt", "json"],
        ["list", "a.txt", "--format", "xml"],
        ["list", "a.txt", "--jobs", "0"],
        ["list", "a.txt", "--min-confidence", "2"],
        ["list", "a.txt", "--kind", "spoken"],
        ["lst"],
    ],
)
def test_wrong_usage(args: list[str]) -> None:
    assert quotes(*args).exit_code == 2


def test_a_wrong_setting_is_one_line(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("QUOTES_THREADS", "many")
    result = quotes("list", folder)
    assert result.exit_code == 2
    assert result.stderr.startswith("quotes: QUOTES_THREADS must be")


def test_escape_sequences_never_reach_people(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b]0;owned\x07.txt"
    path.write_text(
        "\x1b[31mT\u202eitle\n\n“No \x1b[2J[bold red]boats[/] :smile:,” Ina Gram said.", "utf-8"
    )
    for form in ("table", "csv", "markdown"):
        for command in ("list", "report", "compare"):
            result = quotes(command, path, "--format", form)
            assert result.exit_code == 0
            assert "\x1b" not in result.stdout and "\u202e" not in result.stdout
    assert "[bold red]boats[/] :smile:" in quotes("list", path, "--format", "table").stdout
    assert texts(quotes("list", path)) == ["“No \x1b[2J[bold red]boats[/] :smile:,”"]
    assert "\x1b" not in quotes("list", path).stdout
    assert "\x1b" not in quotes("list", str(path) + "x").stderr


def test_warnings_can_be_silenced(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Bonjour. Caf\xe9.")
    loud, quiet = quotes("list", path), quotes("list", path, "--quiet")
    assert "not in English" in loud.stderr and "Windows-1252" in loud.stderr
    assert quiet.stderr == ""
    assert loud.stdout == quiet.stdout


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("o.json", "[\n{"),
        ("o.jsonl", '{"schema"'),
        ("o.csv", "article,"),
        ("o.md", "## "),
        ("o.txt", "Ferry"),
    ],
)
def test_the_files_ending_chooses_the_format(folder: Path, name: str, begins: str) -> None:
    target = folder / name
    result = quotes("list", folder / "Alder Post", folder / "Birch Times", "--output", target)
    assert result.exit_code == 0 and result.stdout == ""
    assert target.read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize("name", ["o.xlsx", "o.jsonl.gz", "o.html"])
def test_an_ending_that_is_no_format_is_refused(folder: Path, name: str) -> None:
    result = quotes("list", folder / "Alder Post", "--output", folder / name)
    assert result.exit_code == 2
    assert "no format has the ending" in result.stderr and "--format" in result.stderr
    assert not (folder / name).exists()
    named = quotes("list", folder / "Alder Post", "--format", "csv", "--output", folder / name)
    assert named.exit_code == 0
    assert (folder / name).read_text(encoding="utf-8").startswith("article,")


def test_output_replaces_a_file_only_when_it_is_whole(folder: Path) -> None:
    target = folder / "out.jsonl"
    target.write_text("precious")
    assert quotes("list", folder / "nothing.txt", "--output", target).exit_code == 2
    assert target.read_text() == "precious"
    assert quotes("list", folder / "Alder Post", "--output", target).exit_code == 0
    assert target.read_text().startswith("{")
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_an_output_that_cannot_be_written(folder: Path) -> None:
    result = quotes("list", folder, "--output", folder / "no" / "such" / "o.csv")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


def test_report(folder: Path) -> None:
    result = quotes("report", folder, "--format", "table")
    assert result.exit_code == 0
    for part in ("2 articles", "2 outlets", "4 quotes", "Ina Gram", "67%", "social media"):
        assert part in result.stdout
    data = lines(quotes("report", folder))[0]
    assert data["schema"] == "quotes/report@1"
    assert data["speakers"][0]["name"] == "Ina Gram"
    assert data["speakers"][0]["articles"] == 2


def test_report_as_page_and_picture(folder: Path) -> None:
    html, svg = folder / "r.html", folder / "r.svg"
    result = quotes("report", folder, "--html", html, "--svg", svg)
    assert result.exit_code == 0 and result.stdout == ""
    assert "Ina Gram" in html.read_text(encoding="utf-8")
    assert "<svg" in svg.read_text(encoding="utf-8")


def test_compare(folder: Path) -> None:
    data = lines(quotes("compare", folder))[0]
    assert data["schema"] == "quotes/comparison@1"
    assert [item["outlet"] for item in data["outlets"]] == ["Alder Post", "Birch Times"]
    assert data["outlets"][0]["speaker_overlap"] == 0.5
    table = quotes("compare", folder, "--format", "table").stdout
    assert "Alder Post" in table and "Birch Times" in table


def test_compare_says_of_whom_it_cannot_tell_who_was_first(tmp_path: Path) -> None:
    said = "“The ferry will not sail before the ice is gone from the sound,” Ina Gram said.\n"
    for outlet, date in (("Alder Post", "2024-03-01"), ("Birch Times", ""), ("Cedar", "")):
        path = tmp_path / "gates" / outlet / "a.md"
        path.parent.mkdir(parents=True)
        path.write_text(f"---\ndate: {date}\n---\n\n{said}" if date else said, encoding="utf-8")
    told = "with quotes that others print"
    dated = [str(tmp_path / "gates" / name) for name in ("Alder Post", "Birch Times")]
    stories = ["--stories-from", "folder"]
    result = quotes("compare", *dated, *stories)
    assert f"1 article {told} has no clear date: who was first" in result.stderr
    result = quotes("compare", str(tmp_path / "gates"), *stories)
    assert f"2 articles {told} have no clear date" in result.stderr
    assert str(Path("Birch Times", "a.md")) in result.stderr
    # Where none has a date nobody expects to be told.
    undated = [str(tmp_path / "gates" / name) for name in ("Birch Times", "Cedar")]
    assert told not in quotes("compare", *undated, *stories).stderr


def test_compare_filters_quotes_but_counts_all_articles(folder: Path) -> None:
    data = lines(quotes("compare", folder, "--speaker", "vale"))[0]
    assert [item["quotes"] for item in data["outlets"]] == [1, 0]
    assert [item["articles"] for item in data["outlets"]] == [1, 1]


def test_compare_keeps_only_outlets_asked_for(folder: Path) -> None:
    data = lines(quotes("compare", folder, "--outlet", "alder post"))[0]
    assert [item["outlet"] for item in data["outlets"]] == ["Alder Post"]


def test_compare_says_why_nothing_is_compared(folder: Path) -> None:
    plain = quotes("compare", folder)
    assert plain.stderr == ""
    alone = quotes("compare", folder / "Alder Post")
    assert alone.exit_code == 0 and lines(alone)[0]["outlets"][0]["outlet"] == "Alder Post"
    said = " ".join(alone.stderr.split())
    assert "the only article is of one outlet, 'Alder Post': there is nothing to compare" in said
    assert "the name of the folder" in said and "--metadata TABLE" in said
    for way in ("--outlet-from metadata", "--outlet-from column"):
        assert way in said
    (folder / "Birch Times" / "c.txt").write_text(ONE, encoding="utf-8")
    two = quotes("compare", folder / "Birch Times", "--format", "table")
    assert "all 2 articles are of one outlet, 'Birch Times'" in two.stderr
    assert "of an unknown outlet" in quotes("compare", "-", stdin=ONE.encode()).stderr
    asked = ["--outlet", "alder post"], ["--words", "boats"], ["--quiet"]
    for options in asked:
        assert quotes("compare", folder / "Alder Post", *options).stderr == ""
    assert quotes("compare", folder, "--outlet", "alder post").stderr.count("nothing") == 0


def test_pages_lead_to_the_files_that_were_given(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    (folder / "Birch Times" / "b.txt").write_text(ONE, encoding="utf-8")
    (folder / "site").mkdir()
    for command in ("compare", "report"):
        paths = [Path("Alder Post"), folder / "Birch Times"]
        assert quotes(command, *paths, "--html", Path("site", "page.html")).exit_code == 0
        page = (folder / "site" / "page.html").read_text(encoding="utf-8")
        if command == "compare":
            assert 'href="../Alder%20Post/a.txt"' in page
            assert f'href="file://{str(folder).replace(" ", "%20")}/Birch%20Times/b.txt"' in page
    there = quotes("compare", *paths, "--html", "-").stdout
    assert there.startswith("<!DOCTYPE html>") and 'href="Alder%20Post/a.txt"' in there


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "markdown"])
@pytest.mark.parametrize("command", [["channels"], ["doctor"]])
def test_channels_and_doctor_in_every_format(command: list[str], form: str) -> None:
    result = quotes(*command, "--format", form)
    assert "social_media" in result.stdout or "onnxruntime" in result.stdout


def test_doctor_says_when_the_model_does_not_understand() -> None:
    result = quotes("doctor", "--format", "json")
    checks = {check["name"]: check for check in json.loads(result.stdout)}
    assert checks["model"]["detail"].startswith("test-model 0.0, sha256 000")
    # The stand-in finds the speaker but knows no Telegram.
    assert checks["self-test"]["state"] == "broken"
    assert result.exit_code == 1


@pytest.mark.parametrize("option", ["--output", "--svg", "--html"])
def test_what_is_read_is_never_replaced(folder: Path, option: str) -> None:
    article = folder / "Alder Post" / "a.txt"
    command = "list" if option == "--output" else "report"
    for path in (article, folder):
        result = quotes(command, path, option, article)
        assert result.exit_code == 2
        assert "is read, and would be replaced" in " ".join(result.stderr.split())
        assert article.read_text(encoding="utf-8") == ONE


def test_a_new_file_may_stand_beside_what_is_read(folder: Path) -> None:
    target = folder / "Alder Post" / "new.json"
    assert quotes("list", folder / "Alder Post" / "a.txt", "--output", target).exit_code == 0
    assert json.loads(target.read_text(encoding="utf-8"))["quotes"]


def test_what_a_link_leads_to_is_written(folder: Path, tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old")
    link.symlink_to(real)
    assert quotes("list", folder / "Alder Post", "--output", link).exit_code == 0
    assert link.is_symlink()
    assert "No more boats" in real.read_text(encoding="utf-8")


def test_collecting_garbage_is_as_it_was_after_a_comparison(folder: Path) -> None:
    import gc

    assert gc.isenabled()
    assert quotes("compare", folder).exit_code == 0
    assert gc.isenabled()


def test_an_outlet_is_its_folder_with_other_marks(folder: Path) -> None:
    (folder / "Alder Post").rename(folder / "alder-post")
    result = quotes("list", folder, "--outlet", "Alder Post")
    assert [line["article"]["outlet"] for line in lines(result)] == ["alder-post"]
    assert "no folder is called" not in result.stderr


def test_an_outlet_that_no_folder_has_is_told(folder: Path) -> None:
    result = quotes("list", folder, "--outlet", "Aldr Post")
    assert "no folder is called 'Aldr Post'" in " ".join(result.stderr.split())


@pytest.mark.parametrize("command", ["list", "compare", "report"])
def test_files_of_a_folder_that_are_not_read_are_told_once(folder: Path, command: str) -> None:
    for name in ("a.docx", "Birch Times/b.docx", "notes", ".hidden", "photo.jpg", "a.gold.json"):
        (folder / name).write_text(ONE)
    loud, quiet = quotes(command, folder), quotes(command, folder, "--quiet")
    assert loud.stderr.count("3 files left out: .docx 2, no ending 1\n") == 1
    assert "left out" not in quiet.stderr
    assert (loud.exit_code, quiet.exit_code) == (0, 0)


def test_of_many_endings_the_most_frequent_are_told(folder: Path) -> None:
    for ending in "abcdefg":
        (folder / f"x.{ending}").write_text(ONE)
    (folder / "y.g").write_text(ONE)
    assert "8 files left out: .g 2, .a 1, .b 1, .c 1, .d 1, others 2\n" in (
        quotes("list", folder).stderr
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", ""),
        ("list", "a.txt", ""),
        ("list", "a.txt", "--outlet", ""),
        ("list", "a.txt", "--outlet", "x", "--outlet="),
        ("list", "a.txt", "--output", ""),
        ("list", "a.txt", "--channel", ""),
        ("list", "a.txt", "--speaker", ""),
        ("ingest", "a.txt", "--store", ""),
        ("search", "boats", "--store", ""),
        ("report", "a.txt", "--html", ""),
        ("compare", "", "--store", "x"),
    ],
)
def test_empty_values_are_wrong_usage(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(folder / "Alder Post")
    result = quotes(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "the value is empty" in result.stderr
    assert [path.name for path in Path().iterdir()] == ["a.txt"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--kind", "foo"), "'--kind': 'foo' is not one of 'direct', 'mixed', 'indirect'."),
        (("--min-confidence", "nan"), "must be a number"),
        (("--min-confidence", "2"), "'--min-confidence': "),
        (("--min-confidence", "foo"), "'--min-confidence': "),
        (("--jobs", "0"), "'-j': "),
    ],
)
def test_wrong_values_are_told_in_plain_words(
    folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = quotes("list", folder, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Value error" not in result.stderr and "Input should" not in result.stderr


def test_a_channel_that_nobody_knows_is_only_a_note(folder: Path) -> None:
    result = quotes("list", folder, "--channel", "Tarn Tonight")
    assert result.exit_code == 0
    assert "no channel is called 'Tarn Tonight'" in result.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_folder_with_a_pipe_and_a_link_to_nothing(folder: Path) -> None:
    os.mkfifo(folder / "Alder Post" / "pipe.txt")
    (folder / "Alder Post" / "link.txt").symlink_to("gone.txt")
    result = quotes("list", folder)
    assert result.exit_code == 1
    assert len(lines(result)) == 2
    assert "link.txt: no such file: a link that leads nowhere" in result.stderr
    assert "1 file left out: named pipe 1" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--explain", "--format", "csv"), "--explain has no effect in csv, only in table,"),
        (("--explain", "--format", "markdown"), "--explain has no effect in markdown"),
        (("--with-text", "--format", "csv"), "--with-text has no effect in csv, only in json,"),
        (("--with-text", "--format", "table"), "--with-text has no effect in table"),
        (("--text-column", "body"), "--text-column has no effect: nothing that was read is a"),
        (("--explain", "--with-text", "--format", "json"), ""),
        (("--explain", "--format", "table"), ""),
    ],
)
def test_options_without_effect_are_told(
    folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = quotes("list", folder, *arguments)
    assert result.exit_code == 0
    assert result.stderr.startswith(f"quotes: {said}" if said else "")
    assert len(result.stderr.splitlines()) == bool(said)


def test_a_text_column_has_an_effect_where_one_is_a_table(folder: Path) -> None:
    (folder / "Alder Post" / "more.jsonl").write_text(
        '{"body": "“Yes,” Ina Gram said."}\n', "utf-8"
    )
    result = quotes("list", folder, "--text-column", "body", "--outlet-from", "folder")
    assert (result.exit_code, result.stderr) == (0, "")
