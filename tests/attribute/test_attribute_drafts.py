"""Drafts keep the score of what is left of them."""

from quotes.attribute.drafts import Draft
from quotes.records import Attribution, Span

SAID, HEARER = Span(0, 10), Span(20, 30)


def test_a_span_that_was_dropped_counts_no_longer() -> None:
    made = Attribution((SAID, HEARER), score=0.4, scores=((SAID, 0.9), (HEARER, 0.4)))
    draft = Draft.of(made, 40)
    assert draft.score == 0.4
    draft.content = [SAID]
    assert draft.score == 0.9


def test_the_score_of_a_span_stays_with_what_is_cut_from_it() -> None:
    made = Attribution((SAID,), score=0.7, scores=((SAID, 0.7),))
    draft = Draft.of(made, 40)
    draft.content = [Span(2, 8), Span(12, 18)]
    assert draft.score == 0.7


def test_what_structure_shows_has_its_own_score() -> None:
    assert Draft.new(SAID, 0.8).score == 0.8
    assert Draft.of(Attribution((SAID,), score=0.6), 40).score == 0.6
