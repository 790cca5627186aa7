"""Where data sets lie, and that a change in them is noticed."""

import pytest
from evaluate_samples import boats, gold, passages, polnear, statement, waiting

from quotes.errors import EmptyInputError, InputError, NotFoundError
from quotes.evaluate.data import DataSets
from quotes.evaluate.predictions import Predictions, collect
from quotes.evaluate.run import evaluate


@pytest.fixture
def layout(tmp_path):
    polnear(tmp_path / "data" / "polnear" / "dev")
    (tmp_path / "gold").mkdir()
    gold(tmp_path / "gold" / "dev.jsonl", statement(0, "it “a pity”"))
    passages(tmp_path / "gold" / "challenge.jsonl")
    return tmp_path


def test_the_standard_layout_is_found_as_far_as_it_is_there(layout, tmp_path):
    assert set(DataSets.below(layout).given) == {"polnear", "gold", "challenge"}
    (layout / "data" / "gum").mkdir()
    assert set(DataSets.below(layout).given) == {"polnear", "gold", "challenge", "gum"}
    assert DataSets.below(tmp_path / "elsewhere").given == {}
    assert DataSets.here(tmp_path).given == {}


def test_what_is_named_wins_over_the_layout_and_must_exist(layout, tmp_path):
    named = DataSets(gold=tmp_path / "mine.jsonl")
    data = named.filled(DataSets.below(layout))
    assert data.gold == tmp_path / "mine.jsonl" and data.polnear is not None
    with pytest.raises(NotFoundError, match=r"mine\.jsonl"):
        named.check()


def test_gold_needs_the_texts(layout):
    data = DataSets.below(layout)
    assert [path.rsplit("/", 1)[-1] for path in data.paths()] == ["boats_1.txt", "challenge.jsonl"]
    with pytest.raises(InputError, match="has no texts"):
        list(DataSets(gold=data.gold).paths())


def test_the_hash_is_of_all_that_belongs_to_the_data(layout):
    data = DataSets.below(layout)
    before = {name: data.sha256(name) for name in data.given}
    (data.polnear / "notes.txt").write_text("not part of it")
    assert before == {name: data.sha256(name) for name in data.given}
    for path in (data.polnear / "attributions" / "boats_1_0.ann", data.gold, data.challenge):
        path.write_bytes(path.read_bytes() + b"\n")
    assert not set(before.values()) & {data.sha256(name) for name in data.given}


def test_data_of_which_nothing_is_analysed_are_left_out(layout):
    data = DataSets.below(layout)
    evaluation = evaluate(data, collect([boats()]))
    assert list(evaluation.data) == ["polnear", "gold"]
    assert evaluation.left_out == ("challenge",)
    with pytest.raises(EmptyInputError, match="no analyses of polnear, gold, challenge"):
        evaluate(data, Predictions())


def test_passages_are_known_by_their_text(tmp_path):
    (tmp_path / "corpus").mkdir()
    assert DataSets.here(tmp_path).given == {}
    file = passages(
        tmp_path / "corpus" / "channel-passages.json",
        {
            "quote": "We wait,", "speaker": "Jon Vale", "speaker_kind": "person",
            "channel": "social_media", "platform": "X", "evidence": "on X", "basis": "stated",
            "relay": None, "stance": "asserts",
        },
    )  # fmt: skip
    data = DataSets.here(tmp_path)
    assert data.given == {"passages": file}
    assert [article.path for article in data.articles()] == ["channel-passages.json#p1"]
    assert list(data.paths()) == []
    score = evaluate(data, waiting()).data["passages"].score
    assert (score.missing, score.figures["channel, of found"].numbers) == (0, (100.0,))
