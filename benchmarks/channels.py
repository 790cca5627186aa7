"""Channels beside gold, label by label: on the development articles and on those that we labelled.

    python benchmarks/channels.py --shared ../shared

The labels of `quotes/train/labels` are of training articles; the weights that ship were fitted on
them, so that only the model card's figures, of articles left out in turn, say how good it is
elsewhere. Two tables of what was labelled (rows) and what was found (columns).
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import quotes
from quotes.channel import CHANNEL_LABELS
from quotes.evaluate.matching import Triple, match
from quotes.evaluate.predictions import collect
from quotes.evaluate.statements import evaluate_gold
from quotes.read import ReadOptions, read_articles
from quotes.records import Analysis, Span
from quotes.train.channels import gold_line, labels

_LABELS = [info.label for info in CHANNEL_LABELS]


def confusions(gold: Mapping[str, Any], analysis: Analysis) -> Counter[tuple[str, str]]:
    """How often which label was found for which, of the statements that were found."""
    scored = [
        item
        for item in gold["attributions"]
        if item["content"] and not {"thought", "unsure"} & set(item["act"])
    ]
    wanted = [Triple((), (), tuple(Span(*pair) for pair in item["content"])) for item in scored]
    found = [Triple((), (), quote.content) for quote in analysis.quotes]
    counts: Counter[tuple[str, str]] = Counter()
    for pair in match(wanted, found):
        right, label = scored[pair.gold]["channel"], analysis.quotes[pair.guess].channel.label
        counts[label if label in right else right[0], label] += 1
    return counts


def table(counts: Counter[tuple[str, str]]) -> str:
    """The counts in Markdown; labels that occur on neither side are left out."""
    used = [name for name in _LABELS if any(name in pair for pair in counts)]
    lines = [
        "| labelled \\ found | " + " | ".join(name.replace("_", " ") for name in used) + " |",
        "|---|" + "---|" * len(used),
    ]
    for row in used:
        cells = [str(counts[row, column] or "") for column in used]
        lines.append("| " + " | ".join([row.replace("_", " "), *cells]) + " |")
    return "\n".join(lines)


def measure(rows: Iterable[Mapping[str, Any]], texts: Path, title: str) -> None:
    """Print the figures and the table of one set."""
    rows = list(rows)
    paths = [str(texts / f"{row['article']}.txt") for row in rows]
    analyses = [quotes.analyze(article) for article in read_articles(paths, ReadOptions(), print)]
    counts: Counter[tuple[str, str]] = Counter()
    for row, analysis in zip(rows, analyses, strict=True):
        counts += confusions(row, analysis)
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder) / "gold.jsonl"
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        score = evaluate_gold(gold, collect(iter(analyses)))
    print(f"## {title}: {len(rows)} articles\n")
    for name, figure in score.figures.items():
        if "channel" in name or name in ("evidence overlaps", "platform", "speaker, of found"):
            print(f"- {name}: " + ", ".join(str(number) for number in figure.numbers))
    print(f"\n{table(counts)}\n")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, required=True, metavar="DIR")
    shared = parser.parse_args().shared
    lines = (shared / "gold" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    polnear = shared / "data" / "polnear"
    measure(map(json.loads, lines), polnear / "dev" / "text", "Development articles")
    texts = polnear / "train" / "text"
    measure((gold_line(name, found, texts) for name, found in labels()), texts, "Labelled articles")


if __name__ == "__main__":
    main()
