"""Papers, outlets and courts that are the source, and words that only look like them; invented."""

from __future__ import annotations

import pytest
from channel_passages import Misleading, Stated, check_misleading, check_stated

# Text, quote, source, cue, label.
STATED: list[Stated] = [
    # Parts of papers, and papers that rank or look things up.
    ("A footnote says it holds.", "it holds", "A footnote", "says", "document"),
    ("A page on eels mentions the dam.", "the dam", "A page on eels", "mentions", "document"),
    ("One ranking puts Moll first.", "Moll first", "One ranking", "puts", "document"),
    (
        "The encyclopedia portrays it as old.",
        "it as old",
        "The encyclopedia",
        "portrays",
        "document",
    ),
    # Parts of laws and treaties by number, treaties by name, journals.
    ("Section 5 of the law says it held.", "it held", "Section 5 of the law", "says", "document"),
    ("Article IV affirms: “It holds.”", "“It holds.”", "Article IV", "affirms", "document"),
    (
        "The Hague Convention obliges Moll to pay.",
        "Moll to pay",
        "The Hague Convention",
        "obliges",
        "document",
    ),
    (
        "It held, according to a medical journal.",
        "It held",
        "a medical journal",
        "according to",
        "document",
    ),
    # What a fact checker rules is no court's.
    ("PolitiFact ruled that it held.", "that it held", "PolitiFact", "ruled", "news_outlet"),
    # A pronoun stands for the paper just before it.
    ("Moll has a dam law, which requires gates.", "gates", "which", "requires", "document"),
    ("They set up a website that pitches eels.", "eels", "that", "pitches", "document"),
    # Whoever is polled answers in the poll.
    ("Most tell pollsters they like eels.", "they like eels", "Most", "tell", "document"),
    ("In a July 3, 2011, report, Vorn said it held.", "it held", "Vorn", "said", "document"),
    (
        "Vorn's book The Long Weir documents it.",
        "it",
        "Vorn's book The Long Weir",
        "documents",
        "document",
    ),
    ("Polls in Moll show it is liked.", "it is liked", "Polls in Moll", "show", "document"),
    # Outlets that report through their writers.
    (
        "The Moll Courier's Ada Vorn puts it so.",
        "so",
        "The Moll Courier's Ada Vorn",
        "puts",
        "news_outlet",
    ),
    (
        "The Slate technology columnist Ada Vorn went on: “It holds.”",
        "“It holds.”",
        "The Slate technology columnist Ada Vorn",
        "went on",
        "news_outlet",
    ),
    (
        "A reporter for Reuters called it old.",
        "it old",
        "A reporter for Reuters",
        "called",
        "news_outlet",
    ),
    (
        "Ada Vorn in The Guardian wrote it holds.",
        "it holds",
        "Ada Vorn in The Guardian",
        "wrote",
        "news_outlet",
    ),
    (
        "It holds, according to a report in the Moll Courier.",
        "It holds",
        "a report in the Moll Courier",
        "according to",
        "news_outlet",
    ),
    ("Media sources reported it held.", "it held", "Media sources", "reported", "news_outlet"),
    ("Report: Moll has eels.", "Moll has eels", "Report", ":", "news_outlet"),
    ("Reports suggest it held.", "it held", "Reports", "suggest", "news_outlet"),
    # What somebody does whom a clause tells more of.
    (
        "It angered Guild Hall, which released a statement Monday mocking the dam.",
        "the dam",
        "which",
        "released a statement Monday mocking",
        "official_statement",
    ),
    # In private.
    ("The cable indicated it leaked.", "it leaked", "The cable", "indicated", "private"),
]

MISLEADING: list[Misleading] = [
    # Neither a numbered part nor an outlet's.
    ("An article of faith says it held.", "it held", "An article of faith", "says"),
    ("Eel farmers note that it held.", "that it held", "Eel farmers", "note"),
    ("Many initially forecast it held.", "it held", "Many", "forecast"),
    ("The Karsa Guild estimates it held.", "it held", "The Karsa Guild", "estimates"),
    ("There were reports of eels.", "eels", None, "reports of"),
    ("Vorn has risen in the polls since announcing it.", "it", None, "announcing"),
    ("It drew complaints that it leaked.", "it leaked", None, "drew complaints that"),
    ("Readers of Reuters said it held.", "it held", "Readers of Reuters", "said"),
    (
        "Ada Vorn, a former editor for Reuters, said it held.",
        "it held",
        "Ada Vorn, a former editor for Reuters,",
        "said",
    ),
    ("Vorn, asked about her email server, said it held.", "it held", "Vorn", "said"),
]


@pytest.mark.parametrize("row", STATED, ids=lambda row: row[0][:50])
def test_stated(row: Stated) -> None:
    check_stated(row)


@pytest.mark.parametrize("row", MISLEADING, ids=lambda row: row[0][:50])
def test_misleading(row: Misleading) -> None:
    check_misleading(row)
