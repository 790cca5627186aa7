"""Dates in whatever form articles give them."""

from __future__ import annotations

import pytest
from compare_facts import gold_rows

from quotes.compare.clusters import cluster_quotes
from quotes.compare.dates import UNDATED, day_number, when
from quotes.compare.stories import stories

FORMS = ("2016-09-30", "2016-09-30T08:00:00Z", "September 30, 2016", "30 Sep 2016")


@pytest.mark.parametrize("published", FORMS)
def test_forms_of_a_day(published: str) -> None:
    assert day_number(published) == day_number("2016-09-29") + 1
    assert when(published)[0] == "2016-09-30"


@pytest.mark.parametrize("published", [None, "", "soon", "03/04/2016"])
def test_a_day_that_is_not_known(published: str | None) -> None:
    assert day_number(published) is None
    assert when(published)[0] == UNDATED


def test_what_is_written_out_sorts_by_its_day() -> None:
    assert sorted(["October 2, 2016", "2016-10-01", "September 30, 2016", "?"], key=when) == [
        "September 30, 2016", "2016-10-01", "October 2, 2016", "?",
    ]  # fmt: skip


def dated(form: str):
    from dataclasses import replace

    articles, quotes, _ = gold_rows()
    # The third article of the first story stands apart by three years.
    days = {2: form.format(year=2019)}
    made = [
        replace(item, published=days.get(at, form.format(year=2016)))
        for at, item in enumerate(articles)
    ]
    return made, quotes


def test_stories_and_clusters_are_the_same_for_every_form() -> None:
    found = []
    for form in ("{year}-03-05", "March 5, {year}"):
        articles, quotes = dated(form)
        known = {item.id: item for item in articles}
        clusters = cluster_quotes(quotes, known)
        found.append((stories(articles, quotes), [cluster.members for cluster in clusters]))
    assert found[0] == found[1]
