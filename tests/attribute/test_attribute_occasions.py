"""When, where and how, behind a noun that somebody praises, denies or confirms."""

import pytest
from attribution_samples import run, shown


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("[1Orr] <1dismissed> {1that on Sunday}.", ["that"]),
        ("[1Orr] <1condemned> {1the raid in a post on X} and left.", ["the raid"]),
        ("[1Orr] <1praised> {1her side in an interview with the Courier on Monday}.", ["her side"]),
        ("[1Fans] <1chanted for> {1his dismissal at the final whistle}.", ["his dismissal"]),
        (
            "[1The cabinet] <1agreed> {1the plan on Tuesday night at a stormy meeting}.",
            ["the plan"],
        ),
        (
            "[1Savers] <1blasted> {1Moll Bank last night after crooks took 2m crowns}.",
            ["Moll Bank"],
        ),
        ("[1An aide] <1confirmed> {1the split to the Moll Courier}.", ["the split"]),
        (
            "[1Orr] <1pleaded> {1guilty in the District Court on Monday to 38 counts of fraud}.",
            ["guilty", "to 38 counts of fraud"],
        ),
        ("[1Orr] <1pleaded> {1not guilty at a hearing}.", ["not guilty"]),
    ],
)
def test_when_and_how_are_no_part_of_it(marked: str, said: list[str]) -> None:
    text, found = run(marked)
    assert [shown(text, one)[2] for one in found] == [said]


@pytest.mark.parametrize(
    "marked",
    [
        # A clause goes on with its own day.
        "[1Orr] <1confirmed> {1the president left on Sunday}.",
        "[1Orr] <1said> {1Pell resigned on Sunday}.",
        "[1Orr] <1denied> {1that he quit last night}.",
        # A thing that is called after its day, or wanted on it.
        "[1Orr] <1criticised> {1the vote on Tuesday}.",
        "[1Orr] <1condemned> {1the shelling on Sunday}.",
        "[1Orr] <1called for> {1a picket on Friday}.",
        "[1Orr] <1dismissed> {1the claims made in a post on X}.",
        "[1Orr] <1confirmed> {1the sale to Harlow Group}.",
        "[1Orr] <1pleaded> {1guilty to three charges}.",
        "[1Orr] <1accused> {1Pell of taking bribes on Sunday}.",
    ],
)
def test_what_may_be_a_part_stays(marked: str) -> None:
    text, found = run(marked)
    assert [shown(text, one)[2] for one in found] == [[marked.partition("{1")[2].partition("}")[0]]]


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("[1Campaigners] <1vow> {1legal challenge after late-night vote}", "legal challenge"),
        ("[1Union] <1rejects> {1pay offer amid talks}", "pay offer"),
        (
            "[1Police] <1say> {1man dies after crash in Holm}",
            "man dies after crash in Holm",
        ),
        ("[1Police] <1confirm> {1man dies after crash}", "man dies after crash"),
        ("[1Mayor] <1vows> {1to quit after vote}", "to quit after vote"),
    ],
)
def test_in_a_headline_what_went_before(marked: str, said: str) -> None:
    text, found = run(f"{marked}\nThe council met on Monday.", roles={0: "headline"})
    assert [shown(text, one)[2] for one in found] == [[said]]
