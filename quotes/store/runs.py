"""What the store tells of itself beside the analyses: its runs, and the articles that failed."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, TypeVar

from quotes.errors import StoreError
from quotes.store.folder import Folder, said

__all__ = [
    "Failed",
    "Run",
    "add_run",
    "code_version",
    "now",
    "read_failures",
    "read_runs",
    "write_failures",
]

Record = TypeVar("Record", "Run", "Failed")


@dataclass(frozen=True, slots=True)
class Run:
    """One run that wrote to a store.

    Attributes:
        run: Its number, from 1.
        started: In UTC, ISO 8601, as is `finished`.
        finished: None where it was killed.
        model: Hash of the model.
        version: Of the code.
        new: Articles that it added.
        known: Articles that were there already.
        failed: Articles that gave no analysis.
        complete: Whether it came to its end: not killed, interrupted or stopped by an error.
    """

    run: int
    started: str
    finished: str | None
    model: str
    version: str
    new: int = 0
    known: int = 0
    failed: int = 0
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Failed:
    """An article that gave no analysis.

    Attributes:
        path: As given to the run.
        run: Number of the run that failed last.
    """

    path: str
    reason: str
    run: int


def now() -> str:
    """The time, in UTC to the second, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def code_version() -> str:
    """The version of this package."""
    # Not `quotes.__version__`: the root of the package imports what stands above the store.
    try:
        return version("newsquotes")
    except PackageNotFoundError:  # a checkout that was never installed
        return "0.0.0"


def read_runs(folder: Folder) -> tuple[Run, ...]:
    """The runs of a store, oldest first; a line that was torn by a kill is passed over."""
    return tuple(_records(folder.runs, Run))


def add_run(folder: Folder, run: Run) -> None:
    """Add a line.

    Raises:
        StoreError: It cannot be written.
    """
    line = json.dumps(asdict(run)) + "\n"
    try:
        with folder.runs.open("ab+") as stream:
            size = stream.seek(0, os.SEEK_END)
            if size:
                stream.seek(size - 1)
                if stream.read(1) != b"\n":  # a line that was torn by a kill
                    line = "\n" + line
            stream.write(line.encode())
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise StoreError(f"{folder.runs}: cannot be written: {said(error)}") from error


def read_failures(folder: Folder) -> tuple[Failed, ...]:
    """The articles that failed and have not been done since, by path."""
    return tuple(_records(folder.failures, Failed))


def write_failures(folder: Folder, failures: Mapping[str, Failed]) -> None:
    """Replace the list of failures.

    Raises:
        StoreError: It cannot be written; the former list is still there.
    """
    lines = (json.dumps(asdict(failures[path])) + "\n" for path in sorted(failures))
    folder.write(folder.failures, "".join(lines))


def _records(path: Path, kind: type[Record]) -> Iterator[Record]:
    try:
        # A damaged line is passed over, whether its bytes or its words are what is wrong.
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    except FileNotFoundError:
        return
    except OSError as error:
        raise StoreError(f"{path}: cannot be read: {said(error)}") from error
    for line in lines:
        try:
            content: dict[str, Any] = json.loads(line)
            record = kind(**content)
        except (ValueError, TypeError, RecursionError):
            continue
        if _whole(record):
            yield record


def _whole(record: Run | Failed) -> bool:
    """Whether the values that a store counts and sorts by are what they should be."""
    name = record.started if isinstance(record, Run) else record.path
    return isinstance(name, str) and type(record.run) is int
