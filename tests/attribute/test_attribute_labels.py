"""Act, stance and kind of single attributions."""

import pytest
from attribution_samples import run

from quotes.attribute.properties.act import is_document
from quotes.attribute.properties.cues import read_cue, words_of


@pytest.mark.parametrize(
    ("cue", "act", "stance"),
    [
        ("said", "speech", "asserts"),
        ("has repeatedly said", "speech", "asserts"),
        ("according to", "speech", "asserts"),
        ("made it clear", "speech", "asserts"),
        ("quipped", "speech", "asserts"),
        ("tweeted", "writing", "asserts"),
        ("has written", "writing", "asserts"),
        ("is widely expected", "thought", "asserts"),
        ("has no plans", "thought", "asserts"),
        ("'s decision", "thought", "asserts"),
        ("denied", "speech", "denies"),
        ("'s denial", "speech", "denies"),
        ("refuses", "speech", "declines"),
        ("called on", "speech", "asks"),
        ("issued a statement calling for", "writing", "asks"),
        ("seemed to suggest", "speech", "asserts"),
    ],
)
def test_cues_are_read_in_all_their_forms(cue: str, act: str, stance: str) -> None:
    reading = read_cue(words_of(cue))
    assert reading is not None
    assert (reading.act, reading.stance) == (act, stance)


def test_unknown_cues_have_no_reading() -> None:
    assert read_cue(words_of("zorbled")) is None
    assert read_cue([]) is None


@pytest.mark.parametrize(
    ("marked", "stance"),
    [
        ("[1The mayor] <1said> {1the pier was safe}.", "asserts"),
        ("[1The mayor] <1denied> {1that the pier was closed}.", "denies"),
        ("[1Both] have <1pleaded> {1not guilty}.", "denies"),
        ("[1Both] <1pleaded not guilty> {1to the charge}.", "denies"),
        ("[1Both] <1have pleaded> {1guilty to fraud}.", "asserts"),
        ("[1Both] <1pleaded> {1with the crew to wait}.", "asks"),
        ("[1The mayor] did not <1deny> {1that the pier was closed}.", "asserts"),
        ("[1The mayor] did not <1say> {1when the pier would open}.", "declines"),
        ("[1The mayor] <1did not say> {1when the pier would open}.", "declines"),
        ("[1The mayor] wouldn’t <1say> {1who paid}.", "declines"),
        ("[1The mayor] would neither <1confirm> nor deny {1the sale}.", "declines"),
        ("[1The mayor] <1declined to say> {1who paid}.", "declines"),
        ("[1The mayor] would <1say> only {1that a sale was near}.", "asserts"),
        ("[1The mayor] not only <1said> {1that it was safe} but swam there.", "asserts"),
        ("[1The mayor] <1could not resist pointing out> {1that it rained}.", "asserts"),
        ("[1The mayor] has yet to <1say> {1who paid}.", "hypothetical"),
        ("[1The mayor] is expected to <1say> {1that the pier will go}.", "hypothetical"),
        ("[1The mayor] might <1argue> {1that it is old}.", "hypothetical"),
        ("If [1the mayor] <1says> {1that it is safe}, we will walk on it.", "hypothetical"),
        ("Were [1the mayor] to <1say> {1it was safe}, nobody would go.", "hypothetical"),
        ("[1The mayor] never <1claimed> {1that it was new}.", "denies"),
        ("[1The mayor] <1asked> {1whether the pier was safe}.", "asks"),
        ("[1The mayor] <1urged> {1swimmers to stay away}.", "asks"),
        ("{1“Is the pier safe?”} [1Ulla Fenn] <1said>.", "asks"),
        ("{1“The pier is safe,”} [1Ulla Fenn] <1said>.", "asserts"),
        ("[1The firm] <1said> {1it did not comment on rumours}.", "declines"),
        ("[1Voters] <1would prefer> {1a bridge}.", "asserts"),
    ],
)
def test_stance(marked: str, stance: str) -> None:
    _, (only,) = run(marked)
    assert only.stance == stance


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("[1A harbour board report] <1says> {1the pier is rotten}.", "writing"),
        ("[1The study’s author] <1said> {1the pier is rotten}.", "speech"),
        ("{1The pier is rotten}, <1according to> [1a survey of 40 divers].", "writing"),
        ("[1The Valmere Post] <1reported> {1that the pier is rotten}.", "writing"),
        ("[1Ulla Fenn] <1said> in an email {1that the pier is rotten}.", "writing"),
        ("[1Ulla Fenn] <1said> on Telegram {1that the pier is rotten}.", "writing"),
        ("In a short memo, [1Ulla Fenn] <1noted> {1that the pier is rotten}.", "writing"),
        ("[1Ulla Fenn] <1said> in a statement {1that the pier is rotten}.", "speech"),
        ("[1Ulla Fenn] <1hopes> {1that the pier will stand}.", "thought"),
        ("[1Ulla Fenn] <1was adamant> {1that the pier would stand}.", "thought"),
        ("[1Ulla Fenn] <1zorbled> {1“the pier is rotten.”}", "speech"),
    ],
)
def test_act(marked: str, act: str) -> None:
    _, (only,) = run(marked)
    assert only.act == act


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("the report", True),
        ("A 2014 study that appeared in spring", True),
        ("a report released last year by divers", True),
        ("Article 12 of the treaty", True),
        ("the Valmere Tribune", True),
        ("the author of the report", False),
        ("Ulla Fenn", False),
        ("", False),
        (", of", False),
    ],
)
def test_documents_are_told_by_their_head(source: str, expected: bool) -> None:
    assert is_document(source) is expected


@pytest.mark.parametrize(
    ("marked", "kind", "quoted"),
    [
        (
            "{1“It is safe,”} [1Fenn] <1said>. {1“Walk on it.”}",
            "direct",
            ["It is safe,", "Walk on it."],
        ),
        ("[1Fenn] <1called> {1the pier “a scandal.”}", "mixed", ["a scandal."]),
        ("[1Fenn] <1said> {1that the pier was safe}.", "indirect", []),
        ("“{1It is safe},” [1Fenn] <1said>.", "direct", ["It is safe"]),
        ("“[1Fenn] <1told> me {1that the pier was safe},” the girl added.", "indirect", []),
    ],
)
def test_kind_and_quoted(marked: str, kind: str, quoted: list[str]) -> None:
    text, found = run(marked)
    first = found[0] if found[0].cue is not None else found[1]
    assert first.kind == kind
    assert [span.of(text) for span in first.quoted] == quoted


def test_a_fragment_nobody_says_is_dropped() -> None:
    _, found = run("They walked past the {1“Rotten Old”} pier.")
    assert found == ()


def test_a_fragment_with_a_source_is_kept() -> None:
    _, found = run("[1Fenn] walked past the {1“Rotten Old”} pier.")
    assert len(found) == 1
