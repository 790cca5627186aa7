"""Reads folders in PolNeAR's layout: texts in ``text``, brat standoff in ``attributions``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quotes.errors import InputError
from quotes.evaluate.matching import Triple
from quotes.records import Span

__all__ = ["AnnotatedText", "annotated_files", "read_annotated"]

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """A text and what each of its annotators marked; the first one is the gold."""

    name: str
    text: str
    annotations: tuple[tuple[Triple, ...], ...]


def annotated_files(folder: Path) -> dict[Path, list[Path]]:
    """The annotation files of each text, one an annotator; texts without any are left out.

    Raises:
        InputError: There are none.
    """
    annotators: dict[Path, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        name, _, _ = path.stem.rpartition("_")
        text = folder / "text" / f"{name or path.stem}.txt"
        if text.exists():
            annotators[text].append(path)
    if not annotators:
        raise InputError(f"{folder}: no annotated texts (text/NAME.txt, attributions/NAME_X.ann)")
    return annotators


def read_annotated(folder: Path) -> Iterator[AnnotatedText]:
    """All annotated texts of a folder, by name.

    Raises:
        InputError: There are none, or a file is not what it should be.
    """
    for path, annotators in annotated_files(folder).items():
        annotations = tuple(_read(annotator) for annotator in annotators)
        yield AnnotatedText(path.stem, _text(path), annotations)


def _text(path: Path) -> str:
    """The text with its line ends as they are, as all offsets count them."""
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error


def _read(path: Path) -> tuple[Triple, ...]:
    """One annotator's attributions."""
    marks: dict[str, Spans] = {}
    events: list[str] = []
    try:
        for line in path.read_text(encoding="utf-8").splitlines():
            name, _, rest = line.partition("\t")
            body, _, _ = rest.partition("\t")
            # The text that a mark repeats may have a line end in it: not all lines are marks.
            if not name[1:].isdigit():
                continue
            if name[0] == "T":
                marks[name] = _spans(body)
            elif name[0] == "E":
                events.append(body)
        return tuple(_attribution(event, marks) for event in events)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path}: not brat standoff ({type(error).__name__}: {error})") from error


def _spans(body: str) -> Spans:
    """Spans of ``Content 115 190;200 290``."""
    _, _, places = body.partition(" ")
    return tuple(Span(*(int(place) for place in pair.split())) for pair in places.split(";"))


def _attribution(event: str, marks: dict[str, Spans]) -> Triple:
    """The attribution of ``Attribution:T4 Content:T3 Content2:T7 Cue:T2``."""
    roles: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
    for part in event.split():
        role, _, mark = part.partition(":")
        role = role.rstrip("0123456789").lower()
        if role in roles:
            roles[role].extend(marks[mark])
    return Triple(*(tuple(spans) for spans in roles.values()))
