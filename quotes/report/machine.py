"""JSON for other programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

__all__ = ["json_document", "json_line", "json_list", "json_stream"]

# JSON escapes C0 by itself. These too are escaped here: C1 and bidi controls act on terminals,
# U+0085 and U+2028 end lines for programs that split at all Unicode line ends, and a lone
# surrogate cannot be written as UTF-8.
_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def json_line(value: Any) -> str:
    """One line of JSON, without its line end."""
    return _escape(json.dumps(value, ensure_ascii=False, allow_nan=False))


def json_document(value: Any) -> str:
    """JSON for people too: indented."""
    return _escape(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2))


def json_stream(items: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """A JSON document of many items, piece by piece: one object for one item, else a list.

    Args:
        items: Taken one at a time, so that a long list never is in memory.
    """
    rest = iter(items)
    first = next(rest, None)
    second = next(rest, None)
    if first is not None and second is None:
        yield json_document(first) + "\n"
        return
    yield from json_list(chain((item for item in (first, second) if item is not None), rest))


def json_list(items: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """A JSON document that is a list, however many items there are, piece by piece."""
    yield "["
    separator = "\n"
    for item in items:
        yield separator + json_document(item)
        separator = ",\n"
    yield "\n]\n" if separator != "\n" else "]\n"


def _escape(text: str) -> str:
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
