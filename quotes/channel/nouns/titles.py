"""Titles of books and films behind the noun for them."""

from __future__ import annotations

from quotes.channel.words import Words

__all__ = ["title_after"]

_OPENING, _CLOSING = '“"„«‘', '”"»’'
_LONGEST_TITLE = 11
# How far on "entitled" is looked for.
_REACH = 14
_IN_TITLES = frozenset(["of", "the", "and", "in", "a", "an", "to", "for", "on", "at", "from"])
_OWNERS = frozenset(["his", "her", "their", "my", "our"])
# What goes on behind a title between commas.
_GO_ON = frozenset(["he", "she", "they", "it", "i", "we", "that"])


def title_after(words: Words, last: int) -> str | None:
    """The title of "a memoir of her youth entitled The Long Corridor", "her book, Low Tide,".

    Args:
        words: The article.
        last: The noun for the book.
    """
    if last + 1 == len(words):
        return None
    gap = _gap(words, last + 1)
    if any(mark in gap for mark in _OPENING):
        return _marked_title(words, last + 1)
    if gap == " " and words.raw[last + 1][:1].isupper():
        title = _title(words, last + 1)
        # "In her 2003 book Jane Roe said": she is no title.
        return None if title is None or _speaks(words, last, title[1]) else _said(words, *title)
    if gap == ", ":
        return _title_in_commas(words, last + 1)
    for step in range(last + 1, min(len(words), last + _REACH)):
        if words.stops[step] == "." and words.sentence[step] != words.sentence[last]:
            return None
        if words.low[step] in ("entitled", "titled", "called") and step + 1 < len(words):
            title = _title(words, step + 1)
            return None if title is None else _said(words, *title)
    return None


def _gap(words: Words, index: int) -> str:
    """What stands between a word and the one before."""
    return words.text[words.ends[index - 1] : words.starts[index]]


def _said(words: Words, first: int, last: int) -> str:
    return words.span(first, last).of(words.text)


def _speaks(words: Words, noun: int, last: int) -> bool:
    """Whether a name behind somebody's book is that person's, who speaks in it."""
    return _owned(words, noun) and last + 1 < len(words) and not words.stops[last + 1]


def _owned(words: Words, noun: int) -> bool:
    return any(words.low[step] in _OWNERS for step in range(max(0, noun - 3), noun))


def _title(words: Words, first: int) -> tuple[int, int] | None:
    """First and last of the capitalised words from `first` on, as one title."""
    if not words.raw[first][:1].isupper():
        return None
    end = step = first
    while step + 1 < len(words) and step - first < _LONGEST_TITLE and not words.stops[step + 1]:
        step += 1
        if words.raw[step][:1].isupper() or words.raw[step].isdigit():
            end = step
        elif words.low[step] not in _IN_TITLES:
            break
    return first, end


def _title_in_commas(words: Words, first: int) -> str | None:
    """As in "In her book, Low Tide, Roe said", not "In her book, Jane Roe, the mayor, said"."""
    title = _title(words, first)
    if title is None:
        return None
    behind = title[1] + 1
    if behind == len(words) or words.stops[behind] == ".":
        return _said(words, *title)
    goes_on = words.raw[behind][:1].isupper() or words.low[behind] in _GO_ON
    return _said(words, *title) if words.stops[behind] == "," and goes_on else None


def _marked_title(words: Words, first: int) -> str | None:
    """A title between quotation marks: each longer word has a capital."""
    for last in range(first, min(len(words), first + _LONGEST_TITLE)):
        if words.raw[last][:1].islower() and words.low[last] not in _IN_TITLES:
            return None
        end = words.starts[last + 1] if last + 1 < len(words) else len(words.text)
        if any(mark in words.text[words.ends[last] : end] for mark in _CLOSING):
            return _said(words, first, last) if words.raw[first][:1].isupper() else None
    return None
