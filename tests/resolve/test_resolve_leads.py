"""Whom the first sentences of an article only describe."""

from __future__ import annotations

import pytest
from resolve_cases import Case, attribution, document

from quotes.records import EntityLabel
from quotes.resolve import resolve

PEOPLE: list[tuple[str, EntityLabel]] = [
    (name, "person") for name in ("Orla Finch", "Joss Tarn", "Dana Okoro", "Hanno Veld")
]


def case_of(lead: str, source: str, body: str, second: str) -> Case:
    """A lead that says it rained, and who speaks in the body of fish."""
    return Case(
        f"{lead}\n{body}", (source, "it rained"), (second, "“Fish like it,”"), entities=PEOPLE
    )


@pytest.mark.parametrize(
    ("lead", "source", "body", "second"),
    [
        (
            "The minister for fish said it rained.",
            "The minister for fish",
            "“Fish like it,” Joss Tarn said.",
            "Joss Tarn",
        ),
        (
            "The leader of the rebels in Moll said it rained.",
            "The leader of the rebels in Moll",
            "“Fish like it,” General Joss Tarn said.",
            "General Joss Tarn",
        ),
        (
            "The late poet drank, his widow says it rained.",
            "his widow",
            "“Fish like it,” Orla Finch said.",
            "Orla Finch",
        ),
        (
            "One of the valley's oldest clerics said it rained.",
            "One of the valley's oldest clerics",
            "“Fish like it,” Sheikh Joss Tarn said.",
            "Sheikh Joss Tarn",
        ),
    ],
)
def test_next_speaker_is_the_one_described(lead: str, source: str, body: str, second: str) -> None:
    case = case_of(lead, source, body, second)
    assert case.names == [case.names[1]] * 2
    assert case.names[0] in ("Joss Tarn", "Orla Finch")


@pytest.mark.parametrize(
    ("lead", "source", "body", "second"),
    [
        # Somebody with a role of his own is somebody else.
        (
            "The minister for fish said it rained.",
            "The minister for fish",
            "“Fish like it,” said Joss Tarn, a baker.",
            "Joss Tarn, a baker",
        ),
        # So is somebody whose age alone is told.
        (
            "The minister for fish said it rained.",
            "The minister for fish",
            "“Fish like it,” said Joss Tarn, 34.",
            "Joss Tarn",
        ),
        # So is whoever speaks after somebody whom the text leaves without a name.
        (
            "A spokesman for the port said it rained.",
            "A spokesman for the port",
            "“Fish like it,” Joss Tarn said.",
            "Joss Tarn",
        ),
        # Another name comes in between, and either may be meant.
        (
            "The minister for fish said it rained.",
            "The minister for fish",
            "Hanno Veld was there. “Fish like it,” Joss Tarn said.",
            "Joss Tarn",
        ),
    ],
)
def test_next_speaker_is_somebody_else(lead: str, source: str, body: str, second: str) -> None:
    case = case_of(lead, source, body, second)
    assert case.names == [f"{source[0].lower()}{source[1:]}", "Joss Tarn"]


def test_an_officer_is_not_a_colonel_who_says_nothing() -> None:
    text = "An army officer said it rained.\nColonel Joss Tarn was on leave at the time."
    assert Case(text, ("An army officer", "it rained"), entities=PEOPLE).names == [
        "an army officer"
    ]


def test_the_envoy_is_not_the_deputy_envoy() -> None:
    text = (
        "The envoy for the lakes said it rained.\n“Fish like it,” Joss Tarn said. "
        "Drosk's deputy ambassador, Hanno Veld, said fish sleep."
    )
    case = Case(
        text,
        ("The envoy for the lakes", "it rained"),
        ("Joss Tarn", "“Fish like it,”"),
        ("Hanno Veld", "fish sleep"),
        entities=PEOPLE,
    )
    assert case.names == ["Joss Tarn", "Joss Tarn", "Hanno Veld"]


def test_he_is_no_platform() -> None:
    text = "A minister resigned over a post on X in which he called it rain.\nJoss Tarn left."
    assert Case(text, ("he", "it rain"), entities=PEOPLE).names == ["Joss Tarn"]


def test_his_widow_is_more_than_he() -> None:
    text = "Joss Tarn drank. Later his widow says it rained."
    item = attribution(text, "his| widow", "it rained", "says")
    (speaker,) = resolve(document(text, PEOPLE), [item]).speakers
    assert speaker.name == "his widow"


@pytest.mark.parametrize(
    ("lead", "second"),
    [
        ("The goalkeeper", "Captain Joss Tarn"),
        ("The minister", "Maj. Joss Tarn"),
        ("The mayor", "Rabbi Joss Tarn"),
        ("The chancellor", "Opposition leader Joss Tarn"),
        ("The president", "Union leader Joss Tarn"),
    ],
)
def test_another_office_is_somebody_else(lead: str, second: str) -> None:
    text = f"{lead} said it rained.\n“Fish like it,” {second} said."
    case = Case(text, (lead, "it rained"), (second, "“Fish like it,”"), entities=PEOPLE)
    assert case.names == [lead.replace("The", "the"), "Joss Tarn"]


@pytest.mark.parametrize(
    ("lead", "second"),
    [
        ("The commander", "Col. Joss Tarn"),
        ("The mayor", "Mayor Joss Tarn"),
        ("The governor", "Gov. Joss Tarn"),
        ("The lawmaker", "Senator Joss Tarn"),
    ],
)
def test_the_same_office_is_the_one_described(lead: str, second: str) -> None:
    text = f"{lead} said it rained.\n“Fish like it,” {second} said."
    case = Case(text, (lead, "it rained"), (second, "“Fish like it,”"), entities=PEOPLE)
    assert case.names == ["Joss Tarn"] * 2


@pytest.mark.parametrize(
    ("lead", "source", "body", "second"),
    [
        (
            "Moll has shut the bridge, and its leader said it rained.",
            "its leader",
            "“Fish like it,” the head of the republic, Joss Tarn, said.",
            "the head of the republic, Joss Tarn",
        ),
        (
            "The leader of the Tarn Union said it rained.",
            "The leader of the Tarn Union",
            "“Fish like it,” said Orla Finch, general secretary of the Tarn Union.",
            "Orla Finch, general secretary of the Tarn Union",
        ),
    ],
)
def test_whoever_speaks_next_may_have_the_office_itself(
    lead: str, source: str, body: str, second: str
) -> None:
    names = case_of(lead, source, body, second).names
    assert names[0] == names[1]


def test_an_office_of_another_body_is_another_one() -> None:
    lead = "The leader of the Tarn Union said it rained."
    body = "“Fish like it,” said Orla Finch, head of the Moll Board."
    names = case_of(lead, lead[: -len(" said it rained.")], body, "Orla Finch").names
    assert names[0] != names[1]


NEXT: list[tuple[str, EntityLabel]] = [("Orla Finch", "person"), ("Joss Tarn", "person")]


@pytest.mark.parametrize(
    ("text", "described", "named"),
    [
        (
            "A nurse said it rained. Orla Finch, who owns the mill, said it snowed.",
            "A nurse",
            "Orla Finch, who owns the mill,",
        ),
        (
            "A nurse said it rained.\nOrla Finch, who owns the mill, said it snowed.",
            "A nurse",
            "Orla Finch, who owns the mill,",
        ),
        ("A backbencher said it rained. Sir Joss Tarn said it snowed.", None, "Sir Joss Tarn"),
        ("The captain said it rained. Joss Tarn said it snowed.", "The captain", "Joss Tarn"),
        (
            "The premier said it rained. The opposition leader, Orla Finch, said it snowed.",
            "The premier",
            "The opposition leader, Orla Finch,",
        ),
        (
            "The president said it rained.\nOrla Finch, the opposition leader, said it snowed.",
            "The president",
            "Orla Finch, the opposition leader,",
        ),
    ],
)
def test_the_next_voice_of_a_paragraph_is_another(
    text: str, described: str | None, named: str
) -> None:
    described = described or "A backbencher"
    case = Case(text, (described, "it rained"), (named, "it snowed"), entities=NEXT)
    assert case.names[0] == described[0].lower() + described[1:]
    assert case.names[1] in ("Orla Finch", "Joss Tarn")


@pytest.mark.parametrize(
    ("text", "described", "content"),
    [
        ("A nurse said it rained. “Fish like it,” Orla Finch said.", "A nurse", "“Fish like it,”"),
        ("A nurse said it rained.\nOrla Finch said it snowed.", "A nurse", "it snowed"),
        (
            "The leader of the union said it rained.\nOrla Finch, who led it, said it snowed.",
            "The leader of the union",
            "it snowed",
        ),
        (
            "The head of Sarn Steel said it rained. Orla Finch said it snowed.",
            "The head of Sarn Steel",
            "it snowed",
        ),
        (
            "A nurse said it rained. Later Orla Finch, 44, said it snowed.",
            "A nurse",
            "it snowed",
        ),
    ],
)
def test_the_name_behind_a_lead_takes_it_up(text: str, described: str, content: str) -> None:
    case = Case(text, (described, "it rained"), ("Orla Finch", content), entities=NEXT)
    assert case.names == ["Orla Finch"] * 2


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("visitor ", "the mayor"),
        ("subscriber ", "the mayor"),
        ("mayor ", "Ann Bell"),
        ("", "Ann Bell"),
    ],
)
def test_a_visitor_is_not_the_mayor_of_the_lead(label: str, name: str) -> None:
    text = f"The mayor said it rained.\n“It is cold,” said {label}Ann Bell."
    pairs = (("The mayor", "it rained"), (f"{label}Ann Bell", "“It is cold,”"))
    assert Case(text, *pairs, entities=[("Ann Bell", "person")]).names[0] == name
