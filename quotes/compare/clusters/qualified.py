"""Words that one version of a quote has between words that both print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.compare.clusters.changes import Change, texts_of
from quotes.compare.clusters.marked import Word
from quotes.compare.clusters.numbers import has_figure
from quotes.compare.clusters.swapped import ADDRESSED, ARTICLES, MOST_SWAPPED, in_headline
from quotes.compare.clusters.words import stop_words

__all__ = ["added_words"]

# "In good order", "largely safe"; what is longer is a clause that one of them has cut.
_LONGEST = 2
# Said without a thought, and left out by whoever tidies a sentence.
_SAID = "absolutely actually basically er honestly literally oh uh um yeah"
_FILLERS = frozenset(_SAID.split())


def added_words(changes: Sequence[Change]) -> Iterator[tuple[str, ...]]:
    """A qualifier that one of two versions has more: "safe", "largely safe".

    Nothing where several are: then one of them is tidied, or a translation.
    """
    found = [part for change in changes if (part := _added(change))]
    if sum(map(len, found)) <= MOST_SWAPPED:
        for part in found:
            yield (" ".join(dict.fromkeys(word.printed for word in part)),)


def _added(change: Change) -> Sequence[Word]:
    # "A china egg", "an egg": the article is only in another form.
    both = [[word for word in side if word.text not in ARTICLES] for side in change[:2]]
    part = both[0] or both[1]
    inside = change.before and change.behind and not change.gap
    if not inside or all(both) or len(part) > _LONGEST:
        return ()
    texts = texts_of(part)
    plain = stop_words() | ADDRESSED | _FILLERS
    # A name beside a title or another name is a longer form of it, and figures have their own rule.
    named = any(word.printed[:1].isupper() for word in part)
    counted = any(map(has_figure, texts))
    return () if plain.issuperset(texts) or named or counted or in_headline(change) else part
