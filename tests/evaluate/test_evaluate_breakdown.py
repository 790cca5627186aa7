"""Figures in parts add up to the whole, and name the weak ones."""

from evaluate_samples import GRAM, PILOTS, ann, boats, polnear

from quotes.evaluate.attributions import evaluate_polnear
from quotes.evaluate.breakdown import break_down
from quotes.evaluate.predictions import Predictions, collect


def test_one_outlet_has_the_figures_of_the_whole(tmp_path):
    folder = polnear(tmp_path)
    found = break_down(folder, collect([boats()]))
    assert list(found.outlets) == ["boats"]
    articles, figures = found.outlets["boats"]
    whole = evaluate_polnear(folder, collect([boats()])).figures
    assert articles == 1
    assert all(whole[name].numbers == figure.numbers for name, figure in figures.items())


def test_kinds_are_those_of_gold(tmp_path):
    direct = ("Ina Gram", "said", "“no more boats”")
    indirect = ("She", "read", "today")
    folder = polnear(tmp_path, ann(direct, PILOTS, indirect))
    found = break_down(folder, collect([boats()])).kinds
    assert [item.found.whole for item in found.values()] == [1, 1, 1]
    assert {kind: item.found.part for kind, item in found.items()} == {
        "direct": 1, "mixed": 1, "indirect": 0,
    }  # fmt: skip
    # The pilots' quote is found and given to somebody else.
    assert found["mixed"].linked.part == 0 and found["direct"].linked.part == 1


def test_nothing_is_found_without_an_analysis(tmp_path):
    found = break_down(polnear(tmp_path, ann(GRAM)), Predictions())
    assert sum(item.found.part for item in found.kinds.values()) == 0
