"""Whom a bare surname means in a collection that quotes one of its bearers again and again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from quotes.compare.names import spelling, surname
from quotes.compare.speakers import named_person, usual_form
from quotes.records import QuoteFacts
from quotes.resources.titles import in_full

__all__ = ["Quoted", "known_by_surname", "means", "with_known_names"]

# A bearer of a surname is known by it who is quoted in so many articles, and with so large a share
# of what all its bearers say. In 840 articles of one campaign that is true of 76 people, seven of
# whom some articles quote by surname alone; at 0.9 a candidate would have what may be her
# husband's, who held the office before.
_ARTICLES = 3
_SHARE = 0.95
# "Roe and Poe" bear no surname.
_AND = " and "
_SHORT = 3


class Quoted(Protocol):
    """What a collection quotes of a person under a full name."""

    @property
    def quotes(self) -> int:
        """How many quotes."""

    @property
    def articles(self) -> Collection[str]:
        """The articles that they stand in, each once."""

    @property
    def roles(self) -> Iterable[str]:
        """The roles that are given."""


def known_by_surname(people: Mapping[str, Quoted]) -> dict[str, str]:
    """Surnames that say who it is wherever they stand in a collection.

    Args:
        people: By full name in one spelling.

    Returns:
        The full name of whom each means.
    """
    bearers: dict[str, list[str]] = defaultdict(list)
    for name in people:
        if " " in name and _AND not in name:
            bearers[surname(name)].append(name)
    found = {}
    for last, names in bearers.items():
        best = max(names, key=lambda name: (people[name].quotes, name))
        total = sum(people[name].quotes for name in names)
        if len(people[best].articles) >= _ARTICLES and people[best].quotes >= _SHARE * total:
            found[last] = best
    return found


def means(article: str, role: str | None, person: Quoted) -> bool:
    """Whether a bare surname in an article means the one who is known by it.

    Not beside that person's full name, which the article would have told apart for a reason, nor
    with a role that has no word in common with theirs.

    Args:
        article: Its id.
        role: As given with the surname.
        person: Who is known by it.
    """
    if article in person.articles:
        return False
    own = _words(role or "")
    return not own or any(not own.isdisjoint(_words(other)) for other in person.roles)


def with_known_names(quotes: Iterable[QuoteFacts]) -> Iterator[QuoteFacts]:
    """Give the people whom an article names by surname the full name that the collection knows.

    Whom an article gives another role than the collection ever does ("Doyle, a professor") stays,
    and whom it quotes beside the one that the collection knows.

    Args:
        quotes: Of all articles.
    """
    kept = list(quotes)
    people: dict[str, _Tally] = defaultdict(_Tally)
    for quote in kept:
        if named_person(quote) and quote.speaker:
            people[spelling(quote.speaker, True)].add(quote)
    known = known_by_surname(people)
    for quote in kept:
        name = known.get(spelling(quote.speaker or "", True)) if named_person(quote) else None
        if name is not None and means(quote.article, quote.role, people[name]):
            yield replace(quote, speaker=people[name].name)
        else:
            yield quote


@dataclass(slots=True)
class _Tally:
    quotes: int = 0
    articles: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    forms: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, quote: QuoteFacts) -> None:
        self.quotes += 1
        self.articles.add(quote.article)
        self.forms[quote.speaker or ""] += 1
        if quote.role:
            self.roles.add(quote.role)

    @property
    def name(self) -> str:
        """The form that is printed most; of equals the shortest."""
        return usual_form(self.forms)


def _words(role: str) -> set[str]:
    words = (word.strip(".,") for word in role.casefold().replace("’", "'").split())
    return {word.removesuffix("'s") for word in in_full(words) if len(word) > _SHORT}
