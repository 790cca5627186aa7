"""Dates that an analysis found in a byline, in a store; invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import MODEL, Story

from quotes.records import Analysis, Article
from quotes.store import Selection, Store

TEXT = "Bridge opens\n3 March 2024\n\nThe bridge at Moll was opened by the mayor before a crowd.\n"
READ = Article(TEXT, path="moll/bridge.txt", outlet="Moll Courier")


def analysed(article: Article) -> Analysis:
    """What an analysis makes of an article that came without a date."""
    dated = replace(article, published="2024-03-03", published_from="text")
    return replace(Story(article.text).build(), article=dated)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.create(tmp_path / "store")
    made.add([analysed(READ)])
    return made


def test_the_article_is_known_when_it_comes_again_without_its_date(store: Store) -> None:
    with store.writer(MODEL.sha256) as writer:
        assert list(writer.new([READ])) == []
        assert writer.counts["known"] == 1
        assert writer.changed() == {}


def test_an_article_that_was_stored_before_dates_were_read_is_known_too(tmp_path: Path) -> None:
    older = Store.create(tmp_path / "older")
    older.add([replace(Story(TEXT).build(), article=READ)])
    with older.writer(MODEL.sha256, again=True) as writer:
        for article in list(writer.new([READ])):
            writer.add(analysed(article))
    (row,) = older.articles()
    assert row.published == "2024-03-03"


def test_the_date_is_searched_by(store: Store) -> None:
    assert len(list(store.articles(Selection(since="2024-03", until="2024-03-03")))) == 1
    assert list(store.articles(Selection(since="2024-04"))) == []
    assert store.undated() == 0
    (back,) = store.analyses()
    assert (back.article.published_from, back.article.id) == ("text", READ.id)


@pytest.mark.parametrize(
    ("article", "what"),
    [
        (replace(READ, text=TEXT.replace("a crowd", "nobody")), "text"),
        (replace(READ, outlet="Fen Post"), "outlet"),
        (replace(READ, published="2024-03-09"), "date"),
    ],
)
def test_what_is_different_is_not_the_date_that_was_read(
    store: Store, article: Article, what: str
) -> None:
    with store.writer(MODEL.sha256) as writer:
        assert list(writer.new([article])) == [article]
        assert list(writer.changed()) == [what]
