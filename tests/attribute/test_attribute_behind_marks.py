# ruff: noqa: E501 -- one case a line reads better
"""What the writer adds to a statement: what happened meanwhile, what comes of it, a picture."""

import pytest
from attribution_samples import run, shown


def contents(marked: str, **options) -> list[list[str]]:
    text, found = run(marked, **options)
    return [shown(text, one)[2] for one in found]


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("[1The boss] <1insisted> {1that “not a crown is missing” – as millions vanished into thin air}.", ["that “not a crown is missing”"]),
        ("[1Poe] <1said> {1it was “safe as houses” — hours after a crack was found}.", ["it was “safe as houses”"]),
        ("[1She] <1wrote> {1“Sunshine soon” under a snap of a suitcase}.", ["“Sunshine soon”"]),
        ("[1He] <1posted> {1a black square on Instagram with the words “You will know”}.", ["“You will know”"]),
        ("[1He] <1shared> {1a photo} with the caption {1“Home at last”}.", ["“Home at last”"]),
        ("{1Poe will not play again}, [1his agent] <1said> on Tuesday, {1opening the way for a move}.", ["Poe will not play again"]),
        ("{1Rates stay on hold}, [1the bank] <1said>, {1dashing hopes of a cut}.", ["Rates stay on hold"]),
        # Words that may be said.
        ("[1Poe] <1called> {1it “a joke” – and a bad one at that}.", ["it “a joke” – and a bad one at that"]),
        ("[1She] <1wrote> {1“Goodbye” with a heavy heart}.", ["“Goodbye” with a heavy heart"]),
        ("[1He] <1posted> {1that the plan was “a joke”}.", ["that the plan was “a joke”"]),
        ("{1Troops crossed the river}, [1the army] <1said>, {1killing two men}.", ["Troops crossed the river", "killing two men"]),
    ],
)  # fmt: skip
def test_the_writers_words_are_left_out(marked: str, wanted: list[str]) -> None:
    assert contents(marked) == [wanted]


BODY = "\n\n{9The road was ice}, [9police] <9said>."


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("[1Governor] <1insists> {1‘this is no crisis’ after 340m crowns disappear}", [("Governor", ["‘this is no crisis’"])]),
        ("[1Minister] <1insists> {1‘nobody lied to you’ amid new claims of a cover-up}", [("Minister", ["‘nobody lied to you’"])]),
        ("[1Police] <1say> {1man ‘was beaten’ after a row in Moll}", [("Police", ["man ‘was beaten’ after a row in Moll"])]),
        ("[1Coach] <1says> {1striker must train alone after agent claims he has ‘played his last game’}", [("Coach", ["striker must train alone"]), ("agent", ["he has ‘played his last game’"])]),
        ("{1Rates to stay on hold}, <1says> bank, {1as prices rise}", [("bank", ["Rates to stay on hold"])]),
        ("Lake could be dry by 2030, warns report after hottest summer", [("report", ["Lake could be dry by 2030"])]),
        ("[1Shoppers] <1told> {1to return toys over choking risk}", [(None, ["to return toys over choking risk"])]),
        # What is said to have come after.
        ("[1Police] <1say> {1man died after crash near Moll}", [("Police", ["man died after crash near Moll"])]),
        ("[1Minister] <1says> {1she quit after aides told her of ‘serious’ threats}", [("Minister", ["she quit after aides told her of ‘serious’ threats"])]),
        ("[1Parents] <1vow> {1to sue after school board votes to close it}", [("Parents", ["to sue after school board votes to close it"])]),
        ("[1Shoppers] <1told> {1the mayor to resign}", [("Shoppers", ["the mayor to resign"])]),
    ],
)  # fmt: skip
def test_headlines_end_their_statements(
    line: str, wanted: list[tuple[str | None, list[str]]]
) -> None:
    text, found = run(line + BODY, roles={0: "headline"})
    end = text.index("\n")
    made = [shown(text, one) for one in found if one.start < end]
    assert [(source, said) for source, _, said in made] == wanted
