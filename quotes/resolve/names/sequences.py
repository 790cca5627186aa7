"""Where a name begins and ends among capitalised words, and which small words carry it on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quotes.resolve.discourse import POSSESSIVE_MARKS, QUOTE_MARKS, Discourse, Token
from quotes.resolve.names.bodies import ABROAD, is_holders
from quotes.resolve.vocabulary import FUNCTION_WORDS, PARTICLES, vocabulary

__all__ = [
    "CLOSING",
    "bare_title",
    "capital_runs",
    "explains_union",
    "is_function_word",
    "stands_for_union",
]

MAX_WORDS = 12
# "Jo al-Roe"
PARTICLE_COMPOUND = re.compile(r"(?:al|el|ben|bin|ul|ud|ur)-[A-Z]")
ALSO_NAMES = frozenset("april august can do june march may must were will".split())  # noqa: SIM905
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())  # noqa: SIM905
# "Sky One", "Clean Taps Now"
CLOSING = frozenset(["all", "first", "five", "four", "here", "now", "one", "three", "two"])
COLLECTIVES = frozenset({"people", "women", "men", "children", "workers", "writers", "nurses"})
UNIONS = frozenset(["association", "club", "federation", "guild", "league", "society", "union"])


def capital_runs(discourse: Discourse, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Index ranges of capitalised sequences among the tokens from `first` up to `last`."""
    tokens = discourse.tokens
    index = first
    while index < last:
        token = tokens[index]
        opens = token.start in discourse.first_names or not is_function_word(token)
        if not token.is_capital or not opens:
            index += 1
            continue
        end = index + 1
        while end < last and end - index < MAX_WORDS:
            step = continuation(tokens, index, end, last)
            if not step or "\n" in discourse.text[tokens[end - 1].end : tokens[end].start]:
                break
            end += step
        yield index, end
        index = end


def is_function_word(token: Token) -> bool:
    """Whether a capital is a sentence's, not a name's. `US` and `IT` are names, `It` is none."""
    return token.lower in FUNCTION_WORDS and token.text not in ("US", "IT", "AS")


def continuation(tokens: Sequence[Token], start: int, here: int, last: int) -> int:
    """How many tokens from `here` on carry the name on: 0 where it ends."""
    before, token = tokens[here - 1], tokens[here]
    if token.start - before.end > 2:
        return 0
    following = tokens[here + 1] if here + 1 < last else None
    # "Local 417": a branch of a union.
    branch = token.text.isdigit() and before.lower == "local"
    if branch or PARTICLE_COMPOUND.match(token.text):
        return 1
    if token.is_capital:
        if token.lower == "our" and following is not None and following.is_capital:
            return int(tokens[here - 2].lower == "to")
        return int(not is_function_word(token) or ends_or_joins(before, token, following))
    if following is None:
        return 0
    if token.lower in PARTICLES or token.text == "&":
        ahead = here + 1
        while ahead < last and ahead - here < 3 and tokens[ahead].lower in PARTICLES:
            ahead += 1
        return ahead - here + 1 if ahead < last and tokens[ahead].is_capital else 0
    if token.lower in POSSESSIVE_MARKS:
        owned = possessor(tokens, start, here, last)
        if owned or token.text != "'":
            return owned
    if token.text in QUOTE_MARKS or token.text in "'‘(":
        return nickname(tokens, here, last)
    if token.lower in ("of", "for", "and", "on", "to"):
        return connector(tokens, start, here, last)
    return 0


def ends_or_joins(before: Token, token: Token, following: Token | None) -> bool:
    """Whether a function word with a capital is part of a name: `Sky One`, `Theresa May`."""
    if token.lower in CLOSING:
        last = following is None or not following.is_capital
        return last and not before.text.endswith(".")
    dated = following is not None and following.text.isdigit()
    if token.lower in DAYS and before.bare in vocabulary().honorifics | {"chief"}:
        # "Mr. Sunday Eze"
        return following is not None and following.is_capital
    return token.lower in ALSO_NAMES and not dated


def possessor(tokens: Sequence[Token], start: int, here: int, last: int) -> int:
    """Length of the ending and the word behind it in `Porters' Union`, `Women's Institute`.

    A plural that owns an organisation is part of its name; a single person's or a place's
    possessive (`Roe's Ministry`) is not, unless a saint's (`St Anne's Hospital`) or that of
    whoever has an office (`the Mayor's Office`).
    """
    words = vocabulary()
    before, step = tokens[here - 1], here + 1
    if before.end != tokens[here].start or step >= last or not tokens[step].is_capital:
        return 0
    if tokens[here].text in "'’":
        owns = before.lower.endswith("s")
    else:
        saint = here - start > 1 and tokens[here - 2].bare in ("st", "saint")
        owns = saint or before.lower in words.groups or before.lower in COLLECTIVES
        owns = owns or is_holders(before.lower, tokens[step].lower)
    ahead = step
    while ahead < last and ahead - step < 4 and tokens[ahead].is_capital:
        if tokens[ahead].lower in words.organisation_words:
            return 2 if owns else 0
        ahead += 1
    return 0


def nickname(tokens: Sequence[Token], here: int, last: int) -> int:
    """Length of a nickname in quotation marks with a surname behind it."""
    for length in (3, 4):
        if here + length >= last:
            return 0
        close = tokens[here + length - 1]
        if close.text in QUOTE_MARKS or close.text in "'’)":
            inside = tokens[here + 1 : here + length - 1]
            named = all(token.is_capital for token in inside) and tokens[here + length].is_capital
            touching = tokens[here].end == inside[0].start if inside else False
            return length + 1 if named and touching else 0
    return 0


def connector(tokens: Sequence[Token], start: int, here: int, last: int) -> int:
    """Length of `of the`, `for`, `and` and the word behind it inside an organisation's name."""
    words = vocabulary().organisation_words
    step = here + 1
    if tokens[step].lower == "the" and step + 1 < last:
        step += 1
    if not tokens[step].is_capital or is_function_word(tokens[step]):
        return 0
    if explains_union(tokens, start):
        return step - here + 1
    if bare_title(tokens[start:here]):
        return 0
    headed = any(token.lower in words for token in tokens[start:here])
    if tokens[here].lower == "to":
        before = tokens[here - 1].lower
        if before not in ABROAD and "from" in (t.lower for t in tokens[max(0, start - 2) : start]):
            # "a letter from the Fire Authority to Roe Rail"
            return 0
        return step - here + 1 if before in words and before != "republic" else 0
    if tokens[here].lower != "and":
        return step - here + 1 if headed else 0
    leading = {token.lower for token in tokens[max(0, start - 3) : start]}
    names = {token.lower for token in tokens[start:here]}
    compound = len(names) > 1 and not names & vocabulary().name_gender.keys()
    if step != here + 1 or not ("the" in leading or compound):
        return 0
    ahead = step
    while ahead < last and ahead - step < 4 and tokens[ahead].is_capital:
        if tokens[ahead].lower in words:
            return 0 if headed and ahead == step + 1 and tokens[here - 1].lower in words else 2
        ahead += 1
    return 0


def explains_union(tokens: Sequence[Token], start: int) -> bool:
    """Whether a sequence is the name behind `their union, the`, which may end in `Workers`."""
    if start < 4 or tokens[start - 1].lower != "the" or tokens[start - 2].text != ",":
        return False
    owned = tokens[start - 4].lower in POSSESSIVE_MARKS | {"her", "his", "its", "their"}
    return owned and tokens[start - 3].lower in UNIONS


def stands_for_union(tokens: Sequence[Token], start: int) -> bool:
    """Whether a word between commas is the name of `The union, Roeworkers,`."""
    if start < 2 or start + 1 >= len(tokens) or tokens[start - 1].text != ",":
        return False
    return tokens[start - 2].text in UNIONS and tokens[start + 1].text == ","


def bare_title(tokens: Sequence[Token]) -> bool:
    """Whether a run so far is a title alone: the rest of `Speaker of the House` is no name."""
    words = vocabulary()
    last = tokens[-1]
    return last.bare in words.titles or words.is_person_noun(last.lower)
