"""One quote in a page: each version with its article, what differs, and what is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quotes.compare import Comparison, QuoteCluster, outlet_of
from quotes.config import UNCERTAIN_BELOW
from quotes.records import ArticleFacts
from quotes.report.compared.clusters import MARKS
from quotes.report.compared.differing import differs
from quotes.report.compared.versions import (
    Note,
    Version,
    first_of,
    notes,
    spread,
    to_check,
    versions,
)
from quotes.report.html.document import heading
from quotes.report.html.links import Address
from quotes.report.html.markup import Html, element, fragment, link, listed, separated, table
from quotes.report.html.words import compared_words, marked_words
from quotes.report.safe import one_line, shorten
from quotes.store import day_of

__all__ = ["Shown", "date_of", "quote_id", "quote_section"]

# Of a quote in its heading.
_HEADING = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """A comparison, and how it is shown.

    Attributes:
        address: Where articles can be opened.
        full: Everything, however long the page is.
        uncertain_below: Probability (0 to 1) below which a quote is marked as uncertain.
    """

    comparison: Comparison
    address: Address
    full: bool = False
    uncertain_below: float = UNCERTAIN_BELOW


def quote_id(cluster: str) -> str:
    """What the part of a page is called that shows this quote; the same in every page."""
    return "quote-" + re.sub(r"[^\w-]", "-", cluster)


def date_of(article: ArticleFacts) -> Html | None:
    """The day of an article, or its date as given where that is not understood."""
    day = day_of(article.published)
    if day is not None:
        return element("time", day, datetime=day)
    return element("time", one_line(article.published)) if article.published else None


def quote_section(shown: Shown, cluster: QuoteCluster) -> Html:
    """A heading, a row for each version, and what else differs."""
    articles = shown.comparison.articles
    speaker = one_line(cluster.speaker or "nobody stated")
    facts = [spread(cluster, articles), differs(cluster, articles), *first_of(cluster, articles)]
    what = {difference.what for difference in cluster.differences}
    listed_here = list(versions(cluster, articles))
    # A speaker may have several quotes in one story.
    words = shorten(one_line(listed_here[0].member.text), _HEADING)
    begin = element("span", f": {words}", class_="begin")
    rows = (
        [
            _where(shown, version),
            _how(shown, version, who="speaker" in what, role="role" in what),
            _words(shown, version),
        ]
        for version in listed_here
    )
    caption = f"Versions of a quote of {speaker}"
    return element(
        "section",
        heading(3, quote_id(cluster.id), speaker, begin),
        element("p", separated(facts), class_="quiet"),
        table(caption, ("outlet", "attributed", "words"), rows, class_="versions"),
        listed(_note(note) for note in notes(cluster, articles) if note.what == "context"),
        class_="quote",
    )


def _where(shown: Shown, version: Version) -> Html:
    article = shown.comparison.articles[version.member.article]
    place = version.place
    return fragment(
        link(shown.address(article), one_line(outlet_of(article))),
        date_of(article),
        element("span", place.article, class_="title") if place.article else None,
    )


def _how(shown: Shown, version: Version, *, who: bool, role: bool) -> Html:
    """Cue and channel, what to check first, and the speaker as far as versions differ in it."""
    member = version.member
    channel = version.channel_beside
    if channel and version.carried:
        channel += " (carried)"
    check = to_check(version, shown.uncertain_below)
    how = separated(
        [
            one_line(member.cue or ""),
            channel,
            element("span", check, class_="check") if check else None,
        ]
    )
    named = [
        one_line(member.speaker or "nobody stated") if who else "",
        one_line(member.role or "") if role else "",
    ]
    speaker = ", ".join(part for part in named if part)
    return separated([how, element("span", speaker, class_="quiet") if speaker else None], " — ")


def _words(shown: Shown, version: Version) -> Html:
    if version.same_as is not None:
        return element("span", f"the same words as {version.same_as}", class_="quiet")
    if version.wording is not None:
        return compared_words(version.wording)
    text = version.member.text
    words = marked_words(text, shown.comparison.selection.matches(text))
    if not version.standing:
        return words
    return fragment(element("span", f"{version.standing}: ", class_="quiet"), words)


def _note(note: Note) -> Html:
    words = f"not in its quotes: “{one_line(note.value).strip(MARKS)}” "
    return fragment(words, element("span", one_line("; ".join(note.labels)), class_="quiet"))
