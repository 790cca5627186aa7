"""Attributions while they are being put together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quotes.records import Attribution, Span

__all__ = ["Cover", "Draft"]

# Contents rarely overlap; this many are looked at to find those that reach into a span.
_LOOK_BACK = 40


@dataclass(slots=True, eq=False)
class Draft:
    """An attribution that may still change.

    Attributes:
        origin: What it was made of, with all that is not changed here.
        continues: The draft whose quotation this one goes on with.
    """

    origin: Attribution
    content: list[Span]
    cue: Span | None
    source: Span | None
    continues: Draft | None = None
    flags: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, attribution: Attribution, length: int) -> Draft:
        """Begin with an attribution as the encoder gives it, kept inside `length` characters."""
        inside = (Span(max(span.start, 0), min(span.end, length)) for span in attribution.content)
        content = [span for span in inside if span.start < span.end]
        return cls(
            attribution,
            sorted(content),
            attribution.cue,
            attribution.source,
            flags=list(attribution.flags),
        )

    @classmethod
    def new(
        cls, content: Span, score: float, cue: Span | None = None, source: Span | None = None
    ) -> Draft:
        """Begin with a quotation that structure alone shows."""
        made = Attribution((content,), score=score, source_score=score)
        return cls(made, [content], cue, source, flags=["by_structure"])

    @property
    def bare(self) -> bool:
        """Whether nothing in the text attributes it: no cue and no source."""
        return self.cue is None and self.source is None

    @property
    def start(self) -> int:
        """Offset of the first content span."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Offset behind the last content span."""
        return self.content[-1].end

    @property
    def score(self) -> float:
        """Probability of the least certain of the encoder's spans that the content still has."""
        left = (
            score
            for span, score in self.origin.scores
            if any(span.overlaps(known) for known in self.content)
        )
        return min(left, default=self.origin.score)

    def add(self, span: Span) -> None:
        """Lengthen the content by a span that it does not hold yet."""
        index = bisect_left(self.content, span)
        neighbours = self.content[max(index - 1, 0) : index + 1]
        if not any(known.overlaps(span) for known in neighbours):
            self.content.insert(index, span)

    def flag(self, name: str) -> None:
        """Add a flag once."""
        if name not in self.flags:
            self.flags.append(name)

    def give(self, cue: Span | None, source: Span | None, score: float) -> None:
        """Attribute a draft that lacked a source by what structure shows."""
        if source is not None and self.source is None:
            self.source = source
            self.origin = replace(self.origin, source_score=score, antecedents=())
        if cue is not None and self.cue is None:
            self.cue = cue
        self.flag("by_structure")

    def replace_source(self, source: Span, score: float) -> None:
        """Attribute a draft to somebody else than the encoder did, by what structure shows."""
        self.source = None
        self.give(None, source, score)


class Cover:
    """Which drafts hold which stretches of the text."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        """Lay out the contents of drafts by their start."""
        rows = [
            (span.start, span.end, index)
            for index, draft in enumerate(drafts)
            for span in draft.content
        ]
        self._rows = sorted(rows)
        self._starts = [row[0] for row in self._rows]
        self._drafts = drafts

    def over(self, span: Span) -> list[tuple[Draft, int]]:
        """The drafts that share characters with a span, and how many; most first."""
        first = max(bisect_left(self._starts, span.start) - _LOOK_BACK, 0)
        shares: dict[int, int] = {}
        for start, end, index in self._rows[first : bisect_right(self._starts, span.end)]:
            share = min(end, span.end) - max(start, span.start)
            if share > 0:
                shares[index] = shares.get(index, 0) + share
        ranked = sorted(shares.items(), key=lambda row: (-row[1], row[0]))
        return [(self._drafts[index], share) for index, share in ranked]

    def owner(self, span: Span, part: float = 0.6) -> Draft | None:
        """The draft that holds at least a part of a span, if one does."""
        for draft, share in self.over(span)[:1]:
            if share >= part * (span.end - span.start):
                return draft
        return None
