"""textacy finds quotes in Docs that are built from CoreNLP's analyses."""

import json

import pytest
import spacy
from accuracy import accuracy, only
from textacy_quotes import analyses, parsed, words_a_second

from quotes.evaluate.predictions import read_predictions

# Token, Penn tag, lemma, head (a number in the sentence from 1, 0 for none), relation: sentences of
# our own, analysed by hand as CoreNLP would.
SAFE = """\
“ `` `` 4 punct
The DT the 3 det
bridge NN bridge 4 nsubj
holds VBZ hold 8 ccomp
well RB well 4 advmod
, , , 8 punct
” '' '' 8 punct
said VBD say 0 root
engineer NN engineer 11 compound
Lena NNP Lena 11 compound
Orsolt NNP Orsolt 8 nsubj
, , , 8 punct
“ `` `` 15 punct
it PRP it 15 nsubj
opens VBZ open 8 parataxis
next JJ next 17 amod
week NN week 15 nmod:tmod
. . . 8 punct
” '' '' 8 punct
"""
PILOTS = """\
The DT the 2 det
pilots NNS pilot 4 nmod:poss
’ POS ’ 2 case
union NN union 6 nsubj
had VBD have 6 aux
agreed VBN agree 0 root
. . . 6 punct
"""
UNCLOSED = """\
“ `` `` 3 punct
We PRP we 3 nsubj
wait VBP wait 4 ccomp
wrote VBD write 0 root
Vale NNP Vale 4 nsubj
. . . 4 punct
"""


def article(*sentences, name="safe"):
    """The analysis of sentences whose tokens have spaces between them."""
    text, parts = "", []
    for sentence in sentences:
        words, pos, lemmas, heads, relations = zip(
            *(line.split() for line in sentence.splitlines()), strict=True
        )
        begin = []
        for word in words:
            begin.append(len(text))
            text += word + " "
        end = [start + len(word) for start, word in zip(begin, words, strict=True)]
        part = {"begin": begin, "end": end, "pos": pos, "lemma": lemmas, "dep": relations}
        parts.append({**part, "head": [int(head) - 1 for head in heads]})
    item = {"article": name, "sentences": parts}
    return parsed(item, text, spacy.blank("en").vocab)


def attributions(line, text):
    return [
        (
            quote["source"]["text"],
            quote["cue"]["text"],
            [text[part["start"] : part["end"]] for part in quote["content"]],
        )
        for quote in line["quotes"]
    ]


PARTS = ["“ The bridge holds well , ”", "“ it opens next week . ”"]


def test_both_parts_of_a_quote_are_one_attribution_of_the_right_speaker():
    one = article(SAFE)
    (line,) = analyses([one]).lines
    assert attributions(line, one.text) == [("engineer Lena Orsolt", "said", PARTS)]
    assert line["article"]["path"] == "safe.txt"


def test_a_possessive_apostrophe_is_no_quotation_mark():
    one = article(PILOTS, SAFE)
    (line,) = analyses([one]).lines
    assert attributions(line, one.text)[0][2] == PARTS


def test_an_unclosed_quotation_is_an_article_without_an_answer():
    peer = analyses([article(UNCLOSED, name="odd"), article(SAFE)])
    assert peer.failed == ["odd"]
    assert [one.name for one in peer.answers] == ["safe"]


def test_the_doc_has_what_a_spacy_pipeline_gives():
    doc = article(PILOTS, SAFE).doc
    union = [(word.pos_, word.dep_, word.head.text) for word in doc[:7]]
    assert union == [
        ("DET", "det", "pilots"),
        ("NOUN", "poss", "union"),
        ("PART", "case", "pilots"),
        ("NOUN", "nsubj", "agreed"),
        ("AUX", "aux", "agreed"),
        ("VERB", "ROOT", "agreed"),
        ("PUNCT", "punct", "agreed"),
    ]
    assert [sentence.start for sentence in doc.sents] == [0, 7]


@pytest.fixture
def data(tmp_path):
    """A folder in PolNeAR's layout, and textacy's analyses of one of its two articles."""
    known, odd = article(SAFE), article(UNCLOSED, name="odd")
    for folder in ("text", "attributions"):
        (tmp_path / folder).mkdir()
    for one, source in ((known, "Lena Orsolt"), (odd, "Vale")):
        (tmp_path / "text" / f"{one.name}.txt").write_bytes(one.text.encode())
        start = one.text.index(source)
        marks = [
            f"T1\tContent {one.text.index('“')} {len(one.text) - 1}\t...",
            f"T2\tSource {start} {start + len(source)}\t{source}",
            "E1\tAttribution:T1 Content:T1 Source:T2",
        ]
        path = tmp_path / "attributions" / f"{one.name}_ab.ann"
        path.write_text("\n".join(marks), encoding="utf-8")
    output = tmp_path / "textacy.jsonl"
    output.write_text("".join(json.dumps(line) + "\n" for line in analyses([known, odd]).lines))
    return tmp_path, output


def test_its_analyses_are_measured_as_ours_are(data):
    folder, output = data
    assert len(read_predictions([output]).named("safe").quotes) == 1
    assert accuracy(folder, output) == {
        "articles": 2,
        "articles without an answer": 1,
        "quoted spans told from others": 80.0,
        "source mention of quoted spans": 66.7,
        "attribution, content and source": 66.7,
    }


def test_figures_on_the_articles_that_have_an_answer(data, tmp_path):
    folder, output = data
    figures = accuracy(only(folder, {"safe"}, tmp_path / "answered"), output)
    assert figures["articles"] == 1
    assert figures["articles without an answer"] == 0
    assert figures["attribution, content and source"] == 100.0


def test_speed_of_the_rules_is_a_number():
    assert words_a_second([article(SAFE)], 50) > 0
