"""Runs the encoder over a text: one pass, one window at a time, on the CPU.

Windows run unpadded and one by one: dynamic int8 quantization scales its input by the largest
value in a run, so that padding or batch-mates would change the answer. Run alone, a window's answer
depends on nothing but its text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from quotes.encoder.graphs import open_graph
from quotes.encoder.labels import DISTANCE_STEPS, HEADS, LINKS, distance_bucket, rank_bucket
from quotes.encoder.manifest import Manifest, read_manifest
from quotes.encoder.pieces import BREAKS, CLS, SEP, Pieces, encode
from quotes.encoder.windows import cut
from quotes.errors import ModelError
from quotes.records import Paragraph, QuotedSpan

__all__ = ["Encoded", "Encoder", "Link", "LinkScorer", "run_windows"]

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Cover = tuple[int, int]
Link = tuple[str, str]

_FAR = DISTANCE_STEPS[-1]
# 15 MB of vectors for every ten thousand.
_MANY_PIECES = 50_000
_CLS = (CLS, 0, 0, 0)
_SEP = (SEP, 0, 0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """What the encoder says of a text.

    Attributes:
        pieces: The word pieces.
        labels: For each head in `HEADS`, log probabilities of its labels, (n_pieces, n_labels)
            float32.
        hidden: Last hidden vectors, (n_pieces, hidden), float32; float16 where there are many.
    """

    pieces: Pieces
    labels: dict[str, Floats]
    hidden: npt.NDArray[np.float16 | np.float32]


class Encoder:
    """The model, loaded.

    Args:
        folder: The model's folder.
        threads: Threads of onnxruntime; 0 leaves the choice to it.

    Raises:
        ModelError: The files are missing, damaged or unfit.
    """

    def __init__(self, folder: Path, threads: int = 0) -> None:
        # Imported here: the commands that need no model should not pay for it.
        from tokenizers import Tokenizer

        self.manifest: Manifest = read_manifest(folder)
        try:
            self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._session, link_session = (
                open_graph(str(folder / name), threads) for name in ("encoder.onnx", "links.onnx")
            )
        except Exception as error:
            # The files' hashes are right, so this is a version of a library that does not fit.
            raise ModelError(f"the model cannot be loaded: {error}") from error
        self.links = LinkScorer(link_session)
        sizes = [output.shape[-1] for output in self._session.get_outputs()]
        self._empty = [np.zeros((0, size), np.float32) for size in sizes]

    def encode(
        self, text: str, paragraphs: Sequence[Paragraph], quoted: Sequence[QuotedSpan]
    ) -> Encoded:
        """Tokenize and encode a whole article."""
        pieces = encode(self._tokenizer, text, paragraphs, quoted)
        # To make float16 of them and float32 again takes longer than all numpy does besides.
        width = np.float32 if len(pieces) <= _MANY_PIECES else np.float16
        parts: list[list[Any]] = [self._empty]
        parts += (
            [*outputs[:-1], outputs[-1].astype(width, copy=False)]
            for outputs in run_windows(self._session, pieces, self.manifest.window)
        )
        *logits, hidden = (np.concatenate(group) for group in zip(*parts, strict=True))
        labels = {name: _log_softmax(rows) for name, rows in zip(HEADS, logits, strict=True)}
        return Encoded(pieces, labels, hidden)


def run_windows(
    session: Any, pieces: Pieces, size: int, outputs: Sequence[str] | None = None
) -> Iterator[list[Floats]]:
    """Run an encoder over a text, one unpadded window at a time.

    Args:
        session: An onnxruntime session of `encoder.onnx`.
        pieces: The word pieces.
        size: Pieces a window, the special ones left out.
        outputs: Names of the outputs that are wanted; None for all.

    Yields:
        For each window the outputs for those pieces that it answers for.
    """
    features = pieces.features
    borders = np.flatnonzero(pieces.breaks == BREAKS.index("line")).tolist()
    for window in cut(len(pieces), size, borders):
        rows = np.concatenate(([_CLS], features[window.start : window.end], [_SEP]))
        answers = session.run(outputs, {"features": rows[None].astype(np.int64)})
        # One further for the special piece in front.
        first = window.keep_start - window.start + 1
        last = window.keep_end - window.start + 1
        yield [answer[0, first:last] for answer in answers]


class LinkScorer:
    """Probabilities that a span belongs to another.

    Args:
        session: An onnxruntime session of `links.onnx`.
    """

    def __init__(self, session: Any) -> None:
        width = session.get_inputs()[0].shape[-1]
        # Nothing, and then each input alone: the biases, and with them the weights' rows.
        ends = np.concatenate([np.zeros((1, width)), np.eye(width)]).astype(np.float32)
        queries, keys, self._none, self._none_bias, by_bucket, self._rank = session.run(
            None, {"ends": ends}
        )
        self._queries, self._keys = _Projections(queries), _Projections(keys)
        # Behind the last step all distances are one bucket.
        self._distance = by_bucket[:, distance_bucket(np.arange(-_FAR, _FAR + 1))]

    def queries(
        self, encoded: Encoded, covers: Sequence[Cover], links: Collection[Link]
    ) -> dict[Link, Floats]:
        """What spans, given by first and last piece, look for.

        Returns:
            For each of the link types (n_spans, width) float32.
        """
        return self._queries.of(_ends(encoded, covers), links)

    def keys(
        self, encoded: Encoded, covers: Sequence[Cover], links: Collection[Link]
    ) -> dict[Link, Floats]:
        """What spans, given by first and last piece, are found by.

        Returns:
            For each of the link types (n_spans, width) float32.
        """
        return self._keys.of(_ends(encoded, covers), links)

    def score(
        self,
        link: Link,
        queries: Floats,
        query_starts: Ints,
        keys: Floats,
        starts: Ints,
        reach: int,
    ) -> Floats:
        """Log probabilities of candidates for several queries.

        Args:
            link: The link type, an item of `LINKS`.
            queries: The query spans' vectors, (n_queries, width).
            query_starts: Their first pieces, (n_queries,).
            keys: The candidates' vectors, (n_candidates, width), by position.
            starts: Their first pieces, (n_candidates,).
            reach: A candidate farther away than this many pieces is none.

        Returns:
            (n_queries, n_candidates + 1) float32; the last column is for "none of them".
        """
        kind = LINKS.index(link)
        distance = starts[None, :] - query_starts[:, None]
        rank = np.arange(len(starts))[None, :] - np.searchsorted(starts, query_starts)[:, None]
        scores = queries @ keys.T
        scores = scores + self._distance[kind][np.clip(distance, -_FAR, _FAR) + _FAR]
        scores = scores + self._rank[kind][rank_bucket(rank)]
        scores[(distance < -reach) | (distance >= reach)] = -np.inf
        none = queries @ self._none[kind] + self._none_bias[kind]
        return _log_softmax(np.concatenate([scores, none[:, None]], axis=1).astype(np.float32))


class _Projections:
    """Linear maps from the ends of spans to vectors, one for each link type.

    In numpy: the graph computes those of all link types, of which most spans need one.

    Args:
        rows: What the graph makes of no input, and of each input alone, (1 + n_inputs,
            n_link_types, width).
    """

    def __init__(self, rows: Floats) -> None:
        self._bias = rows[0]
        self._weights = np.ascontiguousarray((rows[1:] - rows[0]).transpose(1, 0, 2))

    def of(self, ends: Floats, links: Collection[Link]) -> dict[Link, Floats]:
        """Vectors by link type, (n_spans, width) float32."""
        kinds = {link: LINKS.index(link) for link in links}
        return {link: ends @ self._weights[at] + self._bias[at] for link, at in kinds.items()}


def _ends(encoded: Encoded, covers: Sequence[Cover]) -> Floats:
    """The hidden vectors of first and last pieces side by side, (n_spans, 2 * hidden)."""
    index = np.array(covers, dtype=np.int64).reshape(-1, 2)
    ends = encoded.hidden[index].reshape(len(index), 2 * encoded.hidden.shape[1])
    return ends.astype(np.float32, copy=False)


def _log_softmax(logits: Floats) -> Floats:
    shifted = logits - logits.max(axis=-1, keepdims=True)
    scores: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return scores
