"""The model card is made from the manifest alone."""

import json

import pytest

pytest.importorskip("torch")

from quotes.train.card import write_card

CURVE = {
    "epoch": 0, "steps": 12, "seconds": 3.0, "train": {"tags": 0.9, "links": 2.5},
    "held_out": {"tags": 0.5}, "figures": {"source": 61.2},
}  # fmt: skip
MANIFEST = {
    "name": "quotes-test",
    "version": "9.9",
    "sha256": "abc",
    "files": {"encoder.onnx": "1"},
    "training": {
        "config": {"seed": 3, "held_out": 20},
        "data": {"news": {"texts": 840, "sha256": "d"}, "others": {"texts": 7, "sha256": "e"}},
        "teachers": [{"name": "quotes-old", "version": "0.1", "sha256": "f"}],
        "pretraining": [5.0, 3.6],
        "learning_curve": [CURVE],
        "calibration": {
            "content_before": 0.13,
            "content_after": 0.02,
            "reliability": [[0.3, 0.25, 60], [0.9, 0.95, 55]],
        },
        "breakdown": {
            "outlets": [["herald", 12, 70.1, 65.0, 92.0]],
            "kinds": [["direct", 100, 95.0, 90.0]],
        },
    },
}


def card(tmp_path, **training):
    content = {**MANIFEST, "training": {**MANIFEST["training"], **training}}
    (tmp_path / "manifest.json").write_text(json.dumps(content), encoding="utf-8")
    write_card(tmp_path)
    return (tmp_path / "MODEL_CARD.md").read_text(encoding="utf-8")


def test_the_card_names_data_settings_and_figures(tmp_path):
    text = card(tmp_path)
    assert "# Model card: quotes-test 9.9" in text
    assert "loss of each pass [5.0, 3.6]" in text
    assert "Teacher: quotes-old 0.1, sha256 `f`." in text
    assert "| 1 | 12 | tags 0.9, links 2.5 | tags 0.5 | source 61.2 |" in text
    assert "| herald | 12 | 70.1 | 65.0 | 92.0 |" in text
    assert "| direct | 100 | 95.0 | 90.0 |" in text
    assert "{" not in text.replace('{"', "").replace("`{", "")  # no field was left unfilled


def test_the_reliability_diagram_shows_confidence_against_accuracy(tmp_path):
    low, high = (line for line in card(tmp_path).splitlines() if "¦" in line and "=" in line)
    assert low.startswith("| 0.300 | 0.250 | 60 |") and low.index("¦") > low.rindex("=")
    assert high.startswith("| 0.900 | 0.950 | 55 |") and high.index("¦") < high.rindex("=")


def test_a_card_without_development_articles(tmp_path):
    assert "Not measured" in card(tmp_path, breakdown=None)


def test_the_run_before_is_told_too(tmp_path):
    before = {**CURVE, "epoch": 4, "steps": 77}
    start = {"config": {"seed": 8}, "learning_curve": [before], "pretraining": [4.4]}
    text = card(tmp_path, start=start)
    assert '`{"seed": 8}`' in text and "loss of each pass [4.4]" in text
    assert text.index("| 5 | 77 |") < text.index("This one:") < text.index("| 1 | 12 |")
