"""spaCy's tokenizer with a guard: it is quadratic on long runs without white space."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

from quotes.records.characters import encodable

__all__ = ["GuardedTokenizer"]

# The longest real word-like runs are web addresses of a few hundred characters.
_LONG_RUN = re.compile(r"\S{400,}")
_CHUNK = re.compile(r"\w{1,64}|[^\w\s]{1,64}")


class GuardedTokenizer:
    """Tokenizes like `base`, but cuts very long runs by a simple rule first.

    Args:
        base: spaCy's tokenizer.
        vocab: Its vocabulary.
    """

    def __init__(self, base: Callable[[str], Doc], vocab: Vocab) -> None:
        self.base = base
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokenize; joining the tokens with their white space gives `text` again.

        Lone surrogates, which spaCy refuses, are read as U+FFFD, one for one.
        """
        text = encodable(text)
        if not _LONG_RUN.search(text):
            return self.base(text)
        words: list[str] = []
        spaces: list[bool] = []
        position = 0
        for run in _LONG_RUN.finditer(text):
            self._add(text[position : run.start()], words, spaces)
            for chunk in _CHUNK.findall(run.group()):
                words.append(chunk)
                spaces.append(False)
            position = run.end()
        self._add(text[position:], words, spaces)
        return Doc(self.vocab, words=words, spaces=spaces)

    def _add(self, part: str, words: list[str], spaces: list[bool]) -> None:
        for token in self.base(part) if part else ():
            words.append(token.text)
            spaces.append(bool(token.whitespace_))

    def to_bytes(self, **kwargs: Any) -> bytes:
        """Serialize the base tokenizer, as spaCy asks of tokenizers."""
        return self.base.to_bytes(**kwargs)  # type: ignore[attr-defined, no-any-return]

    def from_bytes(self, data: bytes, **kwargs: Any) -> GuardedTokenizer:
        """Load what `to_bytes` gave."""
        self.base.from_bytes(data, **kwargs)  # type: ignore[attr-defined]
        return self

    def to_disk(self, path: Any, **kwargs: Any) -> None:
        """Save the base tokenizer."""
        self.base.to_disk(path, **kwargs)  # type: ignore[attr-defined]

    def from_disk(self, path: Any, **kwargs: Any) -> GuardedTokenizer:
        """Load what `to_disk` saved."""
        self.base.from_disk(path, **kwargs)  # type: ignore[attr-defined]
        return self
