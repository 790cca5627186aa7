"""Which articles and quotes are wanted: the one place that says when a name or date fits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import parsedate_tz
from functools import lru_cache
from typing import Self

from quotes.errors import ConfigError
from quotes.records import Kind, QuoteFacts, Span
from quotes.store.search import Query

__all__ = ["Selection", "channel_key", "day_of", "outlet_key", "same_outlet", "usual_outlets"]

# One platform that changed its name; articles keep the name of their time.
_ALIASES = {"twitter": "x"}
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
_PERIOD = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?\Z")
# Day, month and year in numbers, whichever comes first of the two.
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_WRITTEN = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%Y/%m/%d", "%Y%m%d")


@dataclass(frozen=True, slots=True)
class Selection:
    """Which quotes are kept; of each kind of condition one must hold, where any is given.

    Attributes:
        speakers: Parts of names, in any case.
        channels: Labels or names of platforms, in any case; X and Twitter are one.
        kinds: `direct`, `mixed`, `indirect`.
        min_confidence: For the least certain part, 0 to 1.
        outlets: Names, in any case, with or without "the".
        since: First day, month or year (``2016-09-30``, ``2016-09``, ``2016``), or None.
        until: Last day, month or year, to its end, or None.
        words: What the quotes must hold, each as a search is written; see `Query.of`.

    Raises:
        ConfigError: A date is not written like that.
        StoreError: There is no word in one of `words`.
    """

    speakers: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    min_confidence: float = 0.0
    outlets: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for text in self.words:
            _query(text)
        for name, value in (("since", self.since), ("until", self.until)):
            if value is not None and not _is_period(value):
                raise ConfigError(
                    f"{name} must be a date such as 2016-09-30, 2016-09 or 2016, is {value!r}"
                )

        if self.since and self.until and self.since[: len(self.until)] > self.until:
            raise ConfigError(f"since ({self.since}) must not be after until ({self.until})")

    @property
    def active(self) -> bool:
        """Whether any quote is left out for what it is, not for its article."""
        of_whom = self.speakers or self.channels or self.kinds
        return bool(of_whom or self.min_confidence > 0 or self.words)

    def matches(self, text: str) -> tuple[Span, ...]:
        """Where in a text the words stand that are asked for."""
        phrases = (phrase for query in self.queries for phrase in query.phrases)
        return Query((tuple(phrases),)).matches(text)

    @property
    def queries(self) -> tuple[Query, ...]:
        """What is asked for by `words`; one of them is enough."""
        return tuple(_query(text) for text in self.words)

    def articles_only(self) -> Self:
        """The same selection of articles, with all of their quotes."""
        return replace(self, speakers=(), channels=(), kinds=(), min_confidence=0.0, words=())

    def keeps(self, quote: QuoteFacts) -> bool:
        """Whether a quote is wanted, for what it is."""
        channel = (quote.channel, quote.platform, quote.relay_platform)
        return self.keeps_all(quote.speaker, channel, quote.kind, quote.weakest, quote.text)

    def keeps_all(
        self,
        speaker: str | None,
        channel: tuple[str, str | None, str | None],
        kind: Kind,
        weakest: float,
        text: str,
    ) -> bool:
        """Whether a quote of these facts is wanted.

        Args:
            speaker: Name of the speaker; None is nobody stated.
            channel: Label, platform and the relay's platform.
            kind: Of the quote.
            weakest: Probability of its least certain part.
            text: Its content as printed.
        """
        return (
            self.keeps_speaker(speaker)
            and self.keeps_channel(*channel)
            and (not self.kinds or kind in self.kinds)
            and weakest >= self.min_confidence
            and self.keeps_words(text)
        )

    def keeps_speaker(self, name: str | None) -> bool:
        """Whether a speaker of this name is wanted; None is nobody stated."""
        folded = (name or "").casefold()
        return not self.speakers or any(_names(part.casefold(), folded) for part in self.speakers)

    def keeps_channel(self, label: str, platform: str | None, relay: str | None) -> bool:
        """Whether a channel is wanted.

        Args:
            label: Channel label.
            platform: Its platform.
            relay: Platform of the relay.
        """
        if not self.channels:
            return True
        names = {channel_key(name) for name in (label, platform, relay) if name}
        return any(channel_key(name) in names for name in self.channels)

    def keeps_words(self, text: str) -> bool:
        """Whether a quote of this content is wanted."""
        return not self.words or any(_query(words).holds(text) for words in self.words)

    def keeps_outlet(self, outlet: str | None) -> bool:
        """Whether articles of this outlet are wanted; None is an outlet that nobody stated."""
        return not self.outlets or (outlet is not None and same_outlet(outlet, self.outlets))


@lru_cache(maxsize=64)
def _query(words: str) -> Query:
    """Understood once, not once for each quote."""
    return Query.of(words)


def channel_key(name: str) -> str:
    """One spelling for all spellings of a channel label or a platform."""
    key = " ".join(name.replace("_", " ").replace("-", " ").casefold().split())
    key = key.removeprefix("the ")
    return _ALIASES.get(key, key)


def same_outlet(outlet: str, names: Sequence[str]) -> bool:
    """Whether a name is one of `names`.

    Case, "the" and the marks that join words in a folder's name (`alder-post`) do not count.
    """
    return outlet_key(outlet) in {outlet_key(name) for name in names}


def usual_outlets(outlets: Iterable[str]) -> dict[str, str]:
    """The most frequent form of each outlet's name, by all of its forms.

    Args:
        outlets: Of all articles. Of equally frequent forms the first by letters is taken, which
            is one with capitals.
    """
    counts = Counter(outlets)
    best: dict[str, str] = {}
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        best.setdefault(outlet_key(name), name)
    return {name: best[outlet_key(name)] for name in counts}


def outlet_key(name: str) -> str:
    """One spelling for all forms of an outlet's name; see `same_outlet`."""
    words = name.casefold().replace("-", " ").replace("_", " ").split()
    return " ".join(words).removeprefix("the ")


def _is_period(value: str) -> bool:
    """Whether it is a day, month or year that there is."""
    found = _PERIOD.match(value)
    return bool(found) and day_of(value + "0000-01-01"[len(value) :]) is not None


def day_of(published: str | None) -> str | None:
    """The day of a date or time as an article gives it, in ISO 8601; None where it is unclear.

    Forms in which day and month could be taken for each other (``03/04/2016``) are unclear;
    ``25/03/2016`` is not, and with dots (``03.04.2016``) the day comes first.
    """
    text = (published or "").strip()
    if found := _ISO.match(text):
        return _valid(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.match(text):
        return _of_numbers(int(found[1]), int(found[3]), int(found[4]), dots=found[2] == ".")
    for form in _WRITTEN:
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    parts = parsedate_tz(text) if text[:3].isalpha() else None  # as in feeds: Mon, 12 Sep 2016
    return _valid(*parts[:3]) if parts else None


def _of_numbers(first: int, second: int, year: int, *, dots: bool) -> str | None:
    if first > 12 or first == second or (dots and second <= 12):
        return _valid(year, second, first)
    return _valid(year, first, second) if second > 12 else None


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return datetime(year, month, day).date().isoformat()
    except ValueError:
        return None


def _names(part: str, name: str) -> bool:
    """Whether a part of a name names somebody, middle names left out: `jane roe`, `jane m. roe`."""
    if part in name:
        return True
    wanted, words = part.split(), iter(name.split())
    return len(wanted) > 1 and name.split()[:1] == wanted[:1] and all(w in words for w in wanted)
