"""Where sentences begin and end."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.config import Settings
from quotes.pipeline.analyzer import blank
from quotes.pipeline.sentences import sentences
from quotes.train.examples import lines


@pytest.fixture(scope="module")
def nlp():
    return blank(Settings())


def split(nlp, text: str) -> list[str]:
    return [span.of(text) for span in sentences(nlp.make_doc(text), lines(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He said no. “We sail,” she wrote.", ["He said no.", "“We sail,” she wrote."]),
        ('He said no. "We sail," she wrote.', ["He said no.", '"We sail," she wrote.']),
        ("It was over. ‘Go,’ he said.", ["It was over.", "‘Go,’ he said."]),
        ("“Stop.” “Why?” she asked.", ["“Stop.”", "“Why?” she asked."]),
        ("He left. (She stayed.)", ["He left.", "(She stayed.)"]),
        # Two spaces behind a full stop are a token of their own.
        (
            "He left.  She stayed.  “Why?” he asked.",
            ["He left.", "She stayed.", "“Why?” he asked."],
        ),
        ("He left. «\xa0Yes. Go.\xa0» She did.", ["He left.", "«\xa0Yes.", "Go.\xa0»", "She did."]),
        # A mark that closes stays with what it closes.
        ("She said “no.” He left.", ["She said “no.”", "He left."]),
    ],
)
def test_a_sentence_begins_with_the_mark_that_opens_it(nlp, text: str, wanted: list[str]) -> None:
    assert split(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It failed at 1.40 a.m. It is back.", ["It failed at 1.40 a.m.", "It is back."]),
        ("He left the U.S. The firm stays.", ["He left the U.S.", "The firm stays."]),
        ("Watch it at 9 p.m. Eastern time.", ["Watch it at 9 p.m. Eastern time."]),
        ("It began at 9 p.m. The Hague time.", ["It began at 9 p.m. The Hague time."]),
        ("They met at School No. 9 on Friday.", ["They met at School No. 9 on Friday."]),
        ("A U.S. In-N-Out shop shut.", ["A U.S. In-N-Out shop shut."]),
    ],
)
def test_the_full_stop_of_an_hour_ends_a_sentence_before_a_word_that_begins_one(
    nlp, text: str, wanted: list[str]
) -> None:
    assert split(nlp, text) == wanted


@given(st.text(alphabet="ab. “”\"'‘’?!()\n«»A", max_size=60))
def test_sentences_are_in_order_and_lose_no_word(text: str) -> None:
    spans = sentences(blank(Settings()).make_doc(text), lines(text))
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert {at for at, char in enumerate(text) if not char.isspace()} <= covered
