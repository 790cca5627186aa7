"""What training learns from: the texts of all corpora."""

from __future__ import annotations

from pathlib import Path

from quotes.evaluate.brat import read_annotated
from quotes.train.corenlp import read_silver
from quotes.train.gum import read_gum
from quotes.train.labelled import LabelledText
from quotes.train.uner import read_uner

__all__ = ["news", "other_texts"]


def news(data: Path) -> list[LabelledText]:
    """PolNeAR's training articles with CoreNLP's analyses as silver labels.

    Args:
        data: The folder with ``polnear/train`` and, where there are silver labels,
            ``polnear/corenlp_train.jsonl.gz``.

    Raises:
        InputError: There are no annotated articles.
    """
    silver = read_silver(data / "polnear" / "corenlp_train.jsonl.gz")
    found = []
    for article in read_annotated(data / "polnear" / "train"):
        labels = silver.get(article.name)
        found.append(
            LabelledText(
                article.name,
                article.text,
                versions=article.annotations,
                entities=labels.entities if labels else None,
                chains=labels.chains if labels else None,
            )
        )
    return found


def other_texts(data: Path) -> list[LabelledText]:
    """GUM's and UNER's texts, as far as they are there."""
    return [*read_gum(data / "gum"), *read_uner(data / "uner")]
