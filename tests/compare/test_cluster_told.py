"""Pairs of one story: which are looked at, and what joins them."""

from __future__ import annotations

import numpy as np
import pytest
from cluster_rows import ARTICLES, TIDE, row

from quotes.compare.clusters import cluster_quotes
from quotes.compare.clusters import told as module
from quotes.compare.clusters.copies import Copies
from quotes.compare.clusters.features import Measure
from quotes.compare.clusters.judge import shipped
from quotes.compare.clusters.table import QuoteTable
from quotes.compare.clusters.told import TOGETHER, story_pairs, told
from quotes.records import QuoteFacts

STORY = {f"a{n}": "harbour" for n in range(1, 5)}


def _table(rows: list[QuoteFacts], stories: dict[str, str]) -> QuoteTable:
    return QuoteTable.build(rows, {item.id: item for item in ARTICLES}, stories)


def _pairs(table: QuoteTable) -> list[tuple[int, int]]:
    return [(int(a), int(b)) for a, b in zip(*story_pairs(table), strict=True)]


def test_all_pairs_of_a_story_are_looked_at_and_no_others() -> None:
    rows = [row(f"“Boat {n} is late,”", f"a{n}") for n in range(1, 7)]
    stories = {"a1": "x", "a2": "y", "a3": "x", "a4": "y", "a5": "x"}
    assert _pairs(_table(rows, stories)) == [(0, 2), (0, 4), (1, 3), (2, 4)]
    assert _pairs(_table(rows, {})) == []


def test_of_a_large_story_each_quote_meets_those_that_share_most_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_ALL", 10)
    monkeypatch.setattr(module, "_NEAREST", 2)
    monkeypatch.setattr(module, "_ROWS", 7)
    words = ("lantern", "harbour", "eel", "timetable", "ferry", "causeway")
    rows = [
        row(f"“The {word} of {word} number {at} is ours,”", f"a{at}", number)
        for number, word in enumerate(words, 1)
        for at in (1, 2, 3)
    ]
    table = _table(rows, STORY)
    pairs = _pairs(table)
    for start in range(0, len(rows), 3):
        assert {(start, start + 1), (start, start + 2), (start + 1, start + 2)} <= set(pairs)
    assert len(pairs) <= 2 * len(rows)
    assert pairs == sorted(set(pairs))
    assert all(a < b for a, b in pairs)


def test_what_is_known_without_trees_is_settled() -> None:
    rows = [
        row(TIDE, "a1"),
        row("“The tide does not read our timetable, and neither do the eels,”", "a2"),
        row("“We have bought eleven new boats,”", "a3"),
    ]
    table = _table(rows, STORY)
    found = told(Measure(table, story_pairs(table)), shipped().alone)
    assert found.features.shape == (len(found.a), len(TOGETHER))
    assert np.isfinite(found.features).all()
    settled = dict(
        zip(zip(found.a.tolist(), found.b.tolist(), strict=True), found.settled, strict=True)
    )
    assert settled[0, 1] == 1.0
    assert np.isnan(settled.get((0, 2), np.nan))


def test_without_a_story_nothing_is_told() -> None:
    table = _table([row(TIDE, "a1"), row(TIDE, "a2")], {})
    nothing = np.zeros(0, dtype=np.int64)
    assert len(told(Measure(table, (nothing, nothing)), shipped().alone).a) == 0


def test_edges_of_copies_are_edges_of_what_they_are_compared_as() -> None:
    rows = [row(TIDE, "a1"), row(TIDE, "a2"), row("“Eels,”", "a3")]
    copies = Copies.build(_table(rows, STORY))
    node = int(copies.node_of[0])
    assert copies.node_of.tolist() == [node, node, 2]
    found = copies.edges([(0, 1, 1.0), (0, 2, 0.7), (1, 2, 0.9)])
    assert found == [(min(node, 2), max(node, 2), 0.9)]


def test_a_copy_in_the_story_counts_where_the_first_is_in_none() -> None:
    """What is compared only once may stand outside the story."""
    rows = [
        row(TIDE, "a1"),
        row(TIDE, "a2"),
        row("that the tide reads no timetable, and no eel does", "a3"),
    ]
    for outside in ("a1", "a2"):
        stories = {name: told for name, told in STORY.items() if name != outside}
        (cluster,) = cluster_quotes(rows, ARTICLES, stories=stories)
        assert len(cluster.members) == 3


def test_what_a_pronoun_means_may_be_any_statement() -> None:
    told = [row(TIDE, "a1"), row("that", "a2", kind="indirect"), row(TIDE, "a3")]
    table = QuoteTable.build(told, {}, dict.fromkeys(("a1", "a2", "a3"), "tides"))
    pairs = story_pairs(table)
    assert list(zip(*(side.tolist() for side in pairs), strict=True)) == [(0, 2)]
    in_marks = [row("“We did.”", "a1"), row("“We did not.”", "a2")]
    table = QuoteTable.build(in_marks, {}, dict.fromkeys(("a1", "a2"), "tides"))
    assert len(story_pairs(table)[0]) == 1
