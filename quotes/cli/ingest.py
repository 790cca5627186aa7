"""`quotes ingest`: analyses into a store, only of what is new."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quotes.cli import options as o

if TYPE_CHECKING:
    from quotes.cli.messages import Messages
    from quotes.cli.session import Session
    from quotes.errors import QuotesError
    from quotes.store import Store, Writer

__all__ = ["ingest"]

# Of so many dates that are not understood the forms are shown.
_DATES = 3
_LONGEST_DATE = 40
# New articles, and their share of the store, that make it prepare for a comparison.
_PREPARED = 100
_PREPARED_SHARE = 0.25


def ingest(
    context: typer.Context,
    paths: o.Paths,
    store: o.StoreOption,
    again: Annotated[
        bool,
        typer.Option(
            "--again",
            help="Analyse also what is in the store already; the new analyses take its place.",
            rich_help_panel="Reading",
        ),
    ] = False,
    replace: Annotated[
        bool,
        typer.Option(
            "--replace",
            help="Of files that have changed keep only the articles that they hold now.",
            rich_help_panel="Reading",
        ),
    ] = False,
    outlet: o.Outlet = None,
    text_column: o.TextColumn = None,
    outlet_from: o.OutletFromOption = None,
    metadata: o.MetadataOption = None,
    include_boilerplate: o.IncludeBoilerplate = False,
    jobs: o.Jobs = 1,
    quiet: o.Quiet = False,
) -> None:
    """Analyse articles into a store; a second run does only what is new."""
    from quotes.cli.session import Request, Session, ports_of
    from quotes.read.folders import STORE_FILE
    from quotes.store import Store

    ports = ports_of(context)
    request = Request(
        paths=paths,
        text_column=text_column,
        outlets=tuple(outlet or ()),
        outlet_from=outlet_from and outlet_from.value,
        metadata=metadata,
        include_boilerplate=include_boilerplate,
        jobs=jobs,
        quiet=quiet,
    )
    session = Session(ports, request)
    model = ports.model_info(session.settings).sha256
    early: list[tuple[str, QuotesError]] = []
    session.on_failure = lambda path, error: early.append((path, error))
    if not session.begin() and not (store / STORE_FILE).exists():
        # Nothing to keep, so nothing is made to keep it in.
        session.finish()
        return
    kept = Store.create(store)
    size = session.settings.shard_articles
    with kept.writer(model, articles=size, again=again, replace=replace) as writer:
        for name, reason in writer.set_aside.items():
            session.messages.error(
                f"{store}: {name} is damaged and set aside ({reason}); its articles are done again"
            )
        try:
            _run(session, writer, early)
            if replace:
                writer.replace()
            else:
                _tell_changed(writer, session.messages)
        except KeyboardInterrupt:
            session.messages.error(
                "interrupted; what was analysed is kept, the same command goes on from there"
            )
            raise
    _prepare(kept, writer.counts["new"], session.messages)
    _tell(kept, writer, session, quiet)
    session.finish()


def _run(session: Session, writer: Writer, early: Sequence[tuple[str, QuotesError]]) -> None:
    from quotes.errors import NotFoundError
    from quotes.store import day_of

    def fail(path: str, error: QuotesError) -> None:
        # A path that is not there, or a folder without articles, is no article that failed.
        if not isinstance(error, NotFoundError) and not Path(path).is_dir():
            writer.fail(path, str(error))

    for path, error in early:
        fail(path, error)
    session.count()
    session.on_failure = fail
    session.new = lambda articles: writer.new(articles, lambda _: session.skip())
    unclear: list[str] = []
    for analysis in session.analyses():
        published = analysis.article.published
        if published and day_of(published) is None:
            unclear.append(published)
        writer.add(analysis)
    _tell_unclear(unclear, session.messages)


def _prepare(store: Store, new: int, messages: Messages) -> None:
    """Compare, for what a store keeps of it, where that takes little beside the analysis.

    It looks through the whole store, however little is new.
    """
    articles, _, outlets = store.totals()
    if outlets < 2 or new < _PREPARED or new < _PREPARED_SHARE * articles:
        return
    from quotes.cli.light import light_imports
    from quotes.errors import QuotesError

    with light_imports(), suppress(QuotesError), messages.busy("finding what outlets share"):
        from quotes.compare import compare

        rows, quotes = store.facts()
        compare(list(rows), quotes, cache=store.cache)


def _tell_changed(writer: Writer, messages: Messages) -> None:
    """Say which files are in the store as they were before."""
    for what, paths in writer.changed().items():
        others = f" ({len(paths):,} such files or rows)" if len(paths) > 1 else ""
        messages.warn(
            f"{paths[0]} is in the store with another {what}; both stay{others}"
            " (--replace keeps the new one alone)"
        )


def _tell_unclear(dates: Sequence[str], messages: Messages) -> None:
    """Say which dates nobody can be sure of."""
    from quotes.report.safe import shorten
    from quotes.report.theme import counted

    if dates:
        some = list(dict.fromkeys(dates))
        shown = ", ".join(shorten(date, _LONGEST_DATE) for date in some[:_DATES])
        more = ", ..." if len(some) > _DATES else ""
        messages.warn(
            f"{counted(len(dates), 'date')} not understood: {shown}{more} (2024-03-25 would be)"
        )


def _tell(store: Store, writer: Writer, session: Session, quiet: bool) -> None:
    from quotes.report.theme import counted

    counts = writer.counts
    if writer.older:
        session.messages.warn(
            f"{writer.older:,} articles were analysed by another version of this program;"
            " --again does them anew"
        )
    earlier = sum(item.run != writer.run for item in store.failures())
    if earlier:
        session.messages.warn(f"{earlier:,} articles that failed in earlier runs are still listed")
    if not quiet and session.anything:
        articles, quotes, outlets = store.totals()
        replaced = f", replaced {writer.replaced:,}" if writer.replaced else ""
        typer.echo(
            f"new {counts['new']:,}, already there {counts['known']:,},"
            f" failed {counts['failed']:,}{replaced};"
            f" in the store: {counted(articles, 'article')},"
            f" {counted(outlets, 'outlet')}, {counted(quotes, 'quote')}"
        )
