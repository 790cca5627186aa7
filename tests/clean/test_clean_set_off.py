"""Paragraphs of block quotations."""

from quotes.clean import paragraphs
from quotes.records import SetOff

TITLE = "Mud stays where it is"


def roles(text: str, *blocks: str) -> list[str]:
    places = [SetOff(text.index(block), text.index(block) + len(block)) for block in blocks]
    return [paragraph.role for paragraph in paragraphs(text, places)]


def test_a_post_and_its_signature_are_body() -> None:
    post = "Come and see it.\n— Lena Ostrow (@lostrow) May 4, 2024"
    text = f"{TITLE}\nThe harbour boss was cross.\n{post}\nThe board met on Friday, it is said."
    assert roles(text, post) == ["headline", *["body"] * 4]


def test_the_line_above_a_block_belongs_to_the_article() -> None:
    text = f"{TITLE}\nBy Bo Tarn\nThe board sent this letter:\nWe dredge.\nWe always did."
    assert roles(text, "We dredge.\nWe always did.") == ["headline", "byline", *["body"] * 3]


def test_a_line_of_names_or_dates_in_a_block_is_no_byline() -> None:
    block = "May 4, 2024"
    text = f"{TITLE}\n\nThe harbour board said on Monday that the mud would stay here.\n{block}"
    assert roles(text, block)[-1] == "body"
    assert roles(text)[-1] == "byline"


PROSE = "The harbour board said on Monday that the mud would stay where it is."


def test_a_box_that_is_set_off_is_furniture_with_all_that_it_prints() -> None:
    lines = "Sign up for the Harbour Letter\n“It makes my week,” says a reader. It comes at noon."
    for box in (lines, lines.replace("\n", "\n\n")):
        text = f"{TITLE}\n\n{PROSE}\n\n{box}\n\n{PROSE}"
        found = roles(text, box)
        assert set(found[2:-1]) == {"boilerplate"}
        assert (found[1], found[-1]) == ("body", "body")


def test_a_long_block_quotation_is_none_whatever_its_first_line() -> None:
    block = "Sign up for the Harbour Letter\n\n" + "\n\n".join([PROSE] * 8)
    text = f"{TITLE}\n\n{PROSE}\n\n{block}\n\n{PROSE}"
    assert roles(text, block)[3:] == ["body"] * 9
