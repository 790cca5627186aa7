"""What outlets are compared by: sums over an article's quotes or words, and what they are of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from quotes.records import ArticleFacts, ChannelLabel, QuoteFacts, SpeakerKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["MEASURES", "Form", "Measure", "Reading", "counts", "quote_mean"]

Form = Literal["share", "rate", "mean", "number"]


class Reading(NamedTuple):
    """An article and its statements."""

    article: ArticleFacts
    statements: Sequence[QuoteFacts]


# An article's count and what it is of.
Count = Callable[[Reading], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Measure:
    """A ratio of two sums over the articles of an outlet.

    Attributes:
        what: What is looked at: `kind`, `source`, `channel` ...
        value: The value of it whose share is taken; None where there is only one figure.
        form: `share` of 0 to 1, `rate` (per 1,000 words), `mean`, or `number` of speakers.
        count: Gives an article's part of both sums, from its statements.
        of_quotes: Whether it depends on which quotes are looked at.
    """

    what: str
    value: str | None
    form: Form
    count: Count
    of_quotes: bool = True


def counts(
    measures: Sequence[Measure],
    articles: Sequence[ArticleFacts],
    quotes_of: Mapping[str, Sequence[QuoteFacts]],
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Both sums of each article.

    Args:
        measures: What is counted.
        articles: In the order of the rows.
        quotes_of: Statements by article id.

    Returns:
        Counts and what they are of, each (n_articles, n_measures) float64.
    """
    import numpy as np

    rows = [
        [measure.count(reading) for measure in measures]
        for reading in (Reading(item, quotes_of.get(item.id, ())) for item in articles)
    ]
    table = np.asarray(rows, dtype=np.float64).reshape(len(articles), len(measures), 2)
    return table[:, :, 0], table[:, :, 1]


def quote_mean(
    what: str, score: Callable[[QuoteFacts], float | None], value: str | None = None
) -> Measure:
    """A measure for the mean of a score of quotes, such as the strength of their cues.

    Args:
        what: Its name in findings.
        score: The score of a quote; None where it has none and is not counted.
        value: A part of `what`, if there are several.
    """

    def count(reading: Reading) -> tuple[float, float]:
        scores = [found for quote in reading.statements if (found := score(quote)) is not None]
        return sum(scores), len(scores)

    return Measure(what, value, "mean", count)


def _share(what: str, value: str, has: Callable[[QuoteFacts], bool]) -> Measure:
    """The share of an article's statements that have something."""

    def count(reading: Reading) -> tuple[float, float]:
        return sum(map(has, reading.statements)), len(reading.statements)

    return Measure(what, value, "share", count)


def _having(what: str, value: str) -> Measure:
    """The share of an article's statements whose `what` is the value."""
    of = attrgetter(what)

    def count(reading: Reading) -> tuple[float, float]:
        return list(map(of, reading.statements)).count(value), len(reading.statements)

    return Measure(what, value, "share", count)


def _speaker_kind(value: str) -> Measure:
    """Of the quotes that have a speaker."""

    def count(reading: Reading) -> tuple[float, float]:
        said = [quote for quote in reading.statements if quote.speaker is not None]
        return sum(quote.speaker_kind == value for quote in said), len(said)

    return Measure("speaker_kind", value, "share", count)


def _quoted_words(reading: Reading) -> tuple[float, float]:
    return reading.article.quoted_words, reading.article.words


def _density(reading: Reading) -> tuple[float, float]:
    return 1000.0 * len(reading.statements), reading.article.words


MEASURES: tuple[Measure, ...] = (
    *(_having("kind", value) for value in ("direct", "mixed", "indirect")),
    _share("source", "named", lambda quote: quote.named),
    _share("source", "anonymous", lambda quote: quote.speaker is not None and not quote.named),
    _share("source", "unattributed", lambda quote: quote.speaker is None),
    *(_having("channel", value) for value in get_args(ChannelLabel)),
    _share("relay", "relayed", lambda quote: quote.relay_label is not None),
    *(_speaker_kind(value) for value in get_args(SpeakerKind)),
    Measure("quoted_words", None, "share", _quoted_words, of_quotes=False),
    Measure("quotes_per_1000_words", None, "rate", _density),
)
