"""Is it English? The model and the rules know no other language."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
from spacy.strings import get_string_id
from spacy.tokens import Doc

__all__ = ["is_english"]

# Running English text consists of stop words for a third and more; other languages written with
# the same letters share only a few of them by accident.
_LEAST_SHARE = 0.15
_LEAST_WORDS = 40
_SAMPLE = 2000


@cache
def _stop_words() -> npt.NDArray[np.uint64]:
    """SpaCy's keys of the English stop words: the same in every vocabulary."""
    from spacy.lang.en.stop_words import STOP_WORDS

    return np.array(sorted(get_string_id(word) for word in STOP_WORDS), dtype=np.uint64)


def is_english(doc: Doc) -> bool:
    """Whether a text is plausibly English; texts too short to tell count as English."""
    rows = doc.to_array(["IS_ALPHA", "LOWER"])[:_SAMPLE]
    words = rows[rows[:, 0] > 0, 1] if len(rows) else rows
    if len(words) < _LEAST_WORDS:
        # Scripts without spaces give few tokens; a text mostly outside ASCII is not English.
        letters = [char for char in doc.text[:_SAMPLE] if char.isalpha()]
        foreign = sum(not char.isascii() for char in letters)
        return foreign <= 0.5 * len(letters)
    return bool(np.isin(words, _stop_words()).sum() >= _LEAST_SHARE * len(words))
