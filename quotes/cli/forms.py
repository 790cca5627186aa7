"""Results in the format that was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from quotes.cli.options import Format
from quotes.cli.output import show, write_pieces

if TYPE_CHECKING:
    from rich.console import RenderableType

    from quotes.records import Analysis

__all__ = ["write_analyses", "write_document", "write_rows"]


def write_analyses(
    stream: TextIO,
    form: Format,
    analyses: Iterable[Analysis],
    *,
    thoughts: bool = False,
    explain: bool = False,
    context: bool = False,
    with_text: bool = False,
) -> None:
    """Write what was found in articles, in any format but a table.

    Args:
        stream: Where to.
        form: The format.
        analyses: Taken one at a time.
        thoughts: Also thoughts; JSON has them always.
        explain: In JSON: how each speaker was found.
        context: In JSON: what stands around each quote; CSV has it always.
        with_text: In JSON: the articles' texts.
    """
    if form is Format.csv:
        from quotes.report.tabular import quotes_csv

        write_pieces(stream, quotes_csv(analyses, thoughts=thoughts))
    elif form is Format.markdown:
        from quotes.report.markdown import quotes_markdown

        write_pieces(stream, quotes_markdown(analyses, thoughts=thoughts))
    else:
        from quotes.report.dictionaries import analysis_dict
        from quotes.report.machine import json_line, json_stream

        items = (
            analysis_dict(analysis, explain=explain, context=context, with_text=with_text)
            for analysis in analyses
        )
        if form is Format.json:
            write_pieces(stream, json_stream(items))
        else:
            write_pieces(stream, (json_line(item) + "\n" for item in items))


def write_rows(
    stream: TextIO, form: Format, shown: RenderableType, items: Sequence[Mapping[str, Any]]
) -> None:
    """Write a short list of things with the same fields.

    Args:
        stream: Where to.
        form: The format.
        shown: What a table shows.
        items: At least one; their fields are texts, lists of texts, or None.
    """
    columns = tuple(items[0])
    cells = ({name: _cell(item[name]) for name in columns} for item in items)
    if form is Format.table:
        show(stream, [shown])
    elif form is Format.csv:
        from quotes.report.tabular import csv_rows

        write_pieces(stream, csv_rows(columns, cells))
    elif form is Format.markdown:
        from quotes.report.markdown import escape, table

        write_pieces(stream, table(columns, (list(map(escape, row.values())) for row in cells)))
    elif form is Format.json:
        write_document(stream, form, items)
    else:
        for item in items:
            write_document(stream, form, item)


def _cell(value: str | Sequence[str] | None) -> str:
    return value if isinstance(value, str) else "; ".join(value or ())


def write_document(stream: TextIO, form: Format, data: Any) -> None:
    """Write one thing as JSON: indented, or on a line of its own."""
    from quotes.report.machine import json_document, json_line

    whole = json_document if form is Format.json else json_line
    write_pieces(stream, [whole(data) + "\n"])
