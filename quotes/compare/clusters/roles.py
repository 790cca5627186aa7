"""Which roles of a speaker say the same, one of them less precisely."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quotes.resources.titles import in_full

__all__ = ["distinct_roles", "role_words"]

# Beside one of these a role is another one: "deputy governor" is more than a precise "governor".
_ALTERING = frozenset(
    ["acting", "assistant", "associate", "co", "deputy", "designate", "elect", "ex", "former",
     "honorary", "incoming", "interim", "junior", "lieutenant", "outgoing", "retired", "shadow",
     "then", "under", "vice"]
)  # fmt: skip
# What ends the part of a role that says what somebody is: "governor | of Meridal".
_ENDS = frozenset(["at", "for", "from", "in", "of", "on", "with"])


def role_words(role: str | None) -> tuple[str, ...]:
    """The words of a role without capitals, hyphens, possessives and short titles."""
    plain = (role or "").casefold().replace("’", "'").replace("-", " ")
    words = tuple(in_full(word.removesuffix("'s") for word in plain.split()))
    return words[1:] if words[:1] == ("the",) else words


def distinct_roles(roles: Iterable[str]) -> int:
    """How many roles there are, each less precise form not counted.

    "Governor", "provincial governor" and "governor of Meridal" are two, as the first may be
    either; "deputy governor" is one more.
    """
    kept: list[tuple[str, ...]] = []
    for form in sorted({role_words(role) for role in roles}, key=len, reverse=True):
        if not any(_less_precise(form, longer) for longer in kept):
            kept.append(form)
    return len(kept)


def _less_precise(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether a role is another one with words left out that change nothing."""
    rest = iter(long)
    if _head(short) != _head(long) or not all(word in rest for word in short):
        return False
    return _ALTERING.isdisjoint(set(long) - set(short))


def _head(role: Sequence[str]) -> str:
    """The noun that says what somebody is."""
    end = next((at for at, word in enumerate(role) if word in _ENDS), len(role))
    return role[end - 1] if end else ""
