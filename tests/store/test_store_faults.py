"""Bad input and bad luck: a clear word, and nothing lost."""

import json
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from builders import MODEL
from store_samples import numbered

from quotes.errors import StoreError
from quotes.store import Store

HERE = Path(__file__).resolve()
PATHS = [str(HERE.parent), str(HERE.parent.parent), str(HERE.parents[2])]


def python(code, *args, **keywords):
    lines = f"import sys\nsys.path[:0] = {PATHS!r}\n" + textwrap.dedent(code)
    return subprocess.run(
        [sys.executable, "-c", lines, *map(str, args)],
        capture_output=True,
        text=True,
        timeout=60,
        **keywords,
    )


@pytest.fixture
def store(tmp_path):
    store = Store.create(tmp_path / "store")
    for start in (0, 10, 20):
        store.add(numbered(number) for number in range(start, start + 10))
    return store


def shards(store):
    return sorted(store.path.glob("analyses/part-*.parquet"))


def paths_in(store):
    return [item.path for item in store.articles()]


ALL = [f"bridges/{number:04}.txt" for number in range(30)]


@pytest.mark.parametrize(
    ("about", "message"),
    [
        ('{"format": "quotes/store@2"}', "quotes/store@2.*another version.*quotes/store@1"),
        ('{"format": "parquet"}', "of format 'parquet'"),
        ('{"format"', "damaged; it should hold"),
        ("[]", "damaged"),
        (None, "no store: store.json is missing"),
    ],
)
def test_a_folder_that_is_no_store_of_this_version(store, about, message):
    if about is None:
        (store.path / "store.json").unlink()
    else:
        (store.path / "store.json").write_text(about)
    with pytest.raises(StoreError, match=message):
        Store.open(store.path)
    with pytest.raises(StoreError):
        Store.create(store.path)
    assert len(shards(store)) == 3


def test_places_where_no_store_is_or_can_be(tmp_path):
    with pytest.raises(StoreError, match="no such store"):
        Store.open(tmp_path / "none")
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="a file, not a store"):
        Store.open(tmp_path / "file")
    with pytest.raises(StoreError, match="a file, not a store"):
        Store.create(tmp_path / "file")
    with pytest.raises(StoreError, match="not empty: it holds 'file'"):
        Store.create(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are no bytes")
def test_a_store_is_refused_where_duckdb_cannot_open_it(tmp_path):
    odd = tmp_path / os.fsdecode(b"s\xff")
    for path in (odd, odd / "store"):
        with pytest.raises(StoreError, match="not UTF-8"):
            Store.create(path)
        with pytest.raises(StoreError, match="not UTF-8"):
            Store.open(path)
    assert list(tmp_path.iterdir()) == []


def test_a_store_whose_making_was_interrupted_is_made(tmp_path):
    (tmp_path / "store" / "analyses").mkdir(parents=True)
    (tmp_path / "store" / ".new-1-2-store.json").write_text("{")
    assert Store.create(tmp_path / "store").totals() == (0, 0, 0)


@pytest.mark.parametrize("damage", ["truncated", "empty", "zeros", "text"])
def test_a_damaged_shard_is_named_and_the_others_are_read(store, damage):
    shard = shards(store)[1]
    data = shard.read_bytes()
    middle = len(data) // 2
    shard.write_bytes(
        {
            "truncated": data[:middle],
            "empty": b"",
            "zeros": data[: middle - 400] + b"\0" * 800 + data[middle + 400 :],
            "text": b"once upon a time",
        }[damage]
    )
    again = Store.open(store.path)
    assert list(again.damaged) == [shard.name]
    assert paths_in(again) == ALL[:10] + ALL[20:]
    assert len(list(again.quotes())) == len(list(again.analyses())) == 20
    # The next run sets it aside and does its articles again.
    with again.writer(MODEL.sha256) as writer:
        assert list(writer.set_aside) == [shard.name]
        items = {item.article.id: item for item in (numbered(number) for number in range(30))}
        new = list(writer.new(item.article for item in items.values()))
        assert [article.path for article in new] == ALL[10:20]
        for article in new:
            writer.add(items[article.id])
    assert paths_in(Store.open(store.path)) == ALL
    assert Store.open(store.path).damaged == {}
    assert shard.with_name(shard.name + ".damaged").exists()


def test_a_shard_that_is_damaged_behind_the_index_is_named_when_it_is_read(store):
    shard = shards(store)[1]
    state = shard.stat()
    again = Store.open(store.path)
    shard.write_bytes(b"\0" * state.st_size)
    os.utime(shard, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert paths_in(again) == ALL
    assert len(list(again.analyses())) == 20
    assert list(again.damaged) == [shard.name]


@pytest.mark.parametrize(
    "damage", ["missing", "truncated", "text", "a folder", "of another layout"]
)
def test_the_index_is_made_anew(store, damage):
    path = store.path / "index.duckdb"
    expected = list(store.quotes())
    if damage == "missing":
        path.unlink()
    elif damage == "truncated":
        path.write_bytes(path.read_bytes()[:5000])
    elif damage == "text":
        path.write_text("once upon a time")
    elif damage == "a folder":
        path.unlink()
        path.mkdir()  # it stays; the index is made in the temporary folder
    else:
        import duckdb

        store.close()
        with duckdb.connect(str(path)) as connection:
            connection.execute("UPDATE about SET layout = 'older'")
    assert list(Store.open(store.path).quotes()) == expected
    assert list(Store.open(store.path).quotes()) == expected


@pytest.mark.parametrize("change", ["gone", "copied", "another store's"])
def test_the_index_follows_the_shards(store, tmp_path, change):
    shard = shards(store)[2]
    if change == "gone":
        shard.unlink()
        expected = ALL[:20]
    elif change == "copied":
        shutil.copy(shard, shard.with_name("part-000004-0001.parquet"))
        expected = ALL
    else:
        other = Store.create(tmp_path / "other")
        other.add([numbered(99)])
        shutil.copy(shards(other)[0], shard)
        expected = [*ALL[:20], "bridges/0099.txt"]
    assert paths_in(store) == expected
    assert paths_in(Store.open(store.path)) == expected


def test_the_index_can_be_read_by_the_oldest_duckdb_that_is_allowed(store):
    import duckdb

    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{store.path / 'index.duckdb'}' AS kept (READ_ONLY)")
        (tags,) = connection.execute(
            "SELECT tags FROM duckdb_databases() WHERE database_name = 'kept'"
        ).fetchone()
    assert "v1.5" in str(tags)


def test_of_two_writers_the_second_is_told_who_writes(store):
    before = paths_in(store)
    with store.writer(MODEL.sha256), pytest.raises(StoreError, match=f"process {os.getpid()} on"):
        store.add([numbered(77)])
    done = python(
        """
        from quotes.store import Store
        from store_samples import numbered
        try:
            Store.open(sys.argv[1]).add([numbered(77)])
        except Exception as error:
            print(type(error).__name__, error)
        """,
        store.path,
    )
    assert done.stdout == ""
    with store.writer(MODEL.sha256):
        done = python(
            """
            from quotes.errors import StoreError
            from quotes.store import Store
            from store_samples import numbered
            store = Store.open(sys.argv[1])
            print(len(list(store.articles())))
            try:
                store.add([numbered(78)])
            except StoreError as error:
                print(error)
            """,
            store.path,
        )
    count, message = done.stdout.splitlines()
    assert int(count) == len(before) + 1
    assert f"process {os.getpid()} on" in message and "is writing to this store since 20" in message


def test_a_lock_that_is_a_folder_is_named(store):
    (store.path / "lock").unlink()
    (store.path / "lock").mkdir()
    with pytest.raises(StoreError, match="lock: cannot be written"):
        store.add([numbered(99)])
    assert paths_in(Store.open(store.path)) == ALL


def test_what_a_killed_run_did_is_told_by_the_next(store):
    python(
        """
        import os, signal
        from builders import MODEL
        from quotes.store import Store
        from store_samples import numbered
        with Store.open(sys.argv[1]).writer(MODEL.sha256, articles=4) as writer:
            for number in range(40, 50):
                writer.add(numbered(number))
            os.kill(os.getpid(), signal.SIGKILL)
        """,
        store.path,
    )
    assert len(paths_in(store)) == 38
    assert len(store.runs()) == 3
    store.add([numbered(60)])
    killed, last = store.runs()[3:]
    assert (killed.run, killed.new, killed.finished, killed.complete) == (4, 8, None, False)
    assert (last.run, last.new, last.complete) == (5, 1, True)


def test_a_torn_line_of_runs_costs_no_other(store):
    path = store.path / "runs.jsonl"
    path.write_text(path.read_text() + '{"run": 4, "sta')
    store.add([numbered(60)])
    assert [run.run for run in store.runs()] == [1, 2, 3, 4]
    for line in path.read_text().splitlines():
        assert json.loads(line) if line.endswith("}") else line == '{"run": 4, "sta'


@pytest.mark.skipif(os.name == "nt", reason="limits differ")
@pytest.mark.parametrize("name", ["runs.jsonl", "failures.jsonl"])
def test_damaged_bytes_in_what_a_store_tells_cost_only_their_lines(store, name):
    path = store.path / name
    whole = path.read_bytes() if path.exists() else b""
    odd = (
        bytes(range(128, 256)) + b"\x00\xff\n",
        b'{"path": null, "reason": "", "run": 1}\n{"run": "x", "started": "", "finished": null,',
        b' "model": "", "version": ""}\n' + b"[" * 100_000 + b"\n",
    )
    path.write_bytes(b"".join(odd) + whole)
    with store.writer(MODEL.sha256) as writer:
        writer.fail("bad.txt", "bad")
        assert writer.run == 4
    again = Store.open(store.path)
    assert [run.run for run in again.runs()] == [1, 2, 3, 4]
    assert [item.path for item in again.failures()] == ["bad.txt"]


def test_a_full_disk_costs_only_what_does_not_fit(store):
    """A file may have so many bytes, as on a disk that is full after them."""
    done = python(
        """
        import resource
        from builders import MODEL
        from quotes.errors import StoreError
        from quotes.store import Store
        from store_samples import numbered
        store = Store.open(sys.argv[1])
        with store.writer(MODEL.sha256, articles=20) as writer:
            for number in range(40, 60):
                writer.add(numbered(number))
            resource.setrlimit(resource.RLIMIT_FSIZE, (3000, resource.RLIM_INFINITY))
            for number in range(60, 80):
                writer.add(numbered(number))
        """,
        store.path,
    )
    assert done.returncode == 1
    error = done.stderr.splitlines()[-1]
    assert "StoreError" in error and "part-000004-0002.parquet: cannot be written" in error
    assert paths_in(Store.open(store.path)) == [
        *ALL,
        *(f"bridges/{n:04}.txt" for n in range(40, 60)),
    ]
    assert list(store.path.glob("**/.new-*")) == []
    assert store.runs()[-1].new == 20
    assert not store.runs()[-1].complete
    assert store.add([numbered(60)]) == 1


@pytest.mark.skipif(os.name == "nt", reason="limits differ")
def test_a_store_whose_index_does_not_fit_can_be_read(store):
    (store.path / "index.duckdb").unlink()
    done = python(
        """
        import resource
        from quotes.store import Store
        resource.setrlimit(resource.RLIMIT_FSIZE, (9000, resource.RLIM_INFINITY))
        try:
            Store.open(sys.argv[1])
        except Exception as error:
            print(type(error).__name__, error)
        """,
        store.path,
    )
    assert done.stdout.startswith("StoreError") and "index.duckdb: cannot be made" in done.stdout
    assert len(paths_in(Store.open(store.path))) == 30


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_only_be_read(store):
    (store.path / "index.duckdb").unlink()
    store.path.chmod(0o500)
    try:
        assert len(paths_in(Store.open(store.path))) == 30
        with pytest.raises(StoreError, match="cannot be written"):
            store.add([numbered(60)])
    finally:
        store.path.chmod(0o700)


def test_articles_without_an_outlet_are_articles(tmp_path):
    store = Store.create(tmp_path / "store")
    store.add([numbered(1, outlet=None), numbered(2)])
    assert {item.outlet for item in store.articles()} == {None, "Alder Post"}
    assert store.totals() == (2, 2, 1)
    assert len(list(store.search("open"))) == 2


def test_a_shard_that_was_out_of_reach_for_a_moment_is_kept(tmp_path, monkeypatch):
    from quotes.store import index

    target = tmp_path / "store"
    with Store.create(target) as store:
        store.add([numbered(1), numbered(2)])
    real = index._damaged
    monkeypatch.setattr(
        index, "_damaged", lambda _c, _f, shards: {shard.name: "too many files" for shard in shards}
    )
    (target / "index.duckdb").unlink()
    with Store.open(target) as store:
        assert store.totals()[0] == 0
    monkeypatch.setattr(index, "_damaged", real)
    with Store.open(target) as store:
        store.add([numbered(3)])
    with Store.open(target) as store:
        assert store.totals()[0] == 3
        assert not store.damaged
    assert not list((target / "analyses").glob("*.damaged"))
