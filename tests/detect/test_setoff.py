"""Block quotations without quotation marks."""

import re

import pytest
from growth import steps

from quotes.detect import add_set_off, scan
from quotes.records import Paragraph, SetOff

ABOVE = "The harbour board wrote:"


def said(text: str, *blocks: str, role: str = "body") -> list[tuple[str, int, bool]]:
    parts = [Paragraph(m.start(), m.end(), role) for m in re.finditer(r"[^\n]+", text)]  # type: ignore[arg-type]
    places = [SetOff(text.index(block), text.index(block) + len(block)) for block in blocks]
    spans = add_set_off(text, parts, scan(text, parts), places)
    return [(text[span.start : span.end], span.depth, span.continues) for span in spans]


def test_an_announced_block_is_quoted() -> None:
    text = f"{ABOVE}\nWe dredge.\nWe “always” did.\nThe end."
    assert said(text, "We dredge.\nWe “always” did.") == [
        ("We dredge.", 0, False),
        ("We “always” did.", 0, True),
        ("“always”", 1, False),
    ]


def test_a_signed_block_is_quoted_without_its_signature() -> None:
    block = "We dredge.\n— Lena Ostrow (@lostrow) May 4, 2024"
    assert said(f"The board met.\n{block}", block) == [("We dredge.", 0, False)]


@pytest.mark.parametrize(
    "signature",
    [
        "\n— Lena Ostrow",
        "\n- Lena Ostrow, diver",
        "\n— lena 🦀 (@lostrow) May 4, 2024",
        " — Lena Ostrow",
    ],
)
def test_signatures(signature: str) -> None:
    block = f"We dredge – a lot. We always did.{signature}"
    assert said(f"The board met.\n{block}", block) == [
        ("We dredge – a lot. We always did.", 0, False)
    ]


@pytest.mark.parametrize(
    ("above", "block"),
    [
        ("The board met.", "Take two eggs.\nAdd flour."),
        (ABOVE, "“We dredge.”"),
        (ABOVE, "— Lena Ostrow"),
        ("The board met.", "We dredge.\n- Take two eggs and flour.\n- Stir it."),
        ("The board met.", "We dredge – a lot – Ostrow said."),
        ("The board met.", "https://ansel.example/1\n— Lena Ostrow (@lostrow) May 4, 2024"),
    ],
)
def test_other_blocks_are_left_alone(above: str, block: str) -> None:
    assert said(f"{above}\n{block}", block) == said(f"{above}\n{block}")


@pytest.mark.parametrize(
    ("above", "quoted"),
    [
        ("From the Moll Courier:", 0),
        ("And from Ilse Vorn, writing at Radio Nord:", 0),
        ("Radio Nord reports:", 0),
        ("The Moll Courier has more details:", 0),
        ("The Moll Courier has the details:", 0),
        ("From her speech:", 1),
        ("From Roe’s letter to Moll:", 1),
        ("Roe reports to the council:", 1),
    ],
)
def test_what_an_outlet_has_printed_is_no_speech(above: str, quoted: int) -> None:
    block = "The dam leaks, Roe said."
    assert len(said(f"{above}\n{block}\nNobody moved.", block)) == quoted


def test_page_furniture_is_not_quoted() -> None:
    assert said(f"{ABOVE}\nWe dredge.", "We dredge.", role="boilerplate") == []


def test_growth() -> None:
    def work(size: int) -> int:
        text = f"{ABOVE}\nWe dredge.\n" * size
        places = [SetOff(m.start(), m.end()) for m in re.finditer("We dredge.", text)]
        parts = [Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
        return steps(lambda: add_set_off(text, parts, (), places))

    assert work(2000) < 3 * work(1000)
