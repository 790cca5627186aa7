"""Sources behind the verb that hold a title in quotation marks."""

import pytest
from attribution_samples import run, shown

NEXT = " Director [1Al Tarn] wrote on."


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        (
            "{1“Love you both,”} <1commented> {1Vale's “Glasshouse” castmate Jo Poe}." + NEXT,
            "Vale's “Glasshouse” castmate Jo Poe",
        ),
        (
            "{1“It was long,”} <1wrote> “Low Tide” director Jo Poe." + NEXT,
            "“Low Tide” director Jo Poe",
        ),
        (
            "{1“It was long,”} <1said> the “Late Hosts” presenter Jo Poe, 40." + NEXT,
            "the “Late Hosts” presenter Jo Poe",
        ),
        ("{1“It was long,”} <1said> castmate Jo Poe." + NEXT, "castmate Jo Poe"),
    ],
)
def test_a_name_behind_verb_and_title(marked: str, source: str) -> None:
    text, found = run(marked, names=("Jo Poe", "Al Tarn", "Vale"))
    assert shown(text, found[0])[0] == source
    assert len(found[0].content) == 1


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("{1“It was long,”} [1Al Tarn] <1told> “Low Tide” director Jo Poe.", "Al Tarn"),
        ("{1“It was long,”} <1said> [1Al Tarn], who wrote “Low Tide” with Jo Poe.", "Al Tarn"),
    ],
)
def test_whoever_is_told_or_named_besides_is_no_source(marked: str, source: str) -> None:
    text, found = run(marked, names=("Jo Poe", "Al Tarn"))
    assert shown(text, found[0])[0] == source
