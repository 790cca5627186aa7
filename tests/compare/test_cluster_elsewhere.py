"""What a version leaves out, and its article prints in another quote of the same speaker."""

from __future__ import annotations

import pytest
from cluster_rows import ARTICLES, row

from quotes.compare.clusters import Edit
from quotes.compare.clusters.differences import differences
from quotes.compare.clusters.surroundings import Surroundings
from quotes.records import QuoteFacts

WHOLE = (
    "the sirens had worked in 14 villages and an inquiry would establish what went wrong in Sabel"
)
SHORT = "the sirens had worked in 14 villages"
REST = "that the inquiry would now establish what had gone wrong in Sabel"


def left_out(*others: QuoteFacts) -> list[Edit]:
    members = [row(WHOLE, "a1"), row(SHORT, "a2")]
    rows = sorted([*members, *others], key=lambda quote: quote.article)
    around = Surroundings(rows, {item.id: item for item in ARTICLES})
    (wording,) = (item for item in differences(members, around) if item.what == "wording")
    return [edit for edit in wording.wordings[0].edits if edit.operation != "equal"]


def test_the_same_speaker_says_it_in_another_quote() -> None:
    (edit,) = left_out(row(REST, "a2", 2))
    assert edit.elsewhere
    assert edit.before.startswith("and an inquiry would establish")


@pytest.mark.parametrize(
    "other",
    [
        row(REST, "a2", 2, speaker="Ivo Drell"),
        row(REST, "a3", 2),
        row("the sirens are tested in March", "a2", 2),
    ],
    ids=["another speaker", "another article", "something else"],
)
def test_else_it_is_left_out(other: QuoteFacts) -> None:
    (edit,) = left_out(other)
    assert not edit.elsewhere
