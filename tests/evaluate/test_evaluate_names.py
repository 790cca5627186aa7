"""When two names are the same."""

import pytest

from quotes.evaluate.names import same_name, share_words


@pytest.mark.parametrize(
    ("gold", "given", "same"),
    [
        ("Ina Gram", "Ina Gram", True),
        ("Ina Gram", "Mayor Ina Gram", True),
        ("Ina M. Gram", "Ina Gram", True),
        ("Ina Maria Gram", "Ina Gram", True),
        ("Ina Gram", "Gram", False),
        ("Gram", "Mr. Gram", True),
        ("Ina Gram", "Ina Gramm", False),
        ("Ina Gram", "Jon Gram", False),
        ("Ina Gram and Jon Vale", "Vale and Gram", True),
        ("Ina Gram, Jon Vale", "Ina Gram", False),
        ("Ina Gram", None, False),
        (None, "Ina Gram", False),
        (None, None, True),
    ],
)
def test_named_persons(gold, given, same):
    assert same_name(gold, given, person=True, named=True) is same


@pytest.mark.parametrize(
    ("gold", "given", "same"),
    [
        ("Port of Valmere", "the Valmere Port", True),
        ("Valmere Port Authority", "Port Authority", True),
        ("Valmere Port Authority", "Valmere", False),
        ("Valmere Port Authority", "Valmere Port Company", False),
        ("U.N.", "the UN", True),
        ("A", "a", True),
        ("A", "B", False),
    ],
)
def test_other_names(gold, given, same):
    assert same_name(gold, given, person=False, named=True) is same


def test_descriptions_need_most_words_of_the_shorter():
    assert same_name("a senior harbour official", "the official", person=True, named=False)
    assert not same_name("two senior officials", "senior pilots", person=True, named=False)
    assert not same_name("the official", None, person=True, named=False)


def test_phrases_share_half_of_the_shorter():
    assert share_words("told reporters on Monday", "reporters told")
    assert not share_words("told a court clerk", "told all the pilots")
    assert not share_words("on the", "on the")
    assert not share_words(None, "told")
