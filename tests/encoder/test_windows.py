"""Windows cover every piece, once."""

from hypothesis import given
from hypothesis import strategies as st

from quotes.encoder.windows import cut


@given(st.integers(0, 3000), st.integers(8, 500), st.data())
def test_every_piece_is_answered_for_once_by_a_window_that_saw_it(length, size, data):
    stride = data.draw(st.integers(size // 2, size))
    windows = cut(length, size, stride)
    answered = [i for window in windows for i in range(window.keep_start, window.keep_end)]
    assert answered == list(range(length))
    for window in windows:
        assert window.start <= window.keep_start and window.keep_end <= window.end
        assert window.end - window.start <= size


def test_a_short_text_is_one_window():
    (window,) = cut(10, 446, 320)
    assert (window.start, window.end, window.keep_start, window.keep_end) == (0, 10, 0, 10)


def test_the_border_lies_in_the_middle_of_the_overlap():
    first, second = cut(600, 400, 300)
    assert first.keep_end == second.keep_start == 350
