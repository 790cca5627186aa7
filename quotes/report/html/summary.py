"""A report on one article or a collection as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.compare import Comparison
from quotes.config import UNCERTAIN_BELOW
from quotes.report.html.comparison import comparison_body
from quotes.report.html.document import Section, document, sections
from quotes.report.html.links import Address, addresses
from quotes.report.html.markup import Content, Html, element, fragment, separated, table
from quotes.report.html.versions import Shown
from quotes.report.measures import QuoteLine, SpeakerLine, Summary
from quotes.report.safe import one_line
from quotes.report.summary import SURE, summary_facts
from quotes.report.theme import CHANNEL_NAMES, counted, percent, stated_first

__all__ = ["summary_page"]

_TITLE = "Who says what, through which channel"
_SPEAKERS = 30
_SPEAKING = 12


def summary_page(
    summary: Summary,
    *,
    comparison: Comparison | None = None,
    address: Address | None = None,
    full: bool = False,
    uncertain_below: float = UNCERTAIN_BELOW,
    filters: str | None = None,
) -> str:
    """A page with all that the terminal report says.

    Args:
        summary: Its figures.
        comparison: How the outlets differ, where that is told too.
        address: Where articles can be opened; on the web alone where None.
        full: Everything, however long the page is.
        uncertain_below: Probability (0 to 1) below which a quote is marked as uncertain.
        filters: Which quotes and articles it is of, in words; None where it is of all.
    """
    title = one_line(summary.title or _TITLE)
    body: list[Content] = [
        element("h1", title),
        element("p", separated(summary_facts(summary, filtered=filters is not None))),
    ]
    if filters:
        body.append(element("p", f"Only {filters}.", class_="filters"))
    if summary.quotes:
        body.append(sections([*_parts(summary, full, uncertain_below)]))
    else:
        body.append(element("p", "No quotes."))
    if comparison is not None:
        shown = Shown(comparison, address or addresses(), full, uncertain_below)
        body += comparison_body(shown, "h1")
    return document(title, body)


def _parts(summary: Summary, full: bool, below: float) -> Iterator[Section]:
    yield Section("how", "How", _counts(summary), counted(summary.quotes, "quote"))
    if summary.speakers:
        yield Section("speakers", "Speakers", _speakers(summary, full))
    yield Section("channels", "Channels", _channels(summary))
    if words := _words(summary, full):
        yield Section("words", "In their words", words)
    longest = [_quote(summary, line, counted(line.words, "word")) for line in summary.longest[:1]]
    yield Section("longest", "Longest", fragment(*longest))
    doubtful = [line for line in summary.uncertain if line.least_certain[1] < SURE]
    if doubtful:
        lines = (_quote(summary, line, _check(line, below)) for line in doubtful)
        yield Section("uncertain", "Least certain: check these first", fragment(*lines))


def _counts(summary: Summary) -> Html:
    nobody = {"unattributed": "nobody stated"}
    sources = {nobody.get(name, name): count for name, count in summary.sources.items()}
    counts = {**summary.kinds, **sources}
    rows = [_rank(name, count, count / summary.quotes, summary) for name, count in counts.items()]
    return _ranks("Quotes by kind and by source", "", rows)


def _speakers(summary: Summary, full: bool) -> Html:
    here = summary.speakers if full else summary.speakers[:_SPEAKERS]
    most = summary.speakers[0].quotes
    rows = [_rank(_name(item), item.quotes, item.quotes / most, summary) for item in here]
    rest = summary.speakers[len(here) :]
    said = counted(sum(item.quotes for item in rest), "quote")
    more = f"and {len(rest):,} more with {said}: made with --full, the page has all"
    note = element("p", more, class_="quiet") if rest else None
    return fragment(_ranks("Speakers by their quotes", "speaker", rows), note)


def _name(person: SpeakerLine) -> Html:
    note = one_line(person.role or "") or ("" if person.named else "unnamed")
    if note.casefold() == one_line(person.name).casefold():
        note = ""
    name = element("strong" if person.named else "em", one_line(person.name))
    return fragment(name, " ", element("span", note, class_="quiet") if note else None)


def _channels(summary: Summary) -> Html:
    most = max(summary.channels.values())
    rows = []
    for label in stated_first(summary.channels):
        count = summary.channels[label]
        platforms = summary.platforms.get(label, {}).items()
        words = [f"“{one_line(example)}”" for example in summary.evidence.get(label, ())]
        more = [*(f"{one_line(name)} {number:,}" for name, number in platforms), *words]
        name = fragment(
            CHANNEL_NAMES.get(label, label),  # type: ignore[call-overload]
            " ",
            element("span", separated(more), class_="quiet") if more else None,
        )
        rows.append(_rank(name, count, count / most, summary))
    return _ranks("Channels by their quotes", "channel", rows)


def _rank(name: Content, count: int, length: float, summary: Summary) -> list[Content]:
    # The bar says nothing that the numbers do not.
    bar = element("span", class_="bar", style=f"width:{100 * length:.1f}%", aria_hidden="true")
    return [name, f"{count:,}", percent(count / summary.quotes), bar]


def _ranks(caption: str, first: str, rows: Sequence[Sequence[Content]]) -> Html:
    return table(caption, (first, "quotes", "share", ""), rows, class_="ranks")


def _words(summary: Summary, full: bool) -> Html:
    speaking = [item for item in summary.speakers if item.examples]
    each = 3 if summary.articles == 1 else 1
    return fragment(
        *(
            element(
                "blockquote",
                *(element("p", one_line(line.text)) for line in person.examples[:each]),
                element("footer", _name(person)),
            )
            for person in (speaking if full else speaking[:_SPEAKING])
        )
    )


def _check(line: QuoteLine, below: float) -> Html:
    part, sure = line.least_certain
    low = sure < below
    words = f"{'? ' if low else ''}{part} {percent(sure)}"
    return element("span", words, class_="check" if low else "quiet")


def _quote(summary: Summary, line: QuoteLine, fact: str) -> Html:
    speaker = element("strong", one_line(line.speaker or "nobody stated"))
    facts = [speaker, fact, one_line(line.article) if summary.articles > 1 else None]
    return element(
        "blockquote",
        element("p", one_line(line.text)),
        element("footer", separated(facts)),
    )
