"""Embedded posts: the account's name states the channel."""

import pytest

from quotes.channel.scope.embeds import embedded_post
from quotes.records import Article, Attribution, Document, SetOff, Span

TEXT = "Come and see.\n— Lena Ostrow (@lostrow) May 4, 2024\nBo Tarn (@tarn) said no."


def post(name: str, blocks: tuple[SetOff, ...] = (), cue: Span | None = None):
    start = TEXT.index(name)
    made = Attribution((Span(0, 13),), source=Span(start, start + len(name)), cue=cue)
    return embedded_post(Document(Article(TEXT, set_off=blocks)), made)


@pytest.mark.parametrize(
    ("blocks", "platform"),
    [((), None), ((SetOff(0, 55, "X"),), "X"), ((SetOff(0, 13, "X"),), None)],
)
def test_a_signature_with_an_account(blocks: tuple[SetOff, ...], platform: str | None) -> None:
    channel = post("Lena Ostrow", blocks)
    assert channel is not None and channel.evidence is not None
    assert (channel.label, channel.platform, channel.basis) == ("social_media", platform, "stated")
    assert channel.evidence.of(TEXT) == "@lostrow"


def test_an_account_in_a_sentence_is_no_signature() -> None:
    assert post("Bo Tarn") is None
    assert post("Lena Ostrow", cue=Span(0, 4)) is None
