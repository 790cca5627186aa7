"""The channel labels with their definitions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from quotes.channel.labels import LabelInfo
from quotes.report.theme import DIM, STRONG

__all__ = ["ChannelGuide", "channels_to_list"]


class ChannelGuide:
    """Label, definition and examples of each channel.

    Args:
        labels: In the order in which they are shown.

    Raises:
        ValueError: There are none.
    """

    def __init__(self, labels: Sequence[LabelInfo]) -> None:
        if not labels:
            raise ValueError("a guide needs at least 1 label, has 0")
        self.labels = tuple(labels)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        grid = Table.grid(padding=(0, 2))
        grid.add_column(no_wrap=True)
        grid.add_column()
        for info in self.labels:
            examples = " · ".join(f"“{example}”" for example in info.examples)
            grid.add_row(
                Text(info.label, STRONG), Text.assemble(info.definition, "\n", (examples, DIM))
            )
        yield grid


def channels_to_list(labels: Sequence[LabelInfo]) -> list[dict[str, Any]]:
    """The labels as plain dictionaries."""
    return [
        {"label": info.label, "definition": info.definition, "examples": list(info.examples)}
        for info in labels
    ]
