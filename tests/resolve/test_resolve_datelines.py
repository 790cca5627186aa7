"""Where a report was filed is nobody who speaks."""

import pytest
from resolve_cases import Case


@pytest.mark.parametrize(
    "place", ["OSTER TARN — ", "OSTER TARN, Norland (NNA) — ", "OSTER TARN, May 3 (NNA) - "]
)
def test_the_place_of_a_dateline_is_no_antecedent(place: str) -> None:
    text = f"{place}A mill burned down. “We lost it all,” it said."
    case = Case(text, ("it| said", "“We lost it all,”"))
    assert case.names == [None]


def test_a_body_before_a_dash_is_none() -> None:
    text = "ROELAB — a firm of nine people — burned down. “We lost it all,” it said."
    assert Case(text, ("it| said", "“We lost it all,”")).names == ["ROELAB"]
