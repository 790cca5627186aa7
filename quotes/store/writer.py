"""Writing to a store: one writer, shard by shard, each of them whole."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from types import TracebackType
from typing import Any

from quotes.errors import StoreError
from quotes.read.row_paths import file_of
from quotes.records import Analysis, Article
from quotes.store.changes import Changes
from quotes.store.columns import plain
from quotes.store.folder import Folder
from quotes.store.index import Index, current_index, damage
from quotes.store.lock import WriteLock
from quotes.store.runs import (
    Failed,
    Run,
    add_run,
    now,
    read_failures,
    read_runs,
    write_failures,
)
from quotes.store.shards import (
    Row,
    list_shards,
    row_of,
    shard_name,
    withdrawn_row,
    write_shard,
)

__all__ = ["ARTICLES", "Writer"]

# A shard is written when it has so many articles, or this much text, or is so old: what a kill
# can cost is the work since the last one.
ARTICLES = 256
_CHARACTERS = 8_000_000
_SECONDS = 20.0
# Articles that the store is asked for at once.
_ASKED = 64


class Writer:
    """Adds analyses to a store; a context manager that holds the store's lock.

    Args:
        folder: The store.
        model: Hash of the model that the run uses.
        version: Of the code.
        articles: A shard holds at most so many.
        again: Analyse also what is there already.
        replace: Keep of each file that is read only what it holds now; see `replace`.
        clock: Seconds, for the age of a shard.

    Attributes:
        run: Number of this run.
        counts: Articles by what became of them: `new`, `known`, `failed`.
        replaced: Articles that are no longer there, as their files hold other ones now.
        older: Of those that are known, how many another version of the code has analysed.
        set_aside: Shards that were damaged and got another name, with the reasons.

    Raises:
        StoreError: Another process writes, or the store cannot be written.
    """

    def __init__(
        self,
        folder: Folder,
        model: str,
        version: str,
        *,
        articles: int = ARTICLES,
        again: bool = False,
        replace: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder = folder
        self._model = model
        self._version = version
        self._most = articles
        self._again = again
        self._clock = clock
        self._rows: list[Row] = []
        self._size = 0
        self._since = 0.0
        self._part = 0
        self._taken: set[bytes] = set()
        self._changed = False
        # Files of which only what they hold now is to be kept.
        self._places: set[str] | None = set() if replace else None
        self.replaced = 0
        self.counts = {"new": 0, "known": 0, "failed": 0}
        self.older = 0
        self.set_aside: dict[str, str] = {}

    def __enter__(self) -> Writer:
        self._started = now()
        self._lock = WriteLock(self._folder.lock, {"started": self._started})
        try:
            self._begin()
        except BaseException:
            self._lock.release()
            raise
        return self

    def _begin(self) -> None:
        self._folder.sweep()
        self._index: Index = current_index(self._folder)
        if self._index.damaged:
            self._set_aside()
        self._changes = Changes(self._index)
        self._failures = {item.path: item for item in read_failures(self._folder)}
        runs = read_runs(self._folder)
        shards = list_shards(self._folder)
        numbers = [run.run for run in runs] + [shard.run for shard in shards]
        self.run = 1 + max(numbers, default=0)
        if self._lock.unfinished:
            self._tell_killed(self._lock.unfinished)
        self._lock.describe(
            {
                "started": self._started,
                "run": self.run,
                "model": self._model,
                "version": self._version,
            }
        )

    def _set_aside(self) -> None:
        """Give damaged shards a name that is not read; their articles are then not known.

        What an index calls damaged may have been out of reach for a moment: too many open files, no
        memory, a disk that was not there. Such a shard gets a new date, so that it is read again.
        """
        found = self._index.damaged
        self._index.close()
        self.set_aside = damage(self._folder, found)
        for name in found.keys() - self.set_aside.keys():
            with suppress(OSError):
                (self._folder.analyses / name).touch()
        for name in self.set_aside:
            path = self._folder.analyses / name
            with suppress(OSError):
                path.rename(path.with_name(name + ".damaged"))
        self._index = current_index(self._folder)

    def _tell_killed(self, about: dict[str, Any]) -> None:
        """A line for a run that could not write its own."""
        if "run" not in about or any(run.run == about["run"] for run in read_runs(self._folder)):
            return
        number = about["run"]
        sql = "SELECT count(*) FROM articles JOIN shards ON shard = name WHERE run = ?"
        with closing(self._index.cursor()) as cursor:
            ((new,),) = cursor.execute(sql, [number]).fetchall()
        killed = Run(
            number, about["started"], None, about["model"], about["version"], new, complete=False
        )
        add_run(self._folder, killed)
        self.run = max(self.run, number + 1)

    def new(
        self, articles: Iterable[Article], on_known: Callable[[Article], None] | None = None
    ) -> Iterator[Article]:
        """Those of the articles that are to be analysed, in order.

        Left out and counted are articles that this run's model has analysed already, and those
        that come a second time.

        Args:
            articles: Taken some at a time, so that the store is not asked for each.
            on_known: Called with each that is left out.
        """
        batch: list[Article] = []
        size = 0
        for article in articles:
            batch.append(article)
            size += len(article.text)
            if len(batch) >= _ASKED or size >= _CHARACTERS // 8:
                yield from self._new(batch, on_known)
                batch, size = [], 0
        yield from self._new(batch, on_known)

    def _new(
        self, batch: list[Article], on_known: Callable[[Article], None] | None
    ) -> Iterator[Article]:
        ids = [article.id for article in batch]
        if self._places is not None:
            self._places.update(place for item in batch if (place := _place(item.path)))
        known = {} if self._again else self._known(ids)
        pairs = zip(ids, batch, strict=True)
        self._changes.look([(ident, item) for ident, item in pairs if ident not in known])
        for article, ident in zip(batch, ids, strict=True):
            digest = _digest(ident)
            again = digest in self._taken
            self._taken.add(digest)
            if ident not in known and not again:
                yield article
                continue
            self.counts["known"] += 1
            self.older += known.get(ident, self._version) != self._version
            self._done(article.path)
            if on_known is not None:
                on_known(article)

    def changed(self) -> dict[str, list[str]]:
        """Paths that the store has with another article, by what is different about it.

        Both articles stay. Rows of a table that have only moved are not among them.
        """
        return self._changes.told(lambda ident: _digest(ident) in self._taken)

    def replace(self) -> None:
        """Withdraw what files that were read in this run held before, and hold no longer.

        To be called when all of them were read. A row that failed keeps what it was before. What a
        run that was killed has not withdrawn the next one does.

        Raises:
            StoreError: The store cannot be written; nothing is withdrawn then.
        """
        self.flush()
        failed = {item.path for item in self._failures.values() if item.run == self.run}
        gone = [
            article
            for article in self._index.articles_of(self._places or ())
            if _digest(article.id) not in self._taken and article.path not in failed
        ]
        if gone:
            self._part += 1
            rows = [withdrawn_row(article, self._version) for article in gone]
            write_shard(self._folder, shard_name(self.run, self._part), rows)
            self.replaced = len(gone)

    def _known(self, ids: list[str]) -> dict[str, str]:
        """Which articles the store has of this run's model, and the versions that made them."""
        sql = (
            "SELECT id, version FROM articles"
            " WHERE model = ? AND id IN (SELECT unnest(?::VARCHAR[]))"
        )
        with closing(self._index.cursor()) as cursor:
            return dict(cursor.execute(sql, [self._model, ids]).fetchall())

    def add(self, analysis: Analysis) -> None:
        """Add an analysis; one of the same article is replaced by it.

        Raises:
            StoreError: The shard that it completes cannot be written; those before are safe.
        """
        row = row_of(analysis, self._version)
        if not self._rows:
            self._since = self._clock()
        self._rows.append(row)
        self._size += len(analysis.article.text)
        self.counts["new"] += 1
        self._done(analysis.article.path)
        old = self._clock() - self._since > _SECONDS
        if len(self._rows) >= self._most or self._size >= _CHARACTERS or old:
            self.flush()

    def fail(self, path: str, reason: str) -> None:
        """Keep an article that gave no analysis."""
        self.counts["failed"] += 1
        self._failures[path] = Failed(path, reason, self.run)
        self._changed = True

    def _done(self, path: str | None) -> None:
        if path is not None and self._failures.pop(path, None) is not None:
            self._changed = True

    def flush(self) -> None:
        """Have all that was added on the disk.

        Raises:
            StoreError: It cannot be written.
        """
        if self._rows:
            self._part += 1
            rows, self._rows, self._size = self._rows, [], 0
            name = shard_name(self.run, self._part)
            try:
                write_shard(self._folder, name, rows)
            except StoreError:
                self.counts["new"] -= len(rows)
                raise
        if self._changed:
            write_failures(self._folder, self._failures)
            self._changed = False

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        complete = False
        try:
            if not isinstance(error, StoreError):
                self.flush()
                complete = error is None
        finally:
            self._index.close()
            try:
                self._end(complete=complete)
            finally:
                self._lock.release()

    def _end(self, *, complete: bool) -> None:
        run = Run(
            self.run,
            self._started,
            now(),
            self._model,
            self._version,
            **self.counts,
            complete=complete,
        )
        # Where writing is what failed, that error is the one to be told.
        with suppress(*(() if complete else (StoreError,))):
            add_run(self._folder, run)
            current_index(self._folder).close()


def _place(path: str | None) -> str | None:
    """The file of an article, without its row; what comes by standard input has none."""
    return None if path in (None, "-") else plain(file_of(path))


def _digest(ident: str) -> bytes:
    """Half of an article's id: enough to tell articles apart, in a third of the memory."""
    return bytes.fromhex(ident)[:16]
