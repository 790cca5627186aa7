"""A mention of an outlet."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.channel.outlets.own_names import OutletKind
from quotes.channel.words import Words, wordset

__all__ = ["Outlet", "by_outlet", "in_print"]

_IN_PRINT = frozenset(["magazine", "newspaper"])


@dataclass(frozen=True, slots=True)
class Outlet:
    """One mention of an outlet, from word `first` to word `last`.

    Attributes:
        name: Its proper name as printed, or the phrase itself where it names none.
        named: False for "state media" and the like.
        sure: The lexicon has it or its form leaves little doubt.
        listed: The lexicon has it, so that its kind is known.
    """

    first: int
    last: int
    name: str
    kind: OutletKind
    named: bool = True
    sure: bool = True
    listed: bool = False

    @property
    def on_air(self) -> bool:
        """Whether it speaks on television, radio or a podcast."""
        return self.kind in ("broadcaster", "programme")

    @property
    def printed(self) -> bool:
        """Whether its name leaves no doubt that it is a paper: "the Vessin Post"."""
        return self.kind == "paper" and self.name.rpartition(" ")[2].lower() in wordset(
            "outlets_papers"
        )


def in_print(words: Words, outlet: Outlet) -> bool:
    """Whether an outlet is printed: by its name, or as in "Marquee magazine"."""
    behind = words.low[outlet.last + 1 : outlet.last + 2]
    return outlet.printed or (bool(behind) and behind[0] in _IN_PRINT)


def by_outlet(words: Words, last: int, outlets: dict[int, Outlet]) -> bool:
    """As in "a report in the Courier", "reports by Ostrand News"."""
    step = last + 1
    if step + 1 >= len(words) or words.low[step] not in ("by", "in", "from"):
        return False
    step += 2 if words.low[step + 1] in ("the", "a") else 1
    outlet = outlets.get(step) or outlets.get(step - 1)
    return outlet is not None and outlet.named and not any(words.stops[last + 1 : step + 1])
