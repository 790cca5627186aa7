"""Quoted stretches that nobody says: titles, nicknames, scare quotes."""

from __future__ import annotations

from quotes.attribute.drafts import Draft

__all__ = ["is_no_quote"]

_LONGEST_FRAGMENT = 3


def is_no_quote(text: str, draft: Draft) -> bool:
    """Whether an attribution is a bare fragment: a few words, no cue and no source.

    Nothing in the text says then that anybody uttered the words.
    """
    if not draft.bare or draft.continues is not None:
        return False
    words = 0
    for span in draft.content:
        words += len(text[span.start : min(span.end, span.start + 200)].split())
    return words <= _LONGEST_FRAGMENT
