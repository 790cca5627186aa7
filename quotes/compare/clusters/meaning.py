"""How alike two quotes are in meaning: cosines of a small sentence encoder's vectors.

What words in common cannot tell: "I will not apologise" and "ruled out any expression of regret".
The encoder was trained on invented stories (`quotes.train.meaning`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.judge import FOLDER
from quotes.encoder.graphs import open_graph
from quotes.encoder.pieces import CLS, SEP
from quotes.errors import ModelError
from quotes.records import QuoteFacts

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["GRAPH", "MEANT", "Likeness", "Meaning", "pieces_of", "shipped_meaning", "spoken"]

GRAPH = "meaning.onnx"
# Names of the columns that `Likeness.of` gives.
MEANT = ("likeness of meaning",)  # cosine
# Word pieces of a quote that are read, and characters that they are looked for in.
_PIECES = 126
_CHARACTERS = 2000
_THREADS = 2


def spoken(text: str, cue: str | None) -> str:
    """A quote as the encoder reads it: "ruled out: a pardon" says what "a pardon" does not."""
    return f"{cue or 'said'}: {text}"


def pieces_of(tokenizer: Any, text: str) -> list[int]:
    """The first word pieces of a text between the two special ones."""
    clean = text[:_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
    ids = tokenizer.encode(clean, add_special_tokens=False).ids
    return [CLS, *ids[:_PIECES], SEP]


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

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, (n, k).

        Each text runs alone: int8 inference scales its input by the largest value in a run, so
        that others beside it would change its vector.
        """
        # Imported here: most collections have no two articles of one story.
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(_THREADS) as pool:
            found = list(pool.map(self._vector, texts))
        size = self._session.get_outputs()[0].shape[-1]
        return np.concatenate(found) if found else np.zeros((0, size), np.float32)

    def _vector(self, text: str) -> NDArray[np.float32]:
        pieces = np.array([pieces_of(self._tokenizer, text)])
        vector: NDArray[np.float32] = self._session.run(None, {"pieces": pieces})[0]
        return vector


class Likeness:
    """How alike quotes are in meaning; each is read once, when it is first asked for.

    Args:
        quotes: All quotes, n.
        meaning: Reads them; the one of the package, loaded when it is needed, where None.
    """

    def __init__(self, quotes: Sequence[QuoteFacts], meaning: Meaning | None = None) -> None:
        self._quotes = quotes
        self._meaning = meaning
        # Where the vector of each quote stands, -1 for those that were not read, (n,).
        self._place = np.full(len(quotes), -1, dtype=np.int32)
        self._vectors = np.zeros((0, 0), dtype=np.float32)
        self._begun: Future[None] | None = None

    def begin(self, wanted: NDArray[np.int64]) -> None:
        """Read some quotes in another thread; `of` waits for it.

        Args:
            wanted: Quotes, (q,).
        """
        if not len(wanted):
            return
        # Imported here, as below.
        from concurrent.futures import ThreadPoolExecutor

        other = ThreadPoolExecutor(1)
        self._begun = other.submit(self._read, wanted)
        other.shutdown(wait=False)

    def of(self, a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.float64]:
        """Cosines, (p,).

        Args:
            a: Quotes, (p,).
            b: Their partners, (p,).

        Raises:
            ModelError: What reads them cannot be loaded.
        """
        if not len(a):
            return np.zeros(0)
        if self._begun is not None:
            self._begun.result()
            # Not kept: it refers to this object, and cycles are not looked for.
            self._begun = None
        self._read(np.union1d(a, b))
        one, other = (self._vectors[self._place[side]] for side in (a, b))
        cosines: NDArray[np.float64] = (one * other).sum(axis=1, dtype=np.float64)
        return cosines

    def _read(self, wanted: NDArray[np.int64]) -> None:
        fresh = wanted[self._place[wanted] < 0]
        if not len(fresh):
            return
        meaning = self._meaning or shipped_meaning()
        chosen = (self._quotes[index] for index in fresh.tolist())
        vectors = meaning.vectors([spoken(quote.text, quote.cue) for quote in chosen])
        known = self._vectors if len(self._vectors) else vectors[:0]
        self._place[fresh] = len(known) + np.arange(len(fresh))
        self._vectors = np.concatenate([known, vectors])


@cache
def shipped_meaning() -> Meaning:
    """The one that ships with the package, loaded once.

    Raises:
        ModelError: It cannot be read.
    """
    from tokenizers import Tokenizer

    folder = resources.files("quotes.resources")
    try:
        # The encoder's tokenizer: both have the vocabulary of the same published weights.
        given = (folder / "model" / "tokenizer.json").read_text(encoding="utf-8")
        tokenizer = Tokenizer.from_str(given)
        data = (folder / FOLDER / GRAPH).read_bytes()
    except Exception as error:
        raise ModelError(f"what reads the meaning of quotes is damaged ({error})") from error
    return Meaning(data, tokenizer)
