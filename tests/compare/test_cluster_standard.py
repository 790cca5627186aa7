"""Which version the others are compared with, and which outlet stands alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from cluster_rows import ARTICLES, row

from quotes.compare.clusters.differences import differences
from quotes.compare.clusters.records import Difference, QuoteCluster
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


@pytest.mark.parametrize(
    ("days", "alone"),
    [
        # What is printed on a later day may be newer, on an earlier one older.
        (("2024-03-01", "2024-03-01", "2024-03-02"), ()),
        (("2024-03-02", "2024-03-02", "2024-03-01"), ()),
        (("2024-03-01", "2024-03-02", "2024-03-02"), (2,)),
        (("2024-03-01", "2024-03-01", "2024-03-01T18:00"), (2,)),
        (("2024-03-01", None, "2024-03-02"), (2,)),
        (("2024-03-01", "2024-03-01", None), (2,)),
    ],
)
def test_a_figure_of_another_day_may_be_newer(
    days: tuple[str | None, ...], alone: tuple[int, ...]
) -> None:
    dated = tuple(replace(item, published=day) for item, day in zip(ARTICLES, days, strict=False))
    texts = [_GATES.format(count, 12) for count in (14, 14, 16)]
    assert wording(*texts, articles=dated).alone == alone
    # Other words are not.
    assert wording(_MAY, _MAY, _WILL, articles=dated).alone == (2,)


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


_SHUT = "“The gates will stay shut at night until the eels have gone,”"


def speakers(*names: str, texts: tuple[str, ...] = (), **fields: Any) -> tuple[int, ...]:
    """Members that are alone with the name of their speaker, of one sentence in each article."""
    texts = texts or (_SHUT,) * len(names)
    rows = [
        row(text, f"a{n}", speaker=name, **fields)
        for n, (name, text) in enumerate(zip(names, texts, strict=True), start=1)
    ]
    around = Surroundings(rows, {item.id: item for item in ARTICLES})
    return next((item.alone for item in differences(rows, around) if item.what == "speaker"), ())


def test_who_alone_gives_the_words_to_somebody_else_is_named() -> None:
    assert speakers("Runa Hexley", "Runa Hexley", "Ivo Drell", "Hexley") == (2,)


def test_one_against_one_may_be_either_speaker() -> None:
    assert speakers("Runa Hexley", "Ivo Drell") == ()
    assert speakers("Runa Hexley", "Runa Hexley", "Ivo Drell", "Ivo Drell") == ()


def test_a_speaker_who_is_not_sure_is_our_error_rather_than_an_outlet_s() -> None:
    assert speakers("Runa Hexley", "Hexley", "Ivo Drell", speaker_confidence=0.89) == ()


def test_a_paraphrase_and_other_words_are_no_other_speaker_of_these() -> None:
    names = ("Runa Hexley", "Runa Hexley", "Ivo Drell")
    told = _SHUT.strip("“,”")
    assert speakers(*names, texts=(_SHUT, _SHUT, told)) == ()
    assert speakers(*names, texts=(_SHUT, _SHUT, "“They stay shut,”")) == ()


def test_an_outlet_that_has_the_words_from_both_is_not_alone() -> None:
    rows = [row(_SHUT, "a1"), row(_SHUT, "a2"), row(_SHUT, "a3"), row(_SHUT, "a3", 2)]
    rows[3] = replace(rows[3], speaker="Ivo Drell")
    around = Surroundings(rows, {item.id: item for item in ARTICLES})
    found = {item.what: item for item in differences(rows, around)}
    assert found["speaker"].alone == ()


def test_an_agency_s_text_counts_once_for_its_speaker() -> None:
    wired = [replace(item, agency="Halvard News Agency") for item in ARTICLES[:2]]
    names = ("Runa Hexley", "Runa Hexley", "Ivo Drell")
    rows = [row(_SHUT, f"a{n}", speaker=name) for n, name in enumerate(names, start=1)]
    around = Surroundings(rows, {item.id: item for item in (*wired, *ARTICLES[2:])})
    found = {item.what: item for item in differences(rows, around)}
    assert found["speaker"].alone == ()


def test_one_member_that_is_alone_with_words_and_speaker_is_named_once() -> None:
    rows = [row(_WILL, f"a{n}") for n in range(1, 4)]
    rows[2] = replace(rows[2], text=_WILL.replace("will", "will not"), speaker="Ivo Drell")
    around = Surroundings(rows, {item.id: item for item in ARTICLES})
    cluster = QuoteCluster("c", "Runa Hexley", tuple(rows), differences(rows, around))
    assert cluster.alone == (2,)


def test_other_words_are_told_of_one_event_alone() -> None:
    rows = [row(_SHUT, "a1"), row(_SHUT.replace("eels", "crews"), "a2")]
    by_id = {item.id: item for item in ARTICLES}
    for stories, told in (({}, ()), ({"a1": "s", "a2": "s"}, ("words",)), ({"a1": "s"}, ())):
        found = differences(rows, Surroundings(rows, by_id, stories))
        assert tuple(turn.what for turn in found[0].turns) == told
