# ruff: noqa: E501 -- one case a line reads better
"""What is no statement, whose a text's words are, and where what is said begins, end to end."""

from __future__ import annotations

import pytest

from quotes import analyze


def rows(text: str) -> list[tuple[str | None, str]]:
    """Who says what."""
    analysis = analyze(text)
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    return [(names.get(one.speaker or ""), one.text(text)) for one in analysis.statements]


HEARERS = [
    ("Roe told MPs ministers had known of the risk for months.", "ministers had known of the risk for months"),
    ("The minister told parliament hospitals would be inspected every year.", "hospitals would be inspected every year"),
    ("Hale told the council residents were angry about the noise.", "residents were angry about the noise"),
    ("He told the jury police had planted the knife.", "police had planted the knife"),
    ("He told parliament members were free to vote.", "parliament members were free to vote"),
    ("Fenn told the committee staff had been bullied.", "the committee staff had been bullied"),
    ("She told police officers had beaten her son.", "police officers had beaten her son"),
    ("He told the council members that they should resign.", "that they should resign"),
    ("She told jurors that doctors were wrong.", "that doctors were wrong"),
]  # fmt: skip

TAILS = [
    ("Roe said the utility would pay every affected household but gave no figure.", "the utility would pay every affected household"),
    ("She said the talks had gone well but gave no details.", "the talks had gone well"),
    ("The bank said it would cut jobs, without giving a number.", "it would cut jobs"),
    ("Roe said the town had lost its school but kept its bus.", "the town had lost its school but kept its bus"),
    ("Fenn said the plane had crashed but took no lives.", "the plane had crashed but took no lives"),
    ("He said the minister knew of it but gave no warning.", "the minister knew of it but gave no warning"),
    ("Roe said the talks had gone on without giving a result.", "the talks had gone on without giving a result"),
    ("The bridge will reopen in June, he adds.", "The bridge will reopen in June"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), [*HEARERS, *TAILS])
def test_a_statement_is_as_long_as_what_is_said(text: str, said: str) -> None:
    assert [row[1] for row in rows(text)] == [said]


WRITTEN = [
    ("An email sent by Frances Yeo and shown to the jury said the figures “will not survive daylight”.", [("Frances Yeo", "the figures “will not survive daylight”")]),
    ("A text message sent by the deputy and read to the court said the money was gone.", [("the deputy", "the money was gone")]),
    ("A memo by Tom Hale and seen by the Times said the plant would close.", [("Tom Hale", "the plant would close")]),
    ("In an email shown to the jury, Frances Yeo said the figures were wrong.", [("Frances Yeo", "the figures were wrong")]),
    ("Lena Marsh left the series with a two-line post on Instagram that said she was “off to be frightened again”.", [("Lena Marsh", "she was “off to be frightened again”")]),
    ("Mayor Ed Novak resigned in a letter that said the city needed “new legs”.", [("Ed Novak", "the city needed “new legs”")]),
    ("Striker Joe Bell thanked the fans in an Instagram post that said he would never forget them.", [("Joe Bell", "the fans"), ("Joe Bell", "he would never forget them")]),
    ("Police are investigating a letter that said the mayor “will pay”.", [("a letter", "the mayor “will pay”")]),
    ("Roe received an email that said her account was closed.", [("an email", "her account was closed")]),
    ("“We are sorry,” Ann Falvey said. Councillor Tom Hegarty raged on X: “People drank this for nine days.” He has three children.", [("Ann Falvey", "“We are sorry,”"), ("Tom Hegarty", "“People drank this for nine days.”")]),
    ("A representative for her former husband, the director Paul Raine, declined to comment.", [("a representative for her former husband", "to comment")]),
    ("A spokeswoman for the mayor, Ann Roe, said she was ill.", [("Ann Roe", "she was ill")]),
]  # fmt: skip

COURT = [
    ("A nurse took pills from a ward and told a patient to “keep quiet”, an inquest heard on Tuesday.", [(None, "A nurse took pills from a ward and told a patient to “keep quiet”")]),
    ("“I never saw it,” Hale told police, a jury heard.", [("Hale", "“I never saw it,”")]),
    ("Roe said she “panicked” and ran, the court heard.", [("Roe", "she “panicked” and ran")]),
    ("The court was shown a letter in which Hale wrote that he had lied.", [("Hale", "that he had lied")]),
    ("Minister Eva Stone accepted that mistakes had been made.", [("Eva Stone", "that mistakes had been made")]),
    ("Hale accepted the trains had been late.", [("Hale", "the trains had been late")]),
    ("Most voters accept that taxes must rise.", []),
    ("It is widely accepted that the bridge was unsafe.", []),
    ("He has accepted that he will never walk again.", []),
    ("The council accepted the offer.", []),
    ("The council accepted the plan that was drawn up in May.", []),
]  # fmt: skip

NOTHING = [
    ("Managers who question the integrity of an official can be banned for three matches.", []),
    ("Nurses who report a danger must be protected.", []),
    ("Two nurses who warned the hospital that the ward was unsafe were dismissed.", [("Two nurses", "that the ward was unsafe")]),
    ("Drivers who refuse a breath test can lose their licence, Roe said.", [("Roe", "Drivers who refuse a breath test can lose their licence")]),
    ("She is rehearsing a new play by Theo Vance.", []),
    ("I read her the quote. She laughs.", []),
    ("He read us the message: “Come home at once.”", [(None, "“Come home at once.”")]),
    ("The outbreak has raised questions about why the public was not told sooner. Pat Madigan said residents had been drinking contaminated water.", [(None, "why the public was not told sooner"), ("Pat Madigan", "residents had been drinking contaminated water")]),
    ("Critics have raised questions about why it was closed.", [("Critics", "why it was closed")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*WRITTEN, *COURT, *NOTHING])
def test_what_is_stated_and_by_whom(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert rows(text) == expected


HEADLINES = [
    ("‘Nobody rang us’: anger in Karn as Hale Water admits failures", "“My two girls were sick for three days and nobody rang us,” Ann Roe told a radio station.", "‘Nobody rang us’"),
    ("Irish water firm ‘got this wrong’, says boss, as 61 fall ill", "The chief executive said on Monday the company “got this wrong”.", "Irish water firm ‘got this wrong’"),
]  # fmt: skip


@pytest.mark.parametrize(("headline", "body", "said"), HEADLINES)
def test_a_headline_says_no_more_than_its_words(headline: str, body: str, said: str) -> None:
    assert rows(f"{headline}\n\n{body}")[0][1] == said


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        ("Get Morning Brief in your inbox every weekday. “I never skip it,” says subscriber Ron Mills.", False),
        ("Join 40,000 readers of The Weekly. “Worth every penny,” says member Sue Cole. Start your free trial today.", False),
        ("The paper has a newsletter. “I read it in my inbox every day,” says reader Ann Roe.", True),
        ("“The best thing I read all week,” says reader Ann Bell. The book is out today.", True),
    ],
)  # fmt: skip
def test_praise_beside_an_offer_is_no_quote(box: str, kept: bool) -> None:
    found = rows(f"The mayor said the lanes would open in May.\n\n{box}\n\nThe town met on Monday.")
    assert (len(found) > 1) is kept
