"""Interviews whose questions stand alone and whose answers have no marks, end to end."""

from __future__ import annotations

import pytest

from quotes import analyze

ANSWERS = (
    "I knew when I was nine. My grandmother gave me a diary.",
    "Most of them were relieved, I think.",
    "No. I miss the people.",
)
QUESTIONS = ("When did you know you would write?", "What did your patients say?", "Do you miss it?")
TURNS = "\n\n".join(
    f"{question}\n\n{answer}" for question, answer in zip(QUESTIONS, ANSWERS, strict=True)
)
END = "The Salt Stair is published by Hollow Press."


def answers_of(lead: str, turns: str = TURNS) -> dict[str, str | None]:
    """What each answer is attributed to."""
    text = f"{lead}\n\n{turns}\n\n{END}\n"
    analysis = analyze(text)
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    found = {}
    for quote in analysis.quotes:
        said = " ".join(span.of(text) for span in quote.content)
        if said in turns.split("\n\n"):
            found[said] = names.get(quote.speaker or "")
    return found


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        (
            "The drill\n\nBy Tom Weld\n\nLara Finch left her practice in Holm last May. "
            "She spoke to the Evening Mail at her kitchen table.",
            "Lara Finch",
        ),
        (
            "Five minutes with ... Lara Finch\n\nThe dentist from Holm talks to Ina Gram about her "
            "books.\n\nInterview by Ina Gram",
            "Lara Finch",
        ),
        (
            "A quiet winter\n\nThe novelist Ann Pell sat down with the Courier at her home in "
            "Holm. Her editor, Leo Marsh, was there too.",
            "Ann Pell",
        ),
        (
            "Three questions\n\nMinister Ed Fenn is no friend of hers. Before the vote the Argus "
            "asked the writer Oti Wekesa three questions.",
            "Oti Wekesa",
        ),
    ],
)
def test_answers_are_those_of_the_one_interviewed(lead: str, name: str) -> None:
    assert answers_of(lead) == dict.fromkeys(ANSWERS, name)


@pytest.mark.parametrize(
    ("lead", "turns"),
    [
        # Nothing announces an interview; two may answer; the writer asks himself.
        ("The drill and the pen\n\nLara Finch left her practice in Holm last May.", TURNS),
        ("The pen\n\nAnn Pell and Leo Marsh left in May. We had an interview with both.", TURNS),
        ("Why I left\n\nBy Ann Pell\n\nI spoke to many people about it.", TURNS),
        # The one who is asked goes by one name, or by one that is not known for a person's.
        ("Salt\n\nEd Fenn was there. We met the singer Qantara in Holm for an interview.", TURNS),
        ("Salt\n\nEd Fenn was there. The Argus talked to Qantara and his aunt.", TURNS),
        # Readers' questions, and what others said.
        (
            "The drill\n\nLara Finch was interviewed on Monday.",
            "Should I stop?\n\nI would, and so would you.\n\nCan I go on?\n\nI would not.\n\n"
            "Will you help me?\n\nI will.",
        ),
        (
            "The port\n\nMayor Lara Finch was interviewed on Monday.",
            "Why did it close?\n\nNobody is sure. We have asked.\n\nCan you still travel?\n\n"
            "The ministry said it would open in May.\n\nWho will pay?\n\nI think it will be us.",
        ),
    ],
)
def test_other_questions_leave_the_text_as_it_is(lead: str, turns: str) -> None:
    assert answers_of(lead, turns) == {}


def test_what_an_answer_reports_is_told_by_the_one_interviewed() -> None:
    lead = "The pen\n\nLara Finch left in May. She spoke to the Evening Mail."
    turns = TURNS.replace("I think.", "I think. They gave me a cake with a drill in sugar on it.")
    text = f"{lead}\n\n{turns}\n"
    analysis = analyze(text)
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    thought = [one for one in analysis.quotes if one.cue and one.cue.of(text) == "think"]
    assert [names.get(one.speaker or "") for one in thought] == ["Lara Finch"]


def test_initials_of_a_guest_are_no_agency() -> None:
    text = (
        "The Ledger met Ted Bloom and Ana Pell, who run the unions at the port.\n\n"
        "NL: Will there be a strike?\n\nTB: Yes, on Friday.\n\nAP: I am not so sure.\n\n"
        "NL: What would stop it?\n\nTB: A signature.\n\nAP: A meeting would do for us.\n"
    )
    analysis = analyze(text)
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    said = [names.get(quote.speaker or "") for quote in analysis.quotes]
    assert said == ["NL", "Ted Bloom", "Ana Pell"] * 2


def test_a_title_counts_as_a_turn_beside_initials() -> None:
    text = (
        "The NCB spoke to Dr Adaeze Okonjo-Lind, who led the study.\n\n"
        "Dr Okonjo-Lind: We told them twice.\n\nNCB: They say you tested the wrong one.\n\n"
        "AO: We tested what patients see.\n"
    )
    analysis = analyze(text)
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    turns = [one for one in analysis.quotes if one.cue and one.cue.of(text) == ":"]
    said = [names.get(one.speaker or "") for one in turns]
    assert said == ["Adaeze Okonjo-Lind", "NCB", "Adaeze Okonjo-Lind"]
