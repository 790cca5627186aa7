"""First names that are also months or verbs, where they stand alone: `June recalled`."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Span
from quotes.resolve.discourse import BEFORE_MONTHS, POSSESSIVE_ENDINGS, Discourse
from quotes.resolve.vocabulary import vocabulary

__all__ = ["lone_first_names"]

NO_NAMES = frozenset(["an", "he"])
"""First names that alone are read as the small words that they also are."""
TIMES = BEFORE_MONTHS | frozenset(
    ["after", "and", "before", "between", "during", "every", "mid", "next", "or", "this", "through"]
)
SAYING = frozenset("asked recalled said says told wrote".split())  # noqa: SIM905


def lone_first_names(discourse: Discourse, sources: Sequence[Span]) -> frozenset[int]:
    """Where `June` alone means the June whom the article names in full.

    So it does as a source, where the encoder read a person, before a verb for saying and before
    kin: `June's mother`.

    Args:
        discourse: The article, its full names with such first names known.
        sources: Source mentions.
    """
    tokens = discourse.tokens
    known = {tokens[discourse.index_at(start)].text for start in discourse.first_names}
    known = {name for name in known if name.lower() not in NO_NAMES}
    if not known:
        return frozenset()
    given = {span.start for span in sources if span.of(discourse.text) in known}
    given |= {
        entity.start
        for entity in discourse.document.entities
        if entity.label == "person" and discourse.text[entity.start : entity.end] in known
    }
    kin = vocabulary().kin
    found = set()
    for index, token in enumerate(tokens):
        if token.text not in known or token.start in discourse.first_names:
            continue
        behind = [one.lower for one in tokens[index + 1 : index + 3]]
        owns = len(behind) == 2 and behind[0] in POSSESSIVE_ENDINGS and behind[1] in kin
        dated = bool(behind) and behind[0].isdigit()
        timed = index > 0 and tokens[index - 1].lower in TIMES
        speaks = behind[:1] != [] and behind[0] in SAYING
        if (token.start in given or owns or speaks) and not dated and not timed:
            found.add(token.start)
    return frozenset(found)
