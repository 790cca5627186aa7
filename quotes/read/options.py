"""How to read: what the user asked for, and which file is read as what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from quotes.errors import InputError

__all__ = [
    "SUFFIXES",
    "Format",
    "OutletFrom",
    "ReadOptions",
    "format_of",
    "is_article_file",
    "unread_ending",
]

Format = Literal["text", "markdown", "html", "jsonl", "csv", "parquet"]
OutletFrom = Literal["folder", "metadata", "column"]

SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
}
_GOLD = ".gold.json"
# What lies beside the pages of articles and is none: pictures, styles, scripts, fonts.
_BESIDE = frozenset(
    """
    .jpg .jpeg .png .gif .svg .webp .avif .bmp .ico .tif .tiff .heic .css .js .mjs .map .woff
    .woff2 .ttf .otf .eot
    """.split()  # noqa: SIM905
)
_SYSTEM = frozenset({"thumbs.db", "desktop.ini"})
_ENDING = re.compile(r"\.\w{1,8}")


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How articles are read.

    Attributes:
        text_column: Column of a table that holds the text; without it the first usual name.
        outlet: The outlet of everything that is read; wins over whatever the files say.
        outlet_from: Where the outlet comes from, and from nowhere else: the name of the
            file's `folder`, the `metadata` of a page or row, or a table's outlet `column`
            (an error where there is none). None: metadata, or else the folder; of a table with
            an outlet column that column alone.
        format: What all input is, whatever its name. None: by suffix; standard input and
            files without a known suffix are plain text.
        max_characters: Longest article, in Unicode code points.
    """

    text_column: str | None = None
    outlet: str | None = None
    outlet_from: OutletFrom | None = None
    format: Format | None = None
    max_characters: int = 5_000_000

    @property
    def max_bytes(self) -> int:
        """Bytes that an article of `max_characters` cannot exceed in any encoding read here."""
        return 4 * self.max_characters + 4

    def outlet_for(self, stated: str | None, folder: str | None) -> str | None:
        """The outlet of an article.

        Args:
            stated: What its own metadata say.
            folder: Name of the folder it lies in.
        """
        if self.outlet is not None:
            return self.outlet
        if self.outlet_from == "folder":
            return folder
        if self.outlet_from is None:
            return stated or folder
        return stated


def format_of(name: str) -> Format:
    """What a file that the user named is read as, by its suffix.

    Raises:
        InputError: It is a JSON file that holds no articles.
    """
    suffix = _suffix(name)
    if suffix == ".json":
        raise InputError(
            "a .json file is not read as an article; put one article a line in a .jsonl file"
        )
    return SUFFIXES.get(suffix, "text")


def is_article_file(name: str) -> bool:
    """Whether a file found in a folder is read: visible, of a known suffix, not gold answers."""
    if _is_hidden(name):
        return False
    return _suffix(name) in SUFFIXES and not name.lower().endswith(".parquet.gz")


def unread_ending(name: str) -> str | None:
    """The ending of a file that is in a folder for its own sake and not read; "" for none.

    Returns:
        None for what is read, and for what one does not look for among articles: hidden files,
        gold answers, what belongs to a web page.
    """
    lowered = name.lower()
    suffix = _suffix(name)
    if is_article_file(name) or _is_hidden(name) or lowered in _SYSTEM or suffix in _BESIDE:
        return None
    if not _ENDING.fullmatch(suffix):
        # "No. 7 of the Tarn Courier"
        return ".gz" if lowered.endswith(".gz") else ""
    return suffix + (".gz" if lowered.endswith(".gz") else "")


def _is_hidden(name: str) -> bool:
    """Whether it is a hidden file, or gold answers."""
    lowered = name.lower()
    return lowered.startswith(".") or lowered.removesuffix(".gz").endswith(_GOLD)


def _suffix(name: str) -> str:
    return PurePath(name.lower().removesuffix(".gz")).suffix
