"""Figures over speakers in GUM, on invented documents; and that all of the real ones are read."""

from collections import Counter
from pathlib import Path

import pytest
from builders import Say, Story, Who
from gum_samples import NOBODY, gram, gum

from quotes.errors import EmptyInputError, InputError
from quotes.evaluate.data import DataSets
from quotes.evaluate.gum.figures import evaluate_gum, gum_articles
from quotes.evaluate.gum.reader import read_documents
from quotes.evaluate.gum.speakers import speakers
from quotes.evaluate.predictions import Predictions, collect
from quotes.evaluate.run import evaluate

SHARED = Path(__file__).parents[2].parent / "shared"

NAMED = f"{NOBODY} {gram('said:nsubj')} said/VERB/came:parataxis ."
SHE = (
    "She/PRON/said:nsubj/(1-person) said/VERB/: , “ boats/NOUN/sank:nsubj sank/VERB/said:ccomp ” ."
)
PILOT = (
    "The/DET/pilot:det/(2-person pilot/NOUN/wrote:nsubj/2) wrote/VERB/: , “ they/PRON/burnt:nsubj "
    "burnt/VERB/wrote:ccomp ” ."
)
NOT_SAID = "“ No/DET/boats:det boats/NOUN/: ” ."


@pytest.fixture
def folder(tmp_path):
    """A news item with three speakers, a biography with one, an interview without any."""
    gum(tmp_path / "gum", "GUM_news_ferry", NAMED, SHE, PILOT, NOT_SAID)
    gum(tmp_path / "gum", "GUM_bio_gram", NAMED)
    return gum(tmp_path / "gum", "GUM_interview_cook", NOT_SAID)


def analysis(folder, name, *says, who=()):
    texts = {article.path: article.text for article in gum_articles(folder)}
    return Story(texts[name], list(says), list(who), meta={"path": name}).build()


def ferry(folder, *says, who=()):
    """The figures of news and interviews by their last words, for this analysis; and the misses."""
    score = evaluate_gum(folder, collect([analysis(folder, "GUM_news_ferry", *says, who=who)]))
    return {name: figure.numbers[0] for name, figure in score.figures.items()}, score.misses


ALL = (
    Say("“Nobody came,”", "Ina Gram", "Ina Gram"),
    Say("“boats sank”", "Ina Gram", "She"),
    Say("“they burnt”", "the pilot", "The pilot"),
)


def test_figures_by_genre_and_by_subject(folder):
    figures, misses = ferry(folder, *ALL)
    assert (figures["quoted spans"], figures["with a speaker in gold"]) == (5, 3)
    assert (figures["found"], figures["speaker, of found"]) == (100.0, 100.0)
    for subject in ("pronoun", "name", "description"):
        assert figures[f"speaker where the subject is a {subject}"] == 100.0
    assert figures["other genres: with a speaker in gold"] == 1
    assert figures["other genres: found"] == figures["other genres: speaker, of found"] == 0.0
    assert [(miss.sort, miss.where) for miss in misses] == [
        ("other genres: found", "GUM_bio_gram: 'Nobody came,'")
    ]


def test_a_speaker_by_another_name_is_wrong(folder):
    says = (
        ALL[0],
        Say("“boats sank”", "Ina Gram Lund", "She"),
        Say("burnt", "the pilot", act="thought"),
    )
    figures, misses = ferry(folder, *says)
    assert (figures["found"], figures["speaker, end to end"]) == (66.7, 33.3)
    assert figures["speaker, of found"] == 50.0
    assert figures["speaker where the subject is a pronoun"] == 0.0
    assert [(miss.sort, miss.detail) for miss in misses[:2]] == [
        ("speaker", "gold Ina Gram (pronoun), got Ina Gram Lund (source 'She')"),
        ("found", "not found"),
    ]


@pytest.mark.parametrize(
    ("say", "who", "right"),
    [
        (Say("“they burnt”", "the pilot", None), Who("the pilot", mentions=("The pilot",)), True),
        (Say("“they burnt”", "the pilot", "The pilot"), Who("the pilot"), True),
        (Say("“they burnt”", "the pilot", None), Who("the pilot"), False),
        (Say("“they burnt”", "the pilot", "pilot wrote"), Who("the pilot"), True),
        (Say("“they burnt”", "the pilot", "sank”. The pilot"), Who("the pilot"), True),
        (Say("“they burnt”", "the pilot", "“boats sank”. The pilot"), Who("the pilot"), False),
        (Say("“they burnt”", "the pilot", "The"), Who("the pilot"), False),
        (Say("“they burnt”", "Pia Lund", "The pilot"), Who("Pia Lund"), False),
        (Say("“they burnt”", None, "The pilot"), Who("Pia Lund"), False),
    ],
    ids=["by mention", "by source", "same words elsewhere", "shorter", "a little longer",
         "stands in another mention", "not its head", "right source, wrong person", "nobody"],
)  # fmt: skip
def test_a_speaker_who_is_never_named(folder, say, who, right):
    figures, _ = ferry(folder, say, who=(who,))
    assert figures["speaker where the subject is a description"] == (100.0 if right else 0.0)


def test_the_quote_that_covers_most_answers_and_of_several_the_shortest(folder):
    longer = Say("She said, “boats sank”", "Pia Lund", "Ina Gram")
    figures, _ = ferry(folder, longer, ALL[1])
    assert figures["speaker where the subject is a pronoun"] == 100.0
    half = Say("boats", "Ina Gram", "She")
    assert ferry(folder, half)[0]["speaker where the subject is a pronoun"] == 0.0


def test_as_a_data_set(folder):
    data = DataSets(gum=folder)
    assert [article.path for article in data.articles()] == ["GUM_bio_gram", "GUM_news_ferry"]
    evaluation = evaluate(data, collect([analysis(folder, "GUM_news_ferry", *ALL)]))
    assert (evaluation.data["gum"].score.articles, dict(evaluation.missing)) == (2, {"gum": 1})
    before = data.sha256("gum")
    (folder / "notes.txt").write_text("not part of it")
    assert data.sha256("gum") == before
    gum(folder, "GUM_news_more", NAMED)
    assert data.sha256("gum") != before
    with pytest.raises(EmptyInputError, match="no analyses of gum"):
        evaluate(data, Predictions())


def test_what_is_no_data_is_named(folder, tmp_path):
    with pytest.raises(InputError, match=r"no \.conllu files in"):
        evaluate_gum(tmp_path, Predictions())
    with pytest.raises(InputError, match=r"no \.conllu files in"):
        list(DataSets(gum=tmp_path).articles())
    other = Story("Another text.", meta={"path": "GUM_news_ferry"}).build()
    with pytest.raises(InputError, match="of another text"):
        evaluate_gum(folder, collect([other]))


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="no development data here")
def test_all_of_gum_has_speakers():
    found = {item.name: list(speakers(item)) for item in read_documents(SHARED / "data/gum")}
    news = [one for name in found if name.startswith("GUM_news_") for one in found[name]]
    assert 55 < len(news) < 75
    assert min(Counter(one.subject for one in news).values()) > 5
    for item in read_documents(SHARED / "data/gum"):
        for one in found[item.name]:
            assert not one.mention.overlaps(one.inner)
            assert one.mention in [reference.span for reference in one.references]
