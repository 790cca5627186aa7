"""Sentences whose cue announces something that was not found."""

from attribute.attribution_samples import document_of

from quotes.attribute.missed.unanswered import unanswered
from quotes.encoder.spans import Tagged
from quotes.records import Attribution, Span

TEXT = "Rain fell, the harbour office said. “Go home,” said Ulla Fenn. Nobody asked."


def tagged(words, score=0.9):
    start = TEXT.index(words)
    return Tagged(Span(start, start + len(words)), "x", 0, 0, score)


def sentences(cues, sources, attributions=()):
    found = unanswered(document_of(TEXT), attributions, cues, sources)
    return [sentence.of(TEXT)[:9] for sentence in found]


def test_a_cue_with_a_source_and_without_content_is_named():
    assert sentences([tagged("said.")], [tagged("the harbour office")]) == ["Rain fell"]


def test_a_cue_that_an_attribution_has_is_not():
    cue = tagged("said Ulla")
    answered = Attribution((tagged("“Go home,”").span,), cue=cue.span)
    assert sentences([cue], [tagged("Ulla Fenn")], [answered]) == []


def test_a_doubtful_cue_and_one_without_source_are_not():
    assert sentences([tagged("said.", 0.5)], [tagged("the harbour office")]) == []
    assert sentences([tagged("asked")], [tagged("the harbour office")]) == []
    assert sentences([], []) == []
