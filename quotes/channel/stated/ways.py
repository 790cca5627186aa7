"""Evidence by turns of phrase: "it was widely reported", "Speaking in Tarrow", "wrote to Roe"."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.evidence import Evidence, Form, over
from quotes.channel.stated.acts import ACT
from quotes.channel.stated.hearers import hearers
from quotes.channel.stated.houses import house_at
from quotes.channel.stated.inquiries import inquired
from quotes.channel.stated.verbs import where_testified
from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel

__all__ = ["WAY", "way_evidence"]

# Group of evidence that is a turn of phrase.
WAY = "way"

_WROTE = frozenset(["wrote", "writes", "writing"])
_EMAILED = frozenset(["emailed", "e-mailed", "emails", "emailing"])
_PRESS = frozenset(["reporters", "journalists", "media", "press"])
# Words at which one of the turns is looked for.
_AT = _WROTE | _EMAILED | {"reported", "speaking", "campaigning", "stumping", "privately", "spoke"}
# "confided to Roe", "whispered to him"
_CONFIDED = frozenset(["confided", "confiding", "whispered", "whispering", "muttered", "murmured"])
_AT |= _CONFIDED | {"heard", "hears", "told", "edited", "condensed", "question", "questions"}
_AT |= {"un", "u.n", "nations", "giving", "more", "casting"}
# The vote that decides: voters at the polls cast no such one.
_DECIDING = frozenset(["deciding", "tie-breaking", "tiebreaking", "winning"])
_ON_VOTING = frozenset(["as", "before", "in", "when", "while"])
# "giving evidence from behind a screen", but not "giving evidence of a plot"
_SWORN = frozenset(["against", "behind", "by", "for", "from", "in", "on", "via", "yesterday"])
_REPORTERS = frozenset(["reporter", "reporters", "journalist", "journalists"])
_CORRESPONDENTS = frozenset(["correspondent", "correspondents"])
_ANSWERS = frozenset(["answered", "answering", "to"])
# Words of "a Torna political correspondent".
_ASKER = 5
_LISTENERS = frozenset(["voter", "voters", "student", "students", "attendee", "audience", "member"])
_TALKS = frozenset(["interview", "conversation", "answers", "responses", "questions", "discussion"])
_EDITED = 9
# Whom one writes letters to: "wrote to the council last week".
_BODIES = frozenset(["board", "commission", "committee", "council", "councillors", "parliament"])
_THEM = frozenset(["her", "him", "them"])
_HERE = frozenset(["and", "here", "is", "some"])
_BEING = frozenset(["is", "was", "been", "were", "are"])
_CLAUSES = frozenset(["he", "it", "she", "that", "they", "who"])
_HEARD_OF = frozenset(["from", "how", "of", "that"])


def way_evidence(words: Words) -> list[Evidence]:
    """Evidence for turns of two or three words that state a channel."""
    found: list[Evidence] = []
    for index, word in enumerate(words.low[:-1]):
        if word not in _AT:
            continue
        evidence = (
            _reported(words, index)
            or _emailed(words, index)
            or _wrote_to(words, index)
            or _confided(words, index)
            or _speaking(words, index)
            or _stumping(words, index)
            or _privately(words, index)
            or _question(words, index)
            or _heard(words, index)
            or _edited(words, index)
            or _at_the_un(words, index)
            or _giving_evidence(words, index)
            or _more_from(words, index)
            or _casting(words, index)
        )
        if evidence is not None:
            found.append(evidence)
    return found


def _reported(words: Words, index: int) -> Evidence | None:
    if not index or words.low[index] != "reported" or words.low[index - 1] != "widely":
        return None
    return _make(words, index - 1, index, "news_outlet", "cue", 0.8)


def _heard(words: Words, index: int) -> Evidence | None:
    """As in "The inquest had heard from Roe, who said", "the jury was told": said there."""
    told = words.low[index] == "told" and words.low[index - 1] in _BEING
    told = told and words.low[index + 1] != "to"
    headed = words.low[index] in ("hears", "told") and _headed(words, index)
    if words.low[index] != "heard" and not told and not headed:
        return None
    for step in range(index - 1, max(-1, index - 5), -1):
        if words.stops[step + 1] or words.low[step] in _CLAUSES:
            # "filed with the court | that he was told"
            return None
        match = hearers().match(words, step)
        if match is not None and match[1] in ("court", "legislature"):
            label = inquired(words, match[0], match[1])
            found = _make(words, step, index, label, "adjunct", 0.9)
            # What is quoted next was mostly heard there as well.
            return replace(found, shared=label == "court")
    return None


def _headed(words: Words, index: int) -> bool:
    """As in "..., inquest told", "Inquest hears of ...": a headline or a lead."""
    match = hearers().match(words, index - 1) if index and not words.stops[index] else None
    if match is None or match[0] != index - 1:
        return False
    ends = words.sentence[index + 1] != words.sentence[index]
    if words.low[index] == "told":
        return ends and words.stops[index - 1] != ""
    return ends or (not words.stops[index + 1] and words.low[index + 1] in _HEARD_OF)


def _emailed(words: Words, index: int) -> Evidence | None:
    """What is mailed to the press is for everybody to read."""
    if words.low[index] not in _EMAILED or words.low[index + 1] not in _PRESS:
        return None
    return _make(words, index, index + 1, "official_statement", "cue", 1.0)


def _wrote_to(words: Words, index: int) -> Evidence | None:
    if words.low[index] not in _WROTE or words.low[index + 1] != "to" or words.stops[index + 1]:
        return None
    step = index + 2
    if words.low[step : step + 1] and words.low[step] in _THEM and _ends(words, step):
        return _make(words, index, step, "private", "cue", 0.75)
    while (
        step < len(words)
        and step < index + 5
        and (words.low[step] in wordset("nouns_determiners") or words.low[step] == "all")
    ):
        step += 1
    if step >= len(words) or words.stops[step]:
        return None
    match = hearers().match(words, step)
    named = words.raw[step][:1].isupper()
    body = match is not None and match[1] == "legislature" and words.low[step] in _BODIES
    if not named and not body and (match is None or match[1] != "private"):
        return None
    return _make(words, index, index + 1, "private", "cue", 0.75)


def _ends(words: Words, index: int) -> bool:
    """Whether a pronoun stands alone, and is no possessive ("wrote to her sister")."""
    step = index + 1
    return (
        step >= len(words)
        or words.stops[step] != ""
        or words.low[step] in wordset("nouns_prepositions")
        or words.low[step] in wordset("hearers_breakers")
        or words.low[step] in wordset("outlets_days")
    )


def _confided(words: Words, index: int) -> Evidence | None:
    if words.low[index] not in _CONFIDED or words.low[index + 1] not in ("to", "in"):
        return None
    return _make(words, index, index + 1, "private", "cue", 0.75)


def _speaking(words: Words, index: int) -> Evidence | None:
    """As in "Speaking in Tarrow, Roe said", "while campaigning in Tarrow"."""
    if words.low[index + 1] not in ("in", "at", "before"):
        return None
    if words.low[index] == "stumping":
        return None
    if words.stops[index + 1] or index + 2 >= len(words):
        return None
    step = index + 2
    step += words.low[step] in ("the", "a", "an") and step + 1 < len(words)
    campaigns = words.low[index] == "campaigning" and words.low[index - 1] == "while"
    opens = words.low[index] == "speaking" and not (index and not words.stops[index])
    if not campaigns and not opens:
        return _sitting(words, index, step)
    house = _house(words, index, step)
    if house is not None and house.platform is not None:
        return house
    if not words.raw[step][:1].isupper() or words.low[step] in wordset("outlets_days"):
        return None
    found = _make(words, index, step, "speech", "adjunct", 0.7)
    # A campaign is no occasion that what follows would be said on.
    return replace(found, group=f"{ACT} speech") if campaigns else found


def _sitting(words: Words, index: int, step: int) -> Evidence | None:
    """As in "Roe has been speaking in the House", "Roe spoke in parliament"."""
    speaks = words.low[index] == "speaking" and words.low[index - 1] in _BEING
    named = words.raw[step][:1].isupper() or words.low[step] == "parliament"
    if not named or not (speaks or words.low[index] == "spoke"):
        return None
    house = _house(words, index, step)
    # What is quoted next was said there.
    return replace(house, opens=True) if house is not None else None


def _house(words: Words, index: int, step: int) -> Evidence | None:
    """As in "Speaking in the Senate"; "speaking in Senate Bay" goes on with another name."""
    named = house_at(words, step)
    if named is None or not (words.raw[named[0]][:1].isupper() or words.low[step] == "parliament"):
        return None
    found = _make(words, index, named[1], "legislature", "adjunct", 0.9)
    return replace(found, platform=_name_of(words, *named), shared=True)


def _more_from(words: Words, index: int) -> Evidence | None:
    """As in "Here is more from the House of Commons.": what is quoted next was said there."""
    if words.low[index : index + 2] != ["more", "from"] or words.low[index - 1] not in _HERE:
        return None
    named = house_at(words, index + 2)
    if named is None or any(words.stops[index : named[1] + 1]):
        return None
    step = named[1] + 1
    if step < len(words) and words.sentence[step] == words.sentence[index]:
        return None
    found = _make(words, index + 1, named[1], "legislature", "scene", 0.9)
    return replace(found, platform=_name_of(words, *named), opens=True, shared=True)


def _casting(words: Words, index: int) -> Evidence | None:
    """As in "said before casting the deciding vote": at the sitting, and not after it."""
    vote = words.low[index + 1 : index + 4]
    if words.low[index] != "casting" or not index or words.low[index - 1] not in _ON_VOTING:
        return None
    decides = len(vote) == 3 and vote[1] in _DECIDING and vote[2] == "vote"
    if not decides or any(words.stops[index : index + 4]):
        return None
    return _make(words, index, index + 3, "legislature", "adjunct", 0.9)


def _name_of(words: Words, first: int, last: int) -> str | None:
    """A chamber's name, where it is written as one."""
    return words.span(first, last).of(words.text) if words.raw[first][:1].isupper() else None


def _stumping(words: Words, index: int) -> Evidence | None:
    """As in "Roe, stumping for Hay, said"."""
    campaigns = words.low[index] == "campaigning" and words.low[index + 1] in ("for", "with")
    if words.low[index] != "stumping" and not campaigns:
        return None
    found = _make(words, index, index, "speech", "adjunct", 0.7)
    return replace(found, group=f"{ACT} speech")


def _edited(words: Words, index: int) -> Evidence | None:
    """As in "The conversation has been edited": what follows are its turns."""
    if words.low[index] not in ("edited", "condensed"):
        return None
    for step in range(index - 1, max(-1, index - _EDITED), -1):
        if words.sentence[step] != words.sentence[index]:
            return None
        if words.low[step] in _TALKS:
            found = _make(words, step, step, "interview", "scene", 0.9)
            return replace(found, opens=True, shared=True)
    return None


def _question(words: Words, index: int) -> Evidence | None:
    """As in "in response to a voter's question": where people put questions."""
    if words.low[index] not in ("question", "questions") or not index:
        return None
    if (asked := _question_from(words, index)) is not None:
        return _make(words, index, asked, "press_conference", "adjunct", 0.75)
    asker = words.low[index - 1]
    if not words.possessive[index - 1] and not asker.endswith("s"):
        return None
    if asker in _REPORTERS:
        return _make(words, index - 1, index, "press_conference", "adjunct", 0.75)
    if asker in _LISTENERS:
        return _make(words, index - 1, index, "speech", "adjunct", 0.75)
    return None


def _question_from(words: Words, index: int) -> int | None:
    """The asker in "answering a question from a Torna correspondent"; None where none is."""
    if words.low[index + 1 : index + 2] != ["from"] or words.low[max(0, index - 2)] not in _ANSWERS:
        return None
    for step in range(index + 2, min(len(words), index + 2 + _ASKER)):
        if words.stops[step]:
            return None
        if words.low[step] in _REPORTERS or words.low[step] in _CORRESPONDENTS:
            return step
    return None


def _at_the_un(words: Words, index: int) -> Evidence | None:
    """As in "At the UN, its envoy said": the place of a whole sentence, not of an official."""
    if index + 1 >= len(words) or words.stops[index + 1] != ",":
        return None
    first = index - 2
    if words.low[index] == "nations":
        if words.low[index - 1] != "united":
            return None
        first -= 1
    if first < 0 or words.low[first : first + 2] != ["at", "the"]:
        return None
    if first and words.stops[first] != ".":
        return None
    return _make(words, first, index, "legislature", "adjunct", 0.95)


def _giving_evidence(words: Words, index: int) -> Evidence | None:
    """As in "Giving evidence, Roe said": in the court or chamber that is named around it."""
    last = index + 1
    if words.low[index] != "giving" or words.low[last] != "evidence" or words.stops[last]:
        return None
    opens = index == 0 or words.stops[index] != ""
    step = last + 1
    ends = step >= len(words) or words.stops[step] != "" or words.low[step] in _SWORN
    if not opens or not ends:
        return None
    label = where_testified(words, index)
    return replace(over(words, index, last, label, "adjunct", 0.9, f"told {label}"), shared=True)


def _privately(words: Words, index: int) -> Evidence | None:
    if words.low[index] != "privately":
        return None
    return _make(words, index, index, "private", "cue", 0.6)


def _make(
    words: Words, first: int, last: int, label: ChannelLabel, form: Form, weight: float
) -> Evidence:
    return replace(over(words, first, last, label, form, weight, f"{WAY} {label}"), opens=False)
