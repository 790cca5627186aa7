"""Dates in the lines above an article; all invented."""

import pytest

from quotes.clean import paragraphs, printed_day

BODY = (
    "The weir at Moll has leaked since the spring, and the council will mend it in June, it said.\n"
    "“It holds,” said Ada Vorn, who keeps the gates and has done so for eleven years.\n"
)


def day(head: str, body: str = BODY) -> str | None:
    text = f"{head}\n{body}"
    return printed_day(text, paragraphs(text))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Wed 13 March 2024 06.00 GMT", "2024-03-13"),
        ("Ina Gram, Wed 13 March 2024 06.00 GMT", "2024-03-13"),
        ("By Ina Gram | 3 March 2024", "2024-03-03"),
        ("MOLL, March 3, 2024 — From our correspondent and HNA", "2024-03-03"),
        ("From our own correspondent in Moll, 3 March 2024", "2024-03-03"),
        ("From our bureau and agencies | 3 March 2024", "2024-03-03"),
        ("March 3, 2024 — From our village to yours", None),
        ("By The Skelby Echo | 3 March 2024", "2024-03-03"),
        ("Posted by Old Gristle, 3 March 2024, 142 comments", "2024-03-03"),
        ("By INA GRAM, Chief Reporter, 3rd March 2024", "2024-03-03"),
        ("By Ina Gram in Moll – Mar. 3, 2024", "2024-03-03"),
        ("Published: 3 Mar 2024, 06:12", "2024-03-03"),
        ("March 3, 2024 at 9:14 a.m. ET", "2024-03-03"),
        ("Sun, Mar 3, 2024, 9:14 AM PDT·3 min read", "2024-03-03"),
        ("Updated 13.03.2024", "2024-03-13"),
        ("Updated: 06.03.2024 10:20", "2024-03-06"),
        ("2024-03-03T06:12:00Z", "2024-03-03"),
        ("25/03/2024", "2024-03-25"),
        ("2024-03-03", "2024-03-03"),
        ("13.03.2024", "2024-03-13"),
        ("020-2024-0303", None),
        ("Posted 3/25/2024 7:02pm by Ina Gram", "2024-03-25"),
        ("Moll Courier staff, 3 March 2024", "2024-03-03"),
        ("Date: Sun, 3 Mar 2024 06:12:00", "2024-03-03"),
        # The first version's, whichever comes first.
        ("Updated 5 March 2024, first published 3 March 2024", "2024-03-03"),
        ("Published 3 March 2024 | Last updated: 5 March 2024", "2024-03-03"),
        # Two days, or none.
        ("03/04/2024", None),
        ("Updated 03/04/2024", None),
        ("3 March 2024 – 5 March 2024", None),
        ("31 February 2024", None),
        ("3 March 1824", None),
        ("3 March", None),
        ("March 2024", None),
        ("2 hours ago", None),
        # More than a byline.
        ("A weir that burst on 3 March 2024", None),
        ("Opening hours 3 March 2024: ten to four", None),
        ("Remarks by the Keeper of the Gates Ada Vorn at Moll Town Hall, March 3, 2024", None),
        ("Read our story of 3 March 2024", None),
    ],
)
def test_a_line_below_the_headline(line: str, expected: str | None) -> None:
    assert day(f"Weir at Moll leaks, council says\n{line}") == expected


def test_names_and_jobs_may_stand_between_headline_and_date() -> None:
    head = "Weir at Moll leaks, council says\nIna Gram\nWaterways correspondent\nWed 13 March 2024"
    assert day(head) == "2024-03-13"


def test_running_text_gives_no_date() -> None:
    assert day("Weir at Moll leaks", f"MOLL, March 3, 2024 - {BODY}") is None
    assert day("Weir at Moll leaks", f"{BODY}{BODY}3 March 2024\n{BODY}") is None


def test_a_headline_gives_no_date() -> None:
    assert day("Weir Day, March 3, 2024") is None


def test_the_date_of_the_page_counts_less_than_that_of_the_article() -> None:
    page = "Thursday, March 14, 2024\nWeir at Moll leaks, council says\n"
    assert day(f"{page}By Ina Gram\nMarch 12, 2024") == "2024-03-12"
    assert day(f"{page}By Ina Gram") == "2024-03-14"


def test_the_date_of_a_mail() -> None:
    mail = (
        "From: Press Office <press@moll.example>\nTo: desk@courier.example\n"
        "Date: Tue, 5 Mar 2024 10:20:31 +0100 (CET)\nSubject: Weir at Moll\n"
    )
    assert day(mail) == "2024-03-05"


def test_a_signed_date_below_the_headline_is_no_text_of_the_article() -> None:
    text = f"Weir at Moll leaks, council says\nIna Gram, 3 March 2024\n{BODY}"
    assert [item.role for item in paragraphs(text)][:3] == ["headline", "byline", "body"]


def test_an_endless_line_of_numbers_is_looked_at_once() -> None:
    assert day("Weir at Moll leaks\n" + "3 March 2024 " * 50_000) is None
    assert day("Weir at Moll leaks\n" + "3/4/2024/" * 50_000) is None


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("MOLL, March 3, 2024 (Harbour Press) - ", "2024-03-03"),
        ("PORT MOLL, Norland, 3 Mar. 2024 (HP) — ", "2024-03-03"),
        ("MOLL, March 3 (Harbour Press) - ", None),
        ("MOLL, March 3, 2024 - ", None),
        ("Moll was, on March 3, 2024 (a Sunday) - ", None),
        ("MOLL, Harbour Street, 2024 (Harbour Press) - ", None),
    ],
)
def test_an_agencys_dateline_gives_its_day(lead: str, expected: str | None) -> None:
    assert day("Weir at Moll leaks\n", f"{lead}{BODY}") == expected


def test_a_byline_goes_before_a_dateline() -> None:
    lead = "MOLL, March 3, 2024 (Harbour Press) - "
    assert day("Weir at Moll leaks\n4 March 2024", f"{lead}{BODY}") == "2024-03-04"
    assert day("Weir at Moll leaks\n", f"{BODY}{lead}{BODY}") is None
