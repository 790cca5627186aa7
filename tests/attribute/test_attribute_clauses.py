"""A statement is its whole clause, and no clause of the writer's beside it."""

import pytest
from attribution_samples import run, shown


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        # The rest of the clause, up to who closes its sentence.
        (
            "{1The shells} hit a market at 2 a.m., [1the governor] <1wrote> on Telegram.",
            ["The shells hit a market at 2 a.m."],
        ),
        (
            "{1The firm} will cut 300 jobs by May, [1its chief] <1said> on Monday.",
            ["The firm will cut 300 jobs by May"],
        ),
        # Its subject.
        (
            "Thieves who took the files {1had been inside for nine days}, [1the bank] <1admitted>.",
            ["Thieves who took the files had been inside for nine days"],
        ),
        # Behind a parenthesis from its verb on.
        (
            "{1The timing}, [1she] <1added>, appears to matter more.",
            ["The timing", "appears to matter more"],
        ),
        (
            "{1The timing}, [1she] <1added>, <2appears> {2to matter more}.",
            ["The timing", "appears to matter more"],
        ),
        ("{1The bridge}, [1Orr] <1said>, was closed in May.", ["The bridge", "was closed in May"]),
        # Without the writer's clauses.
        ("{1Orr tracked 80 adults}, but [1others] <1urge> {1caution}.", ["caution"]),
        (
            "{1The bridge will close}, [1the council] <1said>, {1as its leader resigned}.",
            ["The bridge will close"],
        ),
        (
            "[1Orr] <1accused> {1Pell of shelling a town, killing 4, in what} was a sin.",
            ["Pell of shelling a town, killing 4"],
        ),
        (
            "[1The mission] <1said in its report> {1that it lost power. It did not say why}.",
            ["that it lost power"],
        ),
    ],
)
def test_a_statement_is_its_whole_clause(marked: str, said: list[str]) -> None:
    text, found = run(marked)
    assert [shown(text, one)[2] for one in found] == [said]


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        # What leads to a statement is none of it.
        ("When {1he left}, the hall was empty, [1Orr] <1said>.", ["he left"]),
        ("{1The bridge}, [1she] <1said>, and then left the hall.", ["The bridge"]),
        # Another's words, and a reason that may be the speaker's.
        ("{1“It is over}, but [1others] <1urge> {1caution}.”", None),
        (
            "{1The bridge will close}, [1the council] <1said>, {1as it is unsafe}.",
            ["The bridge will close", "as it is unsafe"],
        ),
        (
            "{1The bridge will close}, [1she] <1said>, {1as engineers asked for time}.",
            ["The bridge will close", "as engineers asked for time"],
        ),
        ("[1Orr] <1said> {1it had votes, none of which} held.", ["it had votes, none of which"]),
    ],
)
def test_what_is_not_sure_stays(marked: str, said: list[str] | None) -> None:
    text, found = run(marked)
    if said is not None:
        assert [shown(text, one)[2] for one in found] == [said]
    else:
        assert len(found[0].content) == 2


def test_what_is_thought_in_a_statement_is_stated() -> None:
    text, found = run("[1The firm] <1now expects> {1a loss of $3m}, it said in a statement.")
    assert [(*shown(text, one), one.act) for one in found] == [
        ("it", "said", ["The firm now expects a loss of $3m"], "speech")
    ]


def test_who_is_written_to_hears_nothing() -> None:
    marked = "[1They] <1wrote to> {1the council last week claiming that it broke the law}."
    text, found = run(marked)
    assert [shown(text, one) for one in found] == [("They", "claiming", ["that it broke the law"])]
    text, found = run("[1They] <1wrote to> {1the council last week}.")
    assert not found
    text, found = run("[1They] <1wrote to> {1the council that it broke the law}.")
    assert len(found) == 1
    text, found = run("[1The board] <1said> {1it had written to every owner}.")
    assert len(found) == 1


def test_who_says_a_quotation_is_no_part_of_it() -> None:
    marked = "{1“So proud,”} <1commented> {1Pell's bandmate Ann Orr}. [1Jo Roe] <2left>."
    text, found = run(marked, names=("Ann Orr", "Jo Roe"))
    assert shown(text, found[0]) == ("Pell's bandmate Ann Orr", "commented", ["“So proud,”"])
    marked = "{1“So proud,”} <1said> [1Pell], {1adding that she had missed Ann Orr}."
    text, found = run(marked, names=("Ann Orr",))
    assert found[0].content[-1].of(text) == "adding that she had missed Ann Orr"


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        (
            "[1He] <1told> us {1he will pay. But when asked if he will go he snapped: “Never.”}",
            ("he", "snapped", ["“Never.”"]),
        ),
        (
            "<1Asked> {1whether she would stand she laughed: “Ask me in May.”}",
            ("she", "laughed", ["“Ask me in May.”"]),
        ),
    ],
)
def test_an_answer_is_no_part_of_its_question(
    marked: str, wanted: tuple[str, str, list[str]]
) -> None:
    text, found = run(marked)
    assert wanted in [shown(text, one) for one in found]
    assert all(one.content[0].of(text)[-3:] != " he" for one in found)


BODY = "\nThe council met on Monday."


def test_two_statements_of_a_headline() -> None:
    marked = "{1‘I did nothing’}: [1Orr] <1vows> {1to fight four-year ban}"
    text, found = run(marked + BODY, roles={0: "headline"})
    assert [shown(text, one) for one in found] == [
        ("Orr", ":", ["‘I did nothing’"]),
        ("Orr", "vows", ["to fight four-year ban"]),
    ]
    text, found = run(
        "{1‘I did nothing’}: [1Orr] <1speaks> after ban" + BODY, roles={0: "headline"}
    )
    assert [shown(text, one)[1] for one in found] == ["speaks"]


def test_a_clause_behind_a_semicolon() -> None:
    marked = "[1Crews] <1say> {1plan costs lives}; owner calls it ‘safe’"
    text, found = run(marked + BODY, roles={0: "headline"})
    assert [shown(text, one) for one in found] == [
        ("Crews", "say", ["plan costs lives"]),
        ("owner", "calls", ["it ‘safe’"]),
    ]
    marked = "[1Crews] <1say> {1plan costs lives}; owner opens three new ports"
    assert len(run(marked + BODY, roles={0: "headline"})[1]) == 1


@pytest.mark.parametrize(
    "marked",
    [
        "{1Two men} <1were charged> with murder on Monday.",
        "{1Ann Orr} <1was applauded> when she stood up.",
        "{1Her statement} <1was read> to the court by [1a friend].",
        "[1Orr] <1wept> {1as he read his statement}.",
        "[1Orr] <1read> {1his victim impact statement}.",
        "[1Judge Pell] <1sentenced> {1her to five years in jail}.",
        "[1The team] <1did not wait for> {1the appeal}.",
        "[1The rider] <1will appeal against> {1a four-year ban}.",
    ],
)
def test_deeds_say_nothing(marked: str) -> None:
    assert not run(marked)[1]


@pytest.mark.parametrize(
    "marked",
    [
        "{1The decision} <1was applauded> by [1the union].",
        "[1The union] <1applauded> {1the plan}.",
        "{1He lied,} [1she] <1charged>.",
        "[1She] <1appealed for> {1calm}.",
        "[1The email] <1read>: {1“Leave now.”}",
        "{1The move} <1was first reported> by [1the Courier].",
    ],
)
def test_what_is_said_about_something_stays(marked: str) -> None:
    assert len(run(marked)[1]) == 1
