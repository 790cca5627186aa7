"""A comparison in Markdown, for pasting into a story memo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from quotes.compare import Comparison, OutletProfile, QuoteCluster, finding_sentence
from quotes.config import UNCERTAIN_BELOW
from quotes.report.compared.clusters import MARKS, differing_words
from quotes.report.compared.differing import differs
from quotes.report.compared.facts import (
    PRINTED_ONCE,
    TAKEN_OVER,
    check_lines,
    comparison_facts,
    copy_facts,
)
from quotes.report.compared.figures import most_quoted, outlet_figures
from quotes.report.compared.filters import among, filter_lines
from quotes.report.compared.findings import FindingList
from quotes.report.compared.grid import Cell, columns, grid
from quotes.report.compared.grid_view import StatementGrid
from quotes.report.compared.once import found_once
from quotes.report.compared.stories import StoryList
from quotes.report.compared.versions import (
    Version,
    first_of,
    notes,
    to_check,
    versions,
)
from quotes.report.found_exports import CHECK, found_markdown
from quotes.report.markdown import escape, table
from quotes.report.safe import shorten
from quotes.report.theme import CHANNEL_NAMES, doubt

__all__ = ["comparison_markdown"]

_LONGEST = 100


def comparison_markdown(
    comparison: Comparison, *, uncertain_below: float = UNCERTAIN_BELOW
) -> Iterator[str]:
    """All that the terminal report says: findings, outlets, stories with their quotes, copies.

    Args:
        comparison: The comparison.
        uncertain_below: Probability (0 to 1) below which a version of a quote is marked as
            uncertain.
    """
    yield "# How outlets quote\n\n"
    listed = StoryList(comparison, full=True)
    yield " · ".join(comparison_facts(comparison, listed.clusters)) + "\n\n"
    for line in filter_lines(comparison):
        yield f"**{escape(line)}**\n\n"
    for line in check_lines(comparison, chain(*listed.clusters.values()), listed.numbers):
        yield f"**{escape(line)}**\n\n"
    if comparison.selection.words:
        yield from _asked(listed, uncertain_below)
        yield from _side_by_side(comparison)
    else:
        yield from _side_by_side(comparison)
        yield from _stories(listed, uncertain_below)
    yield from _copies(comparison)


def _side_by_side(comparison: Comparison) -> Iterator[str]:
    chosen = escape(among(comparison))
    if len(comparison.outlets) > 1:
        yield f"## More than chance{chosen}\n\n"
        yield from _findings(comparison)
    yield f"## Outlets{chosen}\n\n"
    yield from _outlets(comparison.outlets)


def _asked(listed: StoryList, below: float) -> Iterator[str]:
    """The quotes with the words that are asked for."""
    comparison = listed.comparison
    if comparison.clusters:
        yield from _stories(listed, below)
        yield "\n"
    if comparison.printed_once:
        yield f"## {PRINTED_ONCE}\n\n"
        doubtful = any(doubt(quote, below) for quote in comparison.printed_once)
        once = found_once(comparison)
        yield from found_markdown(once, uncertain_below=below if doubtful else 0.0)
        yield "\n"


def _findings(comparison: Comparison) -> Iterator[str]:
    listed = FindingList(comparison, full=True)
    for finding in listed.shown:
        yield f"- {escape(finding_sentence(finding))}\n"
    if listed.shown:
        yield "\n"
    for note in listed.notes():
        yield f"{escape(note)}\n\n"


def _stories(listed: StoryList, below: float) -> Iterator[str]:
    for story in listed.stories:
        yield f"\n## {escape(listed.title(story))}\n\n"
        yield f"{escape(', '.join(story.outlets))}\n"
        yield from _grid(listed.clusters.get(story.id, []), listed, story.outlets)
        for cluster in listed.clusters.get(story.id, []):
            yield from _cluster(cluster, listed, below)
        alone = listed.only_here(story)
        if alone:
            yield "\n"
        for item in alone:
            yield f"- only in {escape(item.outlet)}: {escape(item.speaker)} ({item.quotes})\n"
    elsewhere = listed.clusters.get(None, [])
    if elsewhere:
        where = "articles" if listed.comparison.selection.words else "outlets"
        yield f"\n## Quotes in several {where}, of no common story\n"
        yield from _grid(elsewhere, listed, ())
        for cluster in elsewhere:
            yield from _cluster(cluster, listed, below)


def _grid(
    clusters: Sequence[QuoteCluster], listed: StoryList, outlets: Sequence[str]
) -> Iterator[str]:
    """Statements by outlet, where there are several."""
    if not StatementGrid.worth(clusters):
        return
    articles = listed.comparison.articles
    names = columns(clusters, articles, outlets)
    yield "\n"
    lines = (
        [
            str(listed.numbers[line.cluster.id]),
            f"**{escape(line.speaker)}**: {escape(shorten(line.words, _LONGEST))}",
            *(_mark(cell) for cell in line.cells),
        ]
        for line in grid(clusters, articles, names)
    )
    yield from table(["no.", "statement", *map(escape, names)], lines)
    check = "; check: may be another quote" if any(item.doubtful for item in clusters) else ""
    yield f"\n–: not printed, or not recognised; first: printed before all others{check}.\n"


def _mark(cell: Cell) -> str:
    return ", ".join([*cell.kinds, *cell.notes]) or "–"


def _cluster(cluster: QuoteCluster, listed: StoryList, below: float) -> Iterator[str]:
    what = [difference.what for difference in cluster.differences]
    articles = listed.comparison.articles
    yield f"\n**{listed.numbers[cluster.id]} {escape(cluster.speaker or 'nobody stated')}**"
    facts = [f"({escape(differs(cluster, articles))})"]
    facts += map(escape, first_of(cluster, articles))
    yield f" {', '.join(facts)}\n\n"
    columns = ["outlet", "published"]
    columns += [name for name in ("speaker", "role") if name in what]
    columns += ["cue", "channel", "words"]
    printed = list(versions(cluster, articles))
    if any(to_check(item, below) for item in printed):
        columns.append(CHECK)
    lines = [_line(item, columns, below) for item in printed]
    yield from table(columns, lines)
    if "wording" in what:
        first = next((item.standing for item in printed if item.standing), "fullest")
        first = "the fullest" if first == "fullest" else first
        yield f"\nThe first version is {first}; the words of the others are compared with it.\n"
    left_out = [item for item in notes(cluster, articles) if item.what == "context"]
    if left_out:
        yield "\n"
    for note in left_out:
        where = escape("; ".join(note.labels))
        yield f"- not in its quotes: “{escape(note.value.strip(MARKS))}” ({where})\n"


def _line(version: Version, columns: Sequence[str], below: float) -> list[str]:
    """The cells of one version, escaped."""
    member, place = version.member, version.place
    words = escape(member.text)
    if version.same_as is not None:
        words = escape(f"the same words as {version.same_as}")
    elif version.wording is not None:
        words = escape(differing_words(version.wording, full=True, plain=True).plain)
    channel = escape(version.channel) or CHANNEL_NAMES["unspecified"]
    cells = {
        "outlet": escape(place.outlet) + (f" ({escape(place.article)})" if place.article else ""),
        "published": escape(place.date),
        "speaker": escape(member.speaker or "nobody stated"),
        "role": escape(member.role or ""),
        "cue": escape(member.cue or ""),
        "channel": f"{channel} (carried)" if version.carried else channel,
        "words": words,
        CHECK: to_check(version, below),
    }
    return [cells[name] for name in columns]


def _copies(comparison: Comparison) -> Iterator[str]:
    copies = [item for item in comparison.wire if not item.repeated]
    if not copies:
        return
    yield f"\n## {TAKEN_OVER}\n\n"
    for copy in copies:
        title, facts = copy_facts(copy, comparison)
        yield f"- {escape(title)} ({escape(' · '.join(facts))})\n"


def _outlets(outlets: Sequence[OutletProfile]) -> Iterator[str]:
    """Outlets side by side, a column for each."""
    top = ["; ".join(map(escape, most_quoted(item))) for item in outlets]
    head = ("", *(escape(item.outlet) for item in outlets))
    figures = [*outlet_figures(outlets), ("most quoted", top)]
    yield from table(head, ((name, *cells) for name, cells in figures))
