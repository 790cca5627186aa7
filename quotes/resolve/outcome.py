"""What one step of resolution comes to."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.records import Step
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.pronouns.salience import Ranked

__all__ = ["Outcome", "margin_confidence"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A candidate with the way to it, or None where nobody is found."""

    candidate: Candidate | None
    confidence: float
    chain: tuple[Step, ...] = ()
    runner_up: tuple[Candidate, float] | None = None

    def after(self, step: Step, factor: float = 1.0) -> Outcome:
        """The same outcome reached by one more step in front."""
        chain = (step, *self.chain)
        return Outcome(self.candidate, self.confidence * factor, chain, self.runner_up)


def margin_confidence(
    ranked: list[Ranked], low: float, high: float
) -> tuple[float, tuple[Candidate, float] | None]:
    """Confidence between two borders by the lead of the first over the second.

    Returns:
        The confidence, and the runner-up with its own.
    """
    if len(ranked) < 2:
        return high, None
    first, second = ranked[0].score, ranked[1].score
    lead = (first - second) / first if first > 0 else 0.0
    confidence = low + (high - low) * min(1.0, 1.6 * lead)
    rest = 1 - confidence
    return confidence, (ranked[1].candidate, round(rest * second / (first + second) * 2, 3))
