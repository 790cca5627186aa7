"""`quotes compare`: outlets side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

import typer

from quotes.cli import options as o

if TYPE_CHECKING:
    from quotes.compare import Comparison
    from quotes.records import ArticleFacts, QuoteFacts

__all__ = ["compare"]


def compare(
    context: typer.Context,
    paths: o.Paths,
    speaker: o.Speaker = None,
    channel: o.Channel = None,
    kind: o.KindOption = None,
    outlet: o.ComparedOutlets = None,
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
    """Compare how outlets quote: how much, whom, and through which channels."""
    from quotes.cli.filters import Filters
    from quotes.cli.output import chosen_format, open_output
    from quotes.cli.pages import write_pages
    from quotes.cli.session import Request, Session, ports_of
    from quotes.compare import compare as compared
    from quotes.report.comparison import ComparisonReport
    from quotes.store import article_facts, quote_facts

    form = chosen_format(output_format, output)
    session = Session(
        ports_of(context),
        Request(
            paths=paths,
            text_column=text_column,
            outlets=tuple(outlet or ()),
            outlet_from=outlet_from and outlet_from.value,
            metadata=metadata,
            adopt_outlet=False,
            include_boilerplate=include_boilerplate,
            jobs=jobs,
            quiet=quiet,
            filters=Filters.of(speaker, channel, kind, min_confidence),
        ),
    )
    articles: list[ArticleFacts] = []
    quotes: list[QuoteFacts] = []
    for analysis in session.analyses():
        articles.append(article_facts(analysis))
        quotes.extend(quote_facts(analysis))
    comparison = compared(articles, quotes)
    outlets = comparison.outlets
    if outlets:
        width = min(200, max(80, 24 + 24 * len(outlets)))
        shown = ComparisonReport(outlets)
        paged = write_pages(shown, "Quotes by outlet", svg, html, session.messages, width=width)
        if not paged or output_format or output:
            with open_output(output) as stream:
                _write(stream, form, comparison)
    session.finish()


def _write(stream: TextIO, form: o.Format, comparison: Comparison) -> None:
    from quotes.cli.output import show, write_pieces
    from quotes.compare import comparison_to_dict
    from quotes.report.machine import json_document, json_line

    outlets = comparison.outlets
    if form is o.Format.table:
        from quotes.report.comparison import ComparisonReport

        show(stream, [ComparisonReport(outlets)])
    elif form is o.Format.csv:
        from quotes.report.tabular import comparison_csv

        write_pieces(stream, comparison_csv(outlets))
    elif form is o.Format.markdown:
        from quotes.report.markdown import comparison_markdown

        write_pieces(stream, comparison_markdown(outlets))
    elif form is o.Format.json:
        write_pieces(stream, [json_document(comparison_to_dict(comparison)) + "\n"])
    else:
        write_pieces(stream, [json_line(comparison_to_dict(comparison)) + "\n"])
