"""The nouns that name a channel, from the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from quotes.channel.words import Phrases, plural
from quotes.records import ChannelLabel
from quotes.resources import lexicon

__all__ = ["Noun", "nouns"]


@dataclass(frozen=True, slots=True)
class Noun:
    """What the lexicon knows of one noun.

    Attributes:
        label: The channel that it names.
        prepositions: Those that lead to it as a channel: "in a statement".
        turns: What a word before it makes of the label; None where it is no channel then.
        subject: Whether it can say something itself: "the poll found".
        opener: Whether quotes behind a sentence that names it may be from it.
        scene: Whether several speak there.
        weak: Whether it is often no channel.
        name: The noun in the singular.
        platform: The platform that it names.
        determiners: Words its phrase begins with behind a preposition; empty for any.
    """

    label: ChannelLabel
    prepositions: frozenset[str]
    turns: dict[str, ChannelLabel | None]
    subject: bool
    opener: bool
    scene: bool
    weak: bool
    name: str
    platform: str | None = None
    determiners: frozenset[str] = frozenset()


@cache
def nouns() -> Phrases[tuple[Noun, ...]]:
    """All nouns that name a channel, singular and plural."""
    entries: dict[str, tuple[Noun, ...]] = {}
    for group in lexicon("channel_nouns"):
        for name in group["nouns"]:
            noun = Noun(
                label=group["label"],
                prepositions=frozenset(group["prepositions"]),
                turns=group.get("turns", {}),
                subject=bool(group.get("subject")),
                opener=bool(group.get("opener")),
                scene=bool(group.get("scene")),
                weak=bool(group.get("weak")),
                name=name,
                platform=group.get("platforms", {}).get(name),
                determiners=frozenset(group.get("determiners", ())),
            )
            for form in dict.fromkeys((name, plural(name))):
                entries[form] = (*entries.get(form, ()), noun)
    return Phrases(list(entries.items()))
