"""Figures over statements with gold speakers and channels, and over passages."""

import pytest
from builders import Say
from evaluate_samples import (
    boats,
    gold,
    passage_quote,
    passages,
    statement,
    waiting,
    write_lines,
)

from quotes.errors import InputError, NotFoundError
from quotes.evaluate.passages import evaluate_passages
from quotes.evaluate.predictions import Predictions, collect
from quotes.evaluate.statements import evaluate_gold


def numbers(score):
    return {name: figure.numbers[-1] for name, figure in score.figures.items()}


def test_figures_of_statements(tmp_path):
    path = gold(
        tmp_path / "gold.jsonl",
        statement(0, "“no more boats” today", channel=["unspecified", "speech"]),
        statement(
            1,
            "it “a pity”",
            speaker=["the pilots"],
            speaker_kind=["group"],
            named=[False],
            stance=["asks", "asserts"],
            channel=["interview"],
        ),
        statement(2, "The pilots called", quoted=False),
        statement(3, "“Moby Dick”", act=["speech", "unsure"]),
    )
    score = evaluate_gold(path, collect([boats()]))
    found = numbers(score)
    assert (found["statements"], found["found"]) == (3, 66.7)
    assert (found["speaker, end to end"], found["speaker, of found"]) == (33.3, 50.0)
    assert found["speaker of quotes with quotation marks, end to end"] == 50.0
    assert (found["speaker kind, of found"], found["stance, of found"]) == (50.0, 100.0)
    assert (found["channel, end to end"], found["channel, of found"]) == (33.3, 50.0)
    assert score.figures["channel where stated, of found"].numbers == (0.0, 0.0, 0.0)
    assert score.tallies == {"confusions": {"interview as unspecified": 1}}
    assert [(miss.sort, miss.where) for miss in score.misses] == [
        ("speaker", "boats_1 #1"),
        ("channel", "boats_1 #1"),
        ("speaker", "boats_1 #2"),
    ]
    assert score.figures["calibration error of speaker"].answers == 2


def test_figures_of_passages(tmp_path):
    cooks = {"speaker": "cooks", "speaker_kind": "group", "channel": "unspecified"}
    path = passages(
        tmp_path / "passages.jsonl",
        passage_quote("We wait"),
        passage_quote("for pay", **cooks, platform=None, evidence=None, relay="Ina News"),
    )
    score = evaluate_passages(path, waiting(Say("Vale wrote on"), Say("for pay", "cooks")))
    found = numbers(score)
    assert (found["statements"], found["found"], found["speaker, of found"]) == (2, 100.0, 100.0)
    assert found["invented, of said"] == 33.3
    assert (found["channel, of found"], found["channel where stated, of found"]) == (100.0, 100.0)
    assert (found["evidence overlaps"], found["platform"], found["relay"]) == (100.0, 100.0, 0.0)
    assert score.misses == []
    score = evaluate_passages(path, waiting())
    assert score.tallies == {"hardest": {"a post": 1}}
    assert "got no quote" in score.misses[0].detail


def test_thoughts_answer_no_passage(tmp_path):
    path = passages(tmp_path / "passages.jsonl", passage_quote("for pay"))
    score = evaluate_passages(path, waiting(Say("for pay", act="thought")))
    assert numbers(score)["found"] == 0.0


def test_what_is_no_gold_is_named(tmp_path):
    path = write_lines(tmp_path / "x.jsonl", {"article": "a", "attributions": []}, {"id": 1})
    with pytest.raises(InputError, match=r"x\.jsonl#2: .*KeyError"):
        evaluate_gold(path, Predictions())
    wrong = passages(tmp_path / "y.jsonl", passage_quote("We never said this"))
    with pytest.raises(InputError, match=r"y\.jsonl#1"):
        evaluate_passages(wrong, Predictions())
    with pytest.raises(NotFoundError):
        evaluate_gold(tmp_path / "z.jsonl", Predictions())
