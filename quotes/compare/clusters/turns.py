"""What turns the sense of a quote between two versions of it.

Only words that both print between quotation marks are compared: a paraphrase may say in its own
way what the speaker said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from functools import cached_property

from quotes.compare.clusters.changes import BESIDE, Change, Words, changes_between, texts_of
from quotes.compare.clusters.exchanged import exchanged_words
from quotes.compare.clusters.marked import MARKS, Word, marked_words
from quotes.compare.clusters.opposites import NEGATIONS, negates_alone
from quotes.compare.clusters.qualified import added_words
from quotes.compare.clusters.records import Turn, TurnKind
from quotes.compare.clusters.surroundings import Surroundings
from quotes.compare.clusters.swapped import MOST_NEW, MOST_SWAPPED, swapped_names, swapped_words
from quotes.compare.clusters.words import shared, stop_words
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

    @property
    def direct(self) -> bool:
        """Whether all of it stands between quotation marks."""
        return self._quote.kind == "direct"

    @cached_property
    def words(self) -> Words:
        """Its words, with marks and as printed."""
        return marked_words(self._quote)

    def cut_from(self, other: _Version) -> list[str] | None:
        """The words that one has before and behind all those of the other, which stand in a row."""
        short, long = sorted((self._key, other._key), key=len)
        before, found, behind = f" {long} ".partition(f" {short} ")
        return [*before.split(), *behind.split()] if found and len(short) < len(long) else None

    def names(self, some: Container[str]) -> bool:
        """Whether one of some words is printed with a capital."""
        tokens = (token.strip(MARKS) for token in self._quote.text.split())
        capitals = (token for token in tokens if token[:1].isupper())
        return any(text in some for token in capitals for text in shared().token(token).split())


def turns(
    members: Sequence[QuoteFacts],
    of: Sequence[str],
    reference: int,
    around: Surroundings | None = None,
) -> tuple[Turn, ...]:
    """What turns the sense of the fullest member's words in other members.

    Other words count in one story only: on another day their speaker may have said it otherwise.

    Args:
        members: The quotes of a cluster.
        of: Their match keys.
        reference: Index of the fullest one.
        around: Knows which of their articles tell of one event.

    Returns:
        Negations, then conditions, names, other words, qualifiers, and words in each other's place.
    """
    base = _Version(members[reference], of[reference])
    found: dict[tuple[TurnKind, tuple[str, ...]], list[int]] = {}
    known: dict[tuple[str, tuple[str, ...], bool], list[tuple[TurnKind, tuple[str, ...]]]] = {}
    for index, member in enumerate(members):
        denied = (member.stance == "denies") != (members[reference].stance == "denies")
        if of[index] == of[reference] or denied:
            continue
        told = around is None or around.one_story(member.article, members[reference].article)
        as_printed = (member.text, member.quoted, told)
        if as_printed not in known:
            version = _Version(member, of[index])
            may = _may_turn(base, version, told=told)
            turned = _turned(base.words, version.words, told=told) if may else ()
            known[as_printed] = list(dict.fromkeys(turned))
        for turn in known[as_printed]:
            found.setdefault(turn, []).append(index)
    order = [*_KINDS, "order"]
    kinds = sorted(found, key=lambda turn: order.index(turn[0]))
    return tuple(Turn(what, words, tuple(found[what, words])) for what, words in kinds)


def _turned(one: Words, other: Words, *, told: bool) -> Iterator[tuple[TurnKind, tuple[str, ...]]]:
    changes = list(changes_between(one, other))
    moved = list(exchanged_words(one, other)) if told else []
    named: set[str] = set()
    for what, found in _KINDS.items():
        if what in _TOLD_ONLY and (moved or not told):
            continue
        for words in found(changes):
            # What is a name or a condition is not told again.
            each = {word for phrase in words for word in phrase.lower().split()}
            if what not in _TOLD_ONLY or named.isdisjoint(each):
                yield what, words
            named |= each
    for words in moved:
        yield "order", words


def _may_turn(one: _Version, other: _Version, *, told: bool) -> bool:
    """A look at match keys, which spares most versions a look at their words one by one."""
    cut = one.cut_from(other)
    if cut is not None:
        # It has no word to itself that could be in the place of a word or a name.
        return not _TURNING.isdisjoint(cut)
    gone, come = one.counts - other.counts, other.counts - one.counts
    if not _TURNING.isdisjoint(gone) or not _TURNING.isdisjoint(come):
        return True
    if not (gone and come):
        return told
    most = MOST_SWAPPED if one.direct and other.direct else MOST_NEW
    return (told and come.total() <= most) or (one.names(gone) and other.names(come))


def _negations(changes: Sequence[Change]) -> Iterator[tuple[str, ...]]:
    whole = [change for change in changes if not change.gap]
    mine = [change for change in whole if _says_no(change)]
    others = [change for change in (one.other() for one in whole) if _says_no(change)]
    # Both say no, in another place: "I do not think it will", "I think it will not".
    if mine and others:
        return
    for change in (*mine, *others):
        yield _printed(change.part, NEGATIONS)


def _says_no(change: Change) -> bool:
    part, rest = texts_of(change.part), texts_of(change.rest)
    return bool(change.behind) and negates_alone(part, rest) and _whole(change)


def _conditions(changes: Sequence[Change]) -> Iterator[tuple[str, ...]]:
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


def _needs(change: Change) -> bool:
    """Whether an "if" stands before words that both print, and in one of them alone."""
    texts = texts_of(change.part)
    if not texts or texts[-1] not in _CONDITIONS or not change.behind:
        return False
    if _NO_CONDITION.intersection(texts[-2:-1]) or not _CONDITIONAL.isdisjoint(
        texts_of(change.rest)
    ):
        return False
    return _whole(change) and len(change.behind) >= BESIDE


def _hedges(change: Change) -> bool:
    """Whether a "perhaps", or a "may" before "be", is gone."""
    texts, rest = set(texts_of(change.part)), set(texts_of(change.rest))
    if change.gap or not texts or not change.behind or not _whole(change):
        return False
    if texts <= _PERHAPS and not rest:
        return True
    return bool(texts & _POSSIBLE and texts <= _POSSIBLE | _BEING and rest and rest <= _BEING)


def _may_be(change: Change) -> bool:
    """Whether what one says may be, is or must be so in the other."""
    part, rest = set(texts_of(change.part)), set(texts_of(change.rest))
    plain = all(word in stop_words() for word in part ^ rest)
    return bool(plain and part & _WEAK and rest & _STRONG and not (part & _STRONG or rest & _WEAK))


def _whole(change: Change) -> bool:
    """Whether the other begins a sentence, or goes on, where these words are missing.

    What begins with a small letter may follow the missing word outside of the marks.
    """
    if change.rest or not change.behind:
        return True
    first = change.behind[0][1]
    return not first.begins or (first.printed[:1].isupper() and first.text != "i")


def _printed(words: Sequence[Word], some: frozenset[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.printed.lower() for word in words if word.text in some))


_KINDS: dict[TurnKind, Callable[[Sequence[Change]], Iterator[tuple[str, ...]]]] = {
    "negation": _negations,
    "condition": _conditions,
    "names": swapped_names,
    "words": swapped_words,
    "qualifier": added_words,
}
# On another day the speaker may have said it otherwise.
_TOLD_ONLY = frozenset(["words", "qualifier"])
