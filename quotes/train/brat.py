"""Reads PolNeAR: news texts with sources, cues and contents in brat standoff."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quotes.errors import InputError
from quotes.records import Span

__all__ = ["GoldArticle", "GoldAttribution", "read_folder"]


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One annotated attribution; each role is a tuple of spans, possibly empty."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A text with the attributions of its first annotator."""

    name: str
    text: str
    attributions: tuple[GoldAttribution, ...]


def read_folder(folder: Path) -> Iterator[GoldArticle]:
    """The articles below ``folder/text`` that have annotations, by name.

    Raises:
        InputError: The folder holds no annotated article.
    """
    files: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        files[path.stem.rsplit("_", 1)[0]].append(path)
    if not files:
        raise InputError(f"no .ann files in {folder / 'attributions'}")
    for name, paths in files.items():
        text_path = folder / "text" / f"{name}.txt"
        if text_path.exists():
            with text_path.open(encoding="utf-8", newline="") as handle:
                text = handle.read()
            yield GoldArticle(name, text, tuple(_read_annotations(paths[0])))


def _read_annotations(path: Path) -> Iterator[GoldAttribution]:
    marks: dict[str, tuple[Span, ...]] = {}
    events: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 2:
            continue
        if cells[0].startswith("T"):
            spans = cells[1].split(" ", 1)[1].split(";")
            marks[cells[0]] = tuple(Span(*map(int, span.split())) for span in spans)
        elif cells[0].startswith("E"):
            events.append(cells[1])
    for event in events:
        roles: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
        for part in event.split():
            key, mark = part.split(":")
            role = re.sub(r"\d+$", "", key).lower()
            if role in roles:
                roles[role] += marks[mark]
        yield GoldAttribution(*(tuple(sorted(set(roles[role]))) for role in roles))
