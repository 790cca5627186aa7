"""What a finding is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.compare.measures import Form

__all__ = ["SPEAKERS", "Finding", "false_discoveries"]

# The `what` of findings about the effective number of speakers.
SPEAKERS = "effective_speakers"


@dataclass(frozen=True, slots=True)
class Finding:
    """One figure of an outlet against the others together.

    Attributes:
        what: What is compared: `kind`, `source`, `channel`, `speaker_kind`, `relay`,
            `quoted_words`, `quotes_per_1000_words`, `effective_speakers` ...
        value: The value of it, such as `direct`; None where there is only one figure.
        share: The outlet's figure; where articles are in stories, on the events that
            others covered too.
        others: That of all other outlets together, on the same events.
        effect: `share` less `others`.
        low: Lower end of the 95 % interval of `effect`.
        high: Upper end.
        p: Of a permutation test over articles, two-sided.
        q: The same, corrected for the number of findings (Benjamini and Hochberg 1995).
        articles: Of the outlet, each text counted once.
        other_articles: Of the others.
        standardised: The difference in standard deviations of articles.
        form: Whether the figures are shares of 1, rates, means or numbers.
        sample: For `effective_speakers` the number of quotes that it is expected in.
        among: The quotes that the figures are of, in words ("direct quotes"); None where they
            are of all.
    """

    outlet: str
    what: str
    value: str | None
    share: float
    others: float
    effect: float
    low: float
    high: float
    p: float
    q: float
    articles: int
    other_articles: int
    standardised: float
    form: Form = "share"
    sample: int | None = None
    among: str | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the others' figure the outlet's is."""
        return self.share / self.others if self.others else None


def false_discoveries(p_values: Sequence[float]) -> list[float]:
    """The q of each p: its least false discovery rate among all (Benjamini and Hochberg 1995).

    As `scipy.stats.false_discovery_control`, which takes half a second to load.
    """
    number = len(p_values)
    order = sorted(range(number), key=p_values.__getitem__)
    found, least = [1.0] * number, 1.0
    for rank in range(number, 0, -1):
        place = order[rank - 1]
        least = min(least, p_values[place] * (number / rank))
        found[place] = least
    return found
