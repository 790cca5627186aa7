"""Who saw a copy of a letter is no part of what the letter says."""

from __future__ import annotations

import pytest
from attribution_samples import run


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        (
            "{1He knew}, <1according to> [1a letter], {1a copy of which was obtained by Reuters}.",
            "He knew",
        ),
        (
            "<1According to> [1a letter], {1a copy of which was shared with Reuters, he knew}.",
            "he knew",
        ),
        (
            "{1He knew}, <1according to> [1a letter], {1a copy of which he burnt in May}.",
            "He knew / a copy of which he burnt in May",
        ),
        ("[1He] <1said> {1a copy was seen by Reuters}.", "a copy was seen by Reuters"),
    ],
)
def test_who_saw_it_is_left_out(marked: str, content: str) -> None:
    text, found = run(marked)
    assert " / ".join(span.of(text) for span in found[0].content) == content
