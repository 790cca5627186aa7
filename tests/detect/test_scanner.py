"""The quotation-mark scanner."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.detect import scan
from quotes.records import Paragraph


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))


def inner(text: str, depth: int | None = 0) -> list[str]:
    spans = scan(text, paragraphs_of(text))
    return [span.inner.of(text) for span in spans if depth is None or span.depth == depth]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail at six,” said Orsolt.", ["We sail at six,"]),
        ('"We sail at six," said Orsolt.', ["We sail at six,"]),
        ("‘We sail at six,’ said Orsolt.", ["We sail at six,"]),
        ("'We sail at six,' said Orsolt.", ["We sail at six,"]),
        ("«We sail at six», said Orsolt.", ["We sail at six"]),
        ("« We sail at six », said Orsolt.", [" We sail at six "]),
        ("»We sail at six«, said Orsolt.", ["We sail at six"]),
        ("„We sail at six“, said Orsolt.", ["We sail at six"]),
        ("„We sail at six”, said Orsolt.", ["We sail at six"]),
        ("‹We sail›, said Orsolt.", ["We sail"]),
        ("「We sail」 said Orsolt.", ["We sail"]),
        ("``We sail,'' said Orsolt.", ["We sail,"]),
        ("\x93We sail,\x94 said Orsolt.", ["We sail,"]),
        ("â€œWe sail,â€\x9d said Orsolt.", ["We sail,"]),
    ],
)
def test_every_convention_pairs(text, expected):
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“We sail," said Orsolt.', ["We sail,"]),
        ('"We sail,” said Orsolt.', ["We sail,"]),
        ("“We sail“, said Orsolt.", ["We sail"]),
        ("”We sail”, said Orsolt.", ["We sail"]),
    ],
)
def test_wrong_mixtures_pair_and_are_flagged(text, expected):
    spans = scan(text, paragraphs_of(text))
    assert [span.inner.of(text) for span in spans] == expected
    assert spans[0].flags == ("mixed_marks",)


@pytest.mark.parametrize(
    "text",
    [
        "Don't say it isn't so.",
        "Don’t say it isn’t so.",
        "The dockers’ strike and the miners' pay",
        "Rock 'n' roll of the '90s, ’tis said",
        "She is 6'2\" tall and he 5'11\".",
        'A 12" pipe burst.',
    ],
)
def test_apostrophes_feet_and_inches_are_no_quotations(text):
    assert inner(text, None) == []


def test_inch_sign_inside_a_quotation():
    assert inner('"The 12" pipe burst," she said.') == ['The 12" pipe burst,']


def test_single_marks_with_apostrophes_inside():
    assert inner("‘They don’t pay the dockers’ wages,’ he said.") == [
        "They don’t pay the dockers’ wages,"
    ]


def test_nested_quotation_is_one_deeper():
    text = "“He told me ‘never again’ twice,” said Orsolt."
    assert inner(text) == ["He told me ‘never again’ twice,"]
    assert inner(text, 1) == ["never again"]


def test_paragraphs_of_one_quotation_are_handed_on():
    text = "“One.\n\n“Two.\n\n“Three,” she said.\n\n“Other,” he said."
    spans = scan(text, paragraphs_of(text))
    assert [span.continues for span in spans] == [False, True, True, False]
    assert all(not span.flags for span in spans)


def test_a_paragraph_that_does_not_reopen_is_still_a_continuation():
    text = "“One goes on.\n\nTwo ends here,” she said."
    first, second = scan(text, paragraphs_of(text))
    assert first.flags == ("unclosed_quotation",)
    assert second.continues and second.inner.of(text) == "Two ends here,"


def test_an_unclosed_quotation_runs_to_the_paragraphs_end_and_is_flagged():
    text = "“We never closed this, said Orsolt.\n\nThe boats left."
    (span,) = scan(text, paragraphs_of(text))
    assert span.inner.of(text) == "We never closed this, said Orsolt."
    assert span.flags == ("unclosed_quotation",)


def test_a_closing_mark_alone_at_a_paragraphs_start_ends_nothing():
    text = '"\n”'
    assert scan(text, paragraphs_of(text)) == ()


def test_marks_never_pair_across_paragraphs():
    text = 'One " here.\n\nAnother " there.'
    spans = scan(text, paragraphs_of(text))
    assert all("\n" not in span.span.of(text) for span in spans)


MARKS = st.text(alphabet="\"'“”‘’«»„‚‹›「」 `ab1s.,\n-", max_size=80)


@given(MARKS | st.text(max_size=80))
def test_spans_lie_inside_one_paragraph_and_hold_something(text):
    parts = paragraphs_of(text)
    for span in scan(text, parts):
        assert any(p.start <= span.start and span.end <= p.end for p in parts)
        assert span.start <= span.inner.start <= span.inner.end <= span.end
        assert span.inner.of(text).strip()


@given(MARKS)
def test_outermost_spans_do_not_cross(text):
    outer = sorted(
        (span.start, span.end) for span in scan(text, paragraphs_of(text)) if span.depth == 0
    )
    for (_, end), (start, _) in pairwise(outer):
        assert end <= start


@given(st.text(alphabet="ab “”\n", max_size=40), st.text(alphabet="ab “”\n", max_size=40))
def test_what_follows_a_blank_paragraph_without_marks_changes_nothing_before(first, second):
    whole = first + "\n\nno marks here\n\n" + second
    alone = first + "\n\nno marks here"
    expected = scan(alone, paragraphs_of(alone))
    assert scan(whole, paragraphs_of(whole))[: len(expected)] == expected


@pytest.mark.parametrize("unit", ['"', "'", "“", "«", '" ', 'a "b', "‘a’ "])
def test_twenty_thousand_marks_in_a_row_are_scanned(unit):
    text = unit * 20_000
    # A quadratic scanner would need minutes.
    assert all(span.end <= len(text) for span in scan(text, paragraphs_of(text)))
