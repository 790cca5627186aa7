"""People whom one article calls Bob and another Robert, or Yousef and another Yusif."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import combinations

from quotes.compare.names import same_but_for_form, sound, sound_of_given, spelling, surname
from quotes.compare.speakers import named_person, usual_form
from quotes.records import QuoteFacts
from quotes.resources.short_names import related_names

__all__ = ["whole_names", "without_short_forms"]

# Of a surname with more bearers of a name and its short forms nobody can tell who is meant.
_NAMESAKES = 20


def without_short_forms(
    quotes: Iterable[QuoteFacts], story_of: Mapping[str, str]
) -> Iterator[QuoteFacts]:
    """Give people one name whom some articles call by a short form of it, or spell otherwise.

    First inside each story, then in the whole collection, as a story tells better who is meant.

    Args:
        quotes: Of all articles.
        story_of: The story of an article, by its id, where it has one.
    """
    kept = list(quotes)
    told: dict[str, list[int]] = defaultdict(list)
    for index, quote in enumerate(kept):
        if quote.article in story_of and _spelled(quote):
            told[story_of[quote.article]].append(index)
    for story in sorted(told):
        _rename(kept, told[story], sounds=True)
    _rename(kept, [index for index, quote in enumerate(kept) if _spelled(quote)], sounds=False)
    yield from kept


def whole_names(
    articles: Mapping[str, AbstractSet[str]], *, sounds: bool = False
) -> dict[str, str]:
    """Of the names of a collection, those that stand for a fuller one.

    Args:
        articles: The articles that have each name; names are of people, in one spelling.
        sounds: Take two spellings from another alphabet for one name.

    Returns:
        For each of them the fullest form of the name, of equals that of most articles. Where a form
        may be of two people (Sam for Samuel and Samantha), or an article has two forms, which
        it then takes for two people, nothing is said of any of them.
    """
    like = _alike(articles, sounds=sounds)
    found: dict[str, str] = {}
    for one, others in like.items():
        person = {one, *others}
        # Each form must stand for the same forms: else one of them has two bearers.
        same = all({other, *like.get(other, ())} == person for other in others)
        if same and all(articles[a].isdisjoint(articles[b]) for a, b in combinations(person, 2)):
            whole = max(
                person, key=lambda name: (len(name.partition(" ")[0]), len(articles[name]), name)
            )
            if one != whole:
                found[one] = whole
    return found


def _alike(names: Iterable[str], *, sounds: bool) -> dict[str, list[str]]:
    """By name those that differ from it in their form alone, where there are any."""
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in names:
        for key in _keys(name, sounds=sounds):
            named[key].append(name)
    found: dict[str, list[str]] = {}
    for name in names:
        keys = _keys(name, sounds=sounds)
        keys |= {(form, last) for given, last in keys for form in related_names(given)}
        others = {other for key in keys for other in named.get(key, ())}
        if len(others) <= _NAMESAKES and (
            like := sorted(other for other in others if same_but_for_form(name, other, sounds))
        ):
            found[name] = like
    return found


def _keys(name: str, *, sounds: bool) -> set[tuple[str, str]]:
    """Given name and surname as they are, and as they sound."""
    given, last = name.partition(" ")[0], surname(name)
    if not sounds:
        return {(given, last)}
    return {(given, last), *((form(given), sound(last)) for form in (sound, sound_of_given))}


def _rename(kept: list[QuoteFacts], indexes: Sequence[int], *, sounds: bool) -> None:
    spelled = {index: _spelled(kept[index]) for index in indexes}
    articles: dict[str, set[str]] = defaultdict(set)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for index, name in spelled.items():
        articles[name].add(kept[index].article)
        forms[name][kept[index].speaker or ""] += 1
    whole = whole_names(articles, sounds=sounds)
    for index, name in spelled.items():
        if name in whole:
            usual = forms[whole[name]]
            full = usual_form(usual)
            kept[index] = replace(kept[index], speaker=full)


def _spelled(quote: QuoteFacts) -> str:
    """The full name of a person in one spelling; empty for all others."""
    if not named_person(quote):
        return ""
    name = spelling(quote.speaker or "", True)
    return name if " " in name else ""
