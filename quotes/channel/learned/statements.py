"""Features of the statements that state no channel themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from quotes.channel import wording
from quotes.channel.frames import Frame
from quotes.channel.learned.survey import Survey, Vectors
from quotes.records import Span

__all__ = ["NONE_FEATURES", "Statements", "statement_vectors"]

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

NONE_FEATURES = (
    "none", "nothing carried", "strength carried", "place in its sentences", "places found",
    "another time", "long ago", "refuses", "asks", "wrote", "said", "present", "according",
    "direct", "mixed", "without cue", "without source", "writing", "thought",
    "person", "document", "organisation", "group", "speaker unknown", "speaker unnamed",
    "share of its speaker", "early", "hypothetical", "declines", "told",
)  # fmt: skip
_PRESENT = frozenset({"says", "say", "adds", "argues", "claims", "insists", "thinks"})
_EARLY = 2
# Characters of a content, of a sentence and of the article that the encoder's vectors are taken
# of; both of the last may be endless.
_REACH, _SENTENCE, _ARTICLE = 400, 1500, 20_000


class Statements:
    """The statements of an article that are asked about.

    Attributes:
        frames: The statements, by position.
        features: (n_statements, n_none_features) float32.
        vectors: See `statement_vectors`.
        days: The weekdays that their sentences name, as bits, (n_statements,) int64.
    """

    def __init__(self, survey: Survey, vectors: Vectors, frames: Sequence[Frame]) -> None:
        self.frames = list(frames)
        texts = [wording.outside(survey.words, frame) for frame in self.frames]
        self.days = np.array([wording.weekdays(text) for text in texts], np.int64)
        self.vectors = statement_vectors(survey, vectors, self.frames)
        share = Counter(frame.key for frame in survey.frames)
        found = sum(e.form != "mention" for e in survey.found.evidence)
        rows = [
            [*self._context(survey, frame, found), *self._said(survey, frame, text, share)]
            for frame, text in zip(self.frames, texts, strict=True)
        ]
        self.features = np.array(rows, np.float32).reshape(-1, len(NONE_FEATURES))

    @staticmethod
    def _context(survey: Survey, frame: Frame, found: int) -> list[float]:
        ruled = survey.ruled.get(frame.index)
        near = any(survey.found.by_sentence.get(sentence) for sentence in frame.sentences)
        return [1.0, ruled is None, ruled.strength if ruled else 0.0, near, np.log1p(found)]

    @staticmethod
    def _said(survey: Survey, frame: Frame, text: str, share: Counter[str | None]) -> list[float]:
        said, words = frame.attribution, survey.words
        cue = said.cue.of(words.text).lower().split() if said.cue else []
        speaker = frame.speaker
        kind = speaker.kind if speaker else None
        return [
            wording.elsewhen(text), wording.long_ago(text),
            wording.refuses(wording.led(words, frame)), wording.asks(words, frame),
            wording.wrote(text), wording.said(text),
            not _PRESENT.isdisjoint(cue), "according" in cue,
            said.kind == "direct", said.kind == "mixed", said.cue is None, said.source is None,
            said.act == "writing", said.act == "thought",
            kind == "person", kind == "document", kind == "organisation", kind == "group",
            frame.key is None, speaker is not None and not speaker.named,
            share[frame.key] / len(survey.frames) if frame.key else 0.0,
            frame.paragraph <= _EARLY,
            said.stance == "hypothetical", said.stance == "declines",
            cue[:1] in (["told"], ["tells"]),
        ]  # fmt: skip


def statement_vectors(survey: Survey, vectors: Vectors, frames: Sequence[Frame]) -> Floats:
    """What the encoder makes of statements and of what stands around them.

    Returns:
        The mean vectors of source or cue, of content, of the sentence that attributes and of the
        article, side by side: (n_statements, 4 * hidden) float32.
    """
    if not frames:
        return np.zeros((0, 4 * vectors.width), np.float32)
    sentences = [survey.words.sentences[frame.core] for frame in frames]
    article = vectors.mean([_first(0, len(survey.words.text), _ARTICLE)])
    parts = [
        _anchors(vectors, frames),
        vectors.mean([_first(frame.start, frame.end, _REACH) for frame in frames]),
        vectors.mean([_first(span.start, span.end, _SENTENCE) for span in sentences]),
        np.repeat(article, len(frames), axis=0),
    ]
    return np.concatenate(parts, axis=1)


def _anchors(vectors: Vectors, frames: Sequence[Frame]) -> Floats:
    """Mean vectors of source and cue, or of content where there is neither."""
    spans = [frame.anchors[:2] for frame in frames]
    means = vectors.mean([span for pair in spans for span in pair])
    size = np.array([len(pair) for pair in spans])
    first = np.cumsum(size) - size
    sums = np.add.reduceat(means, first, axis=0)
    return np.asarray(sums / size[:, None], np.float32)


def _first(start: int, end: int, most: int) -> Span:
    return Span(start, min(end, start + most))
