"""Outlet profiles."""

from __future__ import annotations

import math

import pytest
from builders import Say, Story, Who, harbour
from rows import profiles, rows

from quotes.compare import compare, comparison_to_dict, speaker_key
from quotes.compare.profile import effective_number
from quotes.compare.terms import key_terms
from quotes.records import Analysis
from quotes.store import quote_facts


def said(
    *names: str, outlet: str = "Alder Post", who: list[Who] | None = None, **meta: object
) -> Analysis:
    text = " ".join(f"“Word {number},” {name} said." for number, name in enumerate(names))
    says = [Say(f"“Word {number},”", name) for number, name in enumerate(names)]
    return Story(text, says, who or [], meta={"outlet": outlet, **meta}).build()


def test_counts_leave_out_thoughts_and_boilerplate() -> None:
    (found,) = profiles([harbour()])
    assert (found.quotes, found.direct, found.mixed, found.indirect) == (5, 2, 1, 2)
    assert (found.named, found.anonymous, found.unattributed) == (4, 1, 0)
    assert found.words == 128 - 5  # the newsletter box
    assert found.quotes_per_1000_words == pytest.approx(1000 * 5 / found.words)
    assert found.channels == {"unspecified": 3, "news_outlet": 1, "social_media": 1}
    assert found.speaker_kinds == {"person": 5}


def test_words_between_marks_are_counted_once() -> None:
    text = "“a b “c d” e f,” Ina Gram said so."
    says = [Say("“a b “c d” e f,”", "Ina Gram"), Say("“c d”", "Jon Vale")]
    (found,) = profiles([Story(text, says).build()])
    assert found.quoted_words_share == pytest.approx(6 / 10)


def test_outlets_by_name_and_unknown_ones_together() -> None:
    found = profiles(
        [said("Ina Gram", outlet="B"), said("Ina Gram", outlet="A"), Story("x").build()]
    )
    assert [item.outlet for item in found] == ["A", "B", "unknown outlet"]


@pytest.mark.parametrize(
    ("counts", "expected"), [([], 0), ([5], 1), ([1, 1], 2), ([3, 3, 3], 3), ([0, 2], 1)]
)
def test_effective_number(counts: list[int], expected: float) -> None:
    assert effective_number(counts) == pytest.approx(expected)


def test_effective_number_of_uneven_shares() -> None:
    assert effective_number([3, 1]) == pytest.approx(
        math.exp(0.75 * math.log(4 / 3) + 0.25 * math.log(4))
    )


def test_a_full_name_is_one_speaker_across_articles_a_surname_is_not() -> None:
    articles = [said("Ina Gram", "Gram"), said("Ina Gram", "Gram", path="2", url="u")]
    (found,) = profiles(articles)
    counts = {item.name: item.quotes for item in found.top_speakers}
    assert counts["Ina Gram"] == 2
    assert [item.quotes for item in found.top_speakers if item.name == "Gram"] == [1, 1]
    assert found.effective_speakers == pytest.approx(effective_number([2, 1, 1]))


def test_speakers_differ_by_kind_and_the_author_stays_in_the_article() -> None:
    one = said("Jordan Vale", "AUTHOR", "the police")
    two = said(
        "Jordan Vale", "AUTHOR", "the police",
        who=[Who("Jordan Vale", kind="place"), Who("the police", kind="organisation", named=False)],
        url="u",
    )  # fmt: skip
    keys = [{q.speaker: speaker_key(q) for q in quote_facts(a)} for a in (one, two)]
    assert keys[0]["Jordan Vale"] != keys[1]["Jordan Vale"]
    assert keys[0]["AUTHOR"] != keys[1]["AUTHOR"]
    assert keys[0]["the police"] != keys[1]["the police"]


def test_overlap_is_the_share_of_named_speakers_that_others_quote_too() -> None:
    found = profiles(
        [
            said("Ina Gram", "Jon Vale"),
            said("Ina Gram", "Ada Lund", "Bo Kerr", outlet="Birch Times"),
        ]
    )
    assert [item.speaker_overlap for item in found] == [1 / 2, 1 / 3]
    assert profiles([said("Ina Gram")])[0].speaker_overlap is None


def test_terms_set_speakers_apart() -> None:
    terms = key_terms(
        {
            "a": said_in("The harbour wall is old.", "That harbour wall, council!", "Council?"),
            "b": said_in("The council has a budget.", "A budget it isn’t.", "Council budget"),
            "c": said_in("nothing", "twice"),
        }
    )
    assert terms == {"a": ("harbour wall", "council"), "b": ("budget", "council"), "c": ()}


def said_in(*texts: str, articles: int = 1) -> list[tuple[str, str]]:
    return [(f"a{number % articles}", text) for number, text in enumerate(texts)]


def test_terms_of_somebody_in_many_articles_are_in_more_than_one_of_them() -> None:
    texts = ["No budget.", "Old walls.", "Nothing.", "Old walls.", "Hm.", "No budget."]
    terms = key_terms({"a": said_in(*texts, articles=5), "b": said_in("Hm.")})
    assert terms["a"] == ("old walls",)


def test_terms_of_somebody_who_is_quoted_all_the_time_come_from_all_of_it() -> None:
    texts = [*["Nothing but harbours."] * 3000, *["Then walls."] * 3000]
    terms = key_terms({"a": said_in(*texts, articles=50), "b": said_in("Hm.")})
    assert terms["a"] == ("harbours", "walls")


def test_schema_keys_and_their_order() -> None:
    data = comparison_to_dict(compare(*rows([harbour(), said("Ina Gram")])))
    assert list(data) == [
        "schema", "outlets", "stories", "clusters", "findings", "only_here", "wire", "too_few",
        "min_articles", "articles", "filters",
    ]  # fmt: skip
    assert data["schema"] == "quotes/comparison@1"
    assert list(data["outlets"][0]) == [
        "outlet", "articles", "words", "quotes", "direct", "mixed", "indirect", "named",
        "anonymous", "unattributed", "quotes_per_1000_words", "quoted_words_share", "channels",
        "speaker_kinds", "top_speakers", "effective_speakers", "speaker_overlap", "wire_articles",
    ]  # fmt: skip
    assert data["outlets"][1]["top_speakers"][0] == {
        "name": "Ilse Marrow",
        "quotes": 2,
        "terms": [],
    }


def test_an_outlet_without_words() -> None:
    (found,) = profiles([Story("").build()])
    assert (found.quotes_per_1000_words, found.quoted_words_share, found.effective_speakers) == (
        0,
        0,
        0,
    )


def test_textacy_finds_in_lexemes_what_it_finds_in_a_document() -> None:
    from spacy.lang.en import English
    from spacy.tokens import Doc
    from textacy.extract.basics import ngrams

    text = "In 1999 two harbour walls, the council's budget ; it isn't U.S. money"
    vocab = English().vocab
    words = text.split()
    spans = [span.text for span in ngrams(Doc(vocab, words=words), (1, 2), filter_nums=True)]
    lists = ngrams([vocab[word] for word in words], (1, 2), filter_nums=True)
    assert spans == [" ".join(lexeme.text for lexeme in found) for found in lists]
    assert len(spans) > 5
