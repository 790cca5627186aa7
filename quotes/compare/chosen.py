"""Which quotes and articles a comparison looks at, in words and as a dictionary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quotes.store.search import asked_for
from quotes.store.selection import Selection

__all__ = ["chosen_articles", "chosen_quotes", "selection_to_dict"]


def chosen_quotes(selection: Selection) -> str | None:
    """The quotes that are counted, such as "direct quotes of “Toll” through Telegram".

    Names are given as they are: who shows the words makes them safe.

    Returns:
        None where all are.
    """
    if not selection.active:
        return None
    words = [*_either(selection.kinds), "quotes"]
    if selection.speakers:
        words += ["of", *_either([f"“{name}”" for name in selection.speakers])]
    if selection.words:
        words += ["with", *_either([_asked(text) for text in selection.words])]
    if selection.channels:
        channels = [name.replace("_", " ") for name in selection.channels]
        words += ["through", *_either(channels)]
    if selection.min_confidence > 0:
        words.append(f"that are at least {100 * selection.min_confidence:.4g} % sure")
    return " ".join(words)


def chosen_articles(selection: Selection) -> str | None:
    """The articles that are compared, such as "articles of Alder Post, since 2024".

    Returns:
        None where all are.
    """
    parts = []
    if selection.outlets:
        parts.append(" ".join(["of", *_either(selection.outlets)]))
    if selection.since:
        parts.append(f"since {selection.since}")
    if selection.until:
        parts.append(f"until {selection.until}")
    return f"articles {', '.join(parts)}" if parts else None


def selection_to_dict(selection: Selection) -> dict[str, Any]:
    """A selection by the names of the options that ask for it, and in words."""
    parts = (chosen_quotes(selection), chosen_articles(selection))
    return {
        "speaker": list(selection.speakers),
        "channel": list(selection.channels),
        "kind": list(selection.kinds),
        "min_confidence": selection.min_confidence,
        "outlet": list(selection.outlets),
        "since": selection.since,
        "until": selection.until,
        "words": ", in ".join(part for part in parts if part) or None,
        **({"query": list(selection.words)} if selection.words else {}),
    }


def _either(names: Sequence[str]) -> list[str]:
    return [" or ".join(names)] if names else []


def _asked(query: str) -> str:
    """A query in words: “port” and (“dock” or “quay”)."""
    groups = asked_for(query)
    either = [" or ".join(f"“{part}”" for part in group) for group in groups]
    if len(groups) == 1:
        return either[0]
    several = (
        f"({text})" if len(group) > 1 else text for group, text in zip(groups, either, strict=True)
    )
    return " and ".join(several)
