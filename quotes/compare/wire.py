"""Articles that an outlet took from a news agency or shares word for word with another."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from functools import cache

from quotes.records import Article
from quotes.resources import lexicon

__all__ = ["Wires"]


class Wires:
    """Counts wire articles while articles pass by; only hashes of their texts are kept."""

    def __init__(self) -> None:
        self._outlets_of: dict[bytes, set[str]] = {}
        self._articles: list[tuple[str, bytes, bool]] = []

    def add(self, outlet: str, article: Article) -> None:
        """Take note of an article of an outlet."""
        words = " ".join(article.text.split()).casefold()
        digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()
        self._outlets_of.setdefault(digest, set()).add(outlet)
        self._articles.append((outlet, digest, _by_agency(article, outlet)))

    def counts(self) -> Counter[str]:
        """Number of wire articles by outlet."""
        return Counter(
            outlet
            for outlet, digest, by_agency in self._articles
            if by_agency or len(self._outlets_of[digest]) > 1
        )


def _by_agency(article: Article, outlet: str) -> bool:
    """Whether the authors name an agency that is not the outlet itself."""
    own = outlet.casefold()
    found = (_agencies().search(author) for author in article.authors)
    return any(match is not None and match[0].casefold() not in own for match in found)


@cache
def _agencies() -> re.Pattern[str]:
    names = sorted(lexicon("outlets")["agency"], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
