"""Word pieces and their features, with a tokenizer made for the test."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from quotes.encoder.pieces import BREAKS, SHAPES, encode
from quotes.records import Paragraph, QuotedSpan, Span


@pytest.fixture(scope="module")
def tokenizer():
    vocabulary = {"[UNK]": 0, "said": 1, "orsolt": 2, "nato": 3, "##s": 4, "12": 5, "a": 6, ".": 7}
    made = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return made


def shapes(tokenizer, text):
    return [SHAPES[i] for i in encode(tokenizer, text, (), ()).shape]


def test_shapes_give_back_what_lower_casing_lost(tokenizer):
    text = "Orsolt said NATO McNab 12 A ."
    assert shapes(tokenizer, text) == [
        "initial", "lower", "upper", "mixed", "digit", "initial", "other",
    ]  # fmt: skip


def test_offsets_point_into_the_text(tokenizer):
    text = "Orsolt  said\n\nNATO."
    pieces = encode(tokenizer, text, (), ())
    words = [text[s:e] for s, e in zip(pieces.start, pieces.end, strict=True)]
    assert words == ["Orsolt", "said", "NATO", "."]


def test_breaks_tell_lines_spaces_and_glued_pieces(tokenizer):
    text = "Orsolt said\nNATO."
    paragraphs = (Paragraph(0, 11), Paragraph(12, 17))
    pieces = encode(tokenizer, text, paragraphs, ())
    assert [BREAKS[i] for i in pieces.breaks] == ["line", "space", "line", "none"]


def test_a_line_end_inside_a_paragraph_is_a_space(tokenizer):
    text = "Orsolt said\nNATO."
    pieces = encode(tokenizer, text, (Paragraph(0, 17),), ())
    assert [BREAKS[i] for i in pieces.breaks] == ["line", "space", "space", "none"]


def test_inside_is_what_stands_between_outer_marks(tokenizer):
    text = 'said "NATO said" said'
    quoted = (QuotedSpan(5, 16, Span(6, 15)),)
    assert encode(tokenizer, text, (), quoted).inside.tolist() == [0, 1, 1, 1, 1, 0]


def test_cover_finds_the_pieces_of_a_span(tokenizer):
    pieces = encode(tokenizer, "Orsolt said NATO", (), ())
    assert pieces.cover(Span(7, 11)) == (1, 1)
    assert pieces.cover(Span(3, 13)) == (0, 2)
    assert pieces.cover(Span(6, 7)) is None


def test_empty_text(tokenizer):
    assert len(encode(tokenizer, "", (), ())) == 0


@given(text=st.text(st.characters(codec=None), max_size=60))
def test_any_text_has_pieces_inside_it_in_order(tokenizer, text):
    pieces = encode(tokenizer, text, (), ())
    assert (pieces.start[1:] >= pieces.end[:-1]).all()
    assert not len(pieces) or (pieces.start[0] >= 0 and pieces.end[-1] <= len(text))
