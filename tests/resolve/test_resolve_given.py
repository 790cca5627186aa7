"""First names that are months or verbs, too."""

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel
from quotes.resolve.scene import Scene

ENTITIES: list[tuple[str, EntityLabel]] = [
    ("June Moll", "person"),
    ("Will Tran", "person"),
    ("April Roe", "person"),
]
LEAD = "The hive is kept by Will Tran. June Moll sings and April Roe hums.\n"


@pytest.mark.parametrize(
    ("sentence", "source", "name"),
    [
        ("June| recalled it was late.", "June| recalled", "June Moll"),
        ("At the hearing, June| told us it was late.", "June| told", "June Moll"),
        ("April| said it was late.", "April| said", "April Roe"),
        ("Will| said it was late.", "Will| said", "Will Tran"),
        ("June’s mother, Dot,| said it was late.", "June’s mother, Dot,", "Dot"),
        # Nobody has the name of this month.
        ("August| said it was late.", "August| said", "August"),
    ],
)
def test_a_lone_first_name_is_whoever_has_it_in_full(sentence: str, source: str, name: str) -> None:
    text = LEAD + sentence.replace("|", "")
    case = Case(text, (source, "it was late"), entities=ENTITIES)
    assert case.names == [name]


@pytest.mark.parametrize(
    "sentence",
    ["In June the rain fell.", "June was wet.", "By June it fell.", "June 4 was wet. June fell."],
)
def test_a_month_stays_a_month(sentence: str) -> None:
    text = f"{LEAD}{sentence} April said it was late."
    case = Case(text, ("April| said", "it was late"), entities=ENTITIES)
    speaker = case.speaker()
    assert speaker is not None
    assert speaker.name == "April Roe"
    mentions = Scene(case.document, case.attributions).mentions
    assert sum(one.words[0] == "june" for one in mentions) == 1
