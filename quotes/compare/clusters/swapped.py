"""Words and names that one version of a quote prints in the place of others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from quotes.compare.clusters.changes import Change
from quotes.compare.clusters.marked import Word
from quotes.compare.clusters.numbers import has_figure, has_number
from quotes.compare.clusters.words import stem, stop_words

__all__ = [
    "ADDRESSED",
    "ARTICLES",
    "MOST_NEW",
    "MOST_SWAPPED",
    "in_headline",
    "swapped_names",
    "swapped_words",
]

_LONGEST_NAME = 3
# So many letters in common at their beginning, and all but so many of the shorter one's, make two
# forms of one name or word ("Vedra", "Vedran"; not "Lindqvar", "Lindstrom").
_ONE_WORD = 4
_ENDING = 2
_TITLED = "mr mrs ms miss dr sir dame lord lady prof professor st"
_TITLES = frozenset(_TITLED.split())
# Where more of the words have a capital, it is a headline's.
_HEADLINE = 0.5
# In each other's place they say the same, or about the same.
_EQUAL = """if whether a an the this that these those which who whom it its there here and but so
    then now well just really very simply also too of in on at to for with as is are was were be
    been has have had do does did"""
_SAME = frozenset(_EQUAL.split())
# "They'd" is either.
_CONTRACTED = frozenset(["had", "would"])
ARTICLES = frozenset(["a", "an", "the"])
# In the place of "they" another version tells who that is; "she" in its place is another person.
_PRONOUNS = frozenset(["he", "she", "they", "we", "him", "her", "them", "us"])
# Whom one talks to: "it's rusted, mate".
_TALKED_TO = """bro buddy darling dear folks gentlemen guys ladies lads love madam mate mates pal
    sir"""
ADDRESSED = frozenset(_TALKED_TO.split())
# Words that are put in the place of others; longer ones tell it in another way.
_LONGEST = 4
# More words that are others are another translation, or words put into marks that nobody said so.
MOST_SWAPPED = 3
# A version with more new words is not looked at: some may stand outside of the marks.
MOST_NEW = 8


def swapped_names(changes: Sequence[Change]) -> Iterator[tuple[str, ...]]:
    """Names in each other's place that are not two forms of one."""
    for change in changes:
        between = bool(change.before and change.behind)
        both = (change.part, change.rest)
        if between and all(map(_is_name, both)) and not all(map(_has_figure, both)):
            names = [_name(words) for words in (change.part, change.rest)]
            if not in_headline(change) and _two_names(*names):
                yield tuple(" ".join(name) for name in names)


def in_headline(change: Change) -> bool:
    """Whether most words beside a change have a capital, where it says nothing of a name.

    But for those right beside it, which may be parts of the name.
    """
    pairs = [*change.before[:-1], *change.behind[1:]]
    capitals = sum(one.printed[:1].isupper() for one, _ in pairs)
    return capitals > _HEADLINE * len(pairs)


def _is_name(words: Sequence[Word]) -> bool:
    if not 0 < len(words) <= _LONGEST_NAME:
        return False
    return all(
        word.printed[:1].isupper() and word.text not in stop_words() | _TITLES and not word.begins
        for word in words
    )


def _name(words: Sequence[Word]) -> list[str]:
    return list(dict.fromkeys(word.printed for word in words))


def _two_names(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether neither is a form, the initials or an adjective of the other."""
    if "".join(word[0] for word in one) == "".join(other).upper():
        return False
    if "".join(word[0] for word in other) == "".join(one).upper():
        return False
    return not any(_one_word(a.casefold(), b.casefold()) for a in one for b in other)


def _one_word(one: str, other: str) -> bool:
    from rapidfuzz.distance import Prefix

    same = Prefix.similarity(one, other)
    return same >= max(_ONE_WORD, min(len(one), len(other)) - _ENDING) or stem(one) == stem(other)


def _has_figure(words: Sequence[Word]) -> bool:
    """Whether one may be a figure, a day or a month: then figures tell of it."""
    return any(has_figure(word.text) for word in words)


def swapped_words(changes: Sequence[Change]) -> Iterator[tuple[str, ...]]:
    """Other words in each other's place: "some" and "all", "crowns" and "euros".

    Nothing where many are: then one of them is a translation, or no quotation.
    """
    found = [change for change in changes if _swap(change)]
    gone = Counter(word.text for change in found for word in change.part)
    come = Counter(word.text for change in found for word in change.rest)
    # Without any the same words stand in another order.
    for change in found if 0 < (come - gone).total() <= MOST_SWAPPED else ():
        yield tuple(
            " ".join(dict.fromkeys(word.printed for word in words))
            for words in (change.part, change.rest)
        )


def _swap(change: Change) -> bool:
    both = (change.part, change.rest)
    if change.gap or not all(0 < len(words) <= _LONGEST for words in both):
        return False
    if any(has_number(word.text) for words in both for word in words):
        return False
    if all(map(_has_figure, both)):
        return False
    one, other = ({word.text for word in words} for words in both)
    # Of "a china egg" and "an egg" nothing stands in the place of "china".
    if one <= ARTICLES or other <= ARTICLES or one ^ other <= _SAME:
        return False
    if one ^ other == _CONTRACTED:
        return False
    if one <= ADDRESSED or other <= ADDRESSED or (one <= _PRONOUNS) != (other <= _PRONOUNS):
        return False
    if not _TITLES.isdisjoint(one | other) or in_headline(change):
        return False
    if all(map(_is_name, both)) and not _two_names(*map(_name, both)):
        return False
    return not any(_one_word(a, b) for a in one - other for b in other - one)
