"""Messages named a sentence before: "emails ... In one, Roe wrote", "a letter came. It said"."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.evidence import Evidence, over
from quotes.channel.words import Words

__all__ = ["messages_before"]

_SORTS = {
    "email": "email", "e-mail": "email", "letter": "letter", "message": None,
}  # fmt: skip
# What else has ones among them: "a batch of emails and reports. In one, ..."
_OTHERS = frozenset(
    ["articles", "cases", "clips", "documents", "episodes", "files", "interviews", "memos",
     "papers", "photos", "posts", "recordings", "reports", "speeches", "statements", "tweets",
     "videos"]
)  # fmt: skip
_OF_ONE = frozenset(["dated", "sent", "written"])
_CAME = frozenset(["arrived", "came", "landed"])
_GOT = frozenset(["got", "opened", "received"])
# Whom "It" cannot stand for.
_PEOPLE = frozenset(["couple", "family", "he", "i", "parents", "residents", "she", "they", "we"])
_SAYS = frozenset(["informed", "read", "reads", "said", "says", "stated", "told", "warned"])


def messages_before(words: Words, found: list[Evidence]) -> list[Evidence]:
    """Evidence with the messages that the next sentence quotes from.

    Args:
        words: The words of the article.
        found: Evidence by position.
    """
    made = []
    for index in range(1, len(words) - 1):
        if words.sentence[index - 1] == words.sentence[index]:
            continue
        noun = _among(words, index) if words.low[index] == "in" else _single(words, index)
        if noun is None or "\n" in words.text[words.starts[noun] : words.starts[index]]:
            continue
        sort = _SORTS[_singular(words, noun)]
        message = over(words, noun, noun, "private", "adjunct", 0.9, f"message {sort}")
        made.append(replace(message, platform=sort, sentence=words.sentence[index]))
    return sorted([*found, *made], key=lambda e: (e.span.start, -e.span.end)) if made else found


def _among(words: Words, index: int) -> int | None:
    """The messages that "In one, dated 14 July," is one of."""
    step = index + 2
    if words.low[index + 1] not in ("one", "another") or step + 1 >= len(words):
        return None
    if words.low[step : step + 2] == ["of", "them"]:
        step += 2
    elif not words.stops[step] and words.low[step] not in _OF_ONE:
        # "In one case"
        return None
    for noun in _sentence_before(words, index):
        if words.low[noun] in _OTHERS:
            return None
        if words.low[noun].endswith("s") and _singular(words, noun) in _SORTS:
            return noun
    return None


def _single(words: Words, index: int) -> int | None:
    """The letter that "It said" speaks of: it came, or people got it."""
    if words.low[index] != "it" or words.low[index + 1] not in _SAYS or words.stops[index + 1]:
        return None
    for noun in _sentence_before(words, index):
        if words.low[noun] not in _SORTS or words.possessive[noun]:
            continue
        behind = words.low[noun + 1 : noun + 2]
        came = behind != [] and behind[0] in _CAME and not words.stops[noun + 1]
        return noun if came or _got(words, noun) else None
    return None


def _got(words: Words, noun: int) -> bool:
    """As in "she received a letter"; "the company received" it may say something itself."""
    for step in range(noun - 1, max(0, noun - 4), -1):
        if words.stops[step + 1]:
            return False
        if words.low[step] in _GOT:
            return not words.stops[step] and words.low[step - 1] in _PEOPLE
    return False


def _sentence_before(words: Words, index: int) -> range:
    """The words of the sentence before, last first."""
    first = index - 1
    while first and words.sentence[first - 1] == words.sentence[index - 1]:
        first -= 1
    return range(index - 1, first - 1, -1)


def _singular(words: Words, noun: int) -> str:
    return words.low[noun].removesuffix("s")
