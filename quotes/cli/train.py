"""`quotes train`: train a model of one's own."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Annotated

import typer

from quotes import __version__

__all__ = ["train"]


def train(
    data: Annotated[Path, typer.Option(help="Folder with polnear/train (texts and brat files).")],
    model: Annotated[Path, typer.Option(help="Where the finished model goes.")],
    checkpoints: Annotated[
        Path, typer.Option(help="Where the run keeps its state; it goes on from there.")
    ],
    start: Annotated[
        Path | None, typer.Option(help="Checkpoints of a finished run to begin with.")
    ] = None,
    teacher: Annotated[
        list[Path] | None, typer.Option(help="Model folder to learn from as well; repeatable.")
    ] = None,
    stories: Annotated[
        Path | None,
        typer.Option(help="Stories as outlets quote them: train what tells likeness instead."),
    ] = None,
    config: Annotated[Path | None, typer.Option(help="TOML file with settings of the run.")] = None,
    version: Annotated[str, typer.Option(help="Version written into the model.")] = __version__,
    quiet: Annotated[bool, typer.Option("--quiet", help="No progress on standard error.")] = False,
) -> None:
    """Train the encoder and write a model folder (needs the extra `train`)."""
    from quotes.cli.required import required
    from quotes.errors import MissingExtraError

    try:
        from quotes.train.config import TrainConfig
        from quotes.train.meaning import MeaningConfig, train_meaning
        from quotes.train.run import train as run
    except ImportError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in (name.replace("-", "_") for name in required("train")):
            raise
        raise MissingExtraError("training", "train") from error

    level = logging.WARNING if quiet else logging.INFO
    logging.basicConfig(level=level, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    logger = logging.getLogger("quotes.train")
    if stories is not None:
        if start or teacher:
            raise typer.BadParameter("--stories goes with neither --start nor --teacher.")
        chosen = MeaningConfig.load(config) if config else MeaningConfig()
        train_meaning(stories, data, model, checkpoints, chosen, progress=logger.info)
        return
    settings = TrainConfig.load(config) if config else TrainConfig()
    run(
        data, model, checkpoints, settings, version,
        start=start, teachers=teacher or (), progress=logger.info,
    )  # fmt: skip
