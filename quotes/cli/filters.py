"""Which quotes and which articles a command keeps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotes.cli.options import Kind
from quotes.records import Analysis, Article, Quote
from quotes.resources import lexicon
from quotes.store.selection import Selection, channel_key, same_outlet

__all__ = ["Filters", "OutletRule", "same_outlet"]


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
    ) -> Filters:
        """The filters that options of these names ask for.

        Raises:
            ConfigError: A date is not written as one.
        """
        kinds = tuple(item.value for item in kind or ())
        return cls(
            tuple(speaker or ()),
            tuple(channel or ()),
            kinds,
            min_confidence,
            tuple(outlet or ()),
            since,
            until,
        )

    def apply(self, analysis: Analysis) -> Analysis:
        """The analysis with the quotes that are kept and their speakers."""
        if not self.active:
            return analysis
        names = {speaker.id: speaker.name for speaker in analysis.speakers}
        quotes = tuple(
            quote
            for quote in analysis.quotes
            if self._keeps(quote, names.get(quote.speaker or "", ""))
        )
        used = {quote.speaker for quote in quotes}
        speakers = tuple(speaker for speaker in analysis.speakers if speaker.id in used)
        return replace(analysis, quotes=quotes, speakers=speakers)

    def unknown_channels(self) -> tuple[str, ...]:
        """Those of `channels` that are neither labels nor names of platforms we know.

        They may still be right: an article may print the name of any programme.
        """
        from quotes.channel.labels import CHANNEL_LABELS

        known = {channel_key(info.label) for info in CHANNEL_LABELS}
        known |= {channel_key(entry["name"]) for entry in lexicon("platforms")}
        return tuple(name for name in self.channels if channel_key(name) not in known)

    def _keeps(self, quote: Quote, name: str) -> bool:
        channel = quote.channel
        relay = channel.relay.platform if channel.relay is not None else None
        told = (channel.label, channel.platform, relay)
        return self.keeps_all(name, told, quote.kind, quote.weakest[1])


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
