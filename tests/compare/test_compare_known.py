"""Whom a bare surname means beyond its article and story."""

from __future__ import annotations

import pytest
from compare_facts import quote
from hypothesis import given
from hypothesis import strategies as st

from quotes.compare.known import with_known_names
from quotes.records import QuoteFacts


def known(*more: QuoteFacts, full: str = "abc", **fields: object) -> list[str | None]:
    """The speakers of some quotes beside those of Ina Gram, a governor, one in each article."""
    gram = [quote(article, role="Gov.", **fields) for article in full]
    return [item.speaker for item in with_known_names([*gram, *more])][len(gram) :]


def test_a_surname_means_who_is_quoted_in_many_articles() -> None:
    assert known(quote("d", speaker="Gram")) == ["Ina Gram"]
    assert known(quote("d", speaker="Gram", role="Governor of Velm")) == ["Ina Gram"]


def test_two_articles_do_not_make_a_name_known() -> None:
    assert known(quote("d", speaker="Gram"), full="ab") == ["Gram"]


def test_a_surname_that_others_bear_as_well_is_nobody_s() -> None:
    assert known(quote("e", speaker="Olaf Gram"), quote("d", speaker="Gram"))[-1] == "Gram"


def test_who_hardly_speaks_takes_nobody_s_name() -> None:
    seldom = [quote("z", speaker="Olaf Gram"), quote("d", speaker="Gram")]
    often = "".join(map(chr, range(200, 240)))
    assert known(*seldom, full=often)[-1] == "Ina Gram"


@pytest.mark.parametrize(
    "fields",
    [
        {"role": "professor of law"},
        {"speaker_kind": "organisation"},
        {"named": False},
    ],
)
def test_somebody_else_of_that_name_stays(fields: dict[str, object]) -> None:
    assert known(quote("d", **{"speaker": "Gram", **fields})) == ["Gram"]


def test_whom_an_article_quotes_beside_the_full_name_stays() -> None:
    assert known(quote("a", 1, speaker="Gram")) == ["Gram"]


def test_two_speakers_together_bear_no_surname() -> None:
    assert known(quote("d", speaker="Reen"), speaker="Ina Gram and Reen") == ["Reen"]


def test_the_form_that_is_printed_most_is_shown() -> None:
    forms = [quote("f", number, speaker="Ina K. Gram") for number in range(4)]
    assert known(*forms, quote("d", speaker="Gram"))[-1] == "Ina K. Gram"


names = st.sampled_from(["Ina Gram", "Olaf Gram", "Gram", "Ada Reen", "Reen"])
rows = st.lists(st.tuples(st.sampled_from("abcdef"), names), max_size=20)


@given(rows, st.randoms(use_true_random=False))
def test_the_order_of_quotes_does_not_matter(some: list[tuple[str, str]], rng) -> None:
    said = [quote(article, at, speaker=name) for at, (article, name) in enumerate(some)]
    mixed = rng.sample(said, len(said))
    named = {(item.article, item.quote): item.speaker for item in with_known_names(said)}
    again = {(item.article, item.quote): item.speaker for item in with_known_names(mixed)}
    assert named == again
