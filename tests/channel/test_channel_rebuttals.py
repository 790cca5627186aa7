"""Who answers what somebody else told an outlet was not on with it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from channel_passages import Said, attributed, document

from quotes.channel import Learned, classify, survey
from quotes.channel.learned import Choice, Survey
from quotes.channel.scope.rebuttals import Rebuttals, taken_up

_ANY: Any = None


def _label(monkeypatch: pytest.MonkeyPatch, answer: str, said: Said) -> str:
    """The channel of an answer to which the model would give the interview before it."""

    def choose(seen: Survey, *_: object) -> dict[int, Choice]:
        return {1: Choice(seen.owned[0][0][1], 0.7, ("unspecified", 0.3))}

    monkeypatch.setattr(import_module("quotes.channel.classify"), "choose", choose)
    text = f"“They were warned,” Hanne Birk told Channel Nord.\n{answer}"
    told = Said("“They were warned,”", "Hanne Birk", "Hanne Birk", "told")
    found = classify(
        document(text), *attributed(text, told, said), learned=Learned(weights=_ANY, vectors=_ANY)
    )
    return found[1].label


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (
            "Officials countered that she had voted against it.",
            Said("that she had voted against it", "Officials", "Officials", "countered"),
        ),
        (
            "A source hit back: “She voted against it.”",
            Said("“She voted against it.”", "A source", "A source", "hit back"),
        ),
        (
            "Goran Hale rejected the claim that nobody had acted.",
            Said("the claim that nobody had acted", "Goran Hale", "Goran Hale", "rejected"),
        ),
        (
            "Goran Hale denies that anybody was warned.",
            Said("that anybody was warned", "Goran Hale", "Goran Hale", "denies"),
        ),
        (
            "Goran Hale dismissed it as “a cheap shot”.",
            Said("it as “a cheap shot”", "Goran Hale", "Goran Hale", "dismissed"),
        ),
    ],
)
def test_an_answer_in_another_paragraph_was_not_given_there(
    monkeypatch: pytest.MonkeyPatch, answer: str, said: Said
) -> None:
    assert _label(monkeypatch, answer, said) == "unspecified"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (
            "Birk denied that she had voted against it.",
            Said("that she had voted against it", "Hanne Birk", "Birk", "denied"),
        ),
        (
            "Goran Hale, who sat beside her, said that it was so.",
            Said("that it was so", "Goran Hale", "Goran Hale", "said"),
        ),
    ],
)
def test_others_stay_where_they_are_thought_to_speak(
    monkeypatch: pytest.MonkeyPatch, answer: str, said: Said
) -> None:
    assert _label(monkeypatch, answer, said) == "broadcast"


def _forbidden(text: str, *said: Said) -> bool:
    """Whether the evidence of the first statement is kept from the second."""
    seen = survey(document(text), *attributed(text, *said))
    assert seen is not None
    evidence = seen.owned[0][0][1]
    return Rebuttals(seen.words, seen.frames, seen.owned).forbids(seen.frames[1], evidence)


_TOLD = Said("“It leaks,”", "Jane Roe", "Jane Roe", "told")


@pytest.mark.parametrize(
    ("text", "said", "forbidden"),
    [
        (
            "“It leaks,” Jane Roe told Radio Nord.\nBo Hay countered that it held.",
            Said("that it held", "Bo Hay", "Bo Hay", "countered"),
            True,
        ),
        (
            "“It leaks,” Jane Roe told Radio Nord. Bo Hay countered that it held.",
            Said("that it held", "Bo Hay", "Bo Hay", "countered"),
            False,
        ),
        (
            "“It leaks,” Jane Roe told Radio Nord.\nBo Hay said that it held.",
            Said("that it held", "Bo Hay", "Bo Hay", "said"),
            False,
        ),
        (
            "“It leaks,” Jane Roe told Radio Nord.\nRoe denied that it held.",
            Said("that it held", "Jane Roe", "Roe", "denied"),
            False,
        ),
        (
            "“It leaks,” Jane Roe told reporters.\nBo Hay countered that it held.",
            Said("that it held", "Bo Hay", "Bo Hay", "countered"),
            False,
        ),
    ],
)
def test_only_an_answer_to_one_who_spoke_to_an_outlet_alone(
    text: str, said: Said, forbidden: bool
) -> None:
    assert _forbidden(text, _TOLD, said) is forbidden


@pytest.mark.parametrize(
    ("text", "said", "pairs"),
    [
        (
            "Roe disputed that. The sirens had worked, Roe said.",
            (
                Said("that", "Jane Roe", "Roe", "disputed"),
                Said("The sirens had worked", "Jane Roe", "Roe", "said"),
            ),
            {0: 1},
        ),
        (
            "Roe denied any wrongdoing. He said that he was ill.",
            (
                Said("any wrongdoing", "Jane Roe", "Roe", "denied"),
                Said("that he was ill", "Jane Roe", "He", "said"),
            ),
            {0: 1},
        ),
        (
            "Roe disputed that. The sirens had worked, Hay said.",
            (
                Said("that", "Jane Roe", "Roe", "disputed"),
                Said("The sirens had worked", "Bo Hay", "Hay", "said"),
            ),
            {},
        ),
        (
            "Roe denied that he knew. He said that he was ill.",
            (
                Said("that he knew", "Jane Roe", "Roe", "denied"),
                Said("that he was ill", "Jane Roe", "He", "said"),
            ),
            {},
        ),
    ],
)
def test_a_bare_denial_goes_with_the_sentence_behind(
    text: str, said: tuple[Said, ...], pairs: dict[int, int]
) -> None:
    seen = survey(document(text), *attributed(text, *said))
    assert seen is not None
    assert taken_up(seen.words, seen.frames) == pairs
