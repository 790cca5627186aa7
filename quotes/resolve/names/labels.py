"""Whether a capitalised sequence is a name, what it names, and its place in the clause."""

from __future__ import annotations

from collections.abc import Sequence, Set

from quotes.records import Entity, EntityLabel
from quotes.resolve.discourse import POSSESSIVE_ENDINGS, Discourse, Token
from quotes.resolve.names.bodies import is_staff
from quotes.resolve.names.dressed import names_nobody
from quotes.resolve.names.parts import NameParts, is_acronym, is_body_noun, is_initial
from quotes.resolve.names.sequences import CLOSING, explains_union
from quotes.resolve.vocabulary import FUNCTION_WORDS, MEMBERS, PREPOSITIONS, is_outlet, vocabulary

__all__ = [
    "LEAST_SCORE",
    "ROLE_ADJECTIVES",
    "fit_entity",
    "is_apposed",
    "is_name",
    "is_subject",
    "label_of",
    "names_body",
    "opens",
    "opens_with_title",
    "title_before",
]

ROLE_ADJECTIVES = frozenset(
    ["former", "retired", "senior", "top", "deputy", "acting", "assistant", "ex"]
)


COMPOUNDS = ("-based", "-born", "-led", "-backed", "-owned", "-run", "-listed", "-style", "-era")
MOOD_ENDINGS = ("ing", "ed", "ful", "ious", "less")
TITLE, PHRASE = 3, 18
HEADLINED_BODIES = frozenset(
    "council department hospital inspectorate ministry regulator school watchdog".split()  # noqa: SIM905
)
"""Bodies that a headline calls by what they are: there are many of each."""
OPENERS = frozenset(["the", "a", "an", "his", "her", "its", "their", "one", "another"])
LEAST_SCORE = 0.7
"""From which on the encoder is believed that an organisation's name begins with a role."""
APPEALS = frozenset(["defend", "keep", "protect", "reclaim", "rescue", "save", "stop"])
"""With what campaigns begin their names: `Save Hadley`."""
SUBJECT_VERBS = frozenset(
    """
    is was has had will would says said does did could may might can told wrote also
    """.split()  # noqa: SIM905
)


def title_before(tokens: Sequence[Token], first: int) -> Token | None:
    """The title of `Secretary of` or `Speaker of the` in front of a run."""
    here = first - 1
    if here > 0 and tokens[here].lower == "the":
        here -= 1
    if here < 1 or tokens[here].lower != "of":
        return None
    title = tokens[here - 1]
    known = title.bare in vocabulary().titles or title.lower in vocabulary().persons
    return title if known else None


def fit_entity(parts: NameParts, entity: Entity | None) -> NameParts:
    """Moves words before a person's entity into the prefix when they are role words.

    Initials stay in the name: `T. N. Roe`, where the encoder began with the second.
    """
    if entity is None or entity.label != "person" or parts.person is False:
        return parts
    inside = [token for token in parts.tokens if token.start >= entity.start]
    outside = [token for token in parts.tokens if token.start < entity.start]
    while outside and is_initial(outside[-1]):
        inside.insert(0, outside.pop())
    if not outside and not parts.prefix and len(inside) > 2 and is_body_noun(inside[0]):
        outside = [inside.pop(0)]
    if not inside or not outside or len(inside) < 2:
        return parts
    if outside[0].lower in APPEALS or outside[0].lower in vocabulary().name_gender:
        # Carla "Dutch" Roe: the encoder began with the nickname.
        return parts
    prefix = parts.prefix + tuple(outside)
    titles = parts.titles + tuple(token.bare for token in outside)
    # "Gang Grey Roe"
    return NameParts(tuple(inside), prefix, titles, not is_body_noun(prefix[-1]))


def is_name(
    discourse: Discourse,
    parts: NameParts,
    entity: Entity | None,
    known: frozenset[str],
    source_starts: Set[int],
) -> bool:
    """Whether a capitalised sequence is a name and not the start of a sentence or a headline."""
    words = vocabulary()
    token = parts.tokens[-1]
    single = len(parts.tokens) == 1
    singular = words.singular(token.lower)
    people = token.lower in words.groups or bool(singular and words.is_person_noun(singular))
    people = people and not named_like_people(parts, entity, singular)
    people = people and not is_staff(parts.words)
    people = people and not explains_union(discourse.tokens, discourse.index_at(parts.start))
    if single and entity is not None and entity.label == "person" and entity.start == token.start:
        # Silverman, Song, Baker: the encoder reads them in their sentence.
        return not (discourse.in_headline(token.start) or describes(discourse, token))
    if is_outlet(parts.words) and (not single or token.lower in words.outlets - words.documents):
        # The Free Press, Politico: outlets are called by nouns for people.
        return not single or entity is not None
    if not parts.prefix and (
        people or (single and (singular or words.is_person_noun(token.lower)))
    ):
        return False
    if not single and entity is None and shouted(parts) and not opens_turn(discourse, parts):
        return False
    if names_nobody(discourse, parts) or (not parts.prefix and is_role(discourse, parts)):
        return False
    compound = token.lower.endswith(COMPOUNDS)
    party = token.text in ("D", "R", "I")
    office = opens_office(discourse, token) or opens_headline(discourse, token)
    if single and (party or compound or office):
        # "(D)" is a party, not a name; nor is "the Roeville-based company".
        return False
    if single and token.lower in words.documents - words.organisation_words:
        # "Will told the court"
        return token.lower in words.name_gender or token.start in discourse.first_names
    if entity is not None or parts.prefix or len(parts.tokens) > 1:
        return True
    token = parts.tokens[0]
    index = discourse.index_at(token.start)
    before = discourse.tokens[index - 1] if index else None
    if before is not None and (before.lower.isalnum() or before.text in ",;("):
        return True
    if token.bare in known or is_acronym(token.text) or token.bare in words.places:
        return True
    after = discourse.tokens[index + 1 : index + 2]
    if after and after[0].start - token.end == 1 and is_common(after[0].text):
        # "Federal law": a capital for the sentence's sake.
        return False
    return token.start in source_starts and token.lower not in words.documents


def opens_headline(discourse: Discourse, token: Token) -> bool:
    """Whether a body has its capital from the headline: `Airline blames fog for chaos`."""
    if token.lower not in vocabulary().anaphoric | HEADLINED_BODIES or token.text.isupper():
        return False
    begins = opens(discourse, discourse.index_at(token.start))
    return discourse.in_headline(token.start) or (
        begins and discourse.role_at(token.start) in ("headline", "dek")
    )


def describes(discourse: Discourse, token: Token) -> bool:
    """Whether a word that opens a sentence says what somebody is like: `Tearful nurse Jo Roe`."""
    index = discourse.index_at(token.start)
    behind = discourse.tokens[index + 1 : index + 3]
    if len(behind) < 2 or not token.lower.endswith(MOOD_ENDINGS):
        return False
    noun = vocabulary().is_person_noun(behind[0].text)
    return noun and behind[1].is_capital and opens(discourse, index)


def opens(discourse: Discourse, index: int) -> bool:
    """Whether a token is the first of its sentence."""
    before = discourse.tokens[index - 1] if index else None
    return before is None or (
        before.text in '.!?:;"“”)'
        or "\n" in discourse.text[before.end : discourse.tokens[index].start]
    )


def names_body(parts: NameParts, entity: Entity) -> bool:
    """Whether what looks like a role opens an organisation's name: `Tenant Rights Watch`."""
    words = vocabulary()
    if entity.label != "organisation" or entity.score < LEAST_SCORE or len(parts.tokens) < 2:
        return False
    whole = parts.prefix and entity.start <= parts.prefix[0].start and entity.end >= parts.end
    if not whole or parts.words[0] in words.name_gender:
        return False
    return words.titles.keys().isdisjoint(parts.titles) and words.honorifics.isdisjoint(
        parts.titles
    )


def named_like_people(parts: NameParts, entity: Entity | None, singular: str | None) -> bool:
    """Whether a name only ends like a noun for people: a surname in `-men`, `Roe & Sons`."""
    if len(parts.tokens) == 1 or entity is None:
        return False
    words = vocabulary()
    last = parts.tokens[-1]
    if entity.label == "person" and entity.end >= last.end:
        return singular is not None and singular not in words.persons | words.kin
    kin = singular in words.kin and entity.label == "organisation"
    return kin or any(token.text == "&" for token in parts.tokens)


def opens_office(discourse: Discourse, token: Token) -> bool:
    """Whether a word is an office with `of` behind it: `Republican Secretary of State Jo Poe`."""
    words = vocabulary()
    behind = discourse.index_at(token.end)
    following = discourse.tokens[behind : behind + 1]
    office = token.bare in words.titles or words.is_person_noun(token.lower)
    return office and bool(following) and following[0].lower in ("of", "for")


def is_common(word: str) -> bool:
    """Whether a word is a noun in lower case for something that can speak."""
    words = vocabulary()
    return word in words.documents or word in words.organisations or words.is_person_noun(word)


def is_role(discourse: Discourse, parts: NameParts) -> bool:
    """Whether capitals only dress up a role: `Former White House Doctor`."""
    words = vocabulary()
    last = parts.tokens[-1]
    if not (words.is_person_noun(last.lower) or last.bare in words.titles):
        return False
    if parts.tokens[0].lower in words.name_gender:
        return False
    lowers = {token.lower for token in parts.tokens}
    index = discourse.index_at(parts.start)
    before = discourse.tokens[index - 1].lower if index else ""
    return (
        discourse.in_headline(parts.start)
        or before in ("a", "an", "one", "another", "some")
        or bool(lowers & ROLE_ADJECTIVES)
        # "Labour MP for Stelling Jo Poe"
        or (last.bare in MEMBERS and opens_office(discourse, last))
        or any(metonym in " ".join(parts.words) for metonym in words.metonyms)
    )


def opens_turn(discourse: Discourse, parts: NameParts) -> bool:
    """Whether a name is a transcript's label: at the start of a line, a colon behind it."""
    lead = parts.prefix[0] if parts.prefix else parts.tokens[0]
    line = discourse.text.rfind("\n", 0, lead.start) + 1
    opens = not discourse.text[line : lead.start].strip()
    return opens and discourse.text[parts.end : parts.end + 1] == ":" and len(parts.tokens) < 5


def shouted(parts: NameParts) -> bool:
    """Whether words stand in capitals throughout, as headings inside of a line do."""
    return sum(len(token.text) > 3 and token.text.isupper() for token in parts.tokens) > 1


def label_of(parts: NameParts, entity: Entity | None) -> EntityLabel | None:
    """What kind of thing a name names, as far as the name itself and the encoder tell."""
    words = vocabulary()
    plain = parts.words
    if parts.person:
        return "person"
    joined = " ".join(plain)
    if joined in words.metonyms or parts.person is False:
        return "organisation"
    if any(token.text == "&" for token in parts.tokens):
        return "organisation"
    if len(plain) > 1 and (joined in words.outlets or f"the {joined}" in words.outlets):
        return "organisation"
    if len(plain) > 1 and plain[0] in APPEALS:
        return "organisation"
    if entity is not None and entity.label != "other":
        return entity.label
    if joined in words.places:
        return "place"
    if len(plain) > 1 and plain[-1] in CLOSING:
        return "organisation"
    if any(word in words.organisation_words for word in plain[1:]):
        return "organisation"
    if len(plain) > 1 and plain[0] in words.name_gender:
        return "person"
    if len(plain) == 1 and is_acronym(parts.tokens[0].text):
        return "organisation"
    return "other" if entity is not None else None


def is_subject(
    discourse: Discourse, before: Token | None, after: Token | None, lead: Token
) -> bool:
    """Whether a name between two tokens looks like the subject of its clause."""
    if before is not None and before.lower in PREPOSITIONS and before.lower not in ("as", "after"):
        return False
    if after is not None and (after.lower in SUBJECT_VERBS or after.lower.endswith("ed")):
        return True
    index = discourse.index_at(lead.start)
    if before is None or opens(discourse, index):
        return True
    if vocabulary().is_person_noun(before.text) or is_aged(discourse, after):
        # "Tearful nurse Jo Roe", "Norland's moneybags Jo Roe, 47, swept in"
        return opens_with_title(discourse, index)
    if before.text == "," and after is not None and after.text == ",":
        return is_apposed(discourse, index)
    return before.lower in FUNCTION_WORDS and before.lower in (
        "but", "that", "when", "if", "while", "as", "because", "after", "before", "what",
    )  # fmt: skip


def is_apposed(discourse: Discourse, index: int) -> bool:
    """Whether the name at a token explains who opens its sentence: `The mayor of Roe, Jo Poe,`.

    A relative clause may stand between: `A driver who uses it daily, Jo Poe,`.
    """
    tokens = discourse.tokens
    if index < 1 or tokens[index - 1].text != ",":
        return False
    start = index - 1
    while start > max(0, index - PHRASE) and not opens(discourse, start):
        start -= 1
        if tokens[start].text == "," or tokens[start].lower in ("which", "that"):
            return False
    phrase = [token.lower for token in tokens[start : index - 1]]
    if "who" in phrase:
        del phrase[phrase.index("who") :]
        if not OPENERS.isdisjoint(phrase[1:]):
            # "The mayor met a driver who": somebody else opens the sentence.
            return False
    owned = not POSSESSIVE_ENDINGS.isdisjoint(phrase[:4])
    if not phrase or not opens(discourse, start) or not (owned or phrase[0] in OPENERS):
        return False
    of = next((i for i, word in enumerate(phrase) if word in PREPOSITIONS), len(phrase))
    return vocabulary().is_person_noun(phrase[of - 1])


def is_aged(discourse: Discourse, after: Token | None) -> bool:
    """Whether an age and then a verb follow a name: `Jo Roe, 47, swept in`."""
    if after is None or after.text != ",":
        return False
    here = discourse.index_at(after.start)
    behind = discourse.tokens[here + 1 : here + 4]
    if len(behind) < 3 or not behind[0].text.isdigit() or behind[1].text != ",":
        return False
    return behind[2].text.isalpha() and behind[2].lower not in FUNCTION_WORDS


def opens_with_title(discourse: Discourse, index: int) -> bool:
    """Whether a sentence begins with a few plain words and then the name at a token."""
    start = index - 1
    while index - start < TITLE and not opens(discourse, start):
        if discourse.tokens[start - 1].lower in FUNCTION_WORDS:
            return False
        start -= 1
    return opens(discourse, start) and discourse.tokens[start].lower not in FUNCTION_WORDS
