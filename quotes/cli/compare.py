"""`quotes compare`: outlets side by side."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import PurePath
from typing import TYPE_CHECKING, TextIO

import typer

from quotes.cli import options as o

if TYPE_CHECKING:
    from pathlib import Path

    from quotes.cli.filters import Filters
    from quotes.cli.messages import Messages
    from quotes.cli.session import Session
    from quotes.compare import Comparison
    from quotes.records import ArticleFacts, QuoteFacts
    from quotes.report.compared import ComparisonReport
    from quotes.report.html.links import Address
    from quotes.store.cache import Cache

    Facts = tuple[Sequence[ArticleFacts], Iterable[QuoteFacts], Messages, Cache | None]

__all__ = ["compare"]

# So many articles are named that have no date.
_MOST_NAMED = 3


def compare(
    context: typer.Context,
    paths: o.PathsOrStore = None,
    store: o.StoreInstead = None,
    full: o.Full = False,
    speaker: o.Speaker = None,
    channel: o.Channel = None,
    kind: o.KindOption = None,
    words: o.Words = None,
    outlet: o.ComparedOutlets = None,
    since: o.Since = None,
    until: o.Until = None,
    min_confidence: o.MinConfidence = 0.0,
    own_work: o.OwnWork = False,
    stories_from: o.StoriesFrom = o.StorySource.found,
    text_column: o.TextColumn = None,
    outlet_from: o.OutletFromOption = None,
    metadata: o.MetadataOption = None,
    include_boilerplate: o.IncludeBoilerplate = False,
    jobs: o.Jobs = 1,
    svg: o.Svg = None,
    html: o.Html = None,
    versions: o.Versions = None,
    output_format: o.FormatOption = None,
    output: o.Output = None,
    quiet: o.Quiet = False,
) -> None:
    """Compare how outlets quote: whom, how, through which channels; and what they print alike."""
    from quotes.cli.filters import Filters
    from quotes.cli.light import light_imports
    from quotes.cli.output import chosen_format, open_output, spare
    from quotes.cli.session import Request, Session, ports_of
    from quotes.cli.stored import one_source

    form = chosen_format(output_format, output)
    one_source(paths, store, since, until)
    spare([output, svg, html, versions], [*(paths or ()), store])
    filters = Filters.of(speaker, channel, kind, min_confidence, outlet, since, until, words=words)
    session = Session(
        ports_of(context),
        Request(
            paths=paths or (),
            text_column=text_column,
            outlets=tuple(outlet or ()),
            outlet_from=outlet_from and outlet_from.value,
            metadata=metadata,
            adopt_outlet=False,
            include_boilerplate=include_boilerplate,
            jobs=jobs,
            quiet=quiet,
            filters=filters,
            whole=True,
        ),
    )
    with (
        light_imports(),
        _facts(session, store, filters, quiet=quiet) as (articles, quotes, messages, cache),
    ):
        from quotes.compare import compare as compared
        from quotes.report.compared import ComparisonReport

        names = _stories(articles, stories_from, messages)
        comparison = compared(
            articles,
            quotes,
            stories_of=names,
            own_work=own_work,
            selection=filters,
            cache=cache,
        )
        if comparison.outlets:
            # Of files the session says so.
            matched = any(item.quotes for item in comparison.outlets)
            if store is not None and filters.active and not matched:
                filters.tell_unmatched(messages)
            _tell_alone(comparison, messages, stored=store is not None)
            _tell_undated(comparison, messages)
            shown = ComparisonReport(
                comparison, full=full, uncertain_below=session.settings.uncertain_below
            )
            written = _write_files(shown, messages, svg, html, versions, given=store is None)
            if not written or output_format or output:
                with open_output(output) as stream:
                    _write(stream, form, shown)


@contextmanager
def _no_cycles() -> Iterator[None]:
    """Rows and matrices make no cycles; looking for some took 0.7 of 6 s on 840 articles."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


@contextmanager
def _facts(
    session: Session, store: Path | None, filters: Filters, *, quiet: bool
) -> Iterator[Facts]:
    """What is compared, of a store or of files; told afterwards how it went."""
    if store is not None:
        from quotes.cli.stored import opened

        with _no_cycles(), opened(store, filters, quiet=quiet) as stored:
            articles, quotes = stored.facts()
            if not articles:
                stored.messages.warn("the store holds no such article")
                stored.tell_nothing()
            yield articles, quotes, stored.messages, stored.store.cache
        return
    from quotes.store import article_facts, quote_facts

    found: list[ArticleFacts] = []
    said: list[QuoteFacts] = []
    for analysis in session.analyses():
        found.append(article_facts(analysis))
        said.extend(quote_facts(analysis))
    with _no_cycles():
        yield found, said, session.messages, None
    session.finish()


def _stories(
    articles: Sequence[ArticleFacts], source: o.StorySource, messages: Messages
) -> dict[str, str] | None:
    """Names of stories by article id, where they are given; None where they are to be found."""
    if source is o.StorySource.found:
        return None
    if source is o.StorySource.column:
        names = {article.id: article.story or "" for article in articles}
    else:
        # The folder above the outlet's.
        names = {item.id: PurePath(item.path or "").parent.parent.name for item in articles}
    given = {ident: name for ident, name in names.items() if name}
    where = f"(--stories-from {source.value})"
    if articles and not given:
        messages.warn(f"no article has a story {where}")
    elif len(given) < len(names):
        messages.warn(
            f"{len(names) - len(given):,} of {len(names):,} articles have no story {where}"
        )
    return given


def _tell_alone(comparison: Comparison, messages: Messages, *, stored: bool) -> None:
    """Say why nothing is compared where all articles are of one outlet.

    Nothing is said where one is asked for, or words: a statement is told in one outlet, too.
    """
    if len(comparison.outlets) > 1 or comparison.selection.outlets or comparison.selection.words:
        return
    (alone,) = comparison.outlets
    known = any(article.outlet for article in comparison.articles.values())
    many = f"all {alone.articles:,} articles are" if alone.articles > 1 else "the only article is"
    of = f"of one outlet, {alone.outlet!r}" if known else "of an unknown outlet"
    messages.warn(f"{many} {of}: there is nothing to compare")
    where = "when they are ingested, outlets" if stored else "outlets"
    messages.warn(
        f"{where} are told by the name of the folder that a file is in (one folder an outlet), by"
        " what pages state (--outlet-from metadata), by a table's column outlet (--outlet-from"
        " column), or by a table of the files (--metadata TABLE)"
    )


def _tell_undated(comparison: Comparison, messages: Messages) -> None:
    """Say of how many articles it cannot be told whether they were first with a quote."""
    from quotes.report.theme import counted
    from quotes.store import day_of

    shared = {member.article for cluster in comparison.clusters for member in cluster.members}
    articles = [comparison.articles[ident] for ident in sorted(shared)]
    undated = [item for item in articles if day_of(item.published) is None]
    # Without any dates nobody expects it.
    if 0 < len(undated) < len(shared):
        has = "has" if len(undated) == 1 else "have"
        named = sorted(item.path or item.title or item.id for item in undated)
        more = f" and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
        messages.warn(
            f"{counted(len(undated), 'article')} with quotes that others print {has} no clear date:"
            f" who was first with them is not told ({', '.join(named[:_MOST_NAMED])}{more})"
        )


def _write_files(
    shown: ComparisonReport,
    messages: Messages,
    svg: Path | None,
    html: Path | None,
    versions: Path | None,
    *,
    given: bool,
) -> bool:
    """Write what goes to files of its own; whether there is any.

    Args:
        shown: The report.
        messages: Told what is written.
        svg: File for a picture.
        html: File for a web page.
        versions: File for the versions of quotes.
        given: Whether the articles come from paths that the user has given.
    """
    from quotes.cli.output import write_file
    from quotes.cli.pages import write_pages

    def page(address: Address) -> str:
        from quotes.report.html import comparison_page

        below = shown.uncertain_below
        return comparison_page(
            shown.comparison, address=address, full=shown.full, uncertain_below=below
        )

    width = min(200, max(110, 24 + 24 * len(shown.comparison.outlets)))
    picture = (shown, "Quotes by outlet", width)
    paged = write_pages(picture, page, svg, html, messages, given=given)
    if versions is None:
        return paged
    from quotes.report.compared.version_table import versions_csv

    write_file(versions, "".join(versions_csv(shown.comparison)))
    messages.warn(f"written: {versions}")
    return True


def _write(stream: TextIO, form: o.Format, shown: ComparisonReport) -> None:
    from quotes.cli.forms import write_document
    from quotes.cli.output import show, write_pieces
    from quotes.compare import comparison_to_dict, selection_to_dict

    comparison = shown.comparison
    if form is o.Format.table:
        show(stream, [shown])
    elif form is o.Format.csv:
        from quotes.report.tabular import comparison_csv

        words = selection_to_dict(comparison.selection)["words"]
        write_pieces(stream, comparison_csv(comparison.outlets, words))
    elif form is o.Format.markdown:
        from quotes.report.compared.markdown import comparison_markdown

        write_pieces(stream, comparison_markdown(comparison, uncertain_below=shown.uncertain_below))
    else:
        write_document(stream, form, comparison_to_dict(comparison))
