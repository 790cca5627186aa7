"""What the commands that read a store share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from quotes.cli.filters import Filters, odd_words
from quotes.cli.messages import Messages

if TYPE_CHECKING:
    from quotes.records import ArticleFacts, QuoteFacts
    from quotes.store import Store

__all__ = ["Stored", "one_source", "opened"]


class Stored:
    """A store, read through filters.

    Args:
        store: The store.
        filters: Which articles and quotes are wanted.
        messages: Where warnings go.
    """

    def __init__(self, store: Store, filters: Filters, messages: Messages) -> None:
        self.store = store
        self.filters = filters
        self.messages = messages

    def facts(self) -> tuple[list[ArticleFacts], Iterator[QuoteFacts]]:
        """All that a comparison needs: the articles, and their quotes, to be read once.

        All of their quotes: what an outlet leaves out is not told from some of them.
        """
        articles, quotes = self.store.facts(self.filters.articles_only())
        return list(articles), quotes

    def tell_damage(self) -> None:
        """Name the shards that could not be read."""
        for name, reason in sorted(self.store.damaged.items()):
            self.messages.error(
                f"{self.store.path}: {name} is damaged and left out ({reason});"
                " ingest its articles again"
            )

    def tell_nothing(self) -> None:
        """Say what may be the reason where nothing was found."""
        filters = self.filters
        filters.tell_unknown_channels(self.messages)
        chosen = filters.outlets or filters.since or filters.until
        if chosen and next(self.store.articles(filters), None) is None:
            self.messages.warn("no article is of these outlets and dates")

    def tell_undated(self) -> None:
        """Say how many articles `--since` and `--until` leave out for want of a date."""
        if self.filters.since or self.filters.until:
            count = self.store.undated()
            if count:
                self.messages.warn(f"{count:,} articles have no clear date and are left out")


def one_source(
    paths: Sequence[str] | None, store: Path | None, since: str | None, until: str | None
) -> None:
    """Make sure that articles come from files or from a store, and are chosen by what that has.

    Raises:
        typer.BadParameter: They come from neither or from both, or dates are asked of files.
    """
    import typer

    if bool(paths) == (store is not None):
        raise typer.BadParameter("give PATHs or --store DIR" + (", not both" if paths else ""))
    if store is None and (since or until):
        raise typer.BadParameter("--since and --until need --store")


@contextmanager
def opened(path: Path, filters: Filters, *, quiet: bool = False) -> Iterator[Stored]:
    """A store for one command, which ends with what is to be told of it.

    Raises:
        StoreError: There is none, or it cannot be read.
        typer.Exit: Some shards could not be read (1).
    """
    import typer

    from quotes.store import Store

    with Store.open(path) as store:
        stored = Stored(store, filters, Messages(quiet=quiet))
        if hint := odd_words(filters.words):
            stored.messages.warn(hint)
        yield stored
        stored.tell_undated()
        stored.tell_damage()
        if store.damaged:
            raise typer.Exit(1)
