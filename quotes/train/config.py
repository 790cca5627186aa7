"""Settings of a training run: a TOML file, checked, and kept in the model's manifest."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Self

from quotes.errors import ConfigError

__all__ = ["RunSettings", "TrainConfig"]


@dataclass(frozen=True, slots=True)
class RunSettings:
    """Settings of a run; in what is made of it each field has a default."""

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a TOML file; keys that it lacks keep their defaults.

        Raises:
            ConfigError: The file is no TOML, or has a key or a type that is unknown here.
        """
        try:
            values = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, tomllib.TOMLDecodeError) as error:
            raise ConfigError(f"cannot read {path}: {error}") from error
        types = {field.name: type(field.default) for field in fields(cls)}
        for key, value in values.items():
            if key not in types:
                raise ConfigError(f"{path}: unknown setting {key!r}")
            if types[key] is float and isinstance(value, int):
                values[key] = float(value)
            elif not isinstance(value, types[key]):
                raise ConfigError(f"{path}: {key} must be {types[key].__name__}, is {value!r}")
        return cls(**values)

    def as_dict(self) -> dict[str, Any]:
        """The settings by name."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class TrainConfig(RunSettings):
    """Everything that decides how a run turns out, apart from the data.

    Attributes:
        seed: Of weights, order and augmentation.
        epochs: Passes over the training articles.
        batch: Windows a step.
        window: Pieces a window, the two special pieces left out.
        stride: Pieces from one window's start to the next one's.
        learning_rate: Peak rate of the encoder.
        head_factor: The heads learn this many times faster.
        warmup: Share of the steps with a rising rate.
        weight_decay: Of matrices; vectors have none.
        dropout: Share of channels dropped behind attention and inner layers.
        link_dropout: On the ends of spans, before they are compared.
        masked: Share of the pieces that are hidden from the encoder in training.
        average: Decay of the running average of all weights that becomes the model; 0 for
            the last weights.
        link_weight: Of the links' loss, the tags' being 1.
        entity_weight: Of the entities' loss.
        antecedent_weight: Of the antecedents' loss.
        quoted_weight: Of the loss of telling quotes from other quoted spans.
        act_weight: Of the acts' loss.
        word_weight: Of the word classes' loss.
        teacher_weight: Of the divergence from the teachers' tags; the gold tags weigh one less it.
        heads: Attention heads a layer; fewer than the run that it starts from has are the most
            useful ones of that run.
        inner: Channels between the two products of a layer, likewise.
        hidden_weight: Of the distance to the hidden vectors of the run that it starts from.
        others: Share of the other corpora's texts that an epoch takes in.
        quantized_epochs: So many last epochs compute with the rounding of int8.
        restyle: Share of articles whose quotation marks are set in another style.
        held_out: Every n-th training article is kept for choosing thresholds and for calibration.
        checkpoint_steps: Steps between two checkpoints.
        pretrain_epochs: Passes of masked-language training before; 0 for none.
        pretrain_rate: Its peak rate.
        pretrain_batch: Windows a step of it.
        pretrain_window: Pieces a window in it.
        pretrain_masked: Share of the pieces that it has to guess.
    """

    seed: int = 1
    epochs: int = 8
    batch: int = 16
    window: int = 446
    stride: int = 320
    learning_rate: float = 3e-4
    head_factor: float = 5.0
    warmup: float = 0.06
    weight_decay: float = 0.01
    dropout: float = 0.1
    link_dropout: float = 0.0
    masked: float = 0.0
    average: float = 0.0
    link_weight: float = 0.3
    entity_weight: float = 0.3
    antecedent_weight: float = 0.1
    quoted_weight: float = 0.2
    act_weight: float = 0.05
    word_weight: float = 0.1
    teacher_weight: float = 0.0
    heads: int = 12
    inner: int = 1536
    hidden_weight: float = 0.0
    others: float = 0.5
    quantized_epochs: int = 0
    restyle: float = 0.3
    held_out: int = 20
    checkpoint_steps: int = 100
    pretrain_epochs: int = 0
    pretrain_rate: float = 4e-4
    pretrain_batch: int = 28
    pretrain_window: int = 254
    pretrain_masked: float = 0.15

    def weights(self) -> dict[str, float]:
        """The weight of each loss, by the names that `batch_losses` gives them."""
        return {
            "tags": 1.0 - self.teacher_weight,
            "teachers": self.teacher_weight,
            "hidden": self.hidden_weight,
            "entities": self.entity_weight,
            "quoted": self.quoted_weight,
            "acts": self.act_weight,
            "words": self.word_weight,
            "links": self.link_weight,
            "antecedents": self.antecedent_weight,
        }

    def pretraining(self) -> dict[str, Any]:
        """The settings on which masked-language training depends."""
        names = ("seed", "warmup", "weight_decay", "head_factor", "held_out", "restyle")
        return {
            name: value
            for name, value in asdict(self).items()
            if name in names or name.startswith("pretrain_")
        }
