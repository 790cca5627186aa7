"""A comparison of outlets as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.compare import Comparison, OutletProfile, finding_claim, finding_sureness
from quotes.config import UNCERTAIN_BELOW
from quotes.report.compared.facts import (
    PRINTED_ONCE,
    TAKEN_OVER,
    checks,
    comparison_facts,
    copy_facts,
)
from quotes.report.compared.figures import most_quoted, outlet_figures
from quotes.report.compared.filters import among, filter_lines
from quotes.report.compared.findings import FindingList
from quotes.report.compared.once import found_once
from quotes.report.compared.stories import StoryList
from quotes.report.found import channel_words
from quotes.report.html.document import Section, document, sections
from quotes.report.html.links import Address, addresses
from quotes.report.html.markup import Html, element, fragment, link, listed, separated, table
from quotes.report.html.stories import cut_note, story_sections
from quotes.report.html.versions import Shown, date_of, quote_id
from quotes.report.html.words import marked_words
from quotes.report.safe import one_line
from quotes.report.theme import counted, doubt, role_beside
from quotes.store import Found

__all__ = ["comparison_body", "comparison_page"]

_TITLE = "How outlets quote"
_ONCE = 100


def comparison_page(
    comparison: Comparison,
    *,
    address: Address | None = None,
    full: bool = False,
    uncertain_below: float = UNCERTAIN_BELOW,
) -> str:
    """A page with all that the terminal report says, and links to the articles.

    Args:
        comparison: The comparison.
        address: Where articles can be opened; on the web alone where None.
        full: Everything, however long the page is.
        uncertain_below: Probability (0 to 1) below which a quote is marked as uncertain.
    """
    shown = Shown(comparison, address or addresses(), full, uncertain_below)
    return document(_TITLE, comparison_body(shown))


def comparison_body(shown: Shown, level: str = "h1") -> Iterator[Html | None]:
    """The page without its frame.

    Args:
        shown: The comparison.
        level: Of the heading above all.
    """
    comparison = shown.comparison
    stories = StoryList(comparison, full=True)
    yield element(level, _TITLE)
    yield element("p", separated(comparison_facts(comparison, stories.clusters)))
    for line in filter_lines(comparison):
        yield element("p", line, class_="filters")
    yield from _checks(comparison)
    yield cut_note(shown, stories)
    if stories.clusters:
        yield _legend()
    yield sections([*_parts(shown, stories)])


def _checks(comparison: Comparison) -> Iterator[Html]:
    """What to check first, each quote a link to its versions."""
    for begin, quotes in checks(comparison, comparison.clusters):
        links = [link(f"#{quote_id(ident)}", told) for ident, told in quotes.items()]
        yield element("p", begin, separated(links, ", "), class_="check")


def _legend() -> Html:
    return element(
        "p",
        "The first version of a quote is the fullest, or as most print it where the fullest has "
        "another figure or another sense. Of the others is marked what they ",
        element("del", "leave out"),
        " and what they ",
        element("ins", "add"),
        ".",
        class_="quiet",
    )


def _parts(shown: Shown, stories: StoryList) -> Iterator[Section]:
    comparison = shown.comparison
    if comparison.selection.words:
        yield from story_sections(shown, stories)
        if comparison.printed_once:
            yield _once(shown)
        yield from _side_by_side(shown)
    else:
        yield from _side_by_side(shown)
        yield from story_sections(shown, stories)
    copies = [item for item in comparison.wire if not item.repeated]
    if copies:
        told = (copy_facts(item, comparison) for item in copies)
        items = [separated([one_line(title), *facts]) for title, facts in told]
        yield Section("taken-over", TAKEN_OVER, listed(items), counted(len(items), "text"))


def _side_by_side(shown: Shown) -> Iterator[Section]:
    comparison, chosen = shown.comparison, among(shown.comparison)
    if len(comparison.outlets) > 1:
        yield Section("findings", f"More than chance{chosen}", _findings(comparison))
    outlets = comparison.outlets
    if comparison.selection.words and not shown.full:
        outlets = tuple(item for item in outlets if item.quotes)
    silent = [one_line(item.outlet) for item in comparison.outlets if item not in outlets]
    content = fragment(
        _outlets(outlets) if outlets else None,
        element("p", f"No quote with these words: {', '.join(silent)}.") if silent else None,
    )
    yield Section("outlets", f"Outlets{chosen}", content, f"{len(comparison.outlets):,}")


def _findings(comparison: Comparison) -> Html:
    found = FindingList(comparison, full=True)
    items = [
        fragment(
            element("strong", f"{one_line(item.outlet)}: "),
            f"{finding_claim(item)} ",
            element("span", f"({finding_sureness(item)})", class_="quiet"),
        )
        for item in found.shown
    ]
    return fragment(listed(items), *(element("p", note, class_="quiet") for note in found.notes()))


def _outlets(outlets: Sequence[OutletProfile]) -> Html:
    """Figures by outlet, a column for each."""
    rows: list[Sequence[str]] = [[name, *cells] for name, cells in outlet_figures(outlets)]
    rows.append(["most quoted", *(listed(most_quoted(item)) for item in outlets)])
    head = ["", *(one_line(item.outlet) for item in outlets)]
    return table("Figures of outlets", head, rows, class_="figures")


def _once(shown: Shown) -> Section:
    found = list(found_once(shown.comparison))
    here = found if shown.full else found[:_ONCE]
    rest = len(found) - len(here)
    more = f"and {counted(rest, 'more quote')}: made with --full, the page has all"
    content = fragment(
        *(_found(shown, item) for item in here),
        element("p", more, class_="quiet") if rest else None,
    )
    return Section("printed-once", PRINTED_ONCE, content, counted(len(found), "quote"))


def _found(shown: Shown, item: Found) -> Html:
    """A quote that one article alone prints."""
    article, quote = item.article, item.quote
    title = one_line(article.title or article.path or article.id[:12])
    speaker = one_line(quote.speaker or "nobody stated")
    check = doubt(quote, shown.uncertain_below)
    facts = [
        element("strong", speaker),
        role_beside(speaker, quote.role),
        one_line(quote.cue or ""),
        channel_words(quote),
        element("span", check, class_="check") if check else None,
        one_line(article.outlet or ""),
        date_of(article),
        link(shown.address(article), title),
    ]
    return element(
        "blockquote",
        element("p", marked_words(quote.text, item.matches)),
        element("footer", separated(facts)),
    )
