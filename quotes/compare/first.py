"""Which outlet printed a quote before all others, where their dates tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, time
from functools import lru_cache

from quotes.compare.wire import outlet_of
from quotes.records import ArticleFacts, QuoteFacts
from quotes.store import day_of
from quotes.store.selection import outlet_key

__all__ = ["printed_first"]

# Channels whose platform is an outlet.
_OUTLETS = frozenset(["interview", "broadcast"])


def printed_first(
    members: Iterable[QuoteFacts], articles: Mapping[str, ArticleFacts]
) -> ArticleFacts | None:
    """The article that printed a quote strictly before those of all other outlets.

    Days are compared, and times where both articles give one. An article without a clear date
    may have been the first, so that nothing is said beside one of another outlet. Nor is it said
    of an article that has the quote from another outlet, as it tells itself.

    Args:
        members: The versions of the quote.
        articles: The articles by their ids.

    Returns:
        None where it cannot be told, or one outlet alone prints it.
    """
    members = tuple(members)
    printed = [articles[ident] for ident in dict.fromkeys(item.article for item in members)]
    best: ArticleFacts | None = None
    for article in printed:
        if day_of(article.published) is None:
            continue
        if best is None or _earlier(article.published, best.published):
            best = article
    if best is None:
        return None
    if any(_taken_over(item, best) for item in members if item.article == best.id):
        return None
    others = [item for item in printed if outlet_of(item) != outlet_of(best)]
    if others and all(_earlier(best.published, item.published) for item in others):
        return best
    return None


def _taken_over(quote: QuoteFacts, article: ArticleFacts) -> bool:
    """Whether an article says that it has a quote from another outlet.

    Its own may be called by a part of its name: "told the Echo" in the Ardley Echo.
    """
    if quote.relay_label is not None:
        source = quote.relay_platform or ""
    elif quote.channel in _OUTLETS:
        source = quote.platform or ""
        if not source:
            return False
    else:
        return False
    words = outlet_key(source).split()
    return not words or not set(words) <= set(outlet_key(outlet_of(article)).split())


def _earlier(one: str | None, other: str | None) -> bool:
    first, second = day_of(one), day_of(other)
    if first is None or second is None:
        return False
    at, then = _moment(one), _moment(other)
    if at is not None and then is not None and (at.tzinfo is None) == (then.tzinfo is None):
        return at < then
    return first < second


@lru_cache(maxsize=100_000)
def _moment(published: str | None) -> datetime | None:
    """Day and time; None where no time is given, which tables write as midnight."""
    try:
        moment = datetime.fromisoformat((published or "").strip())
    except ValueError:
        return None
    return None if moment.time() == time() else moment
