"""What is known of an article before its statements are paired with its evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.scope.beside import Scored
from quotes.channel.stated.find import Found
from quotes.channel.words import Words
from quotes.records import ChannelLabel, Document, Span

__all__ = ["Ruled", "Survey", "Vectors"]

# Bare nouns of these labels are worth a look: "the debate", "the report", "the suit".
_BARE: frozenset[ChannelLabel] = frozenset({"document", "court", "news_outlet", "speech"})


class Vectors(Protocol):
    """The encoder's vectors of stretches of the text."""

    @property
    def width(self) -> int:
        """Numbers a vector, `hidden` in the shapes of this package."""

    def mean(self, spans: Sequence[Span]) -> npt.NDArray[np.float32]:
        """Mean vectors, (n_spans, hidden) float32."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules carry to a statement that states no channel itself.

    Attributes:
        by: Which rules: `carried`, `theme` or `repeat`; `sitting` or `excerpt` for a whole stretch.
        strength: 0 to 1.
    """

    by: str
    strength: float
    evidence: Evidence


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """All that pairs are made of.

    Attributes:
        document: The survey.
        words: Its words.
        found: All evidence.
        frames: The attributions.
        owned: Scored evidence of each attribution's own sentences, best first.
        taken: `id` of evidence that stands beside some attribution.
        ruled: What the rules carry, by index of the attribution.
    """

    document: Document
    words: Words
    found: Found
    frames: Sequence[Frame]
    owned: Mapping[int, Sequence[Scored]]
    taken: frozenset[int]
    ruled: Mapping[int, Ruled]

    def places(self) -> list[Evidence]:
        """The evidence that a statement may be paired with, by position."""
        return [
            evidence
            for evidence in self.found.evidence
            if evidence.form != "mention" or evidence.label in _BARE
        ]

    def silent(self) -> list[Frame]:
        """The attributions that state no channel themselves, by position."""
        open_ones = [frame for frame in self.frames if frame.index not in self.owned]
        return sorted(open_ones, key=lambda frame: (frame.start, frame.index))
