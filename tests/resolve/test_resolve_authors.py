"""Documents whose author the text tells, and subjects that no source gives."""

from __future__ import annotations

import pytest
from resolve_cases import Case, attribution, document, span_of

from quotes.records import Attribution, EntityLabel
from quotes.resolve import resolve

BODIES: list[tuple[str, EntityLabel]] = [
    ("Tarn Watch", "organisation"),
    ("Le Moll", "person"),
    ("Drosk Lines AS", "organisation"),
]


@pytest.mark.parametrize(
    ("lead", "source", "later", "name"),
    [
        ("Tarn Watch said in a report on Monday it rained.", "Tarn Watch", "The 74-page report", 1),
        ("A poll by Tarn Watch showed it rained.", "A poll by Tarn Watch", "The survey", 1),
        (
            "A report by the fish inspectorate found it rained.",
            "A report by the fish inspectorate",
            "The report",
            0,
        ),
    ],
)
def test_document_speaks_for_its_author(lead: str, source: str, later: str, name: int) -> None:
    text = f"{lead}\n{later} found fish like it."
    case = Case(text, (source, "it rained"), (later, "fish like it"), entities=BODIES)
    assert case.names == [["the fish inspectorate", "Tarn Watch"][name]] * 2


@pytest.mark.parametrize(
    "later", ["The harbour report", "A second report", "The report by harbour police"]
)
def test_another_document_has_another_author(later: str) -> None:
    text = f"A report by Tarn Watch found it rained.\n{later} found fish like it."
    case = Case(
        text, ("A report by Tarn Watch", "it rained"), (later, "fish like it"), entities=BODIES
    )
    assert case.names[1] != "Tarn Watch"


def test_report_behind_one_without_author_is_nobodys() -> None:
    text = (
        "A report by Tarn Watch found it rained.\nA later report found fish sleep.\n"
        "The report said fish like it."
    )
    case = Case(
        text,
        ("A report by Tarn Watch", "it rained"),
        ("A later report", "fish sleep"),
        ("The report", "fish like it"),
        entities=BODIES,
    )
    assert case.names[2] != "Tarn Watch"


def test_it_is_the_daily_that_reported() -> None:
    text = "Tarn Watch met, the business daily Le Moll reported. It did not say fish like it."
    case = Case(
        text,
        ("the business daily Le Moll", "Tarn Watch met"),
        ("It", "fish like it"),
        entities=BODIES,
    )
    assert case.names == ["Le Moll", "Le Moll"]


def test_subject_in_apposition_without_a_source() -> None:
    text = "It rained. The operator, Drosk Lines AS, did not respond to a request for comment."
    content = span_of(text, "a request for comment")
    cue = span_of(text, "did not respond to")
    item = Attribution(content=(content,), cue=cue, source=None, kind="indirect")
    (speaker,) = resolve(document(text, BODIES), [item]).speakers
    assert speaker.name == "Drosk Lines AS"


def test_who_asks_where_no_source_is_given() -> None:
    text = "Asked by Radio Drosk what fish like, Joss Tarn laughed."
    cue, content = span_of(text, "Asked"), span_of(text, "what fish like")
    item = Attribution(content=(content,), cue=cue, source=None, kind="indirect")
    (speaker,) = resolve(document(text, [("Radio Drosk", "organisation")]), [item]).speakers
    assert speaker.name == "Radio Drosk"


def test_report_that_is_cited_passes_on_whom_it_cites() -> None:
    text = (
        "It rained, Reuters said, quoting a report in the newspaper Moll Kurier, "
        "which cited a fisherman."
    )
    item = attribution(text, "Reuters", "It rained", "said")
    (speaker,) = resolve(document(text, [("Reuters", "organisation")]), [item]).speakers
    assert speaker.name == "a fisherman"


def test_words_told_are_the_tellers_whoever_heard_them() -> None:
    text = "Joss Tarn told a guest by phone that fish like it, according to two cooks."
    told = attribution(text, "Joss Tarn", "a guest", "told")
    relayed = Attribution(
        content=(span_of(text, "that fish like it"),),
        cue=span_of(text, "according to"),
        source=span_of(text, "two cooks"),
        kind="indirect",
    )
    result = resolve(document(text, [("Joss Tarn", "person")]), [told, relayed])
    assert [one.name for one in result.speakers] == ["Joss Tarn"]


@pytest.mark.parametrize("who", ["Neither", "Both"])
def test_the_two_whom_the_text_is_about(who: str) -> None:
    text = f"Joss Tarn met Orla Finch on a wet quay in the harbour.\n{who} would say fish like it."
    people: list[tuple[str, EntityLabel]] = [("Joss Tarn", "person"), ("Orla Finch", "person")]
    case = Case(text, (who, "fish like it"), entities=people)
    assert case.names == ["Joss Tarn and Orla Finch"]


def test_neither_is_no_first_name() -> None:
    text = "Neither Tarn nor his aides knew it. Joss Tarn left. Tarn said fish like it."
    case = Case(text, ("Tarn| said", "fish like it"), entities=[("Joss Tarn", "person")])
    assert case.names == ["Joss Tarn"]


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        ("A letter from the Fire Authority to Tarn Watch", "Fire Authority"),
        ("An email from the regulator to the bank", "the regulator"),
        ("A letter from the US Mission to the United Nations", "US Mission to the United Nations"),
    ],
)
def test_a_letter_is_from_whom_it_is_from(letter: str, name: str) -> None:
    case = Case(f"{letter} warned of fish.", (letter, "fish"), entities=BODIES)
    assert case.names == [name]
