"""Which quotes and which articles a command keeps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotes.channel.labels import CHANNEL_LABELS
from quotes.cli.options import Kind
from quotes.records import Analysis, Article, Channel, Quote
from quotes.report.rows import weakest
from quotes.resources import lexicon

__all__ = ["Filters", "OutletRule"]

# One platform that changed its name; articles keep the name of their time.
_ALIASES = {"twitter": "x"}


@dataclass(frozen=True, slots=True)
class Filters:
    """Which quotes are kept; of each kind of condition one must hold, where any is given.

    Attributes:
        speakers: Parts of names, in any case.
        channels: Labels or names of platforms, in any case; X and Twitter are one.
        kinds: `direct`, `mixed`, `indirect`.
        min_confidence: For the least certain part, 0 to 1.
    """

    speakers: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    min_confidence: float = 0.0

    @property
    def active(self) -> bool:
        """Whether anything is left out at all."""
        return bool(self.speakers or self.channels or self.kinds or self.min_confidence > 0)

    @classmethod
    def of(
        cls,
        speaker: Sequence[str] | None,
        channel: Sequence[str] | None,
        kind: Sequence[Kind] | None,
        min_confidence: float,
    ) -> Filters:
        """The filters that options of these names ask for."""
        kinds = tuple(item.value for item in kind or ())
        return cls(tuple(speaker or ()), tuple(channel or ()), kinds, min_confidence)

    def apply(self, analysis: Analysis) -> Analysis:
        """The analysis with the quotes that are kept and their speakers."""
        if not self.active:
            return analysis
        names = {speaker.id: speaker.name for speaker in analysis.speakers}
        wanted = [part.casefold() for part in self.speakers]
        channels = {_channel_key(name) for name in self.channels}
        quotes = tuple(
            quote
            for quote in analysis.quotes
            if self._keeps(quote, names.get(quote.speaker or "", ""), wanted, channels)
        )
        used = {quote.speaker for quote in quotes}
        speakers = tuple(speaker for speaker in analysis.speakers if speaker.id in used)
        return replace(analysis, quotes=quotes, speakers=speakers)

    def unknown_channels(self) -> tuple[str, ...]:
        """Those of `channels` that are neither labels nor names of platforms we know.

        They may still be right: an article may print the name of any programme.
        """
        known = {_channel_key(info.label) for info in CHANNEL_LABELS}
        known |= {_channel_key(entry["name"]) for entry in lexicon("platforms")}
        return tuple(name for name in self.channels if _channel_key(name) not in known)

    def _keeps(self, quote: Quote, name: str, wanted: list[str], channels: set[str]) -> bool:
        folded = name.casefold()
        if wanted and not any(part in folded for part in wanted):
            return False
        if channels and not channels & _channel_keys(quote.channel):
            return False
        if self.kinds and quote.kind not in self.kinds:
            return False
        return weakest(quote)[1] >= self.min_confidence


def _channel_keys(channel: Channel) -> set[str]:
    names = [channel.label, channel.platform]
    if channel.relay is not None:
        names.append(channel.relay.platform)
    return {_channel_key(name) for name in names if name}


def _channel_key(name: str) -> str:
    key = " ".join(name.replace("_", " ").replace("-", " ").casefold().split())
    key = key.removeprefix("the ")
    return _ALIASES.get(key, key)


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


def same_outlet(outlet: str, names: Sequence[str]) -> bool:
    """Whether a name is one of `names`, whatever the case and with or without "the"."""
    return _outlet_key(outlet) in {_outlet_key(name) for name in names}


def _outlet_key(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")
