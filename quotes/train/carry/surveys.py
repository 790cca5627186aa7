"""Labelled articles as far as the channel rules go, with the encoder's vectors."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quotes.channel import survey
from quotes.channel.learned import LABELS, Survey
from quotes.config import Settings
from quotes.encoder.vectors import SpanVectors
from quotes.evaluate.matching import Triple, match
from quotes.pipeline import Analyzer
from quotes.pipeline.work import Work
from quotes.read import ReadOptions, read_articles
from quotes.records import Article
from quotes.train.channels import StatementLabel, labels

__all__ = ["NONE", "Surveyed", "ruled_label", "surveys"]

logger = logging.getLogger(__name__)

NONE = len(LABELS)


@dataclass(frozen=True, slots=True, eq=False)
class Surveyed:
    """One article.

    Attributes:
        name: The article's name.
        survey: What the rules know of it.
        vectors: The encoder's vectors.
        gold: Index into `LABELS`, or `NONE`, by index of the attribution; of what was found and
            labelled as speech or writing.
        unseen: Whether nobody read it while writing rules.
    """

    name: str
    survey: Survey
    vectors: SpanVectors
    gold: dict[int, int]
    unseen: bool = False


def surveys(folder: Path, texts: Path) -> Iterator[Surveyed]:
    """The labelled articles, in the order of their names.

    Args:
        folder: The model, with whatever weights for channels.
        texts: The folder of the training articles' texts.
    """
    analyzer = Analyzer(Settings(model=folder))
    known, unseen = dict(labels()), {name for name, _ in labels(unseen=True)}
    if not texts.is_dir():
        return
    for article in read_articles([str(texts)], ReadOptions(), logger.warning):
        name = Path(article.path or "").stem
        if name not in known:
            continue
        work = _work(analyzer, article)
        assert work.document is not None and work.encoded is not None
        assert work.attributions is not None and work.resolution is not None
        seen = survey(work.document, work.attributions, work.resolution.by_attribution())
        if seen is not None:
            gold = _gold(known[name], work)
            yield Surveyed(name, seen, SpanVectors(work.encoded), gold, name in unseen)


def _work(analyzer: Analyzer, article: Article) -> Work:
    work = Work(article, analyzer.nlp.make_doc(article.text))
    for name, stage in analyzer.stages.items():
        if name != "quotes_channel":
            stage(work)
    return work


def _gold(found: Sequence[StatementLabel], work: Work) -> dict[int, int]:
    wanted = [label for label in found if label.act not in ("thought", "unsure")]
    said = [Triple((), (), label.content) for label in wanted]
    ours = [Triple((), (), item.content) for item in work.attributions or ()]
    return {
        pair.guess: LABELS.index(wanted[pair.gold].channel)
        if wanted[pair.gold].channel != "unspecified"
        else NONE
        for pair in match(said, ours)
    }


def ruled_label(seen: Survey, index: int) -> int:
    """What the rules alone say of an attribution: an index into `LABELS`, or `NONE`."""
    if index in seen.owned:
        return LABELS.index(seen.owned[index][0][1].label)
    ruled = seen.ruled.get(index)
    return NONE if ruled is None else LABELS.index(ruled.evidence.label)
