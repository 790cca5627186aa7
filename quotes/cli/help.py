"""Help texts: options in groups, examples as they are typed.

Typer's own help in colours loads a Markdown parser and a syntax highlighter, which takes longer
than all the rest of `quotes --help`.
"""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

__all__ = ["HelpCommand", "HelpGroup"]

_USUAL = "Options"


class HelpCommand(TyperCommand):
    """A command whose help groups options by their panel, and that takes no empty values."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments.

        An empty one is mostly a variable of a script that was never set. It is no path, though
        Python takes it for the present folder, and no name, though every name contains it.

        Raises:
            BadParameter: A value is empty.
        """
        given: dict[str, Any] = {}
        if args or not self.no_args_is_help:
            parser: Any = self.make_parser(ctx)
            given, _, order = parser.parse_args(args=list(args))
            for param in order:
                if "" in _listed(given.get(param.name)):
                    raise typer.BadParameter("the value is empty", ctx=ctx, param=param)
        try:
            return super().parse_args(ctx, args)
        except typer.BadParameter as error:
            name = getattr(error.param, "name", None)
            error.message = _plain(error.message, _listed(given.get(name or "")))
            raise

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options, group by group."""
        _write_groups(self.get_params(ctx), ctx, formatter)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write the examples, one a line."""
        if self.epilog:
            with formatter.section(_heading("Examples")):
                for line in self.epilog.splitlines():
                    formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


class HelpGroup(TyperGroup):
    """The program itself; its help groups commands by their panel."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the commands, then the options."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for name in self.list_commands(ctx):
            command: Any = self.get_command(ctx, name)
            if command is not None and not command.hidden:
                text = command.get_short_help_str(limit=200)
                groups.setdefault(str(command.rich_help_panel), []).append((name, text))
        _write(groups, formatter)
        _write_groups(self.get_params(ctx), ctx, formatter)


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _plain(message: str, values: list[Any]) -> str:
    """What is wrong with a value, without the words of the library that checks it."""
    told = message.removeprefix("Value error, ").partition(", unable to parse")[0]
    if not told.startswith("Input should be "):
        return told
    if len(values) != 1:
        return told.replace("Input should be", "must be")
    if str(values[0]).strip().lower().lstrip("+-") == "nan":  # which is above and below nothing
        told = "Input should be a number"
    return f"{told.replace('Input should be', 'must be')}, is {values[0]}"


def _write_groups(params: list[Any], ctx: Any, formatter: Any) -> None:
    groups: dict[str, list[tuple[str, str]]] = {}
    for param in params:
        if param.param_type_name == "argument":
            # Its own record would load what this module is there to avoid.
            group, record = "Arguments", (param.metavar or param.name, param.help or "")
        else:
            group = str(getattr(param, "rich_help_panel", None) or _USUAL)
            record = param.get_help_record(ctx)
        if record is not None:
            name, text = record
            if "  [required" not in text:
                # Ranges and defaults are said in the words of the help where they matter.
                text = text.split("  [")[0]
            groups.setdefault(group, []).append((name, text))
    usual = groups.pop(_USUAL, None)
    if usual:  # behind the others: it is little more than --help
        groups[_USUAL] = usual
    _write(groups, formatter)


def _write(groups: dict[str, list[tuple[str, str]]], formatter: Any) -> None:
    # One column for all groups, so that the eye has one edge to go down.
    width = max((len(name) for rows in groups.values() for name, _ in rows), default=0)
    for title, rows in groups.items():
        with formatter.section(_heading(title)):
            formatter.write_dl([(f"{name:<{width}}", text) for name, text in rows], col_max=32)


def _heading(title: str) -> str:
    return typer.style(title, bold=True)
