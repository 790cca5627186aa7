"""Word diffs between members of a cluster."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from quotes.compare.clusters.marked import IN_MARKS, quoted_stretches
from quotes.compare.clusters.records import Edit, Operation, Wording
from quotes.compare.clusters.steps import DiffStep, steps
from quotes.compare.clusters.words import shared
from quotes.records import QuoteFacts

__all__ = ["fullest", "keys", "longest", "shortened", "wordings"]

# A paraphrase may well have a word or two that others print in marks.
_MARKED = 3


class _Printed(NamedTuple):
    """A text as a word diff sees it.

    Attributes:
        tokens: What stands between blanks.
        words: What is compared: those of each token, "" for one without any.
        begins: Of each word and of the end which token begins there; -1 inside of one.
    """

    tokens: list[str]
    words: list[str]
    begins: list[int]


def keys(members: Sequence[QuoteFacts]) -> list[str]:
    """The match key of each member: equal where only marks differ."""
    # Most members are copies of another.
    known = {text: shared().key(text) for text in {member.text for member in members}}
    return [known[member.text] for member in members]


def fullest(members: Sequence[QuoteFacts], of: Sequence[str], copied: Collection[str] = ()) -> int:
    """Index of the member that the others are compared with.

    The longest that stands in quotation marks as a whole, else in part, else without them: a
    longer paraphrase may be somebody's own words. Not a fragment ("short fuse") where another has
    a longer stretch in marks. A longer one that prints all of its words in marks, in their order,
    is no paraphrase: a transcript has none.

    Args:
        members: The quotes of a cluster.
        of: Their match keys.
        copied: Ids of articles that credit their text to an agency: of equal versions that of
            another comes first, as it may be the agency's own.
    """
    indexes = range(len(members))
    most = max((IN_MARKS[member.kind] for member in members), default=0)
    best = longest(members, of, [i for i in indexes if IN_MARKS[members[i].kind] == most], copied)
    size = len(of[best].split())
    if fuller := [i for i in indexes if _longest_stretch(members[i]) > size]:
        best = longest(members, of, fuller, copied)
    stretches = quoted_stretches(members[best])
    if len(stretches) == 1 and stretches[0] == members[best].text:
        marked = [of[best]]
    else:
        marked = list(map(shared().key, stretches))
    if sum(len(key.split()) for key in marked) < _MARKED:
        return best
    whole = [i for i in indexes if i == best or all(key in of[i] for key in marked)]
    return longest(members, of, whole, copied)


def _longest_stretch(member: QuoteFacts) -> int:
    """How many words a quote that is partly a paraphrase has in marks, at most, in a row."""
    if member.kind != "mixed":
        return 0
    return max((len(shared().words(text)) for text in member.quoted), default=0)


def longest(
    members: Sequence[QuoteFacts],
    of: Sequence[str],
    among: Iterable[int],
    copied: Collection[str],
) -> int:
    """Which of some indexes of members has most words.

    Of equally long ones marked words come first, and copies of an agency's text last.

    Args:
        members: The quotes of a cluster.
        of: Their match keys.
        among: The indexes; 0 where there is none.
        copied: Ids of articles that credit their text to an agency.
    """

    def rank(index: int) -> tuple[int, int, bool, int]:
        member = members[index]
        return -len(of[index]), -IN_MARKS[member.kind], member.article in copied, index

    return min(among, key=rank, default=0)


def wordings(members: Sequence[QuoteFacts], of: Sequence[str], reference: int) -> list[Wording]:
    """The diff of each different wording from the reference, one for each."""
    seen = {of[reference]}
    found: list[Wording] = []
    base: _Printed | None = None
    for index, key in enumerate(of):
        if key not in seen:
            seen.add(key)
            base = base or _printed(members[reference].text)
            edits = _edits(base, _printed(members[index].text))
            found.append(Wording(reference, index, edits))
    return found


def shortened(value: str, most: int = 60) -> str:
    """A value as a sentence about a difference has it."""
    return value if len(value) <= most else f"{value[: most - 1].rstrip()}…"


def _printed(text: str) -> _Printed:
    tokens = text.split()
    texts = list(map(shared().token, tokens))
    if not any(" " in each for each in texts):
        return _Printed(tokens, texts, list(range(len(tokens) + 1)))
    words: list[str] = []
    begins: list[int] = []
    for index, each in enumerate(texts):
        own = each.split() or [""]
        words += own
        begins += [index, *[-1] * (len(own) - 1)]
    return _Printed(tokens, words, [*begins, len(tokens)])


def _edits(before: _Printed, after: _Printed) -> tuple[Edit, ...]:
    """Steps from one text to the other, token by token as printed, compared by match key.

    "We're" and "We are" are equal, though one is two tokens.
    """
    edits = []
    found: Iterable[DiffStep] = steps(before.words, after.words)
    if len(before.words) > len(before.tokens) or len(after.words) > len(after.tokens):
        found = _whole_tokens(found, before.begins, after.begins)
    for step in found:
        gone = " ".join(before.tokens[step.start : step.end])
        come = " ".join(after.tokens[step.place : step.stop])
        operation: Operation = "replace" if gone and come else "delete" if gone else "insert"
        edits.append(Edit("equal" if step.equal else operation, gone, come))
    return tuple(edits)


def _whole_tokens(
    found: Iterable[DiffStep], before: Sequence[int], after: Sequence[int]
) -> Iterator[DiffStep]:
    """Steps between words as steps between tokens, of which one never stands in two steps."""
    last: DiffStep | None = None
    start, place, equal = 0, 0, True
    for step in _single(found):
        equal = equal and step.equal
        if before[step.end] < 0 or after[step.stop] < 0:
            continue
        given = DiffStep(equal, start, before[step.end], place, after[step.stop])
        start, place, equal = given.end, given.stop, True
        if last is not None and last.equal == given.equal:
            last = last._replace(end=given.end, stop=given.stop)
            continue
        if last is not None:
            yield last
        last = given
    if last is not None:
        yield last


def _single(found: Iterable[DiffStep]) -> Iterator[DiffStep]:
    """The same steps, each equal word by itself."""
    for step in found:
        if not step.equal:
            yield step
            continue
        for at in range(step.end - step.start):
            start, place = step.start + at, step.place + at
            yield DiffStep(True, start, start + 1, place, place + 1)
