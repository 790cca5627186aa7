"""Who may be a speaker: what the article tells of somebody, and how mentions compare with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from quotes.records import Span, SpeakerKind
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.names.parts import is_acronym
from quotes.resolve.vocabulary import Gender, parent_in, vocabulary
from quotes.resources.short_names import is_short_for

__all__ = ["Candidate", "is_front", "is_fuller", "title_gender"]


@dataclass(slots=True)
class Candidate:
    """Somebody or something that may be a speaker, while it is being built.

    Attributes:
        index: Place in the cast.
        name: The best form so far.
        words: Lower-case words of that form.
        nouns: Common nouns that may stand for it (`senator`, `agency`, `poll`).
        modifiers: Other words of its descriptions, lower-case.
        roles: Role phrases as printed, the best first.
        bodies: Names of those whom the text sets beside the name: `Jo Poe of the Tarn Institute`.
        held: Nouns for the offices that the text says without restriction.
        lesser: Nouns for those of which it makes a deputy, or a former holder.
        owner: Candidate it belongs to (`his lawyer`), or None.
        members: For joint speakers, the candidates.
        subjects: Where it is the subject of a sentence by more than a surname.
        first: Where it is first mentioned.
        where: For an office as every place has it, the words for its place.
        sure: False for a name of which nothing but its capitals tells that it is a person's.
    """

    index: int
    name: str
    words: tuple[str, ...]
    kind: SpeakerKind = "person"
    named: bool = True
    plural: bool = False
    gender: Gender | None = None
    nouns: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    roles: list[Span] = field(default_factory=list)
    bodies: list[Span] = field(default_factory=list)
    held: set[str] = field(default_factory=set)
    lesser: set[str] = field(default_factory=set)
    owner: int | None = None
    members: tuple[int, ...] = ()
    mentions: list[Span] = field(default_factory=list)
    subjects: list[int] = field(default_factory=list)
    first: int = 0
    sure: bool = True
    where: tuple[str, ...] = ()

    @property
    def aged(self) -> bool:
        """Whether the text tells an age."""
        return any(noun.endswith("-year-old") for noun in self.nouns)


def is_front(candidate: Candidate, mention: NameMention) -> bool:
    """Whether a bare word without title can be an organisation's short form."""
    words = mention.parts.words
    plain = len(words) == 1 and not mention.parts.titles
    return plain and candidate.kind == "organisation" and candidate.words[0] == words[0]


def title_gender(titles: Iterable[str]) -> Gender | None:
    """What titles tell about sex."""
    words = vocabulary()
    for title in titles:
        noun = parent_in(title) or title
        gender = words.title_gender.get(title) or words.noun_gender.get(noun)
        if gender is not None:
            return gender
    return None


def is_fuller(words: tuple[str, ...], printed: str, candidate: Candidate) -> bool:
    """Whether a form is a better canonical name than the one a candidate has."""
    if len(words) != len(candidate.words):
        return len(words) > len(candidate.words)
    if candidate.kind == "person" and words and is_short_for(candidate.words[0], words[0]):
        return words[1:] == candidate.words[1:]
    one_word_acronym = len(words) == 1 and is_acronym(candidate.name)
    if candidate.kind == "person" or not one_word_acronym:
        return candidate.name.isupper() and not printed.isupper() and words == candidate.words
    return False
