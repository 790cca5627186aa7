"""A quotation that another's name and a colon announce is no part of what was said before."""

import pytest
from attribution_samples import run

_FIRST = "{1“No rent is due,”} [1Ulla Fenn] <1told> them.\n"


@pytest.mark.parametrize(
    ("second", "cue", "source"),
    [
        ("The miller Odd Munn, 44, snapped back: {1“Two days late.”}", "snapped back", "Odd Munn"),
        ("Odd Munn, in green: {1“Two days late.”}", ":", "Odd Munn"),
        ("Odd Munn replied: {1“Two days late.”}", "replied", "Odd Munn"),
    ],
)
def test_whoever_is_announced_says_it(second: str, cue: str, source: str) -> None:
    text, found = run(_FIRST + second, names=("Ulla Fenn", "Odd Munn"))
    assert [[span.of(text) for span in one.content] for one in found] == [
        ["“No rent is due,”"],
        ["“Two days late.”"],
    ]
    assert found[1].cue is not None and found[1].cue.of(text) == cue
    assert found[1].source is not None and found[1].source.of(text) == source


@pytest.mark.parametrize(
    "second",
    [
        # The speaker himself, nobody, no colon, and the sentence that has the cue.
        "Ms Fenn added: {1“Two days late.”}",
        "And another thing: {1“Two days late.”}",
        "Odd Munn was there. {1“Two days late.”}",
    ],
)
def test_others_go_on_with_what_was_said(second: str) -> None:
    text, found = run(_FIRST + second, names=("Ulla Fenn", "Odd Munn", "Ms Fenn"))
    assert [span.of(text) for span in found[0].content] == ["“No rent is due,”", "“Two days late.”"]


def test_a_cue_with_its_colon_keeps_its_quotations() -> None:
    marked = "[1Ulla Fenn] <1told> Odd Munn: {1“No rent.”} and {1“no rush.”}"
    text, found = run(marked, names=("Ulla Fenn", "Odd Munn"))
    assert [span.of(text) for span in found[0].content] == ["“No rent.”", "“no rush.”"]
