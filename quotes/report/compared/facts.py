"""What the terminal report and Markdown say in the same words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from quotes.compare import Comparison, QuoteCluster, WireCopy, outlet_of
from quotes.report.compared.differing import alone_with
from quotes.report.compared.filters import among
from quotes.report.safe import one_line
from quotes.report.theme import counted, percent

__all__ = [
    "PRINTED_ONCE",
    "SEVERAL",
    "TAKEN_OVER",
    "alone_facts",
    "alone_line",
    "alone_quotes",
    "comparison_facts",
    "copy_facts",
]

# Headings where words are asked for.
SEVERAL = "In several articles: each version"
PRINTED_ONCE = "Printed once, or not recognised elsewhere"
TAKEN_OVER = "Taken over: each text counts once in what is claimed above"


def comparison_facts(
    comparison: Comparison, clusters: Mapping[str | None, Sequence[QuoteCluster]]
) -> list[str]:
    """How much was compared.

    Args:
        comparison: The comparison.
        clusters: Those that are shown, by story.
    """
    outlets = comparison.outlets
    quotes = "matching quote" if among(comparison) else "quote"
    quoted = counted(sum(item.quotes for item in outlets), quotes)
    several = counted(sum(map(len, clusters.values())), "quote")
    searched = [
        counted(len(outlets), "outlet"),
        counted(sum(item.articles for item in outlets), "article"),
    ]
    if comparison.selection.words:
        quoting = counted(sum(item.quotes > 0 for item in outlets), "outlet")
        once = f"{len(comparison.printed_once):,} printed once"
        looked = f"looked at: {' of '.join(reversed(searched))}"
        return [f"{quoted} of {quoting}", f"{several} in several articles", once, looked]
    stories = counted(len(comparison.stories), "story", "stories")
    return [*searched, quoted, stories, f"{several} in several outlets"]


def alone_quotes(
    comparison: Comparison, clusters: Iterable[QuoteCluster]
) -> list[tuple[str, dict[str, str]]]:
    """Which outlets are alone with something, and in which quotes: what to check first.

    Args:
        comparison: The comparison.
        clusters: Those that are shown.

    Returns:
        Outlets, those with most such quotes first, and by the cluster's id its speaker and what
        the outlet is alone with.
    """
    found: dict[str, dict[str, str]] = {}
    for cluster in clusters:
        for at in cluster.alone:
            outlet = outlet_of(comparison.articles[cluster.members[at].article])
            told = f"{cluster.speaker or 'nobody stated'} ({alone_with(cluster, at)})"
            found.setdefault(one_line(outlet), {}).setdefault(cluster.id, one_line(told))
    return sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))


def alone_line(outlet: str, count: int) -> str:
    """What stands before the quotes in which an outlet is alone."""
    return f"Check first: {outlet} is alone in {counted(count, 'quote')}: "


def alone_facts(comparison: Comparison, clusters: Iterable[QuoteCluster]) -> list[str]:
    """Which outlets are alone with something, a line each; see `alone_quotes`."""
    return [
        alone_line(outlet, len(quotes)) + ", ".join(dict.fromkeys(quotes.values()))
        for outlet, quotes in alone_quotes(comparison, clusters)
    ]


def copy_facts(copy: WireCopy, comparison: Comparison) -> tuple[str, list[str]]:
    """What a text is called, and its outlets, agency and likeness."""
    first = comparison.articles[copy.articles[0]]
    facts = [one_line(", ".join(copy.outlets))]
    if copy.agency:
        facts.append(one_line(copy.agency))
    if len(copy.articles) > 1:
        facts.append(f"{percent(copy.common)} in common")
    return first.title or first.path or first.id[:12], facts
