"""Word diffs between members of a cluster."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from quotes.compare.clusters.marked import IN_MARKS, quoted_stretches
from quotes.compare.clusters.records import Edit, Operation, Wording
from quotes.compare.clusters.steps import steps
from quotes.compare.clusters.words import shared
from quotes.records import QuoteFacts

__all__ = ["fullest", "keys", "longest", "shortened", "wordings"]

# A paraphrase may well have a word or two that others print in marks.
_MARKED = 3

_Words = tuple[list[str], list[str]]


def keys(members: Sequence[QuoteFacts]) -> list[str]:
    """The match key of each member: equal where only marks differ."""
    # Most members are copies of another.
    known = {text: shared().key(text) for text in {member.text for member in members}}
    return [known[member.text] for member in members]


def fullest(members: Sequence[QuoteFacts], of: Sequence[str], copied: Collection[str] = ()) -> int:
    """Index of the member that the others are compared with.

    The longest that stands in quotation marks as a whole, else in part, else without them: a
    longer paraphrase may be somebody's own words. A longer one that prints all of its words in
    marks, in their order, is no paraphrase: a transcript has none.

    Args:
        members: The quotes of a cluster.
        of: Their match keys.
        copied: Ids of articles that credit their text to an agency: of equal versions that of
            another comes first, as it may be the agency's own.
    """
    indexes = range(len(members))
    most = max((IN_MARKS[member.kind] for member in members), default=0)
    best = longest(members, of, [i for i in indexes if IN_MARKS[members[i].kind] == most], copied)
    stretches = quoted_stretches(members[best])
    if len(stretches) == 1 and stretches[0] == members[best].text:
        marked = [of[best]]
    else:
        marked = list(map(shared().key, stretches))
    if sum(len(key.split()) for key in marked) < _MARKED:
        return best
    whole = [i for i in indexes if i == best or all(key in of[i] for key in marked)]
    return longest(members, of, whole, copied)


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
    base: _Words | None = None
    for index, key in enumerate(of):
        if key not in seen:
            seen.add(key)
            base = base or _words(members[reference].text)
            edits = _edits(base, _words(members[index].text))
            found.append(Wording(reference, index, edits))
    return found


def shortened(value: str, most: int = 60) -> str:
    """A value as a sentence about a difference has it."""
    return value if len(value) <= most else f"{value[: most - 1].rstrip()}…"


def _words(text: str) -> _Words:
    """The words of a text as printed, and what is compared of each."""
    printed = text.split()
    return printed, list(map(shared().token, printed))


def _edits(before: _Words, after: _Words) -> tuple[Edit, ...]:
    """Steps from one text to the other, word by word as printed, compared by match key."""
    edits = []
    for step in steps(before[1], after[1]):
        gone = " ".join(before[0][step.start : step.end])
        come = " ".join(after[0][step.place : step.stop])
        operation: Operation = "replace" if gone and come else "delete" if gone else "insert"
        edits.append(Edit("equal" if step.equal else operation, gone, come))
    return tuple(edits)
