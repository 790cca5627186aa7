"""The same figures outlet by outlet, and what is found kind by kind: where a model is weak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quotes.clean import paragraphs
from quotes.detect.scanner import scan
from quotes.evaluate.attributions import Attributions, Compared
from quotes.evaluate.brat import read_annotated
from quotes.evaluate.figures import Figure, Share
from quotes.evaluate.matching import Triple, characters, match
from quotes.evaluate.predictions import Predictions
from quotes.records import Article, QuotedSpan, Span

__all__ = ["Breakdown", "KindFigures", "break_down"]

# Of a content's characters: what stands between marks makes it direct from here on.
_DIRECT = 0.9


@dataclass(frozen=True, slots=True)
class KindFigures:
    """What is found of one kind of attribution in gold.

    Attributes:
        found: Those whose content is answered.
        linked: Those whose source is right too.
    """

    found: Share
    linked: Share


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Figures in parts.

    Attributes:
        outlets: By outlet: the number of articles, and the figures of `evaluate_polnear`.
        kinds: By kind (direct, mixed, indirect).
    """

    outlets: dict[str, tuple[int, dict[str, Figure]]]
    kinds: dict[str, KindFigures]


def break_down(folder: Path, predictions: Predictions) -> Breakdown:
    """Compare analyses with the first annotation of each text, in parts.

    Args:
        folder: In PolNeAR's layout; a file's name begins with its outlet and an underscore.
        predictions: A text without an analysis counts as one in which nothing was found.

    Raises:
        InputError: The folder holds no annotated text, or an analysis is of another text.
    """
    sums: dict[str, Attributions] = defaultdict(Attributions)
    articles: dict[str, int] = defaultdict(int)
    kinds: dict[str, list[int]] = {kind: [0, 0, 0] for kind in ("direct", "mixed", "indirect")}
    for item in read_annotated(folder):
        found = predictions.named(item.name, Article(item.text).sha256)
        guess = tuple(quote.spans for quote in found.quotes) if found else ()
        gold = item.annotations[0]
        outlet = item.name.partition("_")[0]
        articles[outlet] += 1
        sums[outlet].add(Compared(item.name, item.text, gold, guess))
        answered = {pair.gold: pair.source for pair in match(gold, guess)}
        quoted = scan(item.text, paragraphs(item.text))
        for index, one in enumerate(gold):
            if one.content:
                counts = kinds[_kind(one, quoted)]
                counts[0] += 1
                counts[1] += index in answered
                counts[2] += answered.get(index, False)
    return Breakdown(
        {name: (articles[name], sums[name].figures()) for name in sorted(sums)},
        {
            kind: KindFigures(Share(found, whole), Share(linked, whole))
            for kind, (whole, found, linked) in kinds.items()
        },
    )


def _kind(gold: Triple, quoted: Sequence[QuotedSpan]) -> str:
    """Direct, mixed or indirect, by how much of the content stands between quotation marks."""
    content = characters(gold.content)
    marked = characters([Span(span.start, span.end) for span in quoted if span.depth == 0])
    share = len(content & marked) / len(content)
    return "direct" if share >= _DIRECT else "mixed" if share else "indirect"
