"""Which quotes and which articles a command keeps."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quotes.cli.options import Kind
from quotes.errors import ConfigError
from quotes.records import Analysis, Article, Quote
from quotes.resources import lexicon
from quotes.store.selection import Selection, channel_key, same_outlet

if TYPE_CHECKING:
    from quotes.cli.messages import Messages

__all__ = ["Filters", "OutletRule", "odd_words", "same_outlet"]

# What other searches take for an operator; and an OR that is none here, as it joins nothing.
_ODD = re.compile(r"(?:^|\s)-\w|(?:^|\s)(?:AND|NOT|or)(?:\s|$)|\w\*\w|^\s*OR(?!\S)|\sOR\s*$")
_QUOTED = re.compile('["“”„«»][^"“”„«»]*["“”„«»]')


@dataclass(frozen=True, slots=True)
class Filters(Selection):
    """A selection as the options ask for it."""

    @classmethod
    def of(
        cls,
        speaker: Sequence[str] | None,
        channel: Sequence[str] | None,
        kind: Sequence[Kind] | None,
        min_confidence: float,
        outlet: Sequence[str] | None = None,
        since: str | None = None,
        until: str | None = None,
        *,
        words: Sequence[str] | None = None,
    ) -> Filters:
        """The filters that options of these names ask for.

        Raises:
            ConfigError: A date is not written as one, or the confidence is no number.
            StoreError: There is no word in one of the words asked for.
        """
        if math.isnan(min_confidence):
            raise ConfigError("--min-confidence must be a number from 0 to 1, is nan")
        kinds = tuple(item.value for item in kind or ())
        return cls(
            tuple(speaker or ()),
            tuple(channel or ()),
            kinds,
            min_confidence,
            tuple(outlet or ()),
            since,
            until,
            tuple(words or ()),
        )

    def apply(self, analysis: Analysis) -> Analysis:
        """The analysis with the quotes that are kept and their speakers."""
        if not self.active:
            return analysis
        names = {speaker.id: speaker.name for speaker in analysis.speakers}
        return analysis.with_quotes(
            quote
            for quote in analysis.quotes
            if self._keeps(quote, names.get(quote.speaker or "", ""), analysis.article.text)
        )

    def tell_unknown_channels(self, messages: Messages) -> None:
        """Say which of `channels` may be misspelt, where nothing is found of them."""
        for name in self._unknown_channels():
            messages.warn(f"no channel is called {name!r}: `quotes channels` lists them")

    def tell_unmatched(self, messages: Messages) -> None:
        """Say that no quote passes."""
        messages.warn("no quote passes the filters")
        self.tell_unknown_channels(messages)

    def _unknown_channels(self) -> tuple[str, ...]:
        """Those of `channels` that are neither labels nor names of platforms we know.

        They may still be right: an article may print the name of any programme.
        """
        from quotes.channel.labels import CHANNEL_LABELS

        known = {channel_key(info.label) for info in CHANNEL_LABELS}
        known |= {channel_key(entry["name"]) for entry in lexicon("platforms")}
        return tuple(name for name in self.channels if channel_key(name) not in known)

    def _keeps(self, quote: Quote, name: str, text: str) -> bool:
        channel = quote.channel
        relay = channel.relay.platform if channel.relay is not None else None
        told = (channel.label, channel.platform, relay)
        return self.keeps_all(name, told, quote.kind, quote.least_certain[1], quote.text(text))


def odd_words(queries: Iterable[str]) -> str | None:
    """A hint, where one of some queries is written as for another search."""
    if any(_ODD.search(_QUOTED.sub('""', query)) or query.count('"') % 2 for query in queries):
        return (
            'a search knows words (all must be there), "phrases", beginnings* and OR (in capitals)'
            " between two of them; all else is read as words"
        )
    return None


@dataclass(frozen=True, slots=True)
class OutletRule:
    """What `--outlet` does: it names the outlet of articles without one, and leaves out others.

    Attributes:
        names: As given; none keeps everything.
        adopt: Whether an article that states no outlet is taken to be of the one named.
    """

    names: tuple[str, ...] = ()
    adopt: bool = True

    def apply(self, article: Article) -> Article | None:
        """The article, perhaps with its outlet, or None where it is another outlet's."""
        if not self.names:
            return article
        if article.outlet is None:
            one = len(self.names) == 1
            return replace(article, outlet=self.names[0]) if self.adopt and one else None
        return article if same_outlet(article.outlet, self.names) else None
