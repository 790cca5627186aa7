"""Invented stories as several outlets quote them: which quotes are the same utterance."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quotes.encoder.meaning import spoken
from quotes.errors import InputError

__all__ = ["QuotedStory", "read_stories"]

_SCHEMA = "corpus/paraphrases@1"


@dataclass(frozen=True, slots=True)
class QuotedStory:
    """What the articles of one story quote; n quotes.

    Attributes:
        name: Of the story.
        texts: Each quote as the network reads it, with its cue.
        utterances: Number of each one's utterance; equal for one thing said, printed twice.
        speakers: Number of each one's speaker.
    """

    name: str
    texts: tuple[str, ...]
    utterances: tuple[int, ...]
    speakers: tuple[int, ...]


def read_stories(path: Path) -> tuple[QuotedStory, ...]:
    """The stories of a file like `corpus/paraphrases.json`.

    Raises:
        InputError: The file cannot be read.
    """
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
        if given["schema"] != _SCHEMA:
            raise ValueError(f"schema {given['schema']!r}")
        return tuple(_story(item["story"], list(_rows(item))) for item in given["stories"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise InputError(f"{path}: no stories of quotes ({reason})") from error


def _rows(story: dict[str, list[dict[str, list[list[str | None]]]]]) -> Iterator[list[str | None]]:
    for article in story["articles"]:
        yield from article["quotes"]


def _story(name: str, rows: list[list[str | None]]) -> QuotedStory:
    letters: dict[str, int] = {}
    speakers: dict[str, int] = {}
    texts, utterances, who = [], [], []
    for place, (speaker, cue, text, letter) in enumerate(rows):
        texts.append(spoken(str(text), cue))
        # Without a letter nobody else prints it.
        utterances.append(letters.setdefault(letter or f"-{place}", len(letters)))
        who.append(speakers.setdefault(str(speaker), len(speakers)))
    return QuotedStory(name, tuple(texts), tuple(utterances), tuple(who))
