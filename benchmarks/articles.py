"""The articles that are measured on, as folders of text files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import cycle
from pathlib import Path

__all__ = ["START", "Texts", "long_articles", "read", "repeated", "words_of", "write"]

Texts = list[tuple[str, str]]
"""Articles as pairs of name and text."""

# What little there is to do beside starting up.
START = (
    "start",
    "“The bridge is safe,” said Lena Orsolt, the city engineer. She said it would open soon.\n",
)
_PIECES = 10


def read(folder: Path) -> Texts:
    """The `.txt` files of a folder, with their line ends as they are.

    Raises:
        SystemExit: There are none.
    """
    found = [(path.stem, path.read_bytes().decode()) for path in sorted(folder.rglob("*.txt"))]
    if not found:
        raise SystemExit(f"{folder}: no .txt files")
    return found


def repeated(texts: Texts, words: int) -> Texts:
    """All articles, as often as it takes for so many words; once at least."""
    return texts * max(1, -(-words // words_of(texts)))


def long_articles(texts: Texts, characters: int) -> tuple[Texts, Texts]:
    """One article of so many characters, and the same in ten articles."""
    size = characters // _PIECES
    source = cycle(text for _, text in texts)
    pieces = []
    for number in range(_PIECES):
        piece = ""
        while len(piece) < size:
            piece += next(source).strip() + "\n\n"
        pieces.append((f"part-{number}", piece[:size]))
    whole = "".join(piece for _, piece in pieces)
    return [("whole", whole)], pieces


def words_of(texts: Iterable[tuple[str, str]]) -> int:
    """Number of stretches without white space."""
    return sum(len(text.split()) for _, text in texts)


def write(texts: Sequence[tuple[str, str]], folder: Path) -> Path:
    """Write each article to a file with its name, in a folder of its own.

    Returns:
        The folder.
    """
    for number, (name, text) in enumerate(texts):
        path = folder / f"{number:05}" / f"{name}.txt"
        path.parent.mkdir(parents=True)
        path.write_bytes(text.encode())
    return folder
