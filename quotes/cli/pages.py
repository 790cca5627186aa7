"""`--svg` and `--html`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

    from quotes.cli.messages import Messages

__all__ = ["write_pages"]


def write_pages(
    content: RenderableType,
    title: str,
    svg: Path | None,
    html: Path | None,
    messages: Messages,
    *,
    width: int = 110,
) -> bool:
    """Write a report as the files asked for.

    Returns:
        Whether any was asked for.

    Raises:
        ExportError: A file cannot be written.
    """
    if svg is None and html is None:
        return False
    from quotes.cli.output import write_file
    from quotes.report.page import page

    if svg is not None:
        write_file(svg, page(content, "svg", width=width, title=title))
        messages.warn(f"written: {svg}")
    if html is not None:
        write_file(html, page(content, "html", width=width))
        messages.warn(f"written: {html}")
    return True
