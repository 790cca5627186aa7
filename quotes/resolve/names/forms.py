"""Which shorter or varied forms of a name are still that name."""

from __future__ import annotations

from quotes.records import SpeakerKind
from quotes.resolve.names.bodies import is_holders
from quotes.resolve.names.parts import same_first_name
from quotes.resolve.vocabulary import PARTICLES, vocabulary

__all__ = ["covers", "is_company"]

COMPANY = frozenset(["corp", "corporation", "gmbh", "inc", "limited", "llc", "ltd", "plc"])


def covers(kind: SpeakerKind, full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether shorter or varied words can name somebody of a kind and a full name."""
    if kind == "person":
        return covers_person(full, words)
    size = len(words)
    if size >= len(full):
        return False
    if full[-size:] == words:
        return True
    front = full[:size] == words
    if front and size > 1 and is_holders(*words[-2:]) and full[size] in ("for", "of"):
        # "the Prosecutor's Office of Roe"
        return True
    return front and vocabulary().organisation_words.issuperset(full[size:])


def is_company(full: tuple[str, ...]) -> bool:
    """Whether a name says by its last word that it is a company's."""
    return len(full) > 2 and full[-1] in COMPANY


def covers_person(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if len(words) == 1:
        return words[0] in (full[-1], full[0]) or (len(full) > 2 and words[0] == surname(full)[0])
    if len(words) < len(full) and full[-len(words) :] == words:
        return True
    if surname(full)[-1] != surname(words)[-1]:
        return False
    if not same_first_name(full[0], words[0]):
        return False
    middles = (full[1:-1], words[1:-1])
    return not all(middles) or middles[0][0][0] == middles[1][0][0]


def surname(words: tuple[str, ...]) -> tuple[str, ...]:
    """The last name with its particles, suffixes such as `Jr.` left out."""
    kept = words[:-1] if len(words) > 2 and words[-1] in ("jr", "sr", "ii", "iii", "iv") else words
    start = len(kept) - 1
    while start > 1 and kept[start - 1] in PARTICLES:
        start -= 1
    return kept[start:]
