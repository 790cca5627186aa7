# ruff: noqa: E501 -- one case a line reads better
"""Who says what stands behind a colon, and what is said per a report."""

import pytest
from attribution_samples import run, shown

NAMES = ("Petra", "Halvik", "Dan Poe", "the Star", "Jane Roe")


def rows(marked: str) -> list[object]:
    text, found = run(marked, names=NAMES)
    return [shown(text, one) for one in found]


@pytest.mark.parametrize(
    ("lead", "source", "cue"),
    [
        ("His wife Petra, 40, wept outside the house in Holm", "His wife Petra", "wept"),
        ("Her dad choked back tears outside the hall", "Her dad", "choked"),
        ("One fan raged on X", "One fan", "raged"),
        ("Another listener seethed on Instagram", "Another listener", "seethed"),
        ("On Monday, his brother lost his temper outside court", "his brother", "lost"),
        ("Coach Dan Poe slammed the table", "Coach Dan Poe", "slammed"),
        ("Halvik slammed the table", "Halvik", "slammed"),
        ("The crowd outside the court erupted", None, None),
        ("The crowd erupted", "The crowd", "erupted"),
        ("A neighbour held up a sign", None, None),
        ("Halvik was sent a note", None, None),
        ("Halvik pulled up the hood of a shirt with the slogan", None, None),
        ("Halvik turned to the man who wept", None, None),
        ("The rule is simple", None, None),
        ("The book won a prize for its last page", None, None),
    ],
)
def test_a_subject_says_what_stands_behind_its_colon(lead: str, source: str, cue: str) -> None:
    found = rows(f"It rained.\n\n{lead}: “He is innocent.”")
    assert found == ([(source, cue, ["“He is innocent.”"])] if source else [])


def test_a_quotation_behind_a_colon_is_taken_from_the_next_cue() -> None:
    found = rows(
        "One fan raged on X: {1“Sack them all.”}\n\n[1The panel] <1declined> {1to comment}."
    )
    assert found == [
        ("One fan", "raged", ["“Sack them all.”"]),
        ("The panel", "declined", ["to comment"]),
    ]


def test_a_known_cue_keeps_what_stands_behind_its_colon() -> None:
    found = rows("His wife Petra stood up and [1Halvik] <1said>: {1“He is innocent.”}")
    assert found == [("Halvik", "said", ["“He is innocent.”"])]


@pytest.mark.parametrize(
    ("sentence", "content", "source"),
    [
        ("The bot fails one time in nine, per a new paper out of Orrin.", "The bot fails one time in nine", "a new paper out of Orrin"),
        ("The club “ignored all of it,” per the report.", "The club “ignored all of it,”", "the report"),
        ("But the club will leave the league, per the Star.", "the club will leave the league", "the Star"),
        ("The deal is worth $30m a year, per Jane Roe.", "The deal is worth $30m a year", "Jane Roe"),
    ],
)  # fmt: skip
def test_per_names_who_states_the_sentence(sentence: str, content: str, source: str) -> None:
    assert rows(sentence) == [(source, "per", [content])]


@pytest.mark.parametrize(
    "sentence",
    [
        "The average salary is $50,000, per the year of the deal.",
        "The shop sells some 20 boxes, per customer, each day.",
        "He earns more than anyone else, per capita.",
        "The fee is some $20 per the old contract.",
        "Not so, per the report.",
    ],
)
def test_per_as_a_measure_states_nothing(sentence: str) -> None:
    assert rows(sentence) == []


def test_per_parts_what_the_sentence_before_took_in() -> None:
    found = rows(
        "{1“We lost,”} [1Jane Roe] <1told> us. {1The club “ignored all of it”, per the report}."
    )
    assert found == [
        ("Jane Roe", "told", ["“We lost,”"]),
        ("the report", "per", ["The club “ignored all of it”"]),
    ]


def test_per_leaves_a_sentence_to_who_is_said_to_say_it() -> None:
    found = rows("[1Jane Roe] <1said> {1the club will leave the league}, per the Star.")
    assert found == [("Jane Roe", "said", ["the club will leave the league"])]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Asked who had lied, the manager shook his head.", ("the manager", "shook", ["“Next question.”"])),
        ("When pressed for a date, Halvik shrugged.", ("Halvik", "shrugged", ["“Next question.”"])),
        ("His wife rolled her eyes.", ("His wife", "rolled", ["“Next question.”"])),
    ],
)  # fmt: skip
def test_who_answers_with_a_gesture_says_what_follows(lead: str, expected: object) -> None:
    found = rows(f"{{1“We go again,”}} [1Breck] <1said>.\n\n{lead} “Next question.”")
    assert found[-1] == expected


def test_a_question_is_parted_from_what_follows_the_gesture() -> None:
    found = rows("<1Asked> {1who had lied}, the manager shook his head. {1“Next question.”}")
    assert found[-1] == ("the manager", "shook", ["“Next question.”"])


@pytest.mark.parametrize("lead", ["The crowd left.", "The tower shook its walls.", "It rained."])
def test_what_is_no_gesture_leads_to_no_answer(lead: str) -> None:
    found = rows(f"{{1“We go again,”}} [1Breck] <1said>.\n\n{lead} “Never again, not here.”")
    assert found[-1][0] is None or found[-1][0] == "Breck"  # type: ignore[index]
