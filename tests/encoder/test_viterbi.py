"""The decoder against brute force over all rows of tags."""

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.encoder.viterbi import Moves, decode, rules

PLAIN = ("O", "B-x", "I-x", "B-y", "I-y")
CLOSED = ("O", "B-x", "I-x", "E-x", "S-x")


def allowed(row, starts, labels):
    """The scheme in words: whether each tag may stand where it does."""
    names = [labels[tag] for tag in row]
    for place, name in enumerate(names):
        before = "O" if place in starts else names[place - 1]
        after = "O" if place + 1 in starts or place + 1 == len(row) else names[place + 1]
        if name[0] in "IE" and before not in ("B" + name[1:], "I" + name[1:]):
            return False
        if labels is CLOSED and name[0] in "BI" and after not in ("I" + name[1:], "E" + name[1:]):
            return False
    return True


def some_moves(labels, seed):
    rng = np.random.default_rng(seed)
    count = len(labels)
    extra = Moves(
        *(rng.normal(size=size).astype(np.float32) for size in ((count, count), count, count))
    )
    rule = rules(labels)
    both = (rule.between + extra.between, rule.first + extra.first, rule.last + extra.last)
    return Moves(*both), extra


def value(row, scores, starts, extra):
    total = sum(scores[place][tag] for place, tag in enumerate(row))
    for place, tag in enumerate(row):
        total += extra.first[tag] if place in starts else extra.between[row[place - 1]][tag]
        if place + 1 in starts or place + 1 == len(row):
            total += extra.last[tag]
    return total


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([PLAIN, CLOSED]), st.integers(1, 5), st.integers(0, 2**32 - 1), st.data())
def test_it_finds_the_best_row(labels, length, seed, data):
    scores = np.random.default_rng(seed).normal(size=(length, len(labels))).astype(np.float32)
    starts = sorted({0, *data.draw(st.lists(st.integers(0, length - 1), max_size=2))})
    moves, extra = some_moves(labels, seed)
    best = max(
        (r for r in itertools.product(range(5), repeat=length) if allowed(r, starts, labels)),
        key=lambda row: value(row, scores, starts, extra),
    )
    found = decode(scores, np.array(starts), moves)
    assert allowed(found.tolist(), starts, labels)
    assert abs(value(found, scores, starts, extra) - value(best, scores, starts, extra)) < 1e-4


def test_nothing_gives_nothing():
    empty = np.zeros((0, 5), dtype=np.float32)
    assert decode(empty, np.zeros(0, dtype=np.int64), rules(PLAIN)).tolist() == []


def test_segments_do_not_influence_each_other():
    rng = np.random.default_rng(5)
    a, b = rng.normal(size=(7, 5)).astype(np.float32), rng.normal(size=(4, 5)).astype(np.float32)
    moves, _ = some_moves(CLOSED, 5)
    alone = [decode(part, np.array([0]), moves).tolist() for part in (a, b)]
    together = decode(np.concatenate([a, b]), np.array([0, 7]), moves).tolist()
    assert together == alone[0] + alone[1]
