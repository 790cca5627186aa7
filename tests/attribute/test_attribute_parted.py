"""Second verbs, words that a record holds, and where indirect statements begin and end."""

import pytest
from attribution_samples import run, shown

LOST = "{1“They lied,”} <1said> [1Tina Park].\n"


@pytest.mark.parametrize(
    ("second", "source"),
    [
        ("Minutes later a pensioner rose from her chair and bellowed: “Cowards!”", "a pensioner"),
        ("As it was read one dad leapt to his feet and roared: “Cowards!”", "one dad"),
        ("A man at the back jumped up and shouted “Cowards!”", "A man"),
        ("At the back of the hall, a mother stood up and cried: “Cowards!”", "a mother"),
        ("Hal Moss rose slowly and yelled: “Cowards!”", "Hal Moss"),
    ],
)
@pytest.mark.parametrize("marked", [False, True])
def test_a_second_verb_has_the_subject_of_the_first(second: str, source: str, marked: bool) -> None:
    # The quotation that the encoder did not see, and the one that it gave to who spoke before.
    marks = second.replace("“Cowards!”", "{1“Cowards!”}") if marked else second
    text, found = run(LOST + marks, names=("Tina Park", "Hal Moss"))
    assert [shown(text, one)[0] for one in found] == ["Tina Park", source]
    assert shown(text, found[1])[2] == ["“Cowards!”"]


@pytest.mark.parametrize(
    "second",
    [
        "The mayor hugged a man and shouted: {1“Cowards!”}",
        "A man was arrested and charged “with affray”.",
        "A window broke and rattled “like a drum”.",
    ],
)
def test_others_are_no_subject_of_a_second_verb(second: str) -> None:
    text, found = run(LOST + second, names=("Tina Park",))
    assert [shown(text, one)[0] for one in found] == ["Tina Park"]


RECORD = "<1according to> [1the draft Hansard]."


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            f"{{1In question time Minister Ed Orr said “never again”}}, {RECORD}",
            ("Minister Ed Orr", "said", ["“never again”"]),
        ),
        (
            f"{{1Mr Orr told the chair “it is rotten”}}, {RECORD}",
            ("Mr Orr", "told", ["“it is rotten”"]),
        ),
        (
            f"{{1The man, a clerk, told them that it was “rotten”}}, {RECORD}",
            ("The man, a clerk,", "told", ["that it was “rotten”"]),
        ),
        (
            f"{{1The company said the spill was “small”}}, {RECORD}",
            ("The company", "said", ["the spill was “small”"]),
        ),
    ],
)
def test_what_a_record_holds_is_somebodys(
    marked: str, expected: tuple[str, str, list[str]]
) -> None:
    text, found = run(marked, names=("Ed Orr", "Mr Orr"))
    assert [shown(text, one) for one in found] == [expected]


@pytest.mark.parametrize(
    "said",
    ["The minister “lied to us all”", "Mr Orr said the money was gone", "The roof is rotten"],
)
def test_what_a_record_states_stays_its_own(said: str) -> None:
    text, found = run(f"{{1{said}}}, {RECORD}", names=("Mr Orr",))
    assert [shown(text, one)[0] for one in found] == ["the draft Hansard"]


def test_a_record_is_no_second_statement() -> None:
    marked = "[1Jo Park] <1said> {1“it is rotten”}, [2Jo Park] <2according to> {2minutes of it}."
    marked = marked.replace("[2Jo Park] ", "").replace("[1Jo Park]", "[1[2Jo Park]]")
    text, found = run(marked, names=("Jo Park",))
    assert [shown(text, one)[2] for one in found] == [["“it is rotten”"]]


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("{1He had complained}, [1he] <1said>, three times.", ["He had complained", "three times"]),
        ("{1They ignored her}, [1she] <1said>, for years.", ["They ignored her", "for years"]),
        ("{1It sailed}, <1said> [1Jo Park], without a radio.", ["It sailed", "without a radio"]),
        ("{1It was dead}, [1he] <1said>, adding nothing.", ["It was dead"]),
        ("{1It was bad}, [1she] <1said>, in an email to staff.", ["It was bad"]),
        ("{1“It was bad,”} [1she] <1said>, for years on end.", ["“It was bad,”"]),
    ],
)
def test_a_statement_goes_on_behind_a_parenthesis(marked: str, content: list[str]) -> None:
    text, found = run(marked)
    assert shown(text, found[0])[2] == content


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("[1Jo Park] <1said> before {1the match he was nervous}.", "he was nervous"),
        ("[1Jo Park] <1said> {1after the hearing she was grateful}.", "she was grateful"),
        ("[1Jo Park] <1told> {1the inquest the rail was off}.", "the rail was off"),
        ("[1Jo Park] <1told> {1the judge Mr Pell had refused}.", "Mr Pell had refused"),
        ("[1The judge] <1told> {1the defendant he was a danger}.", "he was a danger"),
        # What belongs to the statement, or may do so.
        (
            "[1Jo Park] <1said> {1after the war they would rebuild}.",
            "after the war they would rebuild",
        ),
        (
            "[1Jo Park] <1said> {1after the vote they would resign}.",
            "after the vote they would resign",
        ),
        ("[1Jo Park] <1told> {1the judge Ann Orr was wrong}.", "the judge Ann Orr was wrong"),
        (
            "[1Jo Park] <1said> {1the judge the court chose was ill}.",
            "the judge the court chose was ill",
        ),
    ],
)
def test_a_statement_begins_behind_hearer_and_occasion(marked: str, content: str) -> None:
    text, found = run(marked)
    assert shown(text, found[0])[2] == [content]
