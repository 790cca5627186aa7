"""The `quotes` command.

Exit statuses: 0 all fine, 1 some articles failed, 2 wrong usage or nothing readable,
130 interrupted, 143 ended by SIGTERM.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quotes.cli import signals
from quotes.cli.channels import channels
from quotes.cli.compare import compare
from quotes.cli.doctor import doctor
from quotes.cli.evaluate import evaluate
from quotes.cli.export import export
from quotes.cli.guard import guarded, status_of
from quotes.cli.help import HelpCommand, HelpGroup
from quotes.cli.ingest import ingest
from quotes.cli.list import list_quotes
from quotes.cli.report import report
from quotes.cli.search import search
from quotes.cli.train import train
from quotes.config import calm_numpy

if TYPE_CHECKING:
    from quotes.cli.session import Ports

__all__ = ["app", "run"]

app = typer.Typer(
    name="quotes",
    no_args_is_help=True,
    cls=HelpGroup,
    rich_markup_mode=None,
    # A traceback with local variables would print whole articles.
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

_WORK = "Commands"
_STORE = "A store of analyses"
_MORE = "About the tool"

# Name, function, panel in the help, examples below a command's own help.
_COMMANDS: tuple[tuple[str, Callable[..., None], str, tuple[str, ...]], ...] = (
    (
        "list",
        list_quotes,
        _WORK,
        (
            "quotes list article.txt",
            "quotes list articles/ --speaker marrow --format csv --output marrow.csv",
            "curl -s https://example.org/page.txt | quotes list - --outlet 'Example Post'",
        ),
    ),
    (
        "report",
        report,
        _WORK,
        ("quotes report articles/", "quotes report articles.csv --html report.html"),
    ),
    (
        "compare",
        compare,
        _WORK,
        (
            "quotes compare articles/ --outlet-from folder",
            "quotes compare week.jsonl --kind direct --format csv",
            "quotes compare --store archive/ --words '\"not one penny\"'",
        ),
    ),
    (
        "ingest",
        ingest,
        _STORE,
        (
            "quotes ingest articles/ --store archive/ --jobs 2",
            "quotes ingest texts/ --metadata texts.tsv --store archive/",
        ),
    ),
    (
        "search",
        search,
        _STORE,
        (
            "quotes search '\"not one penny\" budget' --store archive/",
            "quotes search strik* --store archive/ --speaker marrow --since 2024-05",
        ),
    ),
    (
        "export",
        export,
        _STORE,
        (
            "quotes export --store archive/ --output quotes.csv",
            "quotes export --store archive/ --channel telegram --output telegram.parquet",
        ),
    ),
    ("channels", channels, _MORE, ()),
    ("doctor", doctor, _MORE, ()),
    (
        "evaluate",
        evaluate,
        _MORE,
        (
            "quotes evaluate --corpus corpus/",
            "quotes evaluate --gold gold.jsonl --polnear polnear/",
        ),
    ),
    ("train", train, _MORE, ()),
)


def _version(value: bool) -> None:
    if value:
        from quotes import __version__

        typer.echo(f"quotes {__version__}")
        raise typer.Exit()


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_version, is_eager=True),
    ] = False,
) -> None:
    """Who said what in the news, and through which channel.

    Give it articles, get every quote with its speaker, the evidence and how sure it is.
    Runs on your own computer; nothing is sent anywhere.
    """


def _register(
    name: str, command: Callable[..., None], panel: str, examples: tuple[str, ...]
) -> None:
    decorate = app.command(
        name, cls=HelpCommand, rich_help_panel=panel, epilog="\n".join(examples) or None
    )
    decorate(guarded(command))


for _entry in _COMMANDS:
    _register(*_entry)


def _forget_no_width() -> None:
    """Take a COLUMNS that is no width for unset; 0 is what a shell without a terminal may say."""
    given = os.environ.get("COLUMNS", "").strip()
    if not given.isdecimal() or not int(given[:9]):
        os.environ.pop("COLUMNS", None)


def _open_closed() -> None:
    """Have something in the place of streams that are closed (``>&-``).

    Standard output says that it cannot be written to, when it is written to. Without that the next
    file to be opened, such as a store's, would get its number, and what is printed.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR if number == 2 else os.O_RDONLY)
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False))
    if sys.stderr is None:
        sys.stderr = io.TextIOWrapper(io.FileIO(2, "w", closefd=False))


def run(ports: Ports | None = None) -> Any:
    """Run the command that the arguments of the process ask for.

    Args:
        ports: What the command takes from outside; the real things if None.
    """
    calm_numpy()
    _forget_no_width()
    _open_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                # What the terminal's encoding lacks becomes a question mark, not a crash.
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        return app(obj=ports)
    except OSError as error:  # of help and version, which no command guards
        sys.exit(status_of(error))
    finally:
        signals.end_soon()
        # All of it goes with the process: looking through it for cycles takes a quarter of a
        # second after a comparison of 840 articles.
        gc.freeze()
