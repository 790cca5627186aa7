"""States of a run on disk: never half a file in sight, and never those of other settings."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import torch

__all__ = ["load_state", "save_state"]

logger = logging.getLogger(__name__)


def save_state(path: Path, config: dict[str, Any], state: dict[str, Any]) -> None:
    """Write a state with the settings that it belongs to."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    torch.save({"config": config, **state}, part)
    part.replace(path)


def load_state(path: Path, config: dict[str, Any]) -> dict[str, Any] | None:
    """Read a state; None where there is none, or one of other settings."""
    if not path.exists():
        return None
    state: dict[str, Any] = torch.load(path, weights_only=True)
    if state["config"] != config:
        logger.info("%s is of other settings: starting anew", path.name)
        return None
    return state
