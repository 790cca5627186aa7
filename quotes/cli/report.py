"""`quotes report`: what one article or a whole collection says, at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

import typer

from quotes.cli import options as o

if TYPE_CHECKING:
    from quotes.report.measures import Summary
    from quotes.report.summary import SummaryReport

__all__ = ["report"]


def report(
    context: typer.Context,
    paths: o.Paths,
    full: o.Full = False,
    speaker: o.Speaker = None,
    channel: o.Channel = None,
    kind: o.KindOption = None,
    outlet: o.Outlet = None,
    min_confidence: o.MinConfidence = 0.0,
    text_column: o.TextColumn = None,
    outlet_from: o.OutletFromOption = None,
    metadata: o.MetadataOption = None,
    include_boilerplate: o.IncludeBoilerplate = False,
    jobs: o.Jobs = 1,
    svg: o.Svg = None,
    html: o.Html = None,
    output_format: o.FormatOption = None,
    output: o.Output = None,
    quiet: o.Quiet = False,
) -> None:
    """Report on one article or a collection: speakers, channels, what to check first."""
    from quotes.cli.filters import Filters
    from quotes.cli.output import chosen_format, open_output
    from quotes.cli.pages import write_pages
    from quotes.cli.session import Request, Session, ports_of
    from quotes.report.measures import summarize
    from quotes.report.summary import SummaryReport

    form = chosen_format(output_format, output)
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
            filters=Filters.of(speaker, channel, kind, min_confidence),
        ),
    )
    summary = summarize(session.analyses())
    if session.anything:
        shown = SummaryReport(summary, full=full, uncertain_below=session.settings.uncertain_below)
        paged = write_pages(shown, "Quotes", svg, html, session.messages)
        if not paged or output_format or output:
            with open_output(output) as stream:
                _write(stream, form, summary, shown)
    session.finish()


def _write(stream: TextIO, form: o.Format, summary: Summary, shown: SummaryReport) -> None:
    from quotes.cli.output import show, write_pieces
    from quotes.report.machine import json_document, json_line
    from quotes.report.measures import summary_to_dict

    if form is o.Format.table:
        show(stream, [shown])
    elif form is o.Format.csv:
        from quotes.report.tabular import speakers_csv

        write_pieces(stream, speakers_csv(summary))
    elif form is o.Format.markdown:
        from quotes.report.markdown import summary_markdown

        write_pieces(stream, summary_markdown(summary))
    elif form is o.Format.json:
        write_pieces(stream, [json_document(summary_to_dict(summary)) + "\n"])
    else:
        write_pieces(stream, [json_line(summary_to_dict(summary)) + "\n"])
