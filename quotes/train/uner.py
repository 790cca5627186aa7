"""Reads Universal NER: sentences of the web with gold names, in IOB2.

Its classes are person, organisation and place. Names of other things, and nationalities, carry
no label there: that a text has no `other` entity says nothing, so a head that knows this class
must not learn its absence from these texts.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quotes.evaluate.columns import Block, Row, blocks, malformed
from quotes.records import Entity, EntityLabel, Span
from quotes.train.labelled import LabelledText

__all__ = ["read_uner"]

COLUMNS = 5
_LABELS: dict[str, EntityLabel] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def read_uner(folder: Path) -> Iterator[LabelledText]:
    """The documents of all `*.iob2` files in a folder, by file name, in file order.

    Sentences are joined by a space, for the corpus keeps no paragraphs. There is no class for
    other names (see the module's description), and there are no chains and no words.

    Args:
        folder: Where the files are; one that is absent holds no documents.

    Raises:
        InputError: A file is not in the format.
    """
    for path in sorted(folder.glob("*.iob2")):
        name, parts, entities = path.stem, list[str](), list[Entity]()
        for block in blocks(path, COLUMNS):
            if "newdoc id" in block.comments:
                if parts:
                    yield _document(name, parts, entities)
                name, parts, entities = block.comments["newdoc id"], [], []
            if block.rows:
                start = sum(map(len, parts)) + len(parts)
                parts.append(_text(path, block))
                entities += _entities(path, block, start)
        if parts:
            yield _document(name, parts, entities)


def _document(name: str, parts: list[str], entities: list[Entity]) -> LabelledText:
    return LabelledText(name, " ".join(parts), tuple(entities), None, None)


def _text(path: Path, block: Block) -> str:
    if "text" not in block.comments:
        raise malformed(path, block.line, "a sentence without a line `# text = `")
    return block.comments["text"]


def _entities(path: Path, block: Block, offset: int) -> Iterator[Entity]:
    """The names of one sentence, whose text begins at `offset`."""
    text, here = block.comments["text"], 0
    found: Entity | None = None
    for row in block.rows:
        form = row.cells[1]
        start = text.find(form, here)
        if start < 0 or text[here:start].strip():
            raise malformed(path, row.line, f"the word {form!r} does not follow in the text")
        here = start + len(form)
        span = Span(offset + start, offset + here)
        label = _label(path, row)
        if row.cells[2].startswith("I-"):
            if found is None or found.label != label:
                raise malformed(path, row.line, f"{row.cells[2]} goes on with no such name")
            found = Entity(found.start, span.end, found.label)
            continue
        if found is not None:
            yield found
        found = Entity(span.start, span.end, label) if label else None
    if text[here:].strip():
        raise malformed(path, block.line, f"no word for {text[here:].strip()!r} in the text")
    if found is not None:
        yield found


def _label(path: Path, row: Row) -> EntityLabel | None:
    tag = row.cells[2]
    if tag == "O":
        return None
    if tag[:2] not in ("B-", "I-") or tag[2:] not in _LABELS:
        raise malformed(path, row.line, f"the label is {tag!r}: must be O, or B- or I- with "
                        f"{', '.join(_LABELS)}")  # fmt: skip
    return _LABELS[tag[2:]]
