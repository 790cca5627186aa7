"""Settings: the only place that reads the environment and TOML.

Each setting has a default, may stand in a TOML file (``max_characters = 200000``) and in the
environment (``QUOTES_MAX_CHARACTERS=200000``). The environment wins over the file, because
it is nearer to the single run.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from quotes.errors import ConfigError

__all__ = ["MOST_JOBS", "UNCERTAIN_BELOW", "Settings", "calm_numpy", "without_telemetry"]

_PREFIX = "QUOTES_"

# Processes of a batch; more than any machine that this is for has cores.
MOST_JOBS = 256
# What a table marks with "?", unless it is set otherwise.
UNCERTAIN_BELOW = 0.5


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set for a run.

    Attributes:
        max_characters: Longest article that is read, in Unicode code points; longer ones
            are reported, not cut.
        model: Folder of the model to use instead of the one that ships with the package.
        lexicon: A JSON file of outlets and platforms to know besides those of the package.
        uncertain_below: Quotes whose least certain part has a lower probability (0 to 1) are
            marked uncertain.
        threads: Threads of the encoder in one process; 0 leaves the choice to its runtime.
        include_boilerplate: Whether quotes are also taken from newsletter boxes and the like.
        shard_articles: A store writes its next shard after so many articles (or much text, or
            20 seconds): what a power cut can cost.
    """

    max_characters: int = 5_000_000
    model: Path | None = None
    lexicon: Path | None = None
    uncertain_below: float = UNCERTAIN_BELOW
    threads: int = 0
    include_boilerplate: bool = False
    shard_articles: int = 256

    def __post_init__(self) -> None:
        _require(
            self.max_characters >= 1, "max_characters", "at least 1 character", self.max_characters
        )
        _require(
            0.0 <= self.uncertain_below <= 1.0,
            "uncertain_below",
            "a number from 0 to 1",
            self.uncertain_below,
        )
        _require(self.threads >= 0, "threads", "0 or more threads", self.threads)
        _require(
            self.shard_articles >= 1, "shard_articles", "at least 1 article", self.shard_articles
        )

    @classmethod
    def load(cls, path: Path | None = None, env: Mapping[str, str] | None = None) -> Settings:
        """The settings of a file and of the environment.

        Args:
            path: A TOML file; without it ``QUOTES_CONFIG`` may name one. Keys are the names
                of the attributes.
            env: Stands in for the process's environment. Variables that are no setting are
                left alone: they may belong to another program.

        Raises:
            ConfigError: The file cannot be read, has a key that is no setting, or a setting
                has a value that it cannot have.
        """
        environment = os.environ if env is None else env
        if path is None and environment.get(_PREFIX + "CONFIG"):
            path = Path(environment[_PREFIX + "CONFIG"])
        values = {} if path is None else _from_file(path)
        for name in _CONVERT:
            raw = environment.get(_PREFIX + name.upper())
            if raw:
                values[name] = _converted(name, raw, _PREFIX + name.upper())
        return cls(**values)


def _require(holds: bool, name: str, wanted: str, came: object) -> None:
    if not holds:
        raise ConfigError(f"{name} must be {wanted}, is {came!r}")


def _from_file(path: Path) -> dict[str, Any]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = error.strerror or error
        raise ConfigError(f"settings file {str(path)!r} cannot be read: {reason}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"settings file {str(path)!r} is not TOML: {error}") from error
    unknown = sorted(set(table) - set(_CONVERT))
    if unknown:
        known = ", ".join(_CONVERT)
        raise ConfigError(f"settings file {str(path)!r} sets {unknown[0]!r}; there are {known}")
    return {
        name: _converted(name, value, f"{name} in {str(path)!r}") for name, value in table.items()
    }


def _converted(name: str, value: object, where: str) -> Any:
    try:
        return _CONVERT[name](value)
    except (KeyError, TypeError, ValueError, OverflowError):
        pass
    raise ConfigError(f"{where} must be {_WANTED[_CONVERT[name]]}, is {value!r}")


def _whole(value: Any) -> int:
    # bool is an int to Python, but `threads = true` is a mistake of the user's.
    if isinstance(value, bool) or (isinstance(value, float) and int(value) != value):
        raise ValueError
    return int(value)


def _number(value: Any) -> float:
    if isinstance(value, bool):
        raise ValueError
    return float(value)


def _truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    return {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}[
        str(value).strip().lower()
    ]


_CONVERT: dict[str, Callable[[Any], Any]] = {
    "max_characters": _whole,
    "model": Path,
    "lexicon": Path,
    "uncertain_below": _number,
    "threads": _whole,
    "include_boilerplate": _truth,
    "shard_articles": _whole,
}
_WANTED: dict[Callable[[Any], Any], str] = {
    _whole: "a whole number",
    _number: "a number",
    _truth: "true or false",
    Path: "a path",
}
if set(_CONVERT) != {field.name for field in fields(Settings)}:  # pragma: no cover
    raise AssertionError("every setting needs a converter")


def without_telemetry() -> None:
    """Have onnxruntime, where it is not loaded yet, send nothing and keep nothing to send.

    What the environment says counts.
    """
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")


def calm_numpy() -> None:
    """Have numpy, where it is not loaded yet, multiply matrices with one thread.

    Those of an article are small, and OpenBLAS's threads wait for the next by turning round and
    round: beside onnxruntime's threads, or another process, an analysis takes a fifth longer for
    it, and half as much processor time again. For processes that nobody shares; what the
    environment says counts.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
