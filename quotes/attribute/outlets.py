"""Whether a phrase names a news outlet: `the Ledger`, `state television`, `the agency VARTAG`."""

from __future__ import annotations

from functools import cache

from quotes.attribute.context import Context
from quotes.resources import lexicon

__all__ = ["is_outlet"]


def is_outlet(context: Context, phrase: str) -> bool:
    """Whether a phrase names an outlet: by list, by form, or because the article is from it.

    Args:
        context: The document.
        phrase: A noun phrase as printed, with or without its article.
    """
    words = phrase.removeprefix("The ").removeprefix("the ").split()
    if not words:
        return False
    name = " ".join(words)
    if name in _listed() or words[-1] in _last_words() or name.lower() in _generic():
        return True
    outlet = context.document.article.outlet
    if outlet and _letters(outlet) == _letters(name):
        return True
    # "state news agency VARTAG", "a local newspaper": a common noun and at most a name behind it.
    places = [place for place, word in enumerate(words) if word.lower() in _nouns()]
    return bool(places) and all(word[:1].isupper() for word in words[places[-1] + 1 :])


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower().removeprefix("the ").removeprefix("the-")))


@cache
def _listed() -> frozenset[str]:
    names = (name for kind in lexicon("outlets").values() for name in kind)
    return frozenset(name.removeprefix("The ") for name in names)


@cache
def _last_words() -> frozenset[str]:
    last = lexicon("channel_outlet_forms")["last"]
    return frozenset(word for kind in last.values() for word in kind)


@cache
def _generic() -> frozenset[str]:
    generic = lexicon("channel_outlet_forms")["generic"]
    return frozenset(phrase for kind in generic.values() for phrase in kind)


@cache
def _nouns() -> frozenset[str]:
    nouns = lexicon("channel_outlet_forms")["nouns"]
    return frozenset(word for kind in nouns.values() for word in kind if " " not in word)
