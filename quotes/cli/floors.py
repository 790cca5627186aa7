"""`--floors`: figures that make the command fail, and how their floors are moved."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from quotes.cli.messages import Messages
    from quotes.evaluate.floors import Floors
    from quotes.evaluate.run import Evaluation

__all__ = ["FloorsOption", "floors_option"]


@dataclass(frozen=True, slots=True)
class FloorsOption:
    """What the user asked for.

    Attributes:
        path: The floors file.
        floors: What it holds.
        update: Raise the floors to what is measured.
        reason: Why floors may be lowered too.
    """

    path: Path
    floors: Floors
    update: bool
    reason: str | None

    def hold(self, evaluation: Evaluation, messages: Messages) -> bool:
        """Whether all floors hold, or could be moved; what does not hold is named.

        Raises:
            ExportError: The file cannot be written.
        """
        from quotes.evaluate.floors import breaches, unchecked

        for name in unchecked(self.floors, evaluation):
            messages.warn(f"{name}: not measured, its floors are not checked")
        broken = breaches(self.floors, evaluation)
        fallen = [breach for breach in broken if breach.figure is not None]
        if self.update and (self.reason is not None or not fallen):
            self._move(evaluation, messages)
            return True
        for breach in broken:
            messages.error(breach.message)
        if self.update:
            messages.error("no floor is moved: lowering one needs --allow-lower REASON")
        return not broken

    def _move(self, evaluation: Evaluation, messages: Messages) -> None:
        from quotes.cli.output import write_file
        from quotes.evaluate.floors import moved

        write_file(self.path, moved(self.floors, evaluation, self.reason).to_json())
        messages.warn(f"written: {self.path}")


def floors_option(path: Path | None, *, update: bool, reason: str | None) -> FloorsOption | None:
    """Read the floors; before the work, as they may be unreadable.

    Raises:
        typer.BadParameter: The options do not go together.
        NotFoundError: There is no such file.
        ConfigError: It is no floors file.
    """
    from quotes.evaluate.floors import Floors, read_floors

    if update and path is None:
        raise typer.BadParameter("--update-floors needs --floors FILE")
    if reason is not None and not (update and reason.strip()):
        raise typer.BadParameter("--allow-lower needs a reason, and --update-floors")
    if path is None:
        return None
    floors = Floors() if update and not path.exists() else read_floors(path)
    return FloorsOption(path, floors, update, reason)
