"""Vectors of what quotes mean, kept so that no comparison reads a quote again.

They are no part of what a store says: a file that is missing, damaged or made by another encoder
costs time, and nothing else. A vector is found by the words that it was made from.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from quotes.encoder.meaning import Vector, reader_hash
from quotes.store.folder import Folder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["keep_meanings", "read_meanings"]

_KEY_BYTES = 8
# More files than these become one.
_MOST = 16
# What reading a file that is no such file may raise.
_DAMAGE = (OSError, TypeError, ValueError, KeyError, EOFError, zipfile.BadZipFile)


def keep_meanings(folder: Folder, vectors: Mapping[str, Vector]) -> None:
    """Keep vectors by the texts that they were made from.

    Args:
        folder: The store.
        vectors: Of at least one text.

    Raises:
        StoreError: They cannot be written.
        OSError: Likewise.
        ModelError: What reads quotes is damaged.
    """
    folder.meanings.mkdir(exist_ok=True)
    earlier = list(folder.meanings.glob("*.npz"))
    kept = dict(zip(_keys(vectors).tolist(), vectors.values(), strict=True))
    merged = earlier if len(earlier) >= _MOST else []
    for path in merged:
        kept.update(_kept(path))
    _write(folder, kept)
    # Of two processes that do this both have written all of it.
    for path in merged:
        with suppress(OSError):
            path.unlink()


def read_meanings(folder: Folder, texts: Iterable[str]) -> dict[str, Vector]:
    """The vectors of those of some texts that are kept.

    Raises:
        ModelError: What reads them is damaged.
    """
    each = list(texts)
    wanted = dict(zip(_keys(each).tolist(), each, strict=True))
    found: dict[str, Vector] = {}
    for path in sorted(folder.meanings.glob("*.npz")):
        found.update((wanted[key], vector) for key, vector in _kept(path, wanted))
    return found


def _write(folder: Folder, vectors: Mapping[int, Vector]) -> None:
    import numpy as np

    keys = np.array(sorted(vectors), dtype=np.uint64)
    rows = np.stack([vectors[key] for key in keys.tolist()])
    name = hashlib.blake2b(keys.tobytes(), digest_size=_KEY_BYTES).hexdigest()
    with (
        folder.beside(folder.meanings / f"{name}.npz") as temporary,
        temporary.open("wb") as stream,
    ):
        np.savez(stream, reader=np.array(reader_hash()), keys=keys, vectors=rows)


def _kept(path: Path, wanted: Mapping[int, str] | None = None) -> list[tuple[int, Vector]]:
    """Keys and vectors of what is wanted in a file, or of all; nothing of one that is damaged."""
    import numpy as np

    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
            if str(file["reader"]) != reader_hash():
                return []
            keys = file["keys"]
            places = [
                place for place, key in enumerate(keys.tolist()) if wanted is None or key in wanted
            ]
            if not places:
                return []
            vectors = file["vectors"]
    except _DAMAGE:
        return []
    if vectors.shape[0] != len(keys) or vectors.dtype != np.int8:
        return []
    return [(int(keys[place]), vectors[place]) for place in places]


def _keys(texts: Iterable[str]) -> NDArray[np.uint64]:
    import numpy as np

    digests = (
        hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_KEY_BYTES).digest()
        for text in texts
    )
    return np.frombuffer(b"".join(digests), dtype="<u8").astype(np.uint64)
