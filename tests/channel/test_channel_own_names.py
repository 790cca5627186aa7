"""Outlets and platforms that a user adds by a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotes.channel import OwnNames, read_own_names
from quotes.config import Settings
from quotes.errors import ConfigError
from quotes.pipeline import Analyzer

POSTED = '"The lock gates will stay shut," Ana Toll wrote on Skerry on Monday.'
TOLD = '"The lock gates will stay shut," Ana Toll told Lantern on Monday.'


def channel(text: str, lexicon: Path | None) -> tuple[str, str | None]:
    analysis = Analyzer(Settings(lexicon=lexicon)).analyze(text)
    (quote,) = analysis.quotes
    return quote.channel.label, quote.channel.platform


@pytest.mark.model
def test_added_names_are_known(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    names = {"outlets": {"broadcaster": ["Lantern"]}, "platforms": [{"name": "Skerry"}]}
    path.write_text(json.dumps(names), encoding="utf-8")
    assert channel(POSTED, None) == ("unspecified", None)
    assert channel(POSTED, path) == ("social_media", "Skerry")
    assert channel(TOLD, None) != ("broadcast", "Lantern")
    assert channel(TOLD, path) == ("broadcast", "Lantern")
    # What one analyzer was told stays its own.
    assert channel(POSTED, None) == ("unspecified", None)


def test_forms_and_bare_have_defaults(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    path.write_text('{"platforms": [{"name": "Skerry"}]}', encoding="utf-8")
    assert read_own_names(path) == OwnNames((), (("Skerry", ("Skerry",), "social_media"),))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "is not JSON"),
        ("[]", "must be an object"),
        ('{"platforms": [{"name": "Skerry", "bear": "private"}]}', "has 'bear'"),
        ('{"papers": []}', "'papers'"),
        ('{"outlets": {"paper": "Lantern"}}', "list of names"),
        ('{"outlets": {"journal": ["Lantern"]}}', "'journal' is no kind"),
        ('{"outlets": []}', "lexicon"),
        ('{"platforms": [{"forms": ["Skerry"]}]}', "must have a name"),
        ('{"platforms": [{"name": "..."}]}', "must have a name"),
        ('{"platforms": [{"name": "Skerry", "bare": "public"}]}', "bare must be"),
        ('{"platforms": "Skerry"}', "lexicon"),
    ],
)
def test_a_wrong_file_is_told(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "names.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=message) as told:
        read_own_names(path)
    assert str(path) in str(told.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_own_names(tmp_path / "none.json")
