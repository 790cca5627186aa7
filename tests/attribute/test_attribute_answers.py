"""Turns of a dialogue that have no cue, and quotations given to whoever is named next."""

import re
from dataclasses import replace

import pytest
from attribution_samples import document_of, run, unmark
from growth import steps

from quotes.attribute import attribute
from quotes.records import Attribution, Entity, Span


def told(marked: str, *names: str) -> list[tuple[str | None, str]]:
    """Whose each quotation is, by its source or that of the one that it goes on with."""
    text, found = run(marked, names=names)
    lines = [" / ".join(span.of(text) for span in one.content) for one in found]
    return [(_source(text, found, one), line) for one, line in zip(found, lines, strict=True)]


def _source(text: str, found: tuple[Attribution, ...], one: Attribution) -> str | None:
    while one.continues is not None:
        one = found[one.continues]
    return one.source.of(text) if one.source is not None else None


HEARING = "Una Dale questioned Ivo Renn.\n"


@pytest.mark.parametrize(
    "reply",
    ["“Yes, it was red.”", "“No.”", "“That it was red.”", "“I did not look.”", "“Four or five.”"],
)
def test_an_answer_is_the_others(reply: str) -> None:
    marked = f"{HEARING}{{1“What did you see?”}} <1asked> [1Ms Dale].\n{{1{reply}}}"
    assert told(marked, "Una Dale", "Ivo Renn", "Dale") == [
        ("Ms Dale", "“What did you see?”"),
        ("Ivo Renn", reply),
    ]


def test_whoever_answers_answers_on() -> None:
    marked = (
        f"{HEARING}{{1“Did you see it?”}} [1Ms Dale] <1asked>.\n{{1“I did.”}}\n{{1“And then?”}}\n"
        "{1“Then I ran, as everybody else did.”}"
    )
    assert [who for who, _ in told(marked, "Una Dale", "Ivo Renn", "Dale")] == [
        "Ms Dale",
        "Ivo Renn",
        "Ms Dale",
        "Ivo Renn",
    ]


def test_where_several_are_there_nobody_gets_the_answer() -> None:
    marked = (
        "Una Dale and Ivo Renn met Bo Tarn.\n{1“Did you see it?”} <1asked> [1Una Dale].\n{1“Yes.”}"
    )
    found = told(marked, "Una Dale", "Ivo Renn", "Bo Tarn")
    assert found == [("Una Dale", "“Did you see it?”"), (None, "“Yes.”")]


@pytest.mark.parametrize(
    "marked",
    [
        # A question that nobody is to answer, with what the same speaker goes on to say.
        "{1“Where is the money?”} <1asked> [1Una Dale].\n{1“We have waited for three years.”}",
        "{1“Do you trust them?”} <1asked> [1Una Dale].\n{1“You know that you cannot, all of you.”}",
        "{1“Is it late?”} <1said> [1Una Dale].\n{1“No, it is not.”}",
        "{1“It was slow,”} <1said> [1Una Dale].\n{1“My uncle, Bob Dale, told me so.”}",
    ],
)
def test_whoever_speaks_on_keeps_it(marked: str) -> None:
    found = told(f"Ivo Renn came too.\n{marked}", "Una Dale", "Ivo Renn")
    assert len(found) == 1


def test_a_crowd_answers_for_nobody_named() -> None:
    marked = "Ivo Renn came.\n{1“Will we take it?”} [1Una Dale] <1asked>.\n{1“No!”}"
    assert told(marked, "Una Dale", "Ivo Renn")[1] == (None, "“No!”")


def test_who_is_addressed_by_name_does_not_say_it() -> None:
    marked = (
        "[2Ms Dale] <2suggested> {2that Mr Renn lied}.\n{1“No, ma’am,”} [1Mr Renn] <1replied>.\n"
        "{1“Not one letter, Mr Renn?”}\n{1“I am a leading hand, not a clerk.”}"
    )
    assert told(marked, "Ms Dale", "Mr Renn", "Mr Renn") == [
        ("Ms Dale", "that Mr Renn lied"),
        ("Mr Renn", "“No, ma’am,” / “I am a leading hand, not a clerk.”"),
        ("Ms Dale", "“Not one letter, Mr Renn?”"),
    ]


def test_who_replies_did_not_ask() -> None:
    marked = f"{HEARING}{{1“Did you tell anybody?”}}\n{{1“No,”}} [1Mr Renn] <1replied>."
    assert told(marked, "Una Dale", "Ivo Renn", "Renn") == [
        ("Una Dale", "“Did you tell anybody?”"),
        ("Mr Renn", "“No,”"),
    ]


def test_two_short_lines_are_two_turns() -> None:
    marked = "[1Ivo Renn] <1agreed> {1that he wrote nothing}.\n{2“Nothing at all?”}\n{3“Nothing.”}"
    assert told(marked, "Ivo Renn") == [
        ("Ivo Renn", "that he wrote nothing"),
        (None, "“Nothing at all?”"),
        ("Ivo Renn", "“Nothing.”"),
    ]


NEXT = "[2The mayor, Bo Tarn,] <2told> the hall {2nobody wanted it}."


def test_a_line_goes_to_who_spoke_and_not_to_who_comes_next() -> None:
    line = "{2“I was going to retire.”}"
    marked = f"[1Ivo Renn] <1said> {{1he would stand}}.\n{line}\n{NEXT}"
    assert told(marked, "Ivo Renn", "Bo Tarn")[1] == ("Ivo Renn", "“I was going to retire.”")


def test_a_line_that_is_signed_below_is_the_signers() -> None:
    marked = "[1Ivo Renn] <1said> {1he would stand}.\n{2“I was going to retire.”}\n[2Bo Tarn], 9"
    assert told(marked, "Ivo Renn", "Bo Tarn")[1] == ("Bo Tarn", "“I was going to retire.”")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        # A body, nobody, the same one, and a verb that has nothing of its own to say.
        ("[1Police] <1said> {1it was shut}.", NEXT),
        ("The road was shut.", NEXT),
        ("[1Mr Tarn] <1said> {1it was shut}.", NEXT),
        ("[1Ivo Renn] <1said> {1he would stand}.", "So [2Bo Tarn] <2told> the hall."),
    ],
)
def test_a_line_stays_with_who_comes_next(above: str, below: str) -> None:
    found = told(f"{above}\n{{2“I heard a bang.”}}\n{below}", "Ivo Renn", "Bo Tarn", "Mr Tarn")
    assert "Tarn" in str(found[-1][0])
    assert "“I heard a bang.”" in found[-1][1]


def test_many_questions_take_no_longer_each() -> None:
    def work(number: int) -> int:
        asked = "{1“Did you see it?”} <1asked> [1Una Dale].\n{1“Yes.”}\n{1“And then?”}\n{1“No.”}\n"
        marked = f"{HEARING}{{1“Hm,”}} [1Ivo Renn] <1said>.\n" + asked * number
        text, _ = unmark(marked)
        starts = [match.start() for match in re.finditer("Una Dale|Ivo Renn", text)]
        document = document_of(text)
        entities = tuple(Entity(at, at + len("Una Dale"), "person") for at in starts)
        quoted = [Span(one.start, one.end) for one in document.quoted]
        raw = [Attribution((span,), score=0.9) for span in quoted]
        return steps(lambda: attribute(replace(document, entities=entities), raw))

    assert work(80) < 2.6 * work(40)
