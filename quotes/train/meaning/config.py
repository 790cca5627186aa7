"""Settings of a run: a TOML file, checked, and kept beside the model."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.train.config import RunSettings

__all__ = ["MeaningConfig"]


@dataclass(frozen=True, slots=True)
class MeaningConfig(RunSettings):
    """Everything that decides how a run turns out, apart from the data.

    Attributes:
        seed: Of order and chance.
        stories: Stories a step.
        held_out: Every n-th story is kept to measure on.
        teacher_epochs: Passes of the large network, which has the published sizes.
        teacher_rate: Its peak rate.
        epochs: Passes of the small network, which learns from the large one as well.
        learning_rate: Its peak rate.
        layers: Which layers of the large network it begins with, joined by commas.
        rank: Numbers a word piece in its table, which a matrix widens.
        teacher_weight: Of the distance to the large network's vectors, the pairs' loss being 1.
        sentences: Sentences of other texts a step, from which only the large network is learnt.
        quantized_epochs: So many last epochs compute with the rounding of int8.
        warmup: Share of the steps with a rising rate.
        weight_decay: Of matrices.
        masked: Share of the pieces that are hidden in training.
        dropout: Share of channels dropped behind attention and inner layers.
    """

    seed: int = 1
    stories: int = 4
    held_out: int = 20
    teacher_epochs: int = 4
    teacher_rate: float = 5e-5
    epochs: int = 6
    learning_rate: float = 2e-4
    layers: str = "0,2,3,5"
    rank: int = 128
    teacher_weight: float = 20.0
    sentences: int = 96
    quantized_epochs: int = 1
    warmup: float = 0.1
    weight_decay: float = 0.01
    masked: float = 0.15
    dropout: float = 0.05

    @property
    def kept_layers(self) -> tuple[int, ...]:
        """Numbers of the layers that the small network begins with."""
        return tuple(int(number) for number in self.layers.split(","))
