# ruff: noqa: E501 -- one case a line reads better
"""What is a statement, where it begins and ends, and who makes it, end to end."""

from __future__ import annotations

import pytest

from quotes import analyze

BEFORE = "The budget passed on Monday.\n\n"


def rows(text: str) -> list[tuple[str | None, str]]:
    """Who says what."""
    analysis = analyze(text)
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    return [
        (names.get(one.speaker or ""), " ... ".join(span.of(text) for span in one.content))
        for one in analysis.statements
    ]


COORDINATED = [
    ('Ruth Bell described the plan as "half-baked", and Ian Rook, a former minister, asked who would pay for it.', [("Ruth Bell", 'the plan as "half-baked"'), ("Ian Rook", "who would pay for it")]),
    ('Ruth Bell, the Labour chair of the health committee, described the plan as "half-baked", and Ian Rook, a former minister, warned that it would cost lives.', [("Ruth Bell", 'the plan as "half-baked"'), ("Ian Rook", "that it would cost lives")]),
    ('Ruth Bell called the plan "half-baked" and Ian Rook said it was dead.', [("Ruth Bell", 'the plan "half-baked"'), ("Ian Rook", "it was dead")]),
    ('Ruth Bell described the plan as "half-baked" and asked who would pay for it.', [("Ruth Bell", 'the plan as "half-baked"'), ("Ruth Bell", "who would pay for it")]),
]  # fmt: skip

UNSTATED = [
    ("Ann Loy was arrested on Monday amid claims that she sold secrets.", [(None, "that she sold secrets")]),
    ("Defence chief Tom Rusk faces questions after reports he met a spy.", [(None, "he met a spy")]),
    ("The company has faced protests over accusations it polluted the lake.", [(None, "it polluted the lake")]),
    ("Ann Loy resigned amid claims by the Gazette that she sold secrets.", [("Gazette", "that she sold secrets")]),
    ("Ann Loy denied claims she sold secrets.", [("Ann Loy", "claims she sold secrets")]),
    ("Tom Rusk was met with laughter over Ann Loy's claims that the earth was flat.", [("Ann Loy", "that the earth was flat")]),
]  # fmt: skip

LEAKED = [
    ("‘I would ask you not to share this outside the building,’ Marchbank told staff in the note, leaked to the Marlow news agency.", [("Marchbank", "‘I would ask you not to share this outside the building,’")]),
    ("“We are in deep trouble,” the chancellor, Ann Pike, wrote in the letter, leaked to the Courier.", [("Ann Pike", "“We are in deep trouble,”")]),
    ("“The yard will close,” the memo says, according to the Courier.", [("the memo", "“The yard will close,”")]),
    ("“We shall close the yard,” Cole wrote to ministers in a note, seen by the Merrow Standard.", [("Cole", "“We shall close the yard,”")]),
]  # fmt: skip

TEXTS = [
    ("Councillor Ann Pike sent a furious email to the clerk. It said: ‘You are finished in this town.’", [("Ann Pike", "‘You are finished in this town.’")]),
    ("Tom Birch left a note on the door. It read: “Gone fishing until Monday.”", [("Tom Birch", "“Gone fishing until Monday.”")]),
    ("Curtis Aldane, 44, fired off the message. It read: ‘Run it till Labor Day.’", [("Curtis Aldane", "‘Run it till Labor Day.’")]),
    ("Ann Pike found a note on her car. It read: “You are finished in this town.”", [(None, "“You are finished in this town.”")]),
    ("Ann Pike sent a letter to the council. It said: “We will not pay.”", [(None, "“We will not pay.”")]),
    ("Ferreira texted Curtis Aldane the photos. The reply came 11 minutes later: “Run it till Labor Day.”", [("Curtis Aldane", "“Run it till Labor Day.”")]),
    ("The reply, which her lawyer Kate Moss showed the court, came the next day: “Use a bucket.”", [(None, "“Use a bucket.”")]),
    ("The answer is simple: “Tax the rich,” said Ann Pike.", [("Ann Pike", "“Tax the rich,”")]),
]  # fmt: skip

HEARD = [
    ("Curtis Aldane, 44, fired off the message after being sent photos of the damage, jurors were told.", [(None, "Curtis Aldane, 44, fired off the message after being sent photos of the damage")]),
    ("Staff at the home had ignored three alarms, it was told.", [(None, "Staff at the home had ignored three alarms")]),
    ("The boy was left alone for an hour, the tribunal in Leeds was told on Monday.", [(None, "The boy was left alone for an hour")]),
    ("After the verdict was read, the court was told that he had left.", [(None, "that he had left")]),
    ("The firm knew that the valve was broken, Ann Pike told the court.", [("Ann Pike", "The firm knew that the valve was broken")]),
]  # fmt: skip

BORDERS = [
    ("The shadow minister, Colin Tranter, took a different view, telling the Commons that ministers were “asleep at the wheel”.", [("Colin Tranter", "that ministers were “asleep at the wheel”")]),
    ("Cheryl Trent held a photo of her daughter. She had not known about the message, she said.", [("Cheryl Trent", "She had not known about the message")]),
    ("A state engineer’s report, admitted into evidence over the defense’s objection, concluded that the arm was cracked.", [("a state engineer’s report", "that the arm was cracked")]),
    ("The bridge should never have been opened, in the view of Tom Birch, who inspected it.", [("Tom Birch", "The bridge should never have been opened")]),
    ("In the view of Tom Birch, the bridge should never have been opened.", [("Tom Birch", "the bridge should never have been opened")]),
]  # fmt: skip

OBJECTS = [
    ("SOTA named no source.", []),
    ("The mayor thanked him.", [("the mayor", "him")]),
    ("Her visit was also covered by the agency SOTA, which wrote that she wept.", [("SOTA", "that she wept")]),
    ("The army’s channel was contradicted by a blogger who wrote: ‘It never happened.’", [("a blogger", "‘It never happened.’")]),
    ("The mayor thanked him for his courage.", [("the mayor", "him for his courage")]),
    ("The mayor denied it.", [("the mayor", "it")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [*COORDINATED, *UNSTATED, *LEAKED, *TEXTS, *HEARD, *BORDERS, *OBJECTS],
)
def test_a_statement_is_whose_it_is_as_far_as_it_goes(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert rows(BEFORE + text) == expected


BODY = "\n\nThe town met on Monday. It is to meet again in May."


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Minister defends budget as union brands cuts ‘cruel’", [("Minister", "budget"), ("union", "cuts ‘cruel’")]),
        ("Mum sobs as court hears funfair chief ‘ignored’ mechanic’s plea", [(None, "funfair chief ‘ignored’ mechanic’s plea")]),
        ("Boss says carrier has ‘a timing problem’ as union prepares strike ballot", [("Boss", "carrier has ‘a timing problem’")]),
        ("Minister describes cuts as ‘cruel’", [("Minister", "cuts as ‘cruel’")]),
        ("Shelling of Orlava on 14 May: what we know so far", []),
        ("Coach who vowed to win title sacked", [("Coach", "to win title")]),
    ],
)  # fmt: skip
def test_each_clause_of_a_headline_has_its_own(headline: str, expected: object) -> None:
    assert [row for row in rows(headline + BODY) if row[1] in headline] == expected


@pytest.mark.parametrize(
    ("lines", "speakers"),
    [
        (("“Did you call the police?” the prosecutor, Ann Lee, asked.", "“No.”", "“You went to bed instead.”", "“I was afraid,” Brown said."), ["Ann Lee", None, "Ann Lee", "Brown"]),
        (("“Did you see it?” Ann Lee asked Peter Brown.", "“No.”", "“It was dark, and I had no lamp with me.”", "“The lamp was on the table,” Lee said."), ["Ann Lee", "Peter Brown", "Peter Brown", "Ann Lee"]),
        (("“Where did you keep it?” Ann Lee asked.", "“In the drawer,” Brown said.", "“The drawer you never opened.”"), ["Ann Lee", "Brown", "Ann Lee"]),
        (("“Where did you keep it?” Ann Lee asked.", "“In the drawer,” Peter Brown said.", "“You never know who comes in at night.”"), ["Ann Lee", "Peter Brown"]),
        (("“We lost everything,” Brown said.", "“You cannot imagine what it was like that night.”"), ["Brown"]),
    ],
)  # fmt: skip
def test_a_closed_line_of_a_dialogue_is_not_whose_the_next_one_is(
    lines: tuple[str, ...], speakers: list[str | None]
) -> None:
    assert [row[0] for row in rows("\n\n".join(lines))] == speakers


@pytest.mark.parametrize(
    ("box", "said"),
    [
        ("Sign up for Pier to Peak, our free morning newsletter. “The best five minutes of my day,” says one reader.", False),
        ("Subscribe to The Lookout, our weekly briefing. “I never miss it,” says reader Tom Birch.", False),
        ("Sign up for a flu jab now, doctors say. “It is free,” says nurse Tom Birch.", True),
    ],
)  # fmt: skip
def test_praise_of_a_newsletter_is_no_quote(box: str, said: bool) -> None:
    found = rows("Ann Pike spoke on Monday. “We will fight,” she told the hall.\n\n" + box)
    assert (len(found) > 1) is said
