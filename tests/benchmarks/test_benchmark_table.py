"""What surrounds the measuring: the table, the articles, the runs. No figure of speed is tested."""

import sys

import articles
import pytest
from measure import run
from peers import arguments
from spacy_pipeline import pipeline
from speed import Bulk
from table import ROWS, System, table

TEXTS = [("one", "Two words. "), ("two", "And three more.")]


def test_the_table_has_a_column_a_system_and_no_empty_rows():
    ours = System("quotes", {"words a second": 12345.6, "memory": None, "articles": 84})
    assert table([ours, System("other", {"articles": 9})]).splitlines() == [
        "| figure         | quotes | other |",
        "| -------------- | -----: | ----: |",
        "| articles       |     84 |     9 |",
        "| words a second | 12,346 |     - |",
    ]


def test_every_figure_of_a_run_has_a_row():
    done = run([sys.executable, "-c", "pass"])
    figures = Bulk(words=100, whole=done, start_up=0.0).figures()
    assert set(figures) <= set(ROWS)
    assert figures["words a second"] == pytest.approx(100 / done.seconds)


def test_a_run_that_fails_ends_the_benchmark_with_its_reason():
    command = [sys.executable, "-c", "import sys; sys.exit('no model')"]
    with pytest.raises(SystemExit, match="no model"):
        run(command)
    assert run(command, allowed=(1,)).seconds > 0


def test_articles_are_repeated_whole():
    assert articles.words_of(TEXTS) == 5
    assert articles.repeated(TEXTS, 1) == TEXTS
    assert articles.repeated(TEXTS, 11) == TEXTS * 3


def test_the_long_article_is_its_parts_together():
    whole, parts = articles.long_articles(TEXTS, 500)
    assert [len(text) for _, text in parts] == [50] * 10
    assert whole == [("whole", "".join(text for _, text in parts))]


def test_articles_are_written_with_their_names_and_line_ends(tmp_path):
    texts = [("one", "A line.\r\nAnother."), ("one", "“Again.”\n")]
    assert articles.read(articles.write(texts, tmp_path)) == texts


def test_no_articles_are_an_error(tmp_path):
    with pytest.raises(SystemExit, match=r"no \.txt files"):
        articles.read(tmp_path)


def test_options():
    options = arguments(["--words", "10"])
    assert (options.words, options.shared, options.json) == (10, None, False)


def test_the_spacy_pipeline_has_the_parts_of_its_model():
    nlp = pipeline()
    assert nlp.pipe_names == ["tok2vec", "tagger", "parser", "ner"]
    assert all(word.tag_ for word in nlp("The company said that Lena Orsolt had left."))
