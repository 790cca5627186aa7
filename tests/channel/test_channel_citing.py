"""Outlets that cite somebody over commas and in any tense; invented."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, words_of


@pytest.mark.parametrize(
    ("outlet", "platform"),
    [
        ("Torna, the state news agency, is citing", "Torna"),
        ("Torna, Norland’s state news agency, quoted", "Torna"),
        ("Bladet, a Norlandish daily newspaper, is quoting", "Bladet"),
        ("The news agency Torna, is citing", "Torna"),
        ("Reuters, meanwhile, is quoting", "Reuters"),
        ("Reuters has been quoting", "Reuters"),
        ("The Moll Courier, however, cited", "The Moll Courier"),
        # No outlets.
        ("Ilse Vorn, a newspaper editor, is quoting", None),
        ("Ilse Vorn, the owner of the newspaper, quoted", None),
        ("Ilse Vorn, meanwhile, is quoting", None),
        ("Acme, the agency, is quoting", None),
    ],
)
def test_who_cites(outlet: str, platform: str | None) -> None:
    text = f"{outlet} a source as saying that the cellar is dry."
    (said,) = channels(text, Said("that the cellar is dry", "a source", "a source", "as saying"))
    expected = "unspecified" if platform is None else "news_outlet"
    assert (said.label, said.platform) == (expected, platform), words_of(text, said)
    assert (said.relay.platform if said.relay else None) == platform


def test_an_explained_outlet_is_known_from_there_on() -> None:
    text = "Torna, the state news agency, said the cellar was dry. Nobody drowned, Torna said."
    said = channels(
        text,
        Said("the cellar was dry", "Torna", "Torna, the state news agency,", "said"),
        Said("Nobody drowned", "Torna", "Torna", "said"),
    )
    assert [(one.label, one.platform) for one in said] == [("news_outlet", "Torna")] * 2


def test_an_outlet_that_has_been_called_something_reports_nothing() -> None:
    text = "Reuters has been called slow, Ilse Vorn said."
    (said,) = channels(text, Said("Reuters has been called slow", "Ilse Vorn", "Ilse Vorn", "said"))
    assert said.label == "unspecified", words_of(text, said)
