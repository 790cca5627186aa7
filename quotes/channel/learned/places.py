"""Features of the places that state a channel."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import get_args

import numpy as np
import numpy.typing as npt

from quotes.channel.evidence import Form
from quotes.channel.learned.survey import Survey, Vectors
from quotes.channel.learned.weights import LABELS
from quotes.channel.scope.named import Naming
from quotes.channel.wording import weekdays

__all__ = ["PLACE_FEATURES", "Places", "codes", "cosines", "one_hot"]

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_FORMS: tuple[str, ...] = get_args(Form)
_SAID = (
    "weight", "shared", "opens", "platform", "first paragraph", "early", "beside a statement",
    "stated here", "found here", "share stated", "share found",
)  # fmt: skip
PLACE_FEATURES = (
    *(f"label {label}" for label in LABELS),
    *(f"form {form}" for form in _FORMS),
    *_SAID,
)
_EARLY = 2
# Of a very long sentence only its beginning tells who is named in it.
_REACH = 1500


class Places:
    """The places of an article, by position.

    Attributes:
        evidence: The places.
        features: (n_places, n_place_features) float32.
        label: Index into `LABELS`, (n_places,) int64.
        sentence: Index of its sentence, likewise.
        paragraph: Index of its paragraph, likewise.
        start: Offset, likewise.
        shared: Whether several speak on the occasion, likewise.
        days: The weekdays that its sentence names, as bits, likewise.
        owners: Keys of the speakers beside whose statements it stands.
        names: Keys of the speakers whom its sentence names.
        vectors: (n_places, hidden) float32; `sentences` likewise, of their whole sentences.
    """

    def __init__(self, survey: Survey, vectors: Vectors) -> None:
        self.evidence = survey.places()
        # Sentences may be as long as the article: each is looked at once.
        numbers = sorted({e.sentence for e in self.evidence})
        rank = {number: place for place, number in enumerate(numbers)}
        at = np.array([rank[e.sentence] for e in self.evidence], np.int64)
        texts = [survey.words.sentences[number] for number in numbers]
        self.label = np.array([LABELS.index(e.label) for e in self.evidence], np.int64)
        self.sentence = np.array([e.sentence for e in self.evidence], np.int64)
        self.start = np.array([e.span.start for e in self.evidence], np.int64)
        self.shared = np.array([e.shared for e in self.evidence], np.int64)
        days = [weekdays(span.of(survey.words.text)) for span in texts]
        self.days = np.array(days, np.int64)[at]
        borders = [p.start for p in survey.document.paragraphs] or [0]
        self.paragraph = np.array(
            [max(0, bisect_right(borders, e.span.start) - 1) for e in self.evidence], np.int64
        )
        self.owners = self._owners(survey)
        naming = Naming(survey.words, list(survey.frames))
        names = [naming.keys(span.start, min(span.end, span.start + _REACH)) for span in texts]
        self.names = [names[place] for place in at.tolist()]
        self.vectors = vectors.mean([e.span for e in self.evidence])
        self.sentences = vectors.mean(texts)[at]
        self.features = self._features(survey)

    def _owners(self, survey: Survey) -> list[frozenset[str | None]]:
        beside: dict[int, set[str | None]] = defaultdict(set)
        for frame in survey.frames:
            for _, evidence in survey.owned.get(frame.index, ()):
                beside[id(evidence)].add(frame.key)
        return [frozenset(beside.get(id(e), ())) for e in self.evidence]

    def _features(self, survey: Survey) -> Floats:
        stated = Counter(scored[0][1].label for scored in survey.owned.values())
        found = Counter(e.label for e in survey.found.evidence if e.form != "mention")
        rows = [
            [
                *(e.label == label for label in LABELS),
                *(e.form == form for form in _FORMS),
                e.weight, e.shared, e.opens, e.platform is not None,
                self.paragraph[place] == 0, self.paragraph[place] <= _EARLY, id(e) in survey.taken,
                np.log1p(stated[e.label]), np.log1p(found[e.label]),
                stated[e.label] / len(survey.frames),
                found[e.label] / max(1, found.total()),
            ]
            for place, e in enumerate(self.evidence)
        ]  # fmt: skip
        return np.array(rows, np.float32).reshape(-1, len(PLACE_FEATURES))

    def window(self, start: int, end: int, before: int, behind: int) -> slice:
        """The places between two offsets, and so many more on each side."""
        first, last = np.searchsorted(self.start, [start, end]).tolist()
        return slice(max(0, first - before), last + behind)


def one_hot(codes: Ints, size: int) -> Floats:
    """Rows of zeros with a one at each code; the codes' shape with one axis more."""
    return np.eye(size, dtype=np.float32)[codes]


def cosines(a: Floats, b: Floats) -> Floats:
    """Cosine of every row of one with every row of the other, (n_a, n_b) float32."""
    norms = np.linalg.norm(a, axis=1)[:, None] * np.linalg.norm(b, axis=1)[None] + 1e-6
    return np.asarray(a @ b.T / norms, np.float32)


def codes(values: Sequence[str | None]) -> Ints:
    """Equal numbers for equal values."""
    known: dict[str | None, int] = {}
    return np.array([known.setdefault(value, len(known)) for value in values], np.int64)
