"""Full-text search: what a query means, and where in a quote it is met.

Quotes are searched as words in one spelling: small letters without accents, and everything
that is neither letter nor digit a single space. So quotation marks, apostrophes and dashes of
any kind are alike, and a phrase is a piece of a string, which a scan finds without an index.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from quotes.errors import StoreError
from quotes.records import ArticleFacts, QuoteFacts, Span

__all__ = ["FOLD", "Found", "Query"]

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
        phrases: Each a row of words that must follow each other; all must be there. A word
            that ends with ``*`` stands for all words that begin so.
    """

    phrases: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, text: str) -> Query:
        """A query as a user types it: words, and phrases in quotation marks.

        Raises:
            StoreError: There is no word in it.
        """
        parts = (match[1] if match[1] is not None else match[2] for match in _PART.finditer(text))
        phrases = tuple(dict.fromkeys(words for part in parts if (words := _words(part))))
        if not phrases:
            raise StoreError(f"nothing to search for: {text!r} has no word")
        return cls(phrases)

    def matches(self, text: str) -> tuple[Span, ...]:
        """Where in a text the words of the query stand."""
        tokens = [(_folded(match[0]), Span(*match.span())) for match in _TOKEN.finditer(text)]
        spans = set()
        for phrase in self.phrases:
            for at in range(len(tokens) - len(phrase) + 1):
                row = tokens[at : at + len(phrase)]
                if all(_fits(token, word) for (token, _), word in zip(row, phrase, strict=True)):
                    spans.add(Span(row[0][1].start, row[-1][1].end))
        return _merged(sorted(spans))


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
