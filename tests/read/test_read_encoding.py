import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.errors import EncodingError, QuotesError
from quotes.read.encoding import NOTE_DAMAGED, NOTE_WINDOWS, decode

TEXT = "“No,” she said.\r\nHe didn’t — ever.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
)
def test_unicode_is_kept_without_its_mark(data):
    assert decode(data) == (TEXT, ())


def test_windows_1252_is_the_last_resort_and_said():
    assert decode(TEXT.encode("cp1252")) == (TEXT, (NOTE_WINDOWS,))


def test_one_bad_byte_does_not_make_rubbish_of_utf_8():
    text, notes = decode(TEXT.encode() + b"caf\xe9")
    assert text == TEXT + "caf\ufffd"
    assert notes == (NOTE_DAMAGED,)


def test_neither_utf_8_nor_windows():
    with pytest.raises(EncodingError, match="byte 0x81 at 4"):
        decode(b"word\x81\xe9")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n...", "a PDF file"),
        (b"PK\x03\x04....", "zip"),
        (b"\x1f\x8b\x08", "ends in .gz"),
        (b"PAR1....", "Parquet"),
        (bytes(range(256)) * 4, "binary data"),
        (TEXT.encode("utf-16-le"), "UTF-16 without a byte order mark"),
        (codecs.BOM_UTF16_LE + b"a", "UTF-16-LE but is damaged at byte 2"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "damaged"),
    ],
)
def test_not_text(data, said):
    with pytest.raises(EncodingError, match=said):
        decode(data)


@pytest.mark.parametrize("kept", ["\x1b[31m", "a\tb\x0c\n", "x" * 100 + "\0", "\r\n\r", "\u2028"])
def test_rare_control_characters_are_kept(kept):
    assert decode(kept.encode()) == (kept, ())


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_utf_8_text_comes_back(text):
    text = text.removeprefix("\ufeff")
    try:
        assert decode(text.encode()) == (text, ())
    except EncodingError:
        assert text.startswith(("%PDF-", "PAR1", "GIF8"))


@given(st.binary())
def test_any_bytes_give_text_or_our_error(data):
    try:
        text, _ = decode(data)
    except QuotesError:
        return
    assert not text or data
