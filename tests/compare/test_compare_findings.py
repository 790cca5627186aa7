"""Outlets against the others: what is claimed, what is not, and how it is said."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from compare_facts import gold_rows, quote
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.compare import (
    MEASURES,
    Finding,
    compare,
    comparison_to_dict,
    finding_sentence,
    quote_mean,
)
from quotes.compare.diversity import Diversity
from quotes.compare.findings import find, too_few
from quotes.compare.profile import effective_number
from quotes.compare.speakers import speaker_key
from quotes.records import ArticleFacts, QuoteFacts

Rows = tuple[list[ArticleFacts], list[QuoteFacts]]


def collection(
    sizes: dict[str, int], direct: dict[str, float] | None = None, seed: int = 0
) -> Rows:
    """Outlets whose articles differ among themselves, and in their direct quotes as told."""
    draw = random.Random(seed)
    articles: list[ArticleFacts] = []
    quotes: list[QuoteFacts] = []
    for outlet, size in sizes.items():
        for number in range(size):
            ident = f"{outlet}/{number}"
            count = draw.randint(2, 30)
            middle = (direct or {}).get(outlet, 0.5)
            share = draw.betavariate(4 * middle, 4 * (1 - middle))
            anonymous = draw.betavariate(0.5, 2)
            articles.append(ArticleFacts(ident, outlet=outlet, words=40 * count))
            for at in range(count):
                named = draw.random() > anonymous
                quotes.append(
                    quote(
                        ident,
                        at,
                        kind="direct" if draw.random() < share else "indirect",
                        speaker=f"Ina {draw.choice('ABCDEFGH')}{draw.choice('aeiou')}",
                        named=named,
                    )
                )
    return articles, quotes


def claims(found: Sequence[Finding]) -> set[tuple[str, str, str | None]]:
    return {(item.outlet, item.what, item.value) for item in found if item.q <= 0.05}


def test_a_planted_difference_is_found_and_little_else_is() -> None:
    planted = {("A", "kind", "direct"), ("A", "kind", "indirect")}
    hits = false_alarms = 0
    for seed in range(1, 9):
        found = claims(find(*collection({"A": 40, "B": 40, "C": 40}, {"A": 0.25}, seed)))
        hits += planted <= found
        # Measures that hang together are wrong together, so runs are counted, not claims.
        false_alarms += any(what != "kind" for _, what, _ in found)
    assert hits >= 7
    assert false_alarms <= 1


def test_figures_are_those_of_the_quotes() -> None:
    articles, quotes = collection({"A": 12, "B": 30}, {"A": 0.2})
    (item,) = [f for f in find(articles, quotes) if (f.outlet, f.value) == ("A", "direct")]
    for outlet, figure in (("A", item.share), ("B", item.others)):
        kinds = [q.kind for q in quotes if q.article.startswith(outlet)]
        assert figure == pytest.approx(kinds.count("direct") / len(kinds))
    assert item.effect == pytest.approx(item.share - item.others)
    assert item.low < item.effect < item.high < 0
    assert (item.articles, item.other_articles) == (12, 30)
    assert item.ratio == pytest.approx(item.share / item.others)
    assert item.standardised < 0


def test_nothing_is_claimed_of_outlets_with_few_articles() -> None:
    articles, quotes = collection({"A": 9, "B": 30, "C": 30}, {"A": 0.01})
    assert {item.outlet for item in find(articles, quotes)} == {"B", "C"}
    assert too_few(articles) == ("A",)
    assert too_few(articles, least=9) == ()
    assert "A" in {item.outlet for item in find(articles, quotes, least=9)}


def test_nor_where_the_others_have_few() -> None:
    assert find(*collection({"A": 9, "B": 30})) == ()
    assert find(*collection({"B": 30})) == ()
    assert find([], []) == ()


def test_what_hardly_any_article_has_is_not_compared() -> None:
    articles, quotes = collection({"A": 20, "B": 20})
    changed = [replace(q, channel="court") if q.article == "A/3" else q for q in quotes]
    assert "court" not in {item.value for item in find(articles, changed)}


def test_articles_left_out_count_nowhere() -> None:
    articles, quotes = collection({"A": 20, "B": 20})
    without = frozenset(item.id for item in articles if item.id.endswith(("1", "2")))
    kept = [item for item in articles if item.id not in without]
    assert find(articles, quotes, without=without) == find(kept, quotes)


def test_thoughts_are_no_quotes() -> None:
    articles, quotes = collection({"A": 15, "B": 15})
    thoughts = [replace(q, act="thought", kind="mixed") for q in quotes]
    assert find(articles, [*quotes, *thoughts]) == find(articles, quotes)


@settings(max_examples=10)
@given(st.randoms(use_true_random=False))
def test_order_does_not_matter_and_the_seed_decides(draw: random.Random) -> None:
    articles, quotes = collection({"A": 11, "B": 12})
    measures = MEASURES[:1]
    found = find(articles, quotes, measures=measures)
    draw.shuffle(articles)
    draw.shuffle(quotes)
    assert find(articles, quotes, measures=measures) == found


def test_another_seed_gives_other_ends_but_the_same_figures() -> None:
    rows = collection({"A": 11, "B": 12})
    one, other = (
        {(f.outlet, f.what, f.value): f for f in find(*rows, seed=seed)} for seed in (0, 1)
    )
    assert one.keys() == other.keys()
    assert all(one[key].share == other[key].share for key in one if key[1] == "kind")
    assert any(one[key].low != other[key].low for key in one)


def test_a_score_of_quotes_can_be_compared_too() -> None:
    strength = {"said": 0.0, "claimed": 1.0}
    measure = quote_mean("cue_strength", lambda item: strength.get(item.cue or ""))
    articles, quotes = collection({"A": 20, "B": 20})
    cues = [
        replace(q, cue="claimed" if q.article < "B" and q.position % 2 else "said") for q in quotes
    ]
    found = find(articles, cues, measures=[measure])
    item = next(f for f in found if f.what == "cue_strength" and f.outlet == "A")
    assert item.form == "mean"
    assert item.q < 0.01
    assert finding_sentence(item).startswith("A: mean cue strength 0.4")


def test_speakers_are_counted_at_equal_numbers_of_articles_and_quotes() -> None:
    """An outlet with three times as many articles of the same sort is not more diverse."""
    articles, quotes = collection({"A": 30, "B": 90})
    named = [replace(item, named=True) for item in quotes]
    found = {f.outlet: f for f in find(articles, named) if f.what == "effective_speakers"}
    assert found["A"].share == pytest.approx(found["A"].others, rel=0.1)
    assert found["A"].p > 0.05
    assert found["A"].sample in (200, 500)


def test_an_outlet_that_asks_few_is_found() -> None:
    articles, quotes = collection({"A": 30, "B": 30, "C": 30})
    few = [replace(q, speaker="Jon Vale", named=True) if q.article < "B" else q for q in quotes]
    item = next(f for f in find(articles, few) if (f.outlet, f.what) == ("A", "effective_speakers"))
    assert item.share == pytest.approx(1)
    assert item.q < 0.02
    assert item.high < 0


def test_expected_numbers_are_those_of_drawn_samples() -> None:
    articles, quotes = collection({"A": 25})
    by_article = {a.id: [q for q in quotes if q.article == a.id] for a in articles}
    diversity = Diversity(articles, by_article)
    everything = np.ones((1, len(articles)), dtype=bool)
    keys = sorted({speaker_key(q) for q in quotes})
    speakers = np.asarray([keys.index(speaker_key(q)) for q in quotes])
    generator = np.random.default_rng(0)
    for size in (50, 200):
        drawn = [
            effective_number(np.bincount(generator.choice(speakers, size, replace=False)))
            for _ in range(400)
        ]
        assert diversity.effective(everything, size)[0] == pytest.approx(np.mean(drawn), rel=0.02)
    whole = effective_number(np.bincount(speakers))
    assert diversity.effective(everything, len(quotes))[0] == pytest.approx(whole)
    assert diversity.effective(everything, 10 * len(quotes))[0] == pytest.approx(whole)


def finding(**fields: object) -> Finding:
    known = Finding(
        "Alder Post", "source", "anonymous", 0.21, 0.085, 0.125, 0.04, 0.21, 0.0003, 0.0004, 30, 90,
        0.5,
    )  # fmt: skip
    return replace(known, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {},
            "Alder Post: 21 % of its quotes are of speakers without a name, in the other outlets "
            "8.5 % (difference +12.5 points, 95 % interval +4.0 to +21.0; q < 0.001; 30 articles "
            "against 90).",
        ),
        (
            {"what": "quotes_per_1000_words", "value": None, "form": "rate", "share": 20.0,
             "others": 24.06, "effect": -4.06, "low": -9.0, "high": 0.04, "q": 0.2},
            "Alder Post: 20.0 quotes per 1,000 words, in the other outlets 24.1 (difference −4.1, "
            "95 % interval −9.0 to 0; q = 0.200; 30 articles against 90); this may be chance.",
        ),
        (
            {"what": "effective_speakers", "value": None, "form": "number", "share": 35.0,
             "others": 52.0, "effect": -17.0, "low": -25.0, "high": -9.0, "q": 0.01, "sample": 200},
            "Alder Post: 200 of its quotes have the voices of 35 speakers, as many from as many "
            "articles of the other outlets those of 52 (difference −17, 95 % interval −25 to −9; "
            "q = 0.010; 30 articles against 90).",
        ),
        (
            {"what": "colour", "value": "dark_red"},
            "Alder Post: 21 % of its quotes have colour dark red, in the other outlets 8.5 % "
            "(difference +12.5 points, 95 % interval +4.0 to +21.0; q < 0.001; 30 articles "
            "against 90).",
        ),
    ],
)  # fmt: skip
def test_sentences(fields: dict[str, object], expected: str) -> None:
    assert finding_sentence(finding(**fields)) == expected


def test_every_measure_has_words_of_its_own() -> None:
    shares = [item for item in MEASURES if item.form == "share"]
    said = {finding_sentence(finding(what=item.what, value=item.value)) for item in shares}
    assert len(said) == len(shares)
    assert not any(" have " in sentence for sentence in said)


def test_a_comparison_of_the_corpus() -> None:
    articles, quotes, _ = gold_rows()
    found = compare(articles, quotes)
    assert len(found.stories) == 5
    assert found.findings == ()
    assert set(found.too_few) == {item.outlet for item in found.outlets}
    data = comparison_to_dict(found)
    assert data["stories"][0]["id"] == "t1"
    assert data["min_articles"] == 10


def test_given_stories_and_own_work() -> None:
    articles, quotes = collection({"A": 24, "B": 24})
    articles = [replace(a, agency="Reuters" if a.id.endswith("7") else None) for a in articles]
    named = {item.id: item.id[-1] for item in articles}
    found = compare(articles, quotes, stories_of=named)
    assert [item.id for item in found.stories] == list("0123456789")
    assert {item.articles for item in found.findings} == {24}
    own = compare(articles, quotes, stories_of=named, own_work=True)
    assert {item.articles for item in own.findings} == {22}
    assert [item.wire_articles for item in own.outlets] == [2, 2]


def test_findings_in_the_schema() -> None:
    found = compare(*collection({"A": 15, "B": 15}, {"A": 0.1}))
    line = comparison_to_dict(found)["findings"][0]
    assert list(line)[:10] == [
        "outlet", "what", "value", "share", "others", "effect", "low", "high", "p", "q",
    ]  # fmt: skip
    assert line["sentence"] == finding_sentence(found.findings[0])
    assert line["p"] == 0.0001


def test_an_article_that_is_given_twice_counts_once() -> None:
    articles, said = collection({"A": 15, "B": 15}, {"A": 0.1})
    said = list(said)
    twice = [item for item in articles if item.outlet == "A"][:4]
    names = {item.id for item in twice}
    again = [item for item in said if item.article in names]
    assert compare([*articles, *twice], [*said, *again]) == compare(articles, said)
