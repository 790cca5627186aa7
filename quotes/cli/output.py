"""Where results go: standard output, or a file that appears only when it is whole."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO, TypeVar

from rich.console import Console, RenderableType

from quotes.cli.options import Format
from quotes.errors import ExportError
from quotes.read.folders import STORE_FILE
from quotes.read.options import is_article_file

__all__ = [
    "beside",
    "chosen_format",
    "known_ending",
    "open_output",
    "show",
    "spare",
    "write_file",
    "write_pieces",
]

_SUFFIXES = {
    ".json": Format.json,
    ".jsonl": Format.jsonl,
    ".ndjson": Format.jsonl,
    ".csv": Format.csv,
    ".md": Format.markdown,
    ".markdown": Format.markdown,
    ".txt": Format.table,
}
_WIDTH = 100
# In less room words would be dropped without a sign; more is no width but a slip of the keyboard.
_NARROWEST, _WIDEST = 30, 10_000
Form = TypeVar("Form")


def chosen_format(given: Format | None, output: Path | None) -> Format:
    """The format asked for, or that of the file's ending, or what fits where it goes.

    Raises:
        ExportError: No format has the file's ending.
    """
    if given is not None:
        return given
    if output is not None and not output.suffix:
        return Format.jsonl
    if output is not None:
        return known_ending(output, _SUFFIXES)
    return Format.table if sys.stdout.isatty() else Format.jsonl


def known_ending(output: Path, formats: Mapping[str, Form]) -> Form:
    """The format that a file's ending stands for.

    Raises:
        ExportError: None has that ending.
    """
    found = formats.get(output.suffix.lower())
    if found is None:
        raise ExportError(
            f"{output}: no format has the ending {output.suffix!r}; use one of"
            f" {', '.join(formats)}, or name the format with --format"
        )
    return found


@contextmanager
def open_output(output: Path | None) -> Iterator[TextIO]:
    """Standard output, or a file that replaces an older one only when all is written.

    Raises:
        ExportError: The file cannot be written.
    """
    if output is None or str(output) == "-":
        yield sys.stdout
        return
    # Devices and named pipes cannot be replaced, only written to.
    if output.exists() and (not output.is_file() or output.parent == Path("/dev")):
        try:
            with output.open("w", encoding="utf-8", errors="replace", newline="") as stream:
                yield stream
        except OSError as error:
            raise _unwritable(output, error) from error
        return
    # What a link leads to is replaced, and not the link.
    with (
        beside(_real(output)) as temporary,
        temporary.open("w", encoding="utf-8", errors="replace", newline="") as stream,
    ):
        yield stream


def spare(outputs: Iterable[Path | None], inputs: Iterable[str | Path | None]) -> None:
    """Make sure that nothing that is read gets replaced by what is written.

    Args:
        outputs: Files to be written, as far as they are asked for.
        inputs: Files, folders and stores, as far as they are given; `-` is none of them.

    Raises:
        ExportError: A file is to be written over one that is read.
    """
    names = [str(item) for item in inputs if item is not None]
    sources = [_real(name) for name in names if name != "-" and "\0" not in name]
    for output in outputs:
        if output is None or not output.is_file():
            continue
        target = _real(output)
        inside = any(source in target.parents for source in sources)
        read = inside and (is_article_file(target.name) or (target.parent / STORE_FILE).is_file())
        if target in sources or read:
            raise ExportError(f"{output}: is read, and would be replaced; name another file")


def _real(path: str | Path) -> Path:
    """Where a path leads; `Path.resolve` fails at links that run in a circle."""
    return Path(os.path.realpath(path))


@contextmanager
def beside(output: Path) -> Iterator[Path]:
    """A new file to be written, that takes the place of `output` when all went well.

    Raises:
        ExportError: The file cannot be written.
    """
    try:
        # DuckDB, which may be what writes, can only open names in UTF-8.
        prefix = output.name.encode(errors="replace").decode()
        handle, name = tempfile.mkstemp(prefix=f".{prefix}.", dir=output.parent)
        os.close(handle)
    except OSError as error:
        raise _unwritable(output, error) from error
    temporary = Path(name)
    try:
        yield temporary
        _keep_mode(temporary, output)
        temporary.replace(output)
    except OSError as error:
        raise _unwritable(output, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _keep_mode(temporary: Path, output: Path) -> None:
    """Give the file the rights that a new or the older file has; temporary ones are private."""
    if output.exists():
        mode = output.stat().st_mode & 0o777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    temporary.chmod(mode)


def _unwritable(output: Path, error: OSError) -> ExportError:
    return ExportError(f"{output}: cannot be written: {error.strerror or error}")


def write_pieces(stream: TextIO, pieces: Iterable[str]) -> None:
    """Write text piece by piece, each as soon as it is there."""
    for piece in pieces:
        stream.write(piece)
        stream.flush()


def write_file(path: Path, text: str) -> None:
    """Write a whole file.

    Raises:
        ExportError: It cannot be written.
    """
    with open_output(path) as stream:
        stream.write(text)


class _Terminal(Console):
    """A console that leaves a closed pipe to `guarded`, as rich alone would exit with 1."""

    def on_broken_pipe(self) -> None:
        """Go on with the error that rich is handling."""
        raise


def show(stream: TextIO, items: Iterable[RenderableType]) -> None:
    """Print renderables, each as soon as it is there, in colours where a terminal has them."""
    console = _Terminal(file=stream, highlight=False, emoji=False, markup=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = _WIDTH
    console.width = min(max(console.width, _NARROWEST), _WIDEST)
    for item in items:
        console.print(item)
        stream.flush()
