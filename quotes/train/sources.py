"""What training learns from: one record for texts of all corpora."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from quotes.evaluate.brat import read_annotated
from quotes.evaluate.matching import Triple
from quotes.records import Entity, Span
from quotes.train.corenlp import read_silver
from quotes.train.gum import read_gum
from quotes.train.labelled import LabelledText
from quotes.train.uner import read_uner

__all__ = ["Source", "news", "other_texts"]

Chain = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A text with the labels that its corpus has; None where it has none of a sort.

    Attributes:
        name: Its name in the corpus.
        text: The text.
        versions: Attributions, a tuple for every annotator; empty where nobody annotated them.
        entities: Named mentions by start.
        chains: Coreference chains.
        words: Words with their universal part-of-speech tag.
        all_mentions: Whether antecedents are learnt from every mention of the chains, and not
            only from the sources of attributions.
    """

    name: str
    text: str
    versions: tuple[tuple[Triple, ...], ...] = ()
    entities: tuple[Entity, ...] | None = None
    chains: tuple[Chain, ...] | None = None
    words: tuple[tuple[Span, str], ...] | None = field(default=None, repr=False)
    all_mentions: bool = False


def news(data: Path) -> list[Source]:
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
            Source(
                article.name,
                article.text,
                versions=article.annotations,
                entities=labels.entities if labels else None,
                chains=labels.chains if labels else None,
            )
        )
    return found


def other_texts(data: Path) -> list[Source]:
    """GUM's and UNER's texts, as far as they are there."""
    return [*_sources(read_gum(data / "gum")), *_sources(read_uner(data / "uner"))]


def _sources(texts: Iterator[LabelledText]) -> Iterator[Source]:
    for item in texts:
        yield Source(
            item.name,
            item.text,
            entities=item.entities,
            chains=item.chains,
            words=item.words,
            all_mentions=True,
        )
