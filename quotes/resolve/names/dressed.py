"""Capitals that name nobody: offices of state and of bodies, wards, tickers and time zones."""

from __future__ import annotations

from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.names.parts import NameParts, is_acronym
from quotes.resolve.vocabulary import vocabulary

__all__ = ["names_nobody"]

STATE_TITLES = frozenset(
    """ambassador attorney-general chancellor commissioner consul envoy governor mayor minister
    premier president representative secretary secretary-general speaker""".split()  # noqa: SIM905
)
SIDES = frozenset(["north", "south", "east", "west", "central", "upper", "lower"])
ZONES = frozenset(
    "AEDT AEST BST CDT CEST CET CST EDT EEST EET EST GMT IST JST MSK PDT PST UTC".split()  # noqa: SIM905
)
ROOMS = frozenset(
    """bay block building floor gate hall level pier platform room runway terminal theatre theater
    unit ward wing""".split()  # noqa: SIM905
)
# "the Attorney General"
GENERALS = frozenset(
    """attorney auditor comptroller consul director governor inspector secretary solicitor
    surgeon""".split()  # noqa: SIM905
)
# "the Managing Director of the Airports Agency"
DIRECTING = frozenset("chief deputy executive managing medical permanent technical".split())  # noqa: SIM905
DIRECTORS = frozenset("director editor executive officer secretary".split())  # noqa: SIM905


def names_nobody(discourse: Discourse, parts: NameParts) -> bool:
    """Whether a sequence of capitals is an office, or tells a place, a time or a ticker."""
    if len(parts.tokens) == 1 and is_mark_of_place(discourse, parts.tokens[0]):
        return True
    return is_office(discourse, parts)


def is_office(discourse: Discourse, parts: NameParts) -> bool:
    """Whether capitals dress up an office: `The Chief Minister, Jo Poe,`.

    So they do behind `the`, and before whatever it is the office of: `British Ambassador to`; the
    office of a director only before it: `Managing Director of`.
    """
    last, words = parts.tokens[-1], vocabulary()
    led = [token.lower for token in (*parts.prefix, *parts.tokens)[-2:-1]]
    directs = last.bare in DIRECTORS and len(led) == 1 and led[0] in DIRECTING
    if directs and len(parts.prefix) + len(parts.tokens) == 2:
        return is_held(discourse, parts)
    general = last.bare == "general" and not GENERALS.isdisjoint(led)
    if not (general or last.bare in STATE_TITLES) or parts.tokens[0].lower in words.name_gender:
        return False
    lead = parts.prefix[0] if parts.prefix else parts.tokens[0]
    first, behind = discourse.index_at(lead.start), discourse.index_at(last.end)
    before = discourse.tokens[first - 1].lower if first else ""
    after = discourse.tokens[behind].lower if behind < len(discourse.tokens) else ""
    whole = len(parts.tokens) == 1 and bool(parts.prefix)
    whole = whole and parts.prefix[-1].bare not in words.honorifics | words.dotted
    return before == "the" or whole or after in ("to", "of", "for")


def is_held(discourse: Discourse, parts: NameParts) -> bool:
    """Whether an office in capitals has a body behind it: `The Managing Director of the Agency`."""
    behind = discourse.index_at(parts.end)
    following = [token.lower for token in discourse.tokens[behind : behind + 1]]
    return following in (["of"], ["for"], ["at"])


def is_mark_of_place(discourse: Discourse, token: Token) -> bool:
    """Whether a word tells a ward, a ticker or a time zone: `4 West`, `(NYSE: ACM)`, `0415 GMT`."""
    index = discourse.index_at(token.start)
    before = discourse.tokens[index - 1] if index else None
    after = discourse.tokens[index + 1] if index + 1 < len(discourse.tokens) else None
    if before is not None and before.text[0].isdigit():
        return token.lower in SIDES or token.text in ZONES
    if after is not None and after.text.isdigit() and token.lower in ROOMS:
        return True
    if before is None or after is None or index < 2 or not is_acronym(token.text):
        return False
    exchange = after.text == ":" and before.text == "("
    ticker = before.text == ":" and after.text == ")"
    lead = discourse.tokens[max(0, index - 5) : index]
    return exchange or (ticker and any(one.text == "(" for one in lead))
