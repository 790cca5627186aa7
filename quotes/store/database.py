"""DuckDB as the store uses it: in memory, offline, within bounds."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from quotes.store.columns import literal

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["attach", "connect"]

# A version 1.5 and later ones read what is written for 1.5.
_STORAGE = "v1.5.0"


def connect() -> DuckDBPyConnection:
    """A database in memory, to which files are attached.

    An index is never opened by itself: DuckDB would hand out an open database of the same
    path again, although another file has taken its place.
    """
    import duckdb

    return duckdb.connect(
        config={
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            # What does not fit goes to the disk, and not into the working directory.
            "memory_limit": "400MB",
            "temp_directory": str(Path(tempfile.gettempdir()) / "quotes-spill"),
        }
    )


def attach(connection: DuckDBPyConnection, path: Path, *, write: bool = False) -> None:
    """Attach a file as `kept` and make it the database of all names.

    Raises:
        duckdb.Error: It is damaged, or cannot be written.
    """
    how = f"STORAGE_VERSION '{_STORAGE}'" if write else "READ_ONLY"
    connection.execute(f"ATTACH {literal(str(path.absolute()))} AS kept ({how})")
    connection.execute("USE kept")
