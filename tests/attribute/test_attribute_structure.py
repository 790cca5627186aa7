"""What is joined, attributed and added by the structure of the page."""

from dataclasses import replace

import pytest
from attribution_samples import document_of, run, shown
from growth import steps

from quotes.attribute import attribute
from quotes.records import Attribution, Entity, Span


def test_a_quotation_of_several_paragraphs_is_one() -> None:
    text, found = run(
        "[1Ulla Fenn] <1said>: {1“The pier is old.}\n\n{2“It was built in a week.}\n\n“It shows.”"
    )
    assert [shown(text, one) for one in found] == [
        (
            "Ulla Fenn",
            "said",
            ["“The pier is old.", "“It was built in a week.", "“It shows.”"],
        )
    ]
    assert "continued" in found[0].flags


def test_the_cue_of_the_last_paragraph_counts_for_the_first() -> None:
    text, found = run("{1“The pier is old.}\n\n{2“It shows,”} [2Ulla Fenn] <2said>.")
    assert [shown(text, one) for one in found] == [
        ("Ulla Fenn", "said", ["“The pier is old.", "“It shows,”"])
    ]


def test_another_speaker_is_not_joined() -> None:
    _, found = run(
        "[1Ulla Fenn] <1said>: {1“The pier is old.}\n\n{2“It shows,”} [2Bo Tarn] <2said>."
    )
    assert len(found) == 2


@pytest.mark.parametrize("behind", ["[2Bo Tarn] disagreed.", "[2Bo Tarn] <2disagreed>."])
def test_a_further_paragraph_is_not_attributed_in_a_later_one(behind: str) -> None:
    text, found = run(
        "[1Ulla Fenn] <1wrote>:\n\n{1“The pier is old.}\n\n{2“It shows.”}\n\n" + behind
    )
    assert [shown(text, one) for one in found] == [
        ("Ulla Fenn", "wrote", ["“The pier is old.", "“It shows.”"])
    ]
    assert "continued" in found[0].flags


def test_a_quotation_without_cue_goes_on_with_the_one_before() -> None:
    text, found = run(
        "{1“The pier is old and everybody knows it,”} [1Fenn] <1said>.\n\n"
        "“Nobody has painted it since the war.”\n\n"
        "[2Bo Tarn] <2disagreed>: {2it was safe}."
    )
    assert [one.continues for one in found] == [None, 0, None]
    assert shown(text, found[1]) == (None, None, ["“Nobody has painted it since the war.”"])
    assert found[1].score == 0.5
    assert "by_structure" in found[1].flags
    assert found[1].kind == "direct"


def test_continues_points_past_dropped_fragments() -> None:
    _, found = run(
        "They met at the {1“Old Shed”} pub. {2“The pier is old and it creaks,”} [2Fenn] <2said>."
        " {3“Nobody paints it.”}"
    )
    assert [one.continues for one in found] == [None, 0]


@pytest.mark.parametrize(
    "rest",
    [
        "“Nobody has painted it since the war,” ran a poem on the wall.",
        "A film called “Nobody Has Painted It Since the War.” was shown there.",
        "‘The pier and the war’",
    ],
)
def test_what_does_not_stand_alone_is_not_added(rest: str) -> None:
    _, found = run("{1“The pier is old and it creaks,”} [1Fenn] <1said>.\n\n" + rest)
    assert len(found) == 1


def test_a_paragraph_between_breaks_the_thread() -> None:
    _, found = run(
        "{1“The pier is old and it creaks,”} [1Fenn] <1said>.\n\nRain fell.\n\n"
        "“Nobody has painted it since the war.”"
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("“Nobody has painted it since the war,” Ulla Fenn said.", "Ulla Fenn", "said"),
        ("“Nobody has painted it since the war,” said the mayor.", "the mayor", "said"),
        ("She later added: “Nobody has painted it since the war.”", "She", "added"),
        ("Ulla Fenn wrote:\n\n“Nobody has painted it since the war.”", "Ulla Fenn", "wrote"),
        ("“Nobody has painted it since the war.” — Ulla Fenn", "Ulla Fenn", None),
        ("“Nobody has painted it since the war.”\n\nUlla Fenn, harbour master", "Ulla Fenn", None),
        ("On Telegram, Ulla Fenn: “Nobody has painted it since the war.”", "Ulla Fenn", ":"),
    ],
)
def test_a_quotation_takes_the_source_beside_it(text: str, source: str, cue: str | None) -> None:
    text, found = run(text, names=("Ulla Fenn",))
    assert [shown(text, one)[:2] for one in found] == [(source, cue)]


def test_a_raw_quotation_without_source_is_given_one() -> None:
    text, found = run("Then Ulla Fenn <1added>: {1“Nobody has painted it since the war.”}")
    assert [shown(text, one)[0] for one in found] == ["Ulla Fenn"]
    assert found[0].score == 0.9
    assert found[0].source_score == 0.5


def test_headlines_and_boilerplate_are_left_alone() -> None:
    _, found = run(
        "“Nobody has painted it since the war,” Ulla Fenn said.", roles={0: "boilerplate"}
    )
    assert found == ()


def test_transcripts_with_names_in_capitals() -> None:
    text, found = run(
        "MS. FENN: The pier is old.\n\nREPORTER: How old?\n\n(LAUGHTER.)\n\nMS. FENN: Very.\n\n"
        "It was old when I was a girl.\n\nREPORTER: Thanks.\n\nFollow us for more."
    )
    assert [shown(text, one) for one in found] == [
        ("MS. FENN", ":", ["The pier is old."]),
        ("REPORTER", ":", ["How old?"]),
        ("MS. FENN", ":", ["Very.", "It was old when I was a girl."]),
        ("REPORTER", ":", ["Thanks."]),
    ]
    assert found[1].stance == "asks"


def test_questions_and_answers() -> None:
    text, found = run("Q: Is it old?\n\nA: Yes.\n\nNote: shortened.")
    assert [shown(text, one)[0] for one in found] == ["Q", "A"]


def test_notes_with_a_colon_are_no_transcript() -> None:
    _, found = run("UPDATE: The pier is shut.\n\nEditor's note: We were wrong.\n\nRain fell.")
    assert found == ()


def test_a_transcript_in_quotation_marks_stays_in_turns() -> None:
    text, found = run(
        "“[1FENN]<1:> {1The pier is old.}\n\n“[2TARN]<2:> {2How old?}\n\n“[3FENN]<3:> {3Very.}”"
    )
    assert [shown(text, one)[2] for one in found] == [["The pier is old."], ["How old?"], ["Very."]]


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“The cat sat on it.\n",
        '"The cat sat down," he said. "It did."\n',
        "Q: What?\nA: It.\n",
    ],
)
def test_work_grows_with_length_only(unit: str) -> None:
    def work(count: int) -> int:
        document = document_of(unit * count)
        raw = [Attribution((Span(0, 18),), source=Span(0, 1))]
        return steps(lambda: attribute(document, raw))

    # Ten times the text; quadratic work would be a hundred times as much.
    assert work(1000) < 25 * work(100) + 1000


def test_a_turn_replaces_what_the_encoder_made_across_turns() -> None:
    text = "MS. VALE: The line is open.\n\nMR. ORD: Who closed it?\n\nMS. VALE: Nobody did."
    across = (Span(10, text.index("MR.") - 2), Span(text.index("Nobody"), len(text)))
    raw = [Attribution(across, cue=Span(8, 9), source=Span(0, 8))]
    found = attribute(document_of(text), raw)
    assert [item.content[0].of(text) for item in found] == [
        "The line is open.",
        "Who closed it?",
        "Nobody did.",
    ]
    assert [item.source.of(text) for item in found if item.source] == [
        "MS. VALE",
        "MR. ORD",
        "MS. VALE",
    ]


def test_a_report_inside_a_turn_stays() -> None:
    text = (
        "MS. VALE: I asked the harbour office twice last week and the clerk there, Ruo Tann, said "
        "the crane was sold.\n\nMR. ORD: When?\n\nMS. VALE: In March."
    )
    start = text.index("the crane")
    cue, source = text.index("said"), text.index("the clerk")
    raw = [
        Attribution(
            (Span(start, start + 18),), cue=Span(cue, cue + 4), source=Span(source, source + 20)
        )
    ]
    found = attribute(document_of(text), raw)
    assert len(found) == 4
    assert "the crane was sold" in [item.content[0].of(text) for item in found]


def test_how_one_asks_to_be_called_is_no_quote() -> None:
    for wish in ("to be identified only as Oksana", "to be named by her first name"):
        assert run(f"A nurse, [1who] <1asked> {{1{wish}}}, swept glass.")[1] == ()
    assert run("[1The mayor] <1asked> {1to be heard only by the full council}.")[1] != ()


def test_the_ground_of_anonymity_is_no_quote() -> None:
    text = "“It sank,” said a clerk, who asked not to be named because she feared for her job."
    asked = text.index("asked")
    raw = [
        Attribution((Span(0, 10),), cue=Span(11, 15), source=Span(16, 23)),
        Attribution(
            (Span(asked + 6, len(text) - 1),), cue=Span(asked, asked + 5), source=Span(25, 28)
        ),
    ]
    found = attribute(document_of(text), raw)
    assert [item.start for item in found] == [0]


def test_what_a_source_says_who_does_not_want_to_be_named_is_kept() -> None:
    text, found = run(
        "[1A baker], who asked {1not to be named}, <1said>: {1“It sank. I saw it go.”}"
    )
    assert [shown(text, one) for one in found] == [("A baker", "said", ["“It sank. I saw it go.”"])]


def test_a_nickname_that_nobody_gives_is_no_quote() -> None:
    text = "The strait, nicknamed “the onion route”, is shallow."
    start = text.index("“")
    raw = [Attribution((Span(start, start + 17),), cue=Span(12, 21))]
    assert attribute(document_of(text), raw) == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Velmaria {1signalled} that it would wait.", "Velmaria"),
        ("Velmaria was {1told} that it should wait.", None),
        ("In Velmaria they {1signalled} that it would wait.", None),
    ],
)
def test_a_name_right_before_an_active_cue_is_its_source(text: str, source: str | None) -> None:
    cue_start = text.index("{1")
    text = text.replace("{1", "").replace("}", "")
    cue_end = text.index(" ", cue_start)
    if text[:cue_start].endswith("was "):
        cue_start -= 4
    place = text.index("Velmaria")
    document = replace(document_of(text), entities=(Entity(place, place + 8, "place"),))
    raw = [Attribution((Span(cue_end + 1, len(text) - 1),), cue=Span(cue_start, cue_end))]
    (found,) = attribute(document, raw)
    assert (found.source.of(text) if found.source else None) == source


def test_a_further_paragraph_is_not_lent_to_the_next_quotation() -> None:
    text, found = run(
        "[1Ulla Fenn] <1said>: {1“The pier is old.}\n\n{2“It was built in a week.”}\n\n"
        "{2“Nobody paid,”} [2she] <2added>."
    )
    assert [shown(text, one)[2] for one in found] == [
        ["“The pier is old.", "“It was built in a week.”"],
        ["“Nobody paid,”"],
    ]


def test_turns_labelled_with_the_full_name_first_are_those_of_the_surname() -> None:
    text, found = run(
        "Mika Sand: Why the mud?\nLena Ostrow: It was there.\n\nSand: Only that?\nOstrow: Yes."
    )
    assert [shown(text, one)[::2] for one in found] == [
        ("Mika Sand", ["Why the mud?"]),
        ("Lena Ostrow", ["It was there."]),
        ("Sand", ["Only that?"]),
        ("Ostrow", ["Yes."]),
    ]


def test_a_surname_of_two_is_neither() -> None:
    _, found = run("Mika Sand: Why?\nOto Sand: So.\n\nSand: Only that?\nNote: Edited for length.")
    assert found == ()


@pytest.mark.parametrize(
    ("turn", "said"),
    [
        ('It is so. I said "fine."', 'It is so. I said "fine."'),
        ('"Fine" is what I said.', '"Fine" is what I said.'),
        ('"It is so. It was so."', "It is so. It was so."),
        ("“Mud”, as they say, is “rich.”", "“Mud”, as they say, is “rich.”"),
    ],
)
def test_a_turn_keeps_the_marks_of_what_it_quotes(turn: str, said: str) -> None:
    text, found = run(f"SAND: Why?\nOSTROW: {turn}\nSAND: Oh?\nOSTROW: Yes.")
    assert shown(text, found[1])[2] == [said]


def test_a_pull_quote_is_not_glued_to_what_it_repeats() -> None:
    text, found = run(
        "{1“The mud breaks my heart,”} [1Lena Ostrow] <1said>. {1“But it stays.”}\n\n"
        "{1“The mud breaks my heart”}\n\n[2Bo Tarn] <2said> {2it was late}."
    )
    assert [shown(text, one) for one in found] == [
        ("Lena Ostrow", "said", ["“The mud breaks my heart,”", "“But it stays.”"]),
        ("Lena Ostrow", None, ["“The mud breaks my heart”"]),
        ("Bo Tarn", "said", ["it was late"]),
    ]
    assert found[1].continues == 0


def test_a_quotation_of_two_paragraphs_stays_one() -> None:
    _, found = run(
        "{1“The mud breaks my heart,”} [1Lena Ostrow] <1said>.\n\n{1“It breaks every heart.”}"
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    "marked",
    [
        "The letters, {1which} [1the Moll Echo] <1first reported>, are lost.",
        "An aide, [1who] <1declined> {1to be identified}, left.",
    ],
)
def test_relative_pronouns_and_refusals_of_a_name_are_no_quotes(marked: str) -> None:
    assert not run(marked)[1]


def test_what_somebody_denies_is_a_quote() -> None:
    text, found = run("[1Ulla Fenn] <1denied> {1that}.")
    assert [shown(text, one) for one in found] == [("Ulla Fenn", "denied", ["that"])]


def test_whoever_is_spoken_to_does_not_speak() -> None:
    text, found = run("Mayor Ulla Fenn, to [1pupils]<1:> {1“Not yet.”}")
    assert [shown(text, one) for one in found] == [("Mayor Ulla Fenn", ":", ["“Not yet.”"])]


def test_a_that_clause_has_the_subject_that_opens_its_sentence() -> None:
    text, found = run("The Tarn delegation to the BX said in a note on Bluesky {1that it left}.")
    assert [shown(text, one) for one in found] == [
        ("The Tarn delegation to the BX", "said", ["that it left"])
    ]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("‘Nobody ever asked us’", False),
        ("“Nobody ever asked us”", False),
        ("‘Why us?’", False),
        # A sentence, a part of one, and what is set otherwise.
        ("“Why us?”", True),
        ("“Nobody ever asked us.”", True),
        ("“Nobody ever asked us,”", True),
        ("“Nobody ever asked us", True),
        ("“Nobody ever asked us when they came to sell the pier”", True),
    ],
)
def test_a_heading_in_marks_is_no_part_of_the_quotation_below(line: str, kept: bool) -> None:
    text, found = run(f"It rained.\n{{1{line}}}\n{{1“The pier is old,”}} [1Ulla Fenn] <1said>.")
    expected = [line] * kept + ["“The pier is old,”"]
    assert [shown(text, one)[2] for one in found] == [expected]
