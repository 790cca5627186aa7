"""What the words around an attribution say about its occasion: another day, a refusal, a reply."""

from __future__ import annotations

import re

from quotes.channel.frames import Frame
from quotes.channel.words import Words
from quotes.records import Span

__all__ = [
    "another_day",
    "answers",
    "around",
    "asks",
    "denies",
    "elsewhen",
    "gone",
    "led",
    "long_ago",
    "long_before",
    "outside",
    "past",
    "points_there",
    "puts",
    "refers_back",
    "refuses",
    "said",
    "weekdays",
    "withholds",
    "without_memory",
    "wrote",
]

# Those that are asked of every statement, several times: for text in lower case.
# "Roe once said", but not "once the ship sank"
_ONCE = (
    r"\bonce (?:said|told|called|described|wrote|joked|remarked|argued|complained|observed"
    r"|quipped|declared|claimed|likened|compared|admitted|warned|boasted|promised)\b"
)
_MEMORY = r"\b(?:recall(?:ed|s)?|remember(?:ed|s))\b"
_REMEMBERED = re.compile(_MEMORY)
_ELSEWHEN = re.compile(
    r"\b(?:has|have|had) (?:also |long |repeatedly |previously |once |often |already |since )*"
    r"(?:said|called|argued|vowed|promised|claimed|accused|denied|described|insisted|used|warned|"
    r"suggested|criticised|criticized|told)\b|"
    rf"{_ONCE}|"
    r"\b(?:has|have|had) (?:initially|earlier|originally|previously|once|long|repeatedly|often)\b|"
    r"\bnow (?:says?|said|claims?|insists?)\b|\bsa(?:ys?|id) now\b|"
    rf"{_MEMORY}|"
    r"\b(?:previously|in the past|last (?:week|month|year|spring|summer|autumn|fall|winter)|"
    r"(?:days?|weeks?|months?|years?|hours?) (?:earlier|later|before|ago)|at the time|"
    r"the (?:next|following) (?:day|morning|afternoon|evening|night|week|month)|"
    r"in (?:19|20)\d\d|the day before|on another occasion|separately)\b",
)
# A lead may well say "has said" of what the article then quotes, but no other date.
# "Visiting the hospital on Monday, Roe said ..."
_GONE = re.compile(
    r"\W*(?:Visiting|Touring|Arriving|Leaving|Returning|Attending|Inspecting|Voting|Campaigning"
    r"|(?:On|During) (?:a|his|her|their) (?:visit|trip|tour|stop))\b"
)
_DENIES = re.compile(r"\bden(?:y|ies|ied|ying)\b")
_LONG_AGO = re.compile(
    rf"{_ONCE}|"
    r"\b(?:previously|in the past|last (?:week|month|year)|(?:days?|weeks?|months?|years?) "
    r"(?:earlier|before|ago)|in (?:19|20)\d\d|at the time)\b",
)
_REFUSAL = re.compile(
    r"\b(?:declined|refused|did not (?:immediately )?(?:respond|reply|return|answer|comment)|"
    r"(?:would|could) not (?:say|comment|discuss|confirm)|no comment|yet to say|not available|"
    r"not say|no reply)\b",
)
_WITHHOLDS = re.compile(
    r"\b(?:He|She|It|They)\b (?:[a-z]+ly )?(?:did not say|declined to say|refused to (?:say|tell)"
    r"|would not say|gave no)\b"
)
_BACK = re.compile(r"\b(?:there|in it|the same (?:post|statement|interview|speech|letter))\b")
_THERE = re.compile(r"\b(?:said|says|told|wrote|added|asked|argued|warned) (?:\w+ )?there\b")
_ANSWER = re.compile(r"\b(?:replied|answered|shot back|retorted|asked|countered|responded)\b")
_QUESTION = re.compile(r"\W*(?:whether|if|how|what|who|why|when|where|which)\b", re.IGNORECASE)
# "Asked about the cost by the BBC, ...": put like a question.
_ASKED = re.compile(
    r"(?:when |if )?(?:asked|pressed|questioned|quizzed|grilled|challenged)\b", re.IGNORECASE
)
_TOPIC = re.compile(r"(?:about|on|over)\b")
_TOPICS = (" about", " on", " over")
_SAID = re.compile(r"\b(?:said|says|told|explained|added|adds)\b")
_WROTE = re.compile(r"\b(?:wrote|writes|tweeted|posted)\b")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b")
_MARKS = tuple("\"“‘'«„")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PAST = re.compile(
    rf"\b(?:in (?:early |late |mid-)?(?:{_MONTHS})\b|[Ii]n (?:19|20)\d\d"
    rf"|[Ll]ast (?:week|month|year|spring|summer|autumn|fall|winter|{_MONTHS})"
    r"|(?:days|weeks?|months?|years?) ago|[Ee]arlier this (?:month|year))\b"
)
_THESE_DAYS = re.compile(
    rf"\b(?:(?<![Ll]ast )(?:{'|'.join(_DAYS)})|[Tt]oday|[Yy]esterday|[Tt]onight|this week"
    r"|this (?:morning|afternoon|evening))\b"
)
# What others say in the sentence, which may be of any time.
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
# Looked at on each side; whole sentences may be as long as the article.
_REACH = 600
# "He did not | say how many": the refusal may lie on the border of the content.
_UNDER_WAY = 24


def outside(words: Words, frame: Frame) -> str:
    """The attributing sentence without the content."""
    span = words.sentences[frame.core]
    contents = frame.attribution.content
    low = min(frame.start, *(a.start for a in frame.anchors))
    high = max(frame.end, *(a.end for a in frame.anchors))
    at = max(span.start, low - _REACH)
    end = max(at, min(span.end, high + _REACH))
    parts = []
    for content in contents:
        if content.start >= end:
            break
        parts.append(words.text[at : max(at, content.start)])
        at = max(at, content.end)
    parts.append(words.text[at : max(at, end)])
    return " ".join(parts)


def led(words: Words, frame: Frame) -> str:
    """The attributing words and the first of the content."""
    span = words.sentences[frame.core]
    start = max(span.start, frame.start - _REACH)
    end = min(frame.start + _UNDER_WAY, span.end)
    return f"{outside(words, frame)} {words.text[start:end]}"


def elsewhen(text: str) -> bool:
    """Whether the words tell of another time ("had said in 2013", "now says")."""
    return bool(_ELSEWHEN.search(text.lower()))


def without_memory(text: str) -> str:
    """The words without a cue that only tells that somebody remembers ("she recalled")."""
    return _REMEMBERED.sub("", text)


def gone(text: str) -> bool:
    """Whether the speaker has gone somewhere else ("Visiting the hospital, Roe said")."""
    return bool(_GONE.match(text))


def denies(text: str) -> bool:
    """Whether the cue is a denial."""
    return bool(_DENIES.search(text))


def long_ago(text: str) -> bool:
    """Whether the words name a past date."""
    return bool(_LONG_AGO.search(text.lower()))


def refuses(text: str) -> bool:
    """Whether somebody says nothing ("declined to comment")."""
    return bool(_REFUSAL.search(text.lower()))


def withholds(text: str) -> bool:
    """Whether somebody who is speaking leaves something out ("She did not say which")."""
    return bool(_WITHHOLDS.search(text))


def refers_back(text: str) -> bool:
    """Whether the words point back to where it was said ("did not say there")."""
    return bool(_BACK.search(text))


def points_there(text: str) -> bool:
    """Whether it was said "there"."""
    return bool(_THERE.search(text))


def answers(text: str) -> bool:
    """Whether the words make it a reply."""
    return bool(_ANSWER.search(text))


def said(text: str) -> bool:
    """Whether the cue is one of speaking."""
    return bool(_SAID.search(text))


def wrote(text: str) -> bool:
    """Whether the cue is one of writing."""
    return bool(_WROTE.search(text))


def asks(words: Words, frame: Frame) -> bool:
    """Whether the content is a question, which somebody else may answer."""
    attribution = frame.attribution
    if attribution.stance in ("declines", "hypothetical") or refuses(led(words, frame)):
        return False
    last, first = attribution.content[-1], attribution.content[0]
    end = words.text[max(last.start, last.end - 8) : last.end].rstrip("\"”»’' ")
    start = words.text[first.start : min(first.end, first.start + 20)]
    # "“If we hold, they fold”" is no question, "asked if they would fold" is.
    quoted = start[:1] in _MARKS
    if end.endswith("?") or (not quoted and bool(_QUESTION.match(start))):
        return True
    cue = attribution.cue.of(words.text) if attribution.cue is not None else ""
    if last is not first and cue.lower().endswith("asked"):
        # "The Courier asked | Ms Roe | whether they would fold"
        return bool(_QUESTION.match(words.text, last.start, last.end))
    return puts(cue) and (bool(_TOPIC.match(start)) or cue.lower().endswith(_TOPICS))


def puts(cue: str) -> bool:
    """Whether a cue puts a question ("Asked", "When pressed on")."""
    return bool(_ASKED.match(cue))


def weekdays(text: str) -> int:
    """The weekdays that a text names, one bit a day."""
    return sum(1 << _DAYS.index(day) for day in set(_DAY.findall(text)))


def around(words: Words, evidence: Span) -> str:
    """The sentence of some evidence, or what of a very long one is near."""
    sentence = words.sentences[words.sentence_at(evidence.start)]
    start = max(sentence.start, evidence.start - _REACH)
    return words.text[start : min(sentence.end, evidence.end + _REACH)]


def another_day(words: Words, evidence: Span, text: str) -> bool:
    """Whether the words name a weekday, and the sentence of the evidence another one."""
    days = weekdays(text)
    before = weekdays(around(words, evidence)) if days else 0
    return bool(before) and not days & before


def past(text: str) -> bool:
    """Whether the words name a time long ago, and none of these days ("in May", "in 2019")."""
    told = _QUOTED.sub("", text)
    return bool(_PAST.search(told)) and not _THESE_DAYS.search(told)


def long_before(text: str, other: str) -> bool:
    """Whether some words name a time long ago, and others one of these days."""
    return past(text) and bool(_THESE_DAYS.search(_QUOTED.sub("", other)))
