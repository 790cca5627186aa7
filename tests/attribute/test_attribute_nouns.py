"""Noun phrases with relative clauses are no statements, unless a cue makes them what is said."""

from __future__ import annotations

import pytest
from attribution_samples import run, shown


@pytest.mark.parametrize(
    "marked",
    [
        # Nothing says that anybody said it.
        "The board met {1the women who ran its laundry} on Friday.",
        "[1The guild] backs {1sailors whose ships were sold}.",
        "They passed {1a law that would close the mill}.",
        # Whom one speaks for.
        "[1Fenn] <1speaks for> {1every porter who reports a leak}.",
        "[1Fenn] <1has spoken up> {1for porters who were sent home}.",
        "[1She] <1campaigned for> {1pilots who fall ill}, {1porters who strike}.",
        # Nobody in particular.
        "The guild helps every porter [1who] <1reports> {1a leak}.",
        "It will defend anyone [1who] <1complains> {1about the roster}.",
    ],
)
def test_whom_or_what_a_text_names_is_no_statement(marked) -> None:
    assert run(marked)[1] == ()


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("[1Fenn] <1praised> {1the pilots who stayed}.", "the pilots who stayed"),
        ("[1Fenn] <1called for> {1a law that closes mills}.", "a law that closes mills"),
        ("[1Police] <1appealed for> {1anyone who saw it to call}.", "anyone who saw it to call"),
        ("[1Fenn] <1spoke> {1of porters who were ill}.", "of porters who were ill"),
        ("[1Fenn] <1spoke for> {1“every porter who strikes”}.", "“every porter who strikes”"),
        ("{1Nobody who swims here will be fined}.", "Nobody who swims here will be fined"),
        ("The porters [1who] <1reported> {1a leak} were sent home.", "a leak"),
    ],
)
def test_what_is_said_of_them_is_one(marked, content) -> None:
    text, found = run(marked)
    assert [shown(text, one)[2] for one in found] == [[content]]


def test_whom_a_relative_pronoun_stands_for_is_not_what_he_says() -> None:
    text, found = run("{1The porters} [1who] <1reported> {1a leak} were sent home.")
    assert [shown(text, one)[2] for one in found] == [["a leak"]]
