"""What a terminal shows while a long run goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="terminals differ")

PROGRAM = """
import sys, time
sys.path[:0] = {paths!r}
from cli_fakes import FakeAnalyzer
from quotes.cli.main import app
from quotes.cli.session import Ports

class Slow(FakeAnalyzer):
    def analyze(self, article):
        time.sleep(0.03)
        return super().analyze(article)

app(obj=Ports(make=Slow, info=lambda _: Slow.info))
"""


def on_a_terminal(program: Path, *args: str) -> str:
    """Run the program with a terminal as its standard error; what came there."""
    import pty

    controller, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, str(program), *args],
        stdout=subprocess.DEVNULL,
        stderr=terminal,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
    )
    os.close(terminal)
    shown = b""
    while True:
        try:
            piece = os.read(controller, 4096)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        shown += piece
    os.close(controller)
    assert process.wait(timeout=60) == 0
    return shown.decode("utf-8", "replace")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    here = Path(__file__).parent
    path = tmp_path / "program.py"
    path.write_text(PROGRAM.format(paths=[str(here), str(here.parent), str(here.parents[1])]))
    return path


def test_ingest_shows_how_many_how_fast_and_how_long(tmp_path: Path, program: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(100):
        outlet = folder / f"Outlet {number % 2}"
        outlet.mkdir(exist_ok=True)
        (outlet / f"{number}.txt").write_text(f"“Boats {number},” Ina Gram said.", "utf-8")
    target = str(tmp_path / "store")
    shown = on_a_terminal(program, "ingest", str(folder), "--store", target)
    assert "of 100 articles" in shown
    assert "finding what outlets share" in shown
    assert "/s" in shown and "left" in shown
    quiet = on_a_terminal(program, "ingest", str(folder), "--store", target, "--again", "--quiet")
    assert quiet == ""
