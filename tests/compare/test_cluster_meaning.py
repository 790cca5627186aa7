"""Likeness of meaning: vectors of the shipped encoder, and what they join."""

from __future__ import annotations

import hashlib
import json
import time
from concurrent.futures import ThreadPoolExecutor
from importlib import resources

import numpy as np
import pytest
from cluster_rows import ARTICLES, row
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.compare.clusters import cluster_quotes
from quotes.compare.clusters.judge import FOLDER
from quotes.compare.clusters.meaning import Likeness
from quotes.encoder.meaning import Meaning, Reading, lengthened, rounded, shipped_meaning, spoken
from quotes.errors import ModelError

SORRY = "“I will not apologise for what was done that night,”"
RULED_OUT = "any expression of regret"
OTHER = "“We have bought eleven new boats,”"


def test_a_paraphrase_is_nearer_than_another_remark() -> None:
    one, paraphrase, other = shipped_meaning().vectors(
        [spoken(SORRY, "said"), spoken(RULED_OUT, "ruled out"), spoken(OTHER, "said")]
    )
    one, paraphrase, other = lengthened(np.stack([one, paraphrase, other]))
    assert one @ paraphrase > one @ other + 0.2


def test_a_vector_does_not_depend_on_the_texts_beside_it() -> None:
    meaning = shipped_meaning()
    alone = meaning.vectors([SORRY])
    beside = meaning.vectors([OTHER, SORRY, "“No.”"])
    assert (alone[0] == beside[1]).all()


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80) | st.just("\ud800 lone") | st.just("x " * 20_000) | st.just(""))
def test_any_text_has_a_vector(text: str) -> None:
    vectors = shipped_meaning().vectors([spoken(text, None)])
    assert np.abs(vectors).max() == 127
    assert np.linalg.norm(lengthened(vectors)) == pytest.approx(1, abs=1e-6)


@given(st.lists(st.lists(st.floats(-1, 1, width=32), min_size=8, max_size=8), min_size=2))
def test_rounding_keeps_directions(given_rows: list[list[float]]) -> None:
    exact = np.array([row for row in given_rows if np.linalg.norm(row) > 0.1], np.float32).reshape(
        -1, 8
    )
    exact /= np.linalg.norm(exact, axis=1, keepdims=True)
    kept = lengthened(rounded(exact))
    assert np.abs(kept @ kept.T - exact @ exact.T).max(initial=0) < 0.04


def test_nothing_has_no_direction() -> None:
    assert not lengthened(rounded(np.zeros((1, 4), np.float32))).any()


def test_no_texts_have_no_vectors() -> None:
    assert shipped_meaning().vectors([]).shape == (0, 384)


class Counting(Meaning):
    """Remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def vectors(self, texts):  # type: ignore[no-untyped-def]
        self.asked += texts
        return np.stack([np.eye(4, dtype=np.int8)[len(text) % 4] for text in texts])


class Slow(Counting):
    """Gives other threads time to come in between."""

    def vectors(self, texts):  # type: ignore[no-untyped-def]
        time.sleep(0.002)
        return super().vectors(texts)


def test_threads_that_ask_at_once_get_what_one_gets() -> None:
    rows = [row("x" * n, f"a{n}", n) for n in range(1, 80)]
    pairs = [(np.array([n, n + 1]), np.array([n + 2, n + 3])) for n in range(70)]
    alone = Likeness(rows, Reading(meaning=Counting()))
    expected = [alone.of(*pair).tolist() for pair in pairs]
    counting = Slow()
    likeness = Likeness(rows, Reading(meaning=counting))
    with ThreadPoolExecutor(8) as pool:
        assert [found.tolist() for found in pool.map(lambda pair: likeness.of(*pair), pairs)] == (
            expected
        )
    assert len(counting.asked) == len(set(counting.asked))


def test_each_quote_is_read_once() -> None:
    counting = Counting()
    rows = [row(text, f"a{n}", n) for n, text in enumerate(("yes", "no", "maybe"), 1)]
    likeness = Likeness(rows, Reading(meaning=counting))
    assert likeness.of(np.array([0, 1]), np.array([1, 0])).shape == (2,)
    assert likeness.of(np.array([0, 0]), np.array([1, 2]))[0] == likeness.of(
        np.array([1]), np.array([0])
    )
    assert sorted(counting.asked) == ["said: maybe", "said: no", "said: yes"]
    assert likeness.of(np.array([], dtype=int), np.array([], dtype=int)).shape == (0,)


def test_what_was_read_before_is_not_read_again() -> None:
    counting = Counting()
    rows = [row(text, f"a{n}", n) for n, text in enumerate(("yes", "no", "maybe"), 1)]
    kept = {"said: yes": np.array([0, 0, 3, 4], np.int8)}
    known = lambda texts: {text: kept[text] for text in texts if text in kept}  # noqa: E731
    likeness = Likeness(rows, Reading(known, counting))
    cosines = likeness.of(np.array([0, 1]), np.array([2, 2]))
    assert sorted(counting.asked) == ["said: maybe", "said: no"]
    assert cosines[0] == pytest.approx(0.8)  # "maybe" is the last of four directions


def test_paraphrases_without_a_word_in_common_are_joined_in_one_story() -> None:
    rows = [
        row("“I will not apologise,”", "a1", 1),
        row("“We have bought eleven new boats,”", "a1", 2),
        row("any expression of regret", "a2", 1, cue="ruled out"),
        row("that the fleet had grown by eleven vessels", "a2", 2),
    ]
    told = {"a1": "ferry", "a2": "ferry"}
    (sorry, boats) = cluster_quotes(rows, ARTICLES, stories=told)
    assert [member.text for member in sorry.members] == [rows[0].text, rows[2].text]
    assert [member.text for member in boats.members] == [rows[1].text, rows[3].text]
    # Of articles that tell of other events nothing is read for its meaning.
    assert cluster_quotes(rows[::2], ARTICLES) == ()


def test_a_damaged_graph_is_a_model_error() -> None:
    with pytest.raises(ModelError, match="damaged"):
        Meaning(b"no graph", None)


def test_the_shipped_graph_is_the_one_that_its_card_tells_of() -> None:
    folder = resources.files("quotes.resources") / FOLDER
    about = json.loads((folder / "meaning.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256((folder / "meaning.onnx").read_bytes()).hexdigest()
    assert about["sha256"] == digest
