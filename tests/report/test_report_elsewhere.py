"""What a version leaves out, and its article prints in another quote, is not shown as left out."""

from __future__ import annotations

import pytest

from quotes.compare import Wording
from quotes.compare.clusters import Edit
from quotes.report.compared.clusters import differing_words
from quotes.report.html.words import compared_words

REST = "and an inquiry would establish <b>why</b>"
EDITS = (Edit("equal", "The sirens worked", "The sirens worked"), Edit("delete", REST, ""))
ELSEWHERE = (EDITS[0], Edit("delete", REST, "", elsewhere=True))


@pytest.mark.parametrize("plain", [True, False])
def test_a_terminal_says_where_it_is(plain: bool) -> None:
    shown = differing_words(Wording(0, 1, ELSEWHERE), full=True, plain=plain).plain
    assert shown == f"The sirens worked [in another quote: {REST}]"


def test_else_it_is_left_out() -> None:
    shown = differing_words(Wording(0, 1, EDITS), full=True, plain=True).plain
    assert shown == f"The sirens worked [-{REST}-]"


def test_a_page_marks_it_as_no_deletion() -> None:
    there = str(compared_words(Wording(0, 1, ELSEWHERE)))
    assert "<del>" not in there
    assert "[in another quote: and an inquiry would establish &lt;b&gt;why" in there
    assert "<del>and an inquiry" in str(compared_words(Wording(0, 1, EDITS)))
