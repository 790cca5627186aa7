"""Spans from tags: whole words, whole quotations."""

import numpy as np
import pytest

from quotes.detect import detect, scan
from quotes.encoder.labels import HEADS, QUOTED, TAGS
from quotes.encoder.pieces import Pieces
from quotes.encoder.session import Encoded
from quotes.records import Paragraph, Span


def encoded(text, cuts, labels):
    """Pieces that end at `cuts`, each with the tag of the same place in `labels`."""
    starts = [0, *cuts[:-1]]
    starts = [
        s + (len(text[s:e]) - len(text[s:e].lstrip())) for s, e in zip(starts, cuts, strict=True)
    ]
    zeros = np.zeros(len(cuts), dtype=np.int64)
    pieces = Pieces(zeros, np.array(starts), np.array(cuts), zeros, zeros, zeros)
    rows = {name: np.full((len(cuts), len(head)), -9.0, np.float32) for name, head in HEADS.items()}
    for row, label in enumerate(labels):
        rows["tags"][row, TAGS.index(label)] = -0.01
    rows["entities"][:, 0] = -0.01
    rows["quoted"][:, QUOTED.index("quote")] = -0.01
    return Encoded(pieces, rows, np.zeros((len(cuts), 4), dtype=np.float16))


def contents(text, cuts, labels):
    paragraphs = (Paragraph(0, len(text)),)
    made = encoded(text, cuts, labels)
    roles = detect(made, text, paragraphs, scan(text, paragraphs))
    return [item.span.of(text) for item in roles.content]


@pytest.mark.parametrize(
    ("text", "cuts", "expected"),
    [
        ("it was unsinkable now", [2, 6, 9, 17, 21], ["unsinkable"]),
        ("it had 1,140 men", [2, 6, 8, 9, 16], ["1,140"]),
    ],
)
def test_a_span_takes_in_the_whole_word(text, cuts, expected):
    assert contents(text, cuts, ["O", "O", "S-content", "O", "O"]) == expected


def test_a_span_takes_in_the_mark_that_it_stops_short_of():
    text = "“We sail” he said"
    assert contents(text, [1, 3, 8, 9, 12, 17], ["O", "B-content", "E-content", "O", "O", "O"]) == [
        "“We sail”"
    ]


def test_a_quotation_ends_before_its_cue():
    text = "“We sail,” the captain said"
    labels = ["B-content", *["I-content"] * 4, "E-content", "O"]
    assert contents(text, [1, 3, 9, 10, 14, 22, 27], labels) == ["“We sail,”"]


def test_a_content_with_a_second_quotation_goes_on():
    text = "“Slow,” “old” and late"
    labels = ["B-content", *["I-content"] * 6, "E-content"]
    assert contents(text, [1, 5, 6, 7, 9, 12, 13, 22], labels) == [text]


def test_a_second_look_finds_what_was_nearly_found():
    text = "rain fell, she said"
    cuts = [4, 9, 10, 14, 19]
    made = encoded(text, cuts, ["O", "O", "O", "S-source", "S-cue"])
    tags = made.labels["tags"]
    tags[:2, 0], tags[0, TAGS.index("B-content")], tags[1, TAGS.index("E-content")] = (
        -0.2,
        -1.5,
        -1.5,
    )
    paragraphs = (Paragraph(0, len(text)),)
    assert detect(made, text, paragraphs, ()).content == ()
    (found,) = detect(made, text, paragraphs, (), (), [Span(0, len(text))]).content
    assert found.span.of(text) == "rain fell"
    # The score stays the encoder's own.
    assert 0.2 < found.score < 0.25
