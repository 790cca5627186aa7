"""What would take long to find again: results by a key of all that they rest on, and vectors.

It is no part of what a store says: what is missing, damaged or cannot be written costs time, and
nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from quotes.encoder.meaning import Vector
from quotes.errors import StoreError
from quotes.store.folder import Folder
from quotes.store.meanings import keep_meanings, read_meanings

__all__ = ["Cache"]

# The results that were used last.
_MOST = 32
_ENDING = ".txt"


class Cache:
    """Results by key, and vectors of what quotes mean by the words of the quotes.

    Args:
        folder: The store.
    """

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    def get(self, key: str) -> str | None:
        """The result that was put there; None where there is nothing that can be read.

        Args:
            key: Letters and digits.
        """
        path = self._path(key)
        try:
            told, _, text = path.read_text(encoding="utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return None
        if told != _checksum(text):
            return None
        # So it is not the next to go. A store that may only be read keeps its order.
        with suppress(OSError):
            path.touch()
        return text

    def put(self, key: str, text: str) -> None:
        """Keep a result, and of the others only those that were used last.

        A store that may only be read, or has no room, keeps what it has.
        """
        with suppress(OSError, StoreError):
            self._folder.cache.mkdir(exist_ok=True)
            self._folder.write(self._path(key), f"{_checksum(text)}\n{text}")
            kept = sorted(self._folder.cache.glob(f"*{_ENDING}"), key=_used)
            for path in kept[:-_MOST]:
                path.unlink(missing_ok=True)

    def vectors(self, texts: Iterable[str]) -> Mapping[str, Vector]:
        """The vectors of those of some texts that are kept.

        Args:
            texts: Quotes as `quotes.encoder.meaning.spoken` gives them.

        Raises:
            ModelError: What reads quotes for their meaning is damaged.
        """
        return read_meanings(self._folder, texts)

    def keep(self, vectors: Mapping[str, Vector]) -> None:
        """Keep vectors by their texts; a store that may only be read keeps what it has.

        Raises:
            ModelError: What reads quotes for their meaning is damaged.
        """
        if vectors:
            with suppress(OSError, StoreError):
                keep_meanings(self._folder, vectors)

    def _path(self, key: str) -> Path:
        return self._folder.cache / f"{key}{_ENDING}"


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _used(path: Path) -> float:
    """When it was last asked for; another process may have taken it away."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
