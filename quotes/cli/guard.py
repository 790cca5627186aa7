"""From errors to exit statuses, around every command."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import TypeVar

import typer

from quotes.errors import QuotesError

__all__ = ["guarded"]

Command = TypeVar("Command", bound=Callable[..., None])

FAILED = 2
INTERRUPTED = 130


def guarded(command: Command) -> Command:
    """The command with its errors told in one line and mapped to exit statuses.

    A closed pipe is no error: whoever reads has read enough.
    """

    @functools.wraps(command)
    def run(*args: object, **keywords: object) -> None:
        try:
            command(*args, **keywords)
            sys.stdout.flush()
        except QuotesError as error:
            from quotes.cli.messages import Messages

            Messages().error(str(error))
            raise typer.Exit(FAILED) from None
        except BrokenPipeError:
            _forget_stdout()
            raise typer.Exit(0) from None
        except OSError as error:
            _forget_stdout()
            from quotes.cli.messages import Messages

            where = f"{error.filename}: " if error.filename else ""
            Messages().error(f"{where}{error.strerror or error}")
            raise typer.Exit(FAILED) from None
        except RuntimeError as error:
            # So DuckDB tells that it was interrupted.
            if "interrupted" not in str(error).lower():
                raise
            raise typer.Exit(INTERRUPTED) from None
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None

    return run  # type: ignore[return-value]


def _forget_stdout() -> None:
    """Let nothing more be written to the closed pipe when the interpreter ends."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
    except (OSError, ValueError):  # not a real file, as in tests
        pass
