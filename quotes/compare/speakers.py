"""Which speakers of different articles are the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from quotes.compare.names import spelling, surname
from quotes.records import QuoteFacts

__all__ = [
    "SpeakerKey",
    "identity",
    "named_person",
    "speaker_key",
    "usual_form",
    "with_full_names",
    "without_middle",
    "without_middle_names",
]

_AUTHOR = "AUTHOR"
# By story and a word of their names: full names with their forms as printed.
_Bearers = dict[tuple[str, str], dict[str, Counter[str]]]


class SpeakerKey(NamedTuple):
    """Equal for mentions of one speaker across articles.

    Attributes:
        kind: The speaker's kind.
        name: The name in one spelling.
        article: Id of the article where the name holds only inside it, else "".
    """

    kind: str
    name: str
    article: str


def speaker_key(quote: QuoteFacts) -> SpeakerKey | None:
    """The identity of a quote's speaker beyond its article; None where nobody is stated."""
    if quote.speaker is None:
        return None
    return identity(quote.article, quote.speaker, quote.speaker_kind or "person", quote.named)


def identity(article: str, name: str, kind: str, named: bool) -> SpeakerKey:
    """The identity of a speaker beyond its article.

    Speakers are one when kind and full name agree, middle initials aside. A bare surname, a
    description ("a police officer") and the author's own "I" say nothing beyond their article.

    Args:
        article: `Article.id`.
        name: `Speaker.name`.
        kind: `Speaker.kind`.
        named: `Speaker.named`.
    """
    spelled = spelling(name, kind == "person")
    full = kind != "person" or " " in spelled
    alone = not named or not full or name == _AUTHOR
    return SpeakerKey(kind, spelled, article if alone else "")


def with_full_names(
    quotes: Iterable[QuoteFacts], story_of: Mapping[str, str]
) -> Iterator[QuoteFacts]:
    """Give the people whom an article names by surname the full name that their story has.

    So it is with a given name, where nobody has it as a surname. Where two people of a story share
    it, it says nobody's name.

    Args:
        quotes: Of all articles.
        story_of: The story of an article, by its id; articles without one stay as they are.
    """
    kept = list(quotes)
    full: _Bearers = defaultdict(lambda: defaultdict(Counter))
    given: _Bearers = defaultdict(lambda: defaultdict(Counter))
    for quote in kept:
        story = story_of.get(quote.article)
        if story is not None and named_person(quote):
            spelled = spelling(quote.speaker or "", True)
            if " " in spelled:
                full[story, surname(spelled)][spelled][quote.speaker or ""] += 1
                given[story, spelled.partition(" ")[0]][spelled][quote.speaker or ""] += 1
    for quote in kept:
        key = story_of.get(quote.article, ""), spelling(quote.speaker or "", True)
        known = full.get(key) or given.get(key)
        if known is None or len(known) > 1 or not named_person(quote):
            yield quote
            continue
        (forms,) = known.values()
        name = usual_form(forms)
        yield replace(quote, speaker=name)


def without_middle_names(quotes: Iterable[QuoteFacts]) -> Iterator[QuoteFacts]:
    """Give people one name whom one outlet calls by a middle name and another does not.

    Where two people of the collection differ in nothing but their middle names, all stay as they
    are: whose the name without one is cannot be told.

    Args:
        quotes: Of all articles.
    """
    kept = list(quotes)
    spelled = [spelling(quote.speaker or "", True) if named_person(quote) else "" for quote in kept]
    short = without_middle(spelled)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for quote, name in zip(kept, spelled, strict=True):
        forms[short.get(name, name)][quote.speaker or ""] += 1
    joined = set(short.values())
    for quote, name in zip(kept, spelled, strict=True):
        whole = short.get(name, name)
        if whole not in joined:
            yield quote
            continue
        names = forms[whole]
        yield replace(quote, speaker=usual_form(names))


def without_middle(names: Iterable[str]) -> dict[str, str]:
    """Of the names of a collection, those with a middle name that stand for a shorter one.

    Args:
        names: Names of people in one spelling.

    Returns:
        For each of them the form of first and last name, which must be among the names too, and
        have no second long form.
    """
    long: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in names:
        if " " in name:
            long[_ends(name)].add(name)
    found = {}
    for ends, forms in long.items():
        short = " ".join(ends)
        if len(forms) == 2 and short in forms:
            (full,) = forms - {short}
            found[full] = short
    return found


def _ends(spelled: str) -> tuple[str, str]:
    """First and last name of a person with "Jr." and the like; empty for a single word."""
    first, _, rest = spelled.partition(" ")
    last = surname(rest)
    return (first, rest[rest.rindex(last) :]) if rest else ("", "")


def usual_form(forms: Mapping[str, int]) -> str:
    """Of several forms of a name the most frequent, then the shortest, whatever their order.

    Args:
        forms: How often each is printed.
    """
    return min(forms, key=lambda form: (-forms[form], len(form), form))


def named_person(quote: QuoteFacts) -> bool:
    """Whether a person is named who is not the author."""
    return quote.named and quote.speaker_kind == "person" and quote.speaker not in (None, _AUTHOR)
