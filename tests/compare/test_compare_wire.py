"""Who wrote an article, and which articles are one text."""

from __future__ import annotations

import csv
import random
from pathlib import Path

import pytest
from builders import Story
from hypothesis import given
from hypothesis import strategies as st
from rows import rows

from quotes.compare.prints import containment, pairs_in_common
from quotes.compare.wire import counted_once, wire_articles, wire_copies
from quotes.records import ArticleFacts
from quotes.store import article_facts
from quotes.store.credits import UNNAMED_AGENCY

BODY = "The harbour wall broke on Monday night, and nobody was hurt."
SHARED = Path(__file__).resolve().parents[3] / "shared"


def agency(*lines: str, **meta: object) -> str | None:
    return article_facts(Story("\n\n".join(lines), meta=dict(meta)).build()).agency


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("A wall breaks", f"TARN, March 3 (AP) — {BODY}"), "Associated Press"),
        (("A wall breaks", f"New Tarn (AFP) – {BODY}"), "Agence France-Presse"),
        (("A wall breaks", f"(Reuters) - {BODY}"), "Reuters"),
        (("A wall breaks", f"Dec 29 (Reuters) - {BODY}"), "Reuters"),
        (("A wall breaks", f"TARN, March 3 (QNA) -- {BODY}"), "QNA"),
        (("A wall breaks", "By Ina Gram, Associated Press", BODY), "Associated Press"),
        (("A wall breaks", "Reuters Staff", BODY), "Reuters"),
        (("A wall breaks", "Tarnish News Agency", BODY), "Tarnish News Agency"),
        (("A wall breaks", BODY, "- Reuters."), "Reuters"),
        (("A wall breaks", BODY, "(AFP)"), "Agence France-Presse"),
        (("A wall breaks", BODY, "© 2024 The Associated Press. All rights reserved."),
         "Associated Press"),
        (("A wall breaks", BODY, "(Reporting by Ina Gram; Editing by Jon Vale)"), UNNAMED_AGENCY),
    ],
)  # fmt: skip
def test_credits_that_say_who_wrote(lines: tuple[str, ...], expected: str) -> None:
    assert agency(*lines, outlet="Alder Post") == expected


HANDS = "(Reporting by Ina Gram; Editing by Jon Vale)"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("By Our Staff and Ostrand Press", BODY), "Ostrand Press"),
        (("By Ina Gram, Ostrand Press", BODY), "Ostrand Press"),
        (("By Ina Gram and AFP", BODY), "Agence France-Presse"),
        ((BODY, "Ostrand Press contributed to this report."), "Ostrand Press"),
        # Which of two it is, nothing tells.
        (("By Ina Gram, Ostrand Press and AFP", BODY), UNNAMED_AGENCY),
        (("By Ina Gram, of the Ostrand Press Club", BODY), UNNAMED_AGENCY),
        (("By Ina Gram and Alder Press", BODY), UNNAMED_AGENCY),
        ((BODY, "It was, the owner of Ostrand Press said, a wall of mud."), UNNAMED_AGENCY),
        ((f"TARN, March 3 (Interworld Press) - {BODY}",), "Interworld Press"),
        # A given name is no agency's, nor is that of an editor.
        (("By Petra Halloran", BODY), UNNAMED_AGENCY),
        ((BODY, "(Reporting by Petra Halloran; Editing by Reuter Bell)"), UNNAMED_AGENCY),
    ],
)
def test_an_agency_that_only_its_last_line_shows_has_the_name_of_a_credit(
    lines: tuple[str, ...], expected: str
) -> None:
    assert agency("A wall breaks", *lines, HANDS, outlet="Alder Press") == expected


def test_without_that_line_a_byline_of_several_is_no_agencys() -> None:
    assert agency("A wall breaks", "By Our Staff and Ostrand Press", BODY, outlet="Alder") is None


@pytest.mark.parametrize(
    "lines",
    [
        ("A wall breaks", BODY, "The Associated Press contributed to this report."),
        ("A wall breaks", "By Ina Gram and The Associated Press", BODY),
        ("A wall breaks", "By Ina Gram with AFP", BODY),
        ("A wall breaks", BODY, "Additional reporting by Reuters"),
        ("A wall breaks", "The wall held, Reuters reported, until Monday."),
        ("A wall breaks", "Ina Gram (AP) has not answered our letters."),
        ("AP: a wall breaks", BODY),
        ("A wall breaks", "Ina Gram, the senator (TN) — a sailor herself — came."),
        ("A wall breaks", BODY, "Picture: AP"),
    ],
)
def test_what_is_no_credit(lines: tuple[str, ...]) -> None:
    assert agency(*lines, outlet="Alder Post") is None


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Reuters", "Reuters"),
        ("AP", "Associated Press"),
        ("Ina Gram, Associated Press", "Associated Press"),
        ("Ina Gram with Reuters", None),
        ("Ina Gram", None),
        ("Petra Halloran", None),
        ("Petra News Agency", "Petra"),
    ],
)
def test_authors(author: str, expected: str | None) -> None:
    assert agency("A wall breaks", BODY, outlet="Alder Post", authors=(author,)) == expected


@pytest.mark.parametrize(
    ("outlet", "dateline"),
    [
        ("Reuters", "(Reuters) - "),
        ("reuters-uk", "(Reuters) - "),
        ("associated-press", "TARN (AP) - "),
        ("Quay News Agency", "TARN, March 3 (QNA) - "),
        ("quay-press", "TARN (Quay Press Agency) - "),
        ("interworld-press", "VELIGRAD, March 14 (Interworld Press) - "),
        ("continental-wire", "VELIGRAD, March 14 - "),
    ],
)
def test_an_agency_does_not_copy_itself(outlet: str, dateline: str) -> None:
    end = "(Reporting by Ina Gram; Editing by Jon Vale)"
    assert agency("A wall breaks", dateline + BODY, end, outlet=outlet) is None


def test_an_outlet_that_has_an_agencys_letters_in_its_name_still_copies() -> None:
    assert agency("A wall breaks", f"TARN (AP) - {BODY}", outlet="Capital Ledger")


def words(seed: int, count: int) -> str:
    draw = random.Random(seed)
    return " ".join("".join(draw.choices("aeioulmnrst", k=6)) for _ in range(count))


def article(text: str, outlet: str, **meta: object) -> ArticleFacts:
    return article_facts(Story(text, meta={"outlet": outlet, **meta}).build())


def test_one_text_in_several_outlets_is_one_group_and_counts_once() -> None:
    text = words(1, 300)
    cut = " ".join(text.split()[:180])
    agencys = article(f"TARN (QNA) - {text}", "Quay News Agency", published="2024-03-02")
    copied = article(f"TARN (QNA) - {cut}", "Alder Post", published="2024-03-02")
    late = article(text, "Birch Times", published="2024-03-04")
    own = article(words(2, 300), "Alder Post")
    articles = [late, copied, own, agencys]
    (found,) = wire_copies(articles)
    assert found.articles == (agencys.id, copied.id, late.id)
    assert found.outlets == ("Alder Post", "Birch Times", "Quay News Agency")
    assert (found.agency, found.repeated) == ("QNA", False)
    assert found.common > 0.9
    assert counted_once([found]) == {copied.id, late.id}
    assert wire_articles(articles, [found]) == {
        "Alder Post": 1, "Birch Times": 1, "Quay News Agency": 1,
    }  # fmt: skip


def test_a_text_that_one_outlet_ran_twice_is_no_wire_copy_but_counts_once() -> None:
    text = words(3, 200)
    twice = [article(text, "Alder Post", url=url) for url in ("a", "b")]
    (found,) = wire_copies(twice)
    assert found.repeated
    assert len(counted_once([found])) == 1
    assert wire_articles(twice, [found]) == {}


def test_an_agencys_article_stands_alone() -> None:
    (found,) = wire_copies([article(f"TARN (AP) - {words(4, 40)}", "Alder Post")])
    assert (len(found.articles), found.agency, found.common) == (1, "Associated Press", 1.0)


def test_a_long_quote_in_common_is_no_text_in_common() -> None:
    speech = words(5, 60)
    one = article(f"{words(6, 200)} {speech}", "Alder Post")
    other = article(f"{speech} {words(7, 200)}", "Birch Times")
    assert containment(one.prints, other.prints)[0] > 5
    assert wire_copies([one, other]) == ()


def test_a_text_that_a_hundred_outlets_ran_is_one_group() -> None:
    text = words(8, 120)
    articles = [article(text, f"Outlet {number}") for number in range(100)]
    (found,) = wire_copies(articles)
    assert len(found.articles) == 100


@given(st.permutations(range(6)))
def test_the_order_of_articles_does_not_matter(order: list[int]) -> None:
    articles = [article(words(number // 2, 80), f"Outlet {number}") for number in range(6)]
    found = wire_copies([articles[at] for at in order])
    assert found == wire_copies(articles)
    assert len(found) == 3


def test_pairs_grow_with_the_articles_not_with_their_square() -> None:
    text = words(9, 60)
    few, many = ([article(text, f"O{at}") for at in range(size)] for size in (50, 100))
    assert len(pairs_in_common(many, 1)) < 2.2 * len(pairs_in_common(few, 1))


def test_no_articles_and_articles_without_text() -> None:
    assert wire_copies([]) == ()
    assert wire_copies(rows([Story("").build(), Story("x").build()])[0]) == ()


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the development data are not here")
def test_credit_lines_of_the_training_articles() -> None:
    """Against the table's column for wire copy; the authors, which name agencies, are left out."""
    folder = SHARED / "data" / "polnear"
    with (folder / "metadata.tsv").open(encoding="utf-8", newline="") as lines:
        table = list(csv.DictReader(lines, delimiter="\t"))
    right = wrong = missed = 0
    for row in table:
        path = folder / "train" / "text" / f"{row['filename'].removesuffix('.txt')}.txt"
        if row["compartment"] != "train" or row["wire"] == "NA":
            continue
        text = path.read_text(encoding="utf-8")
        found = agency(*text.split("\n\n"), outlet=row["publisher"]) is not None
        wire = row["wire"] != "None"
        right, wrong, missed = (
            right + (found and wire),
            wrong + (found > wire),
            missed + (wire > found),
        )
    assert right / (right + wrong) >= 0.98
    assert right / (right + missed) >= 0.94
