"""Names in the bylines above an article; all invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quotes
from quotes.clean import paragraphs, printed_authors

BODY = (
    "The weir at Moll has leaked since the spring, and the council will mend it in June, it said.\n"
    "“It holds,” said Ada Vorn, who keeps the gates and has done so for eleven years.\n"
)


def authors(head: str, body: str = BODY) -> tuple[str, ...]:
    text = f"{head}\n{body}"
    return printed_authors(text, paragraphs(text))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ina Gram", ["Ina Gram"]),
        ("By INA GRAM, Chief Reporter", ["INA GRAM"]),
        ("By Ina Gram and Otto O’Vane", ["Ina Gram", "Otto O’Vane"]),
        ("By Ina Gram, Li-Mae Sorrel & Tom de Vos", ["Ina Gram", "Li-Mae Sorrel", "Tom de Vos"]),
        ("By Ina Gram in Moll", ["Ina Gram"]),
        ("By Ina Gram | 3 March 2024", ["Ina Gram"]),
        ("By Ina Gram, Halvard News Agency", ["Ina Gram"]),
        ("By A. B. Gram", ["A. B. Gram"]),
        ("By Our Staff and Corvane Press", []),
        ("By Crime Reporter", []),
        ("By The Skelby Echo | 3 March 2024", []),
        ("3 March 2024", []),
    ],
)  # fmt: skip
def test_names_of_a_byline(line: str, expected: list[str]) -> None:
    assert list(authors(f"Weir leaks\n{line}")) == expected


def test_a_line_below_the_first_paragraph_is_no_byline() -> None:
    assert authors("Weir leaks", BODY + "By Ina Gram\n") == ()


@given(st.text(alphabet="By Inagrm,&|.’'-\n3M", max_size=200))
def test_whatever_stands_there_names_stand_in_the_text(head: str) -> None:
    assert all(name in head for name in authors(head))


@pytest.mark.model
def test_an_article_without_authors_has_those_of_its_byline() -> None:
    text = f"Weir leaks\nBy Ina Gram\n{BODY}"
    assert quotes.analyze(text).article.authors == ("Ina Gram",)
    given_before = quotes.Article(text=text, authors=("Otto Vane",))
    assert quotes.analyze(given_before).article.authors == ("Otto Vane",)
