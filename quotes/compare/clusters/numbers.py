"""Figures in running words: 48, forty-eight, three hundred, $1.2bn; and Friday, May."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from quotes.compare.clusters import amounts, calendar_days
from quotes.compare.clusters.words import shared

__all__ = ["Figure", "figures", "has_figure", "has_number"]

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: number for number, word in enumerate(_SMALL.split())} | {
    word: 10 * number for number, word in enumerate(_TENS.split(), start=2)
}
# "Twice" and "two times" say the same.
_TIMES = {"twice": 2, "thrice": 3}
_OFTEN = "×"
_HUNDRED, _DOZEN, _HALF = 100, 12, Decimal("0.5")
# How many words before and behind a place tell whether an amount stands there.
_BACK, _AHEAD = 2, 10
# Of "a third" and "two-thirds".
_BEFORE_PART = frozenset(["a", *map(str, range(1, 10))])
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_MULTIPLIERS = _SCALES | {"hundred": _HUNDRED, "dozen": _DOZEN}
_ENDINGS = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_DIGITS = re.compile(r"([0-9]+(?:\.[0-9]+)?)(.*)")
_DIGIT = re.compile("[0-9]")
_SPELLED = frozenset([*_VALUES, *_MULTIPLIERS, *_TIMES])
_WORDS = amounts.WORDS | calendar_days.DAYS
_SIGN = re.compile("[£$€¥%]")
_NAMED_SIGNS = {
    "pound": "£", "pounds": "£", "quid": "£", "dollar": "$", "dollars": "$", "bucks": "$",
    "euro": "€", "euros": "€", "yen": "¥", "percent": "%",
}  # fmt: skip
_COUNTED = frozenset(map(str, range(1, 13)))
# "Half past four" is an hour.
_PAST = "past"
_PARTS = frozenset(["half", "quarter"])
_ENDS = frozenset('.,;:!?…"”’»)')
_AROUND = " .,;:!?…\"'“”‘’«»()–—-"


class Figure(NamedTuple):
    """A figure in a list of printed tokens.

    Attributes:
        values: Its number, several where one token has several ("9-11"), as decimals; of an
            amount without a number its words ("tens of millions"), of a day or month its name.
        printed: Its tokens without marks around them.
        start: Its first token.
        end: Behind its last token.
        sign: Currency or "%", as a sign, even where a word behind it says so; "×" of how often;
            `day` or `month` of one; else "".
    """

    values: tuple[str, ...]
    printed: str
    start: int
    end: int
    sign: str


class _Word(NamedTuple):
    text: str
    token: int
    ends: bool
    capital: bool


def has_figure(key: str) -> bool:
    """Whether a match key may have a figure."""
    return not _WORDS.isdisjoint(key.split()) or has_number(key)


def has_number(key: str) -> bool:
    """Whether a match key may have a number: "half", "dozens" and "Friday" are none."""
    return not _SPELLED.isdisjoint(key.split()) or _DIGIT.search(key) is not None


def figures(tokens: Sequence[str]) -> list[Figure]:
    """The figures of a text, in order; what stands in brackets is the editor's.

    Args:
        tokens: What stands between blanks, as printed.
    """
    words = [
        _Word(text, at, token[-1] in _ENDS, token.lstrip(_AROUND)[:1].isupper())
        for at, token in enumerate(tokens)
        if not ("[" in token or "]" in token)
        for text in shared().token(token).split()
    ]
    return list(_merged(tokens, words, _read(words)))


class _Read(NamedTuple):
    value: Decimal
    first: int
    last: int
    vague: str = ""


def _read(words: Sequence[_Word]) -> Iterator[_Read]:
    """Numbers with the words that they begin and end at."""
    at = 0
    while at < len(words):
        found = _part(words, at) or _number(words, at) or _times(words[at], at)
        found = found or _vague(words, at) or _day(words, at)
        if found is None:
            at += 1
        else:
            if not _told_by_a_clock(words, found):
                yield found
            at = found.last + 1


def _part(words: Sequence[_Word], at: int) -> _Read | None:
    """A fraction, with "a million", "a dozen" and the like behind it."""
    if words[at].text not in amounts.WORDS and words[at].text not in _BEFORE_PART:
        return None
    first, texts = _around(words, at)
    found = amounts.parts(texts, at - first)
    if found is None:
        return None
    value, last = found
    behind = last + 1 + (texts[last + 1 : last + 2] == ["a"])
    scale = _MULTIPLIERS.get(texts[behind]) if behind < len(texts) else None
    return _Read(value * (scale or 1), at, first + (behind if scale else last))


def _around(words: Sequence[_Word], at: int) -> tuple[int, list[str]]:
    """The texts of the words near a place, which are all that matters, and where they begin."""
    first = max(at - _BACK, 0)
    return first, [word.text for word in words[first : at + _AHEAD]]


def _number(words: Sequence[_Word], at: int) -> _Read | None:
    """A number, with "and a half" and a further "million" behind it."""
    found = _digits(words, at) or _spelled(words, at)
    if found is None or words[found.last + 1 : found.last + 2] == []:
        return found
    first, texts = _around(words, found.last)
    if not amounts.half_more(texts, found.last - first):
        return found
    last = found.last + 3
    scale = _MULTIPLIERS.get(words[last + 1].text) if last + 1 < len(words) else None
    return _Read((found.value + _HALF) * (scale or 1), at, last + (scale is not None))


def _vague(words: Sequence[_Word], at: int) -> _Read | None:
    """An amount of which only the order is told."""
    if words[at].text not in amounts.WORDS:
        return None
    first, texts = _around(words, at)
    found = amounts.vague(texts, at - first)
    return None if found is None else _Read(Decimal(0), at, first + found[1], found[0])


def _day(words: Sequence[_Word], at: int) -> _Read | None:
    """A day of the week or a month."""
    if words[at].text not in calendar_days.DAYS:
        return None
    first, texts = _around(words, at)
    day = calendar_days.is_calendar(texts, at - first, capital=words[at].capital)
    return _Read(Decimal(0), at, at, words[at].text) if day else None


def _told_by_a_clock(words: Sequence[_Word], found: _Read) -> bool:
    """Whether it is a number of "ten past four", which others print as 4.10am."""
    before = [word.text for word in words[max(0, found.first - 2) : found.first]]
    behind = [word.text for word in words[found.last + 1 : found.last + 3]]
    if behind[:1] == [_PAST]:
        return len(behind) == 2 and _value(behind[1]) is not None
    return before[1:] == [_PAST] and (before[0] in _PARTS or _value(before[0]) is not None)


def _digits(words: Sequence[_Word], at: int) -> _Read | None:
    """A number in digits, with "million", "bn" and the like behind it."""
    match = _DIGITS.match(words[at].text)
    behind = words[at + 1] if at + 1 < len(words) else None
    # Words up to twelve are digits in match keys, and may go on ("two hundred and five").
    if match is None or (behind and words[at].text in _COUNTED and behind.text in _MULTIPLIERS):
        return None
    value = Decimal(match[1])
    if match[2] in _ENDINGS:
        return _Read(value * _ENDINGS[match[2]], at, at)
    scale = None
    if behind is not None and not match[2]:
        same = behind.token == words[at].token
        scale = (_ENDINGS if same else _MULTIPLIERS).get(behind.text)
    return _Read(value * (scale or 1), at, at + (scale is not None))


def _spelled(words: Sequence[_Word], at: int) -> _Read | None:
    """A number in words: up to ninety-nine, and with hundreds, thousands and more."""
    total, part, least, last = 0, 0, 10**15, at - 1
    for index in range(at, len(words)):
        if last >= at and words[last].ends:
            break
        word = words[index].text
        value = _value(word)
        if value is not None and _fits(part, value):
            part += value
        elif word in ("hundred", "dozen") and part < _HUNDRED and (part or not total):
            part = max(part, 1) * _MULTIPLIERS[word]
        elif word in _SCALES and _SCALES[word] < least and (part or not total):
            least = _SCALES[word]
            total, part = total + max(part, 1) * least, 0
        elif word == "and" and last == index - 1 >= at and part % _HUNDRED == 0:
            continue
        else:
            break
        last = index
    return None if last < at else _Read(Decimal(total + part), at, last)


def _times(word: _Word, at: int) -> _Read | None:
    """A number of times in one word."""
    times = _TIMES.get(word.text)
    return None if times is None else _Read(Decimal(times), at, at)


def _value(word: str) -> int | None:
    """Of a number word; match keys have digits for those up to twelve."""
    return _VALUES.get(word, int(word) if word in _COUNTED else None)


def _fits(part: int, value: int) -> bool:
    """Whether a number goes on with a smaller one: forty, eight."""
    rest = part % _HUNDRED
    return rest == 0 if value > 9 else rest == 0 or (rest >= 20 and rest % 10 == 0 and value > 0)


def _merged(
    tokens: Sequence[str], words: Sequence[_Word], read: Iterator[_Read]
) -> Iterator[Figure]:
    """Numbers as figures of whole tokens; those of one token together."""
    pending: Figure | None = None
    for number in read:
        start, end = words[number.first].token, words[number.last].token + 1
        value = number.vague or format(number.value.normalize(), "f")
        if pending is not None and pending.end > start:
            pending = pending._replace(values=(*pending.values, value), end=end)
            continue
        if pending is not None:
            yield pending
        printed = " ".join(token.strip(_AROUND) for token in tokens[start:end])
        sign = calendar_days.calendar_kind(value) or _sign(tokens[start:end], words, number.last)
        pending = Figure((value,), printed, start, end, sign)
    if pending is not None:
        yield pending


def _sign(tokens: Sequence[str], words: Sequence[_Word], last: int) -> str:
    if match := _SIGN.search(" ".join(tokens)):
        return match[0]
    if words[last].text in _TIMES:
        return _OFTEN
    behind = [word.text for word in words[last + 1 : last + 3]]
    if behind[:1] == ["times"]:
        return _OFTEN
    return "%" if behind == ["per", "cent"] else _NAMED_SIGNS.get("".join(behind[:1]), "")
