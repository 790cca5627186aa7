# ruff: noqa: E501 -- one case a line reads better
"""Whom a sentence itself singles out for its pronoun, against who has most attention."""

from __future__ import annotations

import pytest

import quotes


def last_speaker(text: str) -> str | None:
    """Who makes the last statement, by the whole path."""
    analysis = quotes.analyze(text)
    one = analysis.speaker(analysis.quotes[-1])
    return one.name if one else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tessary Air, the British carrier, cut its outlook on Wednesday. The Air Travel Authority is monitoring the company “closely and daily,” it said in a statement.", "Air Travel Authority"),
        ("Norvan Foods issued a profit warning. The Milk Board has no plans to buy the dairy, it said on Monday.", "Milk Board"),
        ("Tessary Air cut its outlook. The Pilots Guild welcomes the inquiry, it said on Tuesday.", "Pilots Guild"),
        ("Tessary Air cut its outlook. Moll Airport will continue to serve the carrier, it added.", "Moll Airport"),
        # Another body may be telling it, or goes on.
        ("The Milk Board met on Monday. Norvan Foods will be fined, it said.", "Milk Board"),
        ("The food watchdog Safeplate published a report on Monday. Norvan Foods broke the rules four times, it said.", "Safeplate"),
        ("Norvan Foods said the dairy was for sale. The Milk Board has no plans to buy the dairy, it said on Monday.", "Norvan Foods"),
        ("Pella Pharma shares rose. The Drug Agency is considering its application, it said.", "Pella Pharma"),
    ],
)  # fmt: skip
def test_a_body_tells_its_own_plans(text: str, name: str) -> None:
    assert last_speaker(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brennick, whose Frostline freezers sell in 40 countries, said it would recall them. “Safety comes first,” it said in a statement.", "Brennick"),
        ("Norvan, whose Milko bottles exploded, recalled the drinks on Monday. “Safety comes first,” it said in a statement.", "Norvan"),
        # Somebody else is nearer, or the brand is a firm of a person's.
        ("Anna Norvan, whose Frostline freezers sell well, met the Milk Board. It said the ice was safe.", "Milk Board"),
        ("Hanlon, whose Frostline firm makes freezers, met reporters. It said the ice was safe.", "Frostline"),
    ],
)  # fmt: skip
def test_the_owner_goes_before_what_it_owns(text: str, name: str) -> None:
    assert last_speaker(text) == name


HANLON = "Roy Hanlon called the report biased. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peter Amaya of the safety board disagreed: inspectors came twice, he said, “and found nothing wrong”.", "Peter Amaya"),
        ("Peter Amaya of the safety board disagreed: “Inspectors came twice and found nothing,” he said.", "Peter Amaya"),
        # Nobody who can be meant opens the sentence, or he is asked.
        ("One thing is clear: the roof will not last, he said.", "Roy Hanlon"),
        ("Nora Amaya was hurt: the roof fell, he said.", "Roy Hanlon"),
        ("The mayor asked Peter Amaya one thing: would the roof last, he said.", "Roy Hanlon"),
    ],
)  # fmt: skip
def test_who_opens_a_sentence_before_its_colon(text: str, name: str) -> None:
    assert last_speaker(HANLON + text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("For Mary Dodd, a teacher whose classroom was destroyed, it comes too late. “We lost everything,” she said.", "Mary Dodd"),
        ("To Mary Dodd, a teacher whose classroom was destroyed, it comes too late. “We lost everything,” she said.", "Mary Dodd"),
        ("“We lost everything,” Gil Amaya wrote in an email.\n\nFor Cheryl Trent, whose daughter Maya, 15, was one of those killed, such arguments are beside the point. “He was going to get around to it,” she told reporters.", "Cheryl Trent"),
        # It is about somebody else, or no person stands in front.
        ("For Mary Dodd, Lena Poe is a hero. “She saved us,” she said.", "Lena Poe"),
        ("Roy Hanlon spoke first. For Peter Amaya, the vote was a blow. “It will pass anyway,” he said.", "Roy Hanlon"),
        ("For the past year, a teacher has slept in the school. “I have no home,” she said.", "a teacher"),
    ],
)  # fmt: skip
def test_for_whom_something_is_told(text: str, name: str) -> None:
    assert last_speaker(text) == name
