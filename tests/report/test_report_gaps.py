"""Where a cue splits a quotation, versions are shown without a change."""

from __future__ import annotations

import pytest

from quotes.compare.clusters import Edit, Wording
from quotes.report.compared.clusters import differing_words
from quotes.report.compared.gaps import without_gaps
from quotes.report.html.words import compared_words

SHUT = Edit("replace", "shut.”", "closed.”")


@pytest.mark.parametrize(
    ("edits", "plain", "html"),
    [
        # The cue stands in the fullest version alone, and in the other alone.
        (
            [
                Edit("equal", "“We asked,”", "“We asked."),
                Edit("delete", "...", ""),
                Edit("equal", "“but it stays", "But it stays"),
                SHUT,
            ],
            "“We asked. But it stays [-shut.”-] {+closed.”+}",
            "“We asked. But it stays <del>shut.”</del> <ins>closed.”</ins>",
        ),
        (
            [
                Edit("equal", "“We asked, but", "“We asked,”"),
                Edit("insert", "", "..."),
                Edit("equal", "it stays", "“it stays"),
                SHUT,
            ],
            "“We asked,” ... “it stays [-shut.”-] {+closed.”+}",
            "“We asked,” ... “it stays <del>shut.”</del> <ins>closed.”</ins>",
        ),
        # Something is left out there, and said to be.
        (
            [
                Edit("equal", "“We asked,”", "“We asked,”"),
                Edit("delete", "... “twice,”", ""),
                Edit("equal", "“it stays", "“it stays"),
            ],
            "“We asked,” [-... “twice,”-] “it stays",
            "“We asked,” <del>... “twice,”</del> “it stays",
        ),
        (
            [
                Edit("equal", "“We asked", "“We asked"),
                Edit("insert", "", "..."),
                Edit("equal", "and it stays", "and it stays"),
            ],
            "“We asked {+...+} and it stays",
            "“We asked <ins>...</ins> and it stays",
        ),
    ],
)
def test_a_split_quotation_is_no_change(edits: list[Edit], plain: str, html: str) -> None:
    wording = Wording(0, 1, tuple(edits))
    assert differing_words(wording, full=True, plain=True).plain == plain
    assert str(compared_words(wording)) == html


def test_a_gap_at_either_end_stays() -> None:
    edits = [Edit("delete", "...", ""), Edit("equal", "“shut", "“shut"), Edit("insert", "", "...")]
    assert without_gaps(edits) == edits
