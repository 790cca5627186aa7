"""Figures over spans: analyses against annotators, annotators against each other."""

import pytest
from evaluate_samples import GRAM, PILOTS, TEXT, ann, boats, polnear

from quotes.errors import InputError
from quotes.evaluate.attributions import evaluate_humans, evaluate_polnear
from quotes.evaluate.brat import read_annotated
from quotes.evaluate.predictions import Predictions, collect


def numbers(score):
    return {name: figure.numbers for name, figure in score.figures.items()}


def test_figures_of_an_analysis(tmp_path):
    found = numbers(score := evaluate_polnear(polnear(tmp_path), collect([boats()])))
    assert found["articles without analysis"] == (0,)
    assert found["content exact"] == (66.7, 100.0, 80.0)  # a full stop at the end is no matter
    assert found["source exact"] == (50.0, 50.0, 50.0)
    assert found["cue exact"] == (66.7, 100.0, 80.0)
    assert found["attribution, content matched"] == (66.7, 100.0, 80.0)
    assert found["attribution, content and source"] == (33.3, 50.0, 40.0)
    assert found["quoted spans told from others"] == (66.7, 100.0, 80.0)
    assert found["quoted spans that are no quotes, kept out"] == (0.0,)
    assert found["source mention of quoted spans"] == (50.0,)
    assert score.figures["calibration error of content"].answers == 3
    (miss,) = score.misses
    assert miss.where == "boats_1" and "gold 'The pilots', got 'Ina Gram'" in miss.detail


def test_without_an_analysis_nothing_is_found(tmp_path):
    score = evaluate_polnear(polnear(tmp_path), Predictions())
    found = numbers(score)
    assert (score.articles, score.missing) == (1, 1)
    assert found["content exact"] == (0.0, 0.0, 0.0)
    assert found["quoted spans that are no quotes, kept out"] == (100.0,)
    assert "calibration error of content" not in found


def test_an_analysis_of_another_text_is_refused(tmp_path):
    folder = polnear(tmp_path)
    (folder / "text" / "boats_1.txt").write_text(TEXT + " ", encoding="utf-8")
    with pytest.raises(InputError, match="another text"):
        evaluate_polnear(folder, collect([boats()]))


def test_people_are_compared_both_ways_where_there_are_three(tmp_path):
    both, one = ann(GRAM, PILOTS), ann(GRAM)
    score = evaluate_humans(polnear(tmp_path / "three", both, one, one))
    found = numbers(score)
    assert score.articles == 1
    # Of the six ordered pairs two are the same, two have one more, two have one less.
    assert found["attribution, content and source"] == (75.0, 75.0, 75.0)
    with pytest.raises(InputError, match="3 annotators"):
        evaluate_humans(polnear(tmp_path / "two", both, one))


def test_brat_files_as_they_are(tmp_path):
    marks = (
        "T1\tContent 14 22;23 29\t“no more boats”\nThe rest of a mark with a line end\n"
        "T2\tContent 31 36\ttoday\nA1\tNested T1\n#1\tAnnotatorNotes T1\tis this\n"
        "E1\tAttribution:T9 Content:T1 Content2:T2\n"
    )
    (item,) = read_annotated(polnear(tmp_path, marks))
    ((attribution,),) = item.annotations
    assert [(s.start, s.end) for s in attribution.content] == [(14, 22), (23, 29), (31, 36)]
    assert attribution.source == ()
    assert item.text == TEXT


@pytest.mark.parametrize("marks", ["T1\tContent 14\tx\n", "E1\tContent:T1\n", "T1\tContent a b\n"])
def test_what_is_no_brat_file_is_named(tmp_path, marks):
    with pytest.raises(InputError, match=r"boats_1_0\.ann"):
        list(read_annotated(polnear(tmp_path, marks)))


def test_an_empty_folder_is_an_error(tmp_path):
    with pytest.raises(InputError, match="no annotated texts"):
        evaluate_polnear(tmp_path, Predictions())
