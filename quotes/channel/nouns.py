"""Evidence by nouns: "in a statement", "the poll found", "gave a speech", "told a hearing"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from quotes.channel.evidence import Evidence, Form
from quotes.channel.noun_verbs import headed, hearsay, verb_here
from quotes.channel.outlet_places import by_outlet
from quotes.channel.outlets import Outlet
from quotes.channel.phrases import (
    NounPhrase,
    demanded,
    left_phrase,
    names_title,
    of_meeting,
    on_show,
    says,
    title_after,
)
from quotes.channel.words import Phrases, Words, plural, wordset
from quotes.records import ChannelLabel, Span
from quotes.resources import lexicon

__all__ = ["Noun", "noun_evidence", "nouns"]

_TOLD = frozenset({"told", "telling", "tells", "tell"})
_BOOKS = frozenset({"book", "memoir", "autobiography", "novel", "biography", "film", "documentary"})
_TEXT_OF = frozenset(
    ["text", "transcript", "extract", "extracts", "excerpt", "excerpts", "recap", "highlights"]
)
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "their", "its"])
_SERIES = frozenset(["speeches", "interviews", "books", "rallies", "posts", "tweets", "messages"])
# What one acts under is rarely where one says something.
_UNDER = frozenset(["under", "of", "through"])
_RULES = frozenset(
    ["law", "act", "bill", "guidelines", "rules", "regulation", "regulations", "statute"]
)
_RELEASED = frozenset(
    ["released", "published", "leaked", "obtained", "disclosed", "unsealed", "played", "printed"]
)
_AIRED = frozenset({"aired", "airing", "airs", "broadcast", "televised", "air"})
_ABOUT = frozenset(["about", "regarding", "over", "concerning", "against"])
_SITES = frozenset(["blog", "website", "site", "homepage"])
_PRESS = frozenset(["reporters", "journalists"])
_COURTS = frozenset(["court", "courtroom", "courthouse", "tribunal", "inquest"])
_SENT = frozenset(["sent", "sends", "sending", "wrote", "left", "texted", "emailed"])
# "a Moll Courier report", "a report in the Courier"
_REPORTS = frozenset({"report"})
_HELD = frozenset({"speech", "press_conference", "legislature"})
_NAMED = frozenset({"interview", "broadcast", "document", "news_outlet"})


@dataclass(frozen=True, slots=True)
class Noun:
    """What the lexicon knows of one noun."""

    label: ChannelLabel
    prepositions: frozenset[str]
    turns: dict[str, ChannelLabel | None]
    subject: bool
    opener: bool
    scene: bool
    weak: bool
    name: str
    platform: str | None = None
    determiners: frozenset[str] = frozenset()


@cache
def nouns() -> Phrases[tuple[Noun, ...]]:
    """All nouns that name a channel, singular and plural."""
    entries: dict[str, tuple[Noun, ...]] = {}
    for group in lexicon("channel_nouns"):
        for name in group["nouns"]:
            noun = Noun(
                label=group["label"],
                prepositions=frozenset(group["prepositions"]),
                turns=group.get("turns", {}),
                subject=bool(group.get("subject")),
                opener=bool(group.get("opener")),
                scene=bool(group.get("scene")),
                weak=bool(group.get("weak")),
                name=name,
                platform=group.get("platforms", {}).get(name),
                determiners=frozenset(group.get("determiners", ())),
            )
            for form in dict.fromkeys((name, plural(name))):
                entries[form] = (*entries.get(form, ()), noun)
    return Phrases(list(entries.items()))


def noun_evidence(words: Words, outlets: list[Outlet]) -> tuple[list[Evidence], list[Outlet]]:
    """Evidence for every noun that names a channel, and the outlets that no noun has used."""
    by_word = {i: outlet for outlet in outlets for i in range(outlet.first, outlet.last + 1)}
    lookup = nouns()
    found: list[Evidence] = []
    used: set[int] = set()
    index = 0
    while index < len(words):
        match = lookup.match(words, index)
        if match is None or (index in by_word and by_word[index].named):
            index += 1
            continue
        options = [_one(words, index, match[0], noun, by_word) for noun in match[1]]
        sound = [evidence for evidence in options if evidence is not None]
        if sound:
            best = max(sound, key=lambda e: (e.form != "mention", e.weight))
            if best.form != "mention" or best.label == "document":
                # In "a CNN poll" the outlet only tells whose poll it is.
                start = left_phrase(words, index).start
                used.update(id(by_word[i]) for i in range(start, index) if i in by_word)
            found.append(best)
        index = match[0] + 1
    return found, [o for o in outlets if id(o) not in used]


def _one(
    words: Words, first: int, last: int, noun: Noun, outlets: dict[int, Outlet]
) -> Evidence | None:
    if _names_nothing(words, first, last, noun, outlets) or _compound(words, last):
        return None
    phrase = left_phrase(words, first)
    label = _turned(words, phrase.start, first, noun)
    if label is None:
        return None
    form, start, weight = _form(words, last, noun, phrase)
    if form != "adjunct" and words.low[last] == "statements":
        return None
    if form == "mention" and not noun.subject:
        return None
    outlet = next((outlets[i] for i in range(phrase.start, first) if i in outlets), None)
    if noun.name in _REPORTS and (outlet or by_outlet(words, last, outlets) or headed(words, last)):
        label = "news_outlet"
    if noun.name == "post" and _behind(words, last, _SITES):
        # "in a post on the company's blog"
        label = "document"
    if label == "private" and noun.name.endswith("call") and _behind(words, last, _PRESS):
        label = "press_conference"
    if noun.name.endswith("appearance") and on_show(words, last):
        label = "broadcast"
    if label == "interview" and _goes_on_air(words, last):
        label = "broadcast"
    if outlet and outlet.named and label in ("interview", "speech", "press_conference"):
        label = _aired(label, noun, outlet)
    platform = outlet.name if outlet and outlet.named else noun.platform
    if platform is None and label == "document" and noun.name in _BOOKS:
        platform = title_after(words, last)
    said_to = None if noun.platform else platform if label in ("interview", "broadcast") else None
    return Evidence(
        span=Span(words.starts[start], words.span(start, last).end),
        label=label,
        form=form,
        first=start,
        last=last,
        head=last,
        sentence=words.sentence[last],
        weight=weight * (0.7 if noun.weak else 1.0),
        # "her speeches" are no single occasion that the next quotes could be from.
        opens=noun.opener and (form == "opener" or words.low[last] not in _SERIES),
        platform=platform if label in _NAMED or noun.platform else None,
        outlet=said_to,
        shared=noun.scene and label in (noun.label, "broadcast"),
        own=words.low[phrase.start] == "our" and label == "interview",
        group=noun.name,
    )


def _behind(words: Words, last: int, wanted: frozenset[str]) -> bool:
    """Whether one of some words stands close behind, in the same clause."""
    for step in range(last + 1, min(len(words), last + 6)):
        if words.stops[step]:
            return False
        if words.low[step] in wanted:
            return True
    return False


def _names_nothing(
    words: Words, first: int, last: int, noun: Noun, outlets: dict[int, Outlet]
) -> bool:
    """Whether the word is no channel by itself, by what stands before it."""
    lead = words.low[max(0, first - 2) : first]
    if noun.label == "news_outlet" and first - 1 not in outlets:
        # "a Moll Courier article", "the article"
        return words.low[first - 1] not in ("the", "this")
    minutes = words.low[last] == "minutes" and not of_meeting(words, first, last)
    if minutes or demanded(words, last):
        return True
    if words.low[first] == "reports" and first - 1 in outlets:
        return True
    if first == last and (verb_here(words, first) or hearsay(words, first)):
        return True
    if words.low[first] == "air" and lead[-1:] not in (["on"], ["the"]):
        # "aboard Air Force One"
        return True
    if noun.label == "court" and "outside" in lead and words.low[last] in _COURTS:
        # "Outside court, Roe said": no longer in it.
        return True
    if noun.weak and lead[-1:] == ["to"] and lead[0] != "according":
        # "to measure", "to note": a verb
        return True
    # "in private", but not "from a private suite"
    return words.low[first] == "private" and words.low[first - 1] != "in"


def _aired(label: ChannelLabel, noun: Noun, outlet: Outlet) -> ChannelLabel:
    """As in "a CNN town hall", "a Fox interview" are on air, "a CNN debate" stays a debate."""
    if outlet.on_air and (label == "interview" or "town" in noun.name or "forum" in noun.name):
        return "broadcast"
    return label


def _goes_on_air(words: Words, last: int) -> bool:
    """As in "in an interview that aired on Monday"."""
    for step in range(last + 1, min(len(words), last + 5)):
        if words.stops[step]:
            return False
        if words.low[step] in _AIRED:
            return True
    return False


def _compound(words: Words, last: int) -> bool:
    """Whether the noun only modifies the next word ("debate moderators", "court filing")."""
    step = last + 1
    if step >= len(words) or words.stops[step]:
        return False
    if words.possessive[last]:
        return True
    if words.low[step] in wordset("nouns_compound"):
        return True
    following = nouns().match(words, step)
    return following is not None and words.low[step] not in wordset("nouns_saying")


def _turned(words: Words, start: int, first: int, noun: Noun) -> ChannelLabel | None:
    for step in range(first - 1, start - 1, -1):
        # A capitalised word is part of a name: "a Washington Post-ABC News poll".
        # "FEC" is none: "the FEC filings".
        named = words.raw[step][:1].isupper() and not words.raw[step].isupper()
        if words.low[step] in noun.turns and not named:
            return noun.turns[words.low[step]]
    return noun.label


def _form(words: Words, last: int, noun: Noun, phrase: NounPhrase) -> tuple[Form, int, float]:
    """How the noun stands in its sentence, the evidence's first word, and its weight."""
    # "in an opinion", but not "in his opinion"
    determined = not noun.determiners or words.low[phrase.start] in noun.determiners
    if phrase.before is not None and determined:
        led = _led(words, last, noun, phrase, phrase.before)
        if led is not None:
            return led
    if noun.subject and phrase.determined and names_title(words, phrase.start):
        return "adjunct", phrase.start, 0.8
    if _released(words, phrase, last):
        return "opener", phrase.start, 0.8
    # "Asked about the e-mail, Roe said": it is what is talked about.
    about = phrase.before is not None and words.low[phrase.before] in _ABOUT
    reach = says(words, last) if noun.subject and not about else 0
    if reach:
        return "source", phrase.start, 0.9 if reach < 3 else 0.7
    return "mention", phrase.start, 0.3


def _released(words: Words, phrase: NounPhrase, last: int) -> bool:
    """As in "Text messages between the two were released": what is quoted next is from them."""
    if words.stops[phrase.start] != "." and phrase.start:
        return False
    for step in range(last + 1, min(len(words) - 1, last + 10)):
        if words.stops[step]:
            return False
        if words.low[step] in ("was", "were"):
            return words.low[step + 1] in _RELEASED
    return False


def _led(
    words: Words, last: int, noun: Noun, phrase: NounPhrase, before: int
) -> tuple[Form, int, float] | None:
    """What the word before the phrase makes of it ("in", "according to", "gave", "told")."""
    lead = words.low[before]
    previous = words.low[before - 1] if before else ""
    if lead == "out" and not words.stops[before]:
        # "sent out a press release"
        lead = previous
    if lead == "to" and previous == "according":
        return "source", phrase.start, 1.0
    if lead in _TOLD and not noun.subject and noun.label != "private":
        return "cue", before, 1.0
    if lead == "of" and previous in wordset("nouns_quantities"):
        outer = before - 2
        outer -= outer >= 0 and words.low[outer] in wordset("nouns_determiners")
        if outer >= 0 and words.low[outer] in noun.prepositions:
            return "adjunct", outer, 0.85
    if lead in noun.prepositions and _fits(words, last, lead, noun):
        return "adjunct", before, 0.6 if lead in _UNDER and words.low[last] in _RULES else 0.9
    if lead in wordset("nouns_opening") and noun.label in _HELD:
        return "adjunct", before, 0.8
    if lead in ("of", "from", "with") and previous in _TEXT_OF:
        return "scene", phrase.start, 0.9
    if lead == "called" and noun.label not in _HELD:
        # "called the report a farce"
        return None
    if _issued(words, noun, phrase.start, lead):
        return "opener", phrase.start, 0.8
    if noun.subject and phrase.determined and lead in wordset("nouns_inverted"):
        return "source", phrase.start, 0.7
    return None


def _issued(words: Words, noun: Noun, start: int, lead: str) -> bool:
    """Whether it is what somebody gave or sent out: "issued a statement"."""
    if noun.label == "private" and _handed(words, start):
        return True
    # "delivered a message" is a figure of speech.
    figure = noun.name == "message" and lead.startswith("deliver")
    return noun.opener and lead in wordset("nouns_openers") and not figure


def _handed(words: Words, start: int) -> bool:
    """As in "sent his wife a text message": the one it goes to stands between."""
    for step in range(start - 1, max(-1, start - 5), -1):
        if words.stops[step + 1]:
            return False
        if words.low[step] in _SENT:
            return step < start - 1
    return False


def _fits(words: Words, last: int, lead: str, noun: Noun) -> bool:
    """Keep out "in a post as minister", "on the stand of ..." and "under the plan of action"."""
    step = last + 1
    following = words.low[step] if step < len(words) and not words.stops[step] else ""
    if words.low[last].endswith("ing") and following in _DETERMINERS:
        # "on hearing the result"
        return False
    if words.low[last] == "books" and words.low[last - 1] == "the":
        # "with four contests in the books"
        return False
    if noun.name == "post":
        return following not in ("as", "of", "office")
    if noun.name == "order":
        return following not in ("of", "for")
    return lead != "of" or noun.name.startswith(("ad", "commercial", "campaign"))
