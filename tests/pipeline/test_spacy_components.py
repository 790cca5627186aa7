"""The spaCy side, with the shipped model."""

import pytest
import spacy
from spacy.tokens import Doc, DocBin

import quotes
from quotes.errors import ConfigError
from quotes.resources import model_directory

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not (model_directory() / "manifest.json").exists(), reason="no model in the package"
    ),
]

TEXT = (
    "“The boats are older than we would like,” Lena Orsolt, the head of the Mardle Line, wrote on "
    "Facebook on Tuesday. She said that no crew had been cut."
)


@pytest.fixture(scope="module")
def nlp():
    return quotes.load()


def names(doc):
    speakers = {speaker.id: speaker.name for speaker in doc._.speakers}
    return [speakers.get(quote.speaker) for quote in doc._.quotes]


def test_load_gives_a_pipeline_of_the_stages(nlp):
    assert nlp.pipe_names == [
        "quotes_clean", "quotes_encode", "quotes_detect",
        "quotes_attribute", "quotes_resolve", "quotes_channel",
    ]  # fmt: skip
    doc = nlp(TEXT)
    assert names(doc) == ["Lena Orsolt", "Lena Orsolt"]
    assert doc._.quotes[0].channel.platform == "Facebook"


def test_one_component_does_it_in_a_pipeline_of_the_users():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("quotes")
    assert names(nlp(TEXT)) == ["Lena Orsolt", "Lena Orsolt"]


def test_all_ways_agree(nlp):
    expected = quotes.analyze(TEXT).quotes
    assert nlp(TEXT)._.quotes == expected
    assert nlp(TEXT)._.analysis.quotes == expected


def test_results_survive_docbin_and_bytes(nlp):
    doc = nlp(TEXT)
    packed = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (again,) = DocBin().from_bytes(packed).get_docs(nlp.vocab)
    assert again._.quotes == doc._.quotes
    assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.speakers == doc._.speakers


def test_two_processes(nlp):
    docs = list(nlp.pipe([TEXT, "The boats left at six."], n_process=2))
    assert names(docs[0]) == ["Lena Orsolt", "Lena Orsolt"]
    assert docs[1]._.quotes == ()


def test_an_article_can_be_given_with_the_doc(nlp):
    doc = nlp.make_doc(TEXT)
    doc._.article = quotes.Article(TEXT, outlet="Tarn Gazette")
    for _, component in nlp.pipeline:
        doc = component(doc)
    assert doc._.analysis.article.outlet == "Tarn Gazette"


def test_an_article_of_another_text_is_refused(nlp):
    doc = nlp.make_doc(TEXT)
    doc._.article = quotes.Article("Another text.")
    with pytest.raises(ConfigError, match="text of its Doc"):
        nlp.get_pipe("quotes_clean")(doc)


def test_a_stage_without_the_one_before_says_so():
    nlp = spacy.blank("en")
    nlp.add_pipe("quotes_detect")
    with pytest.raises(ConfigError, match="quotes_clean"):
        nlp(TEXT)


def test_a_doc_without_analysis_has_no_quotes(nlp):
    assert nlp.make_doc(TEXT)._.quotes == ()
