"""Passive requests, relative clauses behind appositions, and deeds that hold no words."""

import pytest
from attribution_samples import document_of, run, shown, unmark

from quotes.attribute import attribute
from quotes.records import Entity


@pytest.mark.parametrize("subject", ["A lone heckler", "Builder Tom Hale", "Two men"])
@pytest.mark.parametrize("source", ["the mayor", "[2the mayor]"])
def test_whoever_is_asked_goes_on_to_call(subject: str, source: str) -> None:
    marked = (
        f"{{1{subject}}} <1was asked> {{1to sit down}} by [1{source}] after <2calling on> "
        "{2the council to resign}."
    )
    text, found = run(marked)
    assert [shown(text, one) for one in found] == [
        ("the mayor", "was asked", ["to sit down"]),
        (subject, "calling on", ["the council to resign"]),
    ]


def test_who_is_told_is_nothing_said() -> None:
    text, found = run("{1A man} <1was told> to leave after <2calling for> {2a new count of it}.")
    assert [shown(text, one)[0] for one in found] == ["A man"]


def test_a_participle_of_an_active_clause_keeps_its_source() -> None:
    text, found = run("[1The mayor] left the hall after <1calling on> {1the council to resign}.")
    assert shown(text, found[0])[0] == "The mayor"


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        (
            "It follows an assessment by Beck & Lane, structural engineers, [1which] <1concluded> "
            "{1that it was rotten}.",
            "an assessment by Beck & Lane",
        ),
        (
            "It follows the second review by Oxley Reid, a firm of accountants, [1which] <1found> "
            "{1that it lost money}.",
            "the second review by Oxley Reid",
        ),
        (
            "The town called in Oxley Reid, a firm of accountants, [1which] <1said> "
            "{1that it lost money}.",
            "Oxley Reid",
        ),
        # No apposition, and one that explains no name.
        ("It hired a firm, [1which] <1said> {1that it lost money}.", "which"),
        ("It hired the best, a firm of accountants, [1which] <1said> {1it lost money}.", "which"),
    ],
)
def test_which_is_what_the_apposition_explains(marked: str, source: str) -> None:
    text, raw = unmark(marked)
    at = text.find("Oxley Reid")
    document = document_of(text)
    entities = (Entity(at, at + len("Oxley Reid"), "organisation"),) if at >= 0 else ()
    found = attribute(
        type(document)(
            document.article, document.paragraphs, document.sentences, document.quoted, entities
        ),
        raw,
    )
    assert shown(text, found[0])[0] == source


@pytest.mark.parametrize(
    ("subject", "source"),
    [
        ("An email that he sent to managers", "he"),
        ("A letter Ann Orr wrote in May", "Ann Orr"),
        ("The leaked report", "The leaked report"),
    ],
)
def test_a_copy_is_no_source(subject: str, source: str) -> None:
    marked = f"{subject}, [1a copy of which the Gazette has seen,] <1said> {{1it was rotten}}."
    text, found = run(marked)
    assert shown(text, found[0])[0] == source


@pytest.mark.parametrize(
    "marked",
    [
        "[1Jo Park] <1clutched> {1a photo of her only son Bo}.",
        "[1Jo Park] <1clutched a photo of> {1her only son Bo}.",
        "[1Jo Park] <1read> {1a statement on behalf of the family}.",
        "[1Jo Park] <1repeated> {1the question}.",
        "[1Jo Park] <1gave> {1his evidence with his eyes closed}.",
        "[1Jo Park] <1began by addressing> {1the family}.",
        "[1Jo Park] <1made the comment> on {1the first day of an inquest into the fire}.",
    ],
)
def test_deeds_are_no_statements(marked: str) -> None:
    assert run(marked)[1] == ()


@pytest.mark.parametrize(
    "marked",
    [
        "[1Jo Park] <1waved> {1a sign saying the war was over}.",
        "[1Jo Park] <1read> {1a statement that called the ruling a disgrace}.",
        "[1Jo Park] <1repeated> {1the claim that he had lied}.",
        "[1Jo Park] <1gave evidence> {1that it was rotten}.",
        "[1Jo Park] <1made the claim> {1that it was rotten}.",
        "[1Jo Park] <1addressed> {1the lack of doctors in the town}.",
        "[1Jo Park] <1made the remark> {1“on the first day of the war”}.",
    ],
)
def test_words_are_kept(marked: str) -> None:
    assert len(run(marked)[1]) == 1


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("[1Boffins] <1reckon> {1the roof could fall “without warning”}.", "speech"),
        ("[1He] <1reckons> {1it will rain}.", "thought"),
        ("[1One insider] <1reckons> {1the sale will collapse}.", "speech"),
        ("[1Fans] <1reckon> {1the chairman will go by Easter}.", "speech"),
        ("[1Fans] <1think> {1the chairman will go by Easter}.", "thought"),
        ("[1Voters] <1think> {1the plan is “bonkers”}.", "thought"),
        ("{1It was “rotten”}, a coroner <1has heard>.", "speech"),
    ],
)
def test_acts(marked: str, act: str) -> None:
    assert run(marked)[1][0].act == act
