"""Our labels of channels: complete, in order, and readable as gold."""

from __future__ import annotations

import json
from collections import Counter
from typing import get_args

import pytest

from quotes.errors import InputError, NotFoundError
from quotes.evaluate.predictions import Predictions
from quotes.evaluate.statements import evaluate_gold
from quotes.records import ChannelLabel, Span
from quotes.train.channels import StatementLabel, gold_line, labels


def test_there_are_labels_of_every_channel_on_sixty_articles() -> None:
    found = dict(labels())
    assert len(found) >= 60
    counts = Counter(label.channel for items in found.values() for label in items)
    assert set(counts) == set(get_args(ChannelLabel))
    for items in found.values():
        starts = [min(span.start for span in label.content) for label in items]
        assert starts == sorted(starts)


def test_evidence_goes_with_a_channel() -> None:
    for _, items in labels():
        for label in items:
            assert (label.evidence is None) == (label.channel == "unspecified")
            assert (label.basis == "none") == (label.channel == "unspecified")
            spans = [*label.content, *label.speaker, *([label.evidence] if label.evidence else [])]
            assert all(0 <= span.start < span.end for span in spans)


TEXT = "Ada Rook tweeted: “We stay.” I doubt it."
LABELS = (
    StatementLabel(
        (Span(18, 28),), "writing", "asserts", "person", True, (Span(0, 8),), False,
        "social_media", "stated", Span(9, 16), "Twitter", None,
    ),
    StatementLabel(
        (Span(37, 39),), "speech", "asserts", "person", False, (), True,
        "unspecified", "none", None, None, None,
    ),
)  # fmt: skip


def test_labels_become_gold_that_can_be_measured_on(tmp_path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    line = gold_line("a", LABELS, tmp_path)
    first, second = line["attributions"]
    assert (first["speaker"], first["evidence"], first["quoted"]) == (
        ["Ada Rook"], ["tweeted"], True,
    )  # fmt: skip
    assert (second["speaker"], second["evidence"], second["quoted"]) == (["AUTHOR"], [None], False)
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(line) + "\n", encoding="utf-8")
    score = evaluate_gold(gold, Predictions([]))
    assert score.figures["statements"].numbers == (2,)


def test_a_label_without_its_article(tmp_path) -> None:
    with pytest.raises(NotFoundError, match="no such file"):
        gold_line("missing", LABELS, tmp_path)


def test_unknown_labels_are_refused() -> None:
    from quotes.train import channels

    item = {
        "content": [[0, 1]], "act": "speech", "stance": "asserts", "kind": "none",
        "named": False, "channel": "smoke", "basis": "none",
    }  # fmt: skip
    with pytest.raises(InputError, match="smoke"):
        channels._label(item)
