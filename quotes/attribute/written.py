"""Nouns for what is written, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quotes.resources import lexicon

__all__ = ["text_nouns"]


def text_nouns(*kinds: str, more: Iterable[str] = ()) -> str:
    """A pattern for one of the nouns of some kinds; the longest that fits.

    Args:
        kinds: Keys of the lexicon `written_words`, such as `media`.
        more: Further nouns.
    """
    words = lexicon("written_words")
    nouns = {noun for kind in kinds for noun in words[kind]}.union(more)
    return "|".join(map(re.escape, sorted(nouns, key=lambda noun: (-len(noun), noun))))
