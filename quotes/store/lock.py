"""One writer at a time: a lock of the system, which ends with its process however that ends.

Readers need none. The lock's file says who writes; what it says when nobody holds the lock is of
a run that was killed.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

from quotes.errors import StoreError
from quotes.store.folder import said

__all__ = ["WriteLock"]


class WriteLock:
    """Held from its making to `release`.

    Args:
        path: The lock's file, made where it is missing and never taken away.
        about: What the holder does, for others to be told: `started`, `run` ...

    Attributes:
        unfinished: What the last holder was doing when it was killed, or None.

    Raises:
        StoreError: Another process holds it, or the file cannot be written.
    """

    def __init__(self, path: Path, about: Mapping[str, Any]) -> None:
        try:
            self._file: IO[str] = path.open("a+", encoding="utf-8")
        except OSError as error:
            raise StoreError(f"{path}: cannot be written: {said(error)}") from error
        try:
            _acquire(self._file)
            left = _content(self._file) or {}
            # Of two kills in a row the first one's run is still to be told.
            self.unfinished = left if "run" in left else left.get("unfinished")
            self.describe({**about, "unfinished": self.unfinished})
        except BlockingIOError:
            holder = _content(self._file) or {}
            self._file.close()
            raise StoreError(f"{path.parent}: {_told(holder)}; try again when it is done") from None
        except OSError as error:
            self._file.close()
            raise StoreError(f"{path.parent}: cannot be locked: {said(error)}") from error

    def describe(self, about: Mapping[str, Any]) -> None:
        """Say what the holder does."""
        content = {**about, "process": os.getpid(), "host": socket.gethostname()}
        self._file.truncate(0)
        self._file.write(json.dumps(content))
        self._file.flush()

    def release(self) -> None:
        """Let others write."""
        try:
            self._file.truncate(0)
        finally:
            self._file.close()


def _content(file: IO[str]) -> dict[str, Any] | None:
    file.seek(0)
    try:
        content = json.loads(file.read())
    except ValueError:  # empty, or being written
        return None
    return content if isinstance(content, dict) else None


def _told(holder: Mapping[str, Any]) -> str:
    if "process" not in holder:
        return "another process is writing to this store"
    where = f"process {holder['process']} on {holder.get('host')}"
    return f"{where} is writing to this store since {holder.get('started')}"


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _acquire(file: IO[str]) -> None:
        # Others may not read a locked byte, so it is one far behind what they read.
        file.seek(1 << 30)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
else:
    import fcntl

    def _acquire(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
