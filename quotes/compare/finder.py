"""What takes most of a comparison, kept for the next one of the same articles.

Stories and groups are kept under a hash of all that they rest on: every field of the articles and
quotes, the stories that are given, and the bytes of what finds and decides; findings under that and
what was asked for. So what is kept is what would be found again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from itertools import chain
from typing import Any

from quotes.compare.clusters import QuoteCluster, clusters_of, group_quotes
from quotes.compare.clusters.records import Place
from quotes.compare.finding import Finding
from quotes.compare.stories import Story, stories, stories_as_given, story_of
from quotes.encoder.meaning import Reading
from quotes.records import ArticleFacts, QuoteFacts
from quotes.store.cache import Cache

__all__ = ["Finder"]

_KEY_BYTES = 16
# What all of it is found with, under `quotes`.
_CODE = ("compare", "encoder", "records", "resources", "store")
_DATA = ("resources/pairs", "resources/lexicons")


class Finder:
    """Finds stories, quote clusters and findings, or takes those of the same rows from before.

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
        names = story_of(self.stories)
        groups = self._groups(names) if self._before is None else self._before.groups
        return clusters_of(groups, self._quotes, self._articles, stories=names)

    def _groups(self, names: Mapping[str, str]) -> Sequence[Mapping[Place, float]]:
        """Which quotes are one utterance, found and kept."""
        found = group_quotes(self._quotes, self._articles, stories=names, reading=self._reading)
        if self._cache:
            self._cache.put(self._key, _text(self.stories, found))
            self._cache.keep(self._reading.fresh)
        return found

    def findings(
        self, asked: tuple[object, ...] | None, find: Callable[[], tuple[Finding, ...]]
    ) -> tuple[Finding, ...]:
        """What outlets differ in by more than chance; what was found is kept.

        Args:
            asked: All that it rests on beside the rows and stories, which `repr` must tell apart;
                None where it cannot: nothing is kept then.
            find: Finds it.
        """
        if self._cache is None or asked is None:
            return find()
        key = _hash([self._key, *map(repr, asked)])
        before = self._cache.get(key)
        if before is not None:
            return tuple(Finding(**item) for item in json.loads(before))
        found = find()
        self._cache.put(key, json.dumps([asdict(item) for item in found]))
        return found

    def _stories(self, given: Mapping[str, str] | None) -> tuple[Story, ...]:
        if given is None:
            return stories(self._articles, self._quotes, reading=self._reading)
        return stories_as_given(self._articles, given)


@dataclass(frozen=True, slots=True)
class _Found:
    """Stories, and which quotes are one utterance.

    Attributes:
        stories: As `stories` finds them.
        groups: The members of each cluster, with their matches.
    """

    stories: tuple[Story, ...]
    groups: tuple[dict[Place, float], ...]


def _key(
    articles: Iterable[ArticleFacts],
    quotes: Iterable[QuoteFacts],
    stories_of: Mapping[str, str] | None,
) -> str:
    """A hash of all that stories and groups rest on."""
    given = None if stories_of is None else sorted(stories_of.items())
    return _hash(chain((_program(),), map(repr, chain((given,), articles, quotes))))


def _hash(parts: Iterable[str]) -> str:
    digest = hashlib.blake2b(digest_size=_KEY_BYTES)
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _text(found: Iterable[Story], groups: Iterable[Mapping[Place, float]]) -> str:
    """Stories and groups as JSON."""
    members = [[[*place, match] for place, match in group.items()] for group in groups]
    return json.dumps({"stories": [asdict(story) for story in found], "groups": members})


def _found(text: str | None) -> _Found | None:
    """Stories and groups from JSON."""
    if text is None:
        return None
    content = json.loads(text)
    groups = tuple(
        {(article, quote): sure for article, quote, sure in members}
        for members in content["groups"]
    )
    return _Found(tuple(map(_story, content["stories"])), groups)


def _story(item: Mapping[str, Any]) -> Story:
    lists = {name: tuple(item[name]) for name in ("articles", "outlets", "words")}
    return Story(**{**item, **lists})


@cache
def _program() -> str:
    """A hash of what stories, groups and findings are found with."""
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
