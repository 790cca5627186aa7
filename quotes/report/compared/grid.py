"""Statements by outlet: which outlet prints each quote of a story, and how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quotes.compare import QuoteCluster, outlet_of, printed_first
from quotes.records import ArticleFacts, Kind
from quotes.report.compared.versions import versions
from quotes.report.safe import one_line

__all__ = ["Cell", "Line", "columns", "grid"]

_KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Cell:
    """How one outlet prints a quote.

    Attributes:
        kinds: `direct`, `mixed`, `indirect`, as far as it prints it so; empty where it does not
            print it, or we did not recognise it.
        article: Id of the article, the earliest of several; None where there is none.
        first: Whether it printed the quote before all others.
        doubtful: Whether what it prints may be another quote.
    """

    kinds: tuple[Kind, ...] = ()
    article: str | None = None
    first: bool = False
    doubtful: bool = False

    @property
    def notes(self) -> tuple[str, ...]:
        """What is said of it beside its kinds."""
        told = (("check", self.doubtful), ("first", self.first))
        return tuple(note for note, holds in told if holds)


@dataclass(frozen=True, slots=True)
class Line:
    """One quote.

    Attributes:
        words: Its fullest version, in one line.
        cells: One an outlet.
    """

    cluster: QuoteCluster
    words: str
    cells: tuple[Cell, ...]

    @property
    def speaker(self) -> str:
        """Who says it, in one line."""
        return one_line(self.cluster.speaker or "nobody stated")


def columns(
    clusters: Sequence[QuoteCluster],
    articles: Mapping[str, ArticleFacts],
    known: Sequence[str] = (),
) -> list[str]:
    """The outlets of a grid: those of the story, then others that print one of its quotes."""
    more = (outlet_of(articles[ident]) for item in clusters for ident in item.articles)
    return list(dict.fromkeys([*known, *sorted(set(more))]))


def grid(
    clusters: Sequence[QuoteCluster],
    articles: Mapping[str, ArticleFacts],
    outlets: Sequence[str],
) -> list[Line]:
    """A line for each quote.

    Args:
        clusters: The quotes, in the order of the lines.
        articles: The articles by their ids.
        outlets: Of the columns; all that print one of the quotes.
    """
    return [_line(cluster, articles, outlets) for cluster in clusters]


def _line(
    cluster: QuoteCluster, articles: Mapping[str, ArticleFacts], outlets: Sequence[str]
) -> Line:
    kinds: dict[str, set[Kind]] = {name: set() for name in outlets}
    where: dict[str, str] = {}
    for member in cluster.members:
        outlet = outlet_of(articles[member.article])
        kinds[outlet].add(member.kind)
        where.setdefault(outlet, member.article)
    certain = {outlet_of(articles[cluster.members[at].article]) for at in cluster.surely}
    first = printed_first(cluster.members, articles)
    earliest = outlet_of(first) if first is not None else None
    cells = (
        Cell(
            tuple(kind for kind in _KINDS if kind in kinds[outlet]),
            where.get(outlet),
            outlet == earliest,
            outlet in where and outlet not in certain,
        )
        for outlet in outlets
    )
    fullest = next(versions(cluster, articles)).member.text
    return Line(cluster, one_line(fullest), tuple(cells))
