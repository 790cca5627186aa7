"""`quotes list`: every quote of the articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from quotes.cli import options as o

if TYPE_CHECKING:
    from rich.console import RenderableType

    from quotes.records import Analysis
    from quotes.report.table import View

__all__ = ["list_quotes"]

_SHOWING = "Showing"


def list_quotes(
    context: typer.Context,
    paths: o.Paths,
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose",
            "-v",
            help="Also the article itself, with its quotes marked.",
            rich_help_panel=_SHOWING,
        ),
    ] = False,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="How each speaker was found, and the second choices.",
            rich_help_panel=_SHOWING,
        ),
    ] = False,
    quote_context: Annotated[
        bool,
        typer.Option(
            "--context",
            help="Number of the paragraph, and the sentence around each quote.",
            rich_help_panel=_SHOWING,
        ),
    ] = False,
    thoughts: Annotated[
        bool,
        typer.Option(
            "--thoughts", help="Also beliefs, wishes and plans.", rich_help_panel=_SHOWING
        ),
    ] = False,
    full: o.Full = False,
    with_text: Annotated[
        bool,
        typer.Option(
            "--with-text",
            help="In json and jsonl: the article's text, which the offsets count in.",
            rich_help_panel=_SHOWING,
        ),
    ] = False,
    speaker: o.Speaker = None,
    channel: o.Channel = None,
    kind: o.KindOption = None,
    words: o.Words = None,
    outlet: o.Outlet = None,
    min_confidence: o.MinConfidence = 0.0,
    text_column: o.TextColumn = None,
    outlet_from: o.OutletFromOption = None,
    metadata: o.MetadataOption = None,
    include_boilerplate: o.IncludeBoilerplate = False,
    jobs: o.Jobs = 1,
    output_format: o.FormatOption = None,
    output: o.Output = None,
    quiet: o.Quiet = False,
) -> None:
    """List every quote: what was said, by whom, through which channel."""
    from quotes.cli.filters import Filters
    from quotes.cli.output import chosen_format, open_output, spare
    from quotes.cli.session import Request, Session, ports_of
    from quotes.report.table import View

    form = chosen_format(output_format, output)
    spare([output], paths)
    session = Session(
        ports_of(context),
        Request(
            paths=paths,
            text_column=text_column,
            outlets=tuple(outlet or ()),
            outlet_from=outlet_from and outlet_from.value,
            metadata=metadata,
            include_boilerplate=include_boilerplate,
            jobs=jobs,
            quiet=quiet,
            filters=Filters.of(speaker, channel, kind, min_confidence, words=words),
            keep_empty=False,
            streaming=output is None and sys.stdout.isatty(),
        ),
    )
    session.messages.no_effect("--explain", explain, form, ("table", "json", "jsonl"))
    session.messages.no_effect("--with-text", with_text, form, ("json", "jsonl"))
    view = View(
        thoughts=thoughts,
        full=full,
        explain=explain,
        context=quote_context,
        uncertain_below=session.settings.uncertain_below,
    )
    analyses = session.analyses()
    first = next(analyses, None)
    # Where nothing could be read, nothing is written either, not even an empty list.
    if session.anything:
        found = chain([] if first is None else [first], analyses)
        with open_output(output) as stream:
            _write(stream, form, found, view, verbose=verbose, with_text=with_text)
    session.finish()


def _write(
    stream: TextIO,
    form: o.Format,
    analyses: Iterable[Analysis],
    view: View,
    *,
    verbose: bool,
    with_text: bool,
) -> None:
    if form is o.Format.table:
        from quotes.cli.output import show

        show(stream, _tables(analyses, view, verbose=verbose))
        return
    from quotes.cli.forms import write_analyses

    write_analyses(
        stream,
        form,
        analyses,
        thoughts=view.thoughts,
        explain=view.explain,
        context=view.context,
        with_text=with_text,
    )


def _tables(analyses: Iterable[Analysis], view: View, *, verbose: bool) -> Iterator[RenderableType]:
    from rich.text import Text

    from quotes.report.article import ArticleText
    from quotes.report.table import ArticleHeading, QuoteTable

    first = True
    for analysis in analyses:
        if not first:
            yield Text()
        first = False
        yield ArticleHeading(analysis, view)
        if verbose:
            yield Text()
            yield ArticleText(analysis, thoughts=view.thoughts)
        yield QuoteTable(analysis, view)
