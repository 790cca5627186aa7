"""Papers of science: "the authors caution in the paper", "write in the journal Soil Letters"."""

from __future__ import annotations

from quotes.channel.words import Words

__all__ = ["PAPERS_OF_SCIENCE", "written_in"]

PAPERS_OF_SCIENCE = frozenset({"article", "journal", "paper"})
_SCIENCE = frozenset(
    ["author", "authors", "co-author", "co-authors", "coauthor", "coauthors", "ecologist",
     "peer-reviewed", "physicist", "preprint", "professor", "researcher", "researchers",
     "scientist", "scientists", "study", "university"]
)  # fmt: skip
_NEWS = frozenset(["columnist", "daily", "editor", "newspaper", "newspapers", "tabloid"])
# What is in a paper because it was printed there, or read: nobody says it in it.
_PRINTED = frozenset(
    ["appear", "appeared", "appearing", "appears", "carried", "described", "detailed",
     "featured", "interested", "out", "printed", "published", "read", "reading", "saw", "seen"]
)  # fmt: skip
# "a study in the journal Soil Letters": the study says it.
_PAPERS = frozenset(
    ["article", "articles", "findings", "letter", "paper", "papers", "report", "reports",
     "research", "review", "studies", "study", "work"]
)  # fmt: skip
# Words on each side in which those who write it are looked for.
_NEAR = 60
_DATED = 4


def written_in(words: Words, first: int, lead: int | None) -> bool:
    """Whether somebody says something in a paper of science, not in a newspaper.

    Args:
        words: The article's words.
        first: The noun: "paper", "article" or "journal".
        lead: The preposition before its phrase.
    """
    if lead is None or (lead and words.low[lead - 1] in _PAPERS):
        return False
    for step in range(lead - 1, max(-1, lead - 1 - _DATED), -1):
        # "published on Monday | in the journal"
        if words.stops[step + 1]:
            break
        if words.low[step] in _PRINTED:
            return False
    near = set(words.low[max(0, first - _NEAR) : first + _NEAR])
    return not _SCIENCE.isdisjoint(near) and _NEWS.isdisjoint(near)
