"""Elements of a page: whatever is not one itself is text, and is cleaned and escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from quotes.report.safe import clean

__all__ = ["Content", "Html", "element", "fragment", "link", "listed", "separated", "table"]

# Elements without content and without an end.
_VOID = frozenset({"br", "hr", "meta"})
# They end a line of the file, for those who read or compare it as text.
_TABLES = frozenset({"table", "tbody", "thead", "tr"})
_BLOCKS = _TABLES | {"blockquote", "body", "div", "h1", "h2", "h3", "head", "html", "li", "main"}
_BLOCKS |= {"nav", "p", "section", "style", "title", "ul"}


class Html(str):
    """Markup that may stand in a page as it is. Only this module makes it."""

    __slots__ = ()


Content = str | None


def fragment(*content: Content) -> Html:
    """Elements and texts one after the other; None is nothing."""
    return Html("".join(map(_safe, content)))


def element(name: str, /, *content: Content, **attributes: Content) -> Html:
    """One element.

    Args:
        name: Of the element.
        content: What is in it: `Html`, or text, which is escaped.
        attributes: Values by name; None leaves one out. ``class_`` stands for ``class``, and
            other underscores for hyphens.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(clean(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Html(f"<{name}{given}>")
    end = "\n" if name in _BLOCKS else ""
    return Html(f"<{name}{given}>{fragment(*content)}</{name}>{end}")


def link(address: str | None, *content: Content, **attributes: Content) -> Html:
    """A link, or its content alone where there is no address.

    Args:
        address: As `quotes.report.html.links` makes it, or ``#`` and an id of the page.
        content: See `element`.
        attributes: See `element`.
    """
    if address is None:
        return fragment(*content)
    rel = None if address.startswith("#") else "noopener noreferrer"
    return element("a", *content, href=address, rel=rel, **attributes)


def separated(parts: Iterable[Content], separator: str = " · ") -> Html:
    """The parts that are not empty, with a sign between them."""
    return Html(escape(separator).join(_safe(part) for part in parts if part))


def listed(items: Iterable[Content], **attributes: Content) -> Html:
    """A list, or nothing where it has no item."""
    lines = [element("li", item) for item in items]
    return element("ul", *lines, **attributes) if lines else Html()


def table(
    caption: str, head: Sequence[Content], rows: Iterable[Sequence[Content]], **attributes: Content
) -> Html:
    """A table that scrolls by itself where the page is too narrow; its first column names rows.

    Args:
        caption: What it shows, for those who hear it.
        head: Names of the columns.
        rows: Cells; the first of each is the row's name.
        attributes: Of the table; see `element`.
    """
    named = element("tr", *(element("th", name, scope="col") for name in head))
    lines = (
        element(
            "tr",
            element("th", row[0], scope="row"),
            *(element("td", cell) for cell in row[1:]),
        )
        for row in rows
    )
    whole = element(
        "table",
        element("caption", caption, class_="unseen"),
        element("thead", named),
        element("tbody", *lines),
        **attributes,
    )
    # A region that scrolls can be reached by the keyboard.
    return element("div", whole, class_="scroll", role="region", aria_label=caption, tabindex="0")


def _safe(content: Content) -> str:
    if content is None:
        return ""
    return content if isinstance(content, Html) else escape(clean(content))
