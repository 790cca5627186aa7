"""Whole pages of invented outlets: each line stands behind its role's letter."""

import pytest

from quotes.clean import paragraphs

ROLES = {
    "H": "headline",
    "D": "dek",
    "Y": "byline",
    "C": "caption",
    "B": "body",
    "x": "boilerplate",
}

PAGES = {
    "broadcaster": """
x Skip to content
x Home
x News
x Africa | Asia | Europe
H Ferry to Lune Island suspended after hull crack
Y Published
Y 3 hours ago
Y By Marta Quill
Y Transport correspondent
x Share
C The ferry Saint Orla. Image source, Tom Brisk/HNA
B Ferries to Lune Island have been suspended after inspectors found a crack, the operator said.
B "We could not in good conscience let her sail," said Pia Dorn, chief executive of Lune Lines.
B 'No idea'
B Islanders learned of the decision from a notice on the pier.
B "Nobody rang us," said shopkeeper Bram Oster. "Nobody wrote."
x Related Topics
x Lune Island
x Ferries
x More on this story
x Islanders back bridge plan
x Published 12 January
x Harbour master steps down
x The harbour master said he had been asked to leave.
x Related internet links
x Lune Lines
x Top Stories
x Storm closes schools across the coast
""",
    "newspaper with appeal": """
x World news
H ‘We were left behind’: villagers on the flood plain wait for answers
D Three weeks after the dam failed, families say that nobody has told them when they can go home
Y Ines Calder in Orvel
Y Tue 5 Mar 2024 10.20 GMT
x Share
B The water left a line on the wall, and Joanna Pell points to it. “It was up to here,” she said.
B Officials at the water ministry told the Standard that the money was “delayed, not cancelled”.
x Sign up to Morning Wire
x Free daily newsletter
x Our morning email breaks down the stories of the day, telling you what's happening and why
x Enter your email address
x Sign up
x after newsletter promotion
B Pell does not believe it.
B “They said that after the last flood,” she said.
B The dam’s operator declined to comment.
x You've read 11 articles in the last year
x I hope you liked this. Before you close this tab, I wanted to ask if you could support us.
x The free press is under attack. A minister called this newspaper "an enemy". We will go on.
x If you can, please consider supporting us with a small monthly sum. Thank you.
x Support monthly £5
x Continue
x Remind me in April
""",
    "tabloid with a quotation for a headline": """
H ‘WE WERE ABANDONED’
D Anger of islanders as the last ferry sails without them
Y EXCLUSIVE by Ned Farrow and Jess Loam
Y 2 May 2024
B ISLANDERS who waited four days for a boat watched the last ferry leave yesterday without them.
B Skipper Bram Oster told them: “There is no room and I will not drown for you.”
""",
    "press release": """
x FOR IMMEDIATE RELEASE
H Ministry of Harbours Opens Public Consultation on Ferry Safety
B PORT ALDEN, March 5, 2024 – The Ministry of Harbours today opened a public consultation.
B “Passengers have a right to know that every vessel is sound,” said Minister Otto Lind.
B Residents can send their views by post or through the ministry's website.
x ###
x About the Ministry of Harbours
x The Ministry of Harbours is responsible for ports and ferries. It employs 1,200 people.
x Media contact:
x Greta Holm
x +44 1632 960 123
x press@harbours.example
""",
    "local paper": """
x We use cookies to improve your experience. By continuing to use this site you agree.
x Accept All
x Subscribe
x Log In
H Council votes to close Elm Street library
Y By DANA FROST and LEE MOON | Tri-County Herald
Y UPDATED: March 5, 2024 at 10:20 a.m.
C Residents line up to speak at the meeting in Harlow. (Kim Reyes/Tri-County Herald)
B HARLOW — The city council voted 5-4 Monday to close the Elm Street library.
x ADVERTISEMENT
B “This is a sad night,” Mayor Cal Whitt said after the vote.
x READ MORE: ‘A second home’: Readers remember Elm Street
B “You will hear from our lawyers,” resident Jo Banks told the council. “We are not done.”
x Sign up for our free Breaking News newsletter and never miss a story.
B The library opened in 1931. It holds 40,000 books.
B Whitt said the building would be sold.
x Dana Frost covers city hall. Email us at desk@herald.example or follow her on Twitter.
x Copyright 2024 Tri-County Herald. All rights reserved.
x Comments (14)
x JimB
x 2 hours ago
x The mayor said last year this would never happen. He is a liar.
x Reply
x Most Read
x Man rescued from quarry
""",
    "transcript": """
H Press Briefing by Press Secretary Mona Reil, March 5, 2024
B MS. REIL: Good afternoon, everyone. Thank you for your patience. I have two items.
B First, the President will travel to the coast. Thank you for your support of the effort.
B Q: Will he meet the governor?
B MS. REIL: He will. You can sign up for the press pool today.
B Q: Thank you. Has the President spoken to the families?
B MS. REIL: We don't read out private calls.
""",
    "opinion about newspapers": """
B I worked for this newspaper for thirty years, and we never asked you for anything.
B Subscriptions now pay for most of our journalism, and every newsletter argues for our work.
B "You cannot report on a town you do not live in," my first editor told me.
B We should remember that when the council says it will donate the printing hall to a developer.
B Dear readers of the next generation will not forgive us if we let it go.
""",
    "questions as crossheads": """
H Campaign to save reed beds gathers pace
B Volunteers have gathered 12,000 signatures on a petition to save the reed beds at Marrow Fen.
B "Sign up for our newsletter and we will tell you what you can do," reads a banner at the gate.
B Organiser Fen Abbott said the response was "beyond anything we hoped for".
B What happens next?
B The county will hold a hearing on 2 May.
B How to help
B The group asks supporters to donate through its website.
B Telegram
B Abbott said she would not give up. "We will be here in ten years," she said.
""",
    "no furniture at all": """
B Two people were hurt when a crane fell on a quay in Port Alden on Monday, police said.
B "It just folded," a witness said.
B Work on the quay has stopped.
""",
    "buttons in a row": """
H Crane falls on quay in Port Alden
x Facebook
x Twitter
x WhatsApp
B Two people were hurt when a crane fell on a quay in Port Alden on Monday, police said.
B "It just folded," a witness said.
""",
    "interview behind a newsletter box": """
H ‘I never wanted the job’: the harbour master looks back
B Oda Lund ran the port for twenty years. She talked to us in her kitchen, over coffee.
x Sign up for our weekly newsletter
B You would not believe what we found in those sheds when we opened them after the war, all of
 it ours, all of it wet, and you could smell it from the road if you came in by the bridge.
B We dried what we could and we burned the rest. You learn what matters to you that way, and you
 learn who your friends are, because we asked everyone and only a few of them came to help us.
B Then you had the strike. We were out for nine weeks, and our families ate what the boats
 brought in, and when we went back we had not won anything, but you could not have told us so.
B You ask me if it was worth it. I think about that when we walk down there on a Sunday, my
 husband and I, and you see the cranes standing still and our old office boarded up and dark.
B Our children left, as yours will, and what they send us is money, which we do not need, and
 pictures of kitchens, and we write back to them that the ferry is late again and we are well.
B We would do it again. You do not get to choose your times, our mother used to say to us, you
 only get to choose your company, and ours was good, whatever you may have heard about us since.
""",
}


def page(marked):
    """A page's text and the role of each of its lines."""
    lines = marked.strip("\n").replace("\n ", " ").split("\n")
    return "\n\n".join(line[2:] for line in lines), [ROLES[line[0]] for line in lines]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("end", ["\n", "\r\n\r\n", "\u2028"])
def test_pages(name, end):
    text, roles = page(PAGES[name])
    text = text.replace("\n\n", end)
    found = [(p.role, text[p.start : p.end]) for p in paragraphs(text)]
    lines = text.split(end)
    assert found == list(zip(roles, lines, strict=True))


def test_what_a_box_offers_is_part_of_it():
    text = (
        "Get the Lune Briefing\nThe news of the coast in four minutes, free, each weekday at 7 a.m."
        "\nSign up\n\nFerry to Lune Island Suspended After Crack\n\nBy Marta Quill\n\n"
        "Ferries to Lune Island have been suspended after inspectors found a crack, she said."
    )
    roles = [paragraph.role for paragraph in paragraphs(text)]
    assert roles == [*["boilerplate"] * 3, "headline", "byline", "body"]


def test_single_line_has_no_head():
    for text in ("Crane falls on quay", "Crane falls on quay\nTwo hurt", "“No!”"):
        assert {p.role for p in paragraphs(text)} == {"body"}


def test_empty():
    assert paragraphs("") == ()


def test_title_with_a_final_period_needs_capitals():
    body = "\n\nTwo people were hurt when a crane fell on a quay in Port Alden, police said."
    assert paragraphs("Crane Falls On Quay In Port Alden." + body)[0].role == "headline"
    assert paragraphs("The crane fell on a quay in Port Alden." + body)[0].role == "body"


def test_quotes_between_boxes_are_never_lost():
    box = "Sign up for our newsletter\nEnter your email address\n"
    prose = '"We will rebuild," Mayor Ilmar Tesk told reporters on the quay.\n'
    text = (prose + box) * 5
    roles = [p.role for p in paragraphs(text)]
    assert roles == ["body", "boilerplate", "boilerplate"] * 5


def test_sidebar_words_before_the_article_do_not_end_it():
    text = (
        "Comments\n\nCrane falls on quay\n\n"
        + "Two people were hurt when a crane fell on a quay on Monday, police said.\n\n" * 3
    )
    assert [p.role for p in paragraphs(text)] == ["boilerplate", "headline", *["body"] * 3]


def test_an_appeal_that_asks_a_favour_is_furniture() -> None:
    text = (
        "Mill burns down\n\nA mill burned down in Moll on Tuesday, the police said.\n\n"
        "Before we go, we have a small favour to ask.\n"
        "The ministry has called the Moll Courier a “foreign agent”. “Every pound helps,” says our"
        " publisher. Help us to go on.\n\n"
        "“We lost it all,” the miller, Ivo Brand, said on Tuesday.\n\n"
        "Subscribe to The Night Mill by Ned, our weekly food letter\n"
        "Start your weekend with a slice of bread. “Tasty”, says my aunt.\n\n"
        "The fire brigade said that the cause of the fire was not known.\n"
    )
    roles = [(one.role, text[one.start : one.start + 12]) for one in paragraphs(text)]
    assert [start for role, start in roles if role == "body"] == [
        "A mill burne",
        "“We lost it ",
        "The fire bri",
    ]


@pytest.mark.parametrize(
    "slug", ["BC-CAN--Harbour Nurses, 1st Ld-Writethru", "Eds: UPDATES with quotes. Adds byline."]
)
def test_what_an_agency_tells_editors_is_no_headline(slug: str) -> None:
    text = (
        f"{slug}\nNurses vote to strike over a ward\nBy INA GRAM\n\n"
        "MOLL (CW) — Nurses at the hospital voted on Thursday to strike over a ward, they said.\n"
    )
    roles = [paragraph.role for paragraph in paragraphs(text)]
    assert roles == ["boilerplate", "headline", "byline", "body"]
