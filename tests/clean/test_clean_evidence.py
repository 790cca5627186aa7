import pytest

from quotes.clean.bylines import is_byline
from quotes.clean.evidence import observe
from quotes.clean.phrases import plain_line
from quotes.records import Span


def seen(text):
    return observe(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("► Comments (12)", "comments"),
        ("Read More »", "read more"),
        ("1.2K Comments", "comments"),
        ("Editor’s picks:", "editor's picks"),
        ("###", ""),
    ],
)
def test_plain_line(line, plain):
    assert plain_line(line) == plain


@pytest.mark.parametrize(
    ("line", "furniture"),
    [
        ("Share", "line"),
        ("ADVERTISEMENT", "line"),
        ("READ MORE: ‘A second home’: readers remember the library", "line"),
        ("Read more about the storm here", "line"),
        ("Related: Council votes to close pool", "line"),
        ("[See also: Who pays for the bridge?]", "line"),
        ("https://herald.example/a/b?c=d", "line"),
        ("desk@herald.example", "line"),
        ("Telegram", "button"),
        ("Related stories", "list"),
        ("More from the Herald", "list"),
        ("You may also like", "list"),
        ("Support the Herald!", "appeal"),
        ("Sign up for our morning newsletter and never miss a story.", "notice"),
        ('Sign up to our Morning Briefing: "The best of my day," says reader Colin.', "notice"),
        ('MORE ON 6: Download the 6 News app for alerts. "I love it!" says Pat.', "notice"),
        ("“Download the bank's app now,” she told reporters on Monday.", "none"),
        ("Subscribe to our newsletter. “I read it every day,” says Ann, a subscriber.", "notice"),
        ("Sign up for our morning newsletter", "appeal"),
        ("A message from the Herald:", "appeal"),
        ("Follow us on Facebook, X and Instagram.", "notice"),
        (
            "We use cookies to improve your experience. By clicking accept you agree to our "
            "cookie policy.",
            "notice",
        ),
        ("Subscribe today for unlimited access; cancel anytime and keep your free gift.", "notice"),
        ("Please consider supporting us with a small monthly sum. Thank you.", "appeal"),
        ("© 2024 Herald Media", "ending"),
        ("Copyright 2024 Herald Media. All rights reserved.", "ending"),
        ("Comments (14)", "ending"),
        ("###", "ending"),
        ("Media contact:", "ending"),
    ],
)
def test_furniture(line, furniture):
    assert seen(line).furniture == furniture


@pytest.mark.parametrize(
    "line",
    [
        "Officials told residents to sign up for the newsletter on the town's website, he said.",
        '"Sign up for our newsletter and we will tell you more," reads a banner at the gate.',
        "She asked supporters to donate, and said that every contribution helps.",
        "The company, which sells subscriptions to its newsletter, posted a loss.",
        "Read the letter, he said.",
        "More than 200 people were hurt.",
        "Watch your step",
        "Related charges were dropped in May.",
        "Listen to the people, she told them.",
        "Q: How can readers sign up for the newsletter?",
        "MR. DOLE: You can follow us on the web.",
        "The cookies were a gift from readers, the baker said.",
        "Support for the war has fallen",
        "He was charged with violating copyright in 2016, the court said.",
        "We have all read your letters, and we thank you for them, because our town is small.",
        "The share of votes fell.",
        "What do you think?",
    ],
)
def test_prose_is_not_furniture(line):
    assert seen(line).furniture == "none"


@pytest.mark.parametrize(
    "line",
    [
        "Troops leave the base. Ministry of Harbours/HNA / Reuters",
        "Mayor Ilmar Tesk speaks on Tuesday. (Kim Reyes/Tri-County Herald)",
        "Photo: Ann Bel",
        "The quay at dawn. Photograph by Ann Bel",
        "File photo of the bridge",
        "Ann Bel / Getty Images",
        "A ferry leaves the port (Photo by Ann Bel).",
    ],
)
def test_captions(line):
    assert seen(line).caption


@pytest.mark.parametrize(
    "line",
    [
        "He leads by five points. (AP/QP)",
        '"I saw the photo by the door," she said. "It was by Ann Bel/Getty Images"',
        "The picture was taken in May.",
        "It depends on the and/or clause",
    ],
)
def test_not_captions(line):
    assert not seen(line).caption


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Bel",
        "By Ann Bel and Oto Rusk",
        "BY ANN BEL, Staff Writer",
        "By the Harbour News Agency",
        "By Marta Quill | Tri-County Herald",
        "Written by: Ann de Witt",
        "March 26, 2022",
        "Tue 5 Mar 2024 10.20 GMT",
        "2024-03-05T10:20:00Z",
        "Updated 3 hours ago",
        "Published",
        "5 min read",
        "UPDATED: March 5, 2024 at 10:20 a.m. | PUBLISHED: March 4, 2024",
        "(Reporting by Ann Bel in Kolvino; Editing by Oto Rusk)",
    ],
)
def test_bylines(line):
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "By Tuesday the water had gone",
        "By The Time They Came",
        "By all accounts he left.",
        "In 2016 he left",
        "He read it on Monday",
        "10",
        "Bystanders saw it",
        "1" * 5000,
        "1 " * 5000,
    ],
)
def test_not_bylines(line):
    assert not is_byline(line)


def test_long_paragraphs_are_prose_without_a_closer_look():
    item = seen("Sign up for our newsletter. " * 100)
    assert item.furniture == "none"
    assert item.prose > 2
