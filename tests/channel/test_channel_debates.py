"""Chambers and those who debate there, questions of reporters, readers' comments; all invented."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels

PLACES = [
    ("Speaking at a meeting of the UN Security Council, Ada Vorn said it held.",
     "legislature", "UN Security Council"),
    ("Speaking at the UN General Assembly, Ada Vorn said it held.",
     "legislature", "UN General Assembly"),
    ("Speaking at the UN, Ada Vorn said it held.", "legislature", "UN"),
    ("Speaking at a meeting of the club, Ada Vorn said it held.", "speech", None),
    ("Here is more from the House of Commons. Ada Vorn said it held.",
     "legislature", "House of Commons"),
    ("Here is more from the commons room of the club. Ada Vorn said it held.",
     "unspecified", None),
    ("The House sat. Intervening in the discussion, Ada Vorn said it held.", "legislature", None),
    ("The panel sat. Intervening in the discussion, Ada Vorn said it held.", "speech", None),
    ("During a debate in the Lok Sabha, Ada Vorn said it held.", "legislature", None),
    ("In the Lok Sabha, Ada Vorn said it held.", "legislature", "Lok Sabha"),
    ("During a debate in the Senate race, Ada Vorn said it held.", "speech", None),
    ("Answering a question from a Torna correspondent, Ada Vorn said it held.",
     "press_conference", None),
    ("In one of every 14 conversations, Ada Vorn said it held.", "unspecified", None),
    ("In two phone calls, Ada Vorn said it held.", "private", "phone"),
    ("In the mixed zone, Ada Vorn said it held.", "press_conference", None),
    ("On the six o'clock news, Ada Vorn said it held.", "broadcast", None),
    ("In front of two hundred people, Ada Vorn said it held.", "unspecified", None),
    ("In a DM, Ada Vorn said it held.", "private", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label", "platform"), PLACES)
def test_where_it_was_said(text: str, label: str, platform: str | None) -> None:
    (found,) = channels(text, Said("it held", "Ada Vorn", "Ada Vorn", "said"))
    assert (found.label, found.platform) == (label, platform)


COMMENTS = [
    ("“It leaks,” one commenter wrote.", "one commenter", "wrote", "social_media"),
    ("“It leaks,” Ada Vorn wrote below the article.", "Ada Vorn", "wrote", "social_media"),
    ("“It leaks,” Ada Vorn wrote under the old name.", "Ada Vorn", "wrote", "unspecified"),
    ("“It leaks,” said the commentator.", "the commentator", "said", "unspecified"),
]


@pytest.mark.parametrize(("text", "source", "cue", "label"), COMMENTS)
def test_what_readers_write(text: str, source: str, cue: str, label: str) -> None:
    (found,) = channels(text, Said("“It leaks,”", source, source, cue))
    assert found.label == label


def labels(second: str, cue: str) -> list[str]:
    text = (
        "Ada Vorn informed the House that it held.\n"
        f"“A scandal,” Bo Lind {second}\n“It leaks,” he said."
    )
    said = channels(
        text,
        Said("that it held", "Ada Vorn", "Ada Vorn", "informed"),
        Said("“A scandal,”", "Bo Lind", "Bo Lind", cue),
        Said("“It leaks,”", "Bo Lind", "he", "said"),
    )
    return [found.label for found in said]


def test_members_debate_in_the_house() -> None:
    assert labels("averred.", "averred") == ["legislature"] * 3
    assert labels("retorted.", "retorted") == ["legislature"] * 3


def test_others_speak_elsewhere() -> None:
    assert labels("said.", "said") == ["legislature", "unspecified", "unspecified"]
    assert labels("told reporters.", "told")[1] == "press_conference"


def test_what_a_crowd_hears_is_no_interview() -> None:
    crowd = "“It leaks,” Ada Vorn said to me, in front of two hundred people at the club."
    alone = "“It leaks,” Ada Vorn said to me, in front of the old mill at the club."
    for text, label in ((crowd, "speech"), (alone, "interview")):
        (found,) = channels(text, Said("“It leaks,”", "Ada Vorn", "Ada Vorn", "said"))
        assert found.label == label


ASKED = [
    "“It leaks,” Ada Vorn said.\nAnswering a question from a reporter, Ada Vorn said it held.",
    "“It leaks,” Ada Vorn said. It shut. She was kinder afterwards.\n"
    "It will be mended by then, it held, Ada Vorn told reporters.",
]


@pytest.mark.parametrize("text", ASKED)
def test_what_was_said_before_a_question_is_no_answer(text: str) -> None:
    first, second = channels(
        text,
        Said("“It leaks,”", "Ada Vorn", "Ada Vorn", "said"),
        Said("it held", "Ada Vorn", "Ada Vorn", "told" if "told" in text else "said"),
    )
    assert (first.label, second.label) == ("unspecified", "press_conference")
