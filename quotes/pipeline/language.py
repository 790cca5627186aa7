"""Is it English? The model and the rules know no other language."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

__all__ = ["is_english"]

# Running English text consists of stop words for a third and more; other languages written with
# the same letters share only a few of them by accident.
_LEAST_SHARE = 0.15
_LEAST_WORDS = 40
_SAMPLE = 2000


@cache
def _stop_words() -> frozenset[str]:
    from spacy.lang.en.stop_words import STOP_WORDS

    return frozenset(STOP_WORDS)


def is_english(doc: Doc) -> bool:
    """Whether a text is plausibly English; texts too short to tell count as English."""
    words = [token.lower_ for token in doc[:_SAMPLE] if token.is_alpha]
    if len(words) < _LEAST_WORDS:
        # Scripts without spaces give few tokens; a text mostly outside ASCII is not English.
        letters = [char for char in doc.text[:_SAMPLE] if char.isalpha()]
        foreign = sum(not char.isascii() for char in letters)
        return foreign <= 0.5 * len(letters)
    known = _stop_words()
    return sum(word in known for word in words) >= _LEAST_SHARE * len(words)
