# ruff: noqa: E501 -- one case a line reads better
"""Whose words a report, a document or a headline passes on."""

from __future__ import annotations

import pytest
from resolve_cases import Case, attribution, document, span_of

from quotes.records import Attribution
from quotes.resolve import resolve


def cued(text: str, source: str, cue: str, content: str) -> str | None:
    """The speaker of one attribution whose cue counts."""
    one = attribution(text, source, content)
    one = Attribution(one.content, span_of(text, cue), one.source, kind=one.kind)
    speakers = resolve(document(text), [one]).speakers
    return speakers[0].name if speakers else None


@pytest.mark.parametrize(
    ("text", "source", "cue", "name"),
    [
        ("It poured, the Tarn Gazette reported on Sunday, citing two officials.", "the Tarn Gazette", "reported", "two officials"),
        ("It poured, the Tarn Gazette reported, quoting the mayor's office.", "the Tarn Gazette", "reported", "the mayor's office"),
        ("It poured, the Moll agency said, quoting the station Radio Ksar, which had it from a mediator.", "the Moll agency", "said", "a mediator"),
        ("It poured, the Tarn Gazette reported, citing Radio Ksar, which quoted Carl Munn.", "the Tarn Gazette", "reported", "Carl Munn"),
        ("It poured, according to the Tarn Gazette, citing Carl Munn.", "the Tarn Gazette", "according to", "Carl Munn"),
        ("It poured, the Tarn Gazette quoted Carl Munn as saying.", "the Tarn Gazette", "quoted", "Carl Munn"),
        ("It poured, Carl Munn was quoted as saying by the Tarn Gazette.", "the Tarn Gazette", "was quoted as saying by", "Carl Munn"),
    ],
)  # fmt: skip
def test_the_one_cited_speaks(text: str, source: str, cue: str, name: str) -> None:
    assert cued(text, source, cue, "It poured") == name


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It poured, the Tarn Gazette reported, citing high costs.", "the Tarn Gazette"),
        ("It poured, the Tarn Gazette reported, citing court papers.", "the Tarn Gazette"),
        ("It poured, the Tarn Gazette reported. “Nonsense,” he shouted, quoting Carl Munn.", "the Tarn Gazette"),
        ("It poured, the police said in a note cited by the Tarn Gazette.", "the police"),
        ("It poured, Carl Munn said, citing two officials.", "Carl Munn"),
    ],
)  # fmt: skip
def test_reasons_documents_and_what_speakers_cite_change_nothing(text: str, source: str) -> None:
    cue = "reported" if "reported" in text else "said"
    name = cued(text, source, cue, "It poured")
    assert name is not None
    assert name.removeprefix("the ") == source.removeprefix("the ")


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Judge Sally Marsh ruled on Friday. Her long ruling said it poured.", "Her long ruling", "Sally Marsh"),
        ("A tweet from the Veldian embassy said it poured.", "A tweet from the Veldian embassy", "the Veldian embassy"),
        ("The schools ministry fell silent. A notice on the ministry's website said it poured.", "A notice on the ministry's website", "the schools ministry"),
        ("The schools ministry fell silent. The ministry's own account said it poured.", "The ministry's own account", "the schools ministry"),
        ("A WhatsApp message said it poured.", "A WhatsApp message", "a WhatsApp message"),
        ("A report seen by the Tarn Gazette said it poured.", "A report seen by the Tarn Gazette", "a report seen by the Tarn Gazette"),
        ("A coder using the handle moth_king said it poured.", "A coder using the handle moth_king", "moth_king"),
        ("One of them, identified only as Carl Munn, said it poured.", "One of them, identified only as Carl Munn,", "Carl Munn"),
    ],
)  # fmt: skip
def test_who_speaks_through_a_document_or_under_another_name(
    text: str, source: str, name: str
) -> None:
    assert Case(text, (source, "it poured")).names == [name]


def test_a_headline_is_said_by_whoever_says_the_same_below() -> None:
    text = (
        "Union boss says crews “will not be timed like parcels”\n"
        "Peter Dole watched ships at anchor.\n"
        "“We are people and we will not be timed like parcels,” Carl Munn said.\n"
        "The boss said it poured."
    )
    case = Case(
        text,
        ("Union boss", "crews “will not be timed like parcels”"),
        ("Carl Munn", "“We are people and we will not be timed like parcels,”"),
    )
    assert case.names == ["Carl Munn", "Carl Munn"]
    assert case.reasons(0)[-1] == "repeated"


def test_words_that_two_people_say_give_no_name() -> None:
    text = (
        "Boss says it is “a dark day for Moll”\n"
        "Peter Dole watched.\n"
        "“It is a dark day for Moll,” Carl Munn said.\n"
        "“It is not a dark day for Moll,” Sally Marsh said."
    )
    case = Case(
        text,
        ("Boss", "it is “a dark day for Moll”"),
        ("Carl Munn", "“It is a dark day for Moll,”"),
        ("Sally Marsh", "“It is not a dark day for Moll,”"),
    )
    assert case.names[0] not in ("Carl Munn", "Sally Marsh")


@pytest.mark.parametrize("who", ["a guard", "she"])
def test_a_headline_without_a_speaker_is_said_by_whoever_has_no_name_either(who: str) -> None:
    text = (
        f"“The gate was open all night”\nA guard waited. “The gate was open all night,” {who} said."
    )
    bare, full = "“The gate was open all night”", "“The gate was open all night,”"
    assert Case(text, (None, bare), (who, full)).names == ["a guard", "a guard"]


def test_a_source_that_must_not_be_named_is_nobody_who_is_named() -> None:
    text = (
        "Carl Munn is the manager of the quay.\n"
        "The manager, who asked not to be named because he fears for his job, said it poured."
    )
    assert Case(text, ("The manager, who asked not to be named", "it poured")).names == [
        "the manager"
    ]


def test_answers_all_belong_to_the_one_interviewed() -> None:
    text = (
        "Carl Munn meets us at his door.\n"
        "Q: Is it true that Sally Marsh left?\n"
        "A: Sally Marsh never left. She is upstairs.\n"
        "Q: And the rain?\n"
        "A: It poured."
    )
    doc = document(text)

    def turn(label: str, content: str) -> Attribution:
        start = text.index(content) - 3
        colon = span_of(text, ":", start)
        return Attribution((span_of(text, content),), colon, span_of(text, label, start))

    turns = [
        turn("Q", "Is it true that Sally Marsh left?"),
        turn("A", "Sally Marsh never left. She is upstairs."),
        turn("Q", "And the rain?"),
        turn("A", "It poured."),
    ]
    result = resolve(doc, turns)
    names = {one.id: one.name for one in result.speakers}
    found = [names[one.speaker or ""] for one in result.assignments]
    assert found == ["AUTHOR", "Carl Munn", "AUTHOR", "Carl Munn"]


def test_the_author_is_never_he() -> None:
    text = "I met Carl Munn at the quay. I said it snowed. He said it poured."
    assert Case(text, ("I| said", "it snowed"), ("He| said", "it poured")).names == [
        "AUTHOR",
        "Carl Munn",
    ]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Carl Munn has faced sharp criticism for lying.", "has faced sharp criticism for"),
        ("Carl Munn came under fire for lying.", "came under fire for"),
        ("Carl Munn drew complaints over lying.", "drew complaints over"),
    ],
)
def test_who_is_criticised_does_not_criticise(text: str, cue: str) -> None:
    one = Attribution((span_of(text, "lying"),), span_of(text, cue), span_of(text, "Carl Munn"))
    assert resolve(document(text), [one]).assignments[0].speaker is None


def test_a_caption_belongs_to_the_subject_of_its_sentence() -> None:
    text = "Sally Marsh retired in a post on Sunday: a photograph, captioned “It poured”."
    one = Attribution((span_of(text, "“It poured”"),), span_of(text, "captioned"), None)
    result = resolve(document(text), [one])
    assert [one.name for one in result.speakers] == ["Sally Marsh"]
    assert result.assignments[0].chain[0].reason == "same_subject"


def test_a_cue_has_an_owner() -> None:
    text = "Carl Munn fell silent. From Marsh's Facebook post: “It poured.”"
    one = Attribution(
        (span_of(text, "“It poured.”"),), span_of(text, "From Marsh's Facebook post:"), None
    )
    assert [who.name for who in resolve(document(text), [one]).speakers] == ["Marsh"]


def test_a_quotation_belongs_to_the_person_whom_the_line_above_is_about() -> None:
    text = "In her first speech President Sally Marsh spoke for four minutes.\n“It poured.”"
    case = Case(text, (None, "“It poured.”"))
    assert case.names == ["Sally Marsh"]
    assert case.reasons()[0] == "introduced"
    text = "President Sally Marsh met Carl Munn for four minutes.\n“It poured.”"
    assert Case(text, (None, "“It poured.”")).names == [None]


def answered(text: str, *rows: tuple[str | None, str, str]) -> list[str | None]:
    """The speakers of attributions given by source, cue and content."""
    made = []
    for source, cue, content in rows:
        one = attribution(text, source, content)
        place = one.source.start if one.source else 0
        made.append(Attribution(one.content, span_of(text, cue, place), one.source, kind=one.kind))
    result = resolve(document(text), made)
    names = {one.id: one.name for one in result.speakers}
    return [names.get(one.speaker or "") for one in result.assignments]


def test_nobody_tells_himself_and_nobody_speaks_of_himself_by_name() -> None:
    text = "Carl Munn met Peter Dole. Dole asked why it poured. “It is wet,” he told Dole."
    assert answered(text, ("he| told", "told", "“It is wet,”")) == ["Carl Munn"]
    text = "Carl Munn met Peter Dole. Dole left. He said Dole was late for the boat."
    assert answered(text, ("He| said", "said", "Dole was late for the boat")) == ["Carl Munn"]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Carl Munn, asked about it, left the room.", "Carl Munn", "asked about"),
        ("Carl Munn demurred when asked about it.", "Carl Munn", "asked about"),
        ("Carl Munn demurred when asked about it.", None, "asked about"),
    ],
)
def test_who_is_asked_does_not_ask(text: str, source: str | None, cue: str) -> None:
    assert answered(text, (source, cue, "it")) == [None]


def test_an_adverb_is_no_source() -> None:
    text = "Corvair Holdings agreed to buy it. Corvair Holdings today announced it poured."
    assert answered(text, ("today", "announced", "it poured")) == ["Corvair Holdings"]


def test_a_party_is_not_the_other_one() -> None:
    text = "Carl Munn, the Republican nominee, left. The Democratic nominee said it poured."
    assert Case(text, ("The Democratic nominee", "it poured")).names == ["the Democratic nominee"]


def test_what_somebody_says_of_another_is_no_role() -> None:
    text = "“Carl Munn, a lovely man, left early,” Peter Dole said. Munn said it poured."
    speaker = Case(text, ("Munn| said", "it poured")).speaker()
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Carl Munn", None)


def test_an_office_with_of_is_no_name() -> None:
    text = "Republican Secretary of State Carl Munn said it poured."
    assert Case(text, ("Republican Secretary of State Carl Munn", "it poured")).names == [
        "Carl Munn"
    ]


def test_whoever_speaks_within_what_an_outlet_reports() -> None:
    text = "The officials said it poured in Moll, the Tarn Gazette reported."
    assert answered(
        text, ("the Tarn Gazette", "reported", "The officials said it poured in Moll")
    ) == ["the officials"]


def test_a_name_behind_what_is_said_is_no_apposition() -> None:
    text = (
        "An official at the port, who gave no name, said it fell on Monday.\n"
        "According to the official, the price is fixed.\n"
        "Clara Fenn, who runs a stall there, ran."
    )
    case = Case(
        text,
        ("An official at the port", "it fell on Monday"),
        ("the official", "the price is fixed"),
    )
    assert case.names == ["an official at the port"] * 2
