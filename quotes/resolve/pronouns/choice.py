"""Which candidate a pronoun can mean, and which it does mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quotes.records import Span
from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.vocabulary import FUNCTION_WORDS, PREPOSITIONS, Gender, vocabulary

__all__ = [
    "AUTHOR",
    "FIRST_PERSON",
    "GENDER",
    "PLURAL",
    "RELATIVE",
    "acceptance",
    "noun_phrase_before",
    "relative_antecedent",
]

GENDER: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})
# What the author of an article is called, who says "I" of himself.
AUTHOR = "AUTHOR"
UNKNOWN_GENDER = 0.75
UNSURE_PERSON = 0.3
LIKE, UNLIKE = 1.2, 0.45
FEMININE = ("a", "ette", "elle", "ine", "lyn", "een", "ice")
MASCULINE = ("o", "us", "ert", "ard", "ric", "rick", "slav", "mir", "olf", "ald", "ar", "or", "ek")
LESS_OFTEN = 0.75
LOOSE_PLURAL = 0.45
MAX_NOUN_PHRASE = 14
NOUN_PHRASE_OPENERS = frozenset(
    ["the", "a", "an", "some", "many", "several", "his", "her", "their", "its", "two", "three"]
)


def acceptance(pronoun: str, barred: frozenset[int]) -> Callable[[Candidate], float]:
    """The factor with which a candidate fits a pronoun.

    Args:
        pronoun: Lower-case.
        barred: Candidates that cannot be meant: those who are speaking here themselves.
    """

    def gendered(candidate: Candidate) -> float:
        if candidate.kind != "person" or candidate.plural or candidate.index in barred:
            return 0.0
        return 0.0 if candidate.name == AUTHOR else agreement(candidate, GENDER[pronoun])

    def plural(candidate: Candidate) -> float:
        if candidate.index in barred:
            return 0.0
        if candidate.plural or candidate.kind == "group":
            return 1.0
        return LOOSE_PLURAL if candidate.kind == "organisation" else 0.0

    def neuter(candidate: Candidate) -> float:
        if candidate.index in barred or candidate.plural:
            return 0.0
        if candidate.kind == "place":
            return LESS_OFTEN
        return 1.0 if candidate.kind in ("organisation", "document") else 0.0

    if pronoun in GENDER:
        return gendered
    return plural if pronoun in PLURAL else neuter


def agreement(candidate: Candidate, gender: Gender) -> float:
    """The factor with which a person fits `he` or `she`."""
    if candidate.gender is not None:
        return float(candidate.gender == gender)
    sounds = sound_of(candidate.words[0]) if len(candidate.words) > 1 else None
    factor = UNKNOWN_GENDER if candidate.sure else UNSURE_PERSON
    if sounds is None:
        return factor
    return factor * (LIKE if sounds == gender else UNLIKE)


def sound_of(given: str) -> Gender | None:
    """What the ending of an unlisted first name suggests: `Ilka`, `Oskar`."""
    if given.endswith(FEMININE):
        return "f"
    return "m" if given.endswith(MASCULINE) else None


def relative_antecedent(
    discourse: Discourse,
    names: Sequence[NameMention],
    is_person: Callable[[NameMention], bool],
    position: int,
    pronoun: str,
) -> NameMention | Span | None:
    """What a relative clause belongs to: the name just before it, or else the noun phrase.

    A name that cannot be meant (`who` behind an organisation) is passed over for the last
    person named in the sentence.

    Args:
        discourse: The article.
        names: The names in the sentence before the pronoun.
        is_person: Whether a name is a person's.
        position: Where the pronoun stands.
        pronoun: Lower-case.
    """
    sentence = discourse.sentence_span(position)
    personal = pronoun in ("who", "whom")
    for number in range(len(names) - 1, -1, -1):
        name, lead = names[number], names[number - 1] if number else None
        gap = discourse.text[name.end : position]
        if len(gap.split()) > 1 and not gap.lstrip().startswith("("):
            break
        if personal and lead is not None and is_from(discourse, lead, name) and is_person(lead):
            return lead
        if not personal or is_person(name):
            return name
    noun_phrase = noun_phrase_before(discourse, position, sentence.start)
    if personal:
        noun_phrase = of_person(discourse, noun_phrase, sentence.start)
        people = [name for name in names if is_person(name)]
        inside = people and noun_phrase is not None and people[-1].start >= noun_phrase.start
        if people and (noun_phrase is None or inside):
            return people[-1]
        if people and noun_phrase is not None:
            between = discourse.text[people[-1].end : noun_phrase.start].strip()
            if between in ("", ","):
                return people[-1]
    return noun_phrase


def is_from(discourse: Discourse, bearer: NameMention, name: NameMention) -> bool:
    """Whether one word tells where the bearer of a full name comes from: `Jo Poe of Tarn, who`."""
    full = len(bearer.parts.words) > 1 or bool(bearer.parts.prefix)
    between = discourse.text[bearer.end : name.full.start]
    return full and len(name.parts.words) == 1 and between in (" of ", " from ")


def of_person(discourse: Discourse, phrase: Span | None, limit: int) -> Span | None:
    """The noun phrase widened to the person it belongs to: `an aide with knowledge of the plan`."""
    if phrase is None:
        return None
    tokens, words = discourse.tokens, vocabulary()
    first, last = discourse.index_at(phrase.start), discourse.index_at(phrase.end)
    nouns = {words.singular(token.lower) or token.lower for token in tokens[first:last]}
    if any(words.is_person_noun(noun) or noun in words.groups for noun in nouns):
        return phrase
    for start in range(first, max(-1, first - MAX_NOUN_PHRASE), -1):
        token = tokens[start]
        clause = token.lower in FUNCTION_WORDS - PREPOSITIONS - NOUN_PHRASE_OPENERS
        if token.start < limit or clause or token.text in '.,;:()"“”':
            break
        if token.lower in NOUN_PHRASE_OPENERS and is_person_headed(tokens[start : first + 8]):
            return Span(token.start, phrase.end)
    return phrase


def is_person_headed(tokens: Sequence[Token]) -> bool:
    """Whether the noun before the first preposition is one for persons."""
    words, head = vocabulary(), ""
    for token in tokens[1:]:
        if token.lower in FUNCTION_WORDS or not token.is_word:
            break
        if words.is_person_noun(head) and token.lower.endswith(("ar", "ed", "ing")):
            # "an aide familiar with", "a man based in"
            break
        head = token.lower
    return words.is_person_noun(words.singular(head) or head) or head in words.groups


def noun_phrase_before(discourse: Discourse, position: int, limit: int) -> Span | None:
    """The noun phrase that ends before a relative pronoun, found back to its determiner."""
    last = discourse.index_at(position) - 1
    tokens = discourse.tokens
    if last >= 0 and tokens[last].text == ",":
        last -= 1
    start, fallback = last, -1
    while start >= 0 and tokens[start].start >= limit and last - start < MAX_NOUN_PHRASE:
        token = tokens[start]
        if token.lower in NOUN_PHRASE_OPENERS:
            fallback = -1
            break
        if token.text in '.,;:()"“”':
            start += 1
            break
        if token.lower in FUNCTION_WORDS and token.lower != "and":
            # A preposition may belong to the phrase ("a tailor from Moll") or govern it.
            fallback = start + 1 if fallback < 0 and token.lower != "of" else fallback
            if token.lower not in PREPOSITIONS:
                start += 1
                break
        start -= 1
    start = fallback if fallback >= 0 else start
    start = max(start, 0)
    if last < 0 or start > last or tokens[start].start < limit:
        return None
    return Span(tokens[start].start, tokens[last].end)
