"""How strongly a cue stands behind or apart from what it reports.

The levels follow what the study of reporting verbs has long told apart, in our own selection and
wording: verbs that only report; those that commit the reporter to the truth of the content
(factive verbs: Kiparsky and Kiparsky 1970; Hooper 1975, On assertive predicates); those that
show the speaker's own force or reluctance; and those that keep a distance (Bergler 1992,
Evidential analysis of reported speech; Thompson and Ye 1991, Evaluation in the reporting verbs).
The verbs of each level are those of `quotes/resources/lexicons/cue_strengths.json`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, cast

from quotes.resources import lexicon
from quotes.resources.verbs import inflected

__all__ = ["CueStrength", "cue_lemma", "cue_strength"]

CueStrength = Literal["reports", "reveals", "stresses", "admits", "claims", "denies", "attacks"]

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
    levels: dict[str, str] = lexicon("cue_strengths")
    return {verb: cast(CueStrength, level) for level in levels for verb in levels[level].split()}


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
    forms: dict[str, str] = {}
    for verb in sorted(listed | set(_strengths())):
        for form in inflected(verb):
            forms.setdefault(form, verb)
    return forms
