from __future__ import annotations

import pytest
from resolve_cases import Case, attribution, document

from quotes.records import EntityLabel, Span
from quotes.resolve import resolve
from quotes.resolve.anonymous import stated_ground


@pytest.mark.parametrize(
    ("source", "kind", "named"),
    [
        ("Carl Munn", "person", True),
        ("A retired tailor", "person", False),
        ("A leading hand", "person", False),
        ("The dad-of-two", "person", False),
        ("Voters in Moll", "group", False),
        ("Most fishermen", "group", False),
        ("Nearly 40 percent", "group", False),
        ("A new survey", "document", False),
        ("The ministry", "organisation", False),
        ("Corvair Holdings", "organisation", True),
        ("The Marlow Courier", "organisation", True),
        ("The White House", "organisation", True),
        ("Norway", "place", True),
        ("Democrats", "group", False),
        ("A spokesman for the ministry", "person", False),
        ("The Clean Quays Act", "document", True),
        ("The 1951 Harbour Convention", "document", True),
        ("The Velmarian National Convention", "organisation", True),
    ],
)
def test_kind_and_named(source: str, kind: str, named: bool) -> None:
    speaker = Case(f"{source} said on Monday that it rained.", (source, "it rained")).speaker()
    assert speaker is not None
    assert (speaker.kind, speaker.named) == (kind, named)


def test_unnamed_official_is_one_speaker_with_the_ground_as_printed() -> None:
    text = (
        "A senior Veldish official, who spoke on condition of anonymity because the talks go on, "
        "said it rained. The official said it would last."
    )
    source = (
        "A senior Veldish official, who spoke on condition of anonymity because the talks go on,"
    )
    case = Case(text, (source, "it rained"), ("The official", "it would last"))
    assert case.names == ["a senior Veldish official"] * 2
    speaker = case.speaker()
    assert speaker is not None
    assert speaker.named is False
    assert speaker.anonymity == "who spoke on condition of anonymity because the talks go on"
    # The name says it already.
    assert speaker.role is None


def test_asked_not_to_be_named() -> None:
    text = "A nurse who asked not to be named said it rained."
    speaker = Case(text, ("A nurse who asked not to be named", "it rained")).speaker()
    assert speaker is not None
    assert (speaker.name, speaker.anonymity) == ("a nurse", "who asked not to be named")


def test_no_ground_where_none_is_stated() -> None:
    text = "A nurse who came by bus said it rained."
    assert stated_ground(text, Span(0, len(text))) is None


def test_two_unnamed_people_stay_two() -> None:
    text = "A nurse said it rained. Another nurse said it snowed."
    case = Case(text, ("A nurse", "it rained"), ("Another nurse", "it snowed"))
    assert len(case.resolution.speakers) == 2


def test_possessive_pronoun_gives_way_to_the_name() -> None:
    text = "Sally Marsh is running again. Her campaign said it rained."
    speaker = Case(text, ("Her campaign", "it rained")).speaker()
    assert speaker is not None
    assert (speaker.name, speaker.kind) == ("Sally Marsh's campaign", "organisation")


def test_the_letter_speaks_for_its_writer() -> None:
    text = (
        "Carl Munn sent a letter to the port. “It rained,” Munn wrote. The letter says it snowed."
    )
    case = Case(text, ("Munn| wrote", "“It rained,”"), ("The letter", "it snowed"))
    assert case.names == ["Carl Munn"] * 2


@pytest.mark.parametrize("noun", ["best response", "warning", "speech", "argument"])
def test_what_somebody_utters_speaks_for_her(noun: str) -> None:
    text = f"Ulla Fenn came to Tarn. Her {noun} suggested that it rained."
    case = Case(text, ("Ulla Fenn", "Tarn"), (f"Her {noun}", "it rained"))
    assert case.names[1] == "Ulla Fenn"


def test_whoever_must_not_be_named_gets_no_name_though_the_source_was_not_found() -> None:
    text = (
        "The chief executive, Denis Roe, wrote that it rained. He was busy.\n\nA yard manager, who "
        "asked not to be named because he may not speak, told the Courier that it would last."
    )
    made = [
        attribution(text, "The chief executive, Denis Roe", "it rained", "wrote"),
        attribution(text, None, "it would last", "told"),
    ]
    found = resolve(document(text), made)
    assert [one.speaker is None for one in found.assignments] == [False, True]


@pytest.mark.parametrize("work", ["deckhand", "shop clerk", "hairdresser", "pensioner"])
def test_whoever_has_an_occupation_is_a_person(work: str) -> None:
    text = f"Tom Moyle walked past. A {work} there said it rained. “All day,” he said."
    source = f"A {work} there"
    case = Case(text, (source, "it rained"), ("he| said", "“All day,”"))
    assert len(set(case.names)) == 1
    assert [one.kind for one in case.resolution.speakers] == ["person"]


@pytest.mark.parametrize("label", ["place", "organisation"])
def test_an_office_behind_a_name_makes_it_a_persons_whatever_its_label(label: EntityLabel) -> None:
    text = "Odd Munn, general secretary of the Moll Guild, said it rained. He said it poured."
    names: list[tuple[str, EntityLabel]] = [("Odd Munn", label), ("Moll Guild", "organisation")]
    case = Case(
        text, ("Odd Munn, general secretary of the Moll Guild,", "it rained"), ("He", "it poured"),
        entities=names,
    )  # fmt: skip
    speaker = case.speaker(0)
    assert speaker is not None and case.names == ["Odd Munn", "Odd Munn"]
    assert (speaker.kind, speaker.role) == ("person", "general secretary of the Moll Guild")


@pytest.mark.parametrize(
    "text",
    [
        "Upper Moll, capital of the island, said it rained.",
        "Moll Town, winner of the cup, said it rained.",
        "In Port Munn, director of the choir for a day, it rained. Port Munn said it rained.",
    ],
)
def test_what_is_no_office_does_not(text: str) -> None:
    name = next(one for one in ("Upper Moll", "Moll Town", "Port Munn") if one in text)
    case = Case(text, (name, "it rained"), entities=[(name, "place")])
    speaker = case.speaker()
    assert speaker is not None and speaker.kind == "place"


@pytest.mark.parametrize(
    ("name", "apposition", "kind"),
    [
        ("Norrvik Line", "the port's biggest customer", "organisation"),
        ("Tarn Stores", "the town's largest client", "organisation"),
        # A person may be a customer or an owner too: the label decides.
        ("Carl Munn", "the shop's best customer", "person"),
        ("Carl Munn", "the owner", "person"),
    ],
)
def test_firms_and_persons_may_be_somebodys_customer(name: str, apposition: str, kind: str) -> None:
    text = f"{name}, {apposition}, said it rained. It denied that it snowed."
    case = Case(text, (f"{name}, {apposition}", "it rained"), entities=[(name, "person")])
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.kind, speaker.role) == (kind, apposition.removeprefix("the "))


@pytest.mark.parametrize("verb", ["countered that", "warned that", "has alleged that"])
def test_the_ground_ends_before_the_verb_of_its_subject(verb: str) -> None:
    text = f"Officials, who would not be named, {verb} Ms Birk had voted against the money."
    ground = stated_ground(text, Span(0, len(text)))
    assert ground is not None
    assert ground.of(text) == "who would not be named"
