"""Articles and quotes as rows, made up for comparisons."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from quotes.records import ArticleFacts, QuoteFacts

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


def quote(article: str, number: int = 0, **fields: Any) -> QuoteFacts:
    known = {
        "kind": "direct",
        "act": "speech",
        "stance": "asserts",
        "text": f"Sentence {number} of {article}",
        "speaker": "Ina Gram",
        "speaker_kind": "person",
        "named": True,
    }
    return QuoteFacts(
        article=article,
        quote=f"q{number}",
        position=number,
        start=10 * number,
        end=10 * number + 5,
        **{**known, **fields},
    )


def gold_rows() -> tuple[list[ArticleFacts], list[QuoteFacts], dict[str, str]]:
    """The corpus as its gold has it, without names of folders; and the story of each article."""
    articles: list[ArticleFacts] = []
    quotes: list[QuoteFacts] = []
    stories: dict[str, str] = {}
    for path in sorted(CORPUS.glob("*/*/*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        ident = f"a{len(articles)}"
        stories[ident] = path.parts[-3]
        articles.append(ArticleFacts(ident, outlet=path.parts[-2], words=500))
        quotes.extend(
            quote(
                ident,
                number,
                kind=said["kind"],
                act=said["act"],
                text=" ... ".join(said["content"]),
                speaker=said["speaker"],
                speaker_kind=said["speaker_kind"] if said["speaker"] else None,
                named=bool(said["named"]),
                channel=said["channel"],
            )
            for number, said in enumerate(gold["quotes"])
        )
    return articles, quotes, stories
