"""Adjectives before a name whose capital says nothing: `Shamed Roe quits`, `Young Roe fans`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.names.labels import ROLE_ADJECTIVES, opens
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.vocabulary import MOODS, vocabulary

__all__ = ["part_adjectives"]

ADJECTIVES = (
    frozenset(
        """
        absent another brave departing desperate fresh late lone new old poor smug team tough
        troubled unrepentant weary young
        """.split()  # noqa: SIM905
    )
    | MOODS
    | ROLE_ADJECTIVES
)
OF_PLACES = frozenset(["fresh", "lone", "new", "old"])
"""What names of places begin with: with others the encoder has taken a person's name for one."""
PARTICIPLES = ("ing", "ed", "ful", "ious", "less")
# Waleed, Khaled, Saed
GIVEN = ("eed", "aed", "hmed", "aled")
SHORTEST = 6


def part_adjectives(discourse: Discourse, mentions: Sequence[NameMention]) -> None:
    """Takes `Roe` out of `Shamed Roe` where the text knows a person of that name.

    Only what opens a line or a sentence, and stands nowhere else in the article.

    Args:
        discourse: The article.
        mentions: All names; changed in place.
    """
    people = {m.parts.words for m in mentions if m.label == "person" and len(m.parts.words) > 1}
    times: dict[tuple[str, ...], int] = {}
    for mention in mentions:
        times[mention.parts.words] = times.get(mention.parts.words, 0) + 1
    for mention in mentions:
        tokens, words = mention.parts.tokens, mention.parts.words
        if len(tokens) < 2 or len(words) < len(tokens) or mention.parts.prefix:
            continue
        if mention.label not in (None, "person") and not (
            mention.label == "place" and tokens[0].lower not in OF_PLACES
        ):
            continue
        rest = words[1:]
        known = rest in people or (len(rest) == 1 and any(
            other[-1] == rest[0] and other != words for other in people
        ))  # fmt: skip
        alone = times[words] == 1 and opens(discourse, discourse.index_at(tokens[0].start))
        if known and alone and is_adjective(tokens[0]):
            mention.parts = replace(mention.parts, tokens=tokens[1:])
            mention.label, mention.entity = "person", None


def is_adjective(token: Token) -> bool:
    """Whether a word tells what somebody is like, and is no given name."""
    word = token.lower
    if word in vocabulary().name_gender:
        return False
    participle = len(word) >= SHORTEST and word.endswith(PARTICIPLES) and not word.endswith(GIVEN)
    return word in ADJECTIVES or participle
