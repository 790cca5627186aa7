"""`--svg` and `--html`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

    from quotes.cli.messages import Messages
    from quotes.report.html.links import Address

__all__ = ["write_pages"]


def write_pages(
    picture: tuple[RenderableType, str, int],
    made: Callable[[Address], str],
    svg: Path | None,
    html: Path | None,
    messages: Messages,
    *,
    given: bool,
) -> bool:
    """Write a report as the files asked for.

    Args:
        picture: What the picture shows, its title, and its width in columns.
        made: Makes the web page; takes what tells where articles can be opened.
        svg: File for the picture.
        html: File for the web page.
        messages: Told what is written.
        given: Whether the articles come from paths that the user has given.

    Returns:
        Whether any was asked for.

    Raises:
        ExportError: A file cannot be written.
    """
    if svg is None and html is None:
        return False
    from quotes.cli.output import write_file

    if svg is not None:
        from quotes.report.picture import picture as drawn

        content, title, width = picture
        write_file(svg, drawn(content, width=width, title=title))
        messages.warn(f"written: {svg}")
    if html is not None:
        from quotes.report.html.links import addresses

        # On standard output the page's place is not known: that it is here is a good guess.
        folder = Path() if str(html) == "-" else html.parent
        write_file(html, made(addresses(folder if given else None)))
        messages.warn(f"written: {html}")
    return True
