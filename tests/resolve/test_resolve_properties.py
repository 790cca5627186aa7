"""What must hold for any text: renaming changes names only, and nothing crashes or hangs."""

from __future__ import annotations

from functools import partial

from growth import steps
from hypothesis import given, settings
from hypothesis import strategies as st
from resolve_cases import Case

from quotes.records import Article, Attribution, Document, QuotedSpan, Span
from quotes.resolve import resolve

TEXT = (
    "FIRST LAST, the leader of the Moll council, said it rained.\n"
    "“We will swim,” LAST said. He told the harbour board that boats were late.\n"
    "Petra Lindqvist, a baker, met FIRST LAST and said it snowed. She added that LAST was wet.\n"
    "The council leader said the quay was closed. LAST's brother said it was open."
)
PAIRS = (
    ("FIRST LAST, the leader of the Moll council,", "it rained"),
    ("LAST| said. He", "“We will swim,”"),
    ("He| told", "boats were late"),
    ("Petra Lindqvist, a baker,", "it snowed"),
    ("She| added", "LAST was wet"),
    ("The council leader", "the quay was closed"),
    ("LAST's brother", "it was open"),
)
syllable = st.sampled_from(["bra", "do", "ke", "lor", "min", "ros", "ta", "vel", "zu"])
name = st.lists(syllable, min_size=2, max_size=4).map(lambda parts: "".join(parts).capitalize())


def outcome(first: str, last: str) -> list[tuple[object, ...]]:
    """Everything but names and offsets, with the renamed person's name put back."""

    def put(text: str) -> str:
        return text.replace("FIRST", first).replace("LAST", last)

    def back(text: str | None) -> str | None:
        return text.replace(first, "FIRST").replace(last, "LAST") if text else text

    case = Case(put(TEXT), *((put(source), put(content)) for source, content in PAIRS))
    rows: list[tuple[object, ...]] = []
    for number in range(len(PAIRS)):
        speaker, given_to = case.speaker(number), case.assignment(number)
        assert speaker is not None
        rows.append(
            (
                back(speaker.name), speaker.kind, speaker.named, back(speaker.role),
                len(speaker.mentions), given_to.speaker, given_to.confidence,
                case.reasons(number),
            )
        )  # fmt: skip
    return rows


@settings(max_examples=60, deadline=None)
@given(first=name, last=name)
def test_renaming_a_person_changes_names_and_nothing_else(first: str, last: str) -> None:
    if first == last or first in last or last in first:
        return
    assert outcome(first, last) == outcome("Vorden", "Tarsk")


def test_the_renamed_article_is_resolved_rightly() -> None:
    rows = outcome("Vorden", "Tarsk")
    assert [row[0] for row in rows] == [
        "FIRST LAST", "FIRST LAST", "FIRST LAST", "Petra Lindqvist", "Petra Lindqvist",
        "FIRST LAST", "LAST's brother",
    ]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    text=st.text(
        alphabet=st.sampled_from(list("Aa bE.,’'“”\"\n(:)&-“Mr0\x00\x1b\ud800é")), max_size=120
    ),
    data=st.data(),
)
def test_any_text_with_any_spans_is_answered(text: str, data: st.DataObject) -> None:
    point = st.integers(0, len(text))
    spans = st.tuples(point, point).map(lambda pair: Span(min(pair), max(pair)))
    attributions = data.draw(
        st.lists(
            st.builds(
                Attribution,
                content=st.lists(spans, min_size=1, max_size=2).map(tuple),
                cue=st.none() | spans,
                source=st.none() | spans,
                continues=st.none() | st.integers(-2, 5),
            ),
            max_size=5,
        )
    )
    result = resolve(Document(Article(text)), attributions)
    assert len(result.assignments) == len(attributions)
    known = {one.id for one in result.speakers}
    for one in result.assignments:
        assert one.speaker is None or one.speaker in known
        assert 0 <= one.confidence <= 1
    assert all(one.name for one in result.speakers)


def test_hostile_articles_cost_work_by_their_length() -> None:
    for unit in ("“", "A. ", "Mr. ", "Aa and ", "the leader of ", "(", "He said ", "A\n"):
        took = []
        for size in (2_000, 16_000):
            text = unit * (size // len(unit))
            step = max(1, len(text) // 40)
            attributions = [
                Attribution((Span(i, i + 3),), None, Span(i, min(len(text), i + len(unit))))
                for i in range(0, len(text) - 3, step)
            ]
            quoted = (QuotedSpan(0, len(text), Span(1, len(text))),)
            document = Document(Article(text), (), (), quoted)
            took.append(steps(partial(resolve, document, attributions)))
        # Eight times the text; quadratic work would be sixty-four times as much.
        assert took[1] < 20 * took[0], unit
