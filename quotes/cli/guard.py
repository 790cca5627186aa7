"""From errors to exit statuses, around every command."""

from __future__ import annotations

import errno
import functools
import os
import sys
from collections.abc import Callable
from typing import TypeVar

import typer

from quotes.cli import signals
from quotes.errors import QuotesError

__all__ = ["guarded", "status_of"]

Command = TypeVar("Command", bound=Callable[..., None])

FAILED = 2
# What only writing fails with. All files are written where errors get their names, so that an error
# without one is of standard output.
_WRITING = {errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EBADF, getattr(errno, "EDQUOT", None)}


def guarded(command: Command) -> Command:
    """The command with its errors told in one line and mapped to exit statuses.

    A closed pipe is no error: whoever reads has read enough.
    """

    @functools.wraps(command)
    def run(*args: object, **keywords: object) -> None:
        try:
            with signals.working():
                command(*args, **keywords)
                sys.stdout.flush()
        except typer.Exit:
            raise
        except KeyboardInterrupt:
            raise typer.Exit(signals.status()) from None
        except Exception as error:
            # An interrupt comes out of a library, or of a process that was ended, as any error.
            if signals.received():
                raise typer.Exit(signals.status()) from None
            found = status_of(error)
            if found is None:
                raise
            raise typer.Exit(found) from None

    return run  # type: ignore[return-value]


def status_of(error: Exception) -> int | None:
    """Tell an error and give its exit status; None for a fault of this program."""
    if isinstance(error, QuotesError):
        from quotes.cli.messages import Messages

        Messages().error(str(error))
        return FAILED
    if isinstance(error, BrokenPipeError):
        _forget_stdout()
        return 0
    if isinstance(error, OSError):
        where = error.filename or ("standard output" if error.errno in _WRITING else "")
        _forget_stdout()
        from quotes.cli.messages import Messages

        reason = str(error.strerror or error)
        Messages().error(f"{where}: {reason}" if where else reason)
        return FAILED
    # So DuckDB tells that it was interrupted.
    if isinstance(error, RuntimeError) and "interrupted" in str(error).lower():
        return signals.status()
    return None


def _forget_stdout() -> None:
    """Let nothing more be written to the closed pipe when the interpreter ends."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
    except (OSError, ValueError):  # not a real file, as in tests
        pass
