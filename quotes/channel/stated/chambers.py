"""Who sits where: hearings of courts, meetings and members of councils."""

from __future__ import annotations

import re
from itertools import pairwise

from quotes.channel.words import Words, wordset

__all__ = [
    "at_court",
    "commented",
    "council_cabinet",
    "in_council",
    "judges",
    "meets",
    "public_board",
    "sits",
]

_COURTLY = frozenset(
    ["judge", "bail", "defendant", "prosecutor", "magistrate", "tribunal", "coroner", "jury"]
)
_COUNCILLORS = frozenset(["council", "councillor", "councillors", "councilors", "cllr"])
_MEMBERS = _COUNCILLORS - {"council"}
_LED = frozenset(
    [("council", "leader"), ("borough", "council"), ("city", "council"), ("county", "council"),
     ("district", "council"), ("parish", "council"), ("town", "council")]
)  # fmt: skip
_MINISTERS = frozenset(["minister", "ministers", "president", "premier", "chancellor"])
_COUNCIL = _COUNCILLORS | {"committee"}
# What else has members.
_JOINED = frozenset(
    ["association", "choir", "church", "club", "cooperative", "group", "guild", "party", "society",
     "team", "trust", "union"]
)  # fmt: skip
# Words on each side in which a judge is looked for, and before them, a council.
_NEAR, _FAR = 50, 250
# Words behind "a meeting" in which the council that meets is named, and what meets there.
_NAMED = 8
_SITS = frozenset(["commissioners", "council", "supervisors", "trustees"])
_MEMBER = re.compile(
    r"(?:Cllr|Cr|Coun|(?:[Dd]eputy |Vice )[Mm]ayor|[Cc]ouncill?or|Council(?:man|woman|member)"
    r"|Alder(?:man|woman)|Assembly(?:man|woman)"
    r"|Board (?:[Pp]resident|member|chair)|Committee chair\w*|Supervisor|Commissioner|Delegate"
    r"|Trustee)\b"
)
_RULINGS = frozenset(["appeal", "arbitration", "disciplinary", "ruling", "tribunal", "verdict"])
_CHAMBERS = frozenset(
    ["committee", "commons", "congress", "congressional", "council", "house", "lawmakers",
     "legislature", "parliament", "senate"]
)  # fmt: skip
# "the school board": those of companies meet behind closed doors.
_BOARDS = frozenset(
    ["city", "council", "county", "education", "health", "parish", "planning", "school",
     "selectmen", "supervisors", "town", "township", "village", "zoning"]
)  # fmt: skip
# Who sits on one: "board President Roe" names none.
_ON_BOARDS = frozenset(
    ["chair", "chairman", "chairwoman", "member", "members", "president", "trustee", "trustees"]
)
_SCHOOLS = frozenset(["elementary", "pupils", "school", "schools", "students", "teacher"])


def at_court(words: Words, index: int) -> bool:
    """Whether a hearing is one of a court: there is a judge, or bail."""
    return not _COURTLY.isdisjoint(words.low[max(0, index - _NEAR) : index + _NEAR])


def judges(words: Words, index: int) -> bool:
    """Whether a panel is one of judges or arbitrators, as "the panel" of an appeal is.

    A ruling or a tribunal is named near, and no chamber that has panels.
    """
    near = words.low[max(0, index - _FAR) : index + _NEAR]
    return not _RULINGS.isdisjoint(near) and _CHAMBERS.isdisjoint(near)


def in_council(words: Words, index: int) -> bool:
    """Whether members are those of a council or a committee: what was named last before them."""
    for step in range(index - 1, max(-1, index - _FAR - 1), -1):
        if words.low[step] in _COUNCIL:
            return True
        if words.low[step] in _JOINED:
            return False
    return False


def public_board(words: Words, index: int) -> bool:
    """Whether "the board" is one that sits in public.

    By its own words or those of an earlier; where none was named, by a school superintendent who
    tells it something, there or elsewhere near.
    """
    for step in range(index, max(-1, index - _FAR), -1):
        if words.low[step] != "board" or _member_of(words, step):
            continue
        named = {words.low[step - 1]} if step and not words.stops[step] else set()
        if words.low[step + 1 : step + 2] == ["of"]:
            named |= set(words.low[step + 2 : step + 4])
        if not _BOARDS.isdisjoint(named):
            return True
        if not named & {"the", "a", "that"}:
            # "the company board"
            return False
    near = words.low[max(0, index - _FAR) : index + _FAR]
    return "superintendent" in near and not _SCHOOLS.isdisjoint(near)


def _member_of(words: Words, step: int) -> bool:
    """As in "Board President Roe": the title of somebody on a board that was named before."""
    return words.low[step + 1 : step + 2] != [] and (
        not words.stops[step + 1] and words.low[step + 1] in _ON_BOARDS
    )


def meets(words: Words, index: int) -> bool:
    """Whether "the meeting" is that of a council, not one with a name of its own."""
    if not index or words.low[index - 1] in _JOINED | {"annual", "general", "shareholders"}:
        return False
    # "Tuesday's meeting"
    dated = words.possessive[index - 1] and words.low[index - 1] in wordset("outlets_days")
    if words.raw[index - 1][:1].isupper() and not dated:
        return False
    if words.low[index + 1 : index + 2] == ["of"] and not words.stops[index + 1]:
        # "a meeting of Moll Town Council"
        behind = range(index + 2, min(len(words), index + _NAMED))
        ends = next((step for step in behind if words.stops[step]), behind.stop)
        if not _SITS.isdisjoint(words.low[index + 2 : ends]):
            return True
    return not _COUNCILLORS.isdisjoint(words.low[max(0, index - _FAR) : index])


def commented(words: Words, last: int) -> bool:
    """Whether "public comment" is given at a meeting, not sent to an agency for weeks."""
    if words.low[last + 1 : last + 2] != ["period"] or words.stops[last + 1]:
        return True
    near = words.low[max(0, last - _FAR) : last + _NEAR]
    return "meeting" in near or not _COUNCILLORS.isdisjoint(near)


def council_cabinet(words: Words, index: int) -> bool:
    """Whether a cabinet is that of a council: its leader or members stand near, no ministers."""
    near = range(max(0, index - _NEAR), min(len(words), index + _NEAR))
    here = [step for step in near if words.sentence[step] == words.sentence[index]]
    for steps in (here, near):
        low = [words.low[step] for step in steps]
        if not _MINISTERS.isdisjoint(low):
            return False
        if not _MEMBERS.isdisjoint(low) or any(pair in _LED for pair in pairwise(low)):
            return True
    return False


def sits(source: str) -> bool:
    """Whether a source has the title of a member of a chamber."""
    return _MEMBER.match(source) is not None
