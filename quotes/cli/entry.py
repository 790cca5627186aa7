"""Where the program begins: ready for Ctrl-C before the libraries are loaded."""

from __future__ import annotations

from quotes.cli import signals

__all__ = ["run"]


def run() -> None:
    """Entry point of the `quotes` command."""
    signals.install()
    from quotes.cli.main import run as run_command

    run_command()
