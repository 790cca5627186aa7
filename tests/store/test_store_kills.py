"""`kill -9` at random moments never loses or doubles an article."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from quotes.resources import model_directory
from quotes.store import Store

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals differ")

HERE = Path(__file__).resolve()
ARTICLES = 480
PROGRAM = """
import sys, time
sys.path[:0] = {paths!r}
from cli_fakes import FakeAnalyzer
from quotes.cli.main import app
from quotes.cli.session import Ports

class Slow(FakeAnalyzer):
    def analyze(self, article):
        time.sleep(0.004)
        return super().analyze(article)

app(obj=Ports(make=Slow, info=lambda _: Slow.info))
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    for number in range(ARTICLES):
        place = folder / ("Alder Post", "Birch Times")[number % 2]
        place.mkdir(parents=True, exist_ok=True)
        text = f"Bridge {number}\n\n“Number {number} is open,” Ina Gram said.\n"
        (place / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def program(tmp_path: Path) -> list[str]:
    path = tmp_path / "program.py"
    tests = HERE.parents[1]
    paths = [str(tests / "cli"), str(tests), str(tests.parent)]
    path.write_text(PROGRAM.format(paths=paths))
    return [sys.executable, str(path)]


def killed(
    command: list[str], after: float, shard: str, store: Path | None = None
) -> subprocess.Popen[bytes]:
    """Run a command and kill it some seconds after its start, or after its first new shard."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "QUOTES_SHARD_ARTICLES": shard},
        start_new_session=True,
    )
    before = shards(store) if store is not None else set()
    while store is not None and process.poll() is None and shards(store) == before:
        time.sleep(0.005)
    try:
        process.wait(timeout=after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    return process


def shards(store: Path) -> set[str]:
    return {path.name for path in store.glob("analyses/part-*.parquet")}


def ids_on_disk(store: Path) -> Counter[str]:
    """Every article of every shard, from the files themselves."""
    import duckdb

    found: Counter[str] = Counter()
    for path in sorted(store.glob("analyses/part-*.parquet")):
        found.update(
            row[0]
            for row in duckdb.execute("SELECT id FROM read_parquet(?)", [str(path)]).fetchall()
        )
    return found


def test_twenty_kills(tmp_path: Path, articles: Path, program: list[str]) -> None:
    target = tmp_path / "store"
    command = [*program, "ingest", str(articles), "--store", str(target)]
    chance = random.Random(7)
    there: set[str] = set()
    hits = 0
    for number in range(20):
        # Every other one anywhere, also before it writes; the rest while a shard follows the
        # other every 30 ms.
        if number % 2:
            process = killed(command, chance.uniform(0, 0.2), "3", target)
        else:
            process = killed(command, chance.uniform(0.1, 0.9), "3")
        hits += process.returncode == -signal.SIGKILL
        if (target / "store.json").exists():
            found = ids_on_disk(target)
            assert set(found.values()) <= {1}, "an article is there twice"
            assert there <= set(found), "an article that was there is lost"
            there = set(found)
            with Store.open(target) as store:
                assert {item.id for item in store.articles()} == there
                assert not store.damaged
    assert hits >= 10
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert f"in the store: {ARTICLES} articles, 2 outlets, {ARTICLES} quotes" in done.stdout
    found = ids_on_disk(target)
    assert len(found) == ARTICLES and set(found.values()) == {1}
    assert list(target.glob("analyses/.new-*")) == []
    with Store.open(target) as store:
        runs = store.runs()
        assert sum(run.new for run in runs) == ARTICLES
        assert sum(not run.complete for run in runs) >= 10
        assert len(list(store.search("open"))) == ARTICLES


@pytest.mark.model
@pytest.mark.skipif(
    not (model_directory() / "manifest.json").exists(), reason="no model in the package"
)
def test_kills_of_the_installed_command(tmp_path: Path) -> None:
    corpus = HERE.parents[2] / "corpus"
    quotes = Path(sys.executable).with_name("quotes")
    if not quotes.exists():
        pytest.skip("the command is not installed")
    target = tmp_path / "store"
    command = [str(quotes), "ingest", str(corpus), "--store", str(target)]
    chance = random.Random(3)
    for jobs in ("1", "2", "1"):
        killed([*command, "--jobs", jobs], chance.uniform(0, 0.5), "2", target)
    started = time.monotonic()
    done = subprocess.run(
        [*command, "--jobs", "2"], cwd=tmp_path, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, (done.stderr, time.monotonic() - started)
    found = ids_on_disk(target)
    assert len(found) == 17 and set(found.values()) == {1}
    again = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert "new 0, already there 17, failed 0" in again.stdout


def test_readers_see_whole_states_while_an_ingest_runs(
    tmp_path: Path, articles: Path, program: list[str]
) -> None:
    target = tmp_path / "store"
    Store.create(target)
    process = subprocess.Popen(
        [*program, "ingest", str(articles), "--store", str(target)],
        stdout=subprocess.DEVNULL,
        env={**os.environ, "QUOTES_SHARD_ARTICLES": "3"},
    )
    counts = []
    while process.poll() is None:
        with Store.open(target) as store:
            known = {item.id for item in store.articles()}
            rows = [row.article for row in store.quotes()]
            counts.append(len(known))
            assert len(rows) == len(set(rows)) >= len(known)
            assert len(list(store.analyses())) >= len(rows)
    assert process.returncode == 0
    assert counts == sorted(counts)
    assert len(set(counts)) > 5, "the reader was too slow to see the store grow"
    assert all(count % 3 == 0 for count in counts)
    assert set(ids_on_disk(target).values()) == {1}
    assert Store.open(target).totals() == (ARTICLES, ARTICLES, 2)
