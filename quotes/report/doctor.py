"""What `quotes doctor` finds, and how it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from rich.console import Console, ConsoleOptions, RenderResult
from rich.style import Style
from rich.table import Table
from rich.text import Text

from quotes.report.theme import BAD, DIM, STRONG, glyphs, shown

__all__ = ["Check", "DoctorReport", "checks_to_list"]

State = Literal["fine", "absent", "broken"]
_SIGNS: dict[State, tuple[str, str, Style]] = {
    "fine": ("✓", "ok", Style(color="green")),
    "absent": ("–", "-", DIM),
    "broken": ("✗", "!!", Style(color="red")),
}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes:
        group: Heading that it stands under.
        name: What was looked at.
        detail: What was found.
        state: `absent` is for optional parts: nothing is wrong.
        remedy: What to do about it.
    """

    group: str
    name: str
    detail: str
    state: State = "fine"
    remedy: str | None = None


class DoctorReport:
    """All checks by group, and the verdict.

    Args:
        checks: Those of one group together.

    Raises:
        ValueError: There are none.
    """

    def __init__(self, checks: Sequence[Check]) -> None:
        if not checks:
            raise ValueError("a doctor's report needs at least 1 check, has 0")
        self.checks = tuple(checks)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        grid = Table.grid(padding=(0, 1))
        for _ in range(2):
            grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")
        group = ""
        for check in self.checks:
            if check.group != group:
                if group:
                    grid.add_row()
                group = check.group
                grid.add_row("", Text(group, STRONG))
            nice, plain, style = _SIGNS[check.state]
            detail = shown(check.detail, DIM if check.state == "absent" else "")
            if check.remedy:
                detail.append("\n")
                detail.append_text(shown(check.remedy, BAD if check.state == "broken" else DIM))
            grid.add_row(
                Text(glyphs(options, nice, plain), style), shown(f"{check.name}  "), detail
            )
        yield grid
        yield Text()
        broken = [check.name for check in self.checks if check.state == "broken"]
        if broken:
            yield shown(f"Not fine: {', '.join(broken)}.", "red")
        else:
            yield Text("All fine.", "green")


def checks_to_list(checks: Sequence[Check]) -> list[dict[str, Any]]:
    """The checks as plain dictionaries."""
    return [
        {
            "group": check.group,
            "name": check.name,
            "detail": check.detail,
            "state": check.state,
            "remedy": check.remedy,
        }
        for check in checks
    ]
