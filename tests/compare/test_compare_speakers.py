"""Which speakers of different articles are the same."""

from __future__ import annotations

import pytest
from compare_facts import quote
from hypothesis import given
from hypothesis import strategies as st

from quotes.compare import identity, speaker_key
from quotes.compare.names import spelling, surname
from quotes.compare.short_forms import without_short_forms
from quotes.compare.speakers import with_full_names, without_middle_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Ostmark Defense Ministry", "Ostmark’s defence ministry"),
        ("Center for River Labor", "the Centre for River Labour"),
        ("the mayor's office", "The Mayor’s Office"),
    ],
)
def test_spellings_of_a_body_s_name_are_one_body(one: str, other: str) -> None:
    assert spelling(one, person=False) == spelling(other, person=False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Donald Trump", "Donald J. Trump"),
        ("José Núñez", "Jose Nunez"),
        ("INA GRAM", "Ina  Gram"),
    ],
)
def test_styles_of_one_name_are_one_person(one: str, other: str) -> None:
    assert identity("a", one, "person", True) == identity("b", other, "person", True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Donald Trump", "Donald Trump Jr."),
        ("Mary Ann Gram", "Mary Gram"),
        ("Gram", "Ina Gram"),
    ],
)
def test_other_names_are_other_people(one: str, other: str) -> None:
    assert identity("a", one, "person", True) != identity("b", other, "person", True)


def test_a_surname_alone_says_who_it_is_in_its_article_only() -> None:
    first, second = (speaker_key(quote(article, speaker="Gram")) for article in "ab")
    assert first != second


def test_the_middle_of_a_body_s_name_stays() -> None:
    assert spelling("The J. P. Board", False) == "j. p. board"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("ina gram", "gram"), ("ina gram jr.", "gram"), ("gram", "gram"), ("ina gram, jr.", "gram")],
)
def test_surnames(name: str, wanted: str) -> None:
    assert surname(name) == wanted


def speakers(*quotes, **stories) -> list[str | None]:
    return [item.speaker for item in with_full_names(quotes, stories)]


def test_a_story_gives_a_surname_its_full_name() -> None:
    said = quote("a", speaker="Ina Gram"), quote("b", speaker="Gram"), quote("c", speaker="Gram")
    assert speakers(*said, a="t1", b="t1", c="t2") == ["Ina Gram", "Ina Gram", "Gram"]
    assert speakers(*said) == ["Ina Gram", "Gram", "Gram"]


def test_a_surname_that_two_people_of_a_story_share_is_nobody_s() -> None:
    said = [quote("a", speaker=name) for name in ("Ina Gram", "Olaf Gram", "Gram")]
    assert speakers(*said, a="t1") == ["Ina Gram", "Olaf Gram", "Gram"]


def test_a_story_gives_a_given_name_its_full_name() -> None:
    said = quote("a", speaker="Ina Gram"), quote("b", speaker="Ina"), quote("c", speaker="Ina")
    assert speakers(*said, a="t1", b="t1", c="t2") == ["Ina Gram", "Ina Gram", "Ina"]
    two = [quote("a", speaker=name) for name in ("Ina Gram", "Ina Reen", "Ina")]
    assert speakers(*two, a="t1")[-1] == "Ina"
    other = [quote("a", speaker=name) for name in ("Gram Reen", "Ina Gram", "Gram")]
    assert speakers(*other, a="t1")[-1] == "Ina Gram"


def test_two_styles_of_one_name_are_not_two_people() -> None:
    said = [quote("a", speaker=name) for name in ("Ina K. Gram", "Ina Gram", "Ina Gram", "Gram")]
    assert speakers(*said, a="t1")[-1] == "Ina Gram"


def whole(*names: str) -> list[str | None]:
    said = [quote(str(number), speaker=name) for number, name in enumerate(names)]
    return [item.speaker for item in without_middle_names(said)]


def test_middle_name_that_only_one_outlet_prints_makes_no_second_person() -> None:
    assert whole("Ina Marlow Gram", "Ina Gram", "Ina Gram") == ["Ina Gram"] * 3
    assert whole("Ina Marlow Gram", "Ina Gram", "Ina M. Gram") == ["Ina Gram"] * 3


@pytest.mark.parametrize(
    "names",
    [
        ("Ina Marlow Gram", "Ina Bell Gram", "Ina Gram"),
        ("Ina Marlow Gram", "Ina Bell Gram"),
        ("Olaf Gram", "Olaf Gram Jr."),
        ("Ina Marlow Gram", "Gram"),
        ("Ina Gram", "Ina Gram Holt"),
    ],
)
def test_names_that_may_be_of_two_people_stay(names: tuple[str, ...]) -> None:
    assert whole(*names) == list(names)


def test_bodies_and_descriptions_stay_what_they_are() -> None:
    said = (
        quote("a", speaker="Ina Gram"),
        quote("a", speaker="Gram", speaker_kind="organisation"),
        quote("a", speaker="gram", named=False),
        quote("a", speaker=None, speaker_kind=None),
    )
    assert speakers(*said, a="t1") == ["Ina Gram", "Gram", "gram", None]


NAMES = st.sampled_from(
    ["Ina Gram", "Ina K. Gram", "Gram", "Ina", "Olaf Reen", "Reen", "AUTHOR", None]
)


@given(st.lists(st.tuples(st.sampled_from("abc"), NAMES), max_size=12), st.randoms())
def test_the_order_of_quotes_does_not_matter(rows, rng) -> None:
    said = [quote(article, number, speaker=name) for number, (article, name) in enumerate(rows)]
    stories = {"a": "t1", "b": "t1"}
    found = {(q.article, q.quote): q.speaker for q in with_full_names(said, stories)}
    rng.shuffle(said)
    assert {(q.article, q.quote): q.speaker for q in with_full_names(said, stories)} == found


def short(*said: tuple[str, str], **stories: str) -> list[str | None]:
    """Names after short forms are gone, of pairs of an article and a name."""
    rows = [quote(article, number, speaker=name) for number, (article, name) in enumerate(said)]
    return [item.speaker for item in without_short_forms(rows, stories)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bill Gram", "William Gram"),
        ("Liz Gram", "Elizabeth Gram"),
        ("Mo Reen", "Maureen Reen"),
        ("Dan Okoro-Reen", "Daniel Okoro-Reen"),
        ("Danny Gram", "Daniel Gram"),
        ("Kate van Reen", "Catherine van Reen"),
        ("Pat Gram Jr.", "Patrick Gram Jr."),
        ("Tom Gram", "Thomas Bell Gram"),
    ],
)
def test_a_short_form_of_a_given_name_makes_no_second_person(one: str, other: str) -> None:
    assert short(("a", one), ("b", other)) == [other, other]
    assert short(("a", other), ("b", one)) == [other, other]


@pytest.mark.parametrize(
    "names",
    [
        ("Daniel Gram", "Danielle Gram"),
        ("Dan Gram", "Daniel Reen"),
        ("Sam Gram", "Samuel Gram", "Samantha Gram"),
        ("Pat Gram", "Patrick Gram", "Patricia Gram"),
        ("Alf Gram", "Fred Gram"),
        ("Bill Gram", "William Gram Jr."),
        ("Tom Ash Gram", "Thomas Bell Gram"),
        ("Bill", "William"),
    ],
)
def test_short_forms_that_may_be_of_two_people_stay(names: tuple[str, ...]) -> None:
    said = [(f"a{number}", name) for number, name in enumerate(names)]
    assert short(*said) == list(names)


def test_whom_an_article_names_in_both_ways_it_takes_for_two_people() -> None:
    said = ("a", "Dan Gram"), ("a", "Daniel Gram"), ("b", "Daniel Gram")
    assert short(*said) == [name for _, name in said]


def test_a_story_tells_whose_short_form_it_is() -> None:
    said = ("a", "Sam Gram"), ("b", "Samuel Gram"), ("c", "Samantha Gram")
    assert short(*said) == [name for _, name in said]
    told = short(*said, a="t1", b="t1", c="t2")
    assert told == ["Samuel Gram", "Samuel Gram", "Samantha Gram"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Milos Terek", "Milosh Terek"),
        ("Yusif Karimi", "Yousef Qarimi"),
        ("Dmitry Reen", "Dmitri Reen"),
        ("Tariq al-Sadun", "Tariq al-Saadoun"),
        ("Ihor Melchuk", "Igor Melchuk"),
        ("Yevhen Tkach", "Evgen Tkach"),
        ("Serhii Bolt", "Sergei Bolt"),
        ("Oleh Bolt", "Oleg Bolt"),
    ],
)
def test_in_a_story_two_spellings_of_a_name_are_one_person(one: str, other: str) -> None:
    said = ("a", one), ("b", other), ("c", other)
    assert short(*said) == [name for _, name in said]
    (name,) = set(short(*said, a="t", b="t", c="t"))
    assert name in (one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Milos Terek", "Milan Terek"),
        ("Francis Reen", "Frances Reen"),
        ("Jon Reen", "Jan Reen"),
        ("Milos Terek", "Milosh Tarek"),
        ("Harry Reen", "Garry Reen"),
        ("Greta Reen", "Reta Reen"),
        ("Michael Reen", "Micgael Reen"),
        ("Ihor Melchuk", "Egon Melchuk"),
    ],
)
def test_in_a_story_other_names_are_other_people(one: str, other: str) -> None:
    assert short(("a", one), ("b", other), a="t", b="t") == [one, other]


def test_many_people_of_one_surname_take_no_time() -> None:
    first = ("Bill", "William", "Dan", "Mo")
    said = [(f"a{number}", f"{first[number % 4]} {number:x} Gram") for number in range(6000)]
    assert len(short(*said)) == 6000
