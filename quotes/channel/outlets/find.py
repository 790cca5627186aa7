"""News outlets by lexicon, by form ("the Valmere Courier") and by apposition."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from quotes.channel.outlets.agencies import agency_reports, press_bureau
from quotes.channel.outlets.apposed import apposed_subject
from quotes.channel.outlets.deeds import known_by_deed
from quotes.channel.outlets.given_names import somebody
from quotes.channel.outlets.introduced import ADJECTIVES, Introduced
from quotes.channel.outlets.of_offices import names_office
from quotes.channel.outlets.own_names import OutletKind, OwnNames
from quotes.channel.outlets.places import (
    Outlet,
    call_letters,
    capital,
    generic,
    in_full,
    longer_name,
    name_run,
    number_first,
    of_company,
    placed,
    station,
    text_of,
)
from quotes.channel.outlets.short_forms import explained
from quotes.channel.outlets.some_outlet import some_outlet
from quotes.channel.words import Phrases, Words, wordset
from quotes.resources import lexicon

__all__ = ["Outlet", "OutletKind", "find_outlets"]


# What leads to an outlet that is explained behind its name, and what may follow there.
# "The same programme" may be a show that was named, or a station.
_PROGRAMMES = frozenset(["programme", "program", "show", "podcast", "broadcast"])
_STATIONS = frozenset(["broadcaster", "channel", "network", "station"])
_TO_OUTLETS = frozenset(["told", "telling", "to", "with", "by", "in"])
_GOES_ON = frozenset(["based", "in", "which", "that", "run", "owned", "close", "on"])
_AUXILIARIES = frozenset(["also", "has", "had", "later", "which"])
_STUDIES = frozenset(
    [
        "study",
        "paper",
        "article",
        "research",
        "review",
        "analysis",
        "published",
        "scientists",
        "researchers",
        "findings",
        "authors",
        "team",
    ]
)
# "the daily White House briefing": the adjective belongs to what stands behind the name.
_HEADS = frozenset(
    ["briefing", "briefings", "call", "column", "meeting", "meetings", "newsletter", "podcast",
     "press", "rally", "rallies", "report", "reports", "show", "update", "updates", "gaggle"]
)  # fmt: skip
_PERIODICALS = frozenset(["Bulletin", "Journal", "Quarterly", "Review"])
# "the Australian stock exchange", "the Australian government": no newspaper, but an adjective.
_OF_COUNTRIES = frozenset(
    ["ambassador", "army", "bourse", "competition", "defence", "dollar", "economy", "embassy",
     "exchange", "federal", "foreign", "government", "navy", "parliament", "police", "prime",
     "public", "securities", "senate", "senator", "stock", "treasury"]
)  # fmt: skip


@cache
def _names(own: OwnNames) -> Phrases[OutletKind]:
    entries: list[tuple[str, OutletKind]] = []
    for kind, name in own.all_outlets():
        bare = name.removeprefix("The ")
        # Alone, a word such as "Hill" or "Nation" is no outlet: its article is needed.
        if bare == name or " " in bare:
            entries.append((bare, kind))
        entries.append((f"The {bare}", kind))
        entries.append((f"the {bare}", kind))
        if " " in bare or kind == "broadcaster":
            # "FOX News", "THE WEEKLY STANDARD"
            entries += [(form.upper(), kind) for form in (bare, f"The {bare}")]
    return Phrases(entries, cased=True)


@cache
def _forms() -> tuple[dict[str, OutletKind], dict[str, OutletKind], frozenset[str]]:
    forms = lexicon("channel_outlet_forms")
    last = {word: kind for kind, words in forms["last"].items() for word in words}
    first = {word: kind for kind, words in forms["first"].items() for word in words}
    return last, first, frozenset(forms["bare"])


@cache
def _nouns() -> Phrases[OutletKind]:
    nouns = lexicon("channel_outlet_forms")["nouns"]
    return Phrases([(noun, kind) for kind, names in nouns.items() for noun in names])


def find_outlets(words: Words, platforms: set[int], own: OwnNames) -> list[Outlet]:
    """All mentions of outlets, in order and without overlaps.

    Args:
        words: The words of the article.
        platforms: Indices of words that name a social platform: "the Telegram channel
            Siren" is no broadcaster.
        own: Names that the user adds.
    """
    found: list[Outlet] = []
    named, common = _names(own).firsts, _nouns().firsts | generic().firsts
    introduced = Introduced()
    short = _short_forms(words, platforms, own)
    index, size = 0, len(words)
    while index < size:
        raw = words.raw[index]
        # Most words can begin no outlet; a third of the stage's time went into asking them.
        counted = number_first(words, index) if raw[0].isdigit() else None
        if (
            counted is None
            and not raw[:1].isupper()
            and raw not in named
            and words.low[index] not in common
        ):
            index += 1
            continue
        outlet = counted or short.get(raw) or _at(words, index, platforms, own)
        if raw in short and outlet is not None:
            outlet = replace(outlet, first=index, last=index)
        if outlet is None or (not outlet.named and outlet.name == "news agency"):
            # "the news agency" has a name where one was named before.
            outlet = _again(words, index, found) or outlet
        outlet = outlet or introduced.at(words, index)
        if outlet is None:
            index += 1
            continue
        introduced.learn(words, outlet)
        found.append(outlet)
        index = outlet.last + 1
    return found


def _short_forms(words: Words, platforms: set[int], own: OwnNames) -> dict[str, Outlet]:
    """The outlets of which the article explains the short form, by that."""
    found: dict[str, Outlet] = {}
    for short, first, last in explained(words):
        outlet = _at(words, first, platforms, own)
        if outlet is not None and outlet.named and outlet.last == last:
            found.setdefault(short, outlet)
    return found


def _again(words: Words, index: int, found: list[Outlet]) -> Outlet | None:
    """As in "the agency", "the same newspaper": the last outlet of that kind once more."""
    if not index or words.stops[index] or words.low[index - 1] not in ("the", "same"):
        return None
    noun = _nouns().match(words, index)
    if noun is None:
        return None
    kinds = {noun[1], "programme"} if words.low[noun[0]] in _PROGRAMMES else {noun[1]}
    for outlet in reversed(found[-8:]):
        # "Ostrand Press" may be a paper or an agency.
        either = noun[1] == "agency" and outlet.name.endswith(" Press")
        if words.low[noun[0]] in _STATIONS and _a_show(words, outlet):
            continue
        if outlet.named and (outlet.kind in kinds or either):
            return Outlet(index, noun[0], outlet.name, outlet.kind)
    return None


def _a_show(words: Words, outlet: Outlet) -> bool:
    """Whether a name was introduced as that of a podcast or a show, which is no network."""
    near = words.low[max(0, outlet.first - 1) : outlet.first]
    return not _PROGRAMMES.isdisjoint(near) or not _PROGRAMMES.isdisjoint(
        words.low[outlet.last + 1 : outlet.last + 2]
    )


def _at(words: Words, index: int, platforms: set[int], own: OwnNames) -> Outlet | None:
    if index in platforms:
        return None
    by_name = _names(own).match(words, index)
    by_form = _by_form(words, index)
    if by_name and _no_outlet(words, index, by_name[0]):
        by_name = None
    if by_form and (
        _of_another(words, index, by_form.last, own) or of_company(words, by_form.last)
    ):
        by_form = None
    if by_name and (by_form is None or by_name[0] >= by_form.last):
        last, kind = by_name
        last = in_full(words, index, last) if kind == "broadcaster" else last
        outlet = Outlet(index, last, text_of(words, index, last), kind, listed=True)
        return _with_noun(words, outlet)
    if by_form:
        return _with_noun(words, by_form)
    return (
        station(words, index)
        or _after_noun(words, index, platforms)
        or _before_noun(words, index)
        or _apposed(words, index)
        or apposed_subject(words, index)
        or placed(words, index)
        or known_by_deed(words, index)
        or some_outlet(words, index)
    )


def _no_outlet(words: Words, first: int, last: int) -> bool:
    """Whether an outlet's name is a part of another name, a person's, or its country's."""
    return (
        longer_name(words, last)
        or _of_country(words, last)
        or _a_person(words, first, last)
        or names_office(words, first)
    )


def _of_country(words: Words, last: int) -> bool:
    """As in "the Australian stock exchange", "the Australian government"."""
    step = last + 1
    if step >= len(words) or words.stops[step] or words.possessive[last]:
        return False
    return words.low[step] in _OF_COUNTRIES


def _a_person(words: Words, first: int, last: int) -> bool:
    """As in "his wife Petra said": a name of one word may be somebody's."""
    return first == last and somebody(words, first)


def _of_another(words: Words, first: int, last: int, own: OwnNames) -> bool:
    """As in "Jane Roe of Radio Nord": somebody's name stands before the outlet's."""
    steps = range(first + 2, last + 1)
    return any(words.low[i - 1] == "of" and _names(own).match(words, i) for i in steps)


def _by_form(words: Words, index: int) -> Outlet | None:
    """As in "Radio Nordkyst", "the Valmere Courier", "the Globe"."""
    if not words.raw[index][:1].isupper():
        return None
    last_forms, first_forms, bare = _forms()
    agency = press_bureau(words, index)
    if agency is not None:
        return agency
    if words.raw[index] in first_forms:
        last = name_run(words, index)
        if last > index:
            kind = first_forms[words.raw[index]]
            return Outlet(index, last, text_of(words, index, last), kind)
    if (listed := _behind_and(words, index)) is not None:
        # "By Jo Roe and Ostrand Press": the name of an outlet holds no name of its staff.
        index = listed
    start = index + 1 if words.raw[index] == "The" and index + 1 < len(words) else index
    if start != index and (words.stops[start] or not capital(words, start)):
        return None
    last = name_run(words, start)
    while last > start and _ending(words, last) not in last_forms:
        last -= 1
    if last == start:
        with_article = start != index or (start and words.low[start - 1] == "the")
        known = words.raw[start] in bare or bare.issuperset(words.raw[start].split("-"))
        known = known and not words.stops[start] and not longer_name(words, start)
        if with_article and known:
            return Outlet(index, start, text_of(words, index, start), "paper", sure=False)
        return None
    if words.low[start] in wordset("outlets_not_first") and words.raw[start] != "Sunday":
        return None
    kind = last_forms[_ending(words, last)]
    last = _whole(words, index, last, kind)
    return Outlet(index, last, text_of(words, index, last), kind, sure=last - start < 4)


def _whole(words: Words, first: int, last: int, kind: OutletKind) -> int:
    """The last word of a name that goes on behind the word that tells what it is.

    As in "BBR Radio Hexley", "the Northern Journal of Metabolism".
    """
    if kind == "broadcaster":
        return in_full(words, first, last)
    goes_on = words.low[last + 1 : last + 2] == ["of"] and not words.stops[last + 1]
    return name_run(words, last) if goes_on and words.raw[last] in _PERIODICALS else last


def _behind_and(words: Words, index: int) -> int | None:
    """In a byline the word behind the last "and" of the names that begin at a word."""
    if not index or words.low[index - 1] != "by":
        return None
    if index > 1 and "\n" not in words.text[words.ends[index - 2] : words.starts[index - 1]]:
        return None
    names = range(index + 1, name_run(words, index))
    return max((step + 1 for step in names if words.raw[step] == "and"), default=None)


def _ending(words: Words, index: int) -> str:
    """The part of a word that tells an outlet: `Standard` of `Standard-Bearer`."""
    return words.raw[index].partition("-")[0] if "-" in words.raw[index] else words.raw[index]


def _with_noun(words: Words, outlet: Outlet) -> Outlet:
    """A common noun behind the name may tell its kind: "the Star breakfast show"."""
    step = outlet.last + 1
    if step < len(words) and not words.stops[step] and not words.possessive[outlet.last]:
        noun = _nouns().match(words, step)
        if noun and noun[1] == "broadcaster" and outlet.kind in ("paper", "agency"):
            return Outlet(outlet.first, outlet.last, outlet.name, "broadcaster")
    return outlet


def _after_noun(words: Words, index: int, platforms: set[int]) -> Outlet | None:
    """As in "the newspaper Izvestia", "the programme “Open Line”"."""
    noun = _nouns().match(words, index)
    if noun is None or (index and index - 1 in platforms):
        return None
    start = noun[0] + 1
    if start >= len(words) or start in platforms or words.possessive[noun[0]]:
        return None
    if not words.raw[start][:1].isupper() and not call_letters(words, start):
        return None
    between = words.text[words.ends[noun[0]] : words.starts[start]]
    if between == ", ":
        return _behind_comma(words, noun[0], noun[1])
    if between not in (" ", " “", ' "', " ‘", " '", " «", " « "):
        return None
    if words.sentence[start] != words.sentence[index]:
        return None
    if words.low[noun[0]] == "journal" and _of_study(words, index):
        # "a study in the journal Soil Letters suggests": the study does.
        return None
    last = name_run(words, start)
    if words.low[noun[0]] in ADJECTIVES and not _closed(words, last):
        # "the daily White House briefing"
        return None
    return Outlet(start, last, text_of(words, start, last), noun[1])


def _behind_comma(words: Words, noun: int, kind: OutletKind) -> Outlet | None:
    """As in "the state news agency, Torna, said": one that has its name between commas."""
    start = noun + 1
    named = start < len(words) and words.raw[start][:1].isupper() and words.stops[start] == ","
    if not named or words.sentence[start] != words.sentence[noun] or words.possessive[noun]:
        return None
    last = name_run(words, start)
    step = last + 1
    if step < len(words) and words.sentence[step] == words.sentence[noun]:
        verb = words.low[step] in wordset("relay_reports") or words.low[step] in _AUXILIARIES
        if words.stops[step] != "," or not verb:
            return None
    return Outlet(start, last, text_of(words, start, last), kind)


def _of_study(words: Words, index: int) -> bool:
    return not _STUDIES.isdisjoint(words.low[max(0, index - 6) : index])


def _closed(words: Words, last: int) -> bool:
    """Whether a name ends its phrase, so that it is what the word in front of it introduces."""
    step = last + 1
    return step >= len(words) or words.stops[step] != "" or words.low[step] not in _HEADS


def _apposed(words: Words, index: int) -> Outlet | None:
    """As in "told Novaya Volna, an online outlet": the noun stands behind the name."""
    if not words.raw[index][:1].isupper() or not index or words.low[index - 1] not in _TO_OUTLETS:
        return None
    last = name_run(words, index)
    step = last + 1
    if step >= len(words) or words.stops[step] != "," or words.low[step] not in ("a", "an", "the"):
        return None
    for place in range(step + 1, min(len(words), step + 4)):
        if words.stops[place]:
            return None
        noun = _nouns().match(words, place)
        if noun is None:
            continue
        behind = noun[0] + 1
        ends = behind >= len(words) or words.stops[behind] or words.low[behind] in _GOES_ON
        named = not words.possessive[noun[0]] and ends
        return Outlet(index, last, text_of(words, index, last), noun[1]) if named else None
    return None


def _before_noun(words: Words, index: int) -> Outlet | None:
    """As in "the Haftan newspaper", "the Long Way Down podcast"."""
    if not words.raw[index][:1].isupper() or words.low[index] in wordset("outlets_not_first"):
        return None
    last = name_run(words, index)
    step = last + 1
    if step >= len(words) or words.possessive[last]:
        return None
    between = words.text[words.ends[last] : words.starts[step]]
    if between not in (" ", "” ", '" ', "’ ", "' "):
        return None
    noun = _nouns().match(words, step)
    if noun is None or words.low[step] in ("paper", "outlet", "channel", "station"):
        return None
    if _behind_comma(words, noun[0], noun[1]) is not None:
        # "The Torvenian state news agency, Torna, said"
        return None
    if words.low[step] == "agency" and not agency_reports(words, index, step):
        # "the Space agency"
        return None
    named = noun[0] + 1 < len(words) and not words.stops[noun[0] + 1]
    if (named and words.raw[noun[0] + 1][:1].isupper()) or words.low[step] in ADJECTIVES:
        # "the Moscow newspaper Kommersant"
        return None
    if words.low[step] == "show" and last == index and words.low[index].endswith("s"):
        # "Polls show": a verb.
        return None
    if last == index and words.low[index - 1] in ("a", "an") and not words.stops[index]:
        # "a Swedish newspaper": that is no name.
        return None
    return Outlet(index, last, text_of(words, index, last), noun[1], sure=False)
