"""Masked-language training on the news texts, before any label is looked at.

The published weights come from sentence pairs and have never seen the three features beside the
pieces. Guessing hidden words of the training articles (Devlin et al. 2019; on the task's own
texts: Gururangan et al. 2020) lets the encoder learn both from text alone.
"""

from __future__ import annotations

import json
import logging
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from quotes.encoder.pieces import MASK
from quotes.train.batches import Batch, batches
from quotes.train.checkpoints import load_state, save_state
from quotes.train.config import TrainConfig
from quotes.train.examples import Example
from quotes.train.model import HIDDEN, VOCABULARY, Encoder
from quotes.train.optimize import adamw, schedule

__all__ = ["PRETRAINED", "Pretrainer"]

logger = logging.getLogger(__name__)
# The file in a run's folder that holds what hidden words taught.
PRETRAINED = "pretrained.pt"
# Of the pieces that are to be guessed, this share is hidden and this share is replaced.
_HIDDEN, _REPLACED = 0.8, 0.1


class _Guesser(nn.Module):
    """Scores every word piece for a position; the output table is the input table."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.transform = nn.Linear(HIDDEN, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.bias = nn.Parameter(torch.zeros(VOCABULARY))

    def forward(self, features: Tensor, mask: Tensor, chosen: Tensor) -> Tensor:
        """Logits of the pieces at `chosen` places, (n_chosen, vocabulary)."""
        hidden = self.encoder(features, mask)[chosen]
        hidden = self.norm(F.gelu(self.transform(hidden)))
        scores: Tensor = hidden @ self.encoder.words.weight.T + self.bias
        return scores


@dataclass(frozen=True, slots=True, eq=False)
class _Riddle:
    """A batch with pieces to guess."""

    features: Tensor
    chosen: Tensor
    answers: Tensor


class Pretrainer:
    """Trains an encoder to guess hidden pieces.

    Args:
        config: What its name begins with `pretrain_`, and seed, warm-up and decay.
        encoder: The encoder; its weights change in place.
        folder: Where the result of each finished epoch is kept; a stopped run goes on there.
    """

    def __init__(self, config: TrainConfig, encoder: Encoder, folder: Path) -> None:
        torch.manual_seed(config.seed)
        self.config = config
        self.guesser = _Guesser(encoder)
        self.path = folder / PRETRAINED
        self.optimizer = adamw(
            self.guesser, config.pretrain_rate, config.head_factor, config.weight_decay
        )

    def run(self, examples: Callable[[random.Random], Sequence[Example]]) -> list[float]:
        """Train to the end.

        Args:
            examples: Makes the windows of one epoch.

        Returns:
            The mean loss of every epoch, in nats a piece.
        """
        losses = self._resume()
        for epoch in range(len(losses), self.config.pretrain_epochs):
            losses.append(self._epoch(epoch, examples))
            self._save(losses)
        return losses

    def _epoch(self, epoch: int, examples: Callable[[random.Random], Sequence[Example]]) -> float:
        rng = random.Random(f"{self.config.seed}/pretrain/{epoch}")
        torch.manual_seed(self.config.seed * 1000 + epoch)
        windows = examples(rng)
        steps = -(-len(windows) // self.config.pretrain_batch)
        began, total = time.monotonic(), 0.0
        self.guesser.train()
        for index, batch in enumerate(batches(windows, self.config.pretrain_batch, rng)):
            progress = (epoch + index / steps) / self.config.pretrain_epochs
            total += self._update(batch, progress)
            if (index + 1) % 20 == 0:
                rate = (time.monotonic() - began) / (index + 1)
                mean = total / (index + 1)
                logger.info("pretraining %d/%d: %.2f s/step, %.4f", epoch, index, rate, mean)
        entry = {"pretrain_epoch": epoch, "loss": round(total / steps, 4)}
        logger.info("%s", json.dumps(entry))
        return round(total / steps, 4)

    def _update(self, batch: Batch, progress: float) -> float:
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * schedule(progress, self.config.warmup)
        riddle = _riddle(batch, self.config.pretrain_masked)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = self.guesser(riddle.features, batch.mask, riddle.chosen)
        loss = F.cross_entropy(scores.float(), riddle.answers)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.guesser.parameters(), 1.0)
        self.optimizer.step()
        return float(loss.detach())

    def _save(self, losses: list[float]) -> None:
        state = {
            "guesser": self.guesser.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "losses": losses,
        }
        save_state(self.path, self.config.pretraining(), state)

    def _resume(self) -> list[float]:
        state = load_state(self.path, self.config.pretraining())
        if state is None:
            return []
        self.guesser.load_state_dict(state["guesser"])
        self.optimizer.load_state_dict(state["optimizer"])
        losses: list[float] = state["losses"]
        return losses


def _riddle(batch: Batch, share: float) -> _Riddle:
    """Hide a share of the real pieces: most of them masked, some replaced, some left."""
    chosen = (torch.rand(batch.mask.shape) < share) & batch.inner
    answers = batch.features[..., 0][chosen]
    draw = torch.rand(len(answers))
    shown = torch.where(draw < _HIDDEN, torch.full_like(answers, MASK), answers)
    other = torch.randint_like(answers, VOCABULARY)
    shown = torch.where((draw >= _HIDDEN) & (draw < _HIDDEN + _REPLACED), other, shown)
    features = batch.features.clone()
    features[..., 0][chosen] = shown
    return _Riddle(features, chosen, answers)
