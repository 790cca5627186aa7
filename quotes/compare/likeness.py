"""How alike articles are in what they are about: the cosine of their rare words."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING, Any

from quotes.records import ArticleFacts, QuoteFacts

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Likeness"]

_WORD = re.compile(r"[^\W\d_]{3,}")
# A word of the title or a speaker's name says more of an article's subject than one of a quote.
_TITLE = 2.0
_SPEAKER = 2.0
# As many articles on other subjects are taken as given: else a folder about one single event would
# have no rare word in common.
_BACKGROUND = 50
# Articles are compared where they share words that at most this many articles have.
_RARE = 40
_LEAST_RARE = 2


class Likeness:
    """Articles as vectors of words (tf-idf, Salton and Buckley 1988), each word counted once.

    Args:
        articles: In the order that positions refer to.
        quotes: Theirs; thoughts are passed over.
    """

    def __init__(self, articles: Sequence[ArticleFacts], quotes: Iterable[QuoteFacts]) -> None:
        import numpy as np
        from scipy import sparse

        weights = _weights(articles, quotes)
        spread = Counter(word for words in weights for word in words)
        self._words = sorted(spread)
        column = {word: at for at, word in enumerate(self._words)}
        all_articles = len(articles) + _BACKGROUND
        rarity = {word: math.log(all_articles / count) for word, count in spread.items()}
        sizes = [len(words) for words in weights]
        columns = [column[word] for words in weights for word in words]
        values = [value * rarity[word] for words in weights for word, value in words.items()]
        starts = np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)])
        shape = (len(articles), max(1, len(self._words)))
        matrix = sparse.csr_array((np.asarray(values), columns, starts), shape=shape)
        matrix.sort_indices()
        norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
        norms[norms == 0] = 1.0
        self._matrix: Any = sparse.csr_array(sparse.diags_array(1 / norms) @ matrix)
        self._spread = np.asarray([spread[word] for word in self._words])

    def pairs(
        self, at_least: float, days_of: Sequence[int | None], days: int
    ) -> list[tuple[int, int, float]]:
        """Pairs of positions whose cosine is at least that, most alike first.

        Args:
            at_least: 0 to 1.
            days_of: The day of each article, as a number; None where it is not known.
            days: Pairs whose known days lie further apart are left out.
        """
        import numpy as np

        one, other = self._candidates()
        when = np.asarray([np.nan if day is None else day for day in days_of])
        near = ~(np.abs(when[one] - when[other]) > days)  # a day not known is near
        one, other = one[near], other[near]
        values = self._cosines(one, other)
        kept = values >= at_least
        found = zip(one[kept], other[kept], values[kept], strict=True)
        return sorted(
            ((int(a), int(b), float(value)) for a, b, value in found),
            key=lambda pair: (-round(pair[2], 9), pair[0], pair[1]),
        )

    def of(self, one: Sequence[int], other: Sequence[int]) -> list[float]:
        """Cosines of some pairs of positions."""
        import numpy as np

        found: list[float] = self._cosines(np.asarray(one), np.asarray(other)).tolist()
        return found

    def mean(self, first: Sequence[int], second: Sequence[int]) -> float:
        """Mean cosine between two groups, or inside one that is given twice."""
        import numpy as np

        pairs = list(combinations(first, 2) if first is second else product(first, second))
        if not pairs:
            return 1.0
        one, other = np.asarray(pairs).T
        return float(self._cosines(one, other).mean())

    def shared_words(self, members: Sequence[int]) -> list[str]:
        """Words that at least two of the articles have, by weight."""
        import numpy as np

        part = self._matrix[list(members)]
        total = part.sum(axis=0)
        shared = np.flatnonzero((part > 0).sum(axis=0) > 1).tolist()
        best = sorted(shared, key=lambda at: (-round(float(total[at]), 9), self._words[at]))
        return [self._words[at] for at in best]

    def _candidates(self) -> tuple[NDArray[Any], NDArray[Any]]:
        import numpy as np
        from scipy import sparse

        rare = self._matrix[:, np.flatnonzero((self._spread > 1) & (self._spread <= _RARE))]
        rare.data[:] = 1.0
        common = sparse.coo_array(sparse.triu(rare @ rare.T, k=1))
        enough = common.data >= _LEAST_RARE
        return common.row[enough], common.col[enough]

    def _cosines(self, one: NDArray[Any], other: NDArray[Any]) -> NDArray[Any]:
        import numpy as np

        if not len(one):
            return np.zeros(0)
        products = self._matrix[one].multiply(self._matrix[other])
        return np.asarray(products.sum(axis=1)).ravel()


def _weights(
    articles: Sequence[ArticleFacts], quotes: Iterable[QuoteFacts]
) -> list[dict[str, float]]:
    """The words of each article and their weights, without the commonest of the language."""
    from spacy.lang.en.stop_words import STOP_WORDS

    quotes_of: dict[str, list[QuoteFacts]] = defaultdict(list)
    for quote in quotes:
        if quote.statement:
            quotes_of[quote.article].append(quote)
    found = []
    for article in articles:
        said = quotes_of[article.id]
        # What stands between two quotes is no part of a word.
        words = dict.fromkeys(_words("\n".join([quote.text for quote in said])), 1.0)
        for word in _words(article.title):
            words[word] = words.get(word, 0.0) + _TITLE
        # Each name once, in the order of the quotes.
        for name in dict.fromkeys(quote.speaker for quote in said if quote.named):
            for word in _words(name):
                words[word] = max(words.get(word, 0.0), _SPEAKER)
        for word in STOP_WORDS.intersection(words):
            del words[word]
        found.append(words)
    return found


def _words(text: str | None) -> list[str]:
    return _WORD.findall((text or "").casefold())
