"""Whatever the text and the raw attributions, the result is sound."""

from attribution_samples import document_of
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.attribute import attribute
from quotes.records import Attribution, Span

PIECES = [
    "“", "”", '"', "'", "‘", "’", "\n", "\n\n", " ", ". ", ", ", ": ", "? ", "— ", "said",
    "Ulla Fenn", "He", "The pier is old", "did not say", "Q: ", "A: ", "MS. FENN: ", "(",
    "\x00", "\x1b[31m", "\ud800", "would", "if", "🙂", "in a letter", "denied",
]  # fmt: skip


@st.composite
def samples(draw: st.DrawFn) -> tuple[str, list[Attribution]]:
    text = "".join(draw(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40)))
    offsets = st.integers(0, len(text))
    span = st.tuples(offsets, offsets).map(lambda pair: Span(min(pair), max(pair)))
    raw = st.builds(
        Attribution,
        st.lists(span, max_size=3).map(tuple),
        cue=st.none() | span,
        source=st.none() | span,
    )
    return text, draw(st.lists(raw, max_size=6))


@settings(max_examples=300, deadline=None)
@given(samples())
def test_results_are_sound(sample: tuple[str, list[Attribution]]) -> None:
    text, raw = sample
    document = document_of(text)
    found = attribute(document, raw)
    assert found == attribute(document, raw)
    assert [one.start for one in found] == sorted(one.start for one in found)
    for index, one in enumerate(found):
        for span in one.content:
            assert 0 <= span.start < span.end <= len(text)
        for span in one.quoted:
            assert any(content.contains(span) for content in one.content)
        assert (one.kind == "indirect") == (not one.quoted)
        assert one.continues is None or 0 <= one.continues < index
        assert one.flags == tuple(dict.fromkeys(one.flags))
