"""The program as a process: start-up, help, closed pipes, interrupts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.main import get_command

from quotes.cli.main import app

HEAVY = ("spacy", "numpy", "duckdb", "onnxruntime", "textacy", "trafilatura", "torch", "tokenizers")
COMMANDS = sorted(get_command(app).commands)  # type: ignore[attr-defined]


def python(*args: str, **keywords: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *args], capture_output=True, text=True, timeout=60, **keywords
    )  # type: ignore[call-overload, no-any-return]


def test_help_loads_no_heavy_library() -> None:
    code = (
        "import sys\nfrom quotes.cli.main import run\nsys.argv = ['quotes', '--help']\n"
        "try: run()\nexcept SystemExit: pass\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    done = python("-c", code)
    assert "Usage" in done.stdout
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_a_line_for_each_option(command: str) -> None:
    found = get_command(app).commands[command]  # type: ignore[attr-defined]
    assert found.help
    for option in found.params:
        assert option.help, f"{command} {option.name}"
        assert len(option.help) < 90


def test_version() -> None:
    done = python("-m", "quotes", "--version")
    assert done.returncode == 0
    assert done.stdout.startswith("quotes ")


def test_a_typing_error_is_status_2() -> None:
    done = python("-m", "quotes", "list", "--formt", "x")
    assert done.returncode == 2
    assert "--format" in done.stderr


PROGRAM = """
import sys
sys.path[:0] = {paths!r}
from cli_fakes import make_fake
from quotes.cli.main import app
from quotes.cli.session import Ports
if __name__ == "__main__":
    app(obj=Ports(make=make_fake))
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    here = Path(__file__).parent
    path = tmp_path / "program.py"
    # The last one where the package is not installed but run from its checkout.
    paths = [str(here), str(here.parent), str(here.parent.parent)]
    path.write_text(PROGRAM.format(paths=paths))
    return path


@pytest.mark.skipif(os.name == "nt", reason="pipes differ")
@pytest.mark.parametrize(
    ("form", "begins"), [("jsonl", '{"schema"'), ("csv", "article"), ("table", "“Boats”")]
)
def test_a_closed_pipe_is_no_error(tmp_path: Path, program: Path, form: str, begins: str) -> None:
    table = tmp_path / "many.csv"
    table.write_text("text\n" + "“Boats” Ina Gram said.\n" * 3000, encoding="utf-8")
    listing = f"'{sys.executable}' '{program}' list '{table}' --quiet --format {form}"
    command = listing + " | head -n 1; echo ${PIPESTATUS[0]}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60)
    first, status = done.stdout.splitlines()
    assert first.strip().startswith(begins)
    assert status == "0"
    assert done.stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="signals differ")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_is_status_130_and_leaves_no_half_file(
    tmp_path: Path, program: Path, jobs: str
) -> None:
    table = tmp_path / "many.csv"
    table.write_text("text\n" + "“Boats” Ina Gram said.\n" * 200_000, encoding="utf-8")
    target = tmp_path / "out.jsonl"
    process = subprocess.Popen(
        [sys.executable, str(program), "list", str(table), "-o", str(target), "--jobs", jobs],
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    for _ in range(300):
        if list(tmp_path.glob(".out.jsonl.*")):
            break
        time.sleep(0.05)
    time.sleep(0.3)
    # To the whole group, as a terminal does.
    os.killpg(process.pid, signal.SIGINT)
    _, stderr = process.communicate(timeout=30)
    assert process.returncode == 130
    assert stderr == b""
    assert not target.exists()
    assert list(tmp_path.glob(".out.jsonl.*")) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_told_in_a_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "quotes", "channels"],
            stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def channels_in(columns: str | None) -> str:
    env = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    if columns is not None:
        env["COLUMNS"] = columns
    done = python("-m", "quotes", "channels", "--format", "table", env=env)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_a_width_that_is_none_is_no_width() -> None:
    usual = channels_in(None)
    assert "social_media" in usual
    for columns in ("0", "", "wide", "²", "-5"):
        assert channels_in(columns) == usual


def test_no_words_are_lost_in_a_narrow_place() -> None:
    narrow = channels_in("30")
    assert "public" in narrow and "platform" in narrow
    assert channels_in("1") == channels_in("5") == narrow
    assert len(channels_in("99999999999")) < 1_000_000


def test_an_interrupted_query_is_status_130() -> None:
    import typer

    from quotes.cli.guard import guarded

    def query() -> None:
        raise RuntimeError("Query interrupted")

    with pytest.raises(typer.Exit) as ended:
        guarded(query)()
    assert ended.value.exit_code == 130

    def fails() -> None:
        raise RuntimeError("something else")

    with pytest.raises(RuntimeError, match="something else"):
        guarded(fails)()


def in_a_shell(command: str) -> tuple[int, str]:
    """Status and standard error of a command in which ``quotes`` stands for the program."""
    done = subprocess.run(
        ["sh", "-c", f'quotes() {{ "{sys.executable}" -m quotes "$@"; }}; {command}'],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    return done.returncode, done.stderr


@pytest.mark.skipif(os.name == "nt", reason="shells differ")
@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("quotes --version >/dev/full", "standard output: No space left on device"),
        ("quotes --help >/dev/full", "standard output: No space left on device"),
        ("quotes list --help >/dev/full", "standard output: No space left on device"),
        ("quotes channels >/dev/full", "standard output: No space left on device"),
        ("quotes channels >&-", "standard output: Bad file descriptor"),
        ("quotes list no-such-file >&-", "no-such-file: no such file or folder"),
        ("quotes list - <&-", "-: standard input is closed"),
        ("quotes list - <&- >&-", "-: standard input is closed"),
        ("quotes list no-such-file 2>&-", ""),
    ],
)
def test_streams_that_are_full_or_closed_are_told_in_a_line(command: str, said: str) -> None:
    if "/dev/full" in command and not Path("/dev/full").exists():
        pytest.skip("no device that is always full")
    assert in_a_shell(command) == (2, f"quotes: {said}\n" if said else "")


def test_more_processes_than_can_be_are_wrong_usage() -> None:
    done = python("-m", "quotes", "list", "x", "--jobs", "99999999999")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr and "256" in done.stderr
