"""Replies to a letter: "In his reply, Roe said", "Roe's reply was short", "wrote back"."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.evidence import Evidence, Form, over
from quotes.channel.words import Words

__all__ = ["letter_replies"]

_LETTERS = frozenset(["letter", "letters", "email", "e-mail", "emails"])
_WHOSE = frozenset(["a", "an", "brief", "her", "his", "its", "short", "the", "their", "written"])
_REPLIED = frozenset(["replied", "replying", "replies", "responded", "responding"])
_BACK = frozenset(["wrote", "writes", "writing"])
# Words from the determiner to "reply".
_LEAD = 3
# Sentences in which a letter is still the one that is answered.
_REACH = 8


def letter_replies(words: Words, found: list[Evidence]) -> list[Evidence]:
    """Evidence with the replies to a letter that the article has named.

    Where something else was said or put out since, the reply may be to that.

    Args:
        words: The words of the article.
        found: Evidence by position.
    """
    if _LETTERS.isdisjoint(words.low):
        return found
    made = []
    taken = {index for e in found for index in range(e.first, e.last + 1)}
    for index in range(len(words)):
        place = None if index in taken else _place(words, index)
        if place is None:
            continue
        first, last, form = place
        named = _letter(words, last) if form == "cue" else _answered(words, found, first)
        if named is not None:
            reply = over(words, first, last, "private", form, 0.9, f"reply {named}")
            made.append(replace(reply, platform=named))
    return sorted([*found, *made], key=lambda e: (e.span.start, -e.span.end)) if made else found


def _place(words: Words, index: int) -> tuple[int, int, Form] | None:
    """First and last word of a reply whose verb or noun stands at `index`, and its form."""
    word = words.low[index]
    if word in _REPLIED and words.low[index + 1 : index + 2] == ["to"]:
        if words.low[index + 2 : index + 3] not in (["the"], ["her"], ["his"], ["their"]):
            # "replied to an email from this newspaper"
            return None
        last = next((i for i in range(index + 2, min(len(words), index + 6)) if _ends(words, i)), 0)
        return (index, last, "cue") if last else None
    if word in _BACK and words.low[index + 1 : index + 2] == ["back"]:
        return index, index + 1, "adjunct" if word == "writing" else "opener"
    if word != "reply" or not index or words.stops[index]:
        return None
    for step in range(index - 1, max(0, index - 1 - _LEAD), -1):
        if words.low[step - 1] == "in" and words.low[step] in _WHOSE and not words.stops[step]:
            return step - 1, index, "adjunct"
        if words.low[step] not in _WHOSE:
            break
    opens = words.stops[index - 1] == "." or words.possessive[index - 1]
    was = words.low[index + 1 : index + 2] in (["was"], ["came"], ["read"])
    owned = words.possessive[index - 1] or words.low[index - 1] in ("his", "her", "its", "their")
    return (index - 1, index, "opener") if opens and was and owned else None


def _ends(words: Words, index: int) -> bool:
    return words.low[index] in _LETTERS and not any(
        stop for stop in words.stops[index - 1 : index + 1]
    )


def _letter(words: Words, last: int) -> str:
    """What sort of message a word names."""
    return "letter" if words.low[last].startswith("letter") else "email"


def _answered(words: Words, found: list[Evidence], first: int) -> str | None:
    """The sort of message that a reply answers, if it is the last thing that was named."""
    sentence = words.sentence[first]
    for evidence in reversed(found):
        if evidence.first >= first or (evidence.form == "mention" and evidence.label != "private"):
            continue
        if sentence - evidence.sentence > _REACH or evidence.label != "private":
            return None
        return evidence.platform if evidence.platform in ("letter", "email") else None
    return None
