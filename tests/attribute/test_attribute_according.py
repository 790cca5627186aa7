"""What somebody says according to somebody else."""

import pytest
from attribution_samples import run, shown

COURIER = "<1According to> [1the Moll Courier], "


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{1Roe said it leaks}.", ("Roe", "said", ["it leaks"])),
        ("{1Roe said that it leaks}.", ("Roe", "said", ["that it leaks"])),
        ("{1Ada Roe, the mayor, said: “It leaks.”}", ("Ada Roe", "said", ["“It leaks.”"])),
        ("{1a nurse told us on Monday that it leaks}.", ("a nurse", "told", ["that it leaks"])),
        ("{1she wrote on Monday that it leaks}.", ("she", "wrote", ["that it leaks"])),
        # The Courier's own words.
        ("{1it leaks}.", ("the Moll Courier", "According to", ["it leaks"])),
        ("{1one said to be ill}.", ("the Moll Courier", "According to", ["one said to be ill"])),
        ("{1Roe said nothing}.", ("the Moll Courier", "According to", ["Roe said nothing"])),
        ("{1Roe told Karn}.", ("the Moll Courier", "According to", ["Roe told Karn"])),
    ],
)  # fmt: skip
def test_it_is_his_who_says_it(
    marked: str, expected: tuple[str | None, str | None, list[str]]
) -> None:
    text, (attribution,) = run(COURIER + marked)
    assert shown(text, attribution) == expected
