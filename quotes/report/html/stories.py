"""Stories in a page: their articles, who prints which statement, and each quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.compare import OnlyHere, QuoteCluster, Story, outlet_of
from quotes.report.compared.grid import Cell, Line, columns, grid
from quotes.report.compared.grid_view import StatementGrid
from quotes.report.compared.stories import StoryList
from quotes.report.html.document import Section
from quotes.report.html.links import Address
from quotes.report.html.markup import Html, element, fragment, link, listed, separated, table
from quotes.report.html.versions import Shown, date_of, quote_id, quote_section
from quotes.report.safe import one_line, shorten
from quotes.report.theme import counted

__all__ = ["cut_note", "story_sections"]

# A page scrolls, so it shows more than a terminal; but of a large store it would not open.
_STORIES = 25
_CLUSTERS = 25
_LONGEST = 110
_OPEN = 8


def story_sections(shown: Shown, listed_stories: StoryList) -> Iterator[Section]:
    """A section for each story, those with most quotes in common first."""
    for number, story in enumerate(_stories(shown, listed_stories), 1):
        clusters = listed_stories.clusters.get(story.id, [])
        content = fragment(
            _articles(shown, story),
            _quotes(shown, clusters, story.outlets),
            _alone(listed_stories.only_here(story)),
        )
        title = listed_stories.title(story)
        yield Section(f"story-{number}", title, content, counted(len(clusters), "quote"))
    elsewhere = listed_stories.clusters.get(None, [])
    if elsewhere:
        where = "articles" if shown.comparison.selection.words else "outlets"
        title = f"Quotes in several {where}, of no common story"
        content = _quotes(shown, elsewhere, ())
        yield Section("no-story", title, content, counted(len(elsewhere), "quote"))


def cut_note(shown: Shown, listed_stories: StoryList) -> Html | None:
    """What the page leaves out, and how to make one with everything; None where it is all."""
    stories = _stories(shown, listed_stories)
    clusters = listed_stories.clusters
    everything = sum(map(len, clusters.values()))
    here = sum(
        len(_clusters(shown, clusters.get(ident, []))) for ident in (*(s.id for s in stories), None)
    )
    parts = []
    if here < everything:
        parts.append(f"{here:,} of {counted(everything, 'quote')} that several print")
    if len(stories) < len(listed_stories.stories):
        total = counted(len(listed_stories.stories), "story", "stories")
        parts.append(f"{len(stories):,} of {total}")
    if not parts:
        return None
    return element("p", f"This page shows {' and '.join(parts)}; made with --full it has all.")


def _stories(shown: Shown, listed_stories: StoryList) -> Sequence[Story]:
    return listed_stories.stories if shown.full else listed_stories.stories[:_STORIES]


def _clusters(shown: Shown, clusters: Sequence[QuoteCluster]) -> Sequence[QuoteCluster]:
    return clusters if shown.full else clusters[:_CLUSTERS]


def _quotes(shown: Shown, clusters: Sequence[QuoteCluster], outlets: Sequence[str]) -> Html:
    here = _clusters(shown, clusters)
    rest = len(clusters) - len(here)
    more = f"and {counted(rest, 'more quote')}: made with --full, the page has all"
    return fragment(
        _grid(shown, here, outlets) if StatementGrid.worth(here) else None,
        *(quote_section(shown, cluster) for cluster in here),
        element("p", more, class_="quiet") if rest else None,
    )


def _articles(shown: Shown, story: Story) -> Html:
    items = []
    for ident in story.articles:
        article = shown.comparison.articles[ident]
        title = one_line(article.title or article.path or "")
        where = shown.address(article)
        named = [title] if title else []
        outlet = one_line(outlet_of(article))
        first = link(where, title or outlet)
        items.append(separated([first, *([outlet] if named else []), date_of(article)]))
    few = len(items) <= _OPEN
    return element(
        "details",
        element("summary", counted(len(items), "article")),
        listed(items),
        open="" if few else None,
    )


def _grid(shown: Shown, clusters: Sequence[QuoteCluster], outlets: Sequence[str]) -> Html:
    articles = shown.comparison.articles
    names = columns(clusters, articles, outlets)
    rows = (
        [_statement(line), *(_mark(shown, cell) for cell in line.cells)]
        for line in grid(clusters, articles, names)
    )
    head = ["statement", *map(one_line, names)]
    note = "–: not printed, or not recognised. First: printed before all others."
    if any(cluster.doubtful for cluster in clusters):
        note += " Check: may be another quote."
    return fragment(
        element("h3", "Who prints what"),
        table("Statements by outlet", head, rows, class_="grid"),
        element("p", note, class_="quiet"),
    )


def _statement(line: Line) -> Html:
    words = link(f"#{quote_id(line.cluster.id)}", shorten(line.words, _LONGEST))
    return fragment(element("strong", line.speaker), ": ", words)


def _mark(shown: Shown, cell: Cell) -> Html:
    if cell.article is None:
        return element("span", "–", class_="quiet")
    kinds = separated([element("span", kind, class_=kind) for kind in cell.kinds], ", ")
    where = _address(shown.address, shown, cell.article)
    return fragment(link(where, kinds), *(f", {note}" for note in cell.notes))


def _address(address: Address, shown: Shown, ident: str) -> str | None:
    return address(shown.comparison.articles[ident])


def _alone(items: Sequence[OnlyHere]) -> Html:
    """Whom one outlet alone lets speak."""
    by_outlet: dict[str, list[str]] = {}
    for item in items:
        by_outlet.setdefault(item.outlet, []).append(f"{one_line(item.speaker)} {item.quotes}")
    lines = [
        fragment(element("strong", one_line(outlet)), ": ", ", ".join(names))
        for outlet, names in by_outlet.items()
    ]
    if not lines:
        return fragment()
    return fragment(element("h3", "Whom one outlet alone quotes"), listed(lines))
