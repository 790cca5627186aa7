"""Text that UTF-8 can hold."""

from quotes.records.characters import encodable


def test_lone_surrogates_are_replaced_one_for_one():
    assert encodable("a\ud83dé\udfff") == "a\ufffdé\ufffd"
    assert encodable("\ud800") == "\ufffd"


def test_all_else_stays():
    for text in ("", "plain", "“é” \U0001f600 \x1b"):
        assert encodable(text) == text
