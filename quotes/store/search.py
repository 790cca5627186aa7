"""Full-text search: what a query means, and where in a quote it is met.

Quotes are searched as words in one spelling: small letters without accents, and everything
that is neither letter nor digit a single space. So quotation marks, apostrophes and dashes of
any kind are alike, and a phrase is a piece of a string, which a scan finds without an index.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotes.errors import StoreError
from quotes.records import ArticleFacts, QuoteFacts, Span

__all__ = ["FOLD", "Found", "Phrase", "Query", "asked_for"]

# In SQL, for quotes and queries alike. Combining marks belong to words.
FOLD = (
    "' ' || trim(regexp_replace(lower(strip_accents(words)), '[^\\p{L}\\p{M}\\p{N}]+', ' ', 'g'))"
    " || ' '"
)
_PART = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+)')
# An accent may be a character of its own.
_LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"
_WORD = re.compile(rf"{_LETTERS}\*?")
_TOKEN = re.compile(_LETTERS)
# In capitals, as other searches have it: "or" is a word.
_OR = "OR"

# Words that follow each other; one that ends with ``*`` stands for all words that begin so.
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A quote that a search has found.

    Attributes:
        article: Where it stands.
        quote: The quote.
        matches: Where in `QuoteFacts.text` the words of the query stand, by start.
    """

    article: ArticleFacts
    quote: QuoteFacts
    matches: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for.

    Attributes:
        groups: Each some phrases of which one must be there; of every group one must. A phrase
            is a row of words that must follow each other, where a word that ends with ``*``
            stands for all words that begin so.
    """

    groups: tuple[tuple[Phrase, ...], ...]

    @classmethod
    def of(cls, text: str) -> Query:
        """A query as a user types it: words, phrases in quotation marks, and OR between them.

        Raises:
            StoreError: There is no word in it.
        """
        groups = (tuple(dict.fromkeys(map(_words, group))) for group in asked_for(text))
        found = tuple(dict.fromkeys(groups))
        if not found:
            raise StoreError(f"nothing to search for: {text!r} has no word")
        return cls(found)

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """All that may be there, whichever group it is of."""
        return tuple(phrase for group in self.groups for phrase in group)

    def holds(self, text: str) -> bool:
        """Whether a text has a phrase of every group, by the rule that the index goes by."""
        tokens = [_folded(token) for token in _TOKEN.findall(text)]
        return all(
            any(next(_places(tokens, phrase), None) is not None for phrase in group)
            for group in self.groups
        )

    def matches(self, text: str) -> tuple[Span, ...]:
        """Where in a text the words of the query stand."""
        found = list(_TOKEN.finditer(text))
        tokens = [_folded(match[0]) for match in found]
        spans = {
            Span(found[at].start(), found[at + len(phrase) - 1].end())
            for phrase in self.phrases
            for at in _places(tokens, phrase)
        }
        return _merged(sorted(spans))


def asked_for(text: str) -> list[list[str]]:
    """The words and phrases of a query, each as it was typed, without quotation marks.

    What stands between two ORs is one group with its neighbours, as OR joins more closely than
    the space between words: `port dock OR quay` asks for "port", and for "dock" or "quay". An OR
    that begins or ends a query joins nothing, and is a word.

    Returns:
        Groups; of every one a single member is enough.
    """
    parts = [match for match in _PART.finditer(text) if _words(match[1] or match[2] or "")]
    groups: list[list[str]] = []
    joins = False
    for at, part in enumerate(parts):
        if part[2] == _OR and 0 < at < len(parts) - 1:
            joins = True
            continue
        typed = " ".join((part[1] or part[2]).split())
        if joins:
            groups[-1].append(typed)
        else:
            groups.append([typed])
        joins = False
    return groups


def _places(tokens: Sequence[str], phrase: Sequence[str]) -> Iterator[int]:
    """Where a phrase begins among the words of a text."""
    first, *others = phrase
    for at in range(len(tokens) - len(others)):
        if _fits(tokens[at], first) and all(
            _fits(tokens[at + more], word) for more, word in enumerate(others, start=1)
        ):
            yield at


def _words(part: str) -> tuple[str, ...]:
    return tuple(_folded(match[0]) for match in _WORD.finditer(part))


def _fits(token: str, word: str) -> bool:
    return token.startswith(word[:-1]) if word.endswith("*") else token == word


def _folded(word: str) -> str:
    if word.isascii():  # nearly all words, and ten times as fast
        return word.lower()
    parts = unicodedata.normalize("NFD", word)
    return "".join(c for c in parts if not unicodedata.combining(c)).lower()


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
