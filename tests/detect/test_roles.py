"""Spans from tags: whole words, whole quotations."""

import numpy as np
import pytest

from quotes.detect import detect, scan
from quotes.encoder.labels import ENTITY_LABELS, TAGS
from quotes.encoder.pieces import Pieces
from quotes.encoder.session import Encoded
from quotes.records import Paragraph


def encoded(text, cuts, labels):
    """Pieces that end at `cuts`, each with the tag of the same place in `labels`."""
    starts = [0, *cuts[:-1]]
    starts = [
        s + (len(text[s:e]) - len(text[s:e].lstrip())) for s, e in zip(starts, cuts, strict=True)
    ]
    zeros = np.zeros(len(cuts), dtype=np.int64)
    pieces = Pieces(zeros, np.array(starts), np.array(cuts), zeros, zeros, zeros)
    tags = np.full((len(cuts), len(TAGS)), -9.0, dtype=np.float32)
    for row, label in enumerate(labels):
        tags[row, TAGS.index(label)] = -0.01
    entities = np.full((len(cuts), len(ENTITY_LABELS)), -9.0, dtype=np.float32)
    entities[:, 0] = -0.01
    return Encoded(pieces, tags, entities, np.zeros((len(cuts), 4), dtype=np.float16))


def contents(text, cuts, labels):
    paragraphs = (Paragraph(0, len(text)),)
    made = encoded(text, cuts, labels)
    roles = detect(made, text, paragraphs, scan(text, paragraphs), {}, 0.0)
    return [item.span.of(text) for item in roles.content]


@pytest.mark.parametrize(
    ("text", "cuts", "expected"),
    [
        ("it was unsinkable now", [2, 6, 9, 17, 21], ["unsinkable"]),
        ("it had 1,140 men", [2, 6, 8, 9, 16], ["1,140"]),
    ],
)
def test_a_span_takes_in_the_whole_word(text, cuts, expected):
    assert contents(text, cuts, ["O", "O", "B-content", "O", "O"]) == expected


def test_a_span_takes_in_the_mark_that_it_stops_short_of():
    text = "“We sail” he said"
    assert contents(text, [1, 3, 8, 9, 12, 17], ["O", "B-content", "I-content", "O", "O", "O"]) == [
        "“We sail”"
    ]


def test_a_quotation_ends_before_its_cue():
    text = "“We sail,” the captain said"
    labels = ["B-content", "I-content", "I-content", "I-content", "I-content", "I-content", "O"]
    assert contents(text, [1, 3, 9, 10, 14, 22, 27], labels) == ["“We sail,”"]


def test_a_content_with_a_second_quotation_goes_on():
    text = "“Slow,” “old” and late"
    labels = ["B-content"] + ["I-content"] * 7
    assert contents(text, [1, 5, 6, 7, 9, 12, 13, 22], labels) == [text]
