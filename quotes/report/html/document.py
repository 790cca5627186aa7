"""A whole page: its head, its sections, and where they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quotes.report.html.markup import Content, Html, element, fragment, link, listed
from quotes.report.html.sheet import stylesheet
from quotes.report.safe import one_line

__all__ = ["Section", "document", "heading", "sections"]

# The page may load nothing, and run nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a heading of its own.

    Attributes:
        id: Unique in the page; links lead to it.
        title: Its heading.
        content: What follows the heading.
        note: What the table of contents adds.
    """

    id: str
    title: str
    content: Html
    note: str = ""


def heading(level: int, ident: str, *content: Content) -> Html:
    """A heading that can be linked to, and whose own link can be copied from it."""
    return element(f"h{level}", link(f"#{ident}", *content), id=ident)


def sections(parts: Sequence[Section]) -> Html:
    """A table of contents, where there are several parts, and the parts."""
    whole = (
        element("section", heading(2, part.id, one_line(part.title)), part.content)
        for part in parts
    )
    return fragment(_contents(parts) if len(parts) > 1 else None, *whole)


def _contents(parts: Iterable[Section]) -> Html:
    items = (
        fragment(
            link(f"#{part.id}", one_line(part.title)),
            element("span", f" {part.note}", class_="quiet") if part.note else None,
        )
        for part in parts
    )
    label = element("strong", "Contents", id="contents")
    return element("nav", label, listed(items), aria_labelledby="contents")


def document(title: str, body: Iterable[Content]) -> str:
    """A page that stands alone: no script, nothing from elsewhere.

    Args:
        title: For the window and the first heading of all.
        body: What the page holds.
    """
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="color-scheme", content="light dark"),
        element("title", one_line(title)),
        # Ours, and nothing in it comes from an article.
        element("style", Html("\n" + stylesheet())),
    )
    whole = element("html", head, element("body", element("main", *body)), lang="en")
    return f"<!DOCTYPE html>\n{whole}\n"
