"""A whole training run: data, training, export, calibration, manifest."""

from __future__ import annotations

import hashlib
import json
import logging
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

import torch

from quotes.errors import ModelError
from quotes.train.batches import batches
from quotes.train.calibrate import fit, fit_speakers
from quotes.train.card import write_card
from quotes.train.carry import write_neutral, write_trained
from quotes.train.config import TrainConfig
from quotes.train.corpora import news, other_texts
from quotes.train.examples import Example, windows
from quotes.train.export import export, write_manifest
from quotes.train.labelled import LabelledText
from quotes.train.loop import EpochLog, Trainer, divide
from quotes.train.model import Network, load_pretrained
from quotes.train.parity import check_export, store_reference
from quotes.train.pretrain import PRETRAINED, Pretrainer
from quotes.train.pretrained import pretrained
from quotes.train.prune import narrowed
from quotes.train.teachers import Teachers
from quotes.train.weaknesses import parts

__all__ = ["NAME", "train"]

NAME = "quotes-minilm-l6"
# Pieces a window where the model is used.
_WINDOW = 446
_HISTORY = "history.json"
# Articles on which a parent's heads and channels are weighed.
_PRUNING = 100

logger = logging.getLogger(__name__)


def train(
    data: Path,
    folder: Path,
    checkpoints: Path,
    config: TrainConfig,
    version: str,
    *,
    start: Path | None = None,
    teachers: Sequence[Path] = (),
    progress: Callable[[str], None] = logger.debug,
) -> list[EpochLog]:
    """Train a model and write it as a folder that `Settings.model` can name.

    Args:
        data: A folder with ``polnear/train`` (texts and brat annotations) and, as far as they
            are there, ``polnear/corenlp_train.jsonl.gz``, ``gum`` and ``uner``.
        folder: Where the finished model goes.
        checkpoints: Where the run keeps its state; a run that was stopped goes on from there.
        config: The settings.
        version: The model's version.
        start: Checkpoints of a finished run whose weights this one begins with.
        teachers: Model folders whose tags the network learns beside the annotators'.
        progress: Told in a line what is being done.

    Returns:
        The log of every epoch.

    Raises:
        MissingExtraError: The package of the pretrained encoder is not installed.
        InputError: There are no training articles.
        ModelError: `start` holds no finished run.
    """
    torch.manual_seed(config.seed)
    random.seed(config.seed)
    weights, tokenizer = pretrained()
    network = Network(config.dropout, config.link_dropout)
    load_pretrained(network.encoder, weights)
    progress("reading the training texts")
    articles, others = news(data), other_texts(data)
    details = _details(config, articles, others, teachers)
    parent = None
    if start is not None:
        parent, details["start"] = _finished(start)
        progress("choosing what the network keeps of the run that it starts from")
        network = _child(parent, config, tokenizer, articles)
    elif config.pretrain_epochs:
        progress("guessing hidden words of the training texts")
        details["pretraining"] = _pretrain(config, network, tokenizer, articles, checkpoints)
    trainer = Trainer(
        config, network, tokenizer, articles, others, checkpoints,
        Teachers(teachers, tokenizer) if teachers else None,
        parent if config.hidden_weight else None,
    )  # fmt: skip
    progress(f"training on {len(trainer.news)} articles, {len(trainer.kept)} held out")
    log = trainer.run()
    details["learning_curve"] = [asdict(entry) for entry in log]
    details["parameters"] = round(sum(p.numel() for p in network.parameters()) / 1e6)
    _keep_history(checkpoints, details)
    progress("exporting")
    export(network, tokenizer, folder)
    store_reference(network, tokenizer, folder)
    details["parity"] = check_export(network, tokenizer, folder)
    write_neutral(folder)
    _fit(folder, data, trainer.kept, version, details, progress)
    write_card(folder)
    return log


def _details(
    config: TrainConfig,
    articles: Sequence[LabelledText],
    others: Sequence[LabelledText],
    teachers: Sequence[Path],
) -> dict[str, Any]:
    """What the manifest tells of the run; the steps add to it."""
    return {
        "config": config.as_dict(),
        "data": {"news": _digest(articles), "others": _digest(others)},
        "teachers": [_model_hash(teacher) for teacher in teachers],
        "torch": torch.__version__,
    }


def _keep_history(checkpoints: Path, details: Mapping[str, Any]) -> None:
    """Keep where the run came from, for the card of one that starts from it."""
    before = {key: details[key] for key in ("start", "teachers") if details.get(key)}
    (checkpoints / _HISTORY).write_text(json.dumps(before, indent=1) + "\n", encoding="utf-8")


def _fit(
    folder: Path,
    data: Path,
    kept: Sequence[LabelledText],
    version: str,
    details: dict[str, Any],
    progress: Callable[[str], None],
) -> None:
    """Fit channels and confidence to what the exported network finds, and measure it.

    Each step runs the model of the folder as the one before has left it, and a model is only
    read with a manifest that fits its files: so that is written again behind each step.

    Args:
        folder: The model.
        data: As for `train`.
        kept: The articles held out.
        version: The model's version.
        details: What the manifest tells of the run; added to.
        progress: Told in a line what is being done.
    """
    manifest = partial(
        write_manifest, folder,
        name=NAME, version=version, window=_WINDOW, training=details,
    )  # fmt: skip
    texts = data / "polnear" / "train" / "text"
    manifest(calibration={})
    progress("weighing channels on the articles that are labelled")
    details["channels"] = write_trained(folder, texts)
    manifest(calibration={})
    progress("fitting confidence on the articles held out")
    calibration, details["calibration"] = fit(folder, kept)
    manifest(calibration=calibration)
    knots, errors = fit_speakers(folder, texts)
    if knots:
        calibration["speaker"] = knots
        details["calibration"] |= errors
    manifest(calibration=calibration)
    details["breakdown"] = parts(folder, data / "polnear" / "dev")
    manifest(calibration=calibration)


def _pretrain(
    config: TrainConfig,
    network: Network,
    tokenizer: Any,
    articles: Sequence[LabelledText],
    checkpoints: Path,
) -> list[float]:
    """Masked-language training on the articles that are learnt; returns its losses."""
    learnt, _ = divide(articles, config.held_out)

    def examples(rng: random.Random) -> list[Example]:
        return _windows(config, tokenizer, learnt, config.pretrain_window, rng)

    return Pretrainer(config, network.encoder, checkpoints).run(examples)


def _windows(
    config: TrainConfig,
    tokenizer: Any,
    articles: Sequence[LabelledText],
    size: int,
    rng: random.Random,
) -> list[Example]:
    return [
        window
        for article in articles
        for window in windows(
            tokenizer, article,
            size=size, stride=size, rng=rng, restyle_share=config.restyle,
        )
    ]  # fmt: skip


def _finished(folder: Path) -> tuple[Network, dict[str, Any]]:
    """The network of a finished run, with its averaged weights; and its settings and curves."""
    path = folder / "checkpoint.pt"
    if not path.exists():
        raise ModelError(f"no run in {folder}: checkpoint.pt is missing")
    state = torch.load(path, weights_only=True)
    config = TrainConfig(**state["config"])
    if state["epoch"] < config.epochs:
        raise ModelError(f"the run in {folder} is not finished")
    network = Network(heads=config.heads, inner=config.inner)
    with torch.no_grad():
        for parameter, value in zip(network.parameters(), state["average"], strict=True):
            parameter.copy_(value)
    history = {"config": state["config"], "learning_curve": state["log"]}
    earlier = folder / _HISTORY
    if earlier.exists():
        history |= json.loads(earlier.read_text(encoding="utf-8"))
    guessed = folder / PRETRAINED
    if guessed.exists():
        history["pretraining"] = torch.load(guessed, weights_only=True)["losses"]
    return network, history


def _child(
    parent: Network, config: TrainConfig, tokenizer: Any, articles: Sequence[LabelledText]
) -> Network:
    """A network of the run's sizes with the parent's weights."""
    learnt, _ = divide(articles, config.held_out)
    rng = random.Random(f"{config.seed}/prune")
    found = _windows(
        config, tokenizer, rng.sample(learnt, min(_PRUNING, len(learnt))), config.window, rng
    )
    return narrowed(parent, config, batches(found, config.batch, rng))


def _digest(sources: Sequence[LabelledText]) -> dict[str, Any]:
    """What the model was trained on, so that a later reader can tell whether it is the same."""
    digest = hashlib.sha256()
    for source in sources:
        digest.update(json.dumps(asdict(source)).encode())
    return {"texts": len(sources), "sha256": digest.hexdigest()}


def _model_hash(folder: Path) -> dict[str, str]:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return {key: manifest[key] for key in ("name", "version", "sha256")}
