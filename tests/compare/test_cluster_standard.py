"""Which version the others are compared with, and which outlet stands alone."""

from __future__ import annotations

from dataclasses import replace

from cluster_rows import ARTICLES, row

from quotes.compare.clusters.differences import differences
from quotes.compare.clusters.records import Difference
from quotes.compare.clusters.surroundings import Surroundings
from quotes.records import ArticleFacts, QuoteFacts

_MAY = "“The mill may be sold in spring,”"
_WILL = "“The mill will be sold in spring, and nobody at the weir was asked,”"
_GATES = "“We counted {} gates and {} boats at the weir in spring,”"


def wording(*texts: str, articles: tuple[ArticleFacts, ...] = ARTICLES) -> Difference:
    """The difference in wording of some texts, one an article, in their order."""
    rows: list[QuoteFacts] = [row(text, f"a{n}") for n, text in enumerate(texts, start=1)]
    around = Surroundings(rows, {item.id: item for item in articles})
    return next(item for item in differences(rows, around) if item.what == "wording")


def reference(difference: Difference) -> int:
    return difference.wordings[0].reference


def test_who_alone_prints_another_sense_is_compared_with_the_others() -> None:
    found = wording(_WILL, _MAY, _MAY.replace("spring", "spring, they say"), _MAY)
    assert reference(found) == 2
    assert [(turn.what, turn.members) for turn in found.turns] == [("condition", (0,))]
    assert found.alone == (0,)


def test_who_alone_prints_another_figure_is_compared_with_the_others() -> None:
    long = _GATES.format(90, 12).replace("spring", "spring, as we do in every year")
    found = wording(long, _GATES.format(900, 12), _GATES.format(900, 12))
    assert reference(found) == 1 and found.alone == (0,)
    assert found.figures == (("900", "90"),)


def test_one_against_one_may_be_either() -> None:
    found = wording(_WILL, _MAY)
    assert reference(found) == 0 and found.alone == ()
    assert [turn.members for turn in found.turns] == [(1,)]


def test_two_against_two_are_no_error_of_one() -> None:
    found = wording(_WILL, _MAY, _WILL, _MAY)
    assert reference(found) == 0 and found.alone == ()


def test_two_outlets_may_each_be_alone_with_something() -> None:
    found = wording(
        _GATES.format(900, 12),
        _GATES.format(90, 12),
        _GATES.format(900, 12),
        _GATES.format(900, 200),
    )
    assert found.alone == (1, 3)


def test_a_text_of_an_agency_counts_once() -> None:
    wired = [replace(item, agency="Halvard News Agency") for item in ARTICLES[:3]]
    found = wording(_MAY, _MAY, _MAY, _WILL, articles=(*wired, *ARTICLES[3:]))
    assert reference(found) == 3 and found.alone == ()
    # With an outlet of its own that agrees they are two.
    found = wording(_MAY, _MAY, _MAY, _WILL, _MAY, articles=(*wired, *ARTICLES[3:]))
    assert found.alone == (3,)


def test_an_outlet_that_prints_both_is_one() -> None:
    one_outlet = (ARTICLES[0], *(replace(item, outlet="Outlet 2") for item in ARTICLES[1:3]))
    found = wording(_WILL, _MAY, _MAY, articles=one_outlet)
    assert reference(found) == 0 and found.alone == ()
