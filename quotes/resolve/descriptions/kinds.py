"""What kind of speaker a common noun stands for."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import SpeakerKind
from quotes.resolve.discourse import Token
from quotes.resolve.vocabulary import Gender, parent_in, vocabulary

__all__ = ["gender_of_noun", "kind_of_noun", "means_person"]


STATES = frozenset({"country", "nation", "state"})
SPEAKING = frozenset(["exec", "forward", "rep"])
"""Words that mean persons where they head a source, and much else elsewhere."""
PERSON_ENDINGS = ("er", "or", "ist", "ian", "ant", "eer", "ee", "ess", "yst")


def kind_of_noun(head: str, *, singular_article: bool = False) -> tuple[SpeakerKind, bool]:
    """Kind of a description by its head noun, and whether that is plural.

    Args:
        head: The head noun, lower-case.
        singular_article: `a`, `this` ... stands before it, so it is no plural.
    """
    words = vocabulary()
    if head in words.groups and not (singular_article and words.is_person_noun(head)):
        return "group", True
    if words.is_person_noun(head) or head in SPEAKING:
        return "person", False
    if head in words.organisations:
        return "organisation", False
    if head in words.documents:
        return "document", head.endswith("s") and not singular_article
    singular = words.singular(head)
    if singular is None:
        if head.endswith(("%", "percent")) or head.isdigit():
            return "group", True
        if singular_article or not head.endswith("s"):
            return ("person" if head.endswith(PERSON_ENDINGS) else "document"), False
        if head.endswith("s") and not head.endswith("ss") and not singular_article:
            return "group", True
        return "document", False
    if words.is_person_noun(singular):
        return "group", True
    if singular in STATES:
        return "place", True
    if singular in words.documents and singular not in words.organisations:
        return "document", True
    return "group", True


def means_person(behind: Sequence[Token], *, brought_in: bool) -> bool:
    """Whether what follows a noun tells that it is a person's: `himself`, `, who would not say`.

    Args:
        behind: The tokens behind the noun.
        brought_in: Whether `a` or `one` stands before it: `the talks, who` are none.
    """
    words = [token.lower for token in behind[:2]]
    follows = words[:1] == ["who"] or words == [",", "who"]
    return words[:1] in (["himself"], ["herself"]) or (brought_in and follows)


def gender_of_noun(head: str) -> Gender | None:
    """What a noun tells about sex (`spokeswoman`, `father`)."""
    words = vocabulary()
    known = words.noun_gender.get(parent_in(head) or head)
    if known is None and head.endswith("woman"):
        return "f"
    return known
