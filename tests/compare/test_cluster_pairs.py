"""The labelled pairs, and that the decision keeps its accuracy on those that are ours."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from quotes.compare.clusters.alone import probabilities
from quotes.compare.clusters.decide import THRESHOLD
from quotes.compare.clusters.features import Measure
from quotes.compare.clusters.judge import shipped
from quotes.compare.clusters.table import QuoteTable
from quotes.errors import InputError
from quotes.train.pairs import fold, invented_pairs, labelled_places

_ROOT = Path(__file__).parents[2]
_PAIRS = _ROOT / "corpus" / "quote-pairs.json"
_TEXTS = _ROOT.parent / "shared" / "data" / "polnear" / "train" / "text"


def test_labelled_pairs_are_told_apart_by_article() -> None:
    places = labelled_places()
    assert len(places) >= 300
    assert len({(pair.a, pair.b) for pair in places}) == len(places)
    assert all((p.a.article, p.a.start) < (p.b.article, p.b.start) for p in places)
    folds = Counter(fold(pair.a.article, 5) for pair in places)
    assert len(folds) == 5
    assert min(folds.values()) > 0.1 * len(places)
    same = sum(pair.same for pair in places)
    assert 0.2 * len(places) < same < 0.7 * len(places)


@pytest.mark.shared
@pytest.mark.skipif(not _TEXTS.is_dir(), reason="needs ../shared/data/polnear")
def test_labelled_places_lie_in_their_articles() -> None:
    lengths: dict[str, int] = {}
    for pair in labelled_places():
        for place in (pair.a, pair.b):
            if place.article not in lengths:
                text = (_TEXTS / f"{place.article}.txt").read_text(encoding="utf-8")
                lengths[place.article] = len(text)
            assert 0 <= place.start < place.end <= lengths[place.article]


def _decided() -> list[tuple[str, bool, bool]]:
    """Kind of each invented pair, what it is, and what is decided."""
    pairs, articles = invented_pairs(_PAIRS)
    rows = [quote for pair in pairs for quote in (pair.a, pair.b)]
    table = QuoteTable.build(rows, articles, {})
    a = np.arange(0, len(rows), 2)
    measure = Measure(table, (a, a + 1))
    given = probabilities(measure.features((a, a + 1)), shipped().alone) >= THRESHOLD
    return [(pair.how, pair.same, bool(one)) for pair, one in zip(pairs, given, strict=True)]


def test_whatever_prints_the_words_is_found() -> None:
    """All but paraphrases, and one line given to a nameless official."""
    missed = Counter(how for how, same, given in _decided() if same and not given)
    assert missed.keys() <= {"paraphrased", "reworded", "speaker", "trimmed"}
    assert missed["reworded"] <= 1
    assert missed["speaker"] <= 1
    assert missed["trimmed"] <= 1


def test_what_only_resembles_is_left_apart() -> None:
    wrong = Counter(how for how, same, given in _decided() if given and not same)
    assert wrong.keys() <= {"stock", "subject"}
    assert wrong.total() <= 4


def test_a_file_without_pairs_is_an_input_error(tmp_path: Path) -> None:
    path = tmp_path / "pairs.json"
    path.write_text('{"pairs": [{"a": {}}]}', encoding="utf-8")
    with pytest.raises(InputError, match="no pairs of quotes"):
        invented_pairs(path)
