"""What quotes mean, as vectors: a small sentence encoder, taught by `quotes.train.meaning`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.encoder.graphs import open_graph
from quotes.encoder.pieces import CLS, SEP
from quotes.errors import ModelError

__all__ = [
    "FOLDER",
    "GRAPH",
    "Known",
    "Meaning",
    "Reading",
    "Vector",
    "lengthened",
    "pieces_of",
    "reader_hash",
    "rounded",
    "shipped_meaning",
    "spoken",
]

# A direction, whatever its length: (k,) int8.
Vector = NDArray[np.int8]
# Gives the vectors of those texts that were read before.
Known = Callable[[Sequence[str]], Mapping[str, Vector]]

# Under `quotes/resources`: what compares quotes.
FOLDER = "pairs"
GRAPH = "meaning.onnx"
# Word pieces of a quote that are read, and characters that they are looked for in.
_PIECES = 126
_CHARACTERS = 2000
_THREADS = 2
_LARGEST = 127


def spoken(text: str, cue: str | None) -> str:
    """A quote as the encoder reads it: "ruled out: a pardon" says what "a pardon" does not."""
    return f"{cue or 'said'}: {text}"


def pieces_of(tokenizer: Any, text: str) -> list[int]:
    """The first word pieces of a text between the two special ones."""
    clean = text[:_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
    ids = tokenizer.encode(clean, add_special_tokens=False).ids
    return [CLS, *ids[:_PIECES], SEP]


def rounded(vectors: NDArray[np.float32]) -> NDArray[np.int8]:
    """Vectors in a quarter of the memory, (n, k); their cosines change by less than 0.002."""
    largest = np.abs(vectors).max(axis=1, keepdims=True, initial=1e-9)
    result: NDArray[np.int8] = np.rint(vectors * (_LARGEST / largest)).astype(np.int8)
    return result


def lengthened(vectors: NDArray[np.int8]) -> NDArray[np.float32]:
    """Directions as vectors of length 1, (n, k)."""
    exact = vectors.astype(np.float32)
    lengths = np.linalg.norm(exact, axis=1, keepdims=True)
    result: NDArray[np.float32] = exact / np.maximum(lengths, 1e-9)
    return result


class Meaning:
    """Vectors of texts.

    Args:
        data: The graph: pieces (1, n) int64 in, a unit vector (1, k) out.
        tokenizer: A `tokenizers.Tokenizer` without truncation and padding.

    Raises:
        ModelError: The graph cannot be read.
    """

    def __init__(self, data: bytes, tokenizer: Any) -> None:
        try:
            self._session: Any = open_graph(data, threads=1)
        except Exception as error:
            raise ModelError(f"what reads the meaning of quotes is damaged ({error})") from error
        self._tokenizer = tokenizer

    def vectors(self, texts: Sequence[str]) -> NDArray[np.int8]:
        """Vectors as directions, (n, k).

        Each text runs alone: int8 inference scales its input by the largest value in a run, so
        that others beside it would change its vector.
        """
        # Imported here: most collections have no two articles of one story.
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(_THREADS) as pool:
            found = list(pool.map(self._vector, texts))
        size = self._session.get_outputs()[0].shape[-1]
        return rounded(np.concatenate(found)) if found else np.zeros((0, size), np.int8)

    def _vector(self, text: str) -> NDArray[np.float32]:
        pieces = np.array([pieces_of(self._tokenizer, text)])
        vector: NDArray[np.float32] = self._session.run(None, {"pieces": pieces})[0]
        return vector


class Reading:
    """Vectors of texts, each of which is read once.

    Args:
        known: Knows the vectors of texts that were read before.
        meaning: Reads the others; the one of the package, loaded when it is needed, where None.

    Attributes:
        fresh: What `known` did not know.
    """

    def __init__(self, known: Known | None = None, meaning: Meaning | None = None) -> None:
        self._known = known
        self._meaning = meaning
        self._read: dict[str, Vector] = {}
        self.fresh: dict[str, Vector] = {}

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, (n, k); (0, 0) where there are no texts.

        Raises:
            ModelError: What reads them cannot be loaded.
        """
        if not texts:
            return np.zeros((0, 0), np.float32)
        lacking = [text for text in dict.fromkeys(texts) if text not in self._read]
        if lacking and self._known is not None:
            self._read.update(self._known(lacking))
            lacking = [text for text in lacking if text not in self._read]
        if lacking:
            vectors = (self._meaning or shipped_meaning()).vectors(lacking)
            fresh = dict(zip(lacking, vectors, strict=True))
            self.fresh.update(fresh)
            self._read.update(fresh)
        return lengthened(np.stack([self._read[text] for text in texts]))


@cache
def shipped_meaning() -> Meaning:
    """The one that ships with the package, loaded once.

    Raises:
        ModelError: It cannot be read.
    """
    from tokenizers import Tokenizer

    try:
        # The encoder's tokenizer: both have the vocabulary of the same published weights.
        folder = resources.files("quotes.resources") / "model"
        tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
    except Exception as error:
        raise ModelError(f"what reads the meaning of quotes is damaged ({error})") from error
    return Meaning(_graph(), tokenizer)


@cache
def reader_hash() -> str:
    """SHA-256 of the graph that ships; vectors of different graphs have nothing in common.

    Raises:
        ModelError: It cannot be read.
    """
    return hashlib.sha256(_graph()).hexdigest()


def _graph() -> bytes:
    try:
        return (resources.files("quotes.resources") / FOLDER / GRAPH).read_bytes()
    except OSError as error:
        raise ModelError(f"what reads the meaning of quotes is damaged ({error})") from error
