"""How a speaker without a name is called, and which role a description tells."""

from __future__ import annotations

from quotes.records import Span, SpeakerKind
from quotes.resolve.descriptions.appositions import POSSESSIVES
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import vocabulary, wordset

__all__ = ["PARTITIVES", "institution", "role_of", "says_role"]

PARTITIVES = frozenset(
    """
    group number majority handful dozens member members some many most
    """.split()  # noqa: SIM905
)


def institution(name: str, phrase: SourcePhrase, owner: Candidate) -> str:
    """`Drosk foreign ministry` for `its foreign ministry`: such a body goes by its owner's name.

    Everything else that is somebody's (`her office`, `his lawyer`) is called as printed.
    """
    first, _, rest = name.partition(" ")
    if first.lower() not in POSSESSIVES or not rest or phrase.head not in wordset("institutions"):
        return name
    if owner.kind != "person":
        return f"{owner.name} {rest}"
    ending = "'" if owner.name.endswith("s") else "'s"
    return f"{owner.name}{ending} {rest}"


def says_role(phrase: SourcePhrase, kind: SpeakerKind) -> bool:
    """Whether a description tells an office or a job and not just a part in the story."""
    singular = vocabulary().singular(phrase.head) or phrase.head
    if singular in wordset("no_roles") or singular in PARTITIVES:
        return False
    return kind == "person" or (kind == "group" and vocabulary().is_person_noun(singular))


def role_of(phrase: SourcePhrase) -> Span:
    """The description without its determiner."""
    leading = phrase.determiner or phrase.tokens[0].lower in ("many", "several", "most")
    first = phrase.tokens[1] if leading and len(phrase.tokens) > 1 else None
    return Span(first.start if first else phrase.span.start, phrase.span.end)
