"""What the words around a noun tell of whom it stands for, where the noun has two uses or none.

`His label` is a firm, `the label on the jar` is not; `sections of the crowd` are people; and one
`directeur sportif, who` is a person.
"""

from __future__ import annotations

from quotes.records import SpeakerKind
from quotes.resolve.discourse import Discourse
from quotes.resolve.heads import known_noun
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import vocabulary

__all__ = ["kind_in_context"]

SECTIONS = frozenset(["band", "elements", "gang", "pockets", "sections", "segments"])
SUPPORT = frozenset(["stand", "support"])
"""Who is meant by them in a ground, besides the nouns for groups."""
RECORDING = frozenset(["indie", "music", "record", "recording"])
OF_REACH = 6


def kind_in_context(discourse: Discourse, phrase: SourcePhrase) -> tuple[SpeakerKind, bool] | None:
    """Kind and number of a description, None where nothing but its noun tells them."""
    behind = [t.lower for t in discourse.between(phrase.tokens[-1].end, phrase.span.end)]
    if phrase.head in SECTIONS and behind[:1] == ["of"]:
        words = vocabulary()
        people = words.groups | words.organisations | SUPPORT
        crowd = any(word in people or words.singular(word) for word in behind[1:OF_REACH])
        return ("group", True) if crowd else None
    if phrase.head == "label" and (phrase.owner is not None or RECORDING & phrase.modifiers):
        return "organisation", False
    if phrase.head == "maker" and behind[:1] == ["of"]:
        return "organisation", False
    if phrase.head == "rep" or (not known_noun(phrase.head) and is_who(discourse, phrase)):
        return "person", False
    return None


def is_who(discourse: Discourse, phrase: SourcePhrase) -> bool:
    """Whether a relative clause with `who` follows what stands for one: no document has one."""
    first = discourse.index_at(phrase.span.end)
    following = [token.lower for token in discourse.tokens[first : first + 2]]
    # "the ire of lawmakers who", "close to the matter, who": the clause is somebody else's.
    lone = phrase.determiner in ("a", "an", "another", "one")
    whole = phrase.span.end == phrase.tokens[-1].end
    who = following[:1] == ["who"] or following == [",", "who"]
    return lone and whole and who and not phrase.head.endswith("s")
