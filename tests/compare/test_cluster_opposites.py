"""A statement and its opposite are two utterances; the same words are one, whoever has them."""

from __future__ import annotations

import pytest
from cluster_rows import ARTICLES, row

from quotes.compare.clusters import cluster_quotes
from quotes.compare.clusters.opposites import Opposites
from quotes.compare.clusters.refusals import two_refusals

_STORY = {"a1": "s", "a2": "s", "a3": "s"}


def contradict(one: dict[str, str], other: dict[str, str]) -> bool:
    return Opposites([row(article="a1", **one), row(article="a2", **other)]).contradict(0, 1)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("“The inspection was a formality”", "“The inspection was not a formality”", True),
        ("“The dam isn't low in March”", "“The dam is low in March”", True),
        ("“Ferries never sail in fog”", "“Ferries sail in fog”", True),
        ("“I never said that the dam leaks”", "“The dam leaks”", True),
        ("“The water of the Lune is safe”", "“The water of the Lune is unsafe”", True),
        ("“The lease of the weir was illegal”", "“The lease of the weir was legal”", True),
        ("“The water is not unsafe”", "“The water is safe”", False),
        ("“The water is safe, not unsafe”", "“The water is safe”", False),
        ("“The union has met the board”", "“The ion has met the board”", False),
        ("“We do not sell the harbour”", "“We do not sell the harbour to banks”", False),
        ("“We shall not sell the harbour”", "he ruled out selling the harbour", False),
        (
            "“It is not a question of price, it is a question of trust”",
            "“a question of trust”",
            False,
        ),
        ("“Trust the pilot, not the chart”", "“Trust the pilot and the chart”", False),
        ("“The harbour was not dredged”", "“A plan for every school is ready”", False),
    ],
)
def test_opposites(one: str, other: str, apart: bool) -> None:
    assert contradict({"text": one}, {"text": other}) is apart
    assert contradict({"text": other}, {"text": one}) is apart


@pytest.mark.parametrize(
    ("one", "other", "turned"),
    [
        ("“There is no money for the quay”", "“There is money for the quay”", True),
        ("“The inspection was never a formality”", "“The inspection was a formality”", True),
        ("“No minister was told of the leak”", "“A minister was told of the leak”", True),
        ("“We did not fire at the pilot boat”", "“We fired at the pilot boat”", True),
        ("“It is not true that the quay leaks”", "he said it is the quay leaks", True),
        ("“No money for the quay”", "“money for the quay”", True),
        ("“The rail broke. We do not know for how long.”", "“The rail broke”", False),
        ("“I had no part in this. I heard it at sea”", "“I heard it at sea”", False),
        ("“They priced our sleep, and it is nothing”", "“They priced our sleep”", False),
        ("“There is no money for the quay”", "“money for the quay”", False),
        ("“two failures nobody paid us for”", "“two failures”", False),
        ("“There is no money and no time”", "“There is money and no time”", True),
        ("there was no money to buy a set of horns", "“There is money for a set.”", True),
        ("divers had not yet reached the hull", "divers have yet to reach the hull", False),
        ("divers had not reached the hull", "divers have yet to reach the hull", False),
        ("divers have reached the hull", "divers have yet to reach the hull", True),
        ("“The quay is not only old, it leaks”", "“The quay is old, it leaks”", False),
    ],
)
def test_a_negation_counts_where_both_print_the_words_around_it(
    one: str, other: str, turned: bool
) -> None:
    for pair in ((one, other), (other, one)):
        assert Opposites([row(pair[0], "a1"), row(pair[1], "a2")]).turned(0, 1) is turned


def test_a_denial_is_apart_from_what_it_denies() -> None:
    said = {"text": "“I was at the meeting in the harbour office”"}
    denial = {"text": "that she was at the meeting in the harbour office", "cue": "denied"}
    assert contradict(said, {**denial, "stance": "denies"})
    assert not contradict({**denial, "stance": "denies"}, {**denial, "stance": "denies"})


def test_an_opposite_is_in_no_cluster() -> None:
    rows = [
        row("“The inspection of the harbour crane in February was a formality,”", "a1"),
        row("that the inspection of the harbour crane in February was not a formality", "a2"),
    ]
    assert not cluster_quotes(rows, ARTICLES, stories=_STORY)


def test_an_added_sentence_that_says_no_keeps_nothing_apart() -> None:
    rows = [
        row("“We should have rung the alarm at two and we rang it at six,”", "a1"),
        row(
            "“We should have rung the alarm at two and we rang it at six. There is no excuse for"
            " those hours.”",
            "a2",
        ),
    ]
    assert len(cluster_quotes(rows, ARTICLES, stories=_STORY)) == 1


def test_a_syllable_makes_an_opposite() -> None:
    rows = [
        row("“The water of the Lune is safe for the children of Moll,”", "a1"),
        row("“The water of the Lune is unsafe for the children of Moll,”", "a2"),
    ]
    assert not cluster_quotes(rows, ARTICLES, stories=_STORY)


def test_common_words_given_to_somebody_else_are_one_cluster_of_their_story() -> None:
    text = "“We did what we had to do and we would do it again,”"
    rows = [row(text, "a1"), row(text, "a2", speaker="Piet Orlander")]
    (cluster,) = cluster_quotes(rows, ARTICLES, stories=_STORY)
    assert "speaker" in {difference.what for difference in cluster.differences}
    assert not cluster_quotes(rows, ARTICLES)


def _clustered(*rows: dict[str, str]) -> list[list[str]]:
    made = [row(**{"article": f"a{at}", **item}) for at, item in enumerate(rows, 1)]
    found = cluster_quotes(made, ARTICLES, stories=_STORY)
    return [[member.article for member in cluster.members] for cluster in found]


def test_two_who_decline_to_comment_have_not_said_one_thing() -> None:
    no = {"stance": "declines", "cue": "declined"}
    board = {"speaker": "Harbour Board", "speaker_kind": "organisation"}
    assert _clustered({"text": "to comment", **no}, {"text": "to comment", **no, **board}) == []
    assert _clustered({"text": "to comment", **no}, {"text": "to comment", **no}) == [["a1", "a2"]]
    assert two_refusals(
        row("to comment", **no), row("to comment on the weir keeper's pay", **no, **board)
    )
    assert not two_refusals(
        row("to say who paid the weir keeper", **no),
        row("to comment on the weir keeper's pay", **no, **board),
    )


def test_few_common_words_may_be_anybodys() -> None:
    rows = [
        row("“We did it again,”", "a1"),
        row("“We did it again,”", "a2", speaker="Piet Orlander"),
    ]
    assert not cluster_quotes(rows, ARTICLES, stories=_STORY)
