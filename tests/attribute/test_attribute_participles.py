"""Subjects behind a participle, behind a place, behind a text; and what is said of a name."""

import pytest
from attribution_samples import run

NAMES = ("Roe Lines", "Hexley", "Beiyuan", "Grey Heron", "Open Roads")


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("<1Stating> {1that it had “no choice”}, Roe Lines sold the ship.", "Roe Lines"),
        ("<1Insisting> {1that it was safe}, the ministry reopened the road.", "the ministry"),
        ("<1Saying> {1it “had no choice,”} Roe Lines raised its fares.", "Roe Lines"),
        # Nobody is behind the comma, or the participle does not open the sentence.
        ("<1Stating> {1that it had no choice}, and so on.", None),
        ("It left, <1stating> {1that it had no choice}, which Roe Lines denied.", None),
    ],
)
def test_a_participle_has_the_subject_behind_the_comma(marked: str, source: str | None) -> None:
    text, found = run(marked, names=NAMES)
    assert [one.source.of(text) if one.source else None for one in found] == [source]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        (
            "Councillors in Hexley <1have voted> {1to close three libraries}.",
            "Councillors in Hexley",
        ),
        (
            "The embassy in Beiyuan <1reminded> {1citizens that it was late}.",
            "The embassy in Beiyuan",
        ),
        ("Hexley <1denied> {1that it was late}.", "Hexley"),
        (
            "<1According to> the agreed statement of facts, {1the ledgers were burnt}.",
            "the agreed statement of facts",
        ),
        (
            "A report prepared for the cabinet by [1officers] <1said> {1it was late}.",
            "A report prepared for the cabinet by officers",
        ),
        ("A man held in May by [1officers] <1said> {1it was late}.", "officers"),
        (
            "Open Roads, [1a charity founded in May,] <1said> {1it was late}.",
            "Open Roads, a charity founded in May,",
        ),
        (
            "In Hexley, [1a charity founded in May,] <1said> {1it was late}.",
            "a charity founded in May,",
        ),
    ],
)
def test_a_source_is_the_whole_subject(marked: str, source: str) -> None:
    text, found = run(marked, names=NAMES)
    assert [one.source.of(text) if one.source else None for one in found] == [source]


def test_what_a_group_calls_itself_is_no_quote() -> None:
    text, found = run(
        "[1A group] <1calling> {1itself Grey Heron} sat down. [2It] <2said> {2it was late}."
    )
    assert [span.of(text) for one in found for span in one.content] == ["it was late"]


@pytest.mark.parametrize(
    "marked",
    [
        "{1Clerk stole £9 to bet on horses}, [1court] <1told>",
        "{1Clerk stole £9 to bet on horses}, [1inquest] <1told>",
    ],
)
def test_a_court_that_is_told_does_not_speak(marked: str) -> None:
    text, found = run(f"{marked}\n\nA clerk sat down.", roles={0: "headline"})
    assert [one.source for one in found] == [None]
    assert found[0].content[0].of(text) == "Clerk stole £9 to bet on horses"
