"""What the commands that analyse articles share: reading, analysing, counting failures."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from quotes.cli.filters import Filters, OutletRule, odd_words, same_outlet
from quotes.cli.messages import Messages
from quotes.errors import QuotesError
from quotes.records import Analysis, Article, ModelInfo

if TYPE_CHECKING:
    from quotes.config import Settings
    from quotes.read import Metadata, ReadOptions

__all__ = ["Ports", "Request", "Session", "ports_of"]


@dataclass(frozen=True, slots=True)
class Ports:
    """What the commands take from outside; tests put their own in.

    Attributes:
        make: Makes the analyzer, a function of a module; None is the pipeline's.
        stdin: Stands in for standard input.
        info: Tells which model `make` uses; None is the pipeline's.
    """

    make: Callable[[Settings], Any] | None = None
    stdin: Any = None
    info: Callable[[Settings], ModelInfo] | None = None

    def model_info(self, settings: Settings) -> ModelInfo:
        """The model that the analyzer has, told without loading it."""
        if self.info is not None:
            return self.info(settings)
        from quotes.batch import model_info

        return model_info(settings)


def ports_of(context: typer.Context) -> Ports:
    """The ports that this run of the program has."""
    return context.obj if isinstance(context.obj, Ports) else Ports()


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked to be read and analysed.

    Attributes:
        articles: Articles that are in no file of their own, analysed behind those of `paths`.
        outlets: The values of `--outlet`.
        metadata: A table that says more of the files, or None.
        adopt_outlet: Whether `--outlet` also names articles that state none.
        keep_empty: Whether articles without a quote that passes the filters still count.
        whole: Whether articles keep the quotes that do not pass the filters, for whoever sees
            to them later.
        streaming: Results appear on the terminal one by one, so no progress is needed.
    """

    paths: Sequence[str]
    articles: Sequence[Article] = ()
    text_column: str | None = None
    outlets: tuple[str, ...] = ()
    outlet_from: str | None = None
    metadata: Path | None = None
    adopt_outlet: bool = True
    include_boilerplate: bool = False
    jobs: int = 1
    quiet: bool = False
    filters: Filters = field(default_factory=Filters)
    keep_empty: bool = True
    whole: bool = False
    streaming: bool = False


class Session:
    """One run over articles.

    Args:
        ports: Where the analyzer comes from.
        request: What to do.

    Attributes:
        new: Which of some articles are to be analysed; None analyses all.
        on_failure: Also told each path that gave no analysis, and the reason.

    Raises:
        ConfigError: A setting in the environment or the settings file is wrong.
        InputError: The table of metadata cannot be read.
    """

    def __init__(self, ports: Ports, request: Request) -> None:
        from quotes.config import Settings

        self.request = request
        self.new: Callable[[Iterator[Article]], Iterator[Article]] | None = None
        self.on_failure: Callable[[str, QuotesError], None] | None = None
        self.settings = Settings.load()
        if request.include_boilerplate:
            self.settings = replace(self.settings, include_boilerplate=True)
        self.messages = Messages(quiet=request.quiet, progress=not request.streaming)
        # Of a store it is said where that is opened.
        if request.paths and (hint := odd_words(request.filters.words)):
            self.messages.warn(hint)
        self._ports = ports
        self._done = 0
        self._failed = 0
        self._matched = False
        self._others: Counter[str] = Counter()
        self._left_out: Counter[str] = Counter()
        self._skipped = 0
        self._unlisted = 0
        self._first_unlisted = ""
        self._from_rows: set[bool] = set()
        self._nameless = 0
        self._first_nameless = ""
        self._begun: Iterator[Article] | None = None
        self._metadata: Metadata | None = None
        if request.metadata is not None:
            from quotes.read import read_metadata

            self._metadata = read_metadata(request.metadata)

    def analyses(self) -> Iterator[Analysis]:
        """What is found in each article, filtered, in order."""
        from quotes.batch import analyze_all
        from quotes.cli.light import make_analyzer

        make = self._ports.make or make_analyzer
        jobs = self.request.jobs
        read = self._articles() if self._begun is None else self._begun
        articles = read if self.new is None else self.new(read)
        results = analyze_all(articles, jobs, self.settings, self._on_error, make=make)
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
                    yield analysis if self.request.whole else kept
        finally:
            self.messages.close()

    def begin(self) -> bool:
        """Read to the first article, and say whether there is one."""
        articles = self._articles()
        first = next(articles, None)
        self._begun = chain([] if first is None else [first], articles)
        return first is not None

    @property
    def anything(self) -> bool:
        """Whether any article could be read and analysed."""
        return bool(self._done or self._skipped or self._others)

    def skip(self) -> None:
        """One of the articles needs no analysis."""
        self._skipped += 1
        self.messages.tick()

    def finish(self) -> None:
        """End the command with the status that says how it went.

        Raises:
            typer.Exit: Some articles failed (1), or nothing could be read (2).
        """
        for outlet, count in sorted(self._others.items()):
            self.messages.warn(f"--outlet left out {count:,} of {outlet}")
        self._tell_unlisted()
        if self.request.text_column is not None and self._from_rows == {False}:
            self.messages.warn("--text-column has no effect: nothing that was read is a table")
        self.messages.left_out(self._left_out)
        if self._nameless:
            rows = "row has" if self._nameless == 1 else "rows have"
            self.messages.warn(
                f"{self._nameless:,} {rows} no outlet, the first is {self._first_nameless}:"
                " unknown outlet (--outlet NAME gives one)"
            )
        if self._done and self.request.filters.active and not self._matched:
            self.request.filters.tell_unmatched(self.messages)
        if not self.anything:
            raise typer.Exit(2)
        if self._failed:
            raise typer.Exit(1)

    def _tell_unlisted(self) -> None:
        if self._metadata is None:
            return
        if self._unlisted:
            more = f" and {self._unlisted - 1:,} more" if self._unlisted > 1 else ""
            self.messages.warn(f"{self._metadata.path} has no row for {self._first_unlisted}{more}")
        if self._metadata.ambiguous:
            first, count = min(self._metadata.ambiguous), len(self._metadata.ambiguous)
            self.messages.warn(
                f"{self._metadata.path} has different rows for {first!r}, and uses none of them"
                + (f" ({count:,} such names)" if count > 1 else "")
            )

    def count(self) -> None:
        """Find out how many articles there are, where the progress is shown."""
        if self.messages.shows_progress:
            from quotes.read import count_articles

            self.messages.expect(count_articles(self.request.paths, self._options()))

    def _articles(self) -> Iterator[Article]:
        from quotes.read import read_articles
        from quotes.read.row_paths import is_row

        request = self.request
        rule = OutletRule(request.outlets, adopt=request.adopt_outlet)
        stdin = self._ports.stdin
        read = read_articles(request.paths, self._options(), self._on_error, stdin, self._left_out)
        for article in chain(read, request.articles):
            self._from_rows.add(is_row(article.path or ""))
            for note in article.notes:
                self.messages.warn(f"{article.path}: {note}")
            if self._metadata is not None:
                listed = self._metadata.apply(article)
                if listed is None:
                    self._first_unlisted = self._first_unlisted or article.path or "an article"
                    self._unlisted += 1
                article = listed or article
            kept = rule.apply(article)
            if kept is None:
                self._others[article.outlet or "no stated outlet"] += 1
            else:
                self._note_nameless(kept)
                yield kept

    def _note_nameless(self, article: Article) -> None:
        """Count rows of tables that state no outlet."""
        from quotes.read.row_paths import is_row

        if article.outlet is None and is_row(article.path or ""):
            self._nameless += 1
            self._first_nameless = self._first_nameless or article.path or ""

    def _options(self) -> ReadOptions:
        from quotes.read import ReadOptions

        request = self.request
        by_folder = not request.adopt_outlet or _any_folder(request.paths, request.outlets)
        source: Any = request.outlet_from
        if source is None and (self._metadata or (request.outlets and not by_folder)):
            # The folder of a file says nothing then, so that --outlet or the table can.
            source = "metadata"
            if request.outlets and _folders(request.paths) > 1:
                names = " or ".join(map(repr, request.outlets))
                self.messages.warn(
                    f"no folder is called {names}: --outlet names all articles that state no outlet"
                )
        return ReadOptions(
            text_column=request.text_column,
            outlet_from=source,
            max_characters=self.settings.max_characters,
        )

    def _on_error(self, path: str, error: QuotesError) -> None:
        self._failed += 1
        if self.on_failure is not None:
            self.on_failure(path, error)
        self.messages.tick()
        self.messages.error(f"{path}: {error}")


def _folders(paths: Sequence[str]) -> int:
    """How many folders there are that articles may stand in, up to two."""
    found = 0
    for path in paths:
        if path != "-" and os.path.isdir(path):  # noqa: PTH112 - Path cannot hold every name
            found += sum(1 for _ in islice(os.walk(path), 3)) - 1 or 1
    return found


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
