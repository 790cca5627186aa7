"""Batches: order, failures, dying processes, the same results with any number of processes."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from builders import MODEL

from quotes.batch import analyze_all
from quotes.config import Settings
from quotes.errors import ConfigError, InputError, ModelError, QuotesError
from quotes.records import Analysis, Article, Paragraph


class Fake:
    """Stands in for the pipeline; the words of an article say what happens to it."""

    info = MODEL

    def analyze(self, article: Article) -> Analysis:
        if "BAD" in article.text:
            raise InputError("bad article")
        if "BUG" in article.text:
            raise KeyError("oops")
        if "DIE" in article.text:
            os._exit(9)
        paragraph = Paragraph(0, len(article.text))
        return Analysis(article, (paragraph,), (), (), MODEL)


def fake(settings: Settings) -> Fake:
    return Fake()


def broken(settings: Settings) -> Fake:
    raise ModelError("no model here")


def deadly(settings: Settings) -> Fake:
    os._exit(3)


def articles(*texts: str) -> list[Article]:
    return [Article(text, path=f"{number}.txt") for number, text in enumerate(texts)]


def paths(analyses: Iterator[Analysis]) -> list[str | None]:
    return [analysis.article.path for analysis in analyses]


def test_a_bad_article_costs_no_other() -> None:
    errors: list[tuple[str, QuotesError]] = []
    given = articles("one", "BAD", "three", "BUG", "five")
    found = paths(analyze_all(given, make=fake, on_error=lambda *item: errors.append(item)))
    assert found == ["0.txt", "2.txt", "4.txt"]
    assert [path for path, _ in errors] == ["1.txt", "3.txt"]
    assert str(errors[0][1]) == "bad article"
    assert "KeyError" in str(errors[1][1])


def test_no_article_loads_no_model() -> None:
    assert list(analyze_all([], make=broken)) == []


def test_a_missing_model_is_raised_not_reported_article_by_article() -> None:
    with pytest.raises(ModelError, match="no model here"):
        list(analyze_all(articles("one"), make=broken))


def test_articles_are_taken_as_results_are() -> None:
    taken: list[str] = []

    def source() -> Iterator[Article]:
        for article in articles("a", "b", "c"):
            taken.append(article.text)
            yield article

    results = analyze_all(source(), make=fake)
    next(results)
    assert taken == ["a"]


@pytest.mark.parametrize("jobs", [0, -1, 10**11])
def test_too_few_or_too_many_jobs(jobs: int) -> None:
    with pytest.raises(ConfigError, match=f"is {jobs}"):
        analyze_all([], jobs)


def test_two_processes_give_what_one_gives() -> None:
    given = articles(*(f"text {number} " * 500 for number in range(60)), "BAD", "\ud800 lone")
    errors: dict[int, list[str]] = {1: [], 2: []}
    found = {
        jobs: list(
            analyze_all(
                given, jobs, make=fake, on_error=lambda path, _, j=jobs: errors[j].append(path)
            )
        )
        for jobs in (1, 2)
    }
    assert found[1] == found[2]
    assert len(found[1]) == 61
    assert errors[1] == errors[2] == ["60.txt"]


def test_memory_stays_flat_with_processes() -> None:
    taken = 0

    def source() -> Iterator[Article]:
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield Article(f"text {number}")

    results = analyze_all(source(), 2, make=fake)
    next(results)
    assert taken <= 2 * 2 * 16
    results.close()  # type: ignore[attr-defined]


def test_a_dying_process_costs_only_its_article() -> None:
    texts = [f"text {number}" for number in range(40)]
    texts[5] = texts[30] = "DIE"
    errors: list[tuple[str, QuotesError]] = []
    found = paths(
        analyze_all(articles(*texts), 2, make=fake, on_error=lambda *item: errors.append(item))
    )
    assert found == [f"{n}.txt" for n in range(40) if n not in (5, 30)]
    assert [path for path, _ in errors] == ["5.txt", "30.txt"]
    assert "died" in str(errors[0][1])


@pytest.mark.parametrize("make", [broken, deadly])
def test_workers_that_cannot_start_end_the_batch(make) -> None:
    with pytest.raises(ModelError):
        list(analyze_all(articles(*["text"] * 5), 2, make=make))
