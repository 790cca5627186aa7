"""The decoder against brute force over all rows of tags."""

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.encoder.viterbi import decode, transitions

LABELS = ("O", "B-x", "I-x", "B-y", "I-y")
PENALTY = {"x": 0.7}


def allowed(row, starts):
    for place, tag in enumerate(row):
        if tag in (2, 4) and (place in starts or row[place - 1] not in (tag, tag - 1)):
            return False
    return True


def value(row, scores, starts):
    total = sum(scores[place][tag] for place, tag in enumerate(row))
    for place in range(1, len(row)):
        if place not in starts and row[place] == 1 and row[place - 1] in (1, 2):
            total -= PENALTY["x"]
    return total


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 5), st.integers(0, 2**32 - 1), st.data())
def test_it_finds_the_best_row(length, seed, data):
    scores = np.random.default_rng(seed).normal(size=(length, len(LABELS))).astype(np.float32)
    starts = sorted({0, *data.draw(st.lists(st.integers(0, length - 1), max_size=2))})
    best = max(
        (row for row in itertools.product(range(5), repeat=length) if allowed(row, starts)),
        key=lambda row: value(row, scores, starts),
    )
    found = decode(scores, np.array(starts), transitions(LABELS, PENALTY))
    assert allowed(found.tolist(), starts)
    assert abs(value(found, scores, starts) - value(best, scores, starts)) < 1e-4


def test_nothing_gives_nothing():
    empty = np.zeros((0, 5), dtype=np.float32)
    assert decode(empty, np.zeros(0, dtype=np.int64), transitions(LABELS, {})).tolist() == []


def test_segments_do_not_influence_each_other():
    rng = np.random.default_rng(5)
    a, b = rng.normal(size=(7, 5)).astype(np.float32), rng.normal(size=(4, 5)).astype(np.float32)
    moves = transitions(LABELS, PENALTY)
    alone = [decode(part, np.array([0]), moves).tolist() for part in (a, b)]
    together = decode(np.concatenate([a, b]), np.array([0, 7]), moves).tolist()
    assert together == alone[0] + alone[1]
