"""The writer's sentence before a quotation is not a part of it."""

import pytest
from attribution_samples import run


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        (
            "{1Ulla Fenn threatened to sue in a letter}. {1“We will win,”} [1she] <1claimed>.",
            ["“We will win,”"],
        ),
        (
            "{1Why the hurry}? {1“It is May,”} [1Fenn] <1said>. {1“Soon it is June.”}",
            ["“It is May,”", "“Soon it is June.”"],
        ),
        # In one sentence both are said, and so is what comes with its own cue.
        ("[1She] <1said> {1it was late} and {1“a pity”}.", ["it was late", "“a pity”"]),
        (
            "{1It was late}, [1Fenn] <1said>. {1“I am going home.”}",
            ["It was late", "“I am going home.”"],
        ),
    ],
)
def test_a_sentence_without_marks_is_left_to_the_writer(marked: str, content: list[str]) -> None:
    text, (attribution,) = run(marked)
    assert [span.of(text) for span in attribution.content] == content
