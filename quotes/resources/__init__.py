"""Files that ship with the package: the model and the lexicons.

A lexicon is a JSON file in `lexicons/` with the keys `about` (what it lists), `source`
(where its entries come from) and `entries`.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from quotes.errors import ConfigError

__all__ = ["lexicon", "model_directory"]


@cache
def lexicon(name: str) -> Any:
    """The `entries` of a lexicon that ships with the package.

    Args:
        name: File name in `quotes/resources/lexicons`, without `.json`.

    Raises:
        ConfigError: There is no such lexicon.
    """
    file = resources.files(__package__) / "lexicons" / f"{name}.json"
    try:
        content = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ConfigError(f"no lexicon is named {name!r}") from None
    return json.loads(content)["entries"]


def model_directory() -> Path:
    """Folder of the model that ships with the package."""
    return Path(str(resources.files(__package__) / "model"))
