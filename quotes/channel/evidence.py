"""What may state a channel: spans with their label, found over the whole text once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quotes.channel.words import Words
from quotes.records import ChannelLabel, Span

__all__ = ["Evidence", "Form", "RelayMark", "over"]

Form = Literal["cue", "adjunct", "source", "opener", "scene", "mention"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place of the text that states a channel.

    Attributes:
        span: The shortest stretch that states it.
        form: `cue`: a verb that says it ("tweeted", "told reporters"); `adjunct`: beside
            the cue ("in a statement"); `source`: it is itself what speaks ("the poll");
            `opener`: given or issued ("sent a letter"); `scene`: an occasion spoken of;
            `mention`: the bare noun, good only where it heads a source.
        first: Index of its first word.
        last: Index of its last word.
        head: Index of the word that names the channel.
        sentence: Index of its sentence.
        weight: 0 to 1, how surely the words alone mean this channel.
        platform: Proper name of platform, outlet or programme.
        outlet: The news outlet that it was said to or on, a relay unless it is our own.
        own: Said to this very outlet ("told me").
        shared: An occasion that holds for everybody who speaks there.
        opens: Strong enough to open a run of quotes from a sentence that has none.
        group: Name of the family of nouns, for telling one occasion from another.
    """

    span: Span
    label: ChannelLabel
    form: Form
    first: int
    last: int
    head: int
    sentence: int
    weight: float = 1.0
    platform: str | None = None
    outlet: str | None = None
    own: bool = False
    shared: bool = False
    opens: bool = True
    group: str = ""


@dataclass(frozen=True, slots=True)
class RelayMark:
    """An outlet that passes on what somebody said ("first reported by", "cited by").

    Attributes:
        reports: The outlet is the subject of a reporting verb and so stands last in the
            chain before this article.
    """

    span: Span
    outlet: str
    first: int
    last: int
    sentence: int
    reports: bool = False
    cites: bool = False


def over(
    words: Words,
    first: int,
    last: int,
    label: ChannelLabel,
    form: Form,
    weight: float,
    group: str,
) -> Evidence:
    """Evidence from one word to another, of which the last names the channel."""
    return Evidence(
        span=words.span(first, last),
        label=label,
        form=form,
        first=first,
        last=last,
        head=last,
        sentence=words.sentence[first],
        weight=weight,
        group=group,
    )
