"""Offices, jobs and affiliations that the text states beside a name."""

from __future__ import annotations

from collections.abc import Sequence, Set

from quotes.records import Span
from quotes.resolve.descriptions.ahead import (
    ARTICLES,
    DETERMINERS,
    NOUN_LIMIT,
    PHRASE_LIMIT,
    role_before,
)
from quotes.resolve.descriptions.beside import body_behind, widened
from quotes.resolve.descriptions.carriers import LINKS
from quotes.resolve.descriptions.kinds import gender_of_noun
from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.names.entities import Candidate, Cast
from quotes.resolve.names.evidence import EITHER
from quotes.resolve.names.headed import office_before
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.names.parts import NO_TITLES
from quotes.resolve.vocabulary import (
    FUNCTION_WORDS,
    MEMBERS,
    PREPOSITIONS,
    is_mood,
    vocabulary,
    wordset,
)

__all__ = ["collect_roles", "nouns_for"]

CLAUSE_ENDS = frozenset(
    "who which that said says told whose when where while has had is was and".split()  # noqa: SIM905
) | frozenset(',.;:()—–"“”')
# Before the head of a phrase they make a clause of it: "have also seen income gains relative to".
CLAUSE_WORDS = frozenset(
    """
    am are be been being could did do does had has have is may might must shall should was were
    will would although because but if so though whom whose her his its my our their your
    """.split()  # noqa: SIM905
)
ADJECTIVE_ENDINGS = ("al", "ic", "ive", "ian", "ary", "ish", "ean", "ese", "ous", "less", "crat")
ADVERBS = frozenset({"also", "herself", "himself", "now", "once", "still", "then"})
NUMBERED = frozenset({"minister", "lady", "gentleman", "secretary", "lieutenant", "officer"})
FRAMES = frozenset("acting deputy ex former incoming interim outgoing retired then".split())  # noqa: SIM905
SEAT = 4
SAYING = frozenset(
    """admits agrees argues blasts claims concedes confirms declares fears finds hints insists
    predicts reckons reveals suggests vows warns""".split()  # noqa: SIM905
)


def nouns_for(noun: str) -> set[str]:
    """A role noun with those that newspapers put in its place."""
    words = vocabulary()
    return {noun, *words.synonyms.get(noun, ()), *words.titles.get(noun, ())}


def collect_roles(
    discourse: Discourse, mentions: Sequence[NameMention], cast: Cast, sources: Sequence[Span]
) -> None:
    """Fills roles, role nouns, sex and ages of the candidates from what stands beside names.

    Args:
        discourse: The article.
        mentions: Its names.
        cast: Who bears them.
        sources: Source mentions, by start: what begins one behind a name is no apposition to it
            (`a fire in Roe, the fire service said`).
    """
    starts = {source.start for source in sources}
    # "and" in a name ends no role: "head of the Tarn and Moll Trust".
    joints = {token.start for one in mentions for token in one.parts.tokens if token.lower == "and"}
    weak: list[tuple[Candidate, Span]] = []
    for mention, behind in zip(mentions, [*mentions[1:], None], strict=False):
        candidate = cast.candidates[mention.candidate]
        for title in mention.parts.titles:
            single = vocabulary().singular(title) or title
            candidate.nouns.update(nouns_for(single) if single in vocabulary().titles else {single})
        if candidate.kind == "person":
            weak.extend((candidate, span) for span in seats_behind(discourse, mention, candidate))
        if mention.quoted:
            # "Roe, a lovely man, ..." is what somebody says of him.
            continue
        for phrase in (
            after(discourse, mention, candidate, joints),
            role_before(discourse, mention),
        ):
            if phrase is not None and not begins_source(discourse, mention, phrase, starts):
                enter(discourse, candidate, phrase)
        if candidate.kind == "person":
            weak.extend((candidate, span) for span in attached(discourse, mention))
            candidate.bodies.extend(body_behind(discourse, mention, behind))
    for candidate, span in weak:
        candidate.roles.append(span)
        note_words(discourse, candidate, span)
    for candidate in cast.candidates:
        candidate.nouns.discard("")


def seats_behind(discourse: Discourse, mention: NameMention, candidate: Candidate) -> list[Span]:
    """The seats that letters behind a name tell, their nouns noted: `Jo Poe MP` is the MP."""
    letters = discourse.letters.get(mention.end, ())
    for token in letters:
        candidate.nouns.update(vocabulary().letters[token.text])
    return [Span(token.start, token.end) for token in letters if token.lower in MEMBERS]


def begins_source(
    discourse: Discourse, mention: NameMention, phrase: Span, starts: Set[int]
) -> bool:
    """Whether a phrase behind a name, or its article, begins a source mention."""
    if phrase.start < mention.end:
        return False
    first = discourse.index_at(phrase.start)
    return any(token.start in starts for token in discourse.tokens[max(0, first - 1) : first + 1])


def enter(discourse: Discourse, candidate: Candidate, phrase: Span) -> None:
    candidate.roles.append(phrase)
    note_words(discourse, candidate, phrase)


def note_words(discourse: Discourse, candidate: Candidate, phrase: Span) -> None:
    """Remembers the nouns of a role phrase, and its other words as modifiers."""
    tokens = discourse.between(phrase.start, phrase.end)
    heading = True
    for token in tokens:
        heading = heading and token.lower not in PREPOSITIONS | LINKS
        if heading and vocabulary().is_person_noun(token.lower):
            candidate.nouns.update(nouns_for(token.lower))
            if candidate.kind == "person" and candidate.gender is None:
                candidate.gender = gender_of_noun(token.lower)
        elif heading and token.lower in vocabulary().organisations:
            candidate.nouns.add(token.lower)
        if token.is_word:
            candidate.modifiers.add(token.bare)


def attached(discourse: Discourse, mention: NameMention) -> list[Span]:
    """Titles in front of a name, with the words that go with them: `House Speaker`."""
    tokens = discourse.tokens
    first = discourse.index_at(mention.full.start)
    end = discourse.index_at(mention.start)
    words = vocabulary()
    seat = seat_before(discourse, end)
    if seat is not None:
        return [Span(tokens[seat].start, tokens[end - 1].end)]
    office = office_before(discourse, first)
    if office is not None:
        return [Span(tokens[extend_left(discourse, office)].start, tokens[first - 1].end)]
    while first < end and tokens[first].bare in words.honorifics:
        first += 1
    preceding = tokens[first - 1] if first else None
    if first == end:
        if preceding is None or not touches(discourse, preceding, tokens[end].start):
            return []
        short_ending = (
            preceding.text in "'’" and first > 1 and tokens[first - 2].lower.endswith("s")
        )
        if preceding.is_possessive or short_ending:
            return affiliation(discourse, first - 1)
        if preceding.is_capital or not words.is_person_noun(preceding.lower):
            return []
    start = extend_left(discourse, first)
    start = widened(discourse, first - 1, start) if first == end else start
    while end - 1 > start and tokens[end - 1].bare in words.honorifics:
        if is_ordinal(tokens[end - 2], tokens[end - 1]):
            break
        # "Undersecretary for Education Mr. Roe"
        end -= 1
    while start < end and is_no_role(tokens[start], last=start + 1 == end):
        if is_ordinal(tokens[start], tokens[start + 1]):
            break
        start += 1
    return [Span(tokens[start].start, tokens[end - 1].end)] if start < end else []


def is_no_role(token: Token, *, last: bool) -> bool:
    """Whether a word tells nothing of an office that comes behind it: `shocked`, `winch | man`."""
    word = token.lower
    return word in FUNCTION_WORDS or is_mood(word) or (word in NO_TITLES and not last)


def seat_before(discourse: Discourse, end: int) -> int | None:
    """Where `MP for Stelling` or `Minister for the Environment` begins, directly before a name."""
    tokens, here = discourse.tokens, end
    while here and end - here < SEAT and tokens[here - 1].is_capital:
        if not touches(discourse, tokens[here - 1], tokens[here].start):
            return None
        here -= 1
    here -= bool(here) and tokens[here - 1].lower == "the"
    if here == end or here < 2 or tokens[here - 1].lower not in ("for", "of"):
        return None
    if tokens[here - 1].lower == "for" and tokens[here - 2].bare in MEMBERS:
        return extend_left(discourse, here - 2)
    return extend_left(discourse, here - 2) if is_office(tokens, here - 2) else None


def is_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is an office in capitals, or ends one: `Secretary of State`."""
    title = tokens[at]
    if title.lower == "state" and at > 1 and tokens[at - 1].lower == "of":
        title = tokens[at - 2]
    return title.is_capital and title.bare in vocabulary().titles


def affiliation(discourse: Discourse, mark: int) -> list[Span]:
    """`CNN` in `CNN's Jane Roe`: a short name in front of a possessive ending."""
    start = mark
    tokens = discourse.tokens
    while start > 0 and mark - start < 4 and tokens[start - 1].is_capital:
        if "\n" in discourse.text[tokens[start - 1].end : tokens[start].start]:
            break
        start -= 1
    if start == mark:
        return []
    if discourse.tokens[start].lower in FUNCTION_WORDS:
        start += 1
    return (
        [Span(discourse.tokens[start].start, discourse.tokens[mark - 1].end)]
        if start < mark
        else []
    )


def touches(discourse: Discourse, token: Token, position: int) -> bool:
    return 0 <= position - token.end <= 2 and "\n" not in discourse.text[token.end : position]


def extend_left(discourse: Discourse, first: int) -> int:
    """Walks back over the words of a role in front of a title."""
    tokens = discourse.tokens
    start = first
    while start > 0 and first - start < 6:
        token = tokens[start - 1]
        if not touches(discourse, token, tokens[start].start) or not token.is_word:
            break
        of_title = (
            token.lower == "of" and start > 1 and tokens[start - 2].bare in vocabulary().titles
        )
        of_title = of_title or is_ordinal(token, tokens[start])
        if token.lower in FUNCTION_WORDS and not of_title:
            break
        plain = token.is_capital or of_title or modifies(token.lower)
        if not plain and not is_framed(discourse, start - 1):
            break
        start -= 1
    return start


def is_framed(discourse: Discourse, at: int) -> bool:
    """Whether a word stands between `former` and a role, which it then belongs to."""
    if not at:
        return False
    before, token = discourse.tokens[at - 1 : at + 1]
    adverb = token.lower.endswith("ly") or not token.text.isalpha()
    return before.lower in FRAMES and not adverb and touches(discourse, before, token.start)


def is_ordinal(token: Token, title: Token) -> bool:
    """Whether a number belongs to the title behind it: `First Minister`."""
    return token.lower in ("first", "second", "third") and title.lower in NUMBERED


def modifies(word: str) -> bool:
    """Whether a lower-case word can stand before a role: an adjective or another noun for one."""
    words = vocabulary()
    noun = words.is_person_noun(word) or word in words.organisations
    listed = noun or word in wordset("role_modifiers")
    return listed or "-" in word or word.endswith(ADJECTIVE_ENDINGS)


def after(
    discourse: Discourse, mention: NameMention, candidate: Candidate, joints: Set[int]
) -> Span | None:
    """The apposition or predicate behind a name: `, the head of X,` or `is the head`."""
    tokens = discourse.tokens
    here = skip_brackets(discourse, discourse.index_at(mention.end))
    if (
        here + 1 < len(tokens)
        and tokens[here].lower in ("of", "in")
        and tokens[here + 1].is_capital
    ):
        here += 2
        while here < len(tokens) and tokens[here].is_capital:
            here += 1
    if here + 2 >= len(tokens) or "\n" in discourse.text[mention.end : tokens[here].end]:
        return None
    if tokens[here].text == ",":
        here += 1
        if tokens[here].text.isdigit() and len(tokens[here].text) < 3:
            candidate.nouns.add(f"{tokens[here].text}-year-old")
            if tokens[here + 1].text != ",":
                return None
            here += 2
            if here >= len(tokens):
                return None
        here = skip_relative(tokens, here)
    elif tokens[here].lower in ("is", "was", "became", "remains"):
        if tokens[here + 1].lower not in ("the", "a", "an"):
            return None
        here += 1
    else:
        return None
    return role_phrase(discourse, here, candidate, joints)


def skip_brackets(discourse: Discourse, here: int) -> int:
    tokens = discourse.tokens
    if here < len(tokens) and tokens[here].text == "(":
        for step in range(here + 1, min(here + 8, len(tokens))):
            if tokens[step].text == ")":
                return step + 1
    return here


def skip_relative(tokens: Sequence[Token], here: int) -> int:
    """`who served as`, `who is`, `now`: what may stand between the comma and the role."""
    if tokens[here].lower == "who" and here + 3 < len(tokens):
        if tokens[here + 1].lower in ("is", "was"):
            here += 2
        elif tokens[here + 2].lower == "as":
            here += 3
    return here + (tokens[here].lower in ADVERBS)


def role_phrase(
    discourse: Discourse, here: int, candidate: Candidate, joints: Set[int]
) -> Span | None:
    """A noun phrase from a token on whose head is a role, up to where its clause ends."""
    tokens = discourse.tokens
    words = vocabulary()
    if here < len(tokens) and tokens[here].lower in DETERMINERS:
        here += 1
    if is_clause(tokens[here : here + NOUN_LIMIT]):
        return None
    end, noun, heading = here, -1, True
    while end < len(tokens) and end - here < PHRASE_LIMIT:
        token = tokens[end]
        joins = token.lower == "and" and (noun < 0 or token.start in joints)
        if token.lower in CLAUSE_ENDS and not joins:
            break
        if end > here and "\n" in discourse.text[tokens[end - 1].end : token.start]:
            break
        participle = token.lower.endswith("ing") and not token.is_capital
        governed = end > here and tokens[end - 1].lower in PREPOSITIONS
        if noun >= 0 and participle and not governed:
            # Not "chair of ageing research".
            break
        heading = heading and token.lower not in PREPOSITIONS
        heading = heading and not (noun >= 0 and is_postposed(tokens[end : end + 2]))
        if heading and end - here < NOUN_LIMIT:
            person = words.is_person_noun(token.lower)
            firm = token.lower in words.organisations | EITHER
            # A name that only looks like a person's may turn out to be "the operator".
            doubtful = candidate.gender is None and not candidate.modifiers
            role = (person or (firm and doubtful)) if candidate.kind == "person" else firm
            # The head is the last noun: "a conservative lawyer" is one, "conservative views" none.
            noun = end if role else -1
        end += 1
    if noun < 0 or end == here or any(tokens[at].lower in CLAUSE_WORDS for at in range(here, noun)):
        return None
    return Span(tokens[here].start, tokens[end - 1].end)


def is_clause(tokens: Sequence[Token]) -> bool:
    """Whether it is what somebody does rather than is: `Roe Council, called the paper bad`.

    Nor what ends a headline: `Dravic won't play for Roe, insists agent`.
    """
    if tokens and tokens[0].text in SAYING:
        return True
    verb = bool(tokens) and not tokens[0].is_capital and tokens[0].lower.endswith("ed")
    return verb and any(token.lower in ARTICLES for token in tokens[1:2])


def is_postposed(tokens: Sequence[Token]) -> bool:
    """Whether an adjective behind the noun goes on: `the mechanic responsible for the fleet`."""
    if len(tokens) < 2 or tokens[0].is_capital or tokens[1].lower not in PREPOSITIONS:
        return False
    return tokens[0].lower.endswith(("ible", "iliar", "based", "involved", "tasked", "trained"))
