"""Front matter: what stands between lines of dashes at the top of a Markdown file, in YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

__all__ = ["front_matter"]

_FENCE = re.compile(r"\A\s{0,20}---[ \t]*\r?\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.M)
_LONGEST = 20_000  # characters


def front_matter(source: str) -> tuple[Mapping[str, str | list[str]], str]:
    """The entries of the front matter by name in small letters, and the Markdown behind it.

    Entries that hold neither a value nor a list of values are passed over.

    Returns:
        No entries and all of `source` where it begins with no front matter; no entries and the
        text behind it where that is no YAML.
    """
    begin = _FENCE.match(source)
    end = _END.search(source, begin.end(), begin.end() + _LONGEST) if begin else None
    if begin is None or end is None:
        return {}, source
    given = _loaded(source[begin.end() : end.start()])
    if isinstance(given, str) or given is None:
        return {}, source  # a text between two rules
    entries = given.items() if isinstance(given, dict) else ()
    found = {str(name).lower(): _value(value) for name, value in entries}
    return {name: value for name, value in found.items() if value}, source[end.end() :]


def _loaded(written: str) -> Any:
    import yaml

    try:
        # Texts, lists and mappings alone: dates stay as they are printed, and nothing is built.
        return yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError):
        # Such as a colon in a title that nobody quoted.
        return ()


def _value(given: Any) -> str | list[str]:
    if isinstance(given, list):
        return [value for value in map(_plain, given) if value]
    return _plain(given)


def _plain(given: Any) -> str:
    return given.strip() if isinstance(given, str) else ""
