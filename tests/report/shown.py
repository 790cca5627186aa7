"""Renders at a fixed width, as a terminal without colours would show it."""

from __future__ import annotations

import io

from rich.console import Console, RenderableType


def rendered(content: RenderableType, width: int = 80) -> str:
    stream = io.StringIO()
    console = Console(
        file=stream, width=width, color_system=None, legacy_windows=False, _environ={}
    )
    console.print(content)
    lines = stream.getvalue().splitlines()
    assert all(len(line) <= width for line in lines)
    return "\n".join(line.rstrip() for line in lines)
