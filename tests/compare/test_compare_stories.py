"""Articles about one event."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import pytest
from compare_facts import CORPUS, gold_rows, quote
from hypothesis import given
from hypothesis import strategies as st
from rows import rows

import quotes
from quotes.compare import stories
from quotes.compare.stories import stories_as_given, story_of
from quotes.read import ReadOptions, read_articles
from quotes.records import ArticleFacts
from quotes.resources import model_directory


def partition(names: dict[str, str]) -> set[frozenset[str]]:
    members: dict[str, set[str]] = defaultdict(set)
    for ident, name in names.items():
        members[name].add(ident)
    return {frozenset(found) for found in members.values()}


def test_the_corpus_stories_from_their_gold_quotes() -> None:
    articles, quoted, gold = gold_rows()
    found = stories(articles, quoted)
    assert partition(story_of(found)) == partition(gold)
    assert [item.id for item in found] == ["t1", "t2", "t3", "t4", "t5"]
    assert all(item.alike and item.words for item in found)


@pytest.mark.model
@pytest.mark.skipif(
    not (model_directory() / "manifest.json").exists(), reason="no model in the package"
)
def test_the_corpus_stories_as_the_model_reads_them() -> None:
    read = list(read_articles([str(CORPUS)], ReadOptions(), pytest.fail))
    gold = {article.id: str(article.path).split("/")[-3] for article in read}
    found = stories(*rows(map(quotes.analyze, read)))
    assert partition(story_of(found)) == partition(gold)


def test_no_two_corpus_articles_of_different_stories_are_one_when_they_stand_alone() -> None:
    articles, quoted, gold = gold_rows()
    for one, other in combinations(articles, 2):
        found = stories([one, other], [q for q in quoted if q.article in (one.id, other.id)])
        assert gold[one.id] == gold[other.id] or not found


def test_dates_part_what_words_join() -> None:
    said = "The harbour wall of Tarn broke because nobody had looked at its anchors"
    near, late = (
        [
            ArticleFacts("a", outlet="Alder Post", published="2024-03-01"),
            ArticleFacts("b", outlet="Birch Times", published=day),
        ]
        for day in ("2024-03-03T10:00:00Z", "2024-03-09")
    )
    quoted = [quote("a", text=said), quote("b", text=said)]
    assert [item.articles for item in stories(near, quoted)] == [("a", "b")]
    assert stories(late, quoted) == ()
    assert [item.articles for item in stories(late, quoted, days=8)] == [("a", "b")]


def test_one_outlet_alone_tells_no_story_to_compare() -> None:
    said = "The harbour wall of Tarn broke because nobody had looked at its anchors"
    articles = [ArticleFacts(name, outlet="Alder Post") for name in "ab"]
    assert stories(articles, [quote("a", text=said), quote("b", text=said)]) == ()


def test_thoughts_and_common_words_join_nothing() -> None:
    articles = [ArticleFacts("a", outlet="Alder Post"), ArticleFacts("b", outlet="Birch Times")]
    thought = "The harbour wall of Tarn broke because nobody had looked at its anchors"
    quoted = [quote(name, 1, text=thought, act="thought", speaker=None) for name in "ab"]
    quoted += [quote(name, 2, text="It is what it is, and they were there") for name in "ab"]
    assert stories(articles, [item for item in quoted if item.act == "thought"]) == ()


def test_given_stories_are_kept_as_they_are() -> None:
    articles = [
        ArticleFacts("a", outlet="Birch Times", published="2024-03-02"),
        ArticleFacts("b", outlet="Alder Post", published="2024-03-01"),
        ArticleFacts("c", outlet="Alder Post"),
    ]
    (found,) = stories_as_given(articles, {"a": "wall", "b": "wall", "elsewhere": "other"})
    assert (found.id, found.articles, found.outlets) == (
        "wall", ("b", "a"), ("Alder Post", "Birch Times"),
    )  # fmt: skip
    assert found.alike is None


@given(st.permutations(range(17)))
def test_the_order_of_articles_and_quotes_does_not_matter(order: list[int]) -> None:
    articles, quoted, _ = gold_rows()
    found = stories([articles[at] for at in order], reversed(quoted))
    assert found == stories(articles, quoted)


def test_nothing_to_group() -> None:
    assert stories([], []) == ()
    assert stories([ArticleFacts("a", outlet="x"), ArticleFacts("b", outlet="y")], []) == ()


@pytest.mark.parametrize("several", [1, 2, 3, 4])
def test_any_of_the_corpus_stories_by_themselves(several: int) -> None:
    articles, quoted, gold = gold_rows()
    for names in combinations(sorted(set(gold.values())), several):
        kept = {ident: name for ident, name in gold.items() if name in names}
        found = stories(
            [item for item in articles if item.id in kept],
            [item for item in quoted if item.article in kept],
        )
        assert partition(story_of(found)) == partition(kept)
