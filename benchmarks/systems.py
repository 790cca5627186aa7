"""The systems that stand side by side: this project, textacy's rules, a spaCy pipeline."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import articles
from accuracy import accuracy, only
from speed import growth, measure_bulk
from table import COMMON, System

__all__ = ["Setup", "systems"]

PROCESSES = (1, 2)


@dataclass(frozen=True, slots=True)
class Setup:
    """What is measured on.

    Attributes:
        texts: The articles, each once.
        shared: The development data; None without them.
        words: Articles are repeated for so many words.
        characters: Length of the long article.
        work: A folder for articles, models and analyses.
    """

    texts: articles.Texts
    shared: Path | None
    words: int
    characters: int
    work: Path

    @property
    def many(self) -> articles.Texts:
        """The articles, repeated."""
        return articles.repeated(self.texts, self.words)

    @property
    def polnear(self) -> Path | None:
        """The annotated articles."""
        return self.shared and self.shared / "data" / "polnear" / "dev"


def quotes_command(processes: int, output: Path, folder: Path) -> list[str]:
    """The command line that analyses a folder of articles."""
    options = ["--format", "jsonl", "--quiet", "--jobs", str(processes), "--output", str(output)]
    return [sys.executable, "-m", "quotes", "list", str(folder), *options]


def quotes_systems(setup: Setup) -> Iterator[System]:
    """This project, with one process and with two."""
    for processes in PROCESSES:
        system = System(_name("quotes", processes))
        output = _lines(setup, system)
        command = partial(quotes_command, processes, output)
        bulk = measure_bulk(command, setup.many, processes, setup.work / system.name)
        system.figures |= bulk.figures()
        if setup.polnear:
            system.figures |= accuracy(setup.polnear, output)
        if processes == 1:
            command = partial(quotes_command, 1, setup.work / "growth.jsonl")
            system.figures |= growth(
                command, setup.many, bulk, setup.characters, setup.work / "growth"
            )
        yield system


def textacy_system(setup: Setup, others: Sequence[System]) -> Iterator[System]:
    """textacy's rules on given parses, on all articles and on those that it answers.

    Args:
        setup: What is measured on.
        others: Get their figures on the articles that textacy answers, too.
    """
    if not setup.polnear:
        return
    from textacy_quotes import analyses, read_parses, words_a_second

    parses = setup.polnear.parent / "corenlp_dev.jsonl.gz"
    peer = analyses(read_parses(parses, dict(setup.texts)))
    system = System("textacy, given a parse")
    output = _lines(setup, system)
    output.write_text("".join(json.dumps(line) + "\n" for line in peer.lines), encoding="utf-8")
    system.figures |= accuracy(setup.polnear, output)
    system.figures["of these, an error"] = len(peer.failed)
    system.figures["of these, no parse"] = len(setup.texts) - len(peer.answers) - len(peer.failed)
    system.figures["words a second"] = words_a_second(peer.answers, setup.words)
    names = {article.name for article in peer.answers}
    common = only(setup.polnear, names, setup.work / "answered")
    for one in (system, *others):
        figures = accuracy(common, _lines(setup, one))
        one.figures |= {name + COMMON: value for name, value in figures.items()}
    yield system


def spacy_systems(setup: Setup) -> Iterator[System]:
    """A spaCy pipeline, with one process and with two: only speed."""
    from spacy_pipeline import command, save

    model = save(setup.work / "model")
    for processes in PROCESSES:
        parse = partial(command, model, processes)
        name = _name("spaCy CNN", processes)
        bulk = measure_bulk(parse, setup.many, processes, setup.work / name)
        yield System(name, dict(bulk.figures()))


def _name(what: str, processes: int) -> str:
    return f"{what}, {processes} process{'es' * (processes > 1)}"


def _lines(setup: Setup, system: System) -> Path:
    """Where a system's analyses are written."""
    return setup.work / f"{system.name}.jsonl"


def systems(setup: Setup) -> list[System]:
    """Measure them all, one after the other."""
    ours = list(quotes_systems(setup))
    return [*ours, *textacy_system(setup, ours), *spacy_systems(setup)]
