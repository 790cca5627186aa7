"""Which of GUM's mentions are names, and with which words, on invented mentions."""

import pytest

from quotes.evaluate.gum.names import mention_names, named_entities
from quotes.evaluate.gum.words import Mention, Word
from quotes.records import Span

TAGS = {
    "N": ("PROPN", "NNP"), "P": ("PROPN", "NNPS"), "J": ("ADJ", "NNP"), "j": ("ADJ", "JJ"),
    "n": ("NOUN", "NN"), "A": ("ADP", "IN"), "D": ("DET", "DT"), "$": ("PRON", "PRP$"),
    "C": ("CCONJ", "CC"), "#": ("NUM", "CD"), ".": ("PUNCT", ":"), "'": ("PART", "POS"),
}  # fmt: skip


def names(tagged, kind, identity="", nested=()):
    """Names in a mention like `the/D* Danes/P`; `*` is the head, `_` before a word: no space."""
    text, words, tokens = "", [], tagged.split(" ")
    head = next((i for i, token in enumerate(tokens) if token.endswith("*")), len(tokens) - 1)
    for index, token in enumerate(tokens):
        form, tag = token.rstrip("*").rsplit("/", 1)
        text += "" if form.startswith("_") or not text else " "
        form = form.removeprefix("_")
        span = Span(len(text), len(text) + len(form))
        lemma = form.removesuffix("s") if tag in "Pn" else form
        words.append(Word(span, form, lemma, *TAGS[tag], -1 if index == head else head))
        text += form
    mentions = [Mention("1", kind, range(len(words)), identity)]
    mentions += [Mention("2", other, range(*where), "") for other, where in nested]
    found = named_entities(words, mentions)
    return [(entity.span.of(text), entity.label) for entity in found]


@pytest.mark.parametrize(
    ("tagged", "identity", "wanted"),
    [
        ("Mira/N Orsolt/N", "", ["Mira Orsolt"]),
        ("former/j envoy/n Mira/N* Orsolt/N of/A Lovran/N", "", ["Mira Orsolt"]),
        ("Dr./N Orsolt/N", "", ["Orsolt"]),
        ("Prime/J Minister/N Mira/N Orsolt/N", "", ["Mira Orsolt"]),
        ("a/D Dr./N Orsolt/N", "", ["Orsolt"]),
        ("Senator/N Orsolt/N Jr./N", "", ["Orsolt Jr."]),
        ("St./N Orsolt/N", "", ["St. Orsolt"]),
        ("Jean/N _-/. _Luc/N Orsolt/N", "", ["Jean-Luc Orsolt"]),
        ("Orsolt/N* -/. Mira/N", "", ["Orsolt"]),
        ("the/D Prime/J Minister/N", "Mira_Orsolt", []),
        ("King/N", "Mira_King", ["King"]),
        ("Mayor/N* of/A the/D Port/N", "Mayor_of_the_Port", []),
        ("Man/N* of/A the/D Year/N", "", []),
        ("our/$ Port/N clever/j Baker/N", "", []),
        ("the/D Poet/N", "Mira_Orsolt", []),
        ("the/D Orsolt/N", "Mira_Orsolt", ["Orsolt"]),
        ("the/D captain/n", "Mira_Orsolt", []),
    ],
)
def test_names_of_persons(tagged, identity, wanted):
    assert names(tagged, "person", identity) == [(name, "person") for name in wanted]


@pytest.mark.parametrize(
    ("tagged", "identity", "wanted"),
    [
        ("United/J Ports/N", "", ["United Ports"]),
        ("Lovran/N 's/' Port/N Watch/N", "", ["Port Watch"]),
        ("Sailors/P '/' Union/N", "Sailors'_Union", ["Sailors ' Union"]),
        ("University/N* of/A Lovran/N", "University_of_Lovran", ["University of Lovran"]),
        ("Office/N* in/A Lovran/N", "Ferry_Office_(Istria)", ["Office"]),
        ("Ropes/P &/C Sails/P", "Ropes_and_Sails", ["Ropes & Sails"]),
        ("the/D Free/j Ferry/N* 7/#", "Free_Ferry_7", ["Free Ferry 7"]),
        ("small/j Ferry/N", "Small_Ferry", ["Ferry"]),
        ("Ministry/N* of/A the/D Sea/N", "", ["Ministry of the Sea"]),
        ("Ministry/N* in/A the/D Sea/N", "", ["Ministry"]),
        ("the/D Ministry/N", "", []),
        ("the/D FTU/N", "", ["FTU"]),
        ("Ferry/N* ferry/n", "", []),
        ("Ferry/N* ferry/n", "Ferry", ["Ferry"]),
    ],
)
def test_names_of_organisations(tagged, identity, wanted):
    found = names(tagged, "organization", identity)
    assert found == [(name, "organisation") for name in wanted]


@pytest.mark.parametrize(
    ("tagged", "kind", "identity", "wanted"),
    [
        ("a/D stronger/j Istria/N", "place", "", [("Istria", "place")]),
        ("Terminal/N* terminal/n", "place", "", []),
        ("the/D Danes/P", "person", "", [("Danes", "other")]),
        ("the/D Danes/P* danes/n", "person", "", []),
        ("Ferry/N Cup/N", "event", "Ferry_Cup", [("Ferry Cup", "other")]),
        ("Ferry/N Cup/N", "event", "", []),
        ("Public/N Health/N", "abstract", "Public_health", []),
        ("Danish/N", "abstract", "Danish_language", [("Danish", "other")]),
        ("Iodine/N* iodine/n", "substance", "Iodine", []),
        ("da/N", "abstract", "Danish_language", []),
        ("Ferry/N Month/N", "time", "Ferry_Month", []),
    ],
)
def test_names_of_places_and_of_other_things(tagged, kind, identity, wanted):
    assert names(tagged, kind, identity) == wanted


def test_names_inside_names():
    lovran = ("place", (2, 3))
    title = "University_of_Lovran"
    assert names("University/N* of/A Lovran/N", "organization", title, [lovran]) == [
        ("University of Lovran", "organisation")
    ]
    assert names("Office/N* of/A Lovran/N", "organization", "", [lovran]) == [
        ("Office", "organisation"), ("Lovran", "place"),
    ]  # fmt: skip
    # What stands before a person's name is not part of it; the same name twice is one.
    assert names("FTU/N chief/j Mira/N", "person", "", [("organization", (0, 1))]) == [
        ("FTU", "organisation"), ("Mira", "person"),
    ]  # fmt: skip
    assert names("FTU/N _-/. _Mira/N", "person", "", [("organization", (0, 1))]) == [
        ("FTU", "organisation"), ("Mira", "person"),
    ]  # fmt: skip
    port = [("organization", (0, 1)), ("person", (0, 2)), ("object", (1, 3))]
    assert names("Port/N 's/' FTU/N Mira/N", "person", "", [*port, ("organization", (2, 3))]) == [
        ("Port", "organisation"), ("FTU", "organisation"), ("Mira", "person"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "relations", "kind", "wanted"),
    [
        ("pilot Ina Gram", "root flat flat", "person", "Ina Gram"),
        ("pilot Captain Gram", "root flat flat", "person", "Gram"),
        ("agency Ferry News", "root compound:2 appos", "organization", "Ferry News"),
        ("pilot Captain", "root appos", "person", None),
        ("boat Ina", "root appos", "object", None),
        ("pilot Lovran", "root nmod", "person", None),
    ],
)
def test_names_behind_a_noun_are_of_mentions_but_no_entities(printed, relations, kind, wanted):
    words, start = [], 0
    for form, relation in zip(printed.split(), relations.split(), strict=True):
        tags = TAGS["N" if form[0].isupper() else "n"]
        relation, _, head = relation.partition(":")
        above = -1 if relation == "root" else int(head or 0)
        span = Span(start, start + len(form))
        words.append(Word(span, form, form, *tags, above, relation=relation))
        start = span.end + 1
    mention = Mention("1", kind, range(len(words)), "")
    (name,) = mention_names(words, [mention])
    assert (name and name.span.of(printed)) == wanted
    assert named_entities(words, [mention]) == ()
