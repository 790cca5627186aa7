"""Results that would take long to find again, kept in a store by a key of all that they rest on.

They are no part of what a store says: one that is missing, damaged or cannot be written costs
time, and nothing else.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from quotes.errors import StoreError
from quotes.store.folder import Folder

__all__ = ["Cache"]

# The results that were used last.
_MOST = 16
_ENDING = ".txt"


class Cache:
    """Texts by key.

    Args:
        folder: The store.
    """

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    def get(self, key: str) -> str | None:
        """What was put there; None where there is nothing that can be read.

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
        """Keep a text, and of the others only those that were used last.

        A store that may only be read, or has no room, keeps what it has.
        """
        with suppress(OSError, StoreError):
            self._folder.cache.mkdir(exist_ok=True)
            self._folder.write(self._path(key), f"{_checksum(text)}\n{text}")
            kept = sorted(self._folder.cache.glob(f"*{_ENDING}"), key=_used)
            for path in kept[:-_MOST]:
                path.unlink(missing_ok=True)

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
