"""Where the articles of a report can be opened."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import quote

from quotes.read.row_paths import is_row
from quotes.records import ArticleFacts
from quotes.report.safe import clean

__all__ = ["Address", "addresses"]

Address = Callable[[ArticleFacts], str | None]

# Nothing but these leads anywhere: an address comes from whoever wrote the article's metadata.
_WEB = re.compile(r"https?://[^\s/?#\\\"'<>]+[^\s\"'<>]*", re.IGNORECASE)


def addresses(folder: Path | None = None) -> Address:
    """Tells for each article where it can be opened; None where that is not known.

    Args:
        folder: Of the page, where the paths of articles are those that the user has just given;
            None where they are not, and then only addresses on the web count. A relative path
            stays relative to the page, so that both can be moved together.
    """
    return partial(_address, None if folder is None else os.path.abspath(folder))  # noqa: PTH100 - links are not followed


def _address(folder: str | None, article: ArticleFacts) -> str | None:
    url = (article.url or "").strip()
    if _WEB.fullmatch(url) and clean(url) == url:
        return url
    path = article.path or ""
    # Rows of tables are no files of their own.
    if folder is None or path in ("", "-") or "\0" in path or is_row(path):
        return None
    if os.path.isabs(path):  # noqa: PTH117 - Path cannot hold every name
        return "file:///" + quote(os.fsencode(path.lstrip("/")))
    # A colon, too, is written as a number: nothing in a path is a scheme.
    return quote(os.fsencode(os.path.relpath(path, folder)))
