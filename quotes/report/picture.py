"""Reports as SVG files that need no network and run no script.

The template is our own: the usual one of the terminal library loads fonts from elsewhere.
"""

from __future__ import annotations

import io

from rich.console import Console, RenderableType
from rich.terminal_theme import TerminalTheme

from quotes.report.safe import one_line

__all__ = ["picture"]

_LIGHT = TerminalTheme(
    (255, 255, 255),
    (32, 33, 36),
    [
        (32, 33, 36),
        (192, 40, 40),
        (24, 121, 56),
        (166, 104, 0),
        (31, 93, 178),
        (136, 57, 150),
        (0, 118, 128),
        (120, 124, 130),
    ],
    [
        (128, 132, 138),
        (214, 60, 60),
        (40, 145, 75),
        (186, 124, 10),
        (58, 122, 210),
        (160, 82, 175),
        (20, 142, 152),
        (60, 62, 66),
    ],
)

_FONTS = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace"

_SVG = """<svg class="quotes" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: FONTS; font-size: {char_height}px; }}
.{unique_id}-title {{ font-family: sans-serif; font-size: 16px; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
""".replace("FONTS", _FONTS)


def picture(content: RenderableType, *, width: int = 110, title: str = "") -> str:
    """A report as an SVG file that stands alone.

    Args:
        content: The report.
        width: Columns that the report is laid out for.
        title: Shown above it.

    Raises:
        ValueError: The width is too small for a report.
    """
    if width < 40:
        raise ValueError(f"width must be 40 or more, is {width}")
    console = Console(
        file=io.StringIO(),
        width=width,
        record=True,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
        highlight=False,
        # Not of the user's terminal: a file looks the same wherever it is made.
        _environ={},
    )
    console.print(content)
    return console.export_svg(title=one_line(title), theme=_LIGHT, code_format=_SVG)
