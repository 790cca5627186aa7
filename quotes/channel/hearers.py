"""Evidence by verbs: "told reporters", "testified", "tweeted", "told me"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from quotes.channel.evidence import Evidence
from quotes.channel.words import Phrases, Words, wordset
from quotes.records import ChannelLabel, Entity, Span
from quotes.resources import lexicon

__all__ = ["hearer_evidence", "verb_evidence"]

# Verbs that reach their hearer through a preposition.
_THROUGH = {
    "to": frozenset(
        [
            "spoke",
            "speaking",
            "speaks",
            "speak",
            "talking",
            "talked",
            "said",
            "says",
            "confirmed",
            "remarked",
            "replied",
            "remarks",
            "comments",
            "announced",
            "boasted",
            "complained",
            "explained",
            "admitted",
            "addressed",
            "comment",
            "revealed",
            "statement",
            "shouted",
            "responding",
        ]
    ),
    "with": frozenset(["spoke", "speaking", "talked", "talking", "speaks"]),
    "before": frozenset(
        ["testified", "testifying", "appearing", "appeared", "speaking", "testifies"]
    ),
    "by": frozenset(["asked", "pressed", "questioned", "interviewed", "quizzed", "grilled"]),
    "from": frozenset(["questions", "question", "questioning"]),
}
_FOR_THE_COURT = (
    ["for", "the", "majority"],
    ["for", "the", "court"],
    ["for", "the", "panel"],
    ["for", "the", "dissent"],
)
_JUDGING = frozenset(["ruled", "rules", "sentenced", "adjudicated"])
_JUDGES = frozenset(["judge", "judges", "justice", "justices", "court", "tribunal", "magistrate"])
_DIRECT = frozenset({"addressing", "addressed", "reassuring"})
_MAX_REACH = 9
_MEETINGS = frozenset(["meeting", "met", "session", "call", "gaggle", "availability"])
_ASKED = frozenset(["asked", "asking", "urged", "petitioned", "asks"])
# Whom one tells in private also stands beside clearer words ("in a leaked recording").
_WEIGHTS: dict[ChannelLabel, float] = {"private": 0.45, "speech": 0.75}
_PLATFORMLESS: frozenset[ChannelLabel] = frozenset({"court", "legislature"})


@cache
def _hearers() -> Phrases[ChannelLabel]:
    return Phrases(
        [(name, label) for label, names in lexicon("channel_hearers").items() for name in names]
    )


@cache
def _verbs() -> dict[str, tuple[ChannelLabel, str | None]]:
    return {
        form: (entry["label"], entry["platform"])
        for entry in lexicon("channel_verbs")
        for form in entry["forms"]
    }


def hearer_evidence(
    words: Words, entities: tuple[Entity, ...], taken: frozenset[int]
) -> list[Evidence]:
    """Evidence for "told WHOM" and its kin.

    Args:
        words: The words of the article.
        entities: Its named mentions; an organisation that was told something is mostly an outlet.
        taken: Indices of words that name an outlet; those are looked at elsewhere.
    """
    found: list[Evidence] = []
    people = {w for e in entities if e.label == "person" for w in e.span.of(words.text).split()}
    organisations = {
        e.start: e
        for e in entities
        if e.label == "organisation" and people.isdisjoint(e.span.of(words.text).split())
    }
    for index in range(len(words)):
        start = _start(words, index)
        if start is None or _forbidden(words, start):
            continue
        evidence = _hearer(words, index, start, taken, organisations)
        if evidence is not None:
            found.append(evidence)
    return found


def _forbidden(words: Words, start: int) -> bool:
    """As in "not authorised to speak to the press": nothing was said there."""
    lead = words.low[max(0, start - 3) : start]
    return lead[-1:] in (["to"], ["publicly"]) and not wordset("hearers_forbidden").isdisjoint(lead)


def _start(words: Words, index: int) -> int | None:
    """First word of the verb if the hearer is to be looked for behind `index`."""
    word = words.low[index]
    if word in wordset("hearers_told") or word in _DIRECT or word in _ASKED:
        return index
    if word in _THROUGH and index and not words.stops[index]:
        if words.low[index - 1] in _THROUGH[word]:
            return index - 1
        if index > 1 and words.low[index - 2] in _THROUGH[word] and not words.stops[index - 1]:
            return index - 2
        if word == "with" and not _MEETINGS.isdisjoint(words.low[max(0, index - 4) : index]):
            # "during a meeting on Monday with reporters"
            return index
    return None


def _hearer(
    words: Words,
    index: int,
    start: int,
    taken: frozenset[int],
    organisations: dict[int, Entity],
) -> Evidence | None:
    lookup = _hearers()
    best: tuple[int, int, ChannelLabel] | None = None
    step = index + 1
    while step < len(words) and step - index <= _MAX_REACH and words.stops[step] == "":
        if step in taken and best is None:
            return None
        match = lookup.match(words, step)
        if match and not words.possessive[match[0]]:
            best = (step, match[0], match[1])
            step = match[0] + 1
            continue
        if best is not None or words.low[step] in wordset("hearers_breakers"):
            break
        step += 1
    if best is None and _crowd(words, index):
        best = (index + 1, _crowd(words, index), "speech")
    if best is None:
        return _organisation(words, index, start, organisations)
    _, last, label = best
    if label == "interview" and last > index + 3:
        return None
    if label == "private" and words.low[start] not in wordset("hearers_told"):
        return None
    if words.low[index] in _ASKED and label != "court":
        return None
    named = [i for i in range(index + 1, last + 1) if words.raw[i][:1].isupper()]
    platform = None
    if named and label in _PLATFORMLESS:
        platform = words.text[words.starts[named[0]] : words.span(named[-1], last).end]
    return Evidence(
        span=Span(words.starts[start], words.span(start, last).end),
        label=label,
        form="cue",
        first=start,
        last=last,
        head=last,
        sentence=words.sentence[index],
        weight=_WEIGHTS.get(label, 1.0),
        platform=platform,
        own=words.low[last] in ("me", "us") or words.low[last - 1] in ("this", "our"),
        shared=label in ("court", "legislature", "press_conference"),
        group=f"told {label}",
    )


def _crowd(words: Words, index: int) -> int:
    """Index of the last word of "told some 600 strikers", 0 if it is nothing of the kind."""
    if words.low[index] not in wordset("hearers_told"):
        return 0
    step = index + 1
    while step < len(words) and step - index < 5 and not words.stops[step]:
        word = words.low[step]
        number = word.replace(",", "").isdigit() or word in ("hundreds", "thousands", "dozens")
        if number:
            step += 2 if step + 1 < len(words) and words.low[step + 1] == "of" else 1
            people = step < len(words) and not words.stops[step] and words.low[step].endswith("s")
            return step if people and words.low[step] not in wordset("hearers_no_people") else 0
        if word not in ("some", "about", "around", "nearly", "almost", "more", "than", "over", "a"):
            return 0
        step += 1
    return 0


def _organisation(
    words: Words, index: int, start: int, organisations: dict[int, Entity]
) -> Evidence | None:
    """An organisation of unknown kind that was told something is most often an outlet."""
    if words.low[index] not in ("told", "tells", "telling"):
        return None
    step = index + 1
    if step < len(words) and words.low[step] == "the":
        step += 1
    tail = (
        words.low[words.at(organisations[words.starts[step]].end - 1)]
        if (step < len(words) and words.starts[step] in organisations)
        else ""
    )
    if tail in wordset("hearers_no_outlet"):
        return None
    entity = organisations.get(words.starts[step]) if step < len(words) else None
    if entity is None or words.stops[step]:
        return None
    last = words.at(entity.end - 1)
    name = words.span(step, last).of(words.text)
    return Evidence(
        span=Span(words.starts[start], words.span(start, last).end),
        label="interview",
        form="cue",
        first=start,
        last=last,
        head=last,
        sentence=words.sentence[index],
        weight=0.6,
        platform=name,
        outlet=name,
        group="told interview",
    )


def _own_question(words: Words, index: int) -> Evidence:
    """As in "I asked": the author's own interview."""
    return Evidence(
        span=words.span(index - 1, index),
        label="interview",
        form="cue",
        first=index - 1,
        last=index,
        head=index,
        sentence=words.sentence[index],
        weight=0.8,
        own=True,
        group="told interview",
    )


def verb_evidence(words: Words) -> list[Evidence]:
    """Evidence for verbs that state the channel by themselves."""
    found: list[Evidence] = []
    verbs = _verbs()
    for index, word in enumerate(words.low):
        if word == "asked" and index and words.low[index - 1] in ("i", "we"):
            found.append(_own_question(words, index))
        if word in ("writing", "wrote") and words.low[index + 1 : index + 4] in _FOR_THE_COURT:
            found.append(
                replace(
                    _judged(words, index),
                    span=words.span(index, index + 3),
                    last=index + 3,
                    weight=1.0,
                )
            )
        if word in _JUDGING and _judge_before(words, index):
            found.append(_judged(words, index))
        if word not in verbs:
            continue
        label, platform = verbs[word]
        if not _is_verb(words, index):
            continue
        if word.startswith("testif"):
            label = _where_testified(words, index)
        if word.startswith("vot") and not _near(words, index, "legislature", 10, 0):
            continue
        found.append(
            Evidence(
                span=words.span(index, index),
                label=label,
                form="cue",
                first=index,
                last=index,
                head=index,
                sentence=words.sentence[index],
                weight=0.6 if word in wordset("hearers_weak_verbs") else 0.9,
                platform=platform,
                group=f"verb {label}",
            )
        )
    return found


def _judge_before(words: Words, index: int) -> bool:
    """Whether a judge or a court stands a few words before, in the same sentence."""
    lead = words.low[max(0, index - 7) : index]
    return (
        not _JUDGES.isdisjoint(lead) and words.sentence[max(0, index - 7)] <= words.sentence[index]
    )


def _judged(words: Words, index: int) -> Evidence:
    """As in "Judge Roe had ruled that it misled pensioners"."""
    return Evidence(
        span=words.span(index, index),
        label="court",
        form="cue",
        first=index,
        last=index,
        head=index,
        sentence=words.sentence[index],
        weight=0.8,
        group="verb court",
    )


def _near(words: Words, index: int, label: ChannelLabel, left: int, right: int) -> bool:
    """Whether somebody or something of a channel is named around a word."""
    lookup = _hearers()
    for step in range(max(0, index - left), min(len(words), index + right + 1)):
        match = lookup.match(words, step)
        if match is not None and match[1] == label:
            return True
    return False


def _where_testified(words: Words, index: int) -> ChannelLabel:
    """In court or before a committee, by what is named nearest."""
    for reach in (12, 120):
        if _near(words, index, "legislature", reach, reach):
            return "legislature" if not _near(words, index, "court", 12, 12) else "court"
        if _near(words, index, "court", reach, reach):
            return "court"
    return "court"


def _is_verb(words: Words, index: int) -> bool:
    """Keep out the nouns that look the same ("his posts", "the votes")."""
    if words.possessive[index]:
        return False
    if not index or words.stops[index] == ".":
        return words.low[index].endswith("ing") or words.low[index].endswith("ed")
    return words.low[index - 1] not in wordset("hearers_not_before_verb")
