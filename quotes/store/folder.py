"""The folder that a store is: its files, its format, and how a file appears only when whole."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from quotes.errors import StoreError
from quotes.read.folders import STORE_FILE, is_utf8
from quotes.read.tables import database_said

__all__ = ["FORMAT", "Folder", "said", "scratch"]

FORMAT = "quotes/store@1"
_PREFIX = "quotes/store@"
# Unfinished files of a process that was killed; younger ones may still be written.
_ABANDONED = 600.0  # seconds


class Folder:
    """Paths of a store, and what all writing to it goes through.

    Args:
        path: As the user gave it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.analyses = path / "analyses"
        self.meanings = path / "meanings"
        self.cache = path / "cache"
        self.about = path / STORE_FILE
        self.runs = path / "runs.jsonl"
        self.failures = path / "failures.jsonl"
        self.index = path / "index.duckdb"
        self.lock = path / "lock"

    def check(self) -> None:
        """Make sure that this is a store of a format that is read here.

        Raises:
            StoreError: It is none, a damaged one, or of another version.
        """
        self._check_place()
        if not self.path.is_dir():
            raise StoreError(f"{self.path}: no such store (`quotes ingest` makes one)")
        try:
            content = json.loads(self.about.read_text(encoding="utf-8"))
            found = content["format"]
        except FileNotFoundError:
            raise StoreError(f"{self.path}: no store: {STORE_FILE} is missing") from None
        except OSError as error:
            raise StoreError(f"{self.about}: cannot be read: {said(error)}") from error
        except (ValueError, KeyError, TypeError):
            hint = json.dumps({"format": FORMAT})
            raise StoreError(f"{self.about}: damaged; it should hold {hint}") from None
        if found != FORMAT:
            newer = isinstance(found, str) and found.startswith(_PREFIX)
            hint = ", made by another version of this program" if newer else ""
            raise StoreError(
                f"{self.path}: the store is of format {found!r}{hint}; this reads {FORMAT!r}"
            )

    def create(self) -> None:
        """Make an empty store where there is none.

        Raises:
            StoreError: Something else is there, or it cannot be written.
        """
        self._check_place()
        if self.about.exists():
            self.check()
            return
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            if foreign := self._foreign():
                raise StoreError(f"{self.path}: no store, and not empty: it holds {foreign!r}")
            self.analyses.mkdir(exist_ok=True)
        except OSError as error:
            raise StoreError(f"{self.path}: cannot be written: {said(error)}") from error
        self.write(self.about, json.dumps({"format": FORMAT}) + "\n")

    def _check_place(self) -> None:
        """Make sure that there is, or can be, a folder that DuckDB can open."""
        if not is_utf8(self.path):
            raise StoreError(
                f"{self.path}: no place for a store: its path is not UTF-8; rename the folder"
            )
        if self.path.exists() and not self.path.is_dir():
            raise StoreError(
                f"{self.path}: is a file, not a store (`quotes ingest` makes a folder)"
            )

    def write(self, path: Path, text: str) -> None:
        """Write a file of the store, whole or not at all.

        Raises:
            StoreError: It cannot be written.
        """
        with self.beside(path) as temporary:
            temporary.write_text(text, encoding="utf-8")

    @contextmanager
    def beside(self, path: Path) -> Iterator[Path]:
        """A file beside `path` to be written, that then takes its place, safely on the disk.

        Raises:
            StoreError: It cannot be written; what was at `path` is still there.
        """
        temporary = path.with_name(f".new-{os.getpid()}-{time.monotonic_ns()}-{path.name}")
        try:
            yield temporary
            with temporary.open("rb+") as stream:
                os.fsync(stream.fileno())
            temporary.replace(path)
            _sync_folder(path.parent)
        except OSError as error:
            raise StoreError(f"{path}: cannot be written: {said(error)}") from error
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)

    def sweep(self) -> None:
        """Take away what processes that were killed left half done; for the writer only."""
        for path in self.analyses.glob(".new-*"):  # readers write none there
            with suppress(OSError):
                path.unlink()
        for parts in (self.path, self.cache, self.meanings):
            for path in parts.glob(".new-*"):
                with suppress(OSError):
                    if time.time() - path.stat().st_mtime > _ABANDONED:
                        path.unlink()

    def _foreign(self) -> str | None:
        """Something that does not come from a store whose making was interrupted."""
        for entry in sorted(self.path.iterdir()):
            ours = entry == self.lock or entry.name.startswith(".new-")
            if not ours and not (entry == self.analyses and not any(entry.iterdir())):
                return entry.name
        return None


def said(error: Exception) -> str:
    """What an error of the system or of the database says, on one line."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return database_said(error)


def scratch() -> Path:
    """A private folder in the system's temporary one."""
    return Path(tempfile.mkdtemp(prefix="quotes-"))


def _sync_folder(path: Path) -> None:
    """Have the new name on the disk too, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
