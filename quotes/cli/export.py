"""`quotes export`: what is in a store, for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quotes.cli import options as o

if TYPE_CHECKING:
    from quotes.cli.stored import Stored

__all__ = ["export"]


class ExportFormat(StrEnum):
    """What is written."""

    jsonl = "jsonl"
    json = "json"
    csv = "csv"
    markdown = "markdown"
    parquet = "parquet"


_SUFFIXES = {
    ".json": ExportFormat.json,
    ".csv": ExportFormat.csv,
    ".md": ExportFormat.markdown,
    ".markdown": ExportFormat.markdown,
    ".parquet": ExportFormat.parquet,
}


def export(
    store: o.StoreOption,
    with_text: Annotated[
        bool,
        typer.Option(
            "--with-text",
            help="In json and jsonl: the articles' texts, which the offsets count in.",
            rich_help_panel="Output",
        ),
    ] = False,
    speaker: o.Speaker = None,
    outlet: o.ComparedOutlets = None,
    channel: o.Channel = None,
    kind: o.KindOption = None,
    words: o.Words = None,
    since: o.Since = None,
    until: o.Until = None,
    min_confidence: o.MinConfidence = 0.0,
    output_format: Annotated[
        ExportFormat | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="jsonl (default), json, csv, markdown or parquet.",
            rich_help_panel="Output",
            show_default=False,
        ),
    ] = None,
    output: o.Output = None,
    quiet: o.Quiet = False,
) -> None:
    """Write the analyses or the quotes of a store in another format."""
    from quotes.cli.filters import Filters
    from quotes.cli.forms import write_analyses
    from quotes.cli.output import known_ending, open_output, spare
    from quotes.cli.stored import opened
    from quotes.errors import ExportError

    form = output_format or ExportFormat.jsonl
    if output_format is None and output is not None and output.suffix:
        form = known_ending(output, _SUFFIXES)
    filters = Filters.of(speaker, channel, kind, min_confidence, outlet, since, until, words=words)
    spare([output], [store])
    with opened(store, filters, quiet=quiet) as stored:
        stored.messages.no_effect("--with-text", with_text, form, ("json", "jsonl"))
        if next(stored.store.quotes(filters), None) is None:
            stored.messages.warn("no quote is found")
            stored.tell_nothing()
        if form is ExportFormat.parquet:
            if output is None or str(output) == "-":
                raise ExportError("Parquet can only be written to a file: --output FILE.parquet")
            _write_parquet(stored, output)
            return
        analyses = stored.store.analyses(filters)
        with open_output(output) as stream:
            write_analyses(stream, o.Format(form.value), analyses, with_text=with_text)


def _write_parquet(stored: Stored, output: Path) -> None:
    from quotes.cli.output import beside
    from quotes.errors import ExportError
    from quotes.read.folders import is_utf8

    if not is_utf8(output.parent):
        raise ExportError(f"{output}: Parquet cannot be written there: the path is not UTF-8")
    with beside(output) as temporary:
        stored.store.write_parquet(temporary, stored.filters)
