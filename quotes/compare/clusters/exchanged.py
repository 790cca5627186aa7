"""Words of a quote that have changed places in another version: who did what to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from quotes.compare.clusters.changes import Words, texts_of
from quotes.compare.clusters.marked import GAP, Word
from quotes.compare.clusters.words import stop_words

__all__ = ["exchanged_words"]

# Words that change places; longer ones are another way to tell it.
_LONGEST = 4
_ARTICLES = frozenset(["a", "an", "our", "the", "their", "these", "those"])
# Between these the order says nothing: "mills and weirs", "not only mills but also weirs".
_LINKS = ["also", "and", "as", "both", "but", "nor", "or", "plus", "so", "too"]
_JOINING = _ARTICLES.union(_LINKS)


def exchanged_words(one: Words, other: Words) -> Iterator[tuple[str, str]]:
    """Words that stand in each other's place where all else is the same, as the first orders them.

    "The board lied to the players" and "The players lied to the board", "the owner, not the
    players" and "the players, not the owner"; nothing where a list has another order.

    Args:
        one: Words of a quote.
        other: The same words in another order; all in marks, or nothing is said.
    """
    one, other = ([word for word in words if word.text != GAP] for words in (one, other))
    if len(one) != len(other) or not all(word.marked for word in (*one, *other)):
        return
    here, there = texts_of(one), texts_of(other)
    start = _in_common(here, there)
    stop = len(here) - _in_common(here[start:][::-1], there[start:][::-1])
    here, there, middle = here[start:stop], there[start:stop], one[start:stop]
    for front, back in product(range(1, _LONGEST + 1), repeat=2):
        left, between, right = _parts(here, front, back)
        if between and _parts(there, back, front) == (right, between, left):
            if _matters(left + right, between):
                yield _printed(middle[:front]), _printed(middle[-back:])
            return


def _in_common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two lists begin with."""
    pairs = enumerate(zip(one, other, strict=True))
    return next((at for at, (a, b) in pairs if a != b), len(one))


def _parts(texts: list[str], front: int, back: int) -> tuple[list[str], list[str], list[str]]:
    return texts[:front], texts[front:-back], texts[-back:]


def _matters(changed: Sequence[str], between: Sequence[str]) -> bool:
    """Whether it says something else in another order, and is no list."""
    if _JOINING.issuperset(between) or all(text in stop_words() for text in changed):
        return False
    # "Mills, weirs and gates": what the last "and" joins is one more of a list.
    link = [text for text in between if text not in _ARTICLES][-1:]
    return link not in (["and"], ["or"])


def _printed(words: Sequence[Word]) -> str:
    return " ".join(word.printed for word in words)
