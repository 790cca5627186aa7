"""Accuracy and speed beside other programs, in one run and one table.

    python benchmarks/peers.py --shared ../shared

Beside `quotes list` stand textacy's `direct_quotations`, which is given CoreNLP's parses, and a
spaCy CNN pipeline of `en_core_web_sm`'s shape, which only parses. Without `--shared` only speed is
measured, on `corpus/`. Speed needs a machine that does nothing else meanwhile.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import articles
from systems import Setup, systems
from table import table

ROOT = Path(__file__).resolve().parents[1]
NOTES = """\
quotes: `quotes list --format jsonl`, from files to written analyses.
textacy: gets CoreNLP's parses, for accuracy and for nothing: its words a second are those of its
  rules alone, over the articles that it answers. An odd number of quotation marks is an error.
spaCy: tags, parses and finds names, but no quotes: what textacy needs, not what it answers.
words a second: without start-up, which is the time of the same command over hardly any text
  (median of three): interpreter, imports, model, processes.
processors: processor time by time. memory: the peaks of all processes, added up.
time of 10 times the articles: of all by that of every tenth one, by the word; 10 is linear.
time of one long article: by that of its ten parts as articles; 1 is linear."""


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, metavar="DIR", help="the development data")
    parser.add_argument(
        "--words", type=int, default=200_000, metavar="N",
        help="repeat the articles until they have so many words (%(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--characters", type=int, default=1_000_000, metavar="N",
        help="length of the long article (%(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="a new folder, to keep the analyses in"
    )
    parser.add_argument("--json", action="store_true", help="figures as one JSON object")
    return parser.parse_args(given)


def main() -> None:
    options = arguments()
    if options.keep:
        options.keep.mkdir(parents=True)
    source = options.shared / "data" / "polnear" / "dev" / "text" if options.shared else None
    texts = articles.read(source or ROOT / "corpus")
    with tempfile.TemporaryDirectory() as temporary:
        work = options.keep or Path(temporary)
        setup = Setup(texts, options.shared, options.words, options.characters, work)
        facts = {
            "articles": len(setup.many),
            "words": articles.words_of(setup.many),
            "characters of the long article": setup.characters,
            "processors": os.cpu_count(),
        }
        measured = systems(setup)
    if options.json:
        print(json.dumps({**facts, "systems": [asdict(system) for system in measured]}))
        return
    print(", ".join(f"{name}: {value:,}" for name, value in facts.items()), end="\n\n")
    print(table(measured), NOTES, sep="\n\n")


if __name__ == "__main__":
    main()
