"""Plain text: one file, one article, every character kept."""

from __future__ import annotations

from quotes.errors import EmptyInputError
from quotes.read.encoding import decode
from quotes.read.files import too_large
from quotes.read.options import ReadOptions
from quotes.records import Article

__all__ = ["read_text"]


def read_text(data: bytes, path: str, folder: str | None, options: ReadOptions) -> Article:
    """The article that a text file holds.

    The title stays unknown: which line is the headline is for cleaning to say.

    Args:
        data: The whole file.
        path: As the user gave it.
        folder: Name of the folder that the file lies in.
        options: How to read.

    Raises:
        EmptyInputError: Nothing but white space.
        EncodingError: Not text.
        TooLargeError: Over the limit.
    """
    text, notes = decode(data)
    if len(text) > options.max_characters:
        raise too_large(options)
    if not text.strip():
        raise EmptyInputError("the file is empty" if not data else "nothing but white space")
    return Article(text=text, path=path, outlet=options.outlet_for(None, folder), notes=notes)
