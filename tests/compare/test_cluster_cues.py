"""Strength of cues, and what they say without tense."""

from __future__ import annotations

from typing import get_args

import pytest

from quotes.compare.clusters.cues import CueStrength, cue_lemma, cue_strength
from quotes.resources import lexicon


def test_the_lexicon_has_the_levels_but_for_the_plainest() -> None:
    assert ("reports", *lexicon("cue_strengths")) == get_args(CueStrength)
    verbs = [verb for words in lexicon("cue_strengths").values() for verb in words.split()]
    assert len(verbs) == len(set(verbs))


@pytest.mark.parametrize(
    ("cue", "lemma"),
    [("concurred", "concur"), ("had been telling", "tell"), ("extolled", "extol"), (":", None)],
)
def test_tense_says_nothing(cue: str, lemma: str | None) -> None:
    assert cue_lemma(cue) == lemma


@pytest.mark.parametrize(
    ("cue", "level"),
    [("said", "reports"), ("has conceded", "admits"), ("blames", "attacks"), (None, None)],
)
def test_the_strength_of_a_cue(cue: str | None, level: CueStrength | None) -> None:
    assert cue_strength(cue) == level
