"""Match keys: the words of a quote without what outlets print differently.

Nothing here alters a text: keys are made beside it. The work is done once for each distinct
token as printed, not once for each quote, so that a million quotes take seconds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial

__all__ = ["Normalizer", "stem"]

_DASHES = re.compile(r"[‐‑‒–—―−/_]|-{1,3}")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*(?:[.,][0-9]+)*%?")
_SHORT = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am", "'s": ""}
_IRREGULAR = {"can't": "can not", "won't": "will not", "shan't": "shall not", "let's": "let us"}
_COUNTED = "one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: str(number) for number, word in enumerate(_COUNTED.split(), start=1)}


class Normalizer:
    """Words of texts, each distinct token normalised once."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, ...]] = {}
        self._clean = _pipeline()

    def words(self, text: str) -> list[str]:
        """The words of a text: small letters, no accents, marks, hyphens or contractions.

        Bracketed insertions are the editor's words and are left out, as are ellipses.
        """
        known = self._known
        words: list[str] = []
        for token in self.tokens(text):
            words += known.get(token) or self.token(token)
        return words

    def tokens(self, text: str) -> list[str]:
        """What stands between blanks, bracketed insertions left out."""
        return (_without_insertions(text) if "[" in text else text).split()

    def token(self, token: str) -> tuple[str, ...]:
        """The words of what stands between two blanks."""
        found = self._known.get(token)
        if found is None:
            found = self._known[token] = self._normal(token)
        return found

    def _normal(self, token: str) -> tuple[str, ...]:
        # Plain letters and marks are what the steps would leave them.
        clean = token if token.isascii() else self._clean(token)
        plain = _DASHES.sub(" ", clean.casefold())
        words: list[str] = []
        for word in _WORD.findall(plain):
            words += _uncontracted(word).split()
        return tuple(words)


def _uncontracted(word: str) -> str:
    if word.endswith("%"):
        return f"{word[:-1]} percent"
    if "'" not in word:
        return _NUMBERS.get(word, word.replace(",", ""))
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, full in _SHORT.items():
        if word.endswith(ending):
            return word.removesuffix(ending).replace("'", "") + full
    return word.replace("'", "")


@cache
def _pipeline() -> Callable[[str], str]:
    from textacy.preprocessing import normalize, pipeline, remove

    # NFKC turns the one-character ellipsis into full stops and full-width letters into plain ones.
    compatible = partial(normalize.unicode, form="NFKC")
    steps: Callable[[str], str] = pipeline.make_pipeline(
        compatible, normalize.quotation_marks, remove.accents
    )
    return steps


def _without_insertions(text: str) -> str:
    from textacy.preprocessing import remove

    result: str = remove.brackets(text, only="square")
    return result


def stem(word: str) -> str:
    """A word without the commonest English inflections, for paraphrases.

    Rough on purpose: both sides of a comparison are cut alike, and a wrong stem costs little
    where several words must agree.
    """
    if len(word) <= 3 or not word.isalpha() or word.endswith("ss"):
        return word
    for ending, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word[: -len(ending)]
            if ending in {"ies", "ied"}:
                return word + "y"
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word


_ENDINGS: Sequence[tuple[str, int]] = (
    ("ies", 2),
    ("ied", 2),
    ("ing", 3),
    ("ed", 3),
    ("ly", 4),
    ("ure", 4),
    ("es", 3),
    ("s", 3),
)


def content_words(words: Iterable[str]) -> list[str]:
    """The words that are no function words."""
    stop = stop_words()
    return [word for word in words if word not in stop]


@cache
def stop_words() -> frozenset[str]:
    """Function words, with the verbs of saying that reporters put around quotes."""
    from spacy.lang.en.stop_words import STOP_WORDS

    return frozenset(word for word in STOP_WORDS if "'" not in word) | _MORE


# Said around quotes, and too common in them to tell two apart.
_USUAL = (
    "1 2 3 say says said saying tell told mr mrs ms dr going go think know like want got get let "
    "lot thing things way people time year years yes"
)
_MORE = frozenset(_USUAL.split())
