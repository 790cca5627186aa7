"""What the words of two turns tell: whether one answers the other, and whom they address."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = [
    "addressed",
    "answers",
    "asks",
    "asks_the_room",
    "is_short_exchange",
    "replies_behind",
    "reproaches",
]

_MARKS = " ’'”\""
_YES_NO = re.compile(
    r"(?:Yes|No|Yeah|Yep|Nope|Nah|Aye|Correct|Absolutely|Certainly|Of course|Never"
    r"|I (?:do|did|have|had|was|am|would|could)(?: not|n['’]t)?)(?=[\s]*(?:[,.;!—–]|$))"
)
# An answer without a clause of its own: “That it was on the list”.
_FRAGMENT = re.compile(
    r"(?:That (?:it|he|she|they|I|we|you|there|the)|Because|Nothing|Nobody|None|Not)\b"
)
_OWN = re.compile(r"(?:I|We|My|Our)\b")
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_US = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)
# What the other one did: `The drawer you never opened`, but not `when you opened it`.
_YOU_DID = re.compile(
    r"(?<!if )(?<!when )(?<!until )(?<!because )(?<!before )(?<!unless )\byou\s"
    r"(?:(?:never|also|just|simply|only|even)\s)?"
    r"(?:[a-z]{2,}ed|did|didn['’]t|had|hadn['’]t|were|went|told|said|knew|saw|wrote|took|left|kept"
    r"|gave|made|ran|drove|hid|lied)\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:I|me|my|mine|we|us|our)\b")
_REPLIED = re.compile(r"\b(?:repl(?:y|ies|ied)|answer(?:s|ed)|respond(?:s|ed))\b", re.IGNORECASE)
_ADDRESSED = re.compile(
    r"(?:,\s|^)(?P<phrase>(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Cr)\.?\s)?(?P<name>[^\W\d_a-z][\w'’-]+))"
    r"(?=[.?!,]|$)"
)
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Cr)\.?\s")
_LONG, _SHORT, _QUESTION = 25, 5, 12  # words
_REACH = 600


def asks(line: str) -> bool:
    """Whether a line ends as a question."""
    return line.rstrip(_MARKS)[-1:] == "?"


def answers(question: str, line: str, *, asked: bool) -> bool:
    """Whether a line answers a question, and is not what the same speaker goes on with.

    Args:
        question: The turn before.
        line: The turn that follows, which is no question.
        asked: Whether the turn before is told to be asked.
    """
    said, last = line[:_REACH], _last_sentence(question)
    if _YES_NO.match(said):
        return asked or _YOU.search(last) is not None
    if not asked:
        return False
    to_you, words = _YOU.search(last) is not None, len(said.split())
    if to_you and words <= _SHORT:
        return True
    if _FRAGMENT.match(said) and words <= _QUESTION:
        return True
    own = _OWN.match(said) is not None and _YOU.search(said) is None
    return own and words <= _LONG and to_you


def asks_the_room(question: str) -> bool:
    """Whether a question is put to a crowd: `Will we give up?`."""
    last = _last_sentence(question)
    return _US.search(last) is not None and _YOU.search(last) is None


def _last_sentence(line: str) -> str:
    return re.split(r"[.?!]\s", line[-_REACH:])[-1]


def is_short_exchange(question: str, line: str) -> bool:
    """Whether two lines without any cue are a question and the answer of somebody else."""
    few = len(question.split()) <= _QUESTION and len(line.split()) <= _SHORT
    return few and not asks(line)


def reproaches(line: str) -> bool:
    """Whether a line tells the other one what he did, and says nothing of who speaks."""
    said = line[:_REACH]
    return _YOU_DID.search(said) is not None and _SELF.search(said) is None


def replies_behind(cue: str, line: str) -> bool:
    """Whether a line is told to be a reply, or begins as one."""
    return _REPLIED.search(cue) is not None or _YES_NO.match(line[:_REACH]) is not None


def addressed(line: str, names: Sequence[str]) -> str | None:
    """Whom of some people a line addresses: `Not one email, Mr Mowbray?`.

    Args:
        line: A turn.
        names: Last names in small letters.
    """
    for match in _ADDRESSED.finditer(line[:_REACH]):
        name = match["name"].lower()
        ends = line[match.end() : match.end() + 1] in ("", ".", "?", "!")
        opens = match.start() == 0 and line[match.end() : match.end() + 1] == ","
        titled = _TITLED.match(match["phrase"]) is not None
        if name in names and (titled or ends) and (ends or opens or titled):
            return name
    return None
