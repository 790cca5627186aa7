"""Outlets and platforms that a user adds to those of the package."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from quotes.errors import ConfigError
from quotes.records import ChannelLabel
from quotes.resources import lexicon

__all__ = ["OutletKind", "OwnNames", "read_own_names"]

OutletKind = Literal["agency", "broadcaster", "programme", "paper"]
PlatformEntry = tuple[str, tuple[str, ...], ChannelLabel]

_BARE = ("social_media", "private")


@dataclass(frozen=True, slots=True)
class OwnNames:
    """Names that stand beside those of the package's lexicons.

    Attributes:
        outlets: Kind and name.
        platforms: The name that is reported, the forms it takes in text, and what a bare
            mention of it is: a public post (`social_media`) or a message (`private`).
    """

    outlets: tuple[tuple[OutletKind, str], ...] = ()
    platforms: tuple[PlatformEntry, ...] = ()

    def all_outlets(self) -> Iterator[tuple[OutletKind, str]]:
        """The package's outlets, then the added ones, which win."""
        yield from _outlets(lexicon("outlets"))
        yield from self.outlets

    def all_platforms(self) -> Iterator[PlatformEntry]:
        """The package's platforms, then the added ones, which win."""
        yield from map(_platform, lexicon("platforms"))
        yield from self.platforms


def read_own_names(path: Path) -> OwnNames:
    """Read a file of names: JSON of the form of the package's lexicons.

    ::

        {"outlets": {"paper": ["Karsa Ledger"], "broadcaster": ["Radio Nord"]},
         "platforms": [{"name": "Gab", "forms": ["Gab"], "bare": "social_media"}]}

    `forms` and `bare` may be left out.

    Raises:
        ConfigError: The file cannot be read or has another form.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = error.strerror or error
        raise ConfigError(f"lexicon {str(path)!r} cannot be read: {reason}") from error
    except ValueError as error:
        raise ConfigError(f"lexicon {str(path)!r} is not JSON: {error}") from error
    try:
        _check(content)
        return OwnNames(
            tuple(_outlets(content.get("outlets", {}))),
            tuple(map(_platform, content.get("platforms", []))),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ConfigError(f"lexicon {str(path)!r}: {error}") from error


def _check(content: Any) -> None:
    if not isinstance(content, dict):
        raise ValueError("must be an object with 'outlets' and 'platforms'")
    unknown = set(content) - {"outlets", "platforms", "about", "source"}
    if unknown:
        raise ValueError(f"has {min(unknown)!r}; there are 'outlets' and 'platforms'")
    for kind, names in content.get("outlets", {}).items():
        if kind not in get_args(OutletKind):
            raise ValueError(f"{kind!r} is no kind of outlet: {', '.join(get_args(OutletKind))}")
        if not isinstance(names, list) or not all(map(_word, names)):
            raise ValueError(f"the outlets of kind {kind!r} must be a list of names")
    for entry in content.get("platforms", []):
        if not _word(entry.get("name")) or not all(map(_word, entry.get("forms", []))):
            raise ValueError(f"a platform must have a name and forms that are words, is {entry!r}")
        if unknown := set(entry) - {"name", "forms", "bare"}:
            raise ValueError(f"a platform has {min(unknown)!r}; there are name, forms and bare")
        if entry.get("bare", _BARE[0]) not in _BARE:
            raise ValueError(f"bare must be {' or '.join(_BARE)}, is {entry['bare']!r}")


def _word(name: object) -> bool:
    return isinstance(name, str) and any(letter.isalnum() for letter in name)


def _outlets(entries: Any) -> Iterator[tuple[OutletKind, str]]:
    return ((kind, name) for kind, names in entries.items() for name in names)


def _platform(entry: Any) -> PlatformEntry:
    name = entry["name"]
    return name, tuple(entry.get("forms") or [name]), entry.get("bare", _BARE[0])
