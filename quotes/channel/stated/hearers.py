"""Evidence by whom one speaks to: "told reporters", "told me", "told the council"."""

from __future__ import annotations

from functools import cache

from quotes.channel.evidence import Evidence
from quotes.channel.phrases import phrase_ends
from quotes.channel.stated.bench import bench_evidence
from quotes.channel.stated.chambers import (
    at_court,
    in_council,
    judges,
    meets,
    public_board,
)
from quotes.channel.stated.crowds import heard_by_all
from quotes.channel.stated.inquiries import inquired, sworn
from quotes.channel.stated.markets import company_tells, on_a_call
from quotes.channel.stated.told import told_organisation
from quotes.channel.words import Phrases, Words, wordset
from quotes.records import ChannelLabel, Entity, Span
from quotes.resources import lexicon

__all__ = ["hearer_evidence", "hearers"]

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
            "disclosed",
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
            "asserted",
            "suggested",
            "insisted",
            "argued",
            "acknowledged",
            "described",
            "maintained",
            "evidence",
            "testimony",
        ]
    ),
    "evidence": frozenset(["giving", "gave", "given", "gives"]),
    "with": frozenset(
        [
            "spoke",
            "speaking",
            "talked",
            "talking",
            "speaks",
            "joked",
            "joking",
            "chatted",
            "chatting",
            "bantered",
            "interacted",
            "interacting",
        ]
    ),
    "before": frozenset(
        [
            "testified",
            "testifying",
            "appearing",
            "appeared",
            "speaking",
            "testifies",
            "stood",
            "standing",
            "went",
        ]
    ),
    "by": frozenset(["asked", "pressed", "questioned", "interviewed", "quizzed", "grilled"]),
    "from": frozenset(["questions", "question", "questioning"]),
}
_ONE_OF_THEM = frozenset({"reporter", "journalist"})
_NO_ANSWERS = frozenset(
    ["tell", "informing", "informed", "assured", "assures", "notified", "notifies", "reminded"]
)
# "told the market vendors": whose market it is stands behind it.
_MARKETS = frozenset(["market", "markets"])
_DIRECT = frozenset({"addressing", "addressed", "reassuring"})
# "fronted the media", "faced the cameras": whom one appears before, courts also.
_FACED = frozenset(["faced", "faces", "facing", "fronted", "fronting", "fronts"])
_FACED_REACH = 3
_NEVER = frozenset(["not", "never", "without"])
_MAX_REACH = 9
_MEETINGS = frozenset(
    ["meeting", "met", "session", "call", "gaggle", "availability", "breakfast", "lunch"]
)
_ASKED = frozenset(["asked", "asking", "urged", "petitioned", "asks"])
# "warned the council", "advised members": voters and rivals are warned anywhere.
_WARNED = frozenset(["warned", "warning", "warns", "advised", "advising", "advises"])
_WARNED_THERE: frozenset[ChannelLabel] = frozenset({"legislature", "court"})
# "speaking to a packed house"
_FULL = frozenset(["packed", "full", "sold-out", "crowded"])
# Whom one tells in private also stands beside clearer words ("in a leaked recording").
_WEIGHTS: dict[ChannelLabel, float] = {"private": 0.45, "speech": 0.75}
_PLATFORMLESS: frozenset[ChannelLabel] = frozenset({"court", "legislature"})


_MEDIA: dict[str, ChannelLabel] = {
    "magazine": "interview",
    "website": "interview",
    "podcast": "broadcast",
}
_CHAMBERS = frozenset(["council", "committee", "board", "assembly", "chamber", "panel"])


@cache
def hearers() -> Phrases[ChannelLabel]:
    """Those who hear, each with the channel by which one reaches them."""
    return Phrases(
        [(name, label) for label, names in lexicon("channel_hearers").items() for name in names]
    )


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
    verbs = wordset("hearers_told") | _DIRECT | _ASKED | _WARNED | _FACED | _THROUGH.keys()
    for index, word in enumerate(words.low):
        start = _start(words, index) if word in verbs else None
        if start is None or _forbidden(words, start) or _not_spoken(words, start, index):
            continue
        evidence = _hearer(words, index, start, taken, organisations)
        if evidence is not None:
            found.append(evidence)
    return found


def _forbidden(words: Words, start: int) -> bool:
    """As in "not authorised to speak to the press": nothing was said there."""
    lead = words.low[max(0, start - 3) : start]
    return lead[-1:] in (["to"], ["publicly"]) and not wordset("hearers_forbidden").isdisjoint(lead)


def _not_spoken(words: Words, start: int, index: int) -> bool:
    """As in "did not speak to the press": who "did not tell reporters" why did speak to them."""
    if words.low[index] not in ("to", "with") or not start or words.stops[start]:
        return False
    lead = words.low[max(0, start - 2) : start]
    return not _NEVER.isdisjoint(lead) or lead[-1].endswith(("n't", "n’t"))


def _start(words: Words, index: int) -> int | None:
    """First word of the verb if the hearer is to be looked for behind `index`."""
    word = words.low[index]
    if word == "notified" and words.low[index + 1 : index + 2] == ["to"]:
        # "The merger was notified to the Commission."
        return None
    if word in wordset("hearers_told") or word in _DIRECT | _ASKED | _WARNED | _FACED:
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
    named, best = _whom(words, index, taken)
    if named:
        return None
    best = best or _group(words, index)
    if (bench := bench_evidence(words, index, best[0] if best else None)) is not None:
        return bench
    if best is None:
        return told_organisation(words, index, start, organisations)
    last = best[0]
    label = _reached(words, index, start, *best)
    if label == "private" and words.low[index + 1 : last + 1] == ["investors"]:
        # What a company tells all of them is no secret, what it tells two of them is.
        label = "official_statement" if company_tells(words, start, organisations) else label
    if label is None or not sworn(words, start, label):
        return None
    heard = heard_by_all(words, last) if label == "interview" else None
    last, label = heard or (last, label)
    proper = [i for i in range(index + 1, last + 1) if _proper(words.raw[i])]
    platform = None
    # "the Council" alone is no name.
    bare = len(proper) == 1 and words.low[proper[0]] in _CHAMBERS
    if proper and not bare and label in _PLATFORMLESS:
        platform = words.text[words.starts[proper[0]] : words.span(proper[-1], last).end]
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
        own=heard is None
        and (words.low[last] in ("me", "us") or words.low[last - 1] in ("this", "our")),
        shared=label in ("court", "legislature", "press_conference"),
        group=f"told {label}",
    )


def _whom(
    words: Words, index: int, taken: frozenset[int]
) -> tuple[bool, tuple[int, ChannelLabel] | None]:
    """Whether an outlet hears it; else the last word of who does, and where one reaches them."""
    lookup = hearers()
    best: tuple[int, ChannelLabel] | None = None
    step = index + 1
    while step < len(words) and step - index <= _MAX_REACH and words.stops[step] == "":
        if step in taken and best is None:
            return True, None
        match = lookup.match(words, step)
        if match and not words.possessive[match[0]] and words.raw[step] not in ("US", "U.S"):
            best = match
            step = match[0] + 1
            continue
        if best is not None or words.low[step] in wordset("hearers_breakers"):
            break
        step += 1
    return False, best


def _group(words: Words, index: int) -> tuple[int, ChannelLabel] | None:
    """A crowd, or the members of a council."""
    if crowd := _crowd(words, index):
        return crowd, "speech"
    if (own := _own_medium(words, index)) is not None:
        return own
    if words.low[index + 1 : index + 2] == ["members"] and in_council(words, index):
        return index + 1, "legislature"
    for step in range(index + 1, min(len(words), index + 5)):
        if words.stops[step] or words.possessive[step]:
            return None
        if words.low[step] == "board":
            return (step, "legislature") if public_board(words, step) else None
    return None


def _own_medium(words: Words, index: int) -> tuple[int, ChannelLabel] | None:
    """As in "told the club's official website": a body's own, whose reporter asked."""
    if words.low[index] not in ("told", "tells", "telling"):
        return None
    for step in range(index + 1, min(len(words) - 1, index + 4)):
        if words.stops[step]:
            return None
        if words.possessive[step]:
            noun = step + 1 + (words.low[step + 1] in ("official", "own"))
            if noun >= len(words) or any(words.stops[step + 1 : noun + 1]):
                return None
            label = _MEDIA.get(words.low[noun])
            return (noun, label) if label is not None and phrase_ends(words, noun) else None
    return None


def _reached(
    words: Words, index: int, start: int, last: int, label: ChannelLabel
) -> ChannelLabel | None:
    """Where one reaches them with this verb; None where that is no channel."""
    verb = words.low[index]
    label = inquired(words, last, label)
    if words.low[last] == "hearing" and at_court(words, index):
        return "court"
    if words.low[last] == "panel" and judges(words, last):
        return "court"
    if words.low[last] == "meeting" and meets(words, last):
        return "legislature"
    if words.low[last] == "house" and words.low[last - 1] in _FULL:
        return "speech"
    if label == "interview" and verb == "from" and words.low[last] in _ONE_OF_THEM:
        # "a question from a journalist": one of those who stood there.
        return "press_conference"
    if label == "interview" and (last > index + 3 or _addressed(words, start, last)):
        return None
    if label == "private" and words.low[start] not in wordset("hearers_told"):
        return None
    if verb in _FACED:
        at_once = last - index <= _FACED_REACH and phrase_ends(words, last)
        return label if label == "press_conference" and at_once else None
    if words.low[last] == "investors" and on_a_call(words, index):
        return "press_conference"
    if words.low[last] in _MARKETS and not phrase_ends(words, last):
        return None
    asked = verb in _ASKED and label != "court"
    warned = verb in _WARNED and label not in _WARNED_THERE
    return None if asked or warned else label


def _proper(word: str) -> bool:
    """Whether a word is a name: "MPs" and "Tuesday" are none."""
    plural = word.endswith("s") and word[:-1].isupper()
    return word[:1].isupper() and not plural and word.lower() not in wordset("outlets_days")


def _addressed(words: Words, start: int, last: int) -> bool:
    """As in "what can it tell us", "assured me": no answer that a reporter was given."""
    return words.low[last] in ("me", "us") and words.low[start] in _NO_ANSWERS


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
