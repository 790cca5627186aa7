"""A comparison in Markdown, for pasting into a story memo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.compare import (
    CHANCE,
    Comparison,
    OutletProfile,
    QuoteCluster,
    finding_sentence,
    outlet_of,
)
from quotes.report.compared.clusters import differing_words
from quotes.report.compared.stories import StoryList
from quotes.report.markdown import escape, table
from quotes.report.theme import CHANNEL_NAMES, percent, stated_first

__all__ = ["comparison_markdown"]


def comparison_markdown(comparison: Comparison) -> Iterator[str]:
    """Findings, outlets, stories with their quotes, and what one outlet has alone."""
    sure = [item for item in comparison.findings if item.q <= CHANCE]
    if sure:
        yield "## More than chance\n\n"
        for finding in sure:
            yield f"- {escape(finding_sentence(finding))}\n"
        yield "\n"
    yield "## Outlets\n\n"
    yield from _outlets(comparison.outlets)
    yield from _stories(comparison)


def _stories(comparison: Comparison) -> Iterator[str]:
    listed = StoryList(comparison, full=True)
    for story in listed.stories:
        yield f"\n## {escape(listed.title(story))}\n\n"
        yield f"{escape(', '.join(story.outlets))}\n"
        for cluster in listed.clusters.get(story.id, []):
            yield from _cluster(cluster, comparison)
        alone = [item for item in comparison.only_here if item.story == story.id]
        if alone:
            yield "\n"
        for item in alone:
            yield f"- only in {escape(item.outlet)}: {escape(item.speaker)} ({item.quotes})\n"
    elsewhere = listed.clusters.get(None, [])
    if elsewhere:
        yield "\n## Quotes in several outlets, of no common story\n"
        for cluster in elsewhere:
            yield from _cluster(cluster, comparison)


def _cluster(cluster: QuoteCluster, comparison: Comparison) -> Iterator[str]:
    what = ", ".join(difference.what for difference in cluster.differences)
    yield f"\n**{escape(cluster.speaker or 'nobody stated')}**"
    yield f" (differs in {what})\n\n" if what else " (the same everywhere)\n\n"
    wordings = {
        wording.member: differing_words(wording, full=True, plain=True).plain
        for difference in cluster.differences
        for wording in difference.wordings
    }
    lines = [
        (
            escape(outlet_of(comparison.articles[member.article])),
            escape(member.cue or ""),
            escape(member.platform or "") or CHANNEL_NAMES[member.channel],
            escape(wordings.get(index, member.text)),
        )
        for index, member in enumerate(cluster.members)
    ]
    yield from table(("outlet", "cue", "channel", "words"), lines)


def _outlets(outlets: Sequence[OutletProfile]) -> Iterator[str]:
    """Outlets side by side, a column for each."""
    labels = stated_first({name: 1 for item in outlets for name in item.channels})
    figures: list[tuple[str, list[str]]] = [
        ("articles", [f"{item.articles:,}" for item in outlets]),
        ("words", [f"{item.words:,}" for item in outlets]),
        ("quotes", [f"{item.quotes:,}" for item in outlets]),
        ("quotes per 1,000 words", [f"{item.quotes_per_1000_words:.1f}" for item in outlets]),
        ("words in quotation marks", [percent(item.quoted_words_share) for item in outlets]),
    ]
    figures.extend(
        (name, [_share(getattr(item, name), item.quotes) for item in outlets])
        for name in ("direct", "mixed", "indirect", "named", "anonymous", "unattributed")
    )
    for label in labels:
        words = CHANNEL_NAMES.get(label, label)  # type: ignore[call-overload]
        cells = [_share(item.channels.get(label, 0), item.quotes) for item in outlets]
        figures.append((f"channel: {words}", cells))
    figures.append(("effective speakers", [f"{item.effective_speakers:.1f}" for item in outlets]))
    figures.append(("wire articles", [f"{item.wire_articles:,}" for item in outlets]))
    top = [
        "; ".join(f"{escape(who.name)} {who.quotes}" for who in item.top_speakers[:5])
        for item in outlets
    ]
    figures.append(("most quoted", top))
    head = ("", *(escape(item.outlet) for item in outlets))
    yield from table(head, ((name, *cells) for name, cells in figures))


def _share(count: int, total: int) -> str:
    return f"{count:,} ({percent(count / total)})" if total else "–"
