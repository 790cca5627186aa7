"""What an outlet could not verify, and evidence that nobody gave."""

from dataclasses import replace

import pytest
from attribution_samples import document_of, run, unmark

from quotes.attribute import attribute
from quotes.records import Article

TOLD = "[1The army] <1told> NNA {1that the depot was empty}. "


def contents(marked: str, names: tuple[str, ...] = ()) -> list[list[str]]:
    text, found = run(marked, names=names)
    return [[span.of(text) for span in one.content] for one in found]


@pytest.mark.parametrize(
    "caveat",
    [
        "NNA <2could not independently verify> {2the claim}.",
        "[2The Tarn Courier] <2was unable to authenticate> {2the footage}.",
        "But Reuters <2has not been able to confirm> {2the figure}.",
        "[2We] <2cannot verify> {2this list}.",
    ],
)
def test_what_an_outlet_could_not_verify_is_no_statement(caveat: str) -> None:
    assert contents(TOLD + caveat) == [["that the depot was empty"]]


def test_a_caveat_leaves_the_quotation_before_it() -> None:
    marked = "{1“Who fired?”} [1a voice] <1asks>. {1NNA was unable to authenticate it}."
    marked = f"{marked} Roe told NNA so."
    assert contents(marked) == [["“Who fired?”"]]


@pytest.mark.parametrize(
    "statement",
    [
        "[2The ministry] <2said> {2that the Courier could not verify the list}.",
        "[2The police] <2could not confirm> {2the number}.",
        "[2The Harbour Board] <2could not verify> {2the number}.",
        "{2“NNA could not verify it,”} [2Roe] <2said>.",
    ],
)
def test_others_say_what_they_cannot_confirm(statement: str) -> None:
    assert len(contents(TOLD + statement)) == 2


def test_the_articles_own_outlet_is_known_from_its_metadata() -> None:
    text, raw = unmark("[1Kanal 9] <1could not verify> {1the claim}.")
    document = document_of(text)
    assert len(attribute(document, raw)) == 1
    own = replace(document, article=Article(text, outlet="kanal-9"))
    assert not attribute(own, raw)


def test_nothing_offered_is_nothing_said() -> None:
    assert contents("[1He] <1offered> {1no proof}.") == []
    assert contents("[1He] <1offered> {1no proof that the depot was full}.") != []
    assert contents("[1He] <1found> {1no evidence}.") != []
