"""Clusters from rows, end to end."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from cluster_rows import ARTICLES, TIDE, article, row
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.compare.clusters import Caps, Grouping, QuoteCluster, cluster_quotes
from quotes.compare.clusters.candidates import candidates
from quotes.compare.clusters.table import QuoteTable
from quotes.errors import StoreError
from quotes.records import QuoteFacts

_OTHER = "“We will rebuild the school on the hill, brick by brick if we must,”"


def found(*rows: QuoteFacts, **options: Any) -> list[list[str]]:
    """Articles of the members of each cluster."""
    clusters = cluster_quotes(rows, ARTICLES, **options)
    return [[member.article for member in cluster.members] for cluster in clusters]


@pytest.mark.parametrize(
    "text",
    [
        TIDE,
        '"The tide does not read our timetable, and neither do the eels in this harbour."',
        "“The tide does not read our timetable,”",
        "“neither do the eels in this harbour”",
        "“The tide does not read ... neither do the eels in this harbour,”",
        "“The tide,” ... “does not read our timetable, and neither do the eels in this harbour.”",
        "“The tide [at Olmar] does not read our timetable, and neither do the eels,”",
        "“The tide doesn't read our timetable and neither do the eels in the harbour,”",
        "that the tide did not read the timetable, and neither did the eels in the harbour",
    ],
)
def test_one_utterance_however_it_is_printed(text: str) -> None:
    assert found(row(TIDE, "a1"), row(text, "a2"), row(_OTHER, "a3")) == [["a1", "a2"]]


def test_a_quoted_fragment_in_a_paraphrase() -> None:
    mixed = row(
        "the board had ignored “the eels in this harbour”",
        "a2",
        kind="mixed",
        quoted=("the eels in this harbour",),
    )
    assert found(row(TIDE, "a1"), mixed) == [["a1", "a2"]]


@pytest.mark.parametrize(
    ("one", "other", "fields"),
    [
        ("“No comment,”", "“No comment,”", {"speaker": "Piet Orlander"}),
        ("“We found cracks in the eastern pier,”", "“The eastern pier is ours to mend,”", {}),
        ("“Will the pier be closed in May?”", "“The pier will be closed in May,”",
         {"speaker": "Piet Orlander", "stance": "asserts"}),
        ("that he would vote against the budget", "that she would vote against the treaty",
         {"speaker": "Imke Farrow"}),
    ],
)  # fmt: skip
def test_what_is_not_one_utterance(one: str, other: str, fields: dict[str, Any]) -> None:
    stance = "asks" if one.endswith("?”") else "asserts"
    assert found(row(one, "a1", stance=stance), row(other, "a2", **fields)) == []


def test_thoughts_are_left_out() -> None:
    assert found(row(TIDE, "a1"), row(TIDE, "a2", act="thought")) == []


def test_one_article_alone_is_no_cluster_unless_asked_for() -> None:
    rows = (row(TIDE, "a1"), row("“The tide does not read our timetable,”", "a1", 2))
    assert found(*rows) == []
    assert found(*rows, least_articles=1) == [["a1", "a1"]]


def test_somebody_elses_words_inside_a_quote_are_not_its_own() -> None:
    outer = row(f"Yes. It says: {TIDE}", "a1", speaker="Ruth Pallister", kind="indirect")
    inner = row(TIDE, "a1", 2, start=outer.start + 14, end=outer.end)
    copy = row(TIDE, "a2")
    (cluster,) = cluster_quotes([outer, inner, copy], ARTICLES)
    assert [(member.article, member.quote) for member in cluster.members] == [
        ("a1", "q2"),
        ("a2", "q1"),
    ]


def test_a_compound_quote_does_not_pull_two_utterances_together() -> None:
    """A and C share nothing; B has both. Whoever matches neither the hub nor B stays out."""
    first = "“The harbour board has counted every lamp on this coast and eleven are dark,”"
    last = "“Forty houses in Little Harrow have had no running water since Sunday morning,”"
    rows = [
        row(first, "a1"),
        row(f"{first[:-2]}. {last[1:]}", "a2"),
        row(last, "a3"),
        row("“Little Harrow will have its fair on Sunday morning as it always had,”", "a4"),
    ]
    assert found(*rows) == [["a1", "a2", "a3"]]


def test_members_are_ordered_by_date_then_outlet() -> None:
    articles = [
        article("a1", "Zinc Post", "2024-03-02"),
        article("a2", "Alder Post", "2024-03-02"),
        article("a3", "Zinc Post", "2024-03-01"),
        article("a4", "Alder Post", None),
    ]
    (cluster,) = cluster_quotes([row(TIDE, item.id) for item in articles], articles)
    assert cluster.articles == ("a3", "a2", "a1", "a4")


def test_the_speaker_is_the_name_that_most_give() -> None:
    names = ("Hexley", "Runa Hexley", "Runa Hexley", "an official")
    rows = [
        row(TIDE, f"a{n}", speaker=name, named=name != "an official")
        for n, name in enumerate(names, 1)
    ]
    (cluster,) = cluster_quotes(rows, ARTICLES)
    assert cluster.speaker == "Runa Hexley"


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        # Two unsure members against a sure one; three forms of one name.
        ([("Piet Orlander", 0.4), ("Piet Orlander", 0.4), ("Runa Hexley", 0.97)], "Runa Hexley"),
        ([("Hexley", 0.9), ("Ron Hexley", 0.6), ("Ronald Hexley", 0.9), ("Piet Orlander", 0.97)],
         "Ronald Hexley"),
        ([("Hexley", 0.97), ("Hexley", 0.97), ("Runa Hexley", 0.5)], "Runa Hexley"),
        # A description may mean whoever has a name.
        ([("the mayor", 0.9), ("the mayor", 0.9), ("Runa Hexley", 0.5)], "Runa Hexley"),
        ([("the mayor", 0.9), ("an official", 0.97)], "an official"),
        ([(None, 0.9)] * 2, None),
    ],
)  # fmt: skip
def test_the_speaker_is_who_is_surest_over_all_forms_of_a_name(
    given: list[tuple[str | None, float]], wanted: str | None
) -> None:
    rows = [
        row(
            TIDE,
            f"a{n}",
            speaker=name,
            speaker_kind="person" if name else None,
            named=bool(name and name[0].isupper()),
            speaker_confidence=sure,
        )
        for n, (name, sure) in enumerate(given, 1)
    ]
    stories = {item.id: "s" for item in ARTICLES}
    (cluster,) = cluster_quotes(rows, ARTICLES, stories=stories)
    assert cluster.speaker == wanted


def test_ids_stay_while_members_stay() -> None:
    rows = [row(TIDE, "a1"), row(TIDE, "a2"), row(_OTHER, "a3"), row(_OTHER, "a4")]
    both = cluster_quotes(rows, ARTICLES)
    (alone,) = cluster_quotes(rows[:2], ARTICLES)
    assert alone.id in {cluster.id for cluster in both}
    assert len({cluster.id for cluster in both}) == 2


def test_articles_may_be_missing_and_rows_none() -> None:
    assert cluster_quotes([], []) == ()
    assert cluster_quotes([row(TIDE)], []) == ()
    (cluster,) = cluster_quotes([row(TIDE, "a1"), row(TIDE, "a2")], {})
    assert len(cluster.members) == 2


@pytest.mark.parametrize("text", ["", "…", "“”", "“Yes,”", "\ud800", "= [", "] ["])
def test_odd_texts_are_no_error(text: str) -> None:
    rows = [row(text, "a1"), row(text, "a2"), row(TIDE, "a3"), row(TIDE, "a4")]
    assert ["a3", "a4"] in found(*rows)


_TEXTS = st.lists(
    st.sampled_from([TIDE, _OTHER, "“The tide does not read our timetable,”", "“Yes,”", "no"]),
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(_TEXTS, st.integers())
def test_any_order_of_the_rows_gives_the_same_clusters(texts: list[str], seed: int) -> None:
    rows = [row(text, f"a{n % 6 + 1}", n + 1) for n, text in enumerate(texts)]
    clusters = cluster_quotes(rows, ARTICLES)
    random.Random(seed).shuffle(rows)
    assert cluster_quotes(iter(rows), reversed(ARTICLES)) == clusters
    members = [(member.article, member.quote) for item in clusters for member in item.members]
    assert len(members) == len(set(members))


def test_texts_are_kept_as_printed() -> None:
    rows = [row(TIDE, "a1"), row(TIDE.replace(" ", "\n"), "a2")]
    (cluster,) = cluster_quotes(rows, ARTICLES)
    assert isinstance(cluster, QuoteCluster)
    assert set(cluster.members) == set(rows)


def test_many_quotes_of_one_phrase_propose_few_pairs() -> None:
    """Caps: a phrase that everybody uses must not make pairs of everybody."""
    rows = []
    for n in range(600):
        text = f"we do not comment on ongoing investigations w{n} x{n} y{n} z{n}"
        rows.append(row(text, f"a{n}", speaker=f"N{n} M{n}"))
    pairs = [_pairs(rows[:count]) for count in (60, 600)]
    assert pairs[1] < 12 * max(pairs[0], 120)


def _pairs(rows: list[QuoteFacts]) -> int:
    import numpy as np

    table = QuoteTable.build(rows, {}, {})
    return len(candidates(table, np.arange(len(table)), Caps(), "256MB")[0])


def test_a_join_that_fails_is_a_store_error() -> None:
    with pytest.raises(StoreError, match="cannot be joined"):
        cluster_quotes(
            [row(TIDE, "a1"), row(TIDE + " x y z", "a2")],
            ARTICLES,
            how=Grouping(memory="no memory"),
        )


def test_speakers_of_other_articles_join_only_by_full_name() -> None:
    one = row("that the eels had left the harbour", "a1", speaker="Hexley")
    other = replace(one, article="a2", speaker="Hexley", text="the eels were back in the harbour")
    assert found(one, other) == []
