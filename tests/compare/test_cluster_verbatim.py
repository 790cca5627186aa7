"""One stretch between quotation marks, of one speaker in one story, is one utterance."""

from __future__ import annotations

import numpy as np
import pytest
from cluster_rows import ARTICLES, row

from quotes.compare.clusters import cluster_quotes
from quotes.compare.clusters.table import QuoteTable
from quotes.compare.clusters.verbatim import PRINTED, printed
from quotes.records import QuoteFacts

_STORY = {"a1": "s", "a2": "s"}
_WHOLE = "“The eels left in spring,” ... “and nobody at the ministry has counted the boats since,”"


def same(one: QuoteFacts, *others: QuoteFacts) -> bool:
    """Whether the first and the last have one quotation."""
    rows = [one, *others]
    table = QuoteTable.build(rows, {item.id: item for item in ARTICLES}, _STORY)
    a, b = np.array([0]), np.array([len(rows) - 1])
    column = PRINTED.index("one quotation")
    found = printed(table, a, b)[:, column], printed(table, b, a)[:, column]
    assert found[0] == found[1]
    return bool(found[0][0])


@pytest.mark.parametrize(
    ("text", "quoted", "expected"),
    [
        ("that the ‘eels’ were gone", ("eels",), True),
        ("that it was ‘spring’ when the ‘eels’ left", ("spring", "eels"), True),
        ("that nobody ‘has’ done so", ("has",), False),
        ("that the ‘eels’ of ‘autumn’ were gone", ("eels", "autumn"), False),
        ("that the ‘spring and’ all", ("spring and",), False),
        ("that eels were gone", (), False),
        (
            "that ‘nobody at the ministry has counted the boats of late’",
            ("nobody at the ministry has counted the boats of late",),
            True,
        ),
        ("that ‘the ministry has counted eels’", ("the ministry has counted eels",), False),
    ],
)
def test_what_stands_in_marks(text: str, quoted: tuple[str, ...], expected: bool) -> None:
    kind = "mixed" if quoted else "indirect"
    assert same(row(_WHOLE, "a1"), row(text, "a2", kind=kind, quoted=quoted)) is expected


def test_a_fragment_of_two_quotes_may_be_either() -> None:
    fragment = row("that the ‘eels’ were gone", "a1", kind="mixed", quoted=("eels",))
    other = row("“Nobody fishes for eels now,”", "a2")
    assert not same(fragment, other, row(_WHOLE, "a2", 2))
    # The same words twice in one article are no two utterances, nor are another speaker's his.
    assert same(fragment, row("“The eels left in spring”", "a2"), row(_WHOLE, "a2", 2))
    assert same(
        fragment,
        row("“Nobody fishes for eels now,”", "a2", speaker="Tor Vail"),
        row(_WHOLE, "a2", 2),
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # A word more, or another one.
        ("“The boats never left the inner harbour,”", "“They never left our harbour.”", False),
        ("“The boats never left the harbour,”", "“The boats never left the old harbour.”", True),
        ("“But a harbour is not a market,”", "“We wait, but our harbour is not a market.”", True),
        ("“The boats were not in the harbour,”", "“The boats were in the old harbour.”", False),
        ("“Paint does not stop eighteen eels,”", "“A wall does not stop ten eels.”", False),
    ],
)
def test_a_sentence_but_for_a_word(one: str, other: str, expected: bool) -> None:
    assert same(row(one, "a1"), row(other, "a2")) is expected


def test_quotes_that_share_one_sentence_of_several_are_one_utterance() -> None:
    rows = [
        row(f"“{_ONE} The quay is older than the ministry and will outlast it.”", "a1"),
        row(f"“{_ONE} My mother mended nets here until her hands gave out.”", "a2"),
    ]
    assert len(cluster_quotes(rows, ARTICLES, stories=_STORY)) == 1
    other = row(rows[1].text, "a2", speaker="Tor Vail")
    assert not cluster_quotes([rows[0], other], ARTICLES, stories=_STORY)


_ONE = "They weigh the fish and never the men who bring it."


_FERRY = "“We do not want the ferry. Ask anyone on the quay who has to live with it,”"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We do not want it,”", "“We do want it,”"),
        ("“We never said it to them,”", "“We said it to them,”"),
        ("“No warning was given on the quay,”", "“A warning was given on the quay,”"),
        ("“Nobody knew of the ferry,”", "“Everyone knew of the ferry,”"),
        ("“Every boat in the harbour was counted,”", "“No boat in the harbour was counted,”"),
        ("“No one had to die here,”", "“Someone had to die here,”"),
        ("“He always answered us,”", "“He never answered us,”"),
        ("“The wall is not safe. Close the road,”", "“The wall is safe,”"),
        ("“We came late but we did not sleep,”", "“We came late, and we did sleep,”"),
        (_FERRY, _FERRY.replace("do not want", "do want")),
    ],
)
def test_a_statement_that_lost_its_not_is_a_misquotation(one: str, other: str) -> None:
    clusters = cluster_quotes([row(one, "a1"), row(other, "a2")], ARTICLES, stories=_STORY)
    (cluster,) = clusters
    (wording,) = (item for item in cluster.differences if item.what == "wording")
    assert [turn.what for turn in wording.turns] == ["negation"]


_LONG = "“The crane will not be lifted from the harbour before the winter,”"


def test_a_long_sentence_may_have_lost_its_speaker_as_well() -> None:
    turned = _LONG.replace("not ", "")
    other = row(turned, "a2", speaker="Tor Vail")
    (cluster,) = cluster_quotes([row(_LONG, "a1"), other], ARTICLES, stories=_STORY)
    assert {item.what for item in cluster.differences} == {"wording", "speaker"}
    # One article has it from both, of whom one denies it.
    for beside in (row(_LONG, "a2", 2), row(turned, "a2", 2, speaker="Ivo Drell")):
        rows = [row(_LONG, "a1"), other, beside]
        found = cluster_quotes(rows, ARTICLES, stories=_STORY)
        assert not any({_LONG, turned} <= {it.text for it in one.members} for one in found)


@pytest.mark.parametrize(
    "others",
    [
        # Two people, of whom one says no.
        [row("“We do want it,”", "a2", speaker="Tor Vail")],
        # Both on one occasion: "Do we want it? We do want it when it is free."
        [row("“We do want it,”", "a2"), row("“We do not want it,”", "a2", 2)],
        # Not in marks: somebody's own words.
        [row("that they did want it", "a2")],
        # The same but for what says nothing.
        [row("“We want it all,”", "a2"), row("“We do not want it all,”", "a2", 2)],
        # Too short to be no chance.
        [row("“It is,”", "a2")],
    ],
)
def test_an_opposite_is_no_misquotation(others: list[QuoteFacts]) -> None:
    text = "“It is not,”" if others[0].text == "“It is,”" else "“We do not want it,”"
    clusters = cluster_quotes([row(text, "a1"), *others], ARTICLES, stories=_STORY)
    texts = [{member.text for member in cluster.members} for cluster in clusters]
    assert not any({text, others[0].text} <= some for some in texts)


def test_a_long_fragment_is_one_utterance_whoever_is_said_to_have_said_it() -> None:
    words = "that packs should be “child-resistant and, frankly, grandparent-resistant”"
    marked = ("child-resistant and, frankly, grandparent-resistant",)
    editorial = row(
        "makers to use “child-resistant and, frankly, grandparent-resistant” packs",
        "a1",
        kind="mixed",
        quoted=marked,
        speaker="The Doctor",
    )
    doctors = row(words, "a2", kind="mixed", quoted=marked, speaker="Ana Toll")
    (found,) = cluster_quotes([editorial, doctors], ARTICLES, stories=_STORY)
    assert len(found.members) == 2
    # An article that has the words from both tells them apart.
    both = row(words, "a1", 2, kind="mixed", quoted=marked, speaker="Ana Toll")
    table = QuoteTable.build([editorial, both, doctors], {i.id: i for i in ARTICLES}, _STORY)
    (columns,) = printed(table, np.array([0]), np.array([2]))
    assert not columns[PRINTED.index("given to another")]
