"""The role before a name and a comma: `the leader of South Ossetia, Anatoly Bibilov,`."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Span
from quotes.resolve.descriptions.carriers import LINKS, carrier_of
from quotes.resolve.discourse import POSSESSIVE_ENDINGS, Discourse, Token
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.vocabulary import PREPOSITIONS, vocabulary

__all__ = ["ARTICLES", "DETERMINERS", "NOUN_LIMIT", "PHRASE_LIMIT", "VERBS", "role_before"]

BEING = frozenset({"am", "are", "be", "became", "become", "been", "being", "is", "was", "were"})
ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
DETERMINERS = ARTICLES | POSSESSIVE_ENDINGS | {"our", "my"}
VERBS = frozenset(
    """
    said says told wrote tweeted called asked added told quoted citing cited
    """.split()  # noqa: SIM905
)
# How many words a role has, and how far its noun is from its article.
PHRASE_LIMIT = 16
NOUN_LIMIT = 7


def role_before(discourse: Discourse, mention: NameMention) -> Span | None:
    """`leader of South Ossetia` in `the leader of South Ossetia, Anatoly Bibilov,`."""
    tokens = discourse.tokens
    comma = discourse.index_at(mention.full.start) - 1
    if comma < 1 or tokens[comma].text != "," or mention.label not in (None, "person"):
        return None
    start, noun = comma, -1
    while start > 0 and comma - start < PHRASE_LIMIT:
        token = tokens[start - 1]
        if token.text in ',.;:()"“”' or token.lower in ("who", "which", "that", *VERBS):
            break
        if token.is_capital and token.lower in PREPOSITIONS:
            # "At 91, Jo Roe": a clause begins here.
            break
        if "\n" in discourse.text[token.end : tokens[start].start]:
            break
        start -= 1
        if vocabulary().is_person_noun(token.lower):
            noun = start
        if token.lower in DETERMINERS and noun >= 0:
            break
    if noun < 0 or tokens[start].lower not in DETERMINERS or noun - start > NOUN_LIMIT:
        return None
    if not is_headed(tokens[start + 1 : comma]):
        return None
    closing = discourse.index_at(mention.end)
    closed = closing < len(tokens) and tokens[closing].text in ",(."
    carrier = carrier_of(discourse, start)
    if carrier is not None:
        return Span(tokens[carrier].start, tokens[comma - 1].end)
    # "If he is the nominee, Roe said": the phrase is of another clause.
    first = possessor(tokens, start)
    bound = first > 0 and tokens[first - 1].lower in PREPOSITIONS | BEING
    if not closed and (bound or belongs_before(tokens, start)):
        return None
    return Span(tokens[start + 1].start, tokens[comma - 1].end)


def possessor(tokens: Sequence[Token], start: int) -> int:
    """Where a phrase begins that has a possessive for its article: `the party` of `'s nominee`."""
    if not tokens[start].is_possessive:
        return start
    here = start - 1
    while here > 0 and tokens[here].is_capital and tokens[here - 1].is_capital:
        here -= 1
    return here - (here > 0 and tokens[here - 1].lower in DETERMINERS)


def is_headed(phrase: Sequence[Token]) -> bool:
    """Whether the noun before what hangs on it is a role: no `Republican debate`."""
    end = 0
    while end < len(phrase) and phrase[end].lower not in PREPOSITIONS | LINKS:
        if end and phrase[end].lower.endswith("ing") and not phrase[end].is_capital:
            break
        end += 1
    return end > 0 and vocabulary().is_person_noun(phrase[end - 1].lower)


def belongs_before(tokens: Sequence[Token], start: int) -> bool:
    """Whether a phrase tells of the name before it: `Pressed by Jo Roe, the mayor, Ms Poe said`."""
    here = start - 1
    if here < 2 or tokens[here].text != "," or not tokens[here - 1].is_capital:
        return False
    while here > 0 and tokens[here - 1].is_capital:
        here -= 1
    return here > 0 and tokens[here - 1].lower in ("by", "with", "from", "to")
