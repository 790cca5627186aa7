"""`Brennick, whose Frostline freezers burn, said so. It`: the owner is meant, not what it owns."""

from __future__ import annotations

from quotes.records import Span
from quotes.resolve.names.evidence import is_doubtful, is_personal
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.pronouns.salience import Ranked, put_first
from quotes.resolve.scene import Scene
from quotes.resolve.vocabulary import vocabulary

__all__ = ["owners_first"]

# Tokens between `whose` and the name of what is owned: `whose loss-making subsidiary Roe Drinks`.
OWNED, BACK = 5, 60


def owners_first(scene: Scene, ranked: list[Ranked]) -> list[Ranked]:
    """Puts the owner before a brand that only stands in its `whose` clause, for `it`.

    A label alone may call the owner a person; the pronoun tells better, where nothing else speaks
    for one.

    Args:
        scene: The article.
        ranked: The candidates that fit the pronoun, with their scores.

    Returns:
        Likewise, the strongest first.
    """
    if not ranked:
        return ranked
    best = ranked[0]
    owner = owner_of(scene, best.last)
    if owner is None or owner.candidate == best.candidate.index:
        return ranked
    body = scene.of(owner)
    if body.kind == "person":
        known = len(body.words) > 1 or not is_doubtful(body) or is_personal(body)
        if known or is_firm(scene, best.last):
            return ranked
        body.kind, body.gender = "organisation", None
    if body.kind != "organisation":
        return ranked
    return put_first(ranked, Ranked(body, best.score, owner.span))


def is_firm(scene: Scene, owned: Span) -> bool:
    """Whether what is owned is a body that can speak itself: `whose Roe company went under`."""
    behind = scene.discourse.index_at(owned.end)
    return any(
        token.lower in vocabulary().organisations
        for token in scene.discourse.tokens[behind : behind + 1]
    )


def owner_of(scene: Scene, owned: Span) -> NameMention | None:
    """The name before the `whose` clause that a name stands in: `Roe, whose Poe boats sink`."""
    discourse = scene.discourse
    first = discourse.index_at(owned.start)
    lead = [token.lower for token in discourse.tokens[max(0, first - OWNED) : first]]
    if "whose" not in lead:
        return None
    whose = first - len(lead) + lead.index("whose")
    if any(not token.is_word for token in discourse.tokens[whose:first]):
        return None
    place = discourse.tokens[whose].start
    for name in reversed(scene.reader.names_in(max(0, place - BACK), place)):
        between = scene.text[name.end : place].strip()
        return name if between == "," and not name.possessive and not name.quoted else None
    return None
