"""The place that a story is filed from belongs to no source and to nothing that is said."""

from __future__ import annotations

import pytest
from attribution_samples import run, shown


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("VESS — ", "Ulla Fenn, head of the Vess Guild,"),
        ("VESS—", "The Vess Guild"),
        ("VESS, Moll (AFP) - ", "Ulla Fenn"),
        ("UPPER VESS, March 3 -- ", "Ulla Fenn"),
    ],
)
def test_a_dateline_belongs_to_no_source(place: str, source: str) -> None:
    text, found = run(f"[1{place}{source}] <1said> {{1the mill burned}}.")
    assert [shown(text, one) for one in found] == [(source, "said", ["the mill burned"])]


def test_nor_to_what_is_said() -> None:
    text, found = run("{1VESS — The mill burned}, [1Ulla Fenn] <1said>.")
    assert [shown(text, one)[2] for one in found] == [["The mill burned"]]


@pytest.mark.parametrize("source", ["Fenn — Moll's mayor — ", "NASA - the agency - "])
def test_an_aside_is_no_dateline(source: str) -> None:
    text, found = run(f"Rain fell. [1{source}]<1said> {{1the mill burned}}.")
    assert [shown(text, one)[0] for one in found] == [source]


@pytest.mark.parametrize("slug", ["WRAPUP 1-", "BRIEF-", "CORRECTED-UPDATE 3-"])
def test_a_slug_belongs_to_no_source(slug: str) -> None:
    text, found = run(f"[1{slug}Vess] <1says> {{1the mill burned}}")
    assert [shown(text, one) for one in found] == [("Vess", "says", ["the mill burned"])]
    text, found = run(f"{{1{slug}The mill burned}}, [1Vess] <1says>")
    assert [shown(text, one)[2] for one in found] == [["The mill burned"]]


@pytest.mark.parametrize("name", ["POLL-TAX GUILD", "COVID-19 board", "Update-Vess"])
def test_a_hyphen_makes_no_slug(name: str) -> None:
    text, found = run(f"[1{name}] <1says> {{1the mill burned}}")
    assert [shown(text, one)[0] for one in found] == [name]


def test_a_slug_may_touch_the_first_word_of_a_source() -> None:
    text, found = run("UPDATE [12-Vess] <1says> {1the mill burned}")
    assert [shown(text, one)[0] for one in found] == ["Vess"]


def test_a_place_alone_is_neither_source_nor_content() -> None:
    said = "{1“The mill burned down in the night,”} Ulla Fenn said on Tuesday."
    text, found = run(f"[1VESS] <1—> {said}")
    assert "VESS" not in {shown(text, one)[0] for one in found}
    text, found = run(f"{{1VESS, 3 March}} — {said}")
    assert [part for one in found for part in shown(text, one)[2] if "VESS" in part] == []


def test_who_takes_turns_is_no_place() -> None:
    text, found = run("[1ROE] <1—> {1“It burned.”}\n\nPOE — “It did not burn at all.”")
    assert "ROE" in {shown(text, one)[0] for one in found}
