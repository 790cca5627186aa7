"""How strongly a cue stands behind or apart from what it reports.

The levels follow what the study of reporting verbs has long told apart, in our own selection and
wording: verbs that only report; those that commit the reporter to the truth of the content
(factive verbs: Kiparsky and Kiparsky 1970; Hooper 1975, On assertive predicates); those that
show the speaker's own force or reluctance; and those that keep a distance (Bergler 1992,
Evidential analysis of reported speech; Thompson and Ye 1991, Evaluation in the reporting verbs).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, get_args

from quotes.resources import lexicon

__all__ = ["CueStrength", "cue_lemma", "cue_strength"]

CueStrength = Literal["reports", "reveals", "stresses", "admits", "claims", "denies", "attacks"]

_LEVELS: dict[str, str] = {
    # The content is taken for true.
    "reveals": "acknowledge confirm disclose discover establish expose find learn note notice "
    "observe point prove reveal show",
    # The speaker says it with force, or stakes something on it.
    "stresses": "affirm announce assert assure declare emphasise emphasize exclaim insist pledge "
    "proclaim promise reaffirm reiterate repeat stress swear underline underscore urge vow warn",
    # The speaker says it though it costs something.
    "admits": "admit apologise apologize concede confess own regret",
    # The article does not vouch for it.
    "claims": "allege argue boast claim contend hint imply maintain purport suggest",
    "denies": "contradict deny disavow dismiss dispute rebut refute reject",
    "attacks": "accuse attack blame blast call criticise criticize decry denounce deride lambast "
    "mock slam",
}
_WORD = re.compile(r"[a-z]+")


def cue_strength(cue: str | None) -> CueStrength | None:
    """The level of a cue; `reports` for every cue that no level names, None without a cue."""
    if cue is None:
        return None
    return _strengths().get(cue_lemma(cue) or "", "reports")


@lru_cache(maxsize=10_000)
def cue_lemma(cue: str) -> str | None:
    """What a cue says, without tense and auxiliaries: "has told" and "tells" are one.

    None where the cue is a mark (the colon of a transcript).
    """
    words = _WORD.findall(cue.casefold().replace("’", "'"))
    content = [word for word in words if word not in _AUXILIARIES] or words
    forms = _verbs()
    return next((forms[word] for word in content if word in forms), " ".join(content) or None)


_EMPTY = (
    "has have had is are was were be been being will would can could may might must should do "
    "does did later also then again flatly yet to"
)
_AUXILIARIES = frozenset(_EMPTY.split())


@cache
def _strengths() -> dict[str, CueStrength]:
    known = set(get_args(CueStrength))
    levels: dict[str, CueStrength] = {}
    for level, words in _LEVELS.items():
        if level in known:
            levels |= dict.fromkeys(words.split(), level)  # type: ignore[arg-type]
    return levels


@cache
def _verbs() -> dict[str, str]:
    """Dictionary form of all forms of the verbs that attribute."""
    entries = lexicon("cues")
    listed = {
        phrase.split()[0]
        for act in ("speech", "writing", "thought")
        for phrases in entries[act].values()
        for phrase in phrases
    }
    irregular = lexicon("verb_forms")
    forms: dict[str, str] = {}
    for verb in sorted(listed | set(_strengths())):
        for form in (verb, *(irregular.get(verb) or _regular(verb))):
            forms.setdefault(form, verb)
    return forms


def _regular(verb: str) -> list[str]:
    if verb.endswith("e"):
        return [f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return [f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
    third = f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh")) else f"{verb}s"
    return [third, f"{verb}ed", f"{verb}ing"]
