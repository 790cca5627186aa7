"""What a row of a table says about an article: which column is what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from quotes.errors import ColumnError, EmptyInputError, InputError, QuotesError
from quotes.read.files import too_large
from quotes.read.html import language_code
from quotes.read.options import ReadOptions
from quotes.records import Article

__all__ = [
    "Columns",
    "Failure",
    "authors_in",
    "kind_of",
    "make_article",
    "story_in",
    "string_in",
]

# Usual names of columns in tables of news articles, best first, in lower case.
_USUAL: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article_text", "full_text", "maintext", "article"),
    "outlet": ("outlet", "publisher", "sitename", "publication", "newspaper", "media", "source"),
    "title": ("title", "headline"),
    "url": ("url", "link", "source_url"),
    "published": (
        "published",
        "published_at",
        "date_published",
        "publish_date",
        "date_publish",
        "pub_date",
        "publication_date",
        "date",
        "datetime",
        "timestamp",
    ),
    "authors": ("authors", "author", "byline"),
    "language": ("language", "lang"),
    "story": ("story", "story_id", "event", "event_id"),
}
# A longer one is no name of a story but its text.
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that gave no article, and why."""

    path: str
    error: QuotesError


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table holds what; None where no column does.

    Attributes:
        present: All columns that the table has.
    """

    present: tuple[str, ...]
    text: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    authors: str | None = None
    language: str | None = None
    story: str | None = None

    @classmethod
    def of(cls, present: tuple[str, ...], options: ReadOptions) -> Columns:
        """Map the columns of a table by the options and by usual names, whatever their case."""
        by_name: dict[str, str] = {}
        for column in present:
            by_name.setdefault(column.lower(), column)
        found = {
            what: next((by_name[name] for name in names if name in by_name), None)
            for what, names in _USUAL.items()
        }
        if options.text_column is not None:
            wanted = options.text_column
            exact = wanted if wanted in present else None
            found["text"] = exact or by_name.get(wanted.lower())
        return cls(present, **found)

    def names(self) -> tuple[str, ...]:
        """The columns that are used, each once."""
        used = (getattr(self, field.name) for field in fields(self) if field.name != "present")
        return tuple(dict.fromkeys(name for name in used if name is not None))

    def missing(self, options: ReadOptions) -> ColumnError | None:
        """The error for a table without a column that the options need."""
        if self.text is not None:
            if self.outlet is None and options.outlet is None and options.outlet_from == "column":
                usual = ", ".join(_USUAL["outlet"])
                return ColumnError(f"no column holds the outlet; usual names are {usual}")
            return None
        wanted = options.text_column
        what = "no column holds the text" if wanted is None else f"no column is named {wanted!r}"
        shown = ", ".join(repr(name[:40]) for name in self.present[:20]) or "none at all"
        more = f" and {len(self.present) - 20} more" if len(self.present) > 20 else ""
        return ColumnError(f"{what} (--text-column); its columns are {shown}{more}")


def make_article(
    values: Mapping[str, Any],
    columns: Columns,
    path: str,
    folder: str | None,
    options: ReadOptions,
    notes: tuple[str, ...] = (),
    names_outlets: bool = False,
) -> Article:
    """The article in one row.

    Args:
        values: The row's cells by column.
        columns: Which column holds what; `columns.missing` must be None.
        path: ``FILE#ROW``.
        folder: Name of the folder that the table lies in; the outlet only where no column is.
        options: How to read.
        notes: What decoding the row had to guess.
        names_outlets: Whether the table names outlets, if not in this row.

    Raises:
        EmptyInputError: The row has no text.
        InputError: What stands in the text column is not text.
        TooLargeError: Over the limit.
    """
    text = values[columns.text or ""]
    if text is None or (isinstance(text, str) and not text.strip()):
        raise EmptyInputError(f"no text in column {columns.text!r}")
    if not isinstance(text, str):
        raise InputError(f"column {columns.text!r} holds {kind_of(text)}, not text")
    if len(text) > options.max_characters:
        raise too_large(options)
    if (columns.outlet is not None or names_outlets) and options.outlet_from is None:
        # A table that names outlets and not this row's does not mean its own folder.
        folder = None
    return Article(
        text=text,
        path=path,
        title=string_in(values, columns.title),
        outlet=options.outlet_for(string_in(values, columns.outlet), folder),
        url=string_in(values, columns.url),
        published=string_in(values, columns.published),
        authors=authors_in(values.get(columns.authors) if columns.authors else None),
        language=language_code(string_in(values, columns.language)),
        story=story_in(values, columns),
        notes=notes,
    )


def kind_of(value: object) -> str:
    """What kind of value it is, in the words of JSON: "a number", "null"."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "something else")


_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (str, "a string"),
    ((int, float, Decimal), "a number"),
    (dict, "an object"),
    ((list, tuple), "a list"),
    (bytes, "bytes"),
)


def story_in(values: Mapping[str, Any], columns: Columns) -> str | None:
    """The name of the story that a row gives its article."""
    name = string_in(values, columns.story)
    return name if name is not None and len(name) <= _LONGEST_NAME else None


def string_in(values: Mapping[str, Any], column: str | None) -> str | None:
    """What a cell says, in one piece; None where it is empty or there is no such column."""
    value = values.get(column) if column is not None else None
    # A list or object is no title or date; and NaN, which is not itself, stands for nothing.
    if value is None or isinstance(value, (list, dict, tuple, bytes)) or value != value:
        return None
    return str(value).strip() or None


def authors_in(value: object) -> tuple[str, ...]:
    """The names in a cell: a list, or names with semicolons between them."""
    # Not split at commas: "Bel, Anna" is one author.
    parts = value.split(";") if isinstance(value, str) else value
    if not isinstance(parts, (list, tuple)):
        return ()
    names = (part.strip() for part in parts if isinstance(part, str))
    return tuple(name for name in names if name)
