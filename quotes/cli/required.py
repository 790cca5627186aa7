"""The packages that this one says it needs."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, requires

__all__ = ["required"]

_REQUIREMENT = re.compile(r"""([\w.-]+)[^;]*(?:;.*\bextra\s*==\s*["']([\w.-]+)["'])?""")


def required(extra: str | None = None) -> tuple[str, ...]:
    """Names of packages that are needed always, or that an extra adds.

    None where the program runs from a checkout that is not installed.
    """
    try:
        stated = requires("newsquotes") or []
    except PackageNotFoundError:
        return ()
    found = (_REQUIREMENT.match(line) for line in stated)
    return tuple(match[1] for match in found if match is not None and match[2] == extra)
