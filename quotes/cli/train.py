"""`quotes train`: train a model of one's own."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Annotated

import typer

from quotes import __version__
from quotes.cli import options as o

__all__ = ["train"]

_READING = "Reading"
_WRITING = "Output"


def train(
    data: Annotated[
        Path,
        typer.Option(
            metavar="DIR",
            help="Folder with polnear/train (texts and brat files).",
            rich_help_panel=_READING,
        ),
    ],
    model: Annotated[
        Path,
        typer.Option(
            metavar="DIR", help="Where the finished model goes.", rich_help_panel=_WRITING
        ),
    ],
    checkpoints: Annotated[
        Path,
        typer.Option(
            metavar="DIR",
            help="Where the run keeps its state; it goes on from there.",
            rich_help_panel=_WRITING,
        ),
    ],
    start: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Checkpoints of a finished run to begin with.",
            rich_help_panel=_READING,
        ),
    ] = None,
    teacher: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="DIR",
            help="Model folder to learn from as well; repeatable.",
            rich_help_panel=_READING,
        ),
    ] = None,
    stories: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Stories as outlets quote them: train what tells likeness instead.",
            rich_help_panel=_READING,
        ),
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="TOML file with settings of the run.", rich_help_panel=_READING
        ),
    ] = None,
    model_version: Annotated[
        str,
        typer.Option(
            metavar="VERSION",
            help="Version written into the model (default: this program's).",
            rich_help_panel=_WRITING,
        ),
    ] = __version__,
    version: Annotated[
        str | None, typer.Option("--version", hidden=True, help="Earlier name of --model-version.")
    ] = None,
    quiet: o.Quiet = False,
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
        data, model, checkpoints, settings, version or model_version,
        start=start, teachers=teacher or (), progress=logger.info,
    )  # fmt: skip
