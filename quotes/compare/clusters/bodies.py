"""Names of one legislature: the House, the Commons and parliament are no three channels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

__all__ = ["one_body"]

_Body = frozenset[str]

# What any parliament is called, or stands before its name.
_GENERAL = frozenset(
    ["the", "of", "a", "uk", "us", "british", "parliament", "congress", "legislature"]
)
# A lower house and its name; beside "Lords" the word tells nothing.
_LOWER = frozenset({"commons", "representatives"})
_HOUSE = "house"


def one_body(platforms: Sequence[str]) -> list[str]:
    """What tells apart the bodies of some versions said in a legislature.

    Args:
        platforms: The name each version gives, "" for none.

    Returns:
        One value for all where each is another name or a part of the next, or none is given:
        the Commons, the House and parliament; else one for each body.
    """
    bodies = list(map(_body, platforms))
    ordered = sorted(set(bodies), key=len)
    if all(one < other for one, other in pairwise(ordered)):
        return [""] * len(bodies)
    return [" ".join(sorted(body)) for body in bodies]


def _body(platform: str) -> _Body:
    """The words of a name that tell the body apart."""
    plain = platform.casefold().replace("’s", "").replace("'s", "").replace(".", "")
    words = frozenset(plain.split()) - _GENERAL
    if "lords" in words:
        return words - {_HOUSE}
    return words - _LOWER | {_HOUSE} if words & _LOWER else words
