"""Stories: whom each outlet let speak on one event, and what they print alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.text import Text

from quotes.compare import Comparison, OnlyHere, QuoteCluster, Story, Wording, outlet_of
from quotes.compare.clusters import Edit
from quotes.compare.stories import story_of, told_by_most
from quotes.config import UNCERTAIN_BELOW
from quotes.report.compared.clusters import ClusterView, differing_words
from quotes.report.compared.differing import disagreeing
from quotes.report.compared.grid_view import StatementGrid, grid_legend
from quotes.report.safe import one_line
from quotes.report.theme import DIM, STRONG, counted, joined, shown

__all__ = ["StoryList", "clusters_by_story"]

_STORIES = 5
# Quotes of a story, and of all where there are few stories, or words are asked for.
_CLUSTERS = 3
_MOST = 10
_SPEAKERS = 6
_INDENT = (0, 0, 0, 2)
# What words look like that a version leaves out and adds.
_LEGEND = Wording(0, 1, (Edit("delete", "left out", ""), Edit("insert", "", "added")))
# Of a headline; shorter ones are in any.
_WORD = re.compile(r"[^\W\d_]{4,}")


def clusters_by_story(comparison: Comparison) -> dict[str | None, list[QuoteCluster]]:
    """Clusters across outlets by the story that most members are of.

    Those come first in which an outlet is alone with something, then those of which a version has
    another figure, turns the sense or surely has another speaker, then those that differ most, and
    last those that may be several quotes.
    Clusters of one outlet only are left out, unless words are asked for: then it is told wherever
    they stand.
    """
    alone = bool(comparison.selection.words)
    names = story_of(comparison.stories)
    found: dict[str | None, list[QuoteCluster]] = {}
    for cluster in comparison.clusters:
        outlets = {outlet_of(comparison.articles[item.article]) for item in cluster.members}
        if len(outlets) < 2 and not alone:
            continue
        found.setdefault(told_by_most(cluster.members, names), []).append(cluster)
    for clusters in found.values():
        clusters.sort(key=_rank)
    return found


def _rank(cluster: QuoteCluster) -> tuple[bool, bool, bool, int, int, str]:
    return (
        not cluster.alone,
        not disagreeing(cluster),
        not cluster.sure,
        -_sure(cluster),
        -len(cluster.members),
        cluster.id,
    )


def _sure(cluster: QuoteCluster) -> int:
    """In how many things the versions differ; what is not claimed does not count."""
    return sum(difference.claimed for difference in cluster.differences)


class StoryList:
    """The stories of a comparison with their quotes, those with something to check first.

    Where words are asked for, only stories with such quotes, and nothing but these.

    Args:
        comparison: The comparison.
        full: All stories and all clusters, versions whole.
        uncertain_below: Probability (0 to 1) below which a version is marked as uncertain.

    Attributes:
        numbers: Of each quote that several print by its id, from 1, through all stories.
    """

    def __init__(
        self,
        comparison: Comparison,
        *,
        full: bool = False,
        uncertain_below: float = UNCERTAIN_BELOW,
    ) -> None:
        self.comparison = comparison
        self.full = full
        self.uncertain_below = uncertain_below
        self.clusters = clusters_by_story(comparison)
        self._asked = bool(comparison.selection.words)
        ranked = sorted(filter(self._worth, comparison.stories), key=self._rank)
        self.stories = ranked if full else ranked[:_STORIES]
        self.hidden = len(ranked) - len(self.stories)
        order = (*(story.id for story in ranked), None)
        every = chain.from_iterable(self.clusters.get(ident, ()) for ident in order)
        # The same with --full and without, so that a quote is found again.
        self.numbers = {cluster.id: number for number, cluster in enumerate(every, 1)}
        fair = _MOST // max(1, len(self.stories))
        self._most = _MOST if self._asked else max(_CLUSTERS, fair)

    def _rank(self, story: Story) -> tuple[bool, bool, int, int]:
        """What is to be checked comes first, then what several print most of."""
        clusters = self.clusters.get(story.id, ())
        return (
            not any(cluster.alone for cluster in clusters),
            not any(map(disagreeing, clusters)),
            -len(clusters),
            -len(story.articles),
        )

    def _worth(self, story: Story) -> bool:
        """Whether there is something to show: of chosen quotes many stories have none."""
        chosen = self.comparison.selection.active
        return not chosen or story.id in self.clusters or bool(self.only_here(story))

    @property
    def cut(self) -> str:
        """What is left out, and how to see it; "" where nothing is."""
        everything = sum(map(len, self.clusters.values()))
        listed = [self.clusters.get(ident, []) for ident in (*(s.id for s in self.stories), None)]
        here = sum(len(self._shown(found)) for found in listed)
        if here == everything and not self.hidden:
            return ""
        where = "articles" if self._asked else "outlets"
        parts = [f"{here:,} of {counted(everything, 'quote')} in several {where}"]
        if self.hidden:
            total = len(self.stories) + self.hidden
            parts.append(f"{len(self.stories):,} of {counted(total, 'story', 'stories')}")
        return f"Shown: {', '.join(parts)}. --full shows all."

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if any(map(StatementGrid.worth, self.clusters.values())):
            yield grid_legend(chain(*self.clusters.values()))
            plain = console.no_color or console.color_system is None
            marked = differing_words(_LEGEND, full=True, plain=plain)
            yield Text.assemble(("beside the fullest version: ", DIM), marked)
            yield Text()
        for number, story in enumerate(self.stories):
            if number:
                yield Text()
            yield from self._story(story)
        if self.hidden:
            note = f"and {counted(self.hidden, 'more story', 'more stories')} (--full)"
            yield Text(note, DIM)
        elsewhere = self.clusters.get(None, [])
        if elsewhere:
            if self.stories or not self._asked:
                yield Text()
            yield Text("In articles of no common story", STRONG)
            yield from self._grid(elsewhere, ())
            yield from self._clusters(elsewhere)

    def _story(self, story: Story) -> Iterator[Padding | Text]:
        yield joined(
            [
                shown(self.title(story), STRONG),
                Text(counted(len(story.articles), "article"), DIM),
                shown(", ".join(story.outlets), DIM),
            ]
        )
        clusters = self.clusters.get(story.id, [])
        yield from self._grid(clusters, story.outlets)
        yield from self._clusters(clusters)
        for outlet, items in self._only(story).items():
            yield Padding(_alone(outlet, items, full=self.full), _INDENT)

    def title(self, story: Story) -> str:
        """A given story's name; of a found one the headline that has most in common with others."""
        if story.alike is None:
            return story.id
        titles = [self.comparison.articles[ident].title for ident in story.articles]
        named = _most_telling([title for title in titles if title], story.words)
        return named or " ".join(story.words) or story.id

    def _grid(self, clusters: list[QuoteCluster], outlets: Sequence[str]) -> Iterator[Padding]:
        if StatementGrid.worth(clusters):
            articles = self.comparison.articles
            grid = StatementGrid(clusters, articles, outlets, self.numbers, full=self.full)
            yield Padding(grid, _INDENT)
            yield Padding(Text(), _INDENT)

    def _shown(self, clusters: Sequence[QuoteCluster]) -> Sequence[QuoteCluster]:
        """The first ones, and all that are to be checked, which come first."""
        checked = sum(bool(cluster.alone or disagreeing(cluster)) for cluster in clusters)
        return clusters if self.full else clusters[: max(self._most, checked)]

    def _clusters(self, clusters: list[QuoteCluster]) -> Iterator[Padding | Text]:
        shown_here = self._shown(clusters)
        for cluster in shown_here:
            view = ClusterView(
                cluster,
                self.comparison.articles,
                full=self.full,
                selection=self.comparison.selection,
                uncertain_below=self.uncertain_below,
                number=self.numbers[cluster.id],
            )
            yield Padding(view, _INDENT)
        rest = len(clusters) - len(shown_here)
        if rest:
            where = "articles" if self._asked else "outlets"
            note = f"and {counted(rest, 'more quote')} in several {where} (--full shows all)"
            yield Padding(Text(note, DIM), _INDENT)

    def only_here(self, story: Story) -> list[OnlyHere]:
        """Whom one outlet alone lets speak on a story."""
        if self._asked:
            return []
        return [item for item in self.comparison.only_here if item.story == story.id]

    def _only(self, story: Story) -> dict[str, list[OnlyHere]]:
        found: dict[str, list[OnlyHere]] = {}
        for item in self.only_here(story):
            found.setdefault(item.outlet, []).append(item)
        return found


def _most_telling(titles: Sequence[str], words: Sequence[str]) -> str | None:
    """The headline whose words most of the others have, or that the articles share.

    Of equals the shortest.
    """
    words_of = {title: frozenset(_WORD.findall(title.casefold())) for title in titles}
    known = Counter(word for title in titles for word in words_of[title])
    known.update(words)

    def common(title: str) -> int:
        return sum(known[word] - 1 for word in words_of[title])

    return min(words_of, key=lambda title: (-common(title), len(title), title), default=None)


def _alone(outlet: str, items: list[OnlyHere], *, full: bool) -> Text:
    names = [f"{one_line(item.speaker)} {item.quotes}" for item in items]
    rest = "" if full or len(names) <= _SPEAKERS else f" and {len(names) - _SPEAKERS} more"
    line = Text("only in ", DIM)
    line.append_text(shown(outlet, "cyan"))
    line.append(f"  {', '.join(names if full else names[:_SPEAKERS])}{rest}")
    return line
