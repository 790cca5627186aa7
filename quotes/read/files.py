"""Opening files: gzip, limits, and lines; whatever goes wrong becomes one of our errors."""

from __future__ import annotations

import codecs
import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, cast

from quotes.errors import EncodingError, InputError, NotFoundError, TooLargeError
from quotes.read.encoding import byte_order_mark, decode_line, reject_binary
from quotes.read.options import ReadOptions

__all__ = ["Lines", "open_file", "read_all", "too_large"]

_CHUNK = 1 << 16
# An overlong line is skipped so that the rows behind it are still read, but not for ever:
# a small gzip file can unpack to terabytes.
_LONGEST_SKIP = 1 << 28  # bytes


def too_large(options: ReadOptions) -> TooLargeError:
    """The error for an article over the limit."""
    return TooLargeError(
        f"longer than {options.max_characters:,} characters (setting max_characters)"
    )


@contextmanager
def open_file(path: Path) -> Iterator[BinaryIO]:
    """The bytes of a file, unpacked where its name ends in ``.gz``.

    Raises:
        NotFoundError: There is no such file.
        InputError: It cannot be opened or read, or its gzip data are damaged.
    """
    try:
        with path.open("rb") as raw:
            if path.suffix.lower() == ".gz":
                with gzip.open(cast("IO[bytes]", raw)) as unpacked:
                    yield cast(BinaryIO, unpacked)
            else:
                yield raw
    except FileNotFoundError:
        raise NotFoundError("no such file or folder") from None
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise InputError(f"damaged gzip data: {error}") from error
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}") from error


def read_all(handle: BinaryIO, options: ReadOptions) -> bytes:
    """All bytes of one article.

    Raises:
        TooLargeError: More bytes than the longest article can have; found before the rest
            is read or unpacked.
    """
    limit = options.max_bytes
    chunks: list[bytes] = []
    size = 0
    while chunk := handle.read(min(limit + 1 - size, 1 << 20)):
        chunks.append(chunk)
        size += len(chunk)
        if size > limit:
            raise too_large(options)
    return b"".join(chunks)


class Lines:
    """The lines of a text file, line ends included, one bad line not costing the others.

    An iterator that raises `InputError` for a line that is too long or not text and goes on
    with the next one when it is asked again.

    Attributes:
        notes: What decoding the lines since `take_notes` had to guess.
    """

    def __init__(self, handle: BinaryIO, options: ReadOptions) -> None:
        self.notes: tuple[str, ...] = ()
        self._handle = handle
        self._options = options
        self._first = True
        self._wide: Iterator[str] | None = None

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> str:
        if self._wide is not None:
            return next(self._wide)
        data = self._read_line()
        if self._first:
            self._first = False
            marked = byte_order_mark(data)
            if marked is None:
                self._wide = iter(())  # the end, unless this is text
                reject_binary(data[:_CHUNK])
                self._wide = None
            else:
                encoding, length = marked
                data = data[length:]
                if encoding != "utf-8":
                    self._wide = self._wide_lines(encoding, data)
                    return next(self._wide)
        text, notes = decode_line(data)
        self.notes += tuple(note for note in notes if note not in self.notes)
        return text

    def take_notes(self) -> tuple[str, ...]:
        """The notes on the lines read since the last call."""
        notes, self.notes = self.notes, ()
        return notes

    def _read_line(self) -> bytes:
        limit = self._options.max_bytes
        data = self._handle.readline(limit + 1)
        if not data:
            raise StopIteration
        if len(data) <= limit or data.endswith(b"\n"):
            return data
        for _ in range(_LONGEST_SKIP // _CHUNK):
            rest = self._handle.readline(_CHUNK)
            if not rest or rest.endswith(b"\n"):
                break
        else:
            # Nothing behind this is read: the next call finds the end of the file.
            self._wide = iter(())
        raise too_large(self._options)

    def _wide_lines(self, encoding: str, data: bytes) -> Iterator[str]:
        """Lines of UTF-16 and UTF-32, where a byte 0x0A need not be a line end."""
        decoder = codecs.getincrementaldecoder(encoding)()
        pending = ""
        while True:
            try:
                pending += decoder.decode(data, final=not data)
            except UnicodeDecodeError as error:
                raise EncodingError(f"damaged {encoding.upper()} text") from error
            *lines, pending = pending.split("\n")
            for line in lines:
                yield line + "\n"
            if not data:
                break
            if len(pending) > self._options.max_bytes:
                raise too_large(self._options)
            data = self._handle.read(_CHUNK)
        if pending:
            yield pending
