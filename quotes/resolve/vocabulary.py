"""The word lists of this stage, read once and turned into sets.

Words of grammar, which every rule asks about in its inner loops, stand here; longer lists of nouns,
verbs and adjectives are in the lexicon `resolve_words`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from quotes.resources import lexicon

__all__ = [
    "ARMED",
    "FUNCTION_WORDS",
    "LAWS",
    "MEMBERS",
    "PARTICLES",
    "PREPOSITIONS",
    "Gender",
    "Vocabulary",
    "calls_outlet",
    "is_mood",
    "is_outlet",
    "parent_in",
    "vocabulary",
    "wordset",
]

Gender = Literal["m", "f"]

FUNCTION_WORDS = frozenset(
    """
    a an the and or but nor so yet for of in on at by to from with without within into onto
    about above across after against along among around as because before behind below
    beneath beside besides between beyond despite down during except if inside like near off
    once out outside over past per since than that though through throughout till toward
    towards under unless until up upon via when whenever where whereas wherever whether
    which while who whoever whom whose why how what he she it they we i you him her them us
    me his its their our my your this these those there here then now not no yes some many
    most more all both each every other others another any few several such same also still
    even just only never always often again already however meanwhile moreover instead
    indeed although is are was were be been being am has have had do does did will would can
    could may might must shall should let asked according speaking monday tuesday wednesday
    thursday friday saturday sunday january february march april june july august september
    october november december today yesterday tomorrow earlier later last next asked added
    given amid thus else rather perhaps maybe well look oh please thanks q a.m p.m one two
    three four five first second neither none nobody everyone
    """.split()  # noqa: SIM905
)
"""Words that are no part of a name when a capital only marks the start of a sentence."""

PREPOSITIONS = frozenset(
    """
    of in on at by to from with without within into about after against among as before
    behind between despite during for inside like near over since than through toward
    towards under until upon via per around across beyond including alongside
    """.split()  # noqa: SIM905
)

STRICKEN = ("-hit", "-plagued", "-ridden", "-stricken", "-struck")
"""With what compounds end that tell what befell somebody: `scandal-hit`."""

PARTICLES = frozenset(
    """
    de del della der den des di da das dos du la le van von vom zu zur al el bin ibn ben ter y
    """.split()  # noqa: SIM905
)


ARMED = frozenset(
    """adm admiral brigadier capt captain cmdr col colonel gen general lieutenant lt maj major sgt
    """.split()  # noqa: SIM905
)
"""Ranks of soldiers and sailors, with their short forms."""

LAWS = frozenset(
    """act accord accords agreement amendment charter constitution covenant declaration directive
    pact protocol statute treaty""".split()  # noqa: SIM905
)
"""With what laws and treaties end their names."""

MEMBERS = frozenset(["councillor", "mep", "mla", "mp", "msp", "senator"])
"""Who sits for a place that may stand before the name: `MP for Tarn Jo Poe`."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Sets of lower-case words; nouns are singular unless the set says otherwise."""

    titles: dict[str, frozenset[str]]
    honorifics: frozenset[str]
    dotted: frozenset[str]
    letters: dict[str, frozenset[str]]
    title_gender: dict[str, Gender]
    noun_gender: dict[str, Gender]
    name_gender: dict[str, Gender]
    kin: frozenset[str]
    persons: frozenset[str]
    epithets: frozenset[str]
    synonyms: dict[str, frozenset[str]]
    organisations: frozenset[str]
    groups: frozenset[str]
    documents: frozenset[str]
    made: frozenset[str]
    uttered: frozenset[str]
    polls: frozenset[str]
    organisation_synonyms: dict[str, frozenset[str]]
    texts: dict[str, frozenset[str]]
    organisation_words: frozenset[str]
    metonyms: frozenset[str]
    places: frozenset[str]
    anaphoric: frozenset[str]
    outlets: frozenset[str]
    outlet_words: frozenset[str]
    platforms: frozenset[str]

    def is_person_noun(self, word: str) -> bool:
        """Whether a singular lower-case noun names a person by office, job, kin or part."""
        known = word in self.persons or word in self.kin
        return known or is_agent(word) or parent_in(word) is not None

    def singular(self, word: str) -> str | None:
        """Singular of a plural noun for persons, organisations or documents, else None."""
        if word in IRREGULAR:
            return IRREGULAR[word]
        if word in NO_PLURALS:
            return None
        for ending, instead in (("ies", "y"), ("es", ""), ("s", ""), ("men", "man")):
            if word.endswith(ending):
                stem = word[: -len(ending)] + instead
                if stem in self.organisations or stem in self.documents:
                    return stem
                if self.is_person_noun(stem):
                    return stem
        return None


IRREGULAR = {
    "people": "person", "children": "child", "men": "man", "women": "woman",
    "analyses": "analysis",
}  # fmt: skip

NO_PLURALS = frozenset(
    "yemen bremen turkmen carmen specimen regimen abdomen omen acumen semen stamen".split()  # noqa: SIM905
)
"""Words that only end like the plural of a noun with `man`."""

AGENT_ENDINGS = (
    "bencher",
    "keeper",
    "worker",
    "grower",
    "breeder",
    "holder",
    "goer",
    "ologist",
    "ographer",
    "ician",
    "man",
    "woman",
    "person",
    "-year-old",
    "nomist",
)


CHILDREN = re.compile(r"([a-z]+)-of-(?:[a-z]+|\d+)")


def parent_in(word: str) -> str | None:
    """The noun for kin in a lower-case label of popular papers: `dad` in `dad-of-two`."""
    found = CHILDREN.fullmatch(word)
    return found[1] if found is not None and found[1] in vocabulary().kin else None


def is_agent(word: str) -> bool:
    """Whether an unlisted noun looks like one for a person, by its ending."""
    return word.endswith(AGENT_ENDINGS) and word not in ("human", "german", "roman", "woman's")


def is_mood(word: str) -> bool:
    """Whether a lower-case word tells how somebody feels or what befell him."""
    return word in wordset("moods") or word.endswith(STRICKEN)


def sets(entries: dict[str, str]) -> dict[str, frozenset[str]]:
    """Words by key, given as one string of words each."""
    return {key: frozenset(words.split()) for key, words in entries.items()}


def outlet_words() -> frozenset[str]:
    """Lower-case words that end the names of outlets, and nouns for outlets."""
    forms = lexicon("channel_outlet_forms")
    names = {word.lower() for words in forms["last"].values() for word in words}
    return frozenset(names | {noun for nouns in forms["nouns"].values() for noun in nouns})


def is_outlet(words: Sequence[str]) -> bool:
    """Whether lower-case words of a name are those of a news outlet, by list or by form."""
    if not words:
        return False
    known, printed = vocabulary(), " ".join(words)
    listed = printed in known.outlets or f"the {printed}" in known.outlets
    last = words[-1].rpartition("-")[2]
    return listed or last in known.outlet_words or words[0] in ("radio", "channel", "agency")


def calls_outlet(head: str) -> bool:
    """Whether a noun is one for outlets: only such a one takes up a newspaper."""
    # The lexicon has only "news site": of most other sites, "the site" is the place.
    return head == "site" or head in vocabulary().outlet_words


@cache
def wordset(name: str) -> frozenset[str]:
    """One of the closed lists of words in the lexicon `resolve_words`."""
    return frozenset(lexicon("resolve_words")[name].split())


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, built from the lexicons that ship with the package."""
    titles, roles, kin = lexicon("titles"), lexicon("roles"), lexicon("kinship")
    collectives, given = lexicon("collectives"), lexicon("given_names")
    noun_gender: dict[str, Gender] = dict.fromkeys(roles["male"] + kin["male"], "m")
    noun_gender.update(dict.fromkeys(roles["female"] + kin["female"], "f"))
    title_gender: dict[str, Gender] = dict.fromkeys(titles["male"], "m")
    title_gender.update(dict.fromkeys(titles["female"], "f"))
    name_gender: dict[str, Gender] = dict.fromkeys(given["male"], "m")
    name_gender.update(dict.fromkeys(given["female"], "f"))
    return Vocabulary(
        titles=sets(titles["nouns"]),
        honorifics=frozenset(titles["honorifics"]),
        dotted=frozenset(titles["dotted"]),
        letters=sets(titles["letters"]),
        title_gender=title_gender,
        noun_gender=noun_gender,
        name_gender=name_gender,
        kin=frozenset(kin["male"] + kin["female"] + kin["either"]),
        persons=frozenset(roles["male"] + roles["female"] + roles["either"]),
        epithets=frozenset(roles["epithets"]),
        synonyms=sets(roles["synonyms"]),
        organisations=frozenset(collectives["organisation"]),
        groups=frozenset(collectives["group"]),
        documents=frozenset(collectives["document"]),
        made=frozenset(collectives["made"]),
        uttered=frozenset(collectives["uttered"]),
        polls=frozenset(collectives["polls"]),
        organisation_synonyms=sets(collectives["synonyms"]),
        texts=sets(collectives["texts"]),
        organisation_words=frozenset(lexicon("organisation_words")),
        metonyms=frozenset(lexicon("metonyms")),
        places=frozenset(lexicon("places")),
        anaphoric=frozenset(collectives["anaphoric"]),
        outlets=frozenset(name.lower() for names in lexicon("outlets").values() for name in names),
        outlet_words=outlet_words(),
        platforms=frozenset(entry["name"].lower() for entry in lexicon("platforms")),
    )
