"""Every command shown in the documentation runs, and prints what is shown."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quotes.resources import model_directory

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?%?")
# What needs data or parts that a fresh clone has not is shown as ```sh, and listed here.
NOT_RUN = (
    "quotes train",
    "quotes evaluate --shared",
    "quotes evaluate --gum",
    "quotes evaluate --passages",
    "quotes list ../shared",
    "quotes ingest ../shared",
    "python ../shared/score.py",
    "python benchmarks/",
    "pip install",
    "make ",
)

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not (model_directory() / "manifest.json").exists(), reason="no model in the package"
    ),
]


def blocks():
    """The commands of each block with what they print; a block is run in one folder, in order."""
    for page in PAGES:
        for block in BLOCK.findall(page.read_text(encoding="utf-8")):
            parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
            commands = [(part.partition("\n")[0], part.partition("\n")[2]) for part in parts]
            yield pytest.param(commands, id=f"{page.name}: {commands[0][0][:60]}")


def parted(line: str) -> tuple[str, list[str]]:
    """A line's words, and its numbers; how long a bar is drawn follows from the numbers."""
    words = re.sub(r"([━╸╍┄])[━╸╍┄ ]*", "━ ", NUMBER.sub("0", line))
    return re.sub(r"\s+", " ", words).strip(), NUMBER.findall(line)


def agree(shown: str, printed: str) -> bool:
    """Whether a number shown is the one printed, as far as another processor gives the same.

    Its rounding may move a confidence or a share by any amount of percent, and let a quote or two
    come or go: so what is counted in tens may differ by two, an accuracy by one point.
    """
    if shown.endswith("%") or shown == printed:
        return printed.endswith("%") == shown.endswith("%")
    if "." in shown:
        return abs(float(shown) - float(printed)) <= 1
    counts = int(shown.replace(",", "")), int(printed.replace(",", ""))
    return min(counts) >= 10 and abs(counts[0] - counts[1]) <= 2


def shows(shown: str, printed: str) -> bool:
    """Whether a line of the documentation is one that is printed."""
    (words, numbers), (others, found) = parted(shown), parted(printed)
    return words == others and len(numbers) == len(found) and all(map(agree, numbers, found))


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ("17 articles, 261 quotes", "17 articles, 264 quotes", False),
        ("4 articles, 69 quotes", "3 articles, 69 quotes", False),
        ("17 articles, 1,261 quotes", "17 articles, 1,263 quotes", True),
        ("  named ━━━━╍┄  218 83%", "  named ━━━╸╍┄  217 82%", True),
        ("direct 85 32%", "direct 85 0.32", False),
        ("found  94.2", "found  94.9", True),
        ("found  94.2", "found  90.2", False),
    ],
)
def test_counts_are_compared_and_shares_are_not(shown, printed, same):
    assert shows(shown, printed) == same


@pytest.mark.parametrize("commands", list(blocks()))
def test_shown_commands_run_and_print_what_is_shown(commands, tmp_path):
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    bin_folder = Path(sys.executable).parent
    environment["PATH"] = f"{bin_folder}{os.pathsep}{environment['PATH']}"
    for command, output in commands:
        done = subprocess.run(
            ["bash", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True,
            timeout=300,
        )  # fmt: skip
        assert done.returncode == 0, (command, done.stderr)
        printed = done.stdout.splitlines()
        lines = [line for line in output.splitlines() if line.strip() not in ("", "...")]
        missing = [line for line in lines if not any(shows(line, other) for other in printed)]
        assert not missing, "\n".join([command, *missing])


def test_shell_examples_that_are_not_run_are_known():
    for page in PAGES:
        for block in re.findall(r"^```sh\n(.*?)^```", page.read_text("utf-8"), re.M | re.S):
            for line in block.splitlines():
                words = shlex.split(line, comments=True)
                assert not words or " ".join(words).startswith(NOT_RUN), f"{page.name}: {line}"


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs" / "store.md"])
def test_python_examples_run(page, tmp_path):
    text = page.read_text(encoding="utf-8")
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    examples = re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert examples
    for example in examples:
        subprocess.run([sys.executable, "-c", example], cwd=tmp_path, check=True, timeout=300)
