"""Headings in capitals end what is carried."""

from collections.abc import Sequence

import pytest

from quotes.channel.scope.sections import end_at_headings
from quotes.records import (
    Article,
    Attribution,
    Channel,
    ChannelLabel,
    Document,
    Paragraph,
    Span,
    Speaker,
)

ABOVE = "Ada Brandt said in a verdict that the law was void."
BELOW = "“I waited in the mud,” writes Bo Tarn."


def labels(
    heading: str, names: Sequence[str] = ("Ada Brandt", "Bo Tarn"), label: ChannelLabel = "court"
) -> list[str]:
    text = "\n".join([ABOVE, heading, BELOW])
    starts = [0, len(ABOVE) + 1, len(ABOVE) + len(heading) + 2]
    ends = [len(ABOVE), len(ABOVE) + 1 + len(heading), len(text)]
    parts = tuple(Paragraph(start, end) for start, end in zip(starts, ends, strict=True))
    evidence = Span(text.index("in a"), text.index("in a") + 12)
    said = [Attribution((Span(starts[0], 20),)), Attribution((Span(starts[2], starts[2] + 9),))]
    people = [Speaker(name, name, "person") for name in names]
    channels = [Channel(label, None, evidence, "stated"), Channel(label, None, evidence, "carried")]
    made = end_at_headings(Document(Article(text), parts), said, people, channels)
    return [channel.label for channel in made]


def test_a_channel_is_not_carried_to_somebody_new_below_a_heading() -> None:
    assert labels("LETTERS TO US") == ["court", "unspecified"]


@pytest.mark.parametrize("heading", ["Letters to us", "IT IS OVER.", "BO TARN: NO", "LETTERS"])
def test_other_lines_end_nothing(heading: str) -> None:
    assert labels(heading) == ["court", "court"]


def test_the_same_speaker_goes_on() -> None:
    assert labels("LETTERS TO US", ["Ada Brandt", "Ada Brandt"]) == ["court", "court"]


def test_an_occasion_goes_on() -> None:
    assert labels("LETTERS TO US", label="legislature") == ["legislature", "legislature"]
