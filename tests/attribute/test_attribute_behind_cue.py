# ruff: noqa: E501 -- one case a line reads better
"""Full names behind the verb of a quotation, and texts that are shared or followed."""

import pytest
from attribution_samples import run, shown

NAMES = ("Ines Farrar", "Bea Lund")


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("{1“The balance sheet was fiction,”} <1stormed> Ines Farrar of Marlow Securities in a note.", "Ines Farrar of Marlow Securities"),
        ("{1“They let us down,”} <1thundered> Bea Lund in the hall.", "Bea Lund"),
        ("{1“Come to us!”} <1screamed> London Road on Friday.", None),
        ("{1“It is over,”} <1read> the note that Bea Lund left.", None),
    ],
)  # fmt: skip
def test_a_name_behind_the_verb(marked: str, source: str | None) -> None:
    text, found = run(marked, names=NAMES)
    assert shown(text, found[0])[0] == source


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("And a Telegram channel followed by [1thousands] <1claimed> {1that the dam had been opened}.", "a Telegram channel followed by thousands"),
        ("A website run by [1volunteers] <1said> {1that the bridge was closed}.", "A website run by volunteers"),
        ("A bridge built by [1volunteers] <1said> {1that it was closed}.", "volunteers"),
        ("A message shared on Telegram more than 90,000 times <1alleged> {1that the gates were open}.", "A message shared on Telegram more than 90,000 times"),
    ],
)  # fmt: skip
def test_what_is_followed_or_shared_speaks(marked: str, source: str) -> None:
    text, found = run(marked, names=NAMES)
    assert shown(text, found[0])[0] == source
