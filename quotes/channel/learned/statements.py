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

__all__ = ["NONE_FEATURES", "Statements"]

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
# Characters of a content that are looked at.
_REACH = 400


class Statements:
    """The statements of an article that are asked about.

    Attributes:
        frames: The statements, by position.
        features: (n_statements, n_none_features) float32.
        vectors: Of source or cue, and of content, side by side: (n_statements, 2 * hidden).
        days: The weekdays that their sentences name, as bits, (n_statements,) int64.
    """

    def __init__(self, survey: Survey, vectors: Vectors, frames: Sequence[Frame]) -> None:
        self.frames = list(frames)
        texts = [wording.outside(survey.words, frame) for frame in self.frames]
        self.days = np.array([wording.weekdays(text) for text in texts], np.int64)
        self.vectors = self._vectors(vectors)
        share = Counter(frame.key for frame in survey.frames)
        found = sum(e.form != "mention" for e in survey.found.evidence)
        rows = [
            [*self._context(survey, frame, found), *self._said(survey, frame, text, share)]
            for frame, text in zip(self.frames, texts, strict=True)
        ]
        self.features = np.array(rows, np.float32).reshape(-1, len(NONE_FEATURES))

    def _vectors(self, vectors: Vectors) -> Floats:
        anchors = [frame.anchors[:2] for frame in self.frames]
        flat = vectors.mean([span for spans in anchors for span in spans])
        means, at = [], 0
        for spans in anchors:
            means.append(flat[at : at + len(spans)].mean(axis=0))
            at += len(spans)
        contents = vectors.mean(
            [Span(frame.start, min(frame.end, frame.start + _REACH)) for frame in self.frames]
        )
        if not means:
            return np.zeros((0, 2 * contents.shape[1]), np.float32)
        return np.concatenate([np.stack(means), contents], axis=1)

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
