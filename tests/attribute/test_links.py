"""Joining spans by link scores: nearest wins, borders cost, blocks do not matter."""

from types import SimpleNamespace

import numpy as np
import pytest
from attribute.attribution_samples import document_of

from quotes.attribute import links
from quotes.encoder.labels import DISTANCE_BUCKETS, LINKS, RANK_BUCKETS
from quotes.encoder.pieces import Pieces
from quotes.encoder.session import Encoded, LinkScorer
from quotes.encoder.spans import Tagged
from quotes.records import Span

WIDTH = 4


class Projection:
    """Stands for `links.onnx`: a span's vector is its first piece's, both as query and as key."""

    def __init__(self, none_bias=0.0):
        kinds = len(LINKS)
        self.constants = (
            np.zeros((kinds, WIDTH), np.float32),
            np.full(kinds, none_bias, np.float32),
            np.zeros((kinds, DISTANCE_BUCKETS), np.float32),
            np.zeros((kinds, RANK_BUCKETS), np.float32),
        )

    def get_inputs(self):
        return [SimpleNamespace(shape=["n_spans", 2 * WIDTH])]

    def run(self, _, feed):
        vectors = np.repeat(feed["ends"][:, None, :WIDTH], len(LINKS), axis=1)
        return [vectors, vectors, *self.constants]


def join(text, spans, vectors=None, none_bias=0.0):
    """Link spans `(role, words)` of a text; `vectors` by words, (1, 0, 0, 0) where left out."""
    start = np.arange(len(text), dtype=np.int64)
    zeros = np.zeros(len(text), dtype=np.int64)
    hidden = np.zeros((len(text), WIDTH), dtype=np.float16)
    labels = {"quoted": np.log(np.full((len(text), 2), 0.5, dtype=np.float32))}
    groups = {"content": [], "cue": [], "source": [], "entity": []}
    for role, words in spans:
        first = text.index(words)
        hidden[first] = (vectors or {}).get(words, (1, 0, 0, 0))
        span = Span(first, first + len(words))
        groups[role].append(Tagged(span, "person", span.start, span.end - 1, 0.9))
    encoded = Encoded(Pieces(zeros, start, start + 1, zeros, zeros, zeros), labels, hidden)
    ordered = [sorted(group, key=lambda item: item.first) for group in groups.values()]
    made = links.link(document_of(text), encoded, LinkScorer(Projection(none_bias)), *ordered)
    return [
        (
            tuple(span.of(text) for span in item.content),
            item.cue.of(text) if item.cue else None,
            item.source.of(text) if item.source else None,
        )
        for item in made
    ]


def test_content_cue_and_source_are_joined():
    text = "Ulla Fenn said that rain fell."
    spans = [("source", "Ulla Fenn"), ("cue", "said"), ("content", "that rain fell")]
    assert join(text, spans) == [(("that rain fell",), "said", "Ulla Fenn")]


def test_contents_of_one_cue_are_one_attribution():
    text = "“Rain,” said Ulla Fenn, “fell.”"
    spans = [
        ("content", "“Rain,”"),
        ("cue", "said"),
        ("source", "Ulla Fenn"),
        ("content", "“fell.”"),
    ]
    assert join(text, spans) == [(("“Rain,”", "“fell.”"), "said", "Ulla Fenn")]


def test_a_paraphrase_takes_no_cue_of_another_paragraph_and_a_quotation_may():
    text = "Rain fell.\nUlla Fenn said so."
    spans = [("content", "Rain fell"), ("cue", "said"), ("source", "Ulla Fenn")]
    assert join(text, spans, none_bias=-20.0)[0][1] is None
    text = "“Rain fell.”\nUlla Fenn said so."
    spans = [("content", "“Rain fell.”"), ("cue", "said"), ("source", "Ulla Fenn")]
    assert join(text, spans, none_bias=-20.0)[0][1] == "said"


def test_the_source_of_the_same_paragraph_wins_over_an_equal_one_elsewhere():
    text = "Bo Lund left.\n“Rain fell,” said Ulla Fenn."
    spans = [("content", "“Rain fell,”"), ("cue", "said")]
    spans += [("source", "Bo Lund"), ("source", "Ulla Fenn")]
    assert join(text, spans) == [(("“Rain fell,”",), "said", "Ulla Fenn")]


def test_none_of_them_can_win():
    text = "Ulla Fenn said that rain fell."
    spans = [("source", "Ulla Fenn"), ("cue", "said"), ("content", "that rain fell")]
    assert join(text, spans, none_bias=9.0) == [(("that rain fell",), None, None)]


@pytest.mark.parametrize("seed", range(8))
def test_blocks_of_queries_do_not_matter(monkeypatch, seed):
    rng = np.random.default_rng(seed)
    words = [f"w{number:03d}" for number in range(150)]
    text = " ".join(words) + "."
    roles = rng.choice(["content", "cue", "source", "entity"], len(words))
    vectors = {word: rng.normal(size=WIDTH) * 2 for word in words}
    spans = list(zip(roles.tolist(), words, strict=True))
    whole = join(text, spans, vectors)
    monkeypatch.setattr(links, "_BLOCK", 7)
    assert join(text, spans, vectors) == whole


def test_no_spans_at_all():
    assert join("Rain fell.", []) == []
