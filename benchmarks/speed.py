"""Speed of a command over folders of articles: with and without what it takes to start up."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import articles
from measure import Run, run

__all__ = ["Bulk", "growth", "measure_bulk"]

Command = Callable[[Path], Sequence[str]]
"""Makes the command line for a folder of articles."""

_STARTS = 3
# Exit status 1: some articles failed. They count as articles without answers.
_ALLOWED = (0, 1)
_TENTH = 10
# A process takes up to so many short articles at once.
_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Bulk:
    """A run over many articles.

    Attributes:
        words: In all articles.
        whole: The run, start-up included.
        start_up: Seconds of the same command over hardly any text.
    """

    words: int
    whole: Run
    start_up: float

    def figures(self) -> dict[str, float | None]:
        """By the names of the table's rows."""
        return {
            "words a second": _ratio(self.words, self.whole.seconds - self.start_up),
            "words a second, start-up included": self.words / self.whole.seconds,
            "start-up": self.start_up,
            "processors": self.whole.processor / self.whole.seconds,
            "memory": self.whole.memory,
        }


def measure_bulk(command: Command, texts: articles.Texts, processes: int, work: Path) -> Bulk:
    """Run a command over two sentences or a few times those, then over all articles.

    Args:
        command: The same for both.
        texts: The articles.
        processes: So many it starts, and each gets something to do in the first run, too.
        work: An empty folder.
    """
    little = [articles.START] * (1 + _AT_ONCE * (processes - 1))
    start = articles.write(little, work / "start")
    every = articles.write(texts, work / "all")
    starts = [run(command(start), _ALLOWED).seconds for _ in range(_STARTS)]
    whole = run(command(every), _ALLOWED)
    return Bulk(articles.words_of(texts), whole, statistics.median(starts))


def growth(
    command: Command, texts: articles.Texts, bulk: Bulk, characters: int, work: Path
) -> dict[str, float | None]:
    """How time grows with the number of articles and with the length of one.

    Every tenth article is run alone. As these have not just a tenth of the words, time is
    compared by the word. Start-up is left out everywhere.

    Args:
        command: In one process.
        texts: The articles.
        bulk: The run over all of them.
        characters: Length of the long article.
        work: An empty folder.
    """
    few = texts[::_TENTH]
    one, ten = articles.long_articles(texts, characters)
    seconds = {
        name: run(command(articles.write(some, work / name)), _ALLOWED).seconds - bulk.start_up
        for name, some in {"few": few, "one": one, "ten": ten}.items()
    }
    every = (bulk.whole.seconds - bulk.start_up) / bulk.words
    tenth = seconds["few"] / articles.words_of(few)
    return {
        "time of 10 times the articles": _ratio(_TENTH * every, tenth),
        "time of one long article": _ratio(seconds["one"], seconds["ten"]),
    }


def _ratio(much: float, little: float) -> float | None:
    """None with too little text: start-up, which is left out, was all there was."""
    return much / little if min(much, little) > 0 else None
