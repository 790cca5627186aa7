"""The training loop: seeded, resumable, logged."""

from __future__ import annotations

import json
import logging
import math
import random
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import nn

from quotes.train.batches import Batch, batches
from quotes.train.brat import GoldArticle
from quotes.train.config import TrainConfig
from quotes.train.corenlp import Silver
from quotes.train.examples import UNKNOWN, Example, article_examples
from quotes.train.loss import batch_losses
from quotes.train.model import Network

__all__ = ["EpochLog", "Trainer"]

logger = logging.getLogger(__name__)
MASK = 103


@dataclass(frozen=True, slots=True)
class EpochLog:
    """Mean losses of one epoch, on what was learnt and on the articles held out."""

    epoch: int
    steps: int
    seconds: float
    train: dict[str, float]
    held_out: dict[str, float]


class Trainer:
    """One run of training.

    Args:
        config: The run's settings.
        network: The network, pretrained weights loaded.
        tokenizer: A `tokenizers.Tokenizer`.
        articles: All training articles; every `config.held_out`-th is kept out.
        silver: Silver labels by article name.
        folder: Where checkpoints and the log go.
    """

    def __init__(
        self,
        config: TrainConfig,
        network: Network,
        tokenizer: Any,
        articles: Sequence[GoldArticle],
        silver: dict[str, Silver],
        folder: Path,
    ) -> None:
        self.config = config
        self.network = network
        self.tokenizer = tokenizer
        self.silver = silver
        self.folder = folder
        step = config.held_out
        self.kept = [a for i, a in enumerate(articles) if step and i % step == step - 1]
        self.learnt = [a for i, a in enumerate(articles) if not step or i % step != step - 1]
        self.optimizer = _optimizer(network, config)
        self.log: list[EpochLog] = []
        self.average = [parameter.detach().clone() for parameter in network.parameters()]
        self.step = 0

    def run(self) -> list[EpochLog]:
        """Train to the end, from the last checkpoint if there is one."""
        start_epoch, skip = self._resume()
        for epoch in range(start_epoch, self.config.epochs):
            self._epoch(epoch, skip)
            skip = 0
            self._save(epoch + 1, 0)
        self._swap_average()
        return self.log

    def _epoch(self, epoch: int, skip: int) -> None:
        # The order depends on seed and epoch alone, so a resumed epoch goes on as it began.
        rng = random.Random(f"{self.config.seed}/{epoch}")
        torch.manual_seed(self.config.seed * 1000 + epoch)
        examples = self._examples(self.learnt, rng)
        sums: dict[str, float] = {}
        began, done = time.monotonic(), 0
        steps = math.ceil(len(examples) / self.config.batch)
        self.network.train()
        for index, batch in enumerate(batches(examples, self.config.batch, rng)):
            if index < skip:
                continue
            # Windows begin elsewhere in every epoch, so epochs differ a little in length.
            progress = (epoch + index / steps) / self.config.epochs
            for name, value in self._update(batch, progress).items():
                sums[name] = sums.get(name, 0.0) + value
            done += 1
            if done % 20 == 0:
                rate = (time.monotonic() - began) / done
                logger.info(
                    "epoch %d step %d: %.2f s/step, tags %.4f",
                    epoch,
                    index,
                    rate,
                    sums["tags"] / done,
                )
            if (index + 1) % self.config.checkpoint_steps == 0:
                self._save(epoch, index + 1)
        entry = EpochLog(
            epoch=epoch,
            steps=done,
            seconds=round(time.monotonic() - began, 1),
            train={name: round(value / max(done, 1), 4) for name, value in sums.items()},
            held_out=self._measure(),
        )
        self.log.append(entry)
        logger.info("%s", json.dumps(asdict(entry)))

    def _update(self, batch: Batch, progress: float) -> dict[str, float]:
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * _schedule(progress, self.config.warmup)
        losses = batch_losses(self.network, _masked(batch, self.config.masked), autocast=True)
        self.optimizer.zero_grad(set_to_none=True)
        losses.total(self.config).backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        # Early on the average must forget fast, or it would remember the random heads.
        decay = min(self.config.average, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            torch._foreach_lerp_(self.average, list(self.network.parameters()), 1 - decay)
        names = ("tags", "entities", "links", "antecedents")
        return {name: float(getattr(losses, name).detach()) for name in names}

    @torch.no_grad()
    def _swap_average(self) -> None:
        """Exchange the weights with their average; done twice, all is as before."""
        if self.config.average:
            for parameter, value in zip(self.network.parameters(), self.average, strict=True):
                kept = parameter.clone()
                parameter.copy_(value)
                value.copy_(kept)

    @torch.no_grad()
    def _measure(self) -> dict[str, float]:
        """Mean losses of the (averaged) network on the articles that were kept out."""
        self.network.eval()
        self._swap_average()
        rng = random.Random(0)
        sums: dict[str, float] = {}
        count = 0
        for batch in batches(self._examples(self.kept, None), self.config.batch, rng):
            losses = batch_losses(self.network, batch, autocast=True)
            for name in ("tags", "entities", "links", "antecedents"):
                sums[name] = sums.get(name, 0.0) + float(getattr(losses, name))
            count += 1
        self._swap_average()
        return {name: round(value / count, 4) for name, value in sums.items()}

    def _examples(
        self, articles: Sequence[GoldArticle], rng: random.Random | None
    ) -> list[Example]:
        return [
            example
            for article in articles
            for example in article_examples(
                self.tokenizer,
                article,
                self.silver.get(article.name),
                size=self.config.window,
                stride=self.config.stride,
                rng=rng,
                restyle_share=self.config.restyle,
            )
        ]

    def _save(self, epoch: int, index: int) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        state = {
            "config": self.config.as_dict(),
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "average": self.average,
            "step": self.step,
            "epoch": epoch,
            "index": index,
            "log": [asdict(entry) for entry in self.log],
        }
        part = self.folder / "checkpoint.pt.part"
        torch.save(state, part)
        part.replace(self.folder / "checkpoint.pt")

    def _resume(self) -> tuple[int, int]:
        path = self.folder / "checkpoint.pt"
        if not path.exists():
            return 0, 0
        state = torch.load(path, weights_only=True)
        if state["config"] != self.config.as_dict():
            logger.info("the checkpoint is of other settings: starting anew")
            return 0, 0
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average, self.step = state["average"], state["step"]
        self.log = [EpochLog(**entry) for entry in state["log"]]
        logger.info("going on at epoch %d, batch %d", state["epoch"], state["index"])
        return state["epoch"], state["index"]


def _optimizer(network: Network, config: TrainConfig) -> torch.optim.Optimizer:
    """AdamW with faster heads and no decay on vectors."""
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        fresh = not name.startswith("encoder.") or name.split(".")[1] in (
            "shapes",
            "inside",
            "breaks",
        )
        groups.setdefault((fresh, parameter.dim() > 1), []).append(parameter)
    return torch.optim.AdamW(
        [
            {
                "params": parameters,
                "peak": config.learning_rate * (config.head_factor if fresh else 1.0),
                "weight_decay": config.weight_decay if matrix else 0.0,
            }
            for (fresh, matrix), parameters in groups.items()
        ],
        lr=config.learning_rate,
    )


def _masked(batch: Batch, share: float) -> Batch:
    """The batch with a share of its pieces hidden; their features stay."""
    if not share:
        return batch
    features = batch.features.clone()
    hidden = (torch.rand(batch.mask.shape) < share) & (batch.tags != UNKNOWN)
    features[..., 0].masked_fill_(hidden, MASK)
    return replace(batch, features=features)


def _schedule(progress: float, warmup: float) -> float:
    """Linear rise, then linear fall to zero."""
    if progress < warmup:
        return max(progress / warmup, 0.01)
    return (1 - progress) / (1 - warmup)
