"""What one statement's evidence tells about the label of another's."""

from __future__ import annotations

import re
from dataclasses import replace

from quotes.channel.frames import Frame
from quotes.channel.scope.beside import Scored
from quotes.channel.words import Words, wordset

__all__ = ["agree", "off_air", "on_the_same_occasion", "settle"]

_HELD_IN_CHAMBERS = frozenset({"debate", "speech", "address", "remarks"})
_CHAMBER_REACH, _AMONG_REACH = 2, 5
_SOURCES = frozenset(
    ["source", "sources", "official", "officials", "aide", "aides", "insider", "insiders"]
)


def settle(words: Words, frames: list[Frame], owned: dict[int, list[Scored]]) -> None:
    """Take "said during a debate", "told his colleagues" for parliament beside "told parliament".

    Args:
        words: The article's words.
        frames: The attributions.
        owned: Scored evidence by index of the attribution; changed in place.
    """
    chamber = -_AMONG_REACH - 1
    ordered = sorted(frames, key=lambda f: (f.core, f.start))
    for place, frame in enumerate(ordered):
        if frame.index not in owned:
            continue
        score, evidence = owned[frame.index][0]
        if evidence.label == "legislature":
            chamber = frame.core
            continue
        debated = evidence.label == "speech" and evidence.group in _HELD_IN_CHAMBERS
        among = evidence.label == "private" and words.low[evidence.last] == "colleagues"
        reach = _CHAMBER_REACH if debated else _AMONG_REACH
        there = frame.core - chamber <= reach or (
            among and _goes_on_there(frame, ordered[place + 1 :], owned)
        )
        if (debated or among) and there:
            owned[frame.index][0] = (score, replace(evidence, label="legislature"))


def _goes_on_there(frame: Frame, behind: list[Frame], owned: dict[int, list[Scored]]) -> bool:
    """As in `Roe told colleagues ...` before `“...”, Roe said on the House floor`."""
    for later in behind:
        if later.core - frame.core > _CHAMBER_REACH:
            return False
        if later.key == frame.key is not None and later.index in owned:
            return owned[later.index][0][1].label == "legislature"
    return False


def on_the_same_occasion(words: Words, frames: list[Frame], owned: dict[int, list[Scored]]) -> None:
    """Take no speech for "he said to laughter" where he has just told the council something.

    Laughter tells that others listen; that they do on an occasion that was named before.

    Args:
        words: The article's words.
        frames: The attributions.
        owned: Scored evidence by index of the attribution; changed in place.
    """
    heard: dict[str | None, int] = {}
    for frame in sorted(frames, key=lambda f: (f.core, f.start)):
        if frame.key is None or frame.index not in owned:
            continue
        evidence = owned[frame.index][0][1]
        noise = words.low[evidence.last] in wordset("audience_noise")
        if evidence.shared:
            heard[frame.key] = frame.core
        elif (
            noise
            and evidence.label == "speech"
            and frame.core - heard.get(frame.key, -_CHAMBER_REACH - 1) <= _CHAMBER_REACH
        ):
            del owned[frame.index]


def agree(frames: list[Frame], owned: dict[int, list[Scored]], known: frozenset[str]) -> None:
    """Change an interview to a broadcast where its host or show is named elsewhere.

    Args:
        frames: The attributions.
        owned: Scored evidence by index of the attribution; changed in place.
        known: Names of outlets whose kind is known.
    """
    first = {f.index: owned[f.index][0] for f in frames if f.index in owned}
    on_air: dict[str | None, set[str | None]] = {}
    for frame in frames:
        if frame.index in first and first[frame.index][1].label == "broadcast":
            on_air.setdefault(frame.key, set()).add(first[frame.index][1].platform)
    outlet: dict[str | None, str] = {}
    for frame in frames:
        if frame.key not in on_air or frame.index not in first:
            continue
        score, evidence = first[frame.index]
        # On a programme with another name is elsewhere.
        there = not on_air[frame.key].isdisjoint((None, evidence.outlet))
        unknown = evidence.outlet and evidence.outlet not in known
        if evidence.label == "interview" and unknown and there:
            owned[frame.index][0] = (score, replace(evidence, label="broadcast"))
            outlet.setdefault(frame.key, evidence.outlet or "")
        elif evidence.label == "broadcast" and not evidence.platform and frame.key in outlet:
            name = outlet[frame.key]
            owned[frame.index][0] = (score, replace(evidence, platform=name, outlet=name))


def off_air(frames: list[Frame], owned: dict[int, list[Scored]]) -> None:
    """What a company or a nameless source told a station was told to its reporter.

    Args:
        frames: The attributions.
        owned: Scored evidence by index of the attribution; changed in place.
    """
    for frame in frames:
        speaker = frame.speaker
        if frame.index not in owned or speaker is None:
            continue
        score, evidence = owned[frame.index][0]
        told = evidence.form == "cue" and evidence.group == "outlet"
        words = re.findall(r"\w+", speaker.name.lower())
        hidden = not speaker.named and not _SOURCES.isdisjoint(words)
        unseen = speaker.kind == "organisation" or hidden
        if told and evidence.label == "broadcast" and unseen:
            owned[frame.index][0] = (score, replace(evidence, label="interview"))
