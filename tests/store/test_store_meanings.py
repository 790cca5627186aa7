"""Vectors that are kept with a store: the same as those made anew, and never in the way."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from builders import MODEL
from store_samples import mixed_bag, numbered

from quotes.compare import compare
from quotes.encoder import meaning
from quotes.errors import StoreError
from quotes.store import Store, meanings
from quotes.store.meanings import meant_texts


def npy() -> bytes:
    """One array, where a file of several is expected."""
    stream = io.BytesIO()
    np.save(stream, np.zeros(3))
    return stream.getvalue()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.create(tmp_path / "store")
    store.add([numbered(number) for number in range(4)])
    store.add(mixed_bag())
    return store


@pytest.fixture
def texts(store: Store) -> list[str]:
    return [text for analysis in store.analyses() for text in meant_texts(analysis)]


def files(store: Store) -> list[Path]:
    return sorted((store.path / "meanings").iterdir())


def test_each_statement_has_the_vector_that_reading_it_gives(store: Store, texts: list[str]):
    found = store.meanings(texts)
    assert found.keys() == set(texts)
    anew = meaning.shipped_meaning().vectors(texts)
    assert all((found[text] == vector).all() for text, vector in zip(texts, anew, strict=True))
    shards = sorted(path.stem for path in (store.path / "analyses").iterdir())
    assert [path.stem for path in files(store)] == shards


def test_what_is_not_kept_is_not_given(store: Store, texts: list[str]):
    assert store.meanings(["said: something else", texts[0]]).keys() == {texts[0]}
    assert store.meanings([]) == {}


def test_a_store_of_before_has_none(tmp_path: Path):
    store = Store.create(tmp_path / "old")
    with store.writer(MODEL.sha256, meanings=False) as writer:
        writer.add(numbered(1))
    assert not (store.path / "meanings").exists()
    assert store.meanings(meant_texts(numbered(1))) == {}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", npy(), None])
def test_a_damaged_file_is_passed_over(store: Store, texts: list[str], content: bytes | None):
    first, second = files(store)
    whole = first.read_bytes()
    first.write_bytes(whole[: len(whole) // 2] if content is None else content)
    kept = store.meanings(texts)
    assert 0 < len(kept) < len(texts)
    second.unlink()
    assert store.meanings(texts) == {}


def test_a_turned_bit_is_noticed(store: Store, texts: list[str]):
    (first, _) = files(store)
    content = bytearray(first.read_bytes())
    content[len(content) // 2] ^= 1
    first.write_bytes(bytes(content))
    anew = dict(zip(texts, meaning.shipped_meaning().vectors(texts), strict=True))
    assert all((anew[text] == vector).all() for text, vector in store.meanings(texts).items())


def test_vectors_of_another_encoder_are_not_used(
    store: Store, texts: list[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(meanings, "reader_hash", lambda: "another")
    assert store.meanings(texts) == {}


def test_a_file_that_holds_code_is_not_run(store: Store, texts: list[str]):
    first, _ = files(store)
    np.savez(first, reader=np.array({"a": 1}), keys=np.array([1]), vectors=np.array([[1]]))
    assert len(store.meanings(texts)) < len(texts)


def test_what_a_killed_writer_left_is_swept(store: Store):
    left = store.path / "meanings" / ".new-1-2-part-000009-0001.npz"
    left.write_bytes(b"half")
    store.add([numbered(70)])
    assert not left.exists()


def test_a_comparison_reads_nothing_that_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    store = Store.create(tmp_path / "store")
    store.add([numbered(number) for number in range(2)])
    articles, quotes = (list(rows) for rows in store.facts())
    told = {article.id: "bridges" for article in articles}
    expected = compare(articles, quotes, stories_of=told)
    monkeypatch.setattr(meaning.Meaning, "vectors", lambda *_: pytest.fail("read again"))
    assert compare(articles, quotes, stories_of=told, known=store.meanings) == expected


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    store = Store.create(tmp_path / "store")
    (store.path / "meanings").write_text("in the way")
    with pytest.raises(StoreError, match="meanings"):
        store.add([numbered(1)])
    # The shard was written before.
    assert len(list(Store.open(store.path).articles())) == 1
