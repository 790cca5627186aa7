"""Evidence by verbs that state the channel by themselves: "testified", "tweeted", "ruled"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from quotes.channel.evidence import Evidence
from quotes.channel.stated.hearers import hearers
from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel
from quotes.resources import lexicon

__all__ = ["verb_cue", "verb_evidence", "where_testified"]

# "wrote for the court", "writing for a unanimous three-judge panel"
_THE_COURT = frozenset(["majority", "court", "panel", "dissent", "dissenters"])
_PLEAS = frozenset(["guilty", "innocent", "contest", "insanity"])
_ARTICLES = (["the"], ["a"])
# "as he accepted the award", "accepting his party's nomination": a speech of thanks.
_ACCEPTING = frozenset(["accepting", "accepted"])
_ACCEPTED = frozenset(["award", "prize", "nomination", "trophy", "medal", "honour", "honor"])
_WHILE = frozenset(["as", "when", "while"])
# "imposed a 52-month sentence": only judges do that, and they do it in court.
_PASSING = frozenset(["imposed", "imposing", "passed", "passing"])
_PHRASE = 7
_FOLLOWERS = frozenset(["followers", "followers'", "followers’"])
_REQUESTS = frozenset(
    ["enquiries", "inquiries", "queries", "query", "question", "questions", "request", "requests"]
)
# What stands before "House" where it is a chamber.
_HOUSES = frozenset(["full", "lower", "state", "the", "upper"])
# Words on each side in which a court or a chamber is named beside, and around.
_BESIDE, _AROUND = 12, 120
_JUDGING = frozenset(["ruled", "rules", "sentenced", "adjudicated"])
_JUDGES = frozenset(["judge", "judges", "justice", "justices", "court", "tribunal", "magistrate"])


@cache
def _verbs() -> dict[str, tuple[ChannelLabel, str | None]]:
    return {
        form: (entry["label"], entry["platform"])
        for entry in lexicon("channel_verbs")
        for form in entry["forms"]
    }


def verb_cue(
    words: Words, verb: int, label: ChannelLabel, weight: float, before: int = 0, behind: int = 0
) -> Evidence:
    """Evidence that is a verb, with so many words before and behind it."""
    first, last = verb - before, verb + behind
    return Evidence(
        span=words.span(first, last),
        label=label,
        form="cue",
        first=first,
        last=last,
        head=verb,
        sentence=words.sentence[verb],
        weight=weight,
        group=f"verb {label}",
    )


def _for_the_court(words: Words, verb: int) -> int:
    """How many words behind the verb say for whom a judge writes; 0 for nobody."""
    if words.low[verb + 1 : verb + 2] != ["for"] or words.low[verb + 2 : verb + 3] not in _ARTICLES:
        return 0
    for step in range(verb + 3, min(len(words), verb + 7)):
        if words.stops[step]:
            return 0
        if words.low[step] in _THE_COURT:
            return step - verb
    return 0


def verb_evidence(words: Words) -> list[Evidence]:
    """Evidence for verbs that state the channel by themselves."""
    found: list[Evidence] = []
    verbs = _verbs()
    for index, word in enumerate(words.low):
        if word == "asked" and index and words.low[index - 1] in ("i", "we"):
            # "I asked": the author's own interview.
            own = verb_cue(words, index, "interview", 0.8, before=1)
            found.append(
                _to_followers(words, own) or replace(own, own=True, group="told interview")
            )
        if word in ("writing", "wrote") and (behind := _for_the_court(words, index)):
            found.append(verb_cue(words, index, "court", 1.0, behind=behind))
        if word in _JUDGING and _judge_before(words, index):
            # "Judge Roe had ruled that it misled pensioners"
            found.append(verb_cue(words, index, "court", 0.8))
        if word in _ACCEPTING and _accepts(words, index):
            found.append(verb_cue(words, index, "speech", 0.8))
        if word in _PASSING and "sentence" in _object(words, index):
            found.append(verb_cue(words, index, "court", 0.9))
        if word not in verbs:
            continue
        label, platform = verbs[word]
        if not _is_verb(words, index):
            continue
        if word.startswith("testif"):
            label = where_testified(words, index)
        if word.startswith("plead") and _PLEAS.isdisjoint(_object(words, index)):
            # "pleaded with officers"
            continue
        if word.startswith("vot") and not _near(words, index, "legislature", 10, 0):
            continue
        weight = 0.6 if word in wordset("hearers_weak_verbs") else 0.9
        cue = replace(verb_cue(words, index, label, weight), platform=platform)
        # "did not respond to emailed questions" opens nothing that would be quoted next.
        asked = words.low[index + 1 : index + 2]
        found.append(replace(cue, opens=False) if asked and asked[0] in _REQUESTS else cue)
    return found


def _to_followers(words: Words, asked: Evidence) -> Evidence | None:
    """As in "We asked our followers": what they say is their posts."""
    if _FOLLOWERS.isdisjoint(words.low[asked.last + 1 : asked.last + 5]):
        return None
    return replace(asked, label="social_media", weight=1.0, group="told social_media")


def _accepts(words: Words, index: int) -> bool:
    """Whether somebody takes an award before an audience, at the time of speaking."""
    at_once = words.low[index] == "accepting" or not _WHILE.isdisjoint(words.low[index - 2 : index])
    return at_once and not _ACCEPTED.isdisjoint(_object(words, index))


def _object(words: Words, index: int) -> list[str]:
    """The words behind a verb, up to the next mark."""
    behind = []
    for step in range(index + 1, min(len(words), index + _PHRASE)):
        if words.stops[step]:
            break
        behind.append(words.low[step])
    return behind


def _judge_before(words: Words, index: int) -> bool:
    """Whether a judge or a court stands a few words before, in the same sentence."""
    return any(
        words.low[step] in _JUDGES and words.sentence[step] == words.sentence[index]
        for step in range(max(0, index - 7), index)
    )


def _near(words: Words, index: int, label: ChannelLabel, left: int, right: int) -> bool:
    """Whether somebody or something of a channel is named around a word."""
    return _away(words, index, label, left, right) is not None


def _away(words: Words, index: int, label: ChannelLabel, left: int, right: int) -> int | None:
    """How many words from another the nearest is that names a channel; None where none does."""
    lookup = hearers()
    found = [
        abs(step - index)
        for step in range(max(0, index - left), min(len(words), index + right + 1))
        if (match := lookup.match(words, step)) is not None
        and match[1] == label
        and not _house_name(words, step)
    ]
    return min(found, default=None)


def _house_name(words: Words, index: int) -> bool:
    """As in "Fernlea House", "Custom House": no chamber, whoever may sit there."""
    if words.raw[index] != "House" or not index or words.stops[index]:
        return False
    before = words.raw[index - 1]
    return before[:1].isupper() and before.lower() not in _HOUSES


def where_testified(words: Words, index: int) -> ChannelLabel:
    """In court or before a committee, by what is named nearest."""
    if _near(words, index, "legislature", _BESIDE, _BESIDE):
        return "court" if _near(words, index, "court", _BESIDE, _BESIDE) else "legislature"
    chamber = _away(words, index, "legislature", _AROUND, _AROUND)
    court = _away(words, index, "court", _AROUND, _AROUND)
    if chamber is None or court is None:
        return "court" if chamber is None else "legislature"
    return "legislature" if chamber < court else "court"


def _is_verb(words: Words, index: int) -> bool:
    """Keep out the nouns that look the same ("his posts", "the votes")."""
    if words.possessive[index]:
        return False
    if not index or words.stops[index] == ".":
        return words.low[index].endswith("ing") or words.low[index].endswith("ed")
    return words.low[index - 1] not in wordset("hearers_not_before_verb")
