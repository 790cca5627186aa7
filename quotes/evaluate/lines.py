"""Reads JSON lines, and says in words what is wrong in them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from quotes.errors import InputError, NotFoundError

__all__ = ["read_lines"]

Item = TypeVar("Item")


def read_lines(path: Path, make: Callable[[Mapping[str, Any]], Item]) -> Iterator[tuple[int, Item]]:
    """The objects of a file of JSON lines, or of one JSON list, with their numbers from 1.

    Args:
        path: The file.
        make: Makes what is yielded of an object.

    Raises:
        NotFoundError: The file does not exist.
        InputError: The file is no such file, or an object is not what `make` needs.
    """
    number = 1
    try:
        for number, item in _objects(path.read_text(encoding="utf-8")):
            yield number, make(item)
    except FileNotFoundError:
        raise NotFoundError(f"{path}: no such file") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise InputError(f"{path}#{number}: not what is expected here ({reason})") from error


def _objects(text: str) -> Iterator[tuple[int, Any]]:
    if text.lstrip().startswith("["):
        yield from enumerate(json.loads(text), 1)
        return
    # Not splitlines(): strings in JSON may hold other line ends of Unicode.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, json.loads(line)
