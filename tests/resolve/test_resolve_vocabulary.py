"""The word lists of the stage: in order, each in use, and part of what they say they are."""

from pathlib import Path

import quotes.resolve
from quotes.resolve.vocabulary import vocabulary, wordset
from quotes.resources import lexicon

STAGE = Path(quotes.resolve.__file__).parent


def test_lists_are_in_order_and_no_word_stands_twice() -> None:
    entries = lexicon("resolve_words")
    assert list(entries) == sorted(entries)
    for words in map(str.split, entries.values()):
        assert words == sorted(set(words))


def test_each_list_is_in_use() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in STAGE.rglob("*.py"))
    assert [name for name in lexicon("resolve_words") if f'wordset("{name}")' not in code] == []


def test_words_for_firms_are_words_for_organisations() -> None:
    assert wordset("firm_words") <= vocabulary().organisation_words
