"""The words of a quote in a page: what differs, and what was asked for, as elements of their own.

`del` and `ins` are read aloud by screen readers, and stay where a page is copied into an editor.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.compare import Wording
from quotes.records import Span
from quotes.report.compared.gaps import without_gaps
from quotes.report.html.markup import Html, element, fragment
from quotes.report.safe import clean, one_line

__all__ = ["compared_words", "marked_words"]


def compared_words(wording: Wording) -> Html:
    """A version with the words that it leaves out, adds and prints in another quote."""
    parts: list[str] = []
    for edit in without_gaps(wording.edits):
        before, after = one_line(edit.before), one_line(edit.after)
        if edit.operation == "equal":
            parts.append(after)
            continue
        if before and edit.elsewhere:
            parts.append(element("span", f"[in another quote: {before}]", class_="quiet"))
        elif before:
            parts.append(element("del", before))
        parts += [element("ins", after)] if after else []
    spaced = (part for word in parts for part in (" ", word))
    return fragment(*list(spaced)[1:])


def marked_words(text: str, matches: Sequence[Span] = ()) -> Html:
    """A text in one line, with the words marked that were asked for.

    Args:
        text: As printed.
        matches: Where in it the words stand, by start, not overlapping.
    """
    parts: list[str] = []
    done = 0
    for span in (*matches, Span(len(text), len(text))):
        parts.append(_joined(Span(done, span.start).of(text)))
        parts.append(element("mark", _joined(span.of(text))) if span.start < span.end else "")
        done = span.end
    return fragment(*parts)


def _joined(part: str) -> str:
    """A piece of a line: white space at its ends stays."""
    return " ".join(clean(f"|{part}|").split())[1:-1]
