"""Analyses as dictionaries, with what only a report adds."""

from __future__ import annotations

from typing import Any

from quotes.records import Analysis
from quotes.records.schema import analysis_to_dict
from quotes.report.rows import Places

__all__ = ["analysis_dict"]


def analysis_dict(
    analysis: Analysis, *, explain: bool = False, context: bool = False, with_text: bool = False
) -> dict[str, Any]:
    """An analysis in its schema.

    Args:
        analysis: What was found in one article.
        explain: Add how each speaker was found, and the second choices.
        context: Add to each quote ``"context"``: number of the paragraph, from 1 (null
            outside of all), and the sentence around.
        with_text: Add the article's text.
    """
    result = analysis_to_dict(analysis, explain=explain, with_text=with_text)
    if context:
        text = analysis.article.text
        places = Places(analysis)
        for item, quote in zip(result["quotes"], analysis.quotes, strict=True):
            around = places.around(quote)
            item["context"] = {
                "paragraph": places.paragraph(quote.start) + 1 or None,
                "start": around.start,
                "end": around.end,
                "text": around.of(text),
            }
    return result
