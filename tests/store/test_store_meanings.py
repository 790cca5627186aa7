"""Vectors that are kept with a store: the same as those made anew, and never in the way."""

from __future__ import annotations

import io
import os
from pathlib import Path

import numpy as np
import pytest
from store_samples import numbered

from quotes.compare import compare
from quotes.encoder import meaning
from quotes.store import Store, meanings

TEXTS = [f"said: the bridge has {number} lanes" for number in range(6)]


def npy() -> bytes:
    """One array, where a file of several is expected."""
    stream = io.BytesIO()
    np.save(stream, np.zeros(3))
    return stream.getvalue()


def read(texts: list[str]) -> dict[str, meaning.Vector]:
    return dict(zip(texts, meaning.shipped_meaning().vectors(texts), strict=True))


def same(some: object, other: object) -> bool:
    assert isinstance(some, dict)
    assert isinstance(other, dict)
    return some.keys() == other.keys() and all((some[text] == other[text]).all() for text in some)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Two files of vectors."""
    store = Store.create(tmp_path / "store")
    store.cache.keep(read(TEXTS[:4]))
    store.cache.keep(read(TEXTS[4:]))
    return store


def files(store: Store) -> list[Path]:
    return sorted((store.path / "meanings").iterdir())


def test_what_was_read_is_known(store: Store):
    assert same(store.cache.vectors(TEXTS), read(TEXTS))
    assert len(files(store)) == 2


def test_what_is_not_kept_is_not_given(store: Store):
    assert store.cache.vectors(["said: something else", TEXTS[0]]).keys() == {TEXTS[0]}
    assert store.cache.vectors([]) == {}


def test_a_store_of_before_has_none(tmp_path: Path):
    assert Store.create(tmp_path / "old").cache.vectors(TEXTS) == {}


def test_many_files_become_one(tmp_path: Path):
    store = Store.create(tmp_path / "store")
    texts = [f"said: pier {number}" for number in range(20)]
    for text in texts:
        store.cache.keep(read([text]))
    assert len(files(store)) < 10
    assert same(store.cache.vectors(texts), read(texts))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", npy(), None])
def test_a_damaged_file_is_passed_over(store: Store, content: bytes | None):
    first, second = files(store)
    whole = first.read_bytes()
    first.write_bytes(whole[: len(whole) // 2] if content is None else content)
    assert 0 < len(store.cache.vectors(TEXTS)) < len(TEXTS)
    second.unlink()
    assert store.cache.vectors(TEXTS) == {}


def test_a_turned_bit_is_noticed(store: Store):
    first, _ = files(store)
    content = bytearray(first.read_bytes())
    content[len(content) // 2] ^= 1
    first.write_bytes(bytes(content))
    anew = read(TEXTS)
    kept = store.cache.vectors(TEXTS)
    assert all((anew[text] == vector).all() for text, vector in kept.items())


def test_vectors_of_another_encoder_are_not_used(store: Store, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(meanings, "reader_hash", lambda: "another")
    assert store.cache.vectors(TEXTS) == {}


def test_a_file_that_holds_code_is_not_run(store: Store):
    first, _ = files(store)
    np.savez(first, reader=np.array({"a": 1}), keys=np.array([1]), vectors=np.array([[1]]))
    assert len(store.cache.vectors(TEXTS)) < len(TEXTS)


def test_what_a_killed_comparison_left_is_swept(store: Store):
    left = store.path / "meanings" / ".new-1-2-0123.npz"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    store.add([numbered(70)])
    assert not left.exists()


def test_a_comparison_reads_only_what_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    store = Store.create(tmp_path / "store")
    store.add([numbered(number) for number in range(2)])
    articles, quotes = (list(rows) for rows in store.facts())
    told = {article.id: "bridges" for article in articles}
    expected = compare(articles, quotes, stories_of=told, cache=store.cache)
    assert len(files(store)) == 1
    monkeypatch.setattr(meaning.Meaning, "vectors", lambda *_: pytest.fail("read again"))
    for path in (store.path / "cache").iterdir():
        path.unlink()
    assert compare(articles, quotes, stories_of=told, cache=store.cache) == expected


def test_a_folder_that_cannot_be_made_costs_nothing_else(tmp_path: Path):
    store = Store.create(tmp_path / "store")
    (store.path / "meanings").write_text("in the way")
    store.cache.keep(read(TEXTS))
    assert store.cache.vectors(TEXTS) == {}
