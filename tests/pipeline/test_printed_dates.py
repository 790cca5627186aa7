"""The date of a byline becomes that of an article without one, with the shipped model."""

from __future__ import annotations

import pytest

import quotes
from quotes.records import Article
from quotes.resources import model_directory

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not (model_directory() / "manifest.json").exists(), reason="no model in the package"
    ),
]

TEXT = (
    "Weir at Moll leaks\n\nBy Ina Gram | 3 March 2024\n\n"
    "“It holds,” said Ada Vorn, who keeps the gates of the weir at Moll.\n"
)


def test_an_article_without_a_date_has_that_of_its_byline() -> None:
    article = quotes.analyze(TEXT).article
    assert (article.published, article.published_from) == ("2024-03-03", "text")
    assert article.id == Article(TEXT).id


def test_a_date_that_came_with_the_article_stays() -> None:
    given = Article(TEXT, published="2024-03-09")
    article = quotes.analyze(given).article
    assert (article.published, article.published_from) == ("2024-03-09", "metadata")
    assert article.id == given.id


def test_an_article_without_any_date_stays_so() -> None:
    article = quotes.analyze(TEXT.replace(" | 3 March 2024", "")).article
    assert (article.published, article.published_from) == (None, "metadata")
