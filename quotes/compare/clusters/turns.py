"""What turns the sense of a quote between two versions of it.

Only words that both print between quotation marks are compared: a paraphrase may say in its own
way what the speaker said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from functools import cached_property
from itertools import pairwise, takewhile
from typing import NamedTuple

from quotes.compare.clusters.marked import GAP, MARKS, Word, marked_words
from quotes.compare.clusters.opposites import NEGATIONS, negates_alone
from quotes.compare.clusters.records import Turn, TurnKind
from quotes.compare.clusters.steps import DiffStep, steps
from quotes.compare.clusters.words import content_words, shared, stem, stop_words
from quotes.records import QuoteFacts

__all__ = ["turns"]

_CONDITIONS = frozenset(["if", "unless"])
# In the place of an "if" they say about the same.
_SUCH = "whether when once provided should were had until"
_CONDITIONAL = _CONDITIONS | frozenset(_SUCH.split())
# "As if" and "even if" are no conditions.
_NO_CONDITION = frozenset(["as", "even", "what", "only", "not"])
_WEAK = frozenset(["may", "might", "can", "could"])
_STRONG = frozenset(["will", "must", "shall"])
_POSSIBLE = frozenset(["may", "might", "could"])
_BEING = frozenset(["am", "are", "be", "been", "has", "have", "is", "was", "were"])
_PERHAPS = frozenset(["perhaps", "maybe", "possibly", "probably"])
_TURNING = NEGATIONS | _CONDITIONS | _WEAK | _STRONG | _PERHAPS
# Words in common beside a change, so many, with a content word or with all else in common: other
# words meet by chance.
_BESIDE = 3
_LONGEST_NAME = 3
# So many letters in common at their beginning, and all but so many of the shorter one's, make two
# forms of one name ("Vedra", "Vedran"; not "Lindqvar", "Lindstrom").
_ONE_NAME = 4
_ENDING = 2
_TITLED = "mr mrs ms miss dr sir dame lord lady prof professor st"
_TITLES = frozenset(_TITLED.split())
# Where more of the words have a capital, it is a headline's.
_HEADLINE = 0.5

_Words = list[Word]
_Pair = tuple[Word, Word]


class _Change(NamedTuple):
    """Words of two quotes in each other's place, and those in common right beside them.

    Of words with an open gap those behind it; nothing is then in common before them.
    """

    part: Sequence[Word]
    rest: Sequence[Word]
    before: Sequence[_Pair]
    behind: Sequence[_Pair]
    gap: bool

    def other(self) -> _Change:
        """The same seen from the other quote."""
        before, behind = (
            [(second, first) for first, second in pairs] for pairs in (self.before, self.behind)
        )
        return _Change(self.rest, self.part, before, behind, self.gap)


class _Version:
    """A member of a cluster, taken apart as far as it is asked for.

    Args:
        quote: The member.
        key: Its match key.
    """

    def __init__(self, quote: QuoteFacts, key: str) -> None:
        self._quote = quote
        self._key = key

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word of its match key is there."""
        return Counter(self._key.split())

    @cached_property
    def words(self) -> _Words:
        """Its words, with marks and as printed."""
        return marked_words(self._quote)

    def names(self, some: Container[str]) -> bool:
        """Whether one of some words is printed with a capital."""
        tokens = (token.strip(MARKS) for token in self._quote.text.split())
        capitals = (token for token in tokens if token[:1].isupper())
        return any(text in some for token in capitals for text in shared().token(token).split())


def turns(members: Sequence[QuoteFacts], of: Sequence[str], reference: int) -> tuple[Turn, ...]:
    """What turns the sense of the fullest member's words in other members.

    Args:
        members: The quotes of a cluster.
        of: Their match keys.
        reference: Index of the fullest one.

    Returns:
        Negations, then conditions, then names.
    """
    base = _Version(members[reference], of[reference])
    found: dict[tuple[TurnKind, tuple[str, ...]], list[int]] = {}
    known: dict[tuple[str, tuple[str, ...]], list[tuple[TurnKind, tuple[str, ...]]]] = {}
    for index, member in enumerate(members):
        denied = (member.stance == "denies") != (members[reference].stance == "denies")
        if of[index] == of[reference] or denied:
            continue
        as_printed = (member.text, member.quoted)
        if as_printed not in known:
            version = _Version(member, of[index])
            turned = _turned(base.words, version.words) if _may_turn(base, version) else ()
            known[as_printed] = list(dict.fromkeys(turned))
        for turn in known[as_printed]:
            found.setdefault(turn, []).append(index)
    order = list(_KINDS)
    kinds = sorted(found, key=lambda turn: order.index(turn[0]))
    return tuple(Turn(what, words, tuple(found[what, words])) for what, words in kinds)


def _turned(one: _Words, other: _Words) -> Iterator[tuple[TurnKind, tuple[str, ...]]]:
    changes = list(_changes(one, other))
    for what, found in _KINDS.items():
        yield from ((what, words) for words in found(changes))


def _may_turn(one: _Version, other: _Version) -> bool:
    """A look at match keys, which spares most versions a look at their words one by one."""
    gone, come = one.counts - other.counts, other.counts - one.counts
    if not _TURNING.isdisjoint(gone) or not _TURNING.isdisjoint(come):
        return True
    # Trimmed, it has no word to itself that could be in a name's place.
    return bool(gone and come) and one.names(gone) and other.names(come)


def _changes(one: _Words, other: _Words) -> Iterator[_Change]:
    """Words in each other's place, all in quotation marks, with enough in common beside them."""
    found = steps([word.text for word in one], [word.text for word in other])
    # What is the same but for one change needs no rare word to be the same sentence.
    only = sum(not step.equal for step in found) == 1
    none = DiffStep(True, 0, 0, 0, 0), DiffStep(True, len(one), len(one), len(other), len(other))
    for (last, step), (_, following) in pairwise(pairwise([none[0], *found, none[1]])):
        if step.equal:
            continue
        step = _slid(one, other, last, step)
        whole = one[step.start : step.end], other[step.place : step.stop]
        part, rest = map(_behind_gap, whole)
        if not (part or rest) or not all(word.marked for word in (*part, *rest)):
            continue
        gap = (part, rest) != whole
        first = zip(one[last.start : step.start], other[last.place : step.place], strict=True)
        then = zip(one[step.end : following.end], other[step.stop : following.stop], strict=True)
        before = [] if gap else list(takewhile(_both_marked, list(first)[::-1]))[::-1]
        behind = list(takewhile(_both_marked, then))
        beside = [*before, *behind]
        if len(beside) < _BESIDE:
            continue
        if only or content_words(word.text for word, _ in beside):
            yield _Change(part, rest, before, behind, gap)


def _slid(one: _Words, other: _Words, last: DiffStep, step: DiffStep) -> DiffStep:
    """Words that one of two quotes adds, as early as they may stand.

    Of "the test. But if the rail" beside "the rail" that is "the test. But if", and not "test. But
    if the".
    """
    start, end, place, stop = step[1:]
    if (start < end) == (place < stop):
        return step
    words, left, right = (one, start, end) if start < end else (other, place, stop)
    most = last.end - last.start
    by = 0
    while by < most and words[left - by - 1].text == words[right - by - 1].text:
        by += 1
    return DiffStep(False, start - by, end - by, place - by, stop - by)


def _behind_gap(words: _Words) -> _Words:
    """The words behind what is left out openly."""
    gaps = [at for at, word in enumerate(words) if word.text == GAP]
    return words[gaps[-1] + 1 :] if gaps else words


def _both_marked(pair: _Pair) -> bool:
    return pair[0].marked and pair[1].marked


def _negations(changes: Sequence[_Change]) -> Iterator[tuple[str, ...]]:
    whole = [change for change in changes if not change.gap]
    mine = [change for change in whole if _says_no(change)]
    others = [change for change in (one.other() for one in whole) if _says_no(change)]
    # Both say no, in another place: "I do not think it will", "I think it will not".
    if mine and others:
        return
    for change in (*mine, *others):
        yield _printed(change.part, NEGATIONS)


def _says_no(change: _Change) -> bool:
    part, rest = _texts(change.part), _texts(change.rest)
    return bool(change.behind) and negates_alone(part, rest) and _whole(change)


def _conditions(changes: Sequence[_Change]) -> Iterator[tuple[str, ...]]:
    for change in changes:
        for seen in (change, change.other()):
            if _needs(seen):
                yield _printed(seen.part[-1:], _CONDITIONS)
            elif _hedges(seen):
                yield _printed(seen.part, _WEAK | _PERHAPS)
            elif _may_be(seen):
                yield tuple(
                    word
                    for words in (change.part, change.rest)
                    for word in _printed(words, _WEAK | _STRONG)
                )


def _needs(change: _Change) -> bool:
    """Whether an "if" stands before words that both print, and in one of them alone."""
    texts = _texts(change.part)
    if not texts or texts[-1] not in _CONDITIONS or not change.behind:
        return False
    if _NO_CONDITION.intersection(texts[-2:-1]) or not _CONDITIONAL.isdisjoint(_texts(change.rest)):
        return False
    return _whole(change) and len(change.behind) >= _BESIDE


def _hedges(change: _Change) -> bool:
    """Whether a "perhaps", or a "may" before "be", is gone."""
    texts, rest = set(_texts(change.part)), set(_texts(change.rest))
    if change.gap or not texts or not change.behind or not _whole(change):
        return False
    if texts <= _PERHAPS and not rest:
        return True
    return bool(texts & _POSSIBLE and texts <= _POSSIBLE | _BEING and rest and rest <= _BEING)


def _may_be(change: _Change) -> bool:
    """Whether what one says may be, is or must be so in the other."""
    part, rest = set(_texts(change.part)), set(_texts(change.rest))
    plain = all(word in stop_words() for word in part ^ rest)
    return bool(plain and part & _WEAK and rest & _STRONG and not (part & _STRONG or rest & _WEAK))


def _whole(change: _Change) -> bool:
    """Whether the other begins a sentence, or goes on, where these words are missing.

    What begins with a small letter may follow the missing word outside of the marks.
    """
    if change.rest or not change.behind:
        return True
    first = change.behind[0][1]
    return not first.begins or (first.printed[:1].isupper() and first.text != "i")


def _names(changes: Sequence[_Change]) -> Iterator[tuple[str, ...]]:
    for change in changes:
        between = bool(change.before and change.behind)
        if between and _is_name(change.part) and _is_name(change.rest):
            names = [_name(words) for words in (change.part, change.rest)]
            if not _in_headline(change) and _two_names(*names):
                yield tuple(" ".join(name) for name in names)


def _in_headline(change: _Change) -> bool:
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
    return same >= max(_ONE_NAME, min(len(one), len(other)) - _ENDING) or stem(one) == stem(other)


def _texts(words: Sequence[Word]) -> list[str]:
    return [word.text for word in words]


def _printed(words: Sequence[Word], some: frozenset[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.printed.lower() for word in words if word.text in some))


_KINDS: dict[TurnKind, Callable[[Sequence[_Change]], Iterator[tuple[str, ...]]]] = {
    "negation": _negations,
    "condition": _conditions,
    "names": _names,
}
