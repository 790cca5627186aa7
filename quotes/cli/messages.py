"""What goes to standard error: failures, warnings, progress."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

from quotes.report.safe import one_line

__all__ = ["Messages"]

# Most runs are over before anybody wonders whether something happens.
_PROGRESS_AFTER = 1.5
# Endings that are told one by one.
_MOST_ENDINGS = 5


class Messages:
    """Speaks to the user beside the data.

    Args:
        quiet: Nothing but errors.
        progress: Whether to show how far a long run is; never shown where standard error
            is no terminal.
    """

    def __init__(self, *, quiet: bool = False, progress: bool = True) -> None:
        self.quiet = quiet
        self._may_progress = progress and not quiet and sys.stderr.isatty()
        self._started = time.monotonic()
        self._bar: Any = None
        self._task: Any = None
        self._done = 0
        self._total: int | None = None

    @property
    def shows_progress(self) -> bool:
        """Whether a long run shows how far it is."""
        return self._may_progress

    def expect(self, total: int | None) -> None:
        """Say how many articles there will be, so that the remaining time can be told."""
        self._total = total

    def error(self, message: str) -> None:
        """Say what went wrong."""
        self._say(message)

    def warn(self, message: str) -> None:
        """Say what the user should know, unless told to be quiet."""
        if not self.quiet:
            self._say(message)

    def no_effect(self, option: str, given: bool, form: str, forms: Collection[str]) -> None:
        """Say that an option that was given does nothing in a format.

        Args:
            option: As it is typed.
            given: Whether it is on.
            form: The format that is written.
            forms: Those in which it does something.
        """
        if given and form not in forms:
            self.warn(f"{option} has no effect in {form}, only in {', '.join(forms)}")

    def left_out(self, endings: Counter[str]) -> None:
        """Say how many files of folders were not read, by their endings ("" for none)."""
        if not endings:
            return
        ranked = sorted(endings.items(), key=lambda item: (-item[1], item[0]))
        told = [f"{ending or 'no ending'} {count:,}" for ending, count in ranked[:_MOST_ENDINGS]]
        if rest := sum(count for _, count in ranked[_MOST_ENDINGS:]):
            told.append(f"others {rest:,}")
        files = "file" if endings.total() == 1 else "files"
        self.warn(f"{endings.total():,} {files} left out: {', '.join(told)}")

    def tick(self) -> None:
        """One more article is done."""
        self._done += 1
        if not self._may_progress:
            return
        if self._bar is None and time.monotonic() - self._started > _PROGRESS_AFTER:
            self._open()
        if self._bar is not None:
            self._bar.update(self._task, completed=self._done)

    @contextmanager
    def busy(self, what: str) -> Iterator[None]:
        """Say what is done, while it is done and where progress is shown."""
        if not self._may_progress:
            yield
            return
        from rich.console import Console

        with Console(stderr=True).status(what):
            yield

    def close(self) -> None:
        """Take the progress away."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def _open(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        self._bar = Progress(*_columns(self._total), console=Console(stderr=True), transient=True)
        self._bar.start()
        self._task = self._bar.add_task("", total=self._total)

    def _say(self, message: str) -> None:
        line = f"quotes: {one_line(message)}"
        if self._bar is not None:
            from rich.text import Text

            self._bar.console.print(Text(line), soft_wrap=True)
        else:
            sys.stderr.write(line + "\n")
            sys.stderr.flush()


def _columns(total: int | None) -> list[Any]:
    """What the progress shows; the remaining time only where the end is known."""
    from rich.progress import (
        BarColumn,
        ProgressColumn,
        SpinnerColumn,
        Task,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        """Articles a second, of late."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:,.1f}/s" if task.speed else "", "dim")

    if total is None:
        return [
            SpinnerColumn(),
            TextColumn("{task.completed:,.0f} articles"),
            Rate(),
            TimeElapsedColumn(),
        ]
    return [
        BarColumn(30),
        TextColumn("{task.completed:,.0f} of {task.total:,.0f} articles"),
        Rate(),
        TimeRemainingColumn(compact=True),
        TextColumn("left", style="dim"),
    ]
