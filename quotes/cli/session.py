"""What the commands that analyse articles share: reading, analysing, counting failures."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from quotes.cli.filters import Filters, OutletRule, same_outlet
from quotes.cli.messages import Messages
from quotes.errors import QuotesError
from quotes.records import Analysis, Article

if TYPE_CHECKING:
    from quotes.config import Settings

__all__ = ["Ports", "Request", "Session", "ports_of"]


@dataclass(frozen=True, slots=True)
class Ports:
    """What the commands take from outside; tests put their own in.

    Attributes:
        make: Makes the analyzer, a function of a module; None is the pipeline's.
        stdin: Stands in for standard input.
    """

    make: Callable[[Settings], Any] | None = None
    stdin: Any = None


def ports_of(context: typer.Context) -> Ports:
    """The ports that this run of the program has."""
    return context.obj if isinstance(context.obj, Ports) else Ports()


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked to be read and analysed.

    Attributes:
        articles: Articles that are in no file of their own, analysed behind those of `paths`.
        outlets: The values of `--outlet`.
        adopt_outlet: Whether `--outlet` also names articles that state none.
        keep_empty: Whether articles without a quote that passes the filters still count.
        streaming: Results appear on the terminal one by one, so no progress is needed.
    """

    paths: Sequence[str]
    articles: Sequence[Article] = ()
    text_column: str | None = None
    outlets: tuple[str, ...] = ()
    outlet_from: str | None = None
    adopt_outlet: bool = True
    include_boilerplate: bool = False
    jobs: int = 1
    quiet: bool = False
    filters: Filters = field(default_factory=Filters)
    keep_empty: bool = True
    streaming: bool = False


class Session:
    """One run over articles.

    Args:
        ports: Where the analyzer comes from.
        request: What to do.

    Raises:
        ConfigError: A setting in the environment or the settings file is wrong.
    """

    def __init__(self, ports: Ports, request: Request) -> None:
        from quotes.config import Settings

        self.request = request
        self.settings = Settings.load()
        if request.include_boilerplate:
            self.settings = replace(self.settings, include_boilerplate=True)
        self.messages = Messages(quiet=request.quiet, progress=not request.streaming)
        self._ports = ports
        self._done = 0
        self._failed = 0
        self._matched = False
        self._others: Counter[str] = Counter()

    def analyses(self) -> Iterator[Analysis]:
        """What is found in each article, filtered, in order."""
        from quotes.batch import analyze_all, make_analyzer

        make = self._ports.make or make_analyzer
        jobs = self.request.jobs
        results = analyze_all(self._articles(), jobs, self.settings, self._on_error, make=make)
        try:
            for analysis in results:
                self._done += 1
                self.messages.tick()
                if "language" in analysis.flags:
                    where = analysis.article.path or "article"
                    self.messages.warn(f"{where}: not in English; only direct quotes are reliable")
                kept = self.request.filters.apply(analysis)
                self._matched = self._matched or bool(kept.quotes)
                if kept.quotes or self.request.keep_empty or not self.request.filters.active:
                    yield kept
        finally:
            self.messages.close()

    @property
    def anything(self) -> bool:
        """Whether any article could be read and analysed."""
        return bool(self._done or self._others)

    def finish(self) -> None:
        """End the command with the status that says how it went.

        Raises:
            typer.Exit: Some articles failed (1), or nothing could be read (2).
        """
        for outlet, count in sorted(self._others.items()):
            self.messages.warn(f"--outlet left out {count:,} of {outlet}")
        if self._done and self.request.filters.active and not self._matched:
            self.messages.warn("no quote passes the filters")
            for name in self.request.filters.unknown_channels():
                self.messages.warn(f"no channel is called {name!r}: `quotes channels` lists them")
        if not self.anything:
            raise typer.Exit(2)
        if self._failed:
            raise typer.Exit(1)

    def _articles(self) -> Iterator[Article]:
        from quotes.read import ReadOptions, read_articles

        request = self.request
        by_folder = not request.adopt_outlet or _any_folder(request.paths, request.outlets)
        source: Any = request.outlet_from
        if source is None and request.outlets and not by_folder:
            # The folder of a file says nothing then, so that --outlet can.
            source = "metadata"
        options = ReadOptions(
            text_column=request.text_column,
            outlet_from=source,
            max_characters=self.settings.max_characters,
        )
        rule = OutletRule(request.outlets, adopt=request.adopt_outlet)
        stdin = self._ports.stdin
        read = read_articles(request.paths, options, self._on_error, stdin)
        for article in chain(read, request.articles):
            for note in article.notes:
                self.messages.warn(f"{article.path}: {note}")
            kept = rule.apply(article)
            if kept is None:
                self._others[article.outlet or "no stated outlet"] += 1
            else:
                yield kept

    def _on_error(self, path: str, error: QuotesError) -> None:
        self._failed += 1
        self.messages.error(f"{path}: {error}")


def _any_folder(paths: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a folder that is given, or one inside it, is named like one of the outlets."""
    if not names:
        return False
    for path in paths:
        if path == "-" or not os.path.isdir(path):  # noqa: PTH112 - Path cannot hold every name
            continue
        if same_outlet(Path(path).resolve().name, names):
            return True
        for _, folders, _ in os.walk(path):
            if any(same_outlet(folder, names) for folder in folders):
                return True
    return False
