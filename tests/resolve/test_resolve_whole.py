# ruff: noqa: E501 -- one case a line reads better
"""Sources as a tagger really gives them: cut short, without articles, with doubtful labels."""

from __future__ import annotations

from dataclasses import replace

import pytest
from resolve_cases import Case, attribution, document, span_of

from quotes.records import Attribution, Resolution, Span
from quotes.resolve import resolve


def name_of(resolution: Resolution, number: int = -1) -> str | None:
    identity = resolution.assignments[number].speaker
    return next((one.name for one in resolution.speakers if one.id == identity), None)


def solve(text: str, *attributions: Attribution) -> Resolution:
    return resolve(document(text), list(attributions))


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("The Lampmakers' Union said it rained.", "The Lampmakers' Union", "Lampmakers' Union"),
        ("The Lampmakers’ Union said it rained.", "The Lampmakers’ Union", "Lampmakers’ Union"),
        ("The Women's Institute said it rained.", "The Women's Institute", "Women's Institute"),
        ("St Odo's Hospital said it rained.", "St Odo's Hospital", "St Odo's Hospital"),
        ("Engineers at Orrin & Sedge came. Orrin & Sedge said it rained.", "Orrin", "Orrin & Sedge"),
        ("A driver called Old Fenn said it rained.", "A driver called Old", "Old Fenn"),
        ("MS. VARLEY: it rained", "MS", "VARLEY"),
        ("GOV. TILDA BROOM: it rained", "GOV. TILDA BROOM", "TILDA BROOM"),
    ],
)  # fmt: skip
def test_names_are_never_halved(text: str, source: str, name: str) -> None:
    case = Case(text, (source, "it rained"))
    assert case.names == [name]


def test_pieces_that_the_encoder_parted_are_one_name() -> None:
    text = "Singer Mabry Tolvane said it rained. Tolvane said it snowed."
    case = Case(
        text,
        ("Singer Mabry Tolvane", "it rained"),
        ("Tolvane| said it snowed", "it snowed"),
        entities=[("Mabry", "person"), ("Tolvane", "person")],
    )
    assert case.names == ["Mabry Tolvane"] * 2


def test_a_nickname_in_quotation_marks_stays_inside_the_name() -> None:
    text = 'Berta "Ace" Holm said it rained. Holm said it snowed.'
    case = Case(
        text,
        ('Berta "Ace" Holm', "it rained"),
        ("Holm| said it snowed", "it snowed"),
        entities=[("Berta", "person"), ("Holm", "person")],
    )
    assert case.names == ['Berta "Ace" Holm'] * 2


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A spokesman for the tram agency", "Odo Vance"),
        ("The supplier", "Cartwise"),
        ("The moderator", "Lisbet Crane"),
    ],
)
def test_the_name_between_commas_wins_over_its_description(source: str, name: str) -> None:
    article = "the Canal Nine anchor " if source == "The moderator" else ""
    text = f"It was late. {source}, {article}{name}, said it rained."
    label = "organisation" if source == "The supplier" else "person"
    case = Case(text, (source, "it rained"), entities=[(name, label)])
    assert case.names == [name]


def test_names_behind_a_plural_are_the_speakers() -> None:
    text = "The river unions, BargeStaff and the Lockkeepers' League, said it rained."
    source = "The river unions, BargeStaff and the Lockkeepers' League"
    case = Case(text, (source, "it rained"))
    assert case.names == ["BargeStaff and Lockkeepers' League"]


def test_neither_is_a_group_and_nobody_else() -> None:
    text = "Carl Munn, the candidate, came. Neither candidate said it rained."
    speaker = Case(text, ("Neither candidate", "it rained")).speaker()
    assert speaker is not None
    assert (speaker.kind, speaker.named) == ("group", False)


def test_a_dangling_article_takes_the_words_behind_it() -> None:
    text = "On Monday the Bakers' Guild called for lower taxes."
    case = Case(text, ("the| Bakers", "lower taxes"))
    assert case.names == ["Bakers' Guild"]


QUESTIONS = (
    "Colonel Rado Pell leads the engineers. {setting}\n"
    "Q: When will it open?\n"
    "A: Not before the thaw."
)


@pytest.mark.parametrize(
    ("setting", "asker"),
    [("This is from our interview with him.", "AUTHOR"), ("He took questions from the press.", "the press")],
)  # fmt: skip
def test_questions_and_answers(setting: str, asker: str) -> None:
    text = QUESTIONS.format(setting=setting)
    question = Attribution(
        (span_of(text, "When will it open?"),), source=span_of(text, "Q|:"), cue=None
    )
    answer = replace(
        question, content=(span_of(text, "Not before the thaw."),), source=span_of(text, "A|: Not")
    )
    resolution = solve(text, question, answer)
    assert [name_of(resolution, 0), name_of(resolution, 1)] == [asker, "Rado Pell"]


def test_a_is_no_label_inside_a_line() -> None:
    text = "A baker said it rained."
    assert Case(text, ("A baker", "it rained")).names == ["a baker"]


def test_who_is_quoted_speaks_and_not_who_quotes() -> None:
    text = "General Hamo Sarn came. State media quoted him as saying that it rained."
    cue = span_of(text, "quoted him as saying")
    one = Attribution(
        (span_of(text, "that it rained"),), cue=cue, source=span_of(text, "State media")
    )
    assert name_of(solve(text, one)) == "Hamo Sarn"


def test_nobody_is_said_to_have_asked() -> None:
    text = "Asked why it rained, Carl Munn laughed."
    cue = span_of(text, "Asked")
    one = Attribution((span_of(text, "why it rained"),), cue=cue, source=span_of(text, "Carl Munn"))
    assert name_of(solve(text, one)) is None
    by = replace(one, cue=None)
    assert name_of(solve(text, by)) == "Carl Munn"


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("According to a survey of 90 homes that Orrin University published, it rained.", "a survey of 90 homes that Orrin University published", "Orrin University"),
        ("According to a survey by the Orrin Commission, it rained.", "a survey by the Orrin Commission", "Orrin Commission"),
        ("According to a memo obtained by the Orrin Post, it rained.", "a memo obtained by the Orrin Post", "a memo obtained by the Orrin Post"),
        ("Carl Munn came. A post on Mr. Munn's page says it rained.", "A post on Mr. Munn's page", "Carl Munn"),
        ("Carl Munn came. His website says it rained.", "His website", "Carl Munn"),
    ],
)  # fmt: skip
def test_documents_speak_for_those_who_made_them(text: str, source: str, name: str) -> None:
    assert Case(text, (source, "it rained")).names == [name]


def test_the_name_after_a_lead_takes_up_its_description() -> None:
    text = (
        "The head of Orrin Water said it rained.\n"
        "“I had no umbrella,” Lotta Kern said. She said it snowed."
    )
    case = Case(
        text,
        ("The head of Orrin Water", "it rained"),
        ("Lotta Kern| said", "“I had no umbrella,”"),
        entities=[("Lotta Kern", "person")],
    )
    assert case.names == ["Lotta Kern"] * 2
    assert case.assignment(0).confidence < case.assignment(1).confidence


def test_a_spokesman_in_a_lead_stays_unnamed() -> None:
    text = "A spokesman for Orrin Water said it rained.\n“I was wet,” Lotta Kern said."
    case = Case(
        text, ("A spokesman for Orrin Water", "it rained"), ("Lotta Kern| said", "“I was wet,”")
    )
    assert case.names[0] == "a spokesman for Orrin Water"


def test_a_bare_ministry_is_the_one_before_it() -> None:
    text = "The foreign ministry of Orrin met envoys. In a note, the ministry said it rained."
    assert Case(text, ("the ministry", "it rained")).names == ["the foreign ministry of Orrin"]


def test_one_ministry_is_not_the_next() -> None:
    text = "The Ministry of Defence said it rained. The Orrin foreign ministry said it snowed."
    case = Case(
        text, ("The Ministry of Defence", "it rained"), ("The Orrin foreign ministry", "it snowed")
    )
    assert case.names == ["Ministry of Defence", "the Orrin foreign ministry"]


def test_places_and_firms_with_the_label_of_persons_are_none() -> None:
    text = (
        "It was wet in Tolm. Castor Vales, the port's operator, met Orla Penn.\n"
        "She said it rained. It said that it snowed."
    )
    case = Case(
        text,
        ("She", "it rained"),
        ("It| said that", "that it snowed"),
        entities=[("Tolm", "person"), ("Castor Vales", "person"), ("Orla Penn", "person")],
    )
    assert case.names == ["Orla Penn", "Castor Vales"]


def test_a_firm_goes_by_its_first_word() -> None:
    text = "Brenner Water came. Brenner said it rained."
    case = Case(text, ("Brenner| said", "it rained"), entities=[("Brenner", "person")])
    assert case.names == ["Brenner Water"]


def test_a_title_tells_namesakes_apart() -> None:
    text = "Ilke Torv, the minister, came. Oskor Torv came. Mr Torv said it rained. Ms Torv said it snowed."
    case = Case(text, ("Mr Torv", "it rained"), ("Ms Torv", "it snowed"))
    assert case.names == ["Oskor Torv", "Ilke Torv"]


def test_bylines_and_platforms_do_not_become_it() -> None:
    text = "The Orrin Bakery wrote on Cheepr that it snowed. It said that it rained."
    case = Case(text, ("It| said", "that it rained"), entities=[("Cheepr", "organisation")])
    assert case.names == ["Orrin Bakery"]


def test_source_borders_inside_of_words_do_no_harm() -> None:
    text = "Carl Munn-Holt said it rained."
    one = attribution(text, "Carl Munn-Holt", "it rained")
    for start in range(12):
        for end in range(start, 14):
            solve(text, replace(one, source=Span(start, end)))
    assert name_of(solve(text, replace(one, source=span_of(text, "Holt")))) == "Carl Munn-Holt"
