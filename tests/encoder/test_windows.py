"""Windows: every piece is answered for once, and between paragraphs none is seen twice."""

from hypothesis import given
from hypothesis import strategies as st

from quotes.encoder.windows import OVERLAP, Window, cut


@given(
    st.integers(0, 3000),
    st.integers(2 * OVERLAP + 1, 500),
    st.lists(st.integers(0, 3000), max_size=60),
)
def test_every_piece_is_answered_for_once(length, size, borders):
    windows = cut(length, size, sorted({b for b in borders if b < length}))
    kept = [piece for w in windows for piece in range(w.keep_start, w.keep_end)]
    assert kept == list(range(length))
    for window in windows:
        assert window.start <= window.keep_start <= window.keep_end <= window.end
        assert window.end - window.start <= size


def test_a_short_text_is_one_window():
    assert cut(300, 446, [0, 100]) == (Window(0, 300, 0, 300),)
    assert cut(0, 446, []) == ()


def test_windows_end_with_paragraphs_and_are_about_even():
    windows = cut(900, 446, [0, 120, 310, 440, 600, 880])
    assert [(w.start, w.end) for w in windows] == [(0, 310), (310, 600), (600, 900)]
    assert all((w.start, w.end) == (w.keep_start, w.keep_end) for w in windows)


def test_a_long_paragraph_is_cut_with_an_overlap():
    first, second = cut(700, 446, [0])
    assert (first.start, first.end, second.start, second.end) == (0, 446, 446 - OVERLAP, 700)
    assert first.keep_end == second.keep_start == 446 - OVERLAP // 2


@given(st.integers(1, 3000), st.lists(st.integers(0, 2999), min_size=60, max_size=200))
def test_short_paragraphs_are_never_seen_twice(length, borders):
    inside = sorted({0, *(b for b in borders if b < length)})
    longest = max(b - a for a, b in zip(inside, [*inside[1:], length], strict=True))
    windows = cut(length, 500, inside)
    if longest <= 125:
        assert sum(w.end - w.start for w in windows) == length
