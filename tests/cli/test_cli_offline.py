"""Nothing is sent, and nothing is kept to be sent: no file outside of what was asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
STORY = str(CORPUS / "hask-dam")


@pytest.mark.model
@pytest.mark.parametrize(
    "command", [["list", STORY, "--jobs", "2"], ["compare", STORY], ["doctor"]], ids=lambda c: c[0]
)
def test_a_command_leaves_nothing_in_the_home_folder(command: list[str], tmp_path: Path) -> None:
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    kept = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    environment = {
        **{name: value for name, value in kept.items() if not name.startswith("XDG_")},
        "HOME": str(home),
        "TMPDIR": str(temporary),
    }
    done = subprocess.run(
        [sys.executable, "-m", "quotes", *command],
        env=environment,
        capture_output=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert list(home.rglob("*")) == []
    assert list(temporary.rglob("*")) == []
