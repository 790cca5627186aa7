"""Matching predictions to gold."""

from quotes.evaluate.matching import Triple, match, same_mention
from quotes.records import Span


def triple(content, source=None):
    return Triple((Span(*source),) if source else (), (), (Span(*content),))


def test_half_of_the_characters_make_a_match():
    (pair,) = match([triple((0, 100))], [triple((0, 50))])
    assert (pair.gold, pair.guess) == (0, 0)
    assert match([triple((0, 100))], [triple((0, 49))]) == ()


def test_one_prediction_answers_one_gold_attribution():
    pairs = match([triple((0, 10)), triple((0, 10))], [triple((0, 10))])
    assert len(pairs) == 1


def test_the_better_overlap_wins():
    (pair,) = match([triple((0, 10))], [triple((0, 7)), triple((0, 9))])
    assert pair.guess == 1


def test_of_equal_overlaps_the_last_one_wins():
    (pair,) = match([triple((0, 10))], [triple((0, 9)), triple((1, 10)), triple((0, 6))])
    assert pair.guess == 1


def test_sources():
    assert same_mention([], [])
    assert not same_mention([Span(0, 4)], [])
    assert same_mention([Span(0, 10)], [Span(5, 15)])
    assert not same_mention([Span(0, 10)], [Span(6, 16)])
    assert not same_mention([Span(0, 4)], [Span(0, 400)])
