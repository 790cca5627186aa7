"""What takes most of a comparison, kept for the next one of the same articles: stories and groups.

The key is a hash of all that they rest on: every field of the articles and quotes, the stories that
are given, and the bytes of what finds and decides. So what is kept under it is what would be
found again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from quotes.compare.clusters import QuoteCluster, cluster_quotes
from quotes.compare.clusters.records import Place
from quotes.compare.stories import Story, stories, stories_as_given, story_of
from quotes.encoder.meaning import Reading
from quotes.records import ArticleFacts, QuoteFacts
from quotes.store.cache import Cache

__all__ = ["Finder"]

_KEY_BYTES = 16
# What stories and groups are found with, under `quotes`.
_CODE = ("compare", "encoder", "records", "resources", "store")
_DATA = ("resources/pairs", "resources/lexicons")


class Finder:
    """Finds stories and quote clusters, or takes what was found of the same rows before.

    Args:
        articles: What is compared.
        quotes: Theirs. Their order counts for what was found before: it is found again where
            that is another one.
        stories_of: Names of stories by article id; None where they are to be found.
        cache: Where what was found is kept; None to find it anew.
    """

    def __init__(
        self,
        articles: Sequence[ArticleFacts],
        quotes: Sequence[QuoteFacts],
        stories_of: Mapping[str, str] | None,
        cache: Cache | None = None,
    ) -> None:
        self._articles = articles
        self._quotes = quotes
        self._reading = Reading(cache.vectors if cache else None)
        self._cache = cache
        self._key = _key(articles, quotes, stories_of) if cache else ""
        self._before = _found(cache.get(self._key)) if cache else None
        self.stories = self._before.stories if self._before else self._stories(stories_of)

    def clusters(self) -> tuple[QuoteCluster, ...]:
        """The same utterance in several articles; what was found is kept."""
        clusters = cluster_quotes(
            self._quotes,
            self._articles,
            stories=story_of(self.stories),
            reading=self._reading,
            groups=self._before.groups if self._before else None,
        )
        if self._cache and not self._before:
            self._cache.put(self._key, _text(self.stories, clusters))
            self._cache.keep(self._reading.fresh)
        return clusters

    def _stories(self, given: Mapping[str, str] | None) -> tuple[Story, ...]:
        if given is None:
            return stories(self._articles, self._quotes, reading=self._reading)
        return stories_as_given(self._articles, given)


@dataclass(frozen=True, slots=True)
class _Found:
    """Stories, and which quotes are one utterance.

    Attributes:
        stories: As `stories` finds them.
        groups: The members of each cluster.
    """

    stories: tuple[Story, ...]
    groups: tuple[tuple[Place, ...], ...]


def _key(
    articles: Iterable[ArticleFacts],
    quotes: Iterable[QuoteFacts],
    stories_of: Mapping[str, str] | None,
) -> str:
    """A hash of all that stories and groups rest on."""
    digest = hashlib.blake2b(_program().encode(), digest_size=_KEY_BYTES)
    given = None if stories_of is None else sorted(stories_of.items())
    for part in (given, *articles, *quotes):
        digest.update(repr(part).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _text(found: Iterable[Story], clusters: Iterable[QuoteCluster]) -> str:
    """Stories and groups as JSON."""
    groups = [[[row.article, row.quote] for row in cluster.members] for cluster in clusters]
    return json.dumps({"stories": [asdict(story) for story in found], "groups": groups})


def _found(text: str | None) -> _Found | None:
    """Stories and groups from JSON."""
    if text is None:
        return None
    content = json.loads(text)
    groups = tuple(tuple((article, quote) for article, quote in it) for it in content["groups"])
    return _Found(tuple(map(_story, content["stories"])), groups)


def _story(item: Mapping[str, Any]) -> Story:
    lists = {name: tuple(item[name]) for name in ("articles", "outlets", "words")}
    return Story(**{**item, **lists})


@cache
def _program() -> str:
    """A hash of what finds stories and groups."""
    digest = hashlib.blake2b(digest_size=_KEY_BYTES)
    root = resources.files("quotes")
    for name in _CODE:
        for file in _files(root / name):
            if file.name.endswith(".py"):
                digest.update(file.read_bytes())
    for name in _DATA:
        for file in _files(root.joinpath(name)):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(folder: Traversable) -> list[Traversable]:
    """The files of a folder and those below it, in one order."""
    found: list[Traversable] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        found += _files(entry) if entry.is_dir() else [entry]
    return found
