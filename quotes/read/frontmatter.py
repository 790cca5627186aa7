"""Front matter: what stands between lines of dashes at the top of a Markdown file.

Only the part of YAML that says who wrote what when is read: names with one value or a list of
values. Anything nested is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["front_matter"]

_FENCE = re.compile(r"\A\s{0,20}---[ \t]*\r?\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.M)
_ENTRY = re.compile(r"(?P<key>[^\W\d][\w -]{0,60}?)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")
_QUOTED = re.compile(r"\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^']|'')*)'")
_COMMENT = re.compile(r"(?:^|[ \t]+)#.*$")
_LONGEST = 20_000  # characters
_BLOCKS = ("|", ">", "|-", ">-", "|+", ">+")


def front_matter(source: str) -> tuple[Mapping[str, str | list[str]], str]:
    """The entries of the front matter by name, and the Markdown behind it.

    Returns:
        No entries and all of `source` where it begins with no front matter.
    """
    begin = _FENCE.match(source)
    end = _END.search(source, begin.end(), begin.end() + _LONGEST) if begin else None
    if begin is None or end is None:
        return {}, source
    lines = source[begin.end() : end.start()].splitlines()
    if not any(_ENTRY.fullmatch(line) for line in lines[:20]):
        return {}, source  # a text between two rules
    return _entries(lines), source[end.end() :]


def _entries(lines: list[str]) -> dict[str, str | list[str]]:
    found: dict[str, str | list[str]] = {}
    key = ""
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if entry := _ENTRY.fullmatch(line):
            key = entry["key"].lower()
            found[key] = _value(entry["value"] or "")
        elif key:
            found[key] = _lengthened(found[key], line)
    return found


def _lengthened(value: str | list[str], line: str) -> str | list[str]:
    """A value together with a further line of it: an item of a list, or more of a text."""
    item = _ITEM.fullmatch(line)
    if item is not None and not (isinstance(value, str) and value):
        return [*value, *_one(item["value"])]
    if isinstance(value, str) and not _ENTRY.fullmatch(line.strip()):
        return f"{value} {line.strip()}".strip()
    return value


def _value(written: str) -> str | list[str]:
    written = written.strip()
    if written.startswith("[") and written.endswith("]"):
        return [value for part in _split(written[1:-1]) for value in _one(part)]
    if written in _BLOCKS:
        return ""
    return next(iter(_one(written)), "")


def _split(listed: str) -> list[str]:
    """The parts between commas that stand outside of quotation marks."""
    return re.findall(r"(?:\"[^\"]*\"|'[^']*'|[^,\"'])+", listed)


def _one(written: str) -> list[str]:
    """A value without its marks and its comment; none if it is empty."""
    written = written.strip()
    quoted = _QUOTED.match(written)
    if quoted is None:
        plain = _COMMENT.sub("", written).strip()
        return [plain] if plain and plain not in ("~", "null") else []
    if quoted["single"] is not None:
        value = quoted["single"].replace("''", "'")
    else:
        value = re.sub(r"\\(.)", r"\1", quoted["double"])
    return [value.strip()] if value.strip() else []
