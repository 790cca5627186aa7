"""Notes in which an outlet corrects its own article."""

import pytest

from quotes.clean import paragraphs

ARTICLE = (
    "Quay to close\n\n"
    "The quay at Moll will close in May, the harbour master said on Monday.\n\n"
    "“The piles are rotten,” Anna Fell told the Moll Courier.\n\n"
)


@pytest.mark.parametrize(
    "note",
    [
        "Correction: A previous version of this article said that Ms Fell was a pilot.",
        "CORRECTION: A Tuesday story misstated when the quay was built. It was 1931.",
        "Correction (3 May 2024): Anna Fell is the harbour master, not a pilot.",
        "Clarification — Anna Fell spoke for herself and not for the port.",
        "Editor's note: An earlier version of this story said Anna Fell was a pilot.",
        "*An earlier version of this news report described Anna Fell as a pilot.",
        "The original version of this post said that the quay had been sold.",
        "(This May 3 story has been corrected to say that Anna Fell is no pilot.)",
        "This article was amended on 3 May 2024 to make clear that Anna Fell is no pilot.",
    ],
)
def test_a_correction_is_no_part_of_the_article(note: str) -> None:
    found = paragraphs(ARTICLE + note)
    assert found[-1].role == "boilerplate"
    assert [one.role for one in found[1:-1]] == ["body"] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Corrections officer Anna Fell said that an earlier version of this story was not hers.",
        "Correction fluid was found on the deed, Anna Fell told the court on Monday afternoon.",
        "Correction needed, says watchdog: the council said on Monday that it would print one.",
        "An earlier version of the bill said that the quay would be sold, Anna Fell noted.",
        "This story was told by Anna Fell, who said she had amended the plan herself in May.",
        "Editor's note: Ms Fell said through her lawyer that she had been misquoted on Monday.",
    ],
)
def test_what_only_begins_like_one_stays(sentence: str) -> None:
    assert paragraphs(ARTICLE + sentence)[-1].role == "body"
