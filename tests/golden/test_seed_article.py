"""The article that the project began with, where the development data lie beside the checkout."""

from pathlib import Path

import pytest

import quotes
from quotes.resources import model_directory

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "south-ossetia-troops.txt"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.model,
    pytest.mark.skipif(not SEED.exists(), reason="the development data are not here"),
    pytest.mark.skipif(
        not (model_directory() / "manifest.json").exists(), reason="no model in the package"
    ),
]

BIBILOV, PUTIN = "Anatoly Bibilov", "Vladimir Putin"


@pytest.fixture(scope="module")
def analysis():
    with SEED.open(encoding="utf-8", newline="") as handle:
        return quotes.analyze(handle.read())


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("help protect Russia", BIBILOV),
        ("Our guys are going to fulfill", BIBILOV),
        ("on fire.", BIBILOV),
        ("They understand perfectly", BIBILOV),
        ("Because if fascism is not crushed", BIBILOV),
        ("demilitarize", PUTIN),
        ("denazify", PUTIN),
    ],
)
def test_every_quoted_span_of_the_body_has_its_speaker(analysis, words, speaker):
    start = analysis.article.text.index(words)
    (quote,) = [q for q in analysis.statements if any(s.start <= start < s.end for s in q.quoted)]
    found = analysis.speaker(quote)
    assert found is not None and found.name == speaker
    if speaker == BIBILOV:
        channel = quote.channel
        assert (channel.label, channel.platform) == ("social_media", "Telegram")
        assert channel.evidence.of(analysis.article.text) == "on Telegram"
        assert channel.basis == ("stated" if words.startswith("Our guys") else "carried")


def test_nothing_comes_from_boilerplate(analysis):
    end = analysis.article.text.index("Sign up for our free weekly newsletter")
    assert max(quote.end for quote in analysis.quotes) < end
