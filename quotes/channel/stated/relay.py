"""What an outlet does in a sentence: asked somebody, reported, passed something on."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.evidence import Evidence, Form, RelayMark
from quotes.channel.outlets.leads import TOLD, lead_of
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.stated.carried_by import carried_by
from quotes.channel.stated.reports import reporting_verb
from quotes.channel.stated.talks import talk_of
from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel, Span

__all__ = ["outlet_evidence", "relay_marks"]

_CITES = frozenset(["quoted", "quotes", "cited", "cites", "citing", "quoting"])
_SENT = [
    [word]
    for word in (
        "email", "e-mail", "emails", "letter", "message", "statement", "text", "note", "response",
        "reply",
    )
]  # fmt: skip
_INVERTED = frozenset({"reports", "writes", "notes", "reported"})
_WAS = frozenset(["was", "were", "been", "is", "are", "being"])


def outlet_evidence(words: Words, outlets: list[Outlet]) -> list[Evidence]:
    """Evidence for every outlet that is spoken to, on or of."""
    found: list[Evidence] = []
    previous: Outlet | None = None
    for outlet in outlets:
        evidence = _one(words, outlet)
        if evidence is not None:
            found.append(_on_station(words, evidence, outlet, previous))
        previous = outlet
    return found


def _on_station(
    words: Words, evidence: Evidence, outlet: Outlet, previous: Outlet | None
) -> Evidence:
    """Of "told Radio Nordkyst's Morning Call" the programme is the platform, the station relays."""
    if previous is None or previous.last + 1 != outlet.first or not previous.named:
        return evidence
    if not words.possessive[previous.last] or not outlet.on_air:
        return evidence
    return replace(evidence, outlet=previous.name)


def relay_marks(words: Words, outlets: list[Outlet]) -> list[RelayMark]:
    """Every mention that makes an outlet the one who passes something on."""
    marks: list[RelayMark] = []
    for outlet in outlets:
        lead = lead_of(words, outlet.first)
        reports = reporting_verb(words, outlet)
        passed = lead is not None and _passes(words, lead)
        if reports is None and not passed:
            continue
        marks.append(
            RelayMark(
                span=words.span(outlet.first, outlet.last),
                outlet=outlet.name,
                first=outlet.first,
                last=outlet.last,
                sentence=words.sentence[outlet.first],
                reports=reports is not None,
                cites=reports is not None and _cites(words, outlet),
            )
        )
    return marks


def _passes(words: Words, lead: int) -> bool:
    """Whether "by", "to" or "with" stands behind a verb that passes something on."""
    if words.low[lead] not in ("by", "to", "with", "on", "in"):
        return False
    before = [words.low[i] for i in range(max(0, lead - 2), lead)]
    if words.low[lead] == "to" and before[-1:] in (["according"], *_SENT):
        return True
    if words.low[lead] == "by" and before == ["as", "saying"]:
        # "was quoted as saying by the agency"
        return words.low[lead - 3] in ("quoted", "cited")
    return any(word in wordset("relay_passed") for word in before)


def _cites(words: Words, outlet: Outlet) -> bool:
    """Whether the outlet names somebody else as the one who said it."""
    for step in range(outlet.last + 1, min(len(words), outlet.last + 9)):
        if words.stops[step] == ".":
            return False
        if words.low[step] in _CITES:
            return True
    return False


def _one(words: Words, outlet: Outlet) -> Evidence | None:
    lead = lead_of(words, outlet.first)
    word = words.low[lead] if lead is not None else ""
    if lead is not None:
        before = words.low[lead - 1] if lead else ""
        if word in TOLD:
            return _said_to(words, outlet, lead, "cue")
        if word == "to" and before == "according":
            return _relayed(words, outlet, lead - 1, 0.9)
        if word == "by" and (quoted := _quoted(words, lead)) is not None:
            return replace(_relayed(words, outlet, quoted, 0.95), form="cue")
        if word == "by" and (carried := carried_by(words, lead)) is not None:
            label: ChannelLabel = "broadcast" if outlet.on_air else "news_outlet"
            return _make(words, outlet, label, "adjunct", carried, 0.95)
        if (talk := talk_of(words, lead)) is not None:
            return _said_to(words, outlet, talk, "adjunct")
        if word in ("on", "via") and outlet.on_air:
            return _make(words, outlet, "broadcast", "adjunct", lead, 0.9)
        if (written := _in_outlet(words, outlet, lead)) is not None:
            return written
    verb = reporting_verb(words, outlet)
    if verb is not None:
        return _speaks(words, outlet, verb)
    if lead is not None and _passes(words, lead):
        return _relayed(words, outlet, lead, 0.5)
    if _inverted(words, outlet):
        return _relayed(words, outlet, outlet.first - 1, 0.8)
    return _make(words, outlet, "news_outlet", "mention", outlet.first, 0.3)


def _in_outlet(words: Words, outlet: Outlet, lead: int) -> Evidence | None:
    """As in "noted in the Courier", "a column for the Post"."""
    word, before = words.low[lead], words.low[lead - 1] if lead else ""
    if word == "in" and before in wordset("relay_noted") and outlet.listed:
        return _make(words, outlet, "news_outlet", "adjunct", lead - 1, 0.7)
    if word in ("in", "on", "for", "by"):
        for noun in (before, words.low[lead - 2] if lead > 1 else ""):
            if noun in wordset("relay_writing"):
                return _written(words, outlet, lead, noun)
    return None


def _speaks(words: Words, outlet: Outlet, verb: int) -> Evidence:
    """An outlet that reports, or that asks somebody something."""
    first = outlet.first
    asked = words.low[verb] in wordset("relay_asks") or outlet.kind == "programme"
    spoken: ChannelLabel = "broadcast" if outlet.on_air else "interview"
    return Evidence(
        span=Span(words.starts[first], words.span(first, verb).end),
        label=spoken if asked else "news_outlet",
        form="source",
        first=first,
        last=verb,
        head=outlet.last,
        sentence=words.sentence[first],
        weight=0.85 if outlet.sure or outlet.named else 0.6,
        platform=outlet.name if outlet.named else None,
        outlet=outlet.name,
        group="outlet",
    )


def _inverted(words: Words, outlet: Outlet) -> bool:
    """As in "..., reports the Courier"."""
    beside = outlet.listed and outlet.first > 0 and not words.stops[outlet.first]
    return beside and words.low[outlet.first - 1] in _INVERTED


def _quoted(words: Words, lead: int) -> int | None:
    """Index of the verb of "was quoted by", "was quoted as saying by"."""
    for step in (lead - 1, lead - 3):
        if step > 0 and words.low[step] in ("quoted", "cited") and words.low[step - 1] in _WAS:
            return step
    return None


def _said_to(words: Words, outlet: Outlet, first: int, form: Form) -> Evidence:
    label: ChannelLabel = "broadcast" if outlet.on_air else "interview"
    last = outlet.last
    for step in range(outlet.last + 1, min(len(words), outlet.last + 6)):
        if words.stops[step] == ".":
            break
        if words.low[step] in (
            "aired",
            "broadcast",
            "airing",
            "podcast",
            "televised",
            "video",
            "show",
            "radio",
        ):
            label, last = "broadcast", step
            break
    return _make(words, outlet, label, form, first, 0.95, last)


def _relayed(words: Words, outlet: Outlet, first: int, weight: float) -> Evidence:
    return _make(words, outlet, "news_outlet", "source", first, weight)


def _written(words: Words, outlet: Outlet, lead: int, noun: str) -> Evidence:
    """Somebody's own writing in an outlet is a document, other pieces are the outlet's."""
    label: ChannelLabel = "document" if noun in wordset("relay_papers") else "news_outlet"
    if noun == "interview":
        label = "interview"
    first = lead - 1 if words.low[lead - 1] == noun else lead
    return _make(words, outlet, label, "adjunct", first, 0.7)


def _make(
    words: Words,
    outlet: Outlet,
    label: ChannelLabel,
    form: Form,
    first: int,
    weight: float,
    last: int | None = None,
) -> Evidence:
    end = outlet.last if last is None else last
    return Evidence(
        span=Span(words.starts[first], words.span(first, end).end),
        label=label,
        form=form,
        first=first,
        last=end,
        head=outlet.last,
        sentence=words.sentence[outlet.first],
        weight=weight if outlet.sure else weight * 0.85,
        platform=outlet.name if outlet.named else None,
        outlet=outlet.name if label != "document" else None,
        group="outlet",
    )
