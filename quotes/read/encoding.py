"""Bytes to text: UTF-8, UTF-16 or UTF-32 with a byte order mark, at worst Windows-1252.

A byte order mark belongs to the encoding, not to the text, and is left out. Everything else
is kept exactly as it stands, line ends and control characters included, since all offsets
count from the start of this text. NUL and other control characters are kept where they are
rare (damaged text is still text); where they are many, the data are not text at all.
"""

from __future__ import annotations

import codecs

from quotes.errors import EncodingError

__all__ = [
    "NOTE_DAMAGED",
    "NOTE_WINDOWS",
    "byte_order_mark",
    "decode",
    "decode_line",
    "reject_binary",
]

NOTE_WINDOWS = "not UTF-8, read as Windows-1252"
NOTE_DAMAGED = "some bytes are not UTF-8 and were read as U+FFFD"

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip, Word or e-book file"),
    (b"\x1f\x8b", "gzip data; give the file a name that ends in .gz"),
    (b"PAR1", "a Parquet file; give it a name that ends in .parquet"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)
# Tab, line ends, form feed, backspace and ESC occur in real text files; the rest hardly do.
_ODD_CONTROLS = bytes(set(range(32)) - {8, 9, 10, 11, 12, 13, 27}) + b"\x7f"
_NOT_ASCII = bytes(range(128, 256))
# One control byte in 50: damaged downloads stay far below, images and archives far above.
_BINARY_SHARE = 0.02


def byte_order_mark(data: bytes) -> tuple[str, int] | None:
    """Encoding that a byte order mark announces, and the mark's length."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return None


def reject_binary(data: bytes) -> None:
    """Raise if data that have no byte order mark cannot be text.

    Raises:
        EncodingError: With what the data look like.
    """
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise EncodingError(f"not text but {what}")
    odd = len(data) - len(data.translate(None, _ODD_CONTROLS))
    if odd > _BINARY_SHARE * len(data):
        hint = ", or UTF-16 without a byte order mark" if b"\0" in data else ""
        raise EncodingError(f"not text but binary data{hint}: {odd} control bytes of {len(data)}")


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a whole file, without byte order mark, and notes for the user.

    Raises:
        EncodingError: The data are not text, or in an encoding that is not read here.
    """
    marked = byte_order_mark(data)
    if marked is None:
        reject_binary(data)
        return decode_line(data)
    encoding, length = marked
    if encoding == "utf-8":
        return decode_line(data[length:])
    try:
        return data[length:].decode(encoding), ()
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"begins as {encoding.upper()} but is damaged at byte {length + error.start}"
        ) from error


def decode_line(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a line or file in UTF-8 or, failing that, Windows-1252.

    Windows-1252 makes rubbish of every quotation mark of a UTF-8 text. So where most of
    what is not ASCII is sound UTF-8, the few bad bytes are replaced instead.

    Raises:
        EncodingError: Neither fits.
    """
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    lenient = data.decode("utf-8", "replace")
    bad = lenient.count("\ufffd")
    ascii_only = len(data.translate(None, _NOT_ASCII))
    sound = len(lenient) - ascii_only - bad
    if sound > bad:
        return lenient, (NOTE_DAMAGED,)
    try:
        return data.decode("cp1252"), (NOTE_WINDOWS,)
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"text in an unknown encoding: byte 0x{data[error.start]:02x} at {error.start} "
            "is neither UTF-8 nor Windows-1252"
        ) from error
