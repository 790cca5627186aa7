"""The guarded tokenizer and the sentences."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.config import Settings
from quotes.pipeline.analyzer import blank
from quotes.pipeline.language import is_english
from quotes.pipeline.sentences import sentences
from quotes.records import Paragraph


@pytest.fixture(scope="module")
def nlp():
    return blank(Settings())


def paragraphs_of(text):
    return tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))


def sentences_of(nlp, text):
    return [span.of(text) for span in sentences(nlp.make_doc(text), paragraphs_of(text))]


def test_an_ordinary_text_is_tokenized_as_spacy_does(nlp):
    text = "“We don't,” said Mr. Orsolt, of Tarn Ltd."
    assert [t.text for t in nlp.make_doc(text)] == [t.text for t in nlp.tokenizer.base(text)]


@settings(deadline=None)
@given(before=st.text(max_size=30), after=st.text(max_size=30))
def test_tokens_join_to_the_text_around_a_long_run(nlp, before, after):
    text = f"{before} {'x”' * 300} {after}"
    assert nlp.make_doc(text).text == text


@settings(deadline=None)
@given(text=st.text(st.characters(codec=None), max_size=60))
def test_any_text_is_tokenized_with_offsets_kept(nlp, text):
    assert len(nlp.make_doc(text).text) == len(text)


def test_twenty_thousand_marks_do_not_stall(nlp):
    # spaCy's own tokenizer takes over a minute for these.
    assert nlp.make_doc('"' * 20_000).text == '"' * 20_000


def test_sentences_end_with_paragraphs_and_not_after_titles(nlp):
    text = "Ferry row deepens\nMr. Orsolt said no. He left."
    assert sentences_of(nlp, text) == ["Ferry row deepens", "Mr. Orsolt said no.", "He left."]


def test_a_sentence_goes_on_with_a_small_letter(nlp):
    text = "“Why now?” he asked. Nobody knew."
    assert sentences_of(nlp, text) == ["“Why now?” he asked.", "Nobody knew."]


@settings(deadline=None)
@given(text=st.text(alphabet="ab A.?!”\n", max_size=60))
def test_sentences_are_in_order_and_inside_paragraphs(nlp, text):
    parts = paragraphs_of(text)
    spans = sentences(nlp.make_doc(text), parts)
    for span in spans:
        assert any(p.start <= span.start < span.end <= p.end for p in parts)
    for left, right in pairwise(spans):
        assert left.end <= right.start


ENGLISH = (
    "The ferry company said on Tuesday that it would not cut any of its crews, although the "
    "union had asked for a meeting about the new timetable and the pay of those who work there."
)
GERMAN = (
    "Die Reederei teilte am Dienstag mit, dass sie keine ihrer Mannschaften verkleinern werde, "
    "obwohl die Gewerkschaft ein Treffen über den neuen Fahrplan und die Löhne der Nachtschichten "
    "verlangt hatte und der Streit nun schon seit vielen Wochen andauert, ohne dass eine Lösung "
    "in Sicht wäre, und niemand mehr sagen kann, wann die Schiffe wieder fahren."
)
FRENCH = (
    "La compagnie a déclaré mardi qu'elle ne supprimerait aucun de ses équipages, bien que le "
    "syndicat ait demandé une réunion sur les nouveaux horaires et sur la paie de ceux qui "
    "travaillent la nuit, et que le conflit dure maintenant depuis plusieurs semaines sans qu'une "
    "solution soit en vue pour les bateaux."
)
RUSSIAN = "Компания заявила во вторник, что не будет сокращать экипажи, хотя профсоюз этого ждал."


@pytest.mark.parametrize("text", [ENGLISH, "A short headline", ""])
def test_english_and_short_texts_count_as_english(nlp, text):
    assert is_english(nlp.make_doc(text))


@pytest.mark.parametrize("text", [GERMAN, FRENCH, RUSSIAN])
def test_other_languages_do_not(nlp, text):
    assert not is_english(nlp.make_doc(text))
