"""Given names and their usual short forms."""

from __future__ import annotations

from functools import cache

from quotes.resources import lexicon

__all__ = ["is_short_for", "related_names", "same_given_name"]

_NONE: frozenset[str] = frozenset()


def same_given_name(one: str, other: str) -> bool:
    """Whether two given names may be one person's: equal, or one a short form of the other.

    Two short forms of one name are the same where one only goes on from the other ("Dan" and
    "Danny"; not "Fred" and "Alf").

    Args:
        one: In small letters.
        other: In small letters.
    """
    if one == other:
        return True
    whole = _whole_names()
    mine, others = whole.get(one, _NONE), whole.get(other, _NONE)
    if one in others or other in mine:
        return True
    return not mine.isdisjoint(others) and (one.startswith(other) or other.startswith(one))


def is_short_for(form: str, name: str) -> bool:
    """Whether a form in small letters is short for a name."""
    return name in _whole_names().get(form, _NONE)


def related_names(name: str) -> frozenset[str]:
    """All names that a given name in small letters may be the same as, without itself."""
    forms = lexicon("short_names")
    whole = _whole_names().get(name, _NONE)
    found = whole.union(forms.get(name, ()), *(forms[one] for one in whole))
    return frozenset(other for other in found if other != name and same_given_name(name, other))


@cache
def _whole_names() -> dict[str, frozenset[str]]:
    """The names that each short form stands for."""
    found: dict[str, set[str]] = {}
    for name, forms in lexicon("short_names").items():
        for form in forms:
            found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}
