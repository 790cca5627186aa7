"""Adjectives with a capital before a name that the article knows."""

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

BODY = "Ina Tarn left the weir on Friday. Tarn said it rained."


@pytest.mark.parametrize(
    "headline",
    [
        "Shamed Tarn quits mill",
        "Absent Tarn derides millers",
        "Young Tarn fans cheer",
        "Top Tarn aide walks out",
        "Shamed Ina Tarn quits mill",
        "Embattled Tarn to go",
    ],
)
def test_what_somebody_is_like_is_no_given_name(headline: str) -> None:
    labels: list[tuple[str, EntityLabel]] = [("Ina Tarn", "person")]
    labels += [(" ".join(headline.split()[:2]), "person")] if "Ina" not in headline else []
    assert Case(f"{headline}\n\n{BODY}", ("Tarn", "it rained"), entities=labels).names == [
        "Ina Tarn"
    ]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        # Another person of that name, by a given name that is a word, or told of again.
        ("Grant Tarn quits mill", BODY),
        ("Waleed Tarn quits mill", BODY),
        ("Young Tarn quits mill", f"{BODY} Her son, Young Tarn, was there."),
    ],
)
def test_a_given_name_stays(headline: str, text: str) -> None:
    name = " ".join(headline.split()[:2])
    case = Case(
        f"{headline}\n\n{text}",
        (name, "quits mill"),
        entities=[("Ina Tarn", "person"), (name, "person")],
    )
    assert case.names == [name]


@pytest.mark.parametrize(
    ("headline", "label", "name"),
    [
        ("Late Tarn header sinks mill", "place", "Ina Tarn"),
        ("Brave Tarn fans cheer", "place", "Ina Tarn"),
        ("New Tarn council cheers", "place", "New Tarn"),
        ("Late Tarn header sinks mill", "organisation", "Late Tarn"),
    ],
)
def test_what_the_encoder_took_for_a_place(headline: str, label: EntityLabel, name: str) -> None:
    source = " ".join(headline.split()[:2])
    case = Case(
        f"{headline}\n\n{BODY}",
        (source, headline.split(maxsplit=2)[2]),
        entities=[("Ina Tarn", "person"), (source, label)],
    )
    assert case.names == [name]
