# ruff: noqa: E501 -- one case a line reads better
"""Sources that the encoder read as contents, and contents that only cite somebody."""

import pytest
from attribution_samples import run, shown


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "{1Gas will flow again from May}, {1the energy ministers of Moll} <1announced> in Tarn.",
            ("the energy ministers of Moll", "announced", ["Gas will flow again from May"]),
        ),
        (
            "{1The indictment}, unsealed in Carrow, <1says> {1Bo Tarn hid eleven phones}.",
            ("The indictment", "says", ["Bo Tarn hid eleven phones"]),
        ),
        (
            "{1He would not}, <1said> {1the transport secretary, Ulla Fenn, since the map was wrong}.",
            (
                "the transport secretary, Ulla Fenn",
                "said",
                ["He would not", "since the map was wrong"],
            ),
        ),
        (
            "Bo Tarn <1was accused of> {1selling quack cures by fellow doctors}.",
            ("fellow doctors", "was accused of", ["selling quack cures"]),
        ),
        (
            "[1Bo Tarn] <1has been rebuked by> {1opponents for his plan to drain the lake}.",
            (
                "opponents",
                "has been rebuked by",
                ["opponents for his plan to drain the lake"],
            ),
        ),
    ],
)
def test_a_subject_among_the_contents_is_the_source(marked, expected) -> None:
    text, found = run(marked)
    assert [shown(text, one) for one in found] == [expected]


def test_a_subject_alone_says_nothing() -> None:
    _, found = run("{1The interior minister} <1announced> it on Monday.")
    assert found == ()


@pytest.mark.parametrize(
    "marked",
    [
        "{1The pier is old and it creaks}, <1it emerged>.",
        "{1“The pier is old”} was what the men <1said> {1“and it creaks”}.",
        "{1That the pier is old} has <1been said> {1for years by fools and prophets of the sea}.",
    ],
)
def test_what_is_no_subject_stays(marked) -> None:
    text, found = run(marked)
    assert found[0].source is None or found[0].source.of(text) == "fools and prophets of the sea"
    assert found[0].content


@pytest.mark.parametrize(
    "content",
    ["two officials", "the newspaper Haftan, which had it from a friend", "a government source"],
)
def test_whom_a_report_cites_is_no_statement(content) -> None:
    text, found = run(f"{{1Boats are in}}, [1the Gazette] <1reported>, <2citing> {{2{content}}}.")
    assert [shown(text, one)[2] for one in found] == [["Boats are in"]]


@pytest.mark.parametrize(
    "content",
    ["high costs", "“two officials”", "remarks Bo Tarn had made about the pier", "a Bible verse"],
)
def test_reasons_are_kept(content) -> None:
    text, found = run(f"[1The Gazette] <1cited> {{1{content}}} on Monday.")
    assert [shown(text, one)[2] for one in found] == [[content]]


def test_a_citation_gets_the_statement_in_front_of_it() -> None:
    text, found = run(
        "The boats came in at night. The crew is well, [1Interfax] <1cited> {1the navy as saying}."
    )
    assert [shown(text, one) for one in found] == [("Interfax", "cited", ["The crew is well"])]


def test_signed_quotations_belong_to_their_signatures() -> None:
    text, found = run(
        "[1The Commission] <1found> that it was wrong.\n\n"
        "{1“The sea is a road.”}\n\n- Commissioner Ulla Fenn\n\n"
        "{2“We bought it to run it.”}\n\n[2- Bo Tarn], Chief Executive, Moll Ferries\n\n"
        "The end."
    )
    assert [(one.source.of(text), one.cue) for one in found if one.source] == [
        ("Commissioner Ulla Fenn", None),
        ("Bo Tarn", None),
    ]


def test_a_line_of_name_and_role_signs_too() -> None:
    text, found = run(
        "{1“We built it in a garage.”}\n\n[1Bo Tarn], founder of Moll Sensors\n\nThe end."
    )
    assert [one.source.of(text) for one in found if one.source] == ["Bo Tarn"]


def test_whom_somebody_tells_is_nothing_he_says() -> None:
    text, found = run(
        "{1“We stay,”} [1Ulla Fenn] <1told> {1some 600 strikers from a lorry}. {1“It is ours.”}"
    )
    assert [shown(text, one)[2] for one in found] == [["“We stay,”", "“It is ours.”"]]
    text, found = run("{1“We stay,”} [1Ulla Fenn] <1told> {1that it was old}.")
    assert [shown(text, one)[2] for one in found] == [["“We stay,”", "that it was old"]]


def test_a_semicolon_ends_what_a_headline_says() -> None:
    marked = "[1Crews] <1say> {1the roster costs lives; owner denies it}\n\nThe end."
    text, found = run(marked, roles={0: "headline"})
    assert [shown(text, one)[2] for one in found] == [["the roster costs lives"]]
    text, found = run(marked)
    assert [shown(text, one)[2] for one in found] == [["the roster costs lives; owner denies it"]]


@pytest.mark.parametrize(
    "marked",
    [
        "[1The director] <1makes this clear> in her new documentary {1“13 Ships.”}",
        "[1Bo Tarn] <1taunts> Fenn with {1the nickname “Sinker.”}",
        "[1He] <1mentions> {1the book “How to Lose a Harbour”}.",
    ],
)
def test_a_title_or_a_nickname_is_no_quote(marked) -> None:
    assert run(marked)[1] == ()


@pytest.mark.parametrize(
    "marked",
    [
        "[1He] would only <1say> {1that the books “balance if you squint”}.",
        "[1She] <1wrote> that {1the film “breaks every rule”}.",
        "[1She] <1told> him about the film {1“That thing ruined me, and I would not wish it on a dog or a mayor”}.",
    ],
)
def test_what_is_said_of_a_work_is_a_quote(marked) -> None:
    assert len(run(marked)[1]) == 1


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "{1The mill burned, the mayor, Asta Hay,} said on X, [1Interfax] <1reported>.",
            ("the mayor, Asta Hay", "said", ["The mill burned"]),
        ),
        (
            "{1“It burned,”} the mayor told the council, <1according to> [1Interfax].",
            ("the mayor", "told", ["“It burned,”"]),
        ),
        # What is no more than a paraphrase of a report stays with who gives it.
        (
            "{1The mill burned}, [1Interfax] <1reported>.",
            ("Interfax", "reported", ["The mill burned"]),
        ),
    ],
)
def test_a_report_of_what_somebody_said_is_his(marked, expected) -> None:
    text, found = run(marked)
    assert [shown(text, one) for one in found] == [expected]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("[1I] <1was told> by Halvik Roe {1that the bridge would close}.", "Halvik Roe"),
        ("[1I] <1am told> by someone who works at the ground {1that there is a clause}.", "someone who works at the ground"),
        ("Residents <1were told> by the council {1that the pool would close}.", "the council"),
        ("Roe <1was told> by the end of May {1that he would go}.", None),
        ("[1Roe] <1was told> {1that he would go}.", None),
    ],
)  # fmt: skip
def test_who_is_told_by_somebody_does_not_speak(marked: str, source: str | None) -> None:
    text, found = run(marked)
    assert [shown(text, one)[0] for one in found] == [source]


def test_who_tells_it_is_no_part_of_what_is_told() -> None:
    text, (found,) = run("[1I] <1am told> by {1someone at the ground that there is a clause}.")
    assert shown(text, found) == ("someone at the ground", "am told", ["that there is a clause"])
