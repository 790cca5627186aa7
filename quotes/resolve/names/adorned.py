"""Adjectives before a name whose capital says nothing: `Shamed Roe quits`, `Young Roe fans`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from quotes.records import EntityLabel
from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.names.labels import ROLE_ADJECTIVES, opens
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.vocabulary import is_mood, vocabulary

__all__ = ["part_adjectives"]

ADJECTIVES = ROLE_ADJECTIVES | frozenset(
    """
    absent another brave departing desperate fresh late lone new old poor smug team tough
    troubled weary young
    """.split()  # noqa: SIM905
)
OF_PLACES = frozenset(["fresh", "lone", "new", "old"])
"""What names of places begin with: with others the encoder has taken a person's name for one."""
PARTICIPLES = ("ing", "ed", "ful", "ious", "less")
# Waleed, Khaled, Saed
GIVEN = ("eed", "aed", "hmed", "aled")
SHORTEST = 6


def part_adjectives(discourse: Discourse, mentions: Sequence[NameMention]) -> None:
    """Takes `Roe` out of `Shamed Roe` where the text knows a person of that name.

    And of that name, whatever it names, out of what somebody feels: `Furious Roe say`. Only what
    opens a line or a sentence, and stands nowhere else in the article.

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
        fits = mention.label in (None, "person") or (
            mention.label == "place" and tokens[0].lower not in OF_PLACES
        )
        rest = words[1:]
        known = rest in people or (len(rest) == 1 and any(
            other[-1] == rest[0] and other != words for other in people
        ))  # fmt: skip
        alone = times[words] == 1 and opens(discourse, discourse.index_at(tokens[0].start))
        if fits and known and alone and is_adjective(tokens[0]):
            mention.parts = replace(mention.parts, tokens=tokens[1:])
            mention.label, mention.entity = "person", None
        elif alone and is_mood(tokens[0].lower) and times.get(rest):
            mention.parts = replace(mention.parts, tokens=tokens[1:])
            mention.label, mention.entity = label_of_most(mentions, rest), None


def label_of_most(mentions: Sequence[NameMention], words: tuple[str, ...]) -> EntityLabel | None:
    """What a name is labelled most often: `Tarn` of `Furious Tarn` may be a club."""
    labels = Counter(m.label for m in mentions if m.parts.words == words and m.label is not None)
    return labels.most_common(1)[0][0] if labels else None


def is_adjective(token: Token) -> bool:
    """Whether a word tells what somebody is like, and is no given name."""
    word = token.lower
    if word in vocabulary().name_gender:
        return False
    participle = len(word) >= SHORTEST and word.endswith(PARTICIPLES) and not word.endswith(GIVEN)
    return word in ADJECTIVES or participle or is_mood(word)
