"""Words that are nouns of a channel elsewhere, and verbs where they stand: "critics note that"."""

from __future__ import annotations

from quotes.channel.outlets.some_outlet import is_outlet_noun
from quotes.channel.phrases import plural_subject
from quotes.channel.words import Words, wordset

__all__ = ["headed", "hearsay", "verb_here"]

# Behind a name: "Mr. Steen forecast", "the Ledger estimates".
_OF_ONE = frozenset({"forecast", "estimate", "estimates"})
# Behind several people: "critics note".
_OF_MANY = frozenset({"note", "report", "forecast", "estimate", "project", "tweet", "post"})
# "has double-digit leads in statewide polls"
_STANDS = 6
# Before a phrase that is not the subject of its sentence.
_LEADING = frozenset(["at", "from", "in", "of", "on", "to", "with"])


def verb_here(words: Words, index: int) -> bool:
    """Whether a word that may name a channel is what somebody does, by the word before it."""
    if not index or words.stops[index]:
        return False
    word, before = words.low[index], words.raw[index - 1]
    if word in _OF_ONE and not words.possessive[index - 1]:
        named = before[:1].isupper() and before.lower() not in wordset("nouns_determiners")
        if named or before.endswith("ly"):
            return True
    if word == "notes" and before.islower() and is_outlet_noun(before):
        # "The newspaper notes that", but not "in the programme notes"
        return words.low[max(index - 3, 0)] not in _LEADING
    if not plural_subject(words, index - 1):
        return False
    # "tax records show", but not "an Ostrand Press report"
    return word == "show" or (word in _OF_MANY and before.islower())


def headed(words: Words, index: int) -> bool:
    """As in "Report: Dam leaks", "Reports suggest that": some outlet's report is meant."""
    opens = not index or words.sentence[index - 1] != words.sentence[index]
    following = words.low[index + 1] if index + 1 < len(words) else ""
    if opens and words.low[index] == "reports" and following in wordset("nouns_saying"):
        return True
    return opens and words.text[words.ends[index] : words.ends[index] + 1] == ":"


def _standing(words: Words, index: int) -> bool:
    """As in "leads in statewide polls": how somebody stands, not where something is said."""
    for step in range(index - 1, max(-1, index - _STANDS), -1):
        if words.sentence[step] != words.sentence[index]:
            return False
        if words.low[step] in wordset("nouns_standing"):
            return True
    return False


def hearsay(words: Words, index: int) -> bool:
    """As in "reports of eels", "complaints that it leaks": no paper, but what is going round."""
    if words.low[index] == "polls":
        return _standing(words, index)
    if words.low[index] not in ("reports", "complaints") or index + 1 >= len(words):
        return False
    return not words.stops[index + 1] and words.low[index + 1] in ("of", "that", "about", "from")
