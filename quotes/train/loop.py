"""The training loop: seeded, resumable, logged."""

from __future__ import annotations

import json
import logging
import math
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from quotes.encoder.pieces import MASK
from quotes.train.batches import Batch, batches
from quotes.train.checkpoints import load_state, save_state
from quotes.train.config import TrainConfig
from quotes.train.examples import Example, windows
from quotes.train.labelled import LabelledText
from quotes.train.loss import batch_losses, total
from quotes.train.measure import Measure
from quotes.train.model import Network, set_rounding
from quotes.train.optimize import adamw, schedule

__all__ = ["EpochLog", "Trainer", "divide"]

logger = logging.getLogger(__name__)
Texts = Sequence[LabelledText]
Item = TypeVar("Item")
Soft = Callable[[LabelledText], npt.NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class EpochLog:
    """Mean losses of one epoch, and what the network can do on the texts held out.

    Attributes:
        epoch: From 0.
        steps: Batches learnt from.
        seconds: How long they took.
        train: Mean loss of each task.
        held_out: Mean loss of each task on the texts held out.
        figures: Each task's figure on those, in percent (see `measure`).
    """

    epoch: int
    steps: int
    seconds: float
    train: dict[str, float]
    held_out: dict[str, float]
    figures: dict[str, float]


def divide(items: Sequence[Item], every: int) -> tuple[list[Item], list[Item]]:
    """What is learnt and what is held out: every n-th text; with 0 nothing is."""
    kept = [item for i, item in enumerate(items) if every and i % every == every - 1]
    learnt = [item for i, item in enumerate(items) if not every or i % every != every - 1]
    return learnt, kept


class Trainer:
    """One run of training.

    Args:
        config: The run's settings.
        network: The network, pretrained weights loaded.
        tokenizer: A `tokenizers.Tokenizer`.
        news: All training articles; every `config.held_out`-th is kept out.
        others: Texts of other corpora, likewise.
        folder: Where checkpoints and the log go.
        teachers: Gives the teachers' tags of a text; None for no teachers.
        parent: The network whose hidden vectors are to be kept; None for none.
    """

    def __init__(
        self,
        config: TrainConfig,
        network: Network,
        tokenizer: Any,
        news: Sequence[LabelledText],
        others: Sequence[LabelledText],
        folder: Path,
        teachers: Soft | None = None,
        parent: Network | None = None,
    ) -> None:
        self.config = config
        self.parent = parent.eval() if parent is not None else None
        self.network = network
        self.tokenizer = tokenizer
        self.folder = folder
        self.news, self.kept = divide(news, config.held_out)
        self.others, kept_others = divide(others, config.held_out)
        self.measured = self.kept + kept_others
        self.teachers = teachers
        self.soft: dict[str, npt.NDArray[np.float32]] = {}
        self.optimizer = adamw(
            network, config.learning_rate, config.head_factor, config.weight_decay
        )
        self.log: list[EpochLog] = []
        self.average = [parameter.detach().clone() for parameter in network.parameters()]
        self.step = 0

    def run(self) -> list[EpochLog]:
        """Train to the end, from the last checkpoint if there is one."""
        start_epoch, skip = self._resume()
        if self.teachers and self.config.teacher_weight and start_epoch < self.config.epochs:
            self.soft = {item.name: self.teachers(item) for item in [*self.news, *self.others]}
        for epoch in range(start_epoch, self.config.epochs):
            set_rounding(self.network, epoch >= self.config.epochs - self.config.quantized_epochs)
            self._epoch(epoch, skip)
            skip = 0
            self._save(epoch + 1, 0)
        set_rounding(self.network, False)
        self._swap_average()
        return self.log

    def _epoch(self, epoch: int, skip: int) -> None:
        # The order depends on seed and epoch alone, so a resumed epoch goes on as it began.
        rng = random.Random(f"{self.config.seed}/{epoch}")
        torch.manual_seed(self.config.seed * 1000 + epoch)
        others = rng.sample(self.others, round(self.config.others * len(self.others)))
        examples = self._examples([*self.news, *others], rng)
        sums: dict[str, list[float]] = {}
        began, done = time.monotonic(), 0
        steps = math.ceil(len(examples) / self.config.batch)
        self.network.train()
        for index, batch in enumerate(batches(examples, self.config.batch, rng)):
            if index < skip:
                continue
            # Windows begin elsewhere in every epoch, so epochs differ a little in length.
            progress = (epoch + index / steps) / self.config.epochs
            _collect(sums, self._update(batch, progress))
            done += 1
            if done % 20 == 0:
                rate = (time.monotonic() - began) / done
                logger.info(
                    "epoch %d step %d/%d: %.2f s/step, tags %.4f",
                    epoch, index, steps, rate, _means(sums)["tags"],
                )  # fmt: skip
            if (index + 1) % self.config.checkpoint_steps == 0:
                self._save(epoch, index + 1)
        seconds = round(time.monotonic() - began, 1)
        self.log.append(EpochLog(epoch, done, seconds, _means(sums), *self.measure()))
        logger.info("%s", json.dumps(asdict(self.log[-1])))

    def _update(self, batch: Batch, progress: float) -> dict[str, float]:
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * schedule(progress, self.config.warmup)
        losses = batch_losses(
            self.network,
            _masked(batch, self.config.masked),
            autocast=True,
            parent=self._parent_hidden(batch),
        )
        self.optimizer.zero_grad(set_to_none=True)
        total(losses, self.config).backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        # Early on the average must forget fast, or it would remember the random heads.
        decay = min(self.config.average, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            torch._foreach_lerp_(self.average, list(self.network.parameters()), 1 - decay)
        return {name: float(value.detach()) for name, value in losses.items()}

    @torch.no_grad()
    def _parent_hidden(self, batch: Batch) -> torch.Tensor | None:
        """What the parent makes of the batch, nothing hidden from it."""
        if self.parent is None:
            return None
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return self.parent.encoder(batch.features, batch.mask)  # type: ignore[no-any-return]

    @torch.no_grad()
    def _swap_average(self) -> None:
        """Exchange the weights with their average; done twice, all is as before."""
        if self.config.average:
            for parameter, value in zip(self.network.parameters(), self.average, strict=True):
                kept = parameter.clone()
                parameter.copy_(value)
                value.copy_(kept)

    @torch.no_grad()
    def measure(self) -> tuple[dict[str, float], dict[str, float]]:
        """Mean losses and figures of the (averaged) network on the texts that were kept out."""
        self.network.eval()
        self._swap_average()
        sums: dict[str, list[float]] = {}
        measure = Measure()
        examples = self._examples(self.measured, None)
        for batch in batches(examples, self.config.batch, random.Random(0)):
            losses = batch_losses(self.network, batch, autocast=True, measure=measure)
            _collect(sums, {name: float(value) for name, value in losses.items()})
        self._swap_average()
        return _means(sums), measure.figures()

    def _examples(self, texts: Texts, rng: random.Random | None) -> list[Example]:
        return [
            example
            for text in texts
            for example in windows(
                self.tokenizer,
                text,
                size=self.config.window,
                stride=self.config.stride,
                rng=rng,
                restyle_share=self.config.restyle,
                soft=self.soft.get(text.name),
            )
        ]

    def _save(self, epoch: int, index: int) -> None:
        state = {
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "average": self.average,
            "step": self.step,
            "epoch": epoch,
            "index": index,
            "log": [asdict(entry) for entry in self.log],
        }
        save_state(self.folder / "checkpoint.pt", self.config.as_dict(), state)

    def _resume(self) -> tuple[int, int]:
        state = load_state(self.folder / "checkpoint.pt", self.config.as_dict())
        if state is None:
            return 0, 0
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average, self.step = state["average"], state["step"]
        self.log = [EpochLog(**entry) for entry in state["log"]]
        logger.info("going on at epoch %d, batch %d", state["epoch"], state["index"])
        return state["epoch"], state["index"]


def _collect(sums: dict[str, list[float]], losses: dict[str, float]) -> None:
    for name, value in losses.items():
        sums.setdefault(name, []).append(value)


def _means(sums: dict[str, list[float]]) -> dict[str, float]:
    """A task's mean is over the batches that had labels for it."""
    return {name: round(sum(values) / len(values), 4) for name, values in sums.items()}


def _masked(batch: Batch, share: float) -> Batch:
    """The batch with a share of its pieces hidden; their features stay."""
    if not share:
        return batch
    features = batch.features.clone()
    hidden = (torch.rand(batch.mask.shape) < share) & batch.inner
    features[..., 0].masked_fill_(hidden, MASK)
    return replace(batch, features=features)
