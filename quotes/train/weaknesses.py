"""Where a finished model is weak: figures by outlet and by kind, for its card."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from quotes.config import Settings
from quotes.evaluate.brat import read_annotated
from quotes.evaluate.breakdown import break_down
from quotes.evaluate.predictions import collect
from quotes.pipeline import Analyzer
from quotes.records import Article

__all__ = ["parts"]


def parts(folder: Path, development: Path) -> dict[str, list[list[Any]]] | None:
    """Figures by outlet and by kind for the model card.

    Args:
        folder: The finished model.
        development: Articles in PolNeAR's layout that nothing was learnt from.

    Returns:
        Rows of two tables, `outlets` and `kinds`; None where the articles are not there.
    """
    if not development.exists():
        return None
    analyzer = Analyzer(Settings(model=folder))
    analyses = (
        analyzer.analyze(Article(item.text, path=item.name)) for item in read_annotated(development)
    )
    found = break_down(development, collect(analyses))
    names = (
        "attribution, content and source",
        "content exact",
        "source mention of quoted spans",
    )
    return {
        "outlets": [
            [outlet, articles, *(figures[name].numbers[-1] for name in names)]
            for outlet, (articles, figures) in found.outlets.items()
        ],
        "kinds": [
            [kind, item.found.whole, *item.found.numbers, *item.linked.numbers]
            for kind, item in found.kinds.items()
        ],
    }
