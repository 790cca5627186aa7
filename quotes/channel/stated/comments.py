"""Comments of readers: "one commenter wrote", "wrote below the article"."""

from __future__ import annotations

from quotes.channel.evidence import Evidence, over
from quotes.channel.words import Words

__all__ = ["comment_evidence"]

_COMMENTERS = frozenset(["commenter", "commenters"])
_WROTE = frozenset(["added", "asked", "commented", "joked", "posted", "replied", "said", "says",
                    "wrote", "writes"])  # fmt: skip
_WRITTEN = frozenset(["commented", "commenting", "posted", "replied", "wrote", "writes"])
_BELOW = frozenset(["below", "beneath", "under", "underneath"])
_PIECES = frozenset(["article", "clip", "picture", "photo", "piece", "post", "story", "video"])
_AT = _COMMENTERS | _BELOW
# Words of a phrase between a commenter and the verb, a verb and "below".
_REACH = 3


def comment_evidence(words: Words) -> list[Evidence]:
    """Evidence for what readers write under articles, pictures and posts of others."""
    found = []
    for index, word in enumerate(words.low):
        if word not in _AT:
            continue
        evidence = _commenter(words, index) if word in _COMMENTERS else _below(words, index)
        if evidence is not None:
            found.append(evidence)
    return found


def _commenter(words: Words, index: int) -> Evidence | None:
    """As in "one commenter wrote", "wrote one commenter"."""
    for step in range(index + 1, min(len(words), index + 1 + _REACH)):
        if words.stops[step]:
            break
        if words.low[step] in _WROTE:
            return over(words, index, step, "social_media", "source", 0.8, "comment")
    first = index - 1
    if first > 0 and words.low[first - 1] in _WROTE and not any(words.stops[first : index + 1]):
        return over(words, first, index, "social_media", "source", 0.8, "comment")
    return None


def _below(words: Words, index: int) -> Evidence | None:
    """As in "wrote below the article", "commented under a video"."""
    last = index + 2
    if last >= len(words) or words.low[last] not in _PIECES or any(words.stops[index : last + 1]):
        return None
    lead = words.low[max(0, index - _REACH) : index]
    if _WRITTEN.isdisjoint(lead):
        return None
    return over(words, index, last, "social_media", "adjunct", 0.85, "comment")
