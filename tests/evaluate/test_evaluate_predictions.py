"""Saved analyses."""

import json

import pytest
from evaluate_samples import boats, write_lines

from quotes.errors import InputError, NotFoundError
from quotes.evaluate.predictions import collect, key_of, read_predictions
from quotes.records.schema import analysis_to_dict


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("a/b/x.txt", "x"),
        ("x.txt.gz", "x"),
        ("x.y.html", "x.y"),
        ("a/x.jsonl#3", "#3"),
        (None, "-"),
        ("-", "-"),
    ],
)
def test_keys_of_paths(path, key):
    assert key_of(path) == key


def test_saved_analyses_are_what_fresh_ones_are(tmp_path):
    fresh = collect([boats()]).named("boats_1")
    item = analysis_to_dict(boats())
    lines = write_lines(tmp_path / "lines.jsonl", item)
    listed = tmp_path / "list.json"
    listed.write_text(json.dumps([item], indent=1))
    for path in (lines, listed):
        saved = read_predictions([path])
        assert saved.named("boats_1") == fresh
        assert saved.of_text(boats().article.sha256) == fresh
    assert [model.name for model in saved.models] == ["test-model"]


def test_analyses_of_other_programs_may_lack_what_is_not_measured(tmp_path):
    item = analysis_to_dict(boats())
    del item["model"], item["article"]["sha256"], item["quotes"][0]["confidence"]
    saved = read_predictions([write_lines(tmp_path / "lines.jsonl", item)])
    assert len(saved.named("boats_1").quotes) == 3
    assert saved.models == ()


def test_what_is_no_analysis_is_named(tmp_path):
    path = tmp_path / "lines.jsonl"
    path.write_text(json.dumps(analysis_to_dict(boats())) + "\n{}\n")
    with pytest.raises(InputError, match=r"lines\.jsonl#2"):
        read_predictions([path])
    path.write_text("no JSON")
    with pytest.raises(InputError, match=r"lines\.jsonl#1"):
        read_predictions([path])
    with pytest.raises(NotFoundError):
        read_predictions([tmp_path / "none"])
