"""The commands with the real model: the main job, bad input, the same bytes however it is run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from quotes.cli.main import app
from quotes.config import Settings
from quotes.resources import model_directory

MODEL = Settings.load().model or model_directory()
pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not (MODEL / "manifest.json").exists(), reason="no model here"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

ARTICLE = """The lantern law

“We will not light a single street for people who never walk it,” Councillor Petra Vass wrote on \
Telegram on Tuesday.

Vass said the lamps had cost more than the school roof.

“Count them,” she said. “Then count the children.”
"""


def quotes(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(5):
        text = ARTICLE.replace("Tuesday", f"{number + 2} May")
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_who_says_what_through_which_channel(folder: Path) -> None:
    result = quotes("list", folder / "0.txt")
    assert result.exit_code == 0
    (analysis,) = lines(result)
    first = analysis["quotes"][0]
    assert first["text"].startswith("“We will not light")
    assert first["channel"]["platform"] == "Telegram"
    assert "Telegram" in first["channel"]["evidence"]["text"]
    assert [speaker["name"] for speaker in analysis["speakers"]] == ["Petra Vass"]
    for quote in analysis["quotes"]:
        spans = [
            ARTICLE.replace("Tuesday", "2 May")[s["start"] : s["end"]] for s in quote["content"]
        ]
        assert " ... ".join(spans) == quote["text"]


def test_the_same_bytes_alone_together_and_with_two_processes(folder: Path) -> None:
    together = quotes("list", folder).stdout_bytes
    parallel = quotes("list", folder, "--jobs", "2").stdout_bytes
    alone = b"".join(quotes("list", path).stdout_bytes for path in sorted(folder.iterdir()))
    assert together == parallel == alone


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "white space"),
        ("binary.txt", bytes(range(256)) * 20, "binary"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "image"),
    ],
)
def test_what_is_no_article_is_named_and_the_others_are_done(
    folder: Path, name: str, data: bytes, message: str
) -> None:
    (folder / name).write_bytes(data)
    result = quotes("list", folder)
    assert result.exit_code == 1
    assert len(lines(result)) == 5
    assert name in result.stderr and message in result.stderr
    assert quotes("list", folder / name).exit_code == 2


@pytest.mark.parametrize(
    "text",
    [
        "There is nothing said here.",
        ("x" * 990 + " said so. ") * 1000,
        "x" * 1_000_000,
        '"' * 20_000,
        "“" * 20_000,
        "\x1b",
        "\x1b[2J\x1b]0;owned\x07" + ARTICLE,
        "a\0b" + ARTICLE,
    ],
    ids=["no quotes", "1 MB line", "1 MB word", "straight", "curly", "ESC", "sequences", "NUL"],
)
@pytest.mark.parametrize("form", ["jsonl", "table"])
def test_odd_input_is_analysed(tmp_path: Path, text: str, form: str) -> None:
    path = tmp_path / "odd.txt"
    path.write_text(text, encoding="utf-8")
    result = quotes("list", path, "--format", form)
    assert result.exit_code == 0, result.stderr
    assert "\x1b" not in result.stdout


def test_doctor_finds_all_fine() -> None:
    result = quotes("doctor", "--format", "table")
    assert result.exit_code == 0
    assert "a test sentence is understood" in result.stdout
