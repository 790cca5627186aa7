"""Short forms of outlets that an article explains: `Nordic Press Bureau (NPB)`, then `told NPB`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quotes.channel.words import Words

__all__ = ["explained"]

# "Bureau (NPB)", and in a dateline "(Nordic Press Bureau, NPB)".
_SHORT = re.compile(r"(?: \(|, )([A-Z]{2,6})\)")
# Words of a name that may have no letter in its short form.
_MOST_SILENT = 3


def explained(words: Words) -> Iterator[tuple[str, int, int]]:
    """Short forms in brackets behind a name whose initials they are.

    Yields:
        The short form, and the first and the last word of the name.
    """
    for match in _SHORT.finditer(words.text):
        index = words.at(match.start(1))
        if index < 2 or words.starts[index] != match.start(1):
            continue
        first = _begins(words, index, match[1])
        if first is not None:
            yield match[1], first, index - 1


def _begins(words: Words, index: int, short: str) -> int | None:
    """The word at which the name begins of which the letters are the initials."""
    left = list(short)
    for step in range(index - 1, max(-1, index - 1 - len(short) - _MOST_SILENT), -1):
        if step < index - 1 and words.stops[step + 1]:
            return None
        # "France-Presse" has two.
        initials = [part[0] for part in words.raw[step].split("-") if part[:1].isupper()]
        if initials and left[-len(initials) :] != initials:
            return None
        del left[len(left) - len(initials) :]
        if not left:
            return step if step < index - 1 else None
    return None
