"""The readers of GUM and UNER, on invented samples; and that all real files are read."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.encoder.labels import WORD_CLASSES
from quotes.errors import InputError
from quotes.records import Entity, Span
from quotes.train.gum import read_gum
from quotes.train.labelled import LabelledText
from quotes.train.uner import read_uner

SHARED = Path(__file__).parents[2].parent / "shared"

HEAD = """\
# newdoc id = ferry
# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity"""


def row(number, form, pos="NOUN", fine="NN", head="0", misc="_"):
    """A line of CoNLL-U."""
    return "\t".join([str(number), form, form, pos, fine, "_", head, "_", "_", misc])


def written(folder, *lines, name="ferry.conllu"):
    """The folder with a file of these lines in it; `""` ends a sentence."""
    (folder / name).write_text("\n".join([*lines, "", ""]), encoding="utf-8")
    return folder


FERRY = [
    HEAD,
    '# newpar_block = head rend:::"bold" (1 s)',
    "# newpar",
    "# text = News",
    row(1, "News"),
    "",
    "# newpar",
    "# newpar_block = p (2 s) | hi (1 s)",
    row(1, "Orsolt", "PROPN", "NNP", "3", "Entity=(1-person-new-nnnnn-cf1-1-coref-Mira_Orsolt)"),
    row("2-3", "didn't", "_", "_", "_"),
    row(2, "did", "AUX", "VBD", "3"),
    row(3, "n't", "PART", "RB", "0"),
    row("3.1", "sail", "VERB", "VB", "_"),
    row("4-5", "aboard", "_", "_", "_", "SpaceAfter=No"),
    row(4, "on", "ADP", "IN", "3"),
    row(5, "board", "NOUN", "NN", "3", "Entity=(2-place-new-nnnnn-cf2-1-sgl)"),
    row(6, ".", "PUNCT", ".", "3"),
    "",
    "# text = Her's and Orsolt's.",
    row(1, "Her", "PRON", "PRP", "0", "MSeg=her|Entity=(1-person-g-n-c-1-ana-Mira_Orsolt)"),
    row("2-3", "Orsolt's", "_", "_", "_", "SpaceAfter=No"),
    row(2, "Orsolt", "PROPN", "NNP", "1", "Entity=(3-object-n-n-c-1-sgl(1-person-g-n-c-1-coref"),
    row(3, "'s", "PART", "POS", "2", "Entity=1)3)"),
    row(4, ".", "PUNCT", ".", "1"),
    "",
    "# s_type = frag",
    row(1, "Caption"),
]  # fmt: skip


def test_gum_text_words_and_chains(tmp_path):
    (document,) = read_gum(written(tmp_path, *FERRY))
    assert document.name == "ferry"
    assert document.text == "News\n\nOrsolt didn't aboard. Her Orsolt's.\n\nCaption"
    words = [(span.of(document.text), pos) for span, pos in document.words]
    assert words == [
        ("News", "NOUN"), ("Orsolt", "PROPN"), ("did", "AUX"), ("n't", "PART"), ("aboard", "ADP"),
        (".", "PUNCT"), ("Her", "PRON"), ("Orsolt", "PROPN"), ("'s", "PART"), (".", "PUNCT"),
        ("Caption", "NOUN"),
    ]  # fmt: skip
    assert document.chains == ((Span(6, 12), Span(28, 31), Span(32, 38)),)
    assert document.entities == (Entity(6, 12, "person"), Entity(32, 38, "person"))


def test_gum_documents_of_one_file_and_of_several(tmp_path):
    written(tmp_path, "# newdoc id = b", row(1, "B"), "", "# newdoc id = c", row(1, "C"))
    written(tmp_path, row(1, "A"), "", "# a comment alone", name="a.conllu")
    written(tmp_path, "", name="nothing.conllu")
    assert [(item.name, item.text) for item in read_gum(tmp_path)] == [
        ("a", "A"), ("b", "B"), ("c", "C"),
    ]  # fmt: skip


def test_gum_mentions_in_parts_and_fields_in_another_order(tmp_path):
    written(
        tmp_path,
        "# global.Entity = eid-identity-etype",
        row(1, "boats", misc="Entity=(e1[1/2]-%28x%29-object)"),
        row(2, "sail", misc="Entity=(e2--event"),
        row(3, "off", misc="Entity=(e1[2/2]-%28x%29-object"),
        row(4, "east", misc="Entity=e1[2/2])(e1--object)e2)"),
    )
    (document,) = read_gum(tmp_path)
    assert document.chains == ((Span(0, 19), Span(15, 19)),)
    assert document.entities == ()


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("1\tferry", "line 2: must have 10 columns, has 2"),
        (row(2, "ferry"), "line 2: '2' with 'ferry': must be word 1"),
        (row(1, ""), "line 2: '1' with '': must be word 1"),
        (row("one", "ferry"), "line 2: 'one' with"),
        (row("1-0", "ferry"), "line 2: the range 1-0 is empty"),
        (row("1-3", "ferry") + "\n" + row("1-2", "fer"), "line 3: the range 1-2 is .* inside"),
        (row("1-2", "ferry") + "\n" + row(1, "ferry"), "line 3: must go on up to word 2"),
        (row(1, "ferry", pos="NN"), "line 2: 'NN' is no universal part of speech"),
        (row(1, "ferry", head="x"), "line 2: the head is 'x'"),
        (row(1, "ferry", head="2"), "line 2: the head is '2': leads to no root"),
        (row(1, "a", head="2") + "\n" + row(2, "b", head="1"), "line 2: the head is '2'"),
        (row(1, "ferry", misc="Entity=1"), "line 2: 'Entity=1' is not in brackets"),
        (row(1, "ferry", misc="Entity=(1-place"), "line 2: mention 1 has no end"),
        (row(1, "ferry", misc="Entity=1)"), "line 2: mention 1 ends without a beginning"),
        (row(1, "ferry", misc="Entity=(1)"), "line 2: mention '1' has no type"),
        (row(1, "ferry", misc="Entity=(1[2/2]-place)"), r"line 2: no first part of 1\[2/2\]"),
    ],
)
def test_malformed_gum(tmp_path, line, problem):
    with pytest.raises(InputError, match=rf"ferry\.conllu, {problem}"):
        list(read_gum(written(tmp_path, "# newdoc id = ferry", line)))


def test_not_utf_8(tmp_path):
    (tmp_path / "ferry.iob2").write_bytes(b"# newdoc id = f\n1\t\xff\tO\t-\t-\n")
    with pytest.raises(InputError, match=r"ferry\.iob2, line 2: not UTF-8"):
        list(read_uner(tmp_path))


def test_an_absent_folder_holds_nothing(tmp_path):
    assert list(read_gum(tmp_path / "none")) == []
    assert list(read_uner(tmp_path / "none")) == []


FORMS = st.text("aé'-.“„𝔘\u2028", min_size=1, max_size=4)
TOKENS = st.lists(
    st.tuples(st.lists(FORMS, min_size=1, max_size=3), st.booleans(), st.booleans()),
    min_size=1, max_size=8,
)  # fmt: skip


@given(st.lists(st.tuples(TOKENS, st.booleans()), min_size=1, max_size=4))
def test_gum_offsets_reproduce_words(tmp_path_factory, sentences):
    lines, forms, text, gap = [], [], "", ""
    for tokens, new in sentences:
        lines += ["# newpar"] * new
        gap = "\n\n" if new and text else gap
        number = 0
        for words, spaced, fused in tokens:
            surface = "X" if fused else "".join(words)
            misc = "_" if spaced else "SpaceAfter=No"
            last = number + len(words)
            lines.append(row(f"{number + 1}-{last}", surface, "_", "_", "_", misc))
            lines += [row(number + i, word) for i, word in enumerate(words, 1)]
            number = last
            text, gap = text + gap + surface, " " if spaced else ""
            forms += ["X"] if fused else words
        lines.append("")
    (document,) = read_gum(written(tmp_path_factory.mktemp("gum"), *lines))
    assert document.text == text
    assert [span.of(text) for span, _ in document.words] == forms


UNER = """\
# newdoc id = mail
# sent_id = mail-1
# text = Mira Orsolt left Lovran's FTU.
1\tMira\tB-PER\t-\t-
2\tOrsolt\tI-PER\t-\t-
3\tleft\tO\t-\t-
4\tLovran\tB-LOC\t-\t-
5\t's\tO\t-\t-
6\tFTU\tB-ORG\t-\t-
7\t.\tO\t-\t-

# text = See Istria
1\tSee\tO\t-\t-
2\tIstria\tB-LOC\t-\t-

# newdoc id = note
# text = Mira Orsolt
1\tMira\tB-PER\t-\t-
2\tOrsolt\tB-PER\t-\t-
"""


def test_uner(tmp_path):
    (tmp_path / "a.iob2").write_text(UNER, encoding="utf-8")
    (tmp_path / "b.iob2").write_text("# text = Hm\n1\tHm\tO\t-\t-", encoding="utf-8")
    (tmp_path / "c.iob2").write_text("", encoding="utf-8")
    mail, note, other = read_uner(tmp_path)
    text = "Mira Orsolt left Lovran's FTU. See Istria"
    entities = (
        Entity(0, 11, "person"), Entity(17, 23, "place"), Entity(26, 29, "organisation"),
        Entity(35, 41, "place"),
    )  # fmt: skip
    assert mail == LabelledText("mail", text, entities, None, None)
    assert note.entities == (Entity(0, 4, "person"), Entity(5, 11, "person"))
    assert other == LabelledText("b", "Hm", (), None, None)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("1\tMira\tO", "line 1: must have 5 columns, has 3"),
        ("# x\n1\tMira\tO\t-\t-", "line 1: a sentence without a line `# text = `"),
        ("# text = Mo\n1\tMira\tO\t-\t-", "line 2: the word 'Mira' does not follow"),
        ("# text = O Mira\n1\tMira\tO\t-\t-", "line 2: the word 'Mira' does not follow"),
        ("# text = Mira O\n1\tMira\tO\t-\t-", "line 1: no word for 'O'"),
        ("# text = Mira\n1\tMira\tI-PER\t-\t-", "line 2: I-PER goes on with no such name"),
        ("# text = A B\n1\tA\tB-ORG\t-\t-\n2\tB\tI-PER\t-\t-", "line 3: I-PER goes on with no"),
        ("# text = Mira\n1\tMira\tB-OTH\t-\t-", "line 2: the label is 'B-OTH'"),
        ("# text = Mira\n1\tMira\tPER\t-\t-", "line 2: the label is 'PER'"),
    ],
)
def test_malformed_uner(tmp_path, content, problem):
    (tmp_path / "a.iob2").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=rf"a\.iob2, {problem}"):
        list(read_uner(tmp_path))


def counts(documents):
    found = dict.fromkeys(("person", "organisation", "place", "other"), 0)
    for document in documents:
        assert list(document.entities) == sorted(document.entities)
        for before, after in zip(document.entities, document.entities[1:], strict=False):
            assert before.end <= after.start
        for entity in document.entities:
            assert document.text[entity.start : entity.end].strip()
            found[entity.label] += 1
    return found


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="no development data here")
def test_all_of_gum_is_read():
    documents = {item.name: item for item in read_gum(SHARED / "data/gum")}
    assert len(documents) == 128
    for path in (SHARED / "data/gum").glob("*.conllu"):
        document = documents[path.stem]
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")]
        forms = [cells[1] for cells in rows if cells[0].isdecimal()]
        # All of its contractions can be split into their words.
        assert [span.of(document.text) for span, _ in document.words] == forms
        for chain in document.chains:
            assert len(chain) > 1
            assert list(chain) == sorted(set(chain))
    words = [word for document in documents.values() for word in document.words]
    assert len(words) == 123_104
    assert {pos for _, pos in words} == set(WORD_CLASSES)
    assert 4500 < sum(len(document.chains) for document in documents.values()) < 5500
    found = counts(documents.values())
    assert min(found["person"], found["place"]) > 1400
    assert 900 < found["organisation"] < 1200
    assert 500 < found["other"] < 800


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="no development data here")
def test_all_of_uner_is_read():
    documents = list(read_uner(SHARED / "data/uner"))
    assert len(documents) == 634
    assert counts(documents) == {"person": 792, "organisation": 546, "place": 716, "other": 0}
