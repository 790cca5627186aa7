"""Small data sets of every sort, and analyses of them; all invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from builders import Say, Story, Who

from quotes.evaluate.predictions import Predictions, collect
from quotes.records import Analysis

TEXT = "Ina Gram said “no more boats” today. The pilots called it “a pity”. She read “Moby Dick”.\n"
PASSAGE = "“We wait,” Jon Vale wrote on X. Cooks asked for pay."


def ann(*attributions: tuple[str, str, str]) -> str:
    """Brat standoff of attributions, each a source, a cue and a content; "" for none."""
    lines, number = [], 0
    for event, parts in enumerate(attributions, 1):
        marks = []
        for role, part in zip(("Source", "Cue", "Content"), parts, strict=True):
            if part:
                number += 1
                start = TEXT.index(part)
                lines.append(f"T{number}\t{role} {start} {start + len(part)}\t{part}")
                marks.append(f"{role}:T{number}")
        lines.append(f"E{event}\t{' '.join(marks)}")
    return "\n".join(lines) + "\n"


GRAM = ("Ina Gram", "said", "“no more boats” today.")
PILOTS = ("The pilots", "called", "it “a pity”.")


def polnear(folder: Path, *annotators: str) -> Path:
    """A folder with one text, and a file of each annotator; without any, of one with two."""
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    (folder / "text" / "boats_1.txt").write_text(TEXT, encoding="utf-8", newline="")
    for number, marks in enumerate(annotators or (ann(GRAM, PILOTS),)):
        path = folder / "attributions" / f"boats_1_{number}.ann"
        path.write_text(marks, encoding="utf-8")
    return folder


def boats(**meta: Any) -> Analysis:
    """An analysis of the text: one quote right, one of another source, one that is none."""
    says = [
        Say("“no more boats” today", "Ina Gram", "Ina Gram", "said", kind="mixed"),
        Say("it “a pity”", "Ina Gram", "Ina Gram", "called", kind="mixed"),
        Say("“Moby Dick”", "Ina Gram", "She", "read"),
    ]
    return Story(TEXT, says, meta={"path": "x/boats_1.txt", **meta}).build()


def statement(number: int, content: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(content)
    usual = {
        "id": number,
        "content": [[start, start + len(content)]],
        "quoted": True,
        "act": ["speech"],
        "speaker": ["Ina Gram"],
        "speaker_kind": ["person"],
        "named": [True],
        "stance": ["asserts"],
        "channel": ["unspecified"],
        "platform": [None],
        "evidence": [None],
    }
    return {**usual, **fields}


def write_lines(path: Path, *items: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")
    return path


def gold(path: Path, *statements: dict[str, Any]) -> Path:
    return write_lines(path, {"article": "boats_1", "attributions": list(statements)})


def passage_quote(quote: str, **fields: Any) -> dict[str, Any]:
    usual = {
        "quote": quote,
        "speaker": "Jon Vale",
        "speaker_kind": "person",
        "channel": "social_media",
        "platform": "X",
        "evidence": "on X",
        "relay": None,
        "stance": "asserts",
    }
    return {**usual, **fields}


def passages(path: Path, *quotes: dict[str, Any]) -> Path:
    passage = {"id": "p1", "phenomenon": "a post", "text": PASSAGE, "quotes": list(quotes)}
    return write_lines(path, passage)


def waiting(*says: Say) -> Predictions:
    """An analysis of the passage."""
    usual = Say(
        "“We wait,”",
        "Jon Vale",
        channel="social_media",
        platform="X",
        evidence="on X",
    )
    who = [Who("cooks", "group", named=False)]
    return collect([Story(PASSAGE, [usual, *says], who, meta={"path": "c.jsonl#1"}).build()])
