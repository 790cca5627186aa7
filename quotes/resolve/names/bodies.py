"""Offices that every country or town has: whose they are belongs to their name.

`Russia’s Defense Ministry` and `Ukraine’s Defense Ministry` are two; `Japan’s Toyota` is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quotes.resolve.vocabulary import vocabulary, wordset

__all__ = [
    "ABROAD",
    "HOLDERS",
    "are_compatible",
    "body_of",
    "is_holders",
    "is_place_word",
    "is_staff",
    "part_place",
    "same_place",
]

HOLDERS = frozenset(
    """attorney auditor commissioner controller coroner defender general governor mayor minister
    ombudsman premier president prosecutor sheriff speaker treasurer""".split()  # noqa: SIM905
)
"""Who has an office that speaks in his stead: `the Mayor's Office`."""
BUREAUS = frozenset({"bureau", "department", "office", "secretariat"})
STAFFS = frozenset({"general", "joint"})
ABROAD = frozenset({"embassy", "consulate", "mission"})
"""Bodies of one country that stand in another one."""
PLACE_ENDINGS = ("ian", "ean", "ese", "ish", "an", "n", "i", "ic")
"""With what adjectives end that are made from places."""
STEMS = ("", "a", "e", "o", "y", "ia", "ain", "and", "en", "ey", "on", "um", "ay", "ece", "stan")
LISTED = {
    "american": "us", "america": "us", "u.s": "us", "british": "uk", "britain": "uk", "u.k": "uk",
    "french": "france", "spanish": "spain", "dutch": "netherlands", "danish": "denmark",
    "swiss": "switzerland", "greek": "greece", "welsh": "wales", "irish": "ireland",
    "english": "england", "norwegian": "norway", "portuguese": "portugal", "filipino":
    "philippines", "philippine": "philippines", "argentine": "argentina", "czech": "czechia",
    "thai": "thailand", "afghan": "afghanistan", "kazakh": "kazakhstan", "uzbek": "uzbekistan",
    "tajik": "tajikistan", "kyrgyz": "kyrgyzstan", "turkmen": "turkmenistan", "slovak": "slovakia",
    "serb": "serbia", "croat": "croatia", "somali": "somalia", "emirati": "uae", "lao": "laos",
    "german": "germany", "scottish": "scotland", "cypriot": "cyprus", "chadian": "chad",
    "malagasy": "madagascar", "soviet": "soviet", "nigerian": "nigeria", "nigerien": "niger",
}  # fmt: skip
"""Nationalities that no ending tells, with their places; one word for places of two names."""


def is_holders(holder: str, head: str) -> bool:
    """Whether lower-case words before and behind `'s` are those of a body: `Mayor's Office`."""
    return holder in HOLDERS and head in BUREAUS


def is_staff(words: Sequence[str]) -> bool:
    """Whether lower-case words name the `General Staff`, of which no general is called so."""
    return len(words) > 1 and words[-1] == "staff" and words[-2] in STAFFS


def body_of(words: Sequence[str]) -> tuple[str, ...]:
    """Lower-case words of a body as every place has it, in one order; none for other names.

    `Ministry of Defence` and `Defense Ministry` are one form.
    """
    form = tuple("defense" if word == "defence" else word for word in words)
    bodies = wordset("bodies")
    if len(form) > 2 and form[0] in bodies and form[1] in ("of", "for"):
        form = (*form[2:], form[0])
    return form if form and form[-1] in bodies and _ordinary().issuperset(form) else ()


@cache
def _ordinary() -> frozenset[str]:
    """Words of which the names of such bodies are made."""
    departments = wordset("departments") - {"human", "house", "commons"}
    return departments | wordset("bodies") | HOLDERS | wordset("bodies_ordinary")


def is_place_word(word: str) -> bool:
    """Whether a lower-case word is a known place or the adjective of one."""
    places = vocabulary().places
    if word in places or word in LISTED:
        return True
    return any(
        word.endswith(ending) and any(word.removesuffix(ending) + stem in places for stem in STEMS)
        for ending in PLACE_ENDINGS
    )


def same_place(one: str, other: str) -> bool:
    """Whether two lower-case words are of one place: `russia` and `russian`."""
    one, other = LISTED.get(one, one), LISTED.get(other, other)
    return one == other or _comes_from(one, other) or _comes_from(other, one)


def _comes_from(adjective: str, place: str) -> bool:
    return any(
        adjective.endswith(ending) and adjective.removesuffix(ending) + stem == place
        for ending in PLACE_ENDINGS
        for stem in STEMS
    )


def are_compatible(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two bodies may be one by the places that are told of them."""
    fewer, more = sorted((one, other), key=len)
    return all(any(same_place(word, known) for known in more) for word in fewer)


def part_place(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A name cut into its place and the body: `russian` and `defense ministry`.

    The second is empty where the name is no such body.
    """
    for size in (0, 1, 2):
        ahead, behind = tuple(words[:size]), tuple(words[len(words) - size :])
        if (body := body_of(words[size:])) and (not size or _is_place(ahead)):
            return ahead, body
        rest = words[: len(words) - size - 1]
        governed = size and len(words) > size + 1 and words[-size - 1] == "of"
        if governed and _is_place(behind) and (body := body_of(rest)):
            return behind, body
    return (), ()


def _is_place(words: tuple[str, ...]) -> bool:
    return is_place_word(" ".join(words))
