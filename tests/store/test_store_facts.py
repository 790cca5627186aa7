"""Analyses as flat rows."""

import time

from builders import HARBOUR, Say, Story, Who, harbour
from hypothesis import given
from hypothesis import strategies as st

from quotes.records import Paragraph
from quotes.store import article_facts, quote_facts


def test_an_article_as_a_row():
    analysis = harbour(authors=("Bo Lind",), url="https://example.org/wall")
    facts = article_facts(analysis)
    article = analysis.article
    assert (facts.id, facts.path, facts.title) == (article.id, article.path, article.title)
    assert (facts.outlet, facts.url) == ("Valmere Courier", "https://example.org/wall")
    assert (facts.published, facts.language) == ("2024-02-05", "en")
    assert facts.authors == ("Bo Lind",)
    assert facts.model == analysis.model.sha256


def test_words_are_those_of_all_paragraphs_but_boilerplate():
    facts = article_facts(harbour())
    assert facts.words == len(HARBOUR.split()) - len(["Sign", "up", "for", "our", "newsletter"])


def test_without_paragraphs_the_whole_text_counts():
    analysis = Story("One two\nthree").build()
    whole = type(analysis)(analysis.article, (), (), (), analysis.model)
    assert article_facts(whole).words == 3


def test_words_between_quotation_marks_count_once():
    text = "“We will not go, he said ‘never’ to me,” Ina Gram said.\n"
    inner = "‘never’"
    outer = "“We will not go, he said ‘never’ to me,”"
    story = Story(text, [Say(outer, "Ina Gram"), Say(inner, "Jon Vale")])
    assert article_facts(story.build()).quoted_words == 9


def test_thoughts_are_rows_but_their_words_do_not_count():
    text = "“I hope so,” Ina Gram said.\n"
    said = Story(text, [Say("“I hope so,”", "Ina Gram")]).build()
    thought = Story(text, [Say("“I hope so,”", "Ina Gram", act="thought")]).build()
    assert article_facts(said).quoted_words == 3
    assert article_facts(thought).quoted_words == 0
    (row,) = quote_facts(thought)
    assert row.act == "thought" and not row.statement


def test_a_quote_as_a_row_has_its_spans_as_words():
    rows = quote_facts(harbour())
    assert [row.position for row in rows] == list(range(6))
    post = rows[1]
    assert HARBOUR[post.start : post.end] == post.text
    assert post.quoted == (post.text[1:-1],)
    assert (post.cue, post.source) == ("wrote", "Marrow")
    assert (post.speaker, post.speaker_kind, post.role) == ("Ilse Marrow", "person", "Mayor")
    assert (post.channel, post.platform, post.evidence) == (
        "social_media",
        "Telegram",
        "on Telegram",
    )
    assert (post.basis, post.act, post.named) == ("stated", "writing", True)
    assert (post.content_confidence, post.speaker_confidence, post.channel_confidence) == (
        0.97,
        0.9,
        0.8,
    )


def test_a_quote_of_two_spans_is_joined_and_its_ends_are_those_of_both():
    row = quote_facts(harbour())[3]
    assert row.text == "“Nobody told us,” ... “Nobody at all.”"
    assert row.start == HARBOUR.index("“Nobody told us")
    assert row.end == HARBOUR.index("at all.”") + len("at all.”")


def test_relay_and_anonymity():
    row = quote_facts(harbour())[4]
    assert (row.relay_label, row.relay_platform) == ("news_outlet", "the Ellery Gazette")
    assert row.anonymity == "because he was not allowed to speak"
    assert not row.named


def test_a_quote_of_nobody_stated():
    (row,) = quote_facts(Story("“So they say.”\n", [Say("“So they say.”")]).build())
    assert (row.speaker, row.speaker_kind, row.named, row.role) == (None, None, False, None)
    assert (row.cue, row.source, row.evidence, row.relay_label) == (None, None, None, None)


def test_an_agency_among_the_authors_unless_it_is_the_outlet():
    assert article_facts(harbour(authors=("Bo Lind", "Reuters staff"))).agency == "Reuters"
    assert article_facts(harbour(authors=("Reuters",), outlet="Reuters")).agency is None
    assert article_facts(harbour(authors=("Bo Lind",))).agency is None


def test_fingerprints_are_sorted_fit_a_column_and_leave_out_boilerplate():
    words = " ".join(f"word{number}" for number in range(400))
    story = Story(words + "\n" + words[::-1], roles={1: "boilerplate"})
    alone = article_facts(Story(words).build()).prints
    assert article_facts(story.build()).prints == alone
    assert list(alone) == sorted(set(alone))
    assert all(0 <= value < 2**63 for value in alone)
    assert 50 < len(alone) < 150  # one stretch of four, of 396


@given(st.lists(st.sampled_from(["a", "b", "Cé", "d."]), max_size=60), st.integers(0, 30))
def test_what_two_texts_have_in_common_they_have_in_their_fingerprints(words, cut):
    text = " ".join(["x"] * 5 + words)
    part = " ".join(text.split()[cut:]) or "x"
    whole = set(article_facts(Story(text).build()).prints)
    assert set(article_facts(Story(part).build()).prints) <= whole


def test_case_and_punctuation_do_not_change_fingerprints():
    one = article_facts(Story("The wall will close in March, she said, for a year.").build())
    two = article_facts(Story("the WALL will close – in March; she said for a Year").build())
    assert one.prints == two.prints


def test_the_builder_of_these_tests_labels_what_it_says():
    assert harbour().paragraphs[7] == Paragraph(
        HARBOUR.index("Sign up"), len(HARBOUR), "boilerplate"
    )
    assert harbour().speakers[0].name == Who("Ilse Marrow").name


def test_rows_of_a_long_article_do_not_hash_it_once_each():
    said = [f"“The lift on stair {number} is stuck,” Ina Gram said." for number in range(60)]
    text = "\n\n".join([*said, "The stairs are steep. " * 150_000])
    says = [Say(f"“The lift on stair {number} is stuck,”", "Ina Gram") for number in range(60)]
    analysis = Story(text, says).build()
    began = time.process_time()
    ident = analysis.article.id
    once = time.process_time() - began
    began = time.process_time()
    found = quote_facts(analysis)
    # Sixty times as long, if each quote had the article hashed.
    assert time.process_time() - began < 20 * max(once, 0.001)
    assert {quote.article for quote in found} == {ident} and len(found) == 60
