"""What the terminal report and Markdown say in the same words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from quotes.compare import Comparison, QuoteCluster, WireCopy, outlet_of
from quotes.report.compared.differing import alone_with, disagreeing
from quotes.report.compared.filters import among
from quotes.report.safe import one_line
from quotes.report.theme import counted, percent

__all__ = [
    "PRINTED_ONCE",
    "SEVERAL",
    "TAKEN_OVER",
    "check_lines",
    "checks",
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


def checks(
    comparison: Comparison,
    clusters: Iterable[QuoteCluster],
    numbers: Mapping[str, int] | None = None,
) -> list[tuple[str, dict[str, str]]]:
    """What to check first: outlets that are alone with something, then versions that disagree.

    Args:
        comparison: The comparison.
        clusters: Those that are shown.
        numbers: Of clusters by their ids, where they are shown with one.

    Returns:
        How a line begins, and by the cluster's id its speaker and what is to be checked. Outlets
        with most such quotes first.
    """
    found: dict[str, dict[str, str]] = {}
    others: dict[str, str] = {}
    if numbers:
        clusters = sorted(clusters, key=lambda cluster: numbers[cluster.id])
    for cluster in clusters:
        speaker = cluster.speaker or "nobody stated"
        if numbers:
            speaker = f"no. {numbers[cluster.id]} {speaker}"
        for at in cluster.alone:
            outlet = outlet_of(comparison.articles[cluster.members[at].article])
            told = f"{speaker} ({alone_with(cluster, at)})"
            found.setdefault(one_line(outlet), {}).setdefault(cluster.id, one_line(told))
        disagreement = "" if cluster.alone else disagreeing(cluster)
        if disagreement:
            others[cluster.id] = one_line(f"{speaker} ({disagreement})")
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    lines = [
        (f"Check first: {outlet} is alone in {counted(len(quotes), 'quote')}: ", quotes)
        for outlet, quotes in ranked
    ]
    if others:
        lines.append(
            (f"Check next: versions disagree in {counted(len(others), 'quote')}: ", others)
        )
    return lines


def check_lines(
    comparison: Comparison, clusters: Iterable[QuoteCluster], numbers: Mapping[str, int]
) -> list[str]:
    """What to check first, a line each; see `checks`."""
    return [
        begin + ", ".join(quotes.values())
        for begin, quotes in checks(comparison, clusters, numbers)
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
