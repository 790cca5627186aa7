"""What two articles of different outlets both print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from compare_facts import quote

from quotes.compare import stories
from quotes.compare.likeness import Likeness
from quotes.compare.sharing import LEAST_ALIKE, sharing
from quotes.encoder.meaning import Reading, Vector
from quotes.records import ArticleFacts, QuoteFacts

# Beside two words and the name of the speaker each has forty-five words to itself.
BOTH = "crane quay"
ALDER = BOTH + "".join(f" alder{one}{other}" for one in "abcde" for other in "abcdefghi")
BIRCH = BOTH + "".join(f" birch{one}{other}" for one in "abcde" for other in "abcdefghi")
PRINTS = (11, 12, 13)


def articles(
    prints: Sequence[int] = PRINTS, days: Sequence[str | None] = ("2024-03-01", "2024-03-02")
) -> list[ArticleFacts]:
    outlets = ("Alder Post", "Birch Times")
    return [
        ArticleFacts(ident, outlet=outlet, published=day, prints=(at, *prints))
        for at, (ident, outlet, day) in enumerate(zip("ab", outlets, days, strict=True), 1)
    ]


def quoted(one: str = ALDER, other: str = BIRCH, **fields: Any) -> list[QuoteFacts]:
    return [quote("a", text=one, **fields), quote("b", text=other, **fields)]


def reading(cosine: float) -> Reading:
    """What reads the two quotes as that much alike."""
    turned = np.array([100 * cosine, 100 * (1 - cosine**2) ** 0.5]).astype(np.int8)
    vectors: list[Vector] = [np.array([100, 0], np.int8), turned]
    return Reading(lambda texts: {t: vectors["birch" in t] for t in texts})


def found(
    given: list[ArticleFacts], said: list[QuoteFacts], how: Reading, days: int = 3
) -> dict[tuple[int, int], float]:
    days_of = [None if item.published is None else int(item.published[-2:]) for item in given]
    likeness = Likeness(given, said)
    alike = {(a, b): value for a, b, value in likeness.pairs(LEAST_ALIKE, days_of, days)}
    return sharing(given, said, likeness, alike, days_of, days, how)


def test_a_dozen_words_in_a_row() -> None:
    (value,) = found(articles(), quoted(), reading(0.0)).values()
    assert 0.1 < value < 0.16
    assert not found(articles(PRINTS[:2]), quoted(), reading(0.0))


def test_what_a_speaker_says_in_other_words() -> None:
    assert found(articles(()), quoted(), reading(0.8)).keys() == {(0, 1)}
    assert not found(articles(()), quoted(), reading(0.6))


@pytest.mark.parametrize(
    "fields",
    [{"named": False}, {"speaker": None, "named": False}],
    ids=["described", "nobody"],
)
def test_what_somebody_without_a_name_says_is_no_sign(fields: dict[str, Any]) -> None:
    assert not found(articles(()), quoted(**fields), reading(0.9))


def test_two_speakers_and_short_remarks_are_no_sign() -> None:
    two = [quote("a", text=ALDER), quote("b", text=BIRCH, speaker="Bo Lind")]
    assert not found(articles(()), two, reading(0.9))
    short = [*quoted(speaker="Bo Lind", named=False), *quoted("Not at all", "Never ever")]
    assert not found(articles(()), short, reading(0.9))


@pytest.mark.parametrize("days", [("2024-03-01", "2024-03-09"), ("2024-03-01", None)])
def test_nothing_is_said_of_other_days(days: Sequence[str | None]) -> None:
    assert not found(articles(days=days), quoted(), reading(0.9))


def test_one_outlet_repeats_itself() -> None:
    one, other = articles()
    alone = [one, ArticleFacts("b", outlet=one.outlet, published=other.published, prints=PRINTS)]
    assert not found(alone, quoted(), reading(0.9))


def test_articles_that_share_nothing_else_are_not_alike() -> None:
    two = [quote("a", text=ALDER[11:]), quote("b", text=BIRCH[11:], speaker="Bo Lind")]
    assert not found(articles(), two, reading(0.9))


def test_they_make_a_story() -> None:
    given, said = articles(), quoted()
    (story,) = stories(given, said, reading=reading(0.0))
    assert story.articles == ("a", "b")
    assert story.alike is not None and story.alike < 0.16
    assert stories(articles(()), said, reading=reading(0.0)) == ()
    assert len(stories(articles(()), said, reading=reading(0.8))) == 1
