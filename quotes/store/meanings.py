"""Vectors of what quotes mean, kept so that a comparison need not read the quotes again.

They are no part of what a store says: a file that is missing, damaged or made by another encoder
costs time, and nothing else. A vector is found by the words that it was made from.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quotes.encoder.meaning import Vector, reader_hash, shipped_meaning, spoken
from quotes.records import Analysis
from quotes.store.folder import Folder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["meant_texts", "read_meanings", "write_meanings"]

_KEY_BYTES = 8
# What reading a file that is no such file may raise.
_DAMAGE = (OSError, TypeError, ValueError, KeyError, EOFError, zipfile.BadZipFile)


def meant_texts(analysis: Analysis) -> list[str]:
    """The statements of an article as they are read for their meaning."""
    text = analysis.article.text
    return [
        spoken(quote.text(text), quote.cue.of(text) if quote.cue else None)
        for quote in analysis.statements
    ]


def write_meanings(folder: Folder, shard: str, texts: Iterable[str]) -> None:
    """Read quotes and keep their vectors.

    Args:
        folder: The store.
        shard: File name of the shard that they are in.
        texts: See `meant_texts`.

    Raises:
        StoreError: The file cannot be written.
        ModelError: What reads them is damaged.
    """
    import numpy as np

    each = list(dict.fromkeys(texts))
    if not each:
        return
    vectors = shipped_meaning().vectors(each)
    with folder.beside((folder.meanings / shard).with_suffix(".npz")) as temporary:
        folder.meanings.mkdir(exist_ok=True)
        with temporary.open("wb") as stream:
            np.savez(stream, reader=np.array(reader_hash()), keys=_keys(each), vectors=vectors)


def read_meanings(folder: Folder, texts: Sequence[str]) -> dict[str, Vector]:
    """The vectors of those of some texts that are kept.

    Raises:
        ModelError: What reads them is damaged.
    """
    wanted = dict(zip(_keys(texts).tolist(), texts, strict=True))
    found: dict[str, Vector] = {}
    for path in sorted(folder.meanings.glob("*.npz")):
        for key, vector in _kept(path, wanted):
            found[wanted[key]] = vector
    return found


def _kept(path: Path, wanted: dict[int, str]) -> list[tuple[int, Vector]]:
    """Keys and vectors of what is wanted in a file; nothing of one that is damaged."""
    import numpy as np

    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
            if str(file["reader"]) != reader_hash():
                return []
            keys = file["keys"]
            places = [place for place, key in enumerate(keys.tolist()) if key in wanted]
            if not places:
                return []
            vectors = file["vectors"]
    except _DAMAGE:
        return []
    if vectors.shape[0] != len(keys) or vectors.dtype != np.int8:
        return []
    return [(int(keys[place]), vectors[place]) for place in places]


def _keys(texts: Sequence[str]) -> NDArray[np.uint64]:
    import numpy as np

    digests = (
        hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_KEY_BYTES).digest()
        for text in texts
    )
    return np.frombuffer(b"".join(digests), dtype="<u8").astype(np.uint64)
