"""What several quotes share is found by sorting, and parts of the work run beside each other."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.compare.clusters.hits import Hits
from quotes.compare.clusters.sequences import scrambled
from quotes.compare.clusters.threads import each

_COUNT = 9
_OCCURRENCES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, _COUNT - 1)), max_size=60)
_NUMBERS = st.lists(st.integers(-1, 3), min_size=_COUNT, max_size=_COUNT)


@given(_OCCURRENCES, st.integers(2, 6), st.none() | _NUMBERS)
def test_groups_are_those_of_a_dictionary(
    found: list[tuple[int, int]], most: int, numbers: list[int] | None
) -> None:
    hashes = scrambled(np.array([code for code, _ in found], dtype=np.int64))
    nodes = np.array([node for _, node in found], dtype=np.int32)
    by = None if numbers is None else np.array(numbers)
    hits = Hits.of((hashes, nodes), _COUNT, most, by)
    expected = defaultdict(list)
    for code, node in found:
        of = 0 if numbers is None else numbers[node]
        if of >= 0:
            expected[code, of].append(node)
    wanted = sorted(sorted(group) for group in expected.values() if 2 <= len(group) <= most)
    given_groups = [hits.nodes[hits.groups == at].tolist() for at in np.unique(hits.groups)]
    assert sorted(given_groups) == wanted
    assert all(group == sorted(group) for group in given_groups)
    assert hits.sizes.tolist() == [len(given_groups[at]) for at in hits.groups.tolist()]


def test_parts_are_given_in_their_order() -> None:
    assert list(each(lambda part: part * 2, range(7))) == [0, 2, 4, 6, 8, 10, 12]
    assert list(each(str, [])) == []


def test_what_fails_in_either_thread_is_raised() -> None:
    for wrong in (2, 3):
        with pytest.raises(ZeroDivisionError):
            list(each(lambda part, wrong=wrong: 1 // (part - wrong), range(6)))


def test_parts_are_begun_only_when_they_are_asked_for() -> None:
    begun: list[int] = []
    results = each(begun.append, range(100))
    next(results)
    assert len(begun) <= 2
    results.close()
    assert len(begun) <= 2
