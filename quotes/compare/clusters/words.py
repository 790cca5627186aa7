"""Match keys: the words of a quote without what outlets print differently.

Nothing here alters a text: keys are made beside it. The work is done once for each distinct
token as printed, not once for each quote, so that a million quotes take seconds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache, partial

__all__ = ["Normalizer", "content_words", "shared", "stem", "stop_words"]

_DASHES = re.compile(r"[‐‑‒–—―−/_]|-{1,3}")
# What stands around a word and is no part of it.
_AROUND = ".,;:!?\"'()“”‘’…"
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*(?:[.,][0-9]+)*%?")
# "'d" is oftener "would" than "had".
_SHORT = {
    "n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am", "'d": " would",
    "'s": "",
}  # fmt: skip
_IRREGULAR = {
    "can't": "can not",
    "cannot": "can not",
    "let's": "let us",
    "shan't": "shall not",
    "won't": "will not",
}
_COUNTED = "one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: str(number) for number, word in enumerate(_COUNTED.split(), start=1)}


class Normalizer:
    """Words of texts, each distinct token normalised once."""

    def __init__(self) -> None:
        self._known = _Tokens()

    def key(self, text: str) -> str:
        """The words of a text, joined by blanks: small letters, no accents, marks or contractions.

        Bracketed insertions are the editor's words and are left out, as are ellipses.
        """
        return " ".join(filter(None, map(self._known.__getitem__, self.tokens(text))))

    def words(self, text: str) -> list[str]:
        """The words of a text, as in its key."""
        return self.key(text).split()

    def tokens(self, text: str) -> list[str]:
        """What stands between blanks, bracketed insertions left out."""
        return (_without_insertions(text) if "[" in text else text).split()

    def token(self, token: str) -> str:
        """The words of what stands between two blanks, joined by blanks; none or several."""
        return self._known[token]


@cache
def shared() -> Normalizer:
    """One for all that is said about clusters."""
    return Normalizer()


class _Tokens(dict[str, str]):
    """Tokens as printed, and their words; as one string each, which joins fast."""

    def __init__(self) -> None:
        super().__init__()
        self._clean = _pipeline()

    def __missing__(self, token: str) -> str:
        plain = token.strip(_AROUND)
        if plain.isascii() and plain.isalpha():
            # Most are: the steps would leave them as they are.
            word = plain.lower()
            found = self[token] = _NUMBERS.get(word) or _IRREGULAR.get(word, word)
            return found
        # Plain letters and marks are what the first steps would leave them.
        clean = token if token.isascii() else self._clean(token)
        words = map(_uncontracted, _WORD.findall(_DASHES.sub(" ", clean.casefold())))
        found = self[token] = " ".join(" ".join(words).split())
        return found


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


@lru_cache(maxsize=10_000)
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
