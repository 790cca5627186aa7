"""Whether a "post" is what somebody puts online, not an office, a guard's place or the mail."""

from __future__ import annotations

from quotes.channel.phrases import NounPhrase
from quotes.channel.words import Words, wordset

__all__ = ["POSTS", "put_online", "puts_online"]

POSTS = frozenset({"post", "posting"})
# How many words around are looked at for platforms and verbs of writing.
_BEFORE, _BEHIND = 60, 14
# "said late on Monday in her post"
_WHEN = 4
# Between a post and the pronoun's verb: "a post that she has held"
_CLAUSE = 4
_PRONOUNS = frozenset(["he", "she", "they", "it", "who", "which", "that"])
_INDEFINITE = frozenset(["a", "an", "another", "one", "several", "two", "three", "many", "some"])
_BE = frozenset(["be", "been", "being", "is", "was", "were"])
_SOMEWHERE = frozenset(["for", "at"])


def put_online(words: Words, last: int, phrase: NounPhrase) -> bool:
    """Whether a post that a preposition leads to ("in her post") is one that can be read.

    Args:
        words: The article's words.
        last: The word "post".
        phrase: Its phrase.
    """
    if phrase.before is None or _of_name(words, last) or _office_behind(words, last):
        return False
    if _described(words, phrase.start, last) or _said_before(words, phrase.before):
        return True
    begins = not phrase.before or words.stops[phrase.before] != ""
    if begins and phrase.determined and not _somewhere(words, last):
        return True
    if words.low[phrase.before - 1] in wordset("posts_office"):
        return False
    many = words.low[last].endswith("s")
    some = phrase.determined and (many or words.low[phrase.start] in _INDEFINITE)
    return (some and not _somewhere(words, last)) or _online(words, last)


def puts_online(lead: str) -> bool:
    """Whether a verb in front of a post is one of publishing it ("shared a post")."""
    return lead in wordset("posts_published")


def _of_name(words: Words, last: int) -> bool:
    """As in "in The Washington Post"."""
    return words.raw[last][:1].isupper() and last > 0 and words.raw[last - 1][:1].isupper()


def _office_behind(words: Words, last: int) -> bool:
    """As in "in her post since 2019", "in a post that he has held for years"."""
    step = last + 1
    if step >= len(words) or words.stops[step]:
        return False
    if words.low[step] in wordset("posts_office_behind"):
        return True
    if words.low[step] not in _PRONOUNS:
        return False
    until = min(len(words), step + _CLAUSE)
    return not wordset("posts_held").isdisjoint(words.low[step + 1 : until])


def _somewhere(words: Words, last: int) -> bool:
    """As in "in a post at the ministry", "in her post for a year"."""
    step = last + 1
    return step < len(words) and not words.stops[step] and words.low[step] in _SOMEWHERE


def _described(words: Words, start: int, last: int) -> bool:
    """As in "in a Facebook post", "in a since-deleted post"."""
    return any(
        words.low[step] in wordset("posts_kinds")
        or words.low[step] in wordset("platforms_public")
        or (step > start and words.raw[step][:1].isupper())
        for step in range(start, last)
    )


def _said_before(words: Words, lead: int) -> bool:
    """Whether a verb of saying stands just before the preposition, a day or an hour aside."""
    for step in range(lead - 1, max(-1, lead - 1 - _WHEN), -1):
        if words.stops[step + 1]:
            return False
        word = words.low[step]
        if word in wordset("nouns_saying") or word in wordset("posts_published"):
            # "was confirmed in the post"
            return step == 0 or words.low[step - 1] not in _BE
        if word not in wordset("outlets_days") and word not in wordset("posts_when"):
            return False
    return False


def _online(words: Words, last: int) -> bool:
    """Whether the words around speak of writing online."""
    near = words.low[max(0, last - _BEFORE) : last] + words.low[last + 1 : last + _BEHIND]
    return not wordset("posts_online").isdisjoint(near)
