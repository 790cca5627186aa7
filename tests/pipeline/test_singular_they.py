"""`They` for one person, end to end, and groups that it means otherwise."""

from __future__ import annotations

import pytest

from quotes import analyze


def speakers(text: str) -> list[str | None]:
    """Who says each statement."""
    analysis = analyze(text)
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    return [names.get(quote.speaker or "") for quote in analysis.quotes]


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        (
            "Robin Ash said they would leave the band in May. “I need to sleep,” they said.\n\n"
            "They added that the drummer would stay.",
            "Robin Ash",
            3,
        ),
        (
            "A user named Robin Ash said they found the bug in March. “I was bored,” they said.",
            "Robin Ash",
            2,
        ),
        (
            "Sam Reyes, a nonbinary teacher in Holm, sued the board in May. “I only want to "
            "teach,” they said. Reyes left in June. They said the board had lied.",
            "Sam Reyes",
            2,
        ),
        (
            "Robin Ash, who uses they/them pronouns, said the band was over. They said the label "
            "owed them money.",
            "Robin Ash",
            2,
        ),
    ],
)
def test_they_means_the_person_whose_pronoun_it_is(text: str, name: str, count: int) -> None:
    assert speakers(text) == [name] * count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Robin Ash said the managers would leave in May. “I need to sleep,” they said.",
            ["Robin Ash", "managers"],
        ),
        ("Councillors met Robin Ash on Monday. “We need to sleep,” they said.", ["Councillors"]),
        (
            "Robin Ash is nonbinary. Managers of the label met on Monday. They said it was over.",
            ["Managers"],
        ),
        ("Jane Roe met nonbinary singer Robin Ash. They said they would make a film.", [None]),
        (
            "Robin Ash told the Courier that they had signed. They said the label had paid.",
            ["Robin Ash", None],
        ),
        (
            "Robin Ash (they/them) left. Hollow Records said it had paid. They said it was sad.",
            ["Hollow Records", "Hollow Records"],
        ),
    ],
)
def test_they_stays_open_or_a_groups(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jo Roe met managers of Hollow Records. They said it was over.", "managers"),
        ("Trump supporters filled the hall. They said he had won.", "Trump supporters"),
        ("The far left met in Holm. They said it was over.", "far left"),
    ],
)
def test_a_group_does_not_take_in_its_clause(text: str, name: str) -> None:
    found = speakers(text)
    assert len(found) == 1
    assert (found[0] or "").startswith(name)
