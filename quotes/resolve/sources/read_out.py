"""Statements and letters that somebody reads out or sends: in `it read` their maker speaks.

`The family's lawyer read a statement. “He was a son,” it read.` is the family's.
"""

from __future__ import annotations

import re

from quotes.records import Attribution, Span
from quotes.resolve.descriptions.serving import SERVING
from quotes.resolve.scene import Scene
from quotes.resolve.sources.written import READS, cue_words, sentence_before
from quotes.resolve.vocabulary import vocabulary

__all__ = ["maker_of_text"]

NOUNS = r"(?:e-?mail|eulogy|letter|message|note|notice|poem|post|statement|tribute|tweet)\b"
TEXT = rf"(?:out\s|aloud\s)?(?:a|an|another)\s(?:[\w-]+\s){{0,3}}?{NOUNS}(?P<rest>[^;:“”\"]*)$"
# What is sent to somebody is his who sends it, be it told of before: `fired off the message`.
ADDRESSEE = (
    r"(?:(?:him|her|them)\s|(?:the|his|her|their|its)\s[\w-]+\s"
    r"|[A-Z][\w.'’-]*\s(?:[A-Z][\w.'’-]*\s)?)?"
)
MESSAGE = (
    rf"{ADDRESSEE}(?:a|an|another|the)\s(?:[\w-]+\s){{0,3}}?(?:{NOUNS}|text\b|voicemail\b)"
    r"(?P<rest>[^;:“”\"]*)$"
)
SUBJECT = r"^(?P<subject>[^;:“”\"]{2,140}?),?\s(?:also\s|then\s|later\s|had\s|[a-z]+ly\s)?"
READ = re.compile(SUBJECT + r"reads?\s" + TEXT)
# Whoever sends a text is its maker, but only a text "reads".
SENT = re.compile(
    SUBJECT
    + r"(?:issued|left|penned|posted|published|released|sent|shared|wrote|texted|typed|scrawled"
    r"|emailed|e-mailed|(?:fired|dashed)\soff)\s" + MESSAGE
)
# What is made public may be of a body spoken of before, which is then `it`.
PUBLIC = re.compile(r"\b(?:issued|posted|published|released|shared|post|statement|tribute)\b")
# `sent an email to the clerk`: whoever gets it is a person, and no `it`.
RECIPIENT = re.compile(r"\sto\s(?:(?:the|an?|his|her|their|its)\s)?(?P<name>[^,;:“”\"]{2,60})")
# "The family's lawyer read a statement" as "A statement was read by the family's lawyer".
PASSIVE = re.compile(
    r"^(?:[^;:“”\"]{2,60}?,\s)?(?:A|An|Another|a|an|another)\s(?:[\w-]+\s){0,3}?"
    r"(?:letter|message|statement|tribute)\b(?P<rest>[^;:“”\"]*?\s(?:was|is)\s(?:also\s|then\s|later\s)?"
    r"read\b[^;:“”\"]*)$"
)
READER = re.compile(
    r"\bread\b[^;:“”\"]*?\bby\s(?P<whom>[^;:“”\"]{2,80}?)(?:\s(?:at|in|on|outside|to)\s|$)"
)
KIN = r"(?:children|estate|families|family|father|loved\sones|mother|parents|relatives|sons?)\b"
NAMED = r"(?:[A-Z][\w.-]*\s)*[A-Z][\w.-]*"
WHOM = (
    rf"(?P<whom>[Tt]he\s{NAMED}\s{KIN}|{NAMED}['’]s?\s{KIN}"
    rf"|[Tt]he\s(?:[\w-]+\s){{0,3}}?[\w-]+|{NAMED})"
)
ROLE = rf"(?:{'|'.join(sorted(SERVING))})\b"
BEHALF = re.compile(
    rf"\b(?:on\sbehalf\sof|written\sby|from)\s{WHOM}|\bon\s(?P<pronoun>her|his|its|their)\sbehalf\b"
)
SERVED = (
    re.compile(rf"{WHOM}['’]s?\s(?:[\w-]+\s){{0,2}}?{ROLE}"),
    re.compile(rf"\b{ROLE}\s(?:for|representing)\s{WHOM}"),
    re.compile(rf"\b(?P<pronoun>[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)\s(?:[\w-]+\s){{0,2}}?{ROLE}"),
)
FRONTED = re.compile(r"^(?:After|At|Before|In|On|Outside|Later|Afterwards)\b[^,]*,\s")


def maker_of_text(scene: Scene, attribution: Attribution) -> Span | None:
    """Who speaks where `it` is the text that the sentence before brings in.

    Whoever acts for others reads out what they have to say.

    Args:
        scene: The article.
        attribution: A quotation whose source is `it`.
    """
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or not attribution.quoted:
        return None
    sentence = sentence_before(scene, min(source.start, attribution.start))
    if sentence is None or scene.discourse.is_quoted(sentence.start):
        return None
    text = sentence.of(scene.text).rstrip(" .!")
    words = cue_words(scene, cue)
    reads = not READS.isdisjoint(words) or (words == ["said"] and sent_by_person(scene, sentence))
    place = maker_in(text, reads)
    return Span(sentence.start + place.start, sentence.start + place.end) if place else None


def sent_by_person(scene: Scene, sentence: Span) -> bool:
    """Whether a sentence tells of a text, and of nobody else who could be `it`.

    `Ann Pike sent an email to the clerk. It said`: not so with `to the council`.
    """
    text = sentence.of(scene.text).rstrip(" .!")
    found = SENT.match(text)
    if found is None or PUBLIC.search(text) is not None:
        return False
    words = vocabulary()
    names = list(scene.reader.names_in(sentence.start, sentence.end))
    if any(scene.of(name).kind != "person" for name in names):
        return False
    subject = found["subject"].lower().split()
    named = any(name.start < sentence.start + found.end("subject") for name in names)
    recipient = RECIPIENT.search(text, found.start("rest"))
    name = recipient["name"] if recipient is not None else ""
    someone = not name or name[0].isupper() or words.is_person_noun(name.lower().split()[-1])
    return someone and (named or words.is_person_noun(subject[-1]))


def maker_in(text: str, reads: bool) -> Span | None:
    """Whose text it is that a sentence brings in; None where it brings in none.

    Args:
        text: The sentence.
        reads: Whether what follows "reads" so, as only texts do.
    """
    passive = PASSIVE.match(text)
    found = passive or READ.match(text) or (SENT.match(text) if reads else None)
    if found is None:
        return None
    place = whom(BEHALF.search(text, found.start("rest")))
    end = len(text) if passive else found.end("subject")
    for pattern in SERVED:
        place = place or whom(pattern.search(text, 0, end))
    if place is not None or passive:
        return place or whom(READER.search(text))
    front = FRONTED.match(found["subject"])
    return Span(front.end() if front else 0, found.end("subject"))


def whom(found: re.Match[str] | None) -> Span | None:
    """For whom somebody acts, by a match."""
    if found is None:
        return None
    return next(Span(*found.span(name)) for name, text in found.groupdict().items() if text)
