"""Whom gold dependencies and coreference give as speakers, on invented sentences."""

import pytest
from gum_samples import NOBODY, gram, gum

from quotes.evaluate.gum.reader import read_documents
from quotes.evaluate.gum.speakers import quoted_spans, speakers

PITY = "“ a/DET/pity:det pity/NOUN/{} ”"
GONE = "“ Boats/NOUN/left:nsubj left/VERB/said:ccomp ”"
PIA = "Pia/PROPN/{}/(2-person)"


def said_by(tmp_path, *sentences):
    (document,) = read_documents(gum(tmp_path / "gum", "GUM_news_ferry", *sentences))
    return document.text, list(speakers(document))


@pytest.mark.parametrize(
    "words",
    [
        f"{NOBODY} {gram('said:nsubj')} said/VERB/came:parataxis .",
        f"{gram('said:nsubj')} said/VERB/: , “ nobody/PRON/came:nsubj came/VERB/said:ccomp . ”",
        f"{gram('said:nsubj')} said/VERB/: it/PRON/pity:nsubj was/AUX/pity:cop "
        + PITY.format("said:ccomp")
        + " .",
        f"{gram('described:nsubj')} described/VERB/: it/PRON/described:obj as/ADP/pity:case "
        + PITY.format("described:obl")
        + " .",
        "It/PRON/described:nsubj:pass was/AUX/described:aux described/VERB/: by/ADP/Ina:case "
        f"{gram('described:obl:agent')} as/ADP/pity:case " + PITY.format("described:obl") + " .",
        f"{NOBODY} according/VERB/Ina:case to/ADP/according:fixed {gram('came:obl')} .",
        f"As/SCONJ/told:mark {gram('told:nsubj')} told/VERB/came:advcl us/PRON/told:iobj , "
        "“ nobody/PRON/came:nsubj came/VERB/: ” .",
        f"{gram('went:nsubj')} went/VERB/: , saying/VERB/went:advcl "
        f"{GONE.replace('said', 'saying')} .",
        f"{gram('rose:nsubj')} rose/VERB/: and/CCONJ/said:cc said/VERB/rose:conj {GONE} .",
        f"{gram('wanted:nsubj')} wanted/VERB/: to/PART/say:mark say/VERB/wanted:xcomp "
        f"{GONE.replace('said', 'say')} .",
        f"We/PRON/met:nsubj met/VERB/: {gram('met:obj')} who/PRON/said:nsubj "
        f"said/VERB/Ina:acl:relcl {GONE} .",
    ],
    ids=["parataxis", "ccomp", "clause", "as", "agent", "according", "as told", "saying", "conj",
         "xcomp", "relative"],
)  # fmt: skip
def test_dependencies_lead_to_the_speaker(tmp_path, words):
    text, (said,) = said_by(tmp_path, words)
    assert (said.mention.of(text), said.name, said.person) == ("Ina Gram", "Ina Gram", True)
    assert said.subject == "name"


@pytest.mark.parametrize(
    "words",
    [
        f"{NOBODY} I/PRON/said:nsubj/(1-person) said/VERB/came:parataxis , {gram('I:appos')} .",
        f"{NOBODY} everyone/PRON/said:nsubj/(1-person) said/VERB/came:parataxis .",
        f"{NOBODY} one/NUM/said:nsubj said/VERB/came:parataxis .",
        f"{NOBODY} {gram('feared:nsubj')} feared/VERB/came:parataxis .",
        f"{gram('said:nsubj')} said/VERB/: , “ Boats/NOUN/said:obj And/CCONJ/Harbours:cc "
        "Harbours/NOUN/Boats:conj ” .",
        f"{gram('said:nsubj')} said/VERB/: {PIA.format('wrote:nsubj')} wrote/VERB/said:ccomp "
        + PITY.format("wrote:obj")
        + " .",
        f"{gram('asked:nsubj')} asked/VERB/: about/ADP/pity:case "
        + PITY.format("asked:obl")
        + " .",
        f"{gram('said:nsubj')} said/VERB/: she/PRON/thought:nsubj thought/VERB/said:ccomp it/PRON/"
        "pity:nsubj " + PITY.format("thought:ccomp") + " .",
        f"{NOBODY} {gram('said:nsubj')} and/CCONJ/Pia:cc {PIA.format('Ina:conj')} "
        "said/VERB/came:parataxis .",
        f"{gram('said:nsubj')} said/VERB/: {PIA.format('left:nsubj')} left/VERB/said:ccomp "
        "and/CCONJ/wrote:cc wrote/VERB/left:conj " + PITY.format("wrote:obj") + " .",
        f"“ Boats/NOUN/left:nsubj left/VERB/said:ccomp , {gram('said:nsubj')} ” said/VERB/: .",
        f"{gram('got:nsubj')} got/VERB/: {PIA.format('got:obj')} to/PART/say:mark "
        f"say/VERB/got:xcomp {GONE.replace('said', 'say')} .",
        f"{gram('rose:nsubj')} rose/VERB/: and/CCONJ/told:cc was/AUX/told:aux:pass "
        f"told/VERB/rose:conj {GONE.replace('said', 'told')} .",
        f"{gram('said:nsubj')} said/VERB/: , “ no/INTJ/said:ccomp ” .",
        f"{gram('said:nsubj')} said/VERB/: , “ nobody/PRON/came:nsubj came/VERB/said:ccomp .",
    ],
    ids=["first person", "pronouns only", "no mention", "thought", "title", "nested", "about",
         "said that she thought", "two people", "nested behind and", "subject inside",
         "of an object", "was told", "one word", "not closed"],
)  # fmt: skip
def test_what_the_dependencies_do_not_give_is_passed_over(tmp_path, words):
    assert said_by(tmp_path, words)[1] == []


def test_people_joined_in_one_mention_are_one_speaker(tmp_path):
    words = (
        f"{NOBODY} The/DET/pilots:det/(3-person pilots/NOUN/said:nsubj and/CCONJ/cooks:cc "
        "cooks/NOUN/pilots:conj/3) said/VERB/came:parataxis ."
    )
    text, (said,) = said_by(tmp_path, words)
    assert (said.mention.of(text), said.subject) == ("The pilots and cooks", "description")
    assert (said.name, len(said.references)) == (None, 1)


def test_the_other_part_of_a_quotation_has_the_same_speaker(tmp_path):
    words = (
        f"“ I/PRON/fear:nsubj fear/VERB/: ,  ” {gram('said:nsubj')} said/VERB/fear:parataxis , "
        "“ that/SCONJ/came:mark nobody/PRON/came:nsubj came/VERB/fear:ccomp ” ."
    )
    text, found = said_by(tmp_path, words)
    assert [(item.inner.of(text), item.name) for item in found] == [
        ("I fear,", "Ina Gram"), ("that nobody came", "Ina Gram"),
    ]  # fmt: skip


def test_the_name_is_the_fullest_that_the_referent_has(tmp_path):
    text, (said,) = said_by(
        tmp_path,
        "Mayor/PROPN/Gram:nmod:desc/(1-person Gram/PROPN/left:nsubj/1) left/VERB/: .",
        "The/DET/pilot:det/(1-person pilot/NOUN/left:nsubj Ina/PROPN/pilot:flat "
        "Gram/PROPN/pilot:flat/1) left/VERB/: .",
        f"{NOBODY} she/PRON/said:nsubj/(1-person) said/VERB/came:parataxis .",
    )
    assert (said.name, said.subject, said.mention.of(text)) == ("Ina Gram", "pronoun", "she")
    printed = [(one.span.of(text), one.head.of(text)) for one in said.references]
    assert printed == [("Mayor Gram", "Gram"), ("The pilot Ina Gram", "pilot"), ("she", "she")]


def test_a_name_in_apposition_names_the_subject_and_an_article_joins_groups(tmp_path):
    text, (said,) = said_by(
        tmp_path,
        f"{NOBODY} the/DET/pilot:det/(1-person-Ina_Gram pilot/NOUN/said:nsubj/1) , "
        "Gram/PROPN/pilot:appos/(1-person-Ina_Gram) , said/VERB/came:parataxis .",
        "Ina/PROPN/left:nsubj/(4-person-Ina_Gram Gram/PROPN/Ina:flat/4) left/VERB/: .",
    )
    assert (said.mention.of(text), said.subject, said.name) == ("the pilot", "name", "Ina Gram")


def test_stretches_of_two_words_between_outer_marks():
    text = (
        "“We said ‘no boats’ here.” He said “no”.\n\n"
        "“It goes on\n\n“and on,” he said.\n\n“Boats sink.\n\nAll sink,” he said.\n\n“Not closed."
    )
    found = [span.of(text) for span in quoted_spans(text)]
    assert found == [
        "We said ‘no boats’ here.", "It goes on", "and on,", "Boats sink.", "All sink,",
    ]  # fmt: skip
