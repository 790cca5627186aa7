"""Any text is input: no crash, spans inside the text, time linear in length."""

from __future__ import annotations

import pytest
from channel_passages import document
from growth import steps
from hypothesis import given
from hypothesis import strategies as st

from quotes.channel import classify
from quotes.records import Article, Attribution, Document, Span, Speaker

_WORDS = (
    "said told reporters in a statement on Telegram the Valmere Courier reported , . “ ” : « "
    "Reuters who which poll of her letter to X voted according CNN's ’s reporter From reports:"
)
_PIECES = st.sampled_from([*_WORDS.split(), "\n", "\ud800", "\x00", "\x1b[31m"])


@given(st.lists(_PIECES, min_size=1, max_size=40), st.data())
def test_spans_lie_in_the_text(pieces: list[str], data: st.DataObject) -> None:
    text = " ".join(pieces)
    offset = st.integers(0, len(text))
    spans = []
    for _ in range(data.draw(st.integers(1, 4))):
        a, b = sorted((data.draw(offset), data.draw(offset)))
        spans.append(Span(a, max(b, a + 1)))
    attributions = tuple(
        Attribution((s,), cue=data.draw(st.sampled_from([None, *spans]))) for s in sorted(spans)
    )
    speakers = [data.draw(st.sampled_from([None, Speaker("s1", "Ann X")])) for _ in attributions]
    result = classify(document(text), attributions, speakers)
    assert len(result) == len(attributions)
    for channel in result:
        assert (channel.evidence is None) == (channel.label == "unspecified")
        assert (channel.basis == "none") == (channel.label == "unspecified")
        assert 0 <= channel.confidence <= 1
        if channel.evidence is not None:
            assert 0 <= channel.evidence.start < channel.evidence.end <= len(text)


@pytest.mark.parametrize(
    "text",
    ["", "x", '"' * 20_000, "\x00" * 100, "\ud800", "told " * 5_000, "a" * 100_000],
    ids=["empty", "one", "marks", "nul", "surrogate", "told", "one word"],
)
def test_odd_texts(text: str) -> None:
    attribution = Attribution((Span(0, max(1, min(3, len(text)))),))
    (channel,) = classify(Document(Article(text)), (attribution,), (None,))
    assert channel.label in ("unspecified", "private", "press_conference", "interview")


def test_no_attributions_no_channels() -> None:
    assert classify(document("Reuters reported."), (), ()) == ()


def _steps(copies: int) -> int:
    sentence = "“We go,” Ada Roe said in a statement, Reuters reported, citing the poll debate. "
    text = sentence * copies
    size = len(sentence)
    attributions = [
        Attribution((Span(i * size, i * size + 8),), cue=Span(i * size + 17, i * size + 21))
        for i in range(copies)
    ]
    doc = Document(Article(text), (), (Span(0, len(text)),))
    return steps(lambda: classify(doc, attributions, [Speaker("s1", "Ada Roe")] * copies))


def test_one_endless_sentence_costs_linear_work() -> None:
    # Ten times the text; quadratic work would be a hundred times as much.
    assert _steps(300) < 20 * _steps(30)


def _excerpts(copies: int) -> int:
    text = "The Moll Courier sent its reporter, Ilse Vorn.\nVorn reports:\n“It leaks, Roe said.\n"
    doc = document(text * copies)
    starts = range(0, len(text) * copies, len(text))
    said = [Attribution((Span(start + 61, start + 71),)) for start in starts]
    return steps(lambda: classify(doc, said, [Speaker("s1", "Ada Roe")] * copies))


def test_many_excerpts_cost_linear_work() -> None:
    assert _excerpts(300) < 20 * _excerpts(30)
