"""Ctrl-C, SIGTERM and SIGKILL: the right status, soon, with nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals differ")

# An analyzer that says in a file which process it works in, and then takes a minute.
PROGRAM = """
import os, sys, time
from pathlib import Path
sys.path[:0] = {paths!r}
from cli_fakes import FakeAnalyzer
from quotes.cli import signals

class Slow(FakeAnalyzer):
    def analyze(self, article):
        if "slow" in article.text:
            Path({folder!r}, "pid-" + str(os.getpid())).touch()
            time.sleep(60)
        return super().analyze(article)

def make(settings):
    return Slow(settings)

if __name__ == "__main__":
    signals.install()
    from quotes.cli.main import run
    from quotes.cli.session import Ports
    run(Ports(make=make, info=lambda _: Slow.info))
"""


@pytest.fixture
def program(tmp_path: Path) -> list[str]:
    tests = Path(__file__).resolve().parents[1]
    paths = [str(tests / "cli"), str(tests), str(tests.parent)]
    path = tmp_path / "program.py"
    path.write_text(PROGRAM.format(paths=paths, folder=str(tmp_path)))
    return [sys.executable, str(path)]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(4):
        # Long ones, so that each is handed out by itself.
        text = (
            f"“{number} boats,” Ina Gram said.\n\n" + ("quick " if number == 0 else "slow ") * 9000
        )
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


class Run:
    """A command in a session of its own, as a terminal has it."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
            # Test runners in the background may have ruled it out.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )

    def wait_for_work(self, processes: int) -> None:
        until = time.monotonic() + 60
        while len(list(self.folder.glob("pid-*"))) < processes:
            assert self.process.poll() is None, self.process.stderr.read()  # type: ignore[union-attr]
            assert time.monotonic() < until
            time.sleep(0.05)

    def end(self) -> tuple[int, bytes]:
        """Status and standard error, which closes only when no process has it any more."""
        _, stderr = self.process.communicate(timeout=10)
        return self.process.returncode, stderr

    def close(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)


@pytest.fixture
def started(tmp_path: Path, program: list[str], articles: Path) -> Iterator[Run]:
    target = str(tmp_path / "out.jsonl")
    run = Run([*program, "list", str(articles), "--jobs", "2", "-o", target], tmp_path)
    try:
        run.wait_for_work(2)
        yield run
    finally:
        run.close()


@pytest.mark.parametrize("presses", [1, 2])
def test_ctrl_c_does_not_wait_for_the_articles_in_hand(
    started: Run, tmp_path: Path, presses: int
) -> None:
    begun = time.monotonic()
    for _ in range(presses):
        os.killpg(started.process.pid, signal.SIGINT)
        time.sleep(0.3)
    assert started.end() == (130, b"")
    assert time.monotonic() - begun < 6  # on a machine that is busy; 60 are in hand
    assert list(tmp_path.glob("*out.jsonl*")) == []


def test_ctrl_c_that_only_the_first_process_gets(started: Run) -> None:
    os.kill(started.process.pid, signal.SIGINT)
    assert started.end() == (130, b"")


def test_sigterm_ends_all_processes(started: Run, tmp_path: Path) -> None:
    os.kill(started.process.pid, signal.SIGTERM)
    assert started.end() == (143, b"")
    assert list(tmp_path.glob("*out.jsonl*")) == []


def test_processes_end_with_the_one_that_was_killed(started: Run) -> None:
    os.kill(started.process.pid, signal.SIGKILL)
    assert started.end()[0] == -signal.SIGKILL


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_ingest_keeps_what_it_has(
    tmp_path: Path, program: list[str], articles: Path, number: signal.Signals, status: int
) -> None:
    store = tmp_path / "store"
    command = [*program, "ingest", str(articles), "--store", str(store), "--jobs", "2"]
    run = Run(command, tmp_path)
    try:
        run.wait_for_work(2)
        time.sleep(0.5)
        os.kill(run.process.pid, number)
        found, stderr = run.end()
    finally:
        run.close()
    assert found == status
    assert b"what was analysed is kept" in stderr
    assert len(stderr.splitlines()) == 1
    assert len(list((store / "analyses").glob("part-*"))) == 1


def test_ctrl_c_while_one_process_works(tmp_path: Path, program: list[str], articles: Path) -> None:
    run = Run([*program, "list", str(articles)], tmp_path)
    try:
        run.wait_for_work(1)
        os.kill(run.process.pid, signal.SIGTERM)
        assert run.end() == (143, b"")
    finally:
        run.close()


@pytest.mark.parametrize("after", [0.05, 0.15, 0.3, 0.5])
def test_ctrl_c_while_the_program_loads_is_quiet(tmp_path: Path, after: float) -> None:
    root = Path(__file__).resolve().parents[2]
    # Tells when the program has begun, as that depends on the machine.
    code = (
        f"import sys; sys.path.insert(0, {str(root)!r}); from quotes.cli.entry import run;"
        " sys.stderr.write('x'); sys.stderr.flush(); sys.argv = ['quotes', 'channels']; run();"
    )
    run = Run([sys.executable, "-c", code], tmp_path)
    assert run.process.stderr is not None
    assert run.process.stderr.read(1) == b"x"
    time.sleep(after)
    os.kill(run.process.pid, signal.SIGINT)
    status, stderr = run.end()
    assert (status, stderr) in [(130, b""), (0, b"")]  # it may be done already


def test_a_signal_that_was_ruled_out_stays_so() -> None:
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN);"
        " from quotes.cli import signals; signals.install();"
        " print(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)"
    )
    root = str(Path(__file__).resolve().parents[2])
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=root, timeout=60
    )
    assert done.stdout == "True\n"
