"""One network's training: seeded, resumable after each epoch, logged."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from quotes.train.checkpoints import load_state, save_state
from quotes.train.meaning.config import MeaningConfig
from quotes.train.meaning.loss import PairLoss
from quotes.train.meaning.measure import average_precision
from quotes.train.meaning.network import Reader
from quotes.train.meaning.stories import QuotedStory
from quotes.train.meaning.vectors import vectors
from quotes.train.model import set_rounding
from quotes.train.optimize import schedule

__all__ = ["MeaningEpoch", "Run"]

logger = logging.getLogger(__name__)
# Scale and shift of the cosine learn faster than weights of the network.
_FAST = 200.0


@dataclass(frozen=True, slots=True)
class MeaningEpoch:
    """What one epoch came to.

    Attributes:
        epoch: From 0.
        seconds: How long it took.
        pairs: Mean loss of pairs a pair that is the same.
        teacher: Mean distance to the large network's vectors, 1 less the cosine; 0 without one.
        held_out: Average precision over the pairs of the stories held out, in percent.
    """

    epoch: int
    seconds: float
    pairs: float
    teacher: float
    held_out: float


@dataclass(slots=True)
class Run:
    """Trains one network.

    Attributes:
        config: The settings.
        reader: The network; its weights change in place.
        tokenizer: A `tokenizers.Tokenizer`.
        learnt: Stories that are learnt.
        kept: Stories that are measured on.
        epochs: Passes over the stories.
        rate: Peak rate.
        path: Where its state is kept after each epoch; a stopped run goes on from there.
        teacher: The large network, where there is one.
        sentences: Other texts, on which the teacher is learnt.
    """

    config: MeaningConfig
    reader: Reader
    tokenizer: Any
    learnt: Sequence[QuotedStory]
    kept: Sequence[QuotedStory]
    epochs: int
    rate: float
    path: Path
    teacher: Reader | None = None
    sentences: Sequence[str] = ()
    loss: PairLoss = field(default_factory=PairLoss)

    def train(self, progress: Callable[[str], None]) -> list[MeaningEpoch]:
        """Train to the end.

        Returns:
            The log of every epoch.
        """
        optimizer = self._optimizer()
        log = self._resume(optimizer)
        for epoch in range(len(log), self.epochs):
            late = epoch >= self.epochs - self.config.quantized_epochs
            set_rounding(self.reader, self.teacher is not None and late)
            log.append(self._epoch(epoch, optimizer))
            self._save(optimizer, log)
            progress(f"{self.path.stem}: {asdict(log[-1])}")
        set_rounding(self.reader, False)
        return log

    def _epoch(self, epoch: int, optimizer: torch.optim.Optimizer) -> MeaningEpoch:
        # Order and chance depend on seed and epoch alone, so a resumed run goes on as it began.
        rng = random.Random(f"{self.config.seed}/{self.path.stem}/{epoch}")
        torch.manual_seed(self.config.seed * 1000 + epoch)
        stories = rng.sample(self.learnt, len(self.learnt))
        steps = range(0, len(stories), self.config.stories)
        began, sums = time.monotonic(), [0.0, 0.0]
        self.reader.train()
        for index, start in enumerate(steps):
            done = (epoch + index / len(steps)) / self.epochs
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * schedule(done, self.config.warmup)
            part = stories[start : start + self.config.stories]
            losses = self._losses(part, rng)
            optimizer.zero_grad(set_to_none=True)
            (losses[0] + self.config.teacher_weight * losses[1]).backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
            optimizer.step()
            sums = [
                total + float(value.detach()) for total, value in zip(sums, losses, strict=True)
            ]
            logger.debug("%s %d/%d: %.3f", self.path.stem, index, len(steps), sums[0] / (index + 1))
        pairs, teacher = (round(total / len(steps), 4) for total in sums)
        seconds = round(time.monotonic() - began, 1)
        return MeaningEpoch(epoch, seconds, pairs, teacher, self._measure())

    def _losses(self, stories: Sequence[QuotedStory], rng: random.Random) -> tuple[Tensor, Tensor]:
        texts = [text for story in stories for text in story.texts]
        count = len(texts)
        if self.teacher is not None and self.sentences:
            texts = [*texts, *rng.sample(self.sentences, self.config.sentences)]
        found = vectors(self.reader, self.tokenizer, texts, self.config.masked)
        pairs = self.loss(found[:count], stories)
        if self.teacher is None:
            return pairs, torch.zeros(())
        with torch.no_grad():
            wanted = vectors(self.teacher, self.tokenizer, texts)
        return pairs, 1 - F.cosine_similarity(found, wanted).mean()

    @torch.no_grad()
    def _measure(self) -> float:
        self.reader.eval()
        found = [vectors(self.reader, self.tokenizer, story.texts) for story in self.kept]
        return average_precision(self.kept, found)

    def _optimizer(self) -> torch.optim.Optimizer:
        matrices = [p for p in self.reader.parameters() if p.requires_grad and p.dim() > 1]
        lines = [p for p in self.reader.parameters() if p.requires_grad and p.dim() <= 1]
        decay, fast = self.config.weight_decay, self.rate * _FAST
        return torch.optim.AdamW(
            [
                {"params": matrices, "peak": self.rate, "weight_decay": decay},
                {"params": lines, "peak": self.rate, "weight_decay": 0.0},
                {"params": list(self.loss.parameters()), "peak": fast, "weight_decay": 0.0},
            ],
            lr=self.rate,
        )

    def _save(self, optimizer: torch.optim.Optimizer, log: Sequence[MeaningEpoch]) -> None:
        state = {
            "reader": self.reader.state_dict(),
            "loss": self.loss.state_dict(),
            "optimizer": optimizer.state_dict(),
            "log": [asdict(entry) for entry in log],
        }
        save_state(self.path, self.config.as_dict(), state)

    def _resume(self, optimizer: torch.optim.Optimizer) -> list[MeaningEpoch]:
        state = load_state(self.path, self.config.as_dict())
        if state is None:
            return []
        self.reader.load_state_dict(state["reader"])
        self.loss.load_state_dict(state["loss"])
        optimizer.load_state_dict(state["optimizer"])
        return [MeaningEpoch(**entry) for entry in state["log"]]
