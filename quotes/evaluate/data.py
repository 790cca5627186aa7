"""The data sets that can be measured on: where they lie, what is analysed for them, their hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from quotes.errors import InputError, NotFoundError
from quotes.evaluate.brat import annotated_files
from quotes.evaluate.corpus import corpus_articles, gold_files
from quotes.evaluate.gum.figures import gum_articles, gum_files
from quotes.evaluate.passages import passage_articles
from quotes.records import Article

__all__ = ["DataSets"]


@dataclass(frozen=True, slots=True)
class DataSets:
    """Where the data sets lie; None for those that are not measured on.

    Attributes:
        corpus: Folder of articles, each with a `.gold.json` beside it.
        polnear: Folder with `text` and brat standoff in `attributions`.
        gold: JSON lines with speakers and channels of articles whose texts are in `polnear`.
        challenge: JSON lines of short passages with their gold.
        passages: Likewise, or one JSON list; nothing but the gold file is read.
        human: A folder as `polnear`, of texts with several annotators.
        gum: Folder of GUM's documents, in CoNLL-U.
    """

    corpus: Path | None = None
    polnear: Path | None = None
    gold: Path | None = None
    challenge: Path | None = None
    passages: Path | None = None
    human: Path | None = None
    gum: Path | None = None

    @classmethod
    def below(cls, folder: Path) -> DataSets:
        """Those that are there of a folder in the standard layout."""
        return cls(
            polnear=_there(folder / "data" / "polnear" / "dev"),
            gold=_there(folder / "gold" / "dev.jsonl"),
            challenge=_there(folder / "gold" / "challenge.jsonl"),
            gum=_there(folder / "data" / "gum"),
        )

    @classmethod
    def here(cls, folder: Path) -> DataSets:
        """The corpus of a checkout, if the folder is one."""
        corpus = folder / "corpus"
        return cls(
            corpus=corpus if any(corpus.rglob("*.gold.json")) else None,
            passages=_there(corpus / "channel-passages.json"),
        )

    @property
    def given(self) -> Mapping[str, Path]:
        """Those that are measured on."""
        return {name: path for name, path in asdict(self).items() if path is not None}

    def filled(self, other: DataSets) -> DataSets:
        """These, and of the other ones those that are missing here."""
        return DataSets(**{**other.given, **self.given})

    def check(self) -> None:
        """Make sure that all are there.

        Raises:
            NotFoundError: One of them is not.
        """
        for path in self.given.values():
            if not path.exists():
                raise NotFoundError(f"{path}: no such file or folder")

    def paths(self) -> Iterator[str]:
        """The files of which an analysis is needed.

        Raises:
            InputError: A data set is empty, or there is gold without its texts.
        """
        if self.gold and not self.polnear:
            raise InputError(f"{self.gold} has no texts: give their folder, or their analyses")
        if self.corpus:
            yield from (str(path) for path, _ in corpus_articles(self.corpus))
        if self.polnear:
            yield from (str(path) for path in annotated_files(self.polnear))
        if self.challenge:
            yield str(self.challenge)

    def articles(self) -> Iterator[Article]:
        """The articles of which an analysis is needed and that are in no file of their own.

        Raises:
            InputError: A data set is empty, or not in its format.
        """
        if self.gum:
            yield from gum_articles(self.gum)
        if self.passages:
            yield from passage_articles(self.passages)

    def sha256(self, name: str) -> str:
        """Hash over the names and bytes of everything that belongs to one of them."""
        folder = self.given[name]
        if not folder.is_dir():
            return _hash({folder.name: folder})
        inside: Iterable[Path]
        if name == "corpus":
            around = {gold.parent for gold in gold_files(folder)}
            inside = (path for one in around for path in one.iterdir())
        elif name == "gum":
            inside = gum_files(folder)
        else:
            annotated = annotated_files(folder)
            inside = (path for text, marks in annotated.items() for path in (text, *marks))
        return _hash(
            {path.relative_to(folder).as_posix(): path for path in inside if path.is_file()}
        )


def _there(path: Path) -> Path | None:
    return path if path.exists() else None


def _hash(files: Mapping[str, Path]) -> str:
    digest = hashlib.sha256()
    for name, path in sorted(files.items()):
        content = path.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
