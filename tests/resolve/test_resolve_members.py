# ruff: noqa: E501 -- one case a line reads better
"""`One` and `another` of a group, employees before their firms, unions called like people."""

from __future__ import annotations

import pytest

import quotes


def speakers(text: str) -> list[tuple[str, bool] | None]:
    """Who speaks and whether by name, statement by statement, by the whole path."""
    analysis = quotes.analyze(text)
    found = (analysis.speaker(quote) for quote in analysis.quotes)
    return [(one.name, one.named) if one else None for one in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Residents said the noise was bad. “I have not slept since March,” said one. “It is dreadful,” said another.", ["one of the residents", "another of the residents"]),
        ("Dozens of angry farmers blocked the road. “We are finished,” one said.", ["one of the farmers"]),
        ("Nurses walked out on Monday.\n\n“We are tired,” said one. “We have had enough,” she added.", ["one of the nurses", "one of the nurses"]),
        ("Analysts were surprised by the figures. “This is a bad year,” one wrote in a note to clients.", ["one of the analysts"]),
    ],
)  # fmt: skip
def test_one_of_a_group(text: str, names: list[str]) -> None:
    assert speakers(text)[-len(names) :] == [(name, False) for name in names]


@pytest.mark.parametrize(
    "text",
    [
        "Fans left early. One could say that it was a bad night.",
        "The protesters carried signs. One read “No more”.",
        "The council met on Monday. “It was long,” said one.",
        "The minister has three rules for the farmers. One says that no tax may rise.",
    ],
)
def test_one_that_is_nobody_or_a_thing(text: str) -> None:
    assert speakers(text)[-1] is None


def test_another_of_what_one_company_is() -> None:
    text = "It counts the wealth of the world's billionaires. While one company says there are more than 2,400 of them, another says there are about 1,800."
    assert "billionaires" not in str(speakers(text)[-1])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sunita Rao at Pell & Hargreave wrote that the equity was worthless.", ("Sunita Rao", True)),
        ("The union, Skyworkers, called the strike “a last resort”.", ("Skyworkers", True)),
        ("The pilots' union, Airworkers, said the strike was over.", ("Airworkers", True)),
        ("Analysts at Pell & Hargreave wrote that the equity was worthless.", ("Analysts at Pell & Hargreave", False)),
        ("At the club, Members, guests and staff said the food was good.", ("guests and staff", False)),
    ],
)  # fmt: skip
def test_who_speaks_beside_a_body(text: str, speaker: tuple[str, bool]) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Owen’s grandad Walt, 70, was less forgiving. ‘Fifteen years wouldn’t be enough,’ the retired trucker fumed.", "Walt"),
        ("Mary Dodd was furious. “They took our home,” the mum-of-two said.", "Mary Dodd"),
        # He does something else, is spoken of, or somebody else is like that.
        ("Mary Dodd, a teacher, was furious. “They took our home,” the retired trucker said.", "the retired trucker"),
        ("Walt Roe, 70, was fined £50. “He broke the law,” the retired trucker said.", "the retired trucker"),
        ("Walt Roe was fined £50. “They broke the law,” the former mayor said.", "the former mayor"),
        ("Mary Dodd was furious. “They took our home,” the retired fireman said.", "the retired fireman"),
        ("Mary Dodd was hit by a van. “It was awful,” the bus driver said.", "the bus driver"),
    ],
)  # fmt: skip
def test_a_job_told_after_the_name(text: str, name: str) -> None:
    found = speakers(text)[-1]
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The industry's trade body, the Council for Better Sleep, called the paper “alarmist”.", None),
        ("The Council for Better Sleep, an industry group, called the paper “alarmist”.", "industry group"),
        ("Jane Poole, chair of ageing research at Moll University, said the drug was promising.", "chair of ageing research at Moll University"),
        ("Jane Poole, a doctor treating patients at Moll, said the drug was promising.", "doctor"),
        ("Dan Trew, the mechanic responsible for the fleet, said the brakes had failed.", "mechanic responsible for the fleet"),
        ("Jane Poole, a teacher based in Moll, said the drug was promising.", "teacher based in Moll"),
        ("The chief exec Bob Marsh said sales fell.", "chief exec"),
    ],
)  # fmt: skip
def test_roles_are_whole_and_no_verbs(text: str, role: str | None) -> None:
    (speaker,) = quotes.analyze(text).speakers
    assert speaker.role == role
