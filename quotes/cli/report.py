"""`quotes report`: what one article or a whole collection says, at a glance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import typer

from quotes.cli import options as o

if TYPE_CHECKING:
    from rich.console import RenderableType

    from quotes.cli.filters import Filters
    from quotes.cli.messages import Messages
    from quotes.compare import Comparison
    from quotes.report.html.links import Address
    from quotes.report.measures import Summary

__all__ = ["report"]


def report(
    context: typer.Context,
    paths: o.PathsOrStore = None,
    store: o.StoreInstead = None,
    full: o.Full = False,
    speaker: o.Speaker = None,
    channel: o.Channel = None,
    kind: o.KindOption = None,
    words: o.Words = None,
    outlet: o.Outlet = None,
    since: o.Since = None,
    until: o.Until = None,
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
    from quotes.cli.output import chosen_format, spare
    from quotes.cli.session import Request, Session, ports_of
    from quotes.cli.stored import one_source

    form = chosen_format(output_format, output)
    one_source(paths, store, since, until)
    spare([output, svg, html], [*(paths or ()), store])
    filters = Filters.of(speaker, channel, kind, min_confidence, outlet, since, until, words=words)
    wanted = _Wanted(form, output_format, output, svg, html, full, filters, store is None)
    if store is not None:
        _report_store(store, filters, wanted, quiet=quiet)
        return
    session = Session(
        ports_of(context),
        Request(
            paths=paths or (),
            text_column=text_column,
            outlets=tuple(outlet or ()),
            outlet_from=outlet_from and outlet_from.value,
            metadata=metadata,
            include_boilerplate=include_boilerplate,
            jobs=jobs,
            quiet=quiet,
            filters=filters,
        ),
    )
    from quotes.report.measures import summarize

    summary = summarize(session.analyses())
    if session.anything:
        _show(summary, wanted, session.settings.uncertain_below, session.messages)
    session.finish()


def _report_store(store: Path, filters: Filters, wanted: _Wanted, *, quiet: bool) -> None:
    """A whole collection: the summary, and where there are several outlets how they differ."""
    from quotes.cli.stored import opened
    from quotes.compare import compare
    from quotes.config import Settings
    from quotes.report.measures import summarize

    with opened(store, filters, quiet=quiet) as stored:
        summary = summarize(stored.store.analyses(filters, keep_empty=True))
        if not summary.articles or (filters.active and not summary.quotes):
            stored.messages.warn("the store holds nothing of this kind")
            stored.tell_nothing()
            return
        more = None
        if len(summary.outlets) > 1 and (wanted.form is o.Format.table or wanted.pages):
            more = compare(*stored.facts(), selection=filters, cache=stored.store.cache)
        _show(summary, wanted, Settings.load().uncertain_below, stored.messages, more)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be written, and where; `given`: of articles whose paths the user has given."""

    form: o.Format
    asked: o.Format | None
    output: Path | None
    svg: Path | None
    html: Path | None
    full: bool
    filters: Filters
    given: bool

    @property
    def pages(self) -> bool:
        return self.svg is not None or self.html is not None


def _show(
    summary: Summary,
    wanted: _Wanted,
    uncertain_below: float,
    messages: Messages,
    comparison: Comparison | None = None,
) -> None:
    from quotes.cli.output import open_output
    from quotes.cli.pages import write_pages
    from quotes.compare import selection_to_dict
    from quotes.report.summary import SummaryReport

    filters = selection_to_dict(wanted.filters)
    words = filters["words"]
    parts: list[Any] = [
        SummaryReport(summary, full=wanted.full, uncertain_below=uncertain_below, filters=words)
    ]
    if comparison is not None:
        from quotes.report.compared import ComparisonReport

        compared = ComparisonReport(comparison, full=wanted.full, uncertain_below=uncertain_below)
        parts += ["", compared]
    from rich.console import Group

    shown = Group(*parts)

    def page(address: Address) -> str:
        from quotes.report.html import summary_page

        return summary_page(
            summary,
            comparison=comparison,
            address=address,
            full=wanted.full,
            uncertain_below=uncertain_below,
            filters=words,
        )

    picture = (shown, "Quotes", 110)
    paged = write_pages(picture, page, wanted.svg, wanted.html, messages, given=wanted.given)
    if not paged or wanted.asked or wanted.output:
        with open_output(wanted.output) as stream:
            _write(stream, wanted.form, summary, filters, shown)


def _write(
    stream: TextIO,
    form: o.Format,
    summary: Summary,
    filters: Mapping[str, Any],
    shown: RenderableType,
) -> None:
    from quotes.cli.forms import write_document
    from quotes.cli.output import show, write_pieces
    from quotes.report.measures import summary_to_dict

    data = {**summary_to_dict(summary), "filters": filters}
    if form is o.Format.table:
        show(stream, [shown])
    elif form is o.Format.csv:
        from quotes.report.tabular import speakers_csv

        write_pieces(stream, speakers_csv(summary))
    elif form is o.Format.markdown:
        from quotes.report.markdown import summary_markdown

        write_pieces(stream, summary_markdown(summary, filters["words"]))
    else:
        write_document(stream, form, data)
