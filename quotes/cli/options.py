"""Options that several commands have, described once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from quotes.config import MOST_JOBS

__all__ = [
    "Channel",
    "ComparedOutlets",
    "Format",
    "FormatOption",
    "Full",
    "Html",
    "IncludeBoilerplate",
    "Jobs",
    "Kind",
    "KindOption",
    "MetadataOption",
    "MinConfidence",
    "Outlet",
    "OutletFrom",
    "OutletFromOption",
    "Output",
    "OwnWork",
    "Paths",
    "PathsOrStore",
    "Quiet",
    "Since",
    "Speaker",
    "StoreInstead",
    "StoreOption",
    "StoriesFrom",
    "StorySource",
    "Svg",
    "TextColumn",
    "Until",
    "Versions",
    "Words",
]


class Format(StrEnum):
    """What is written."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    markdown = "markdown"


class Kind(StrEnum):
    """Kinds of quotes."""

    direct = "direct"
    mixed = "mixed"
    indirect = "indirect"


class StorySource(StrEnum):
    """Where stories come from."""

    found = "found"
    folder = "folder"
    column = "column"


class OutletFrom(StrEnum):
    """Where the outlet of an article comes from."""

    folder = "folder"
    metadata = "metadata"
    column = "column"


_WRITING = "Output"
_CHOOSING = "Only some quotes (each option can be given several times)"
_READING = "Reading"

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        show_default=False,
        help="Files or folders (.txt .md .html .jsonl .csv .parquet, .gz); - is standard input.",
    ),
]
FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table, json, jsonl, csv or markdown (default: table, in a pipe jsonl).",
        rich_help_panel=_WRITING,
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to a file; its ending chooses the format.",
        rich_help_panel=_WRITING,
        show_default=False,
    ),
]
Svg = Annotated[
    Path | None,
    typer.Option(
        "--svg",
        metavar="FILE",
        help="Write the report as a picture.",
        rich_help_panel=_WRITING,
        show_default=False,
    ),
]
Html = Annotated[
    Path | None,
    typer.Option(
        "--html",
        metavar="FILE",
        help="Write the report as a web page that needs no network.",
        rich_help_panel=_WRITING,
        show_default=False,
    ),
]
Versions = Annotated[
    Path | None,
    typer.Option(
        "--versions",
        metavar="FILE",
        help="Write the quotes of several articles as CSV, one line a version.",
        rich_help_panel=_WRITING,
        show_default=False,
    ),
]
Full = Annotated[
    bool,
    typer.Option("--full", help="Show long quotes and lists whole.", rich_help_panel=_WRITING),
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        "-j",
        min=1,
        max=MOST_JOBS,
        metavar="N",
        help="Processes to work with (default: 1).",
        rich_help_panel=_READING,
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet", "-q", help="No progress and no warnings, only errors.", rich_help_panel=_WRITING
    ),
]
Speaker = Annotated[
    list[str] | None,
    typer.Option(
        "--speaker",
        metavar="NAME",
        help="By speakers whose name contains this.",
        rich_help_panel=_CHOOSING,
        show_default=False,
    ),
]
Channel = Annotated[
    list[str] | None,
    typer.Option(
        "--channel",
        metavar="NAME",
        help="Through this channel or platform (see: quotes channels).",
        rich_help_panel=_CHOOSING,
        show_default=False,
    ),
]
KindOption = Annotated[
    list[Kind] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="Of this kind: direct, mixed or indirect.",
        rich_help_panel=_CHOOSING,
        show_default=False,
    ),
]
Words = Annotated[
    list[str] | None,
    typer.Option(
        "--words",
        metavar="QUERY",
        help='With these words: all of them, "a phrase", strik*, dock OR quay; as in a search.',
        rich_help_panel=_CHOOSING,
        show_default=False,
    ),
]
MinConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence",
        min=0.0,
        max=1.0,
        metavar="0..1",
        help="At least this sure of content, speaker and channel.",
        rich_help_panel=_CHOOSING,
        show_default=False,
    ),
]
Outlet = Annotated[
    list[str] | None,
    typer.Option(
        "--outlet",
        metavar="NAME",
        help="Of this outlet; articles that state none are taken to be of it.",
        rich_help_panel=_CHOOSING,
        show_default=False,
    ),
]
ComparedOutlets = Annotated[
    list[str] | None,
    typer.Option(
        "--outlet",
        metavar="NAME",
        help="Of this outlet.",
        rich_help_panel=_CHOOSING,
        show_default=False,
    ),
]
OutletFromOption = Annotated[
    OutletFrom | None,
    typer.Option(
        "--outlet-from",
        metavar="WHERE",
        help="Where the outlet stands: folder, metadata or column (default: all, in turn).",
        rich_help_panel=_READING,
        show_default=False,
    ),
]
TextColumn = Annotated[
    str | None,
    typer.Option(
        "--text-column",
        metavar="NAME",
        help="Column of a table that holds the text.",
        rich_help_panel=_READING,
        show_default=False,
    ),
]
IncludeBoilerplate = Annotated[
    bool,
    typer.Option(
        "--include-boilerplate",
        help="Also take quotes from newsletter boxes, notices and the like.",
        rich_help_panel=_READING,
    ),
]
MetadataOption = Annotated[
    Path | None,
    typer.Option(
        "--metadata",
        metavar="TABLE",
        help="A .csv, .tsv, .jsonl or .parquet table with outlet, date, author ... of each file.",
        rich_help_panel=_READING,
        show_default=False,
    ),
]
PathsOrStore = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        show_default=False,
        help="Files or folders (.txt .md .html .jsonl .csv .parquet, .gz); - is standard input.",
    ),
]
StoreInstead = Annotated[
    Path | None,
    typer.Option(
        "--store",
        metavar="DIR",
        help="Read a store that `quotes ingest` made instead of files.",
        rich_help_panel=_READING,
        show_default=False,
    ),
]
StoriesFrom = Annotated[
    StorySource,
    typer.Option(
        "--stories-from",
        metavar="WHERE",
        help="found: by what articles say; folder: the one above the outlet's; column: of a table.",
        rich_help_panel=_READING,
    ),
]
OwnWork = Annotated[
    bool,
    typer.Option(
        "--own-work",
        help="Leave agency copy out of what is claimed, not only its repetitions.",
        rich_help_panel=_CHOOSING,
    ),
]
StoreOption = Annotated[
    Path,
    typer.Option(
        "--store",
        metavar="DIR",
        help="Folder of a store that `quotes ingest` made.",
        rich_help_panel=_READING,
        show_default=False,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        help="Published on this day, month or year or later (2016-09-30, 2016-09, 2016).",
        rich_help_panel=_CHOOSING,
        show_default=False,
    ),
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="DATE",
        help="Published on this day, month or year or earlier.",
        rich_help_panel=_CHOOSING,
        show_default=False,
    ),
]
