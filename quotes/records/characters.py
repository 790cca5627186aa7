"""Characters that Python's strings can hold and no encoded text."""

from __future__ import annotations

import re

__all__ = ["encodable"]

_SURROGATE = re.compile("[\ud800-\udfff]")


def encodable(text: str) -> str:
    """The text with U+FFFD for each lone surrogate, as JSON may bring it; offsets stay."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
