"""`quotes search`: stored quotes by their words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from quotes.cli import options as o

if TYPE_CHECKING:
    from quotes.cli.stored import Stored
    from quotes.store import Found

__all__ = ["search"]

# On a terminal; files and pipes get all.
_SHOWN = 50


def search(
    query: Annotated[
        str | None,
        typer.Argument(
            metavar="[QUERY]",
            show_default=False,
            help='Words (all must be there), "a phrase", strik*, dock OR quay; none: all.',
        ),
    ] = None,
    *,
    store: o.StoreOption,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            "-n",
            min=1,
            metavar="N",
            help=f"At most so many quotes (default: all, in a table {_SHOWN}).",
            rich_help_panel="Output",
            show_default=False,
        ),
    ] = None,
    full: o.Full = False,
    speaker: o.Speaker = None,
    outlet: o.ComparedOutlets = None,
    channel: o.Channel = None,
    kind: o.KindOption = None,
    since: o.Since = None,
    until: o.Until = None,
    min_confidence: o.MinConfidence = 0.0,
    output_format: o.FormatOption = None,
    output: o.Output = None,
    quiet: o.Quiet = False,
) -> None:
    """Search the quotes of a store for words, by speaker, outlet, channel and date.

    Where a statement ran, each version beside the others: quotes compare --words QUERY.
    """
    from quotes.cli.filters import Filters, odd_words
    from quotes.cli.output import chosen_format, open_output, spare
    from quotes.cli.stored import opened

    form = chosen_format(output_format, output)
    spare([output], [store])
    filters = Filters.of(speaker, channel, kind, min_confidence, outlet, since, until)
    if query is None and filters == Filters():
        raise typer.BadParameter("give a QUERY, or choose quotes by --speaker, --outlet ...")
    if limit is None and form is o.Format.table:
        limit = _SHOWN
    with opened(store, filters, quiet=quiet) as stored:
        if query is not None and (hint := odd_words([query])):
            stored.messages.warn(hint)
        found = stored.store.search(query, filters, limit)
        first = next(found, None)
        if first is None:
            stored.messages.warn("no quote is found")
            stored.tell_nothing()
        items = chain([] if first is None else [first], found)
        with open_output(output) as stream:
            _write(stream, form, items, stored, query, full=full)


def _write(
    stream: TextIO,
    form: o.Format,
    found: Iterator[Found],
    stored: Stored,
    query: str | None,
    *,
    full: bool,
) -> None:
    from quotes.cli.output import show, write_pieces

    if form is o.Format.table:
        total = stored.store.count(query, stored.filters)
        items = list(found)
        if items:
            from quotes.report.found import FoundReport

            show(stream, [FoundReport(items, *total, full=full)])
    elif form is o.Format.csv:
        from quotes.report.found_exports import found_csv

        write_pieces(stream, found_csv(found))
    elif form is o.Format.markdown:
        from quotes.report.found_exports import found_markdown

        write_pieces(stream, found_markdown(found))
    else:
        from quotes.report.found_exports import found_dict
        from quotes.report.machine import json_line, json_list

        dictionaries = (found_dict(item) for item in found)
        if form is o.Format.json:
            write_pieces(stream, json_list(dictionaries))
        else:
            write_pieces(stream, (json_line(item) + "\n" for item in dictionaries))
