"""Our own labels of channels and speakers on training articles, kept by article and offsets.

Written by reading the articles, after the labellers' guide of the data, one pass. No text of the
articles is in the labels: names and evidence are offsets into it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any, get_args

from quotes.errors import InputError, NotFoundError
from quotes.records import Act, Basis, ChannelLabel, Span, SpeakerKind, Stance

__all__ = ["StatementLabel", "gold_line", "labels"]

_AUTHOR = "AUTHOR"


@dataclass(frozen=True, slots=True)
class StatementLabel:
    """What was labelled of one attribution.

    Attributes:
        content: Its content spans, as PolNeAR has them.
        kind: The speaker's, None where nobody speaks.
        speaker: Where the article has the speaker's fullest name, one span a joint speaker; empty
            where nobody is stated or the name stands nowhere in that form.
        author: The author speaks of himself.
        evidence: The shortest stretch that states the channel, None for `unspecified`.
    """

    content: tuple[Span, ...]
    act: Act
    stance: Stance
    kind: SpeakerKind | None
    named: bool
    speaker: tuple[Span, ...]
    author: bool
    channel: ChannelLabel
    basis: Basis
    evidence: Span | None
    platform: str | None
    relay: str | None


def labels(*, unseen: bool = False) -> Iterator[tuple[str, tuple[StatementLabel, ...]]]:
    """The labels of each article, by its name.

    Args:
        unseen: Only of the articles that nobody read while writing rules.
    """
    file = resources.files("quotes.train") / "labels" / "channels.jsonl"
    for line in file.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if not unseen or item.get("unseen"):
            yield item["article"], tuple(map(_label, item["labels"]))


def _label(item: Mapping[str, Any]) -> StatementLabel:
    speaker = item.get("speaker", [])
    author = speaker == _AUTHOR
    made = StatementLabel(
        content=_spans(item["content"]),
        act=item["act"],
        stance=item["stance"],
        kind=None if item["kind"] == "none" else item["kind"],
        named=item["named"],
        speaker=() if author else _spans(speaker),
        author=author,
        channel=item["channel"],
        basis=item["basis"],
        evidence=Span(*item["evidence"]) if "evidence" in item else None,
        platform=item.get("platform"),
        relay=item.get("relay"),
    )
    if made.channel not in get_args(ChannelLabel) or made.basis not in get_args(Basis):
        raise InputError(f"channel label {made.channel!r}, basis {made.basis!r}: unknown")
    return made


def _spans(items: Any) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in items)


def gold_line(article: str, found: tuple[StatementLabel, ...], texts: Path) -> dict[str, Any]:
    """The labels of an article with the words they point to, as `quotes evaluate --gold` reads.

    Args:
        article: The article's name.
        found: Its labels.
        texts: The folder of the articles' texts.

    Raises:
        NotFoundError: The article's text is not there.
    """
    path = texts / f"{article}.txt"
    if not path.exists():
        raise NotFoundError(f"{path}: no such file")
    with path.open(encoding="utf-8", newline="") as stream:
        text = stream.read()
    rows = [_row(number, label, text) for number, label in enumerate(found)]
    return {"article": article, "attributions": rows}


def _row(number: int, label: StatementLabel, text: str) -> dict[str, Any]:
    names = [span.of(text) for span in label.speaker]
    speaker = _AUTHOR if label.author else " and ".join(names) or None
    said = [span.of(text) for span in label.content]
    return {
        "id": number,
        "content": [[span.start, span.end] for span in label.content],
        "quoted": any(mark in part for part in said for mark in '“"'),
        "act": [label.act],
        "stance": [label.stance],
        "speaker": [speaker],
        "speaker_kind": [label.kind or "none"],
        "named": [label.named],
        "channel": [label.channel],
        "platform": [label.platform],
        "evidence": [label.evidence.of(text) if label.evidence else None],
        "basis": [label.basis],
    }
