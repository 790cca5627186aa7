import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.clean.blocks import blocks

WRAPPED = """\
A sudden squall tore roofs from houses along the northern coast on
Tuesday and left thousands of people without power, the emergency
service said. "We have crews in every village," said its head, Ludo
Marsk, who had driven out to the cape in the early morning hours.

The storm came ashore at about noon. Winds of up to 120 kilometres
an hour were measured at the lighthouse before the instruments at
the top of the tower failed.
"""


def texts(text):
    return [span.of(text) for span in blocks(text)]


@pytest.mark.parametrize(
    "end", ["\n", "\n\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n \t\n"]
)
def test_every_line_end_parts_paragraphs(end):
    assert texts(f"  One here.{end}\tTwo there. {end}") == ["One here.", "Two there."]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t\u2003"])
def test_nothing_but_white_space(text):
    assert texts(text) == []


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_hard_wrapped_text_breaks_at_blank_lines(end):
    found = texts(WRAPPED.replace("\n", end))
    assert [text.split()[0] for text in found] == ["A", "The"]
    assert found[0].endswith("hours.")


def test_short_line_ends_a_paragraph_of_wrapped_text():
    text = "Coast hit by squall\n" + WRAPPED.replace("\n\n", "\n")
    assert [found.split()[0] for found in texts(text)] == ["Coast", "A"]
    text = WRAPPED.replace("early morning hours.\n\n", "night.\n")
    assert [found.split()[0] for found in texts(text)] == ["A", "The"]


def test_items_and_speakers_break_wrapped_text():
    text = WRAPPED + "- roofs in the old town and along the quay were torn off in the\nnight\n"
    text += "MS. REIL: We have sent all the crews that we have to the north coast\nnow.\n"
    assert [found[:3] for found in texts(text)] == ["A s", "The", "- r", "MS."]


def test_short_lines_of_various_lengths_are_not_wrapped():
    text = "Once\nMonthly\nAnnual\nContinue\nPayment methods\nNot ready\n" * 3
    assert len(texts(text)) == 18


def test_long_lines_are_paragraphs():
    line = "The committee met again on Thursday, " * 8 + "it said"
    assert len(texts("\n".join([line] * 9))) == 9


ODD = st.text(
    st.one_of(
        st.sampled_from(" \t\n\r\x0b\x0c\x1c\x85\xa0\u2028\u2029\u200b\ufeff\0\x1b“”\"'.:-aB1"),
        st.characters(),
    ),
    max_size=300,
)


@given(st.one_of(ODD, st.lists(ODD, max_size=12).map("\n".join)))
def test_spans_are_in_order_and_cover_all_but_white_space(text):
    found = blocks(text)
    end = 0
    for span in found:
        assert end <= span.start < span.end <= len(text)
        assert text[end : span.start].strip() == ""
        assert span.of(text) == span.of(text).strip()
        end = span.end
    assert text[end:].strip() == ""
