"""The schema `quotes/analysis@1`: its keys, its order, the way back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from builders import MODEL, Say, Story, harbour
from hypothesis import given
from hypothesis import strategies as st

from quotes.errors import InputError
from quotes.records import Analysis, Article, Channel, Confidence, Quote, Relay, Span, Speaker
from quotes.records.schema import analysis_from_dict, analysis_to_dict


def test_keys_and_their_order() -> None:
    data = analysis_to_dict(harbour())
    assert list(data) == ["schema", "article", "paragraphs", "quotes", "speakers", "model"]
    assert data["schema"] == "quotes/analysis@1"
    assert list(data["article"]) == [
        "id", "path", "title", "outlet", "url", "published", "authors", "language", "words",
        "sha256",
    ]  # fmt: skip
    assert list(data["paragraphs"][0]) == ["start", "end", "role"]
    assert list(data["quotes"][0]) == [
        "id", "kind", "act", "content", "text", "quoted", "cue", "source", "speaker", "stance",
        "channel", "confidence", "flags",
    ]  # fmt: skip
    assert list(data["quotes"][0]["channel"]) == ["label", "platform", "evidence", "basis", "relay"]
    assert list(data["quotes"][0]["confidence"]) == ["content", "speaker", "channel"]
    assert list(data["speakers"][0]) == ["id", "name", "kind", "named", "role", "mentions"]
    assert list(data["model"]) == ["name", "version", "sha256"]


def test_values() -> None:
    data = analysis_to_dict(harbour())
    second, fourth, fifth = (data["quotes"][index] for index in (1, 3, 4))
    assert second["channel"]["evidence"]["text"] == "on Telegram"
    assert second["channel"]["platform"] == "Telegram"
    assert fourth["text"] == "“Nobody told us,” ... “Nobody at all.”"
    assert len(fourth["content"]) == 2
    assert fifth["channel"]["relay"]["platform"] == "the Ellery Gazette"
    assert data["quotes"][5]["act"] == "thought"
    assert [speaker.get("anonymity") for speaker in data["speakers"]] == [
        None, None, "because he was not allowed to speak", None,
    ]  # fmt: skip


def test_offsets_count_in_the_text() -> None:
    analysis = harbour()
    text = analysis.article.text
    for quote in analysis_to_dict(analysis)["quotes"]:
        for part in (quote["cue"], quote["source"], quote["channel"]["evidence"]):
            assert part is None or text[part["start"] : part["end"]] == part["text"]
        spans = [text[span["start"] : span["end"]] for span in quote["content"]]
        assert " ... ".join(spans) == quote["text"]


def test_what_is_added_only_where_it_is() -> None:
    plain = analysis_to_dict(harbour())
    assert "flags" not in plain
    assert "text" not in plain["article"] and "notes" not in plain["article"]
    analysis = replace(harbour(notes=("read as Windows-1252",)), flags=("language",))
    first = replace(
        analysis.quotes[0], channel=replace(analysis.quotes[0].channel, first_hand=True)
    )
    data = analysis_to_dict(replace(analysis, quotes=(first,)), with_text=True)
    assert data["flags"] == ["language"]
    assert data["article"]["notes"] == ["read as Windows-1252"]
    assert data["article"]["text"] == analysis.article.text
    assert data["quotes"][0]["channel"]["first_hand"] is True


def test_explain_gives_the_chain_and_the_second_choices() -> None:
    explained = analysis_to_dict(harbour(), explain=True)["quotes"][1]["explain"]
    assert [step["reason"] for step in explained["chain"]] == ["surname"]
    assert explained["chain"][0]["mention"]["text"] == "Marrow"
    assert explained["speaker_runner_up"] == {"name": "Tomas Brandt", "score": 0.04}
    assert explained["channel_runner_up"] == {"label": "private", "score": 0.02}


def test_numbers_are_rounded_to_three_places() -> None:
    story = Story("“No.”", [Say("“No.”", sure=(2 / 3, 1e-9, 0.99999))])
    confidence = analysis_to_dict(story.build())["quotes"][0]["confidence"]
    assert confidence == {"content": 0.667, "speaker": 0.0, "channel": 1.0}


def test_round_trip() -> None:
    analysis = harbour(authors=("Ada Lund",), url="https://example.org/a", notes=("a note",))
    data = analysis_to_dict(analysis, explain=True, with_text=True)
    assert analysis_from_dict(json.loads(json.dumps(data))) == analysis
    bare = analysis_to_dict(analysis)
    assert analysis_to_dict(analysis_from_dict(bare, analysis.article.text)) == bare


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"schema": "quotes/analysis@9"}, "analysis@9"),
        ({"quotes": [{}]}, "KeyError: 'confidence'"),
        ({"speakers": None}, "TypeError"),
        ({"model": {"nom": 1}}, "TypeError"),
    ],
)
def test_what_is_not_the_schema_is_refused(change: dict[str, Any], message: str) -> None:
    data = analysis_to_dict(harbour(), with_text=True) | change
    with pytest.raises(InputError, match=message):
        analysis_from_dict(data)


def test_a_missing_or_another_text_is_refused() -> None:
    data = analysis_to_dict(harbour())
    with pytest.raises(InputError, match="without the article's text"):
        analysis_from_dict(data)
    with pytest.raises(InputError, match="another text"):
        analysis_from_dict(data, "something else")


spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(*sorted(pair)))
maybe_span = st.none() | spans
words = st.text(max_size=8)
sure = st.integers(0, 1000).map(lambda number: number / 1000)


@st.composite
def any_quote(draw: st.DrawFn) -> Quote:
    confidence = Confidence(draw(sure), draw(sure), draw(sure))
    relay = draw(
        st.none() | st.builds(Relay, st.just("news_outlet"), st.none() | words, maybe_span)
    )
    channel = Channel(
        label=draw(st.sampled_from(["court", "unspecified"])),
        platform=draw(st.none() | words),
        evidence=draw(maybe_span),
        basis=draw(st.sampled_from(["stated", "carried", "none"])),
        relay=relay,
        confidence=confidence.channel,
        first_hand=draw(st.booleans()),
        runner_up=draw(st.none() | st.tuples(st.just("speech"), sure)),
    )
    return Quote(
        id=draw(words),
        kind=draw(st.sampled_from(["direct", "mixed", "indirect"])),
        act=draw(st.sampled_from(["speech", "writing", "thought"])),
        content=tuple(draw(st.lists(spans, min_size=1, max_size=3))),
        quoted=tuple(draw(st.lists(spans, max_size=2))),
        cue=draw(maybe_span),
        source=draw(maybe_span),
        speaker=draw(st.none() | words),
        stance="asserts",
        channel=channel,
        confidence=confidence,
        flags=tuple(draw(st.lists(words, max_size=2))),
        runner_up=draw(st.none() | st.tuples(words, sure)),
    )


@given(st.text(max_size=40), st.lists(any_quote(), max_size=3), st.lists(words, max_size=2))
def test_any_analysis_survives_json(text: str, quotes: list[Quote], names: list[str]) -> None:
    people = tuple(Speaker(f"s{n}", name, mentions=(Span(0, n),)) for n, name in enumerate(names))
    analysis = Analysis(Article(text, path="p"), (), tuple(quotes), people, MODEL)
    data = json.loads(json.dumps(analysis_to_dict(analysis, explain=True, with_text=True)))
    assert analysis_from_dict(data) == analysis


def test_a_date_found_in_the_text_is_marked_and_no_part_of_the_identity() -> None:
    analysis = harbour(published=None)
    dated = replace(analysis.article, published="2024-03-13", published_from="text")
    assert dated.id == analysis.article.id
    assert replace(dated, published_from="metadata").id != dated.id
    data = analysis_to_dict(replace(analysis, article=dated))
    assert (data["article"]["published"], data["article"]["published_from"]) == (
        "2024-03-13",
        "text",
    )
    assert analysis_from_dict(data, analysis.article.text).article == dated
    assert "published_from" not in analysis_to_dict(analysis)["article"]


def test_an_analysis_of_some_quotes_has_their_speakers_alone() -> None:
    whole = harbour()
    kept = [quote for quote in whole.quotes if quote.kind == "indirect"]
    some = whole.with_quotes(iter(kept))
    assert some.quotes == tuple(kept)
    said = {quote.speaker for quote in kept}
    assert [item.id for item in some.speakers] == [i.id for i in whole.speakers if i.id in said]
    assert 0 < len(some.speakers) < len(whole.speakers)
    assert (some.article, some.paragraphs) == (whole.article, whole.paragraphs)
    assert whole.with_quotes(()).speakers == ()
