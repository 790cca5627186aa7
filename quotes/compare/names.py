"""Names of speakers in one spelling, whatever an outlet's style."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import combining, normalize

from quotes.resolve.names.bodies import body_of, same_place
from quotes.resources import lexicon
from quotes.resources.short_names import same_given_name

__all__ = [
    "initials",
    "same_body",
    "same_but_for_form",
    "sound",
    "sound_of_given",
    "spelling",
    "surname",
]

# Words of bodies' names that are spelled in two ways.
_SPELLED = {
    "center": "centre",
    "defense": "defence",
    "labor": "labour",
    "organization": "organisation",
}
_JOINING = frozenset(["of", "the", "and", "for"])
# Letters, one after the other, that stand for one of another alphabet.
_SOUNDS = [
    ("ph", "f"), ("h", ""), ("q", "k"), ("ck", "k"), ("w", "v"), ("ou", "u"), ("oo", "u"),
    ("j", "i"), ("y", "i"), ("e", "i"), ("o", "u"), ("-", " "), ("'", ""),
]  # fmt: skip
_REPEATED = re.compile(r"(.)\1+")
# Ukrainian has "h" where Russian has "g": inside a given name, and not as part of "ch" or "sh".
# A name that begins with either is left alone: Harry and Garry are two.
_VOICED = re.compile(r"(?<=[^\W\d_cdgkpstwz])h(?!$)|(?<=[aeiou])h$")
# Shorter names are others where one letter is.
_SHORTEST = 4
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


@lru_cache(maxsize=100_000)
def spelling(name: str, person: bool) -> str:
    """A name in small letters, without accents and without "the" before it.

    A person's middle initials are left out: one outlet prints them always, another never. A body's
    name is one in British and American spelling, and "Norland's Ministry" is "Norland Ministry".
    """
    plain = "".join(mark for mark in normalize("NFKD", name) if not combining(mark))
    words = plain.replace("’", "'").casefold().split()
    if person and len(words) > 2:
        middle = [word for word in words[1:-1] if len(word.rstrip(".")) > 1]
        words = [words[0], *middle, words[-1]]
    elif not person:
        # Who is only described ("the mayor's office") has his words as well, all in one way.
        bare = (word.removesuffix("'s") for word in words)
        words = [_SPELLED.get(word, word) for word in bare]
    return " ".join(words).removeprefix("the ")


def initials(words: Iterable[str]) -> str:
    """The first letters of a name's words, those that join others left out."""
    return "".join(word[0] for word in words if word not in _JOINING)


def surname(spelled: str) -> str:
    """The last word of a person's name in one spelling, "Jr." and the like left out."""
    words = spelled.split()
    while len(words) > 2 and words[-1] in _SUFFIXES:
        words.pop()
    return words[-1].rstrip(",") if words else ""


@lru_cache(maxsize=100_000)
def same_but_for_form(one: str, other: str, sounds: bool = True) -> bool:
    """Whether two names in one spelling differ in their form alone: Bob Roe, Robert Roe.

    A middle name that one of them lacks is no difference, nor is "Jr." written in another way.

    Args:
        one: A person's full name.
        other: Another.
        sounds: Take two spellings from another alphabet for one name (Yousef Karimi, Yusif
            Qarimi); of people who are not in one story that may be two.
    """
    first, second = _parts(one), _parts(other)
    if first is None or second is None:
        return False
    given, last = (first[0], second[0]), (" ".join(first[2]), " ".join(second[2]))
    if given[0] == given[1] and last[0] == last[1]:
        return False
    middles = first[1], second[1]
    if all(middles) and middles[0] != middles[1]:
        return False
    if last[0] == last[1] and same_given_name(*given):
        return True
    if not sounds or not _sounds_as(*last) or _of_both_sexes(*given):
        return False
    return _sounds_as(*given) or _voiced_as(*given)


@lru_cache(maxsize=100_000)
def same_body(one: str, other: str) -> bool:
    """Whether two bodies' names in one spelling have one office of one place, told in two ways.

    `norland defence ministry`, `norlandian defence ministry` and `norlandian ministry of defence`.
    """
    first, second = _placed(one), _placed(other)
    return first[1] == second[1] != () and same_place(first[0], second[0])


@lru_cache(maxsize=100_000)
def sound(name: str) -> str:
    """A name in small letters as it may be spelled from another alphabet, in one way.

    `milosh` is as `milos`, `qarimi` as `karimi`, `yousef` as `yusif`, `zelenskyy` as `zelensky`.
    """
    for printed, spelled in _SOUNDS:
        name = name.replace(printed, spelled)
    return _REPEATED.sub(r"\1", name)


def sound_of_given(name: str) -> str:
    """A given name as `sound` has it, with "g" for an "h" inside: `ihor` is as `igor`."""
    return sound(_VOICED.sub("g", name))


def _placed(name: str) -> tuple[str, tuple[str, ...]]:
    """The first word of a body's name and its office; that is empty for other names."""
    place, *office = name.split()
    return place, body_of(office)


def _voiced_as(one: str, other: str) -> bool:
    """Whether two given names are a Ukrainian and a Russian spelling of one name."""
    return min(len(one), len(other)) >= _SHORTEST and sound_of_given(one) == sound_of_given(other)


def _of_both_sexes(*given: str) -> bool:
    """Whether given names are of a man and of a woman: Francis, Frances."""
    return all(any(name in names for name in given) for names in lexicon("given_names").values())


def _sounds_as(one: str, other: str) -> bool:
    """Whether two words, or several, are equal or two spellings of one name."""
    return one == other or (min(len(one), len(other)) >= _SHORTEST and sound(one) == sound(other))


def _parts(spelled: str) -> tuple[str, list[str], list[str]] | None:
    """Given name, middle names, and last name with "Jr." and the like; None for one word."""
    first, *rest = spelled.split()
    words = [word.rstrip(".,") for word in rest]
    last = next((i for i in reversed(range(len(words))) if words[i] not in _SUFFIXES), None)
    return None if last is None else (first, words[:last], words[last:])
