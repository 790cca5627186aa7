"""Evidence by nouns: "in a statement", "the poll found", "gave a speech", "told a hearing"."""

from __future__ import annotations

from quotes.channel.evidence import Evidence
from quotes.channel.nouns.forms import form_of
from quotes.channel.nouns.labels import label_of, names_channel, numbered
from quotes.channel.nouns.lexicon import Noun, nouns
from quotes.channel.nouns.seats import building
from quotes.channel.nouns.senses import other_sense
from quotes.channel.nouns.titles import title_after
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.phrases import left_phrase
from quotes.channel.stated.claims import given_to_court
from quotes.channel.stated.talks import with_us
from quotes.channel.words import Words
from quotes.records import ChannelLabel, Span

__all__ = ["noun_evidence"]

_BOOKS = frozenset({"book", "memoir", "autobiography", "novel", "biography", "film", "documentary"})
_SERIES = frozenset(["speeches", "interviews", "books", "rallies", "posts", "tweets", "messages"])
_NAMED = frozenset({"interview", "broadcast", "document", "news_outlet"})


def noun_evidence(words: Words, outlets: list[Outlet]) -> tuple[list[Evidence], list[Outlet]]:
    """Evidence for every noun that names a channel, and the outlets that no noun has used."""
    by_word = {i: outlet for outlet in outlets for i in range(outlet.first, outlet.last + 1)}
    named = {i for i, outlet in by_word.items() if outlet.named}
    found: list[Evidence] = []
    used: set[int] = set()
    for first, last, entries in nouns().matches(words, named):
        options = [_one(words, first, last, noun, by_word) for noun in entries]
        sound = [evidence for evidence in options if evidence is not None]
        if sound:
            best = max(sound, key=lambda e: (e.form != "mention", e.weight))
            if best.form != "mention" or best.label == "document":
                # In "a CNN poll" the outlet only tells whose poll it is.
                start = left_phrase(words, first).start
                used.update(id(by_word[i]) for i in range(start, first) if i in by_word)
            found.append(best)
    return found, [o for o in outlets if id(o) not in used]


def _one(
    words: Words, first: int, last: int, noun: Noun, outlets: dict[int, Outlet]
) -> Evidence | None:
    if not names_channel(words, first, last, noun, outlets):
        return None
    phrase = left_phrase(words, first)
    if other_sense(words, first, last, noun, phrase):
        return None
    label, outlet = label_of(words, first, last, noun, phrase.start, outlets)
    if label is None:
        return None
    head, last = last, numbered(words, last)
    form, start, weight = form_of(words, last, noun, phrase)
    if form != "adjunct" and words.low[last] == "statements":
        return None
    if form == "mention" and not noun.subject:
        return None
    if label == "court" and noun.label != label:
        # "in a written statement | filed with the court", "the report | , filed with the court,"
        court = given_to_court(words, last)
        last = last if court is None or words.stops[last + 1] else court
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
        head=head,
        sentence=words.sentence[head],
        weight=weight * (0.7 if noun.weak else 1.0),
        # "her speeches" are no single occasion that the next quotes could be from.
        opens=noun.opener
        and (form == "opener" or words.low[last] not in _SERIES)
        and not building(words, first, noun.name),
        platform=_platform(noun, label, platform),
        outlet=said_to,
        shared=_shared(noun, label),
        own=label in ("interview", "broadcast")
        and (words.low[phrase.start] == "our" or with_us(words, head) is not None),
        group=noun.name,
    )


def _platform(noun: Noun, label: ChannelLabel, name: str | None) -> str | None:
    """The name that is reported; that the press was called by phone is none.

    Nor is "letter" for one that everybody may read.
    """
    if (label, name) in (("press_conference", "phone"), ("document", "letter")):
        return None
    return name if label in _NAMED or noun.platform else None


def _shared(noun: Noun, label: ChannelLabel) -> bool:
    """Whether several speak there: on a scene, at the meeting of a council, on a call."""
    if noun.name == "call":
        return label == "press_conference"
    if noun.name == "meeting":
        return label == "legislature"
    return noun.scene and label in (noun.label, "broadcast")
