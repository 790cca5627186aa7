"""Many articles, in one process or several: the same results in the same order.

One article that cannot be analysed, and even one that takes its process down, is reported and
costs no other article. Articles are taken from the input only as fast as results are taken
from the output, so that memory stays flat however many there are.
"""

from __future__ import annotations

import ctypes
import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from multiprocessing import connection, get_context
from typing import Protocol

from quotes.config import MOST_JOBS, Settings, calm_numpy
from quotes.errors import ConfigError, InputError, ModelError, QuotesError
from quotes.records import Analysis, Article, ModelInfo

__all__ = ["AnalyzerPort", "analyze_all", "make_analyzer", "model_info"]

OnError = Callable[[str, QuotesError], None]

# A chunk costs one round trip; this many characters take a worker some tenths of a second.
_CHUNK_CHARACTERS = 40_000
_CHUNK_ARTICLES = 16
# Chunks a worker has before it: one in work, one waiting, so that it never waits itself.
_CHUNKS_A_WORKER = 2
# So many processes that die before any has done anything: it is not the articles.
_DEATHS_AT_START = 3
_MOST_OF_WINDOWS = 61  # processes that one can wait for
_PR_SET_PDEATHSIG = 1  # of Linux's prctl

_logger = logging.getLogger(__name__)


class AnalyzerPort(Protocol):
    """What a batch needs of an analyzer; `quotes.pipeline.Analyzer` is the real one."""

    @property
    def info(self) -> ModelInfo:
        """The model's name, version and hash."""

    def analyze(self, article: Article) -> Analysis:
        """Analyse one article."""


MakeAnalyzer = Callable[[Settings], AnalyzerPort]


def make_analyzer(settings: Settings) -> AnalyzerPort:
    """The analyzer of the pipeline, with the model loaded."""
    from quotes.pipeline import Analyzer

    return Analyzer(settings)


def model_info(settings: Settings) -> ModelInfo:
    """The model that `make_analyzer` would load, from its checked files and without loading it.

    Raises:
        ModelError: Its files are missing or damaged.
    """
    from quotes.encoder.manifest import read_manifest
    from quotes.resources import model_directory

    return read_manifest(settings.model or model_directory()).info


@dataclass(frozen=True, slots=True)
class _Failure:
    """An article that gave no analysis; the error's words only, as errors need not pickle."""

    path: str
    reason: str


_Result = Analysis | _Failure
_Chunk = tuple[Article, ...]
_Promise = Future[tuple[_Result, ...]]


def analyze_all(
    articles: Iterable[Article],
    jobs: int = 1,
    settings: Settings | None = None,
    on_error: OnError | None = None,
    *,
    make: MakeAnalyzer = make_analyzer,
) -> Iterator[Analysis]:
    """Analyse many articles, lazily and in order.

    Args:
        articles: Taken one after the other, a little ahead of the results.
        jobs: Processes; with 1 no other process is started.
        settings: Limits, thresholds, model folder; the defaults if None.
        on_error: Called with an article's path and the reason where it gives no analysis.
            Without it such an article is only logged.
        make: Makes the analyzer in each process; must be a function of a module.

    Raises:
        ConfigError: `jobs` is less than 1 or more than `MOST_JOBS`.
        ModelError: The model cannot be loaded.
    """
    if not 1 <= jobs <= MOST_JOBS:
        raise ConfigError(f"jobs must be from 1 to {MOST_JOBS}, is {jobs}")
    settings = settings or Settings()
    if jobs == 1:
        results = _alone(articles, settings, make)
    else:
        results = _Pool(jobs, settings, make).run(articles)
    return _delivered(results, on_error or _log)


def _delivered(results: Iterator[_Result], on_error: OnError) -> Iterator[Analysis]:
    for result in results:
        if isinstance(result, _Failure):
            on_error(result.path, InputError(result.reason))
        else:
            yield result


def _log(path: str, error: QuotesError) -> None:
    _logger.warning("%s: %s", path, error)


def _alone(
    articles: Iterable[Article], settings: Settings, make: MakeAnalyzer
) -> Iterator[_Result]:
    analyzer: AnalyzerPort | None = None
    for article in articles:
        # At the first article: with nothing to analyse no model is loaded.
        analyzer = analyzer or make(settings)
        yield _analyze(analyzer, article)


def _analyze(analyzer: AnalyzerPort, article: Article) -> _Result:
    path = _name(article)
    try:
        return analyzer.analyze(article)
    except QuotesError as error:
        return _Failure(path, str(error))
    except Exception as error:  # a fault in one article must not cost the others
        _logger.debug("%s", path, exc_info=True)
        return _Failure(path, f"cannot be analysed ({type(error).__name__}: {error})")


def _name(article: Article) -> str:
    return article.path or article.title or "article"


# In a worker process: the analyzer, or the reason why there is none. An initializer that raises
# would only show as a broken pool, without a reason.
_analyzer: AnalyzerPort | None = None
_fault: str | None = None


def _start(settings: Settings, make: MakeAnalyzer, from_main_thread: bool) -> None:
    global _analyzer, _fault
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end_with_parent(from_main_thread)
    calm_numpy()
    try:
        _analyzer = make(settings)
    except QuotesError as error:
        _fault = str(error)


def _end_with_parent(from_main_thread: bool) -> None:
    """Have this process end when the one that started it does, however that ends.

    Args:
        from_main_thread: Whether a main thread started this process. The signal of Linux, which
            needs no turn of the interpreter, comes at the end of the thread that did.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    if sys.platform == "linux" and from_main_thread:
        with suppress(OSError, AttributeError):  # no such function in this C library
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


def _work(articles: _Chunk) -> tuple[_Result, ...]:
    if _analyzer is None:
        raise ModelError(_fault or "no analyzer")
    return tuple(_analyze(_analyzer, article) for article in articles)


class _Pool:
    """Worker processes that are started anew when one of them dies."""

    def __init__(self, jobs: int, settings: Settings, make: MakeAnalyzer) -> None:
        self.jobs = jobs
        # Several processes with several threads each would fight for the same cores.
        self.settings = replace(settings, threads=settings.threads or 1)
        self.make = make
        self._executor: ProcessPoolExecutor | None = None
        self._worked = False
        self._died = 0

    def run(self, articles: Iterable[Article]) -> Iterator[_Result]:
        """Results in the order of the articles."""
        pending: deque[tuple[_Chunk, _Promise]] = deque()
        try:
            for chunk in _chunks(articles):
                pending.append((chunk, self._submit(chunk)))
                if len(pending) >= self.jobs * _CHUNKS_A_WORKER:
                    yield from self._first(pending)
            while pending:
                yield from self._first(pending)
        except (KeyboardInterrupt, SystemExit):
            self._kill()
            raise
        finally:
            self._stop()

    def _first(self, pending: deque[tuple[_Chunk, _Promise]]) -> tuple[_Result, ...]:
        """The results of the oldest chunk."""
        chunk, promise = pending.popleft()
        try:
            results = promise.result()
            self._worked = True
        except BrokenProcessPool:
            # Nobody says which chunk it was: the oldest is done article by article, the
            # others, which may have been the cause as well, are handed in again.
            self._stop()
            results = self._isolated(chunk)
            for index, (other, promised) in enumerate(pending):
                if not _kept(promised):
                    pending[index] = (other, self._submit(other))
        return results

    def _submit(self, chunk: _Chunk, jobs: int | None = None) -> _Promise:
        if self._executor is None:
            self._executor = self._new_executor(jobs or self.jobs)
        try:
            with _interrupts_waiting():  # worker processes inherit that
                return self._executor.submit(_work, chunk)
        except BrokenProcessPool as error:
            # It broke since; whoever waits for the chunk finds out.
            promise = _Promise()
            promise.set_exception(error)
            return promise

    def _isolated(self, articles: _Chunk) -> tuple[_Result, ...]:
        """The results of articles that are analysed one by one, by one process."""
        results: list[_Result] = []
        for article in articles:
            try:
                results.extend(self._submit((article,), jobs=1).result())
                self._worked = True
            except BrokenProcessPool:
                self._stop()
                self._died += 1
                if not self._worked and self._died >= _DEATHS_AT_START:
                    raise ModelError("worker processes die as soon as they start") from None
                results.append(_Failure(_name(article), "its process died (out of memory?)"))
        self._stop()
        return tuple(results)

    def _new_executor(self, jobs: int) -> ProcessPoolExecutor:
        # "spawn" everywhere: a forked copy of a process with threads can hang.
        return ProcessPoolExecutor(
            min(jobs, _MOST_OF_WINDOWS) if sys.platform == "win32" else jobs,
            mp_context=get_context("spawn"),
            initializer=_start,
            initargs=(
                self.settings,
                self.make,
                threading.current_thread() is threading.main_thread(),
            ),
        )

    def _stop(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

    def _kill(self) -> None:
        """Stop without waiting for the articles that are in work."""
        executor, self._executor = self._executor, None
        if executor is None:
            return
        # Python has `kill_workers` from 3.14 on; before, nothing that is public.
        processes = list((getattr(executor, "_processes", None) or {}).values())
        executor.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            with suppress(OSError, ValueError):  # it has ended
                process.kill()


def _kept(promise: _Promise) -> bool:
    return promise.done() and promise.exception() is None


@contextmanager
def _interrupts_waiting() -> Iterator[None]:
    """Ctrl-C goes to all processes of a terminal; only the first one is to act on it.

    The signal is held back, not ignored: the first process gets it a moment later, while the
    processes started meanwhile keep it held back for good.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _chunks(articles: Iterable[Article]) -> Iterator[_Chunk]:
    chunk: list[Article] = []
    size = 0
    for article in articles:
        chunk.append(article)
        size += len(article.text)
        if size >= _CHUNK_CHARACTERS or len(chunk) >= _CHUNK_ARTICLES:
            yield tuple(chunk)
            chunk, size = [], 0
    if chunk:
        yield tuple(chunk)
