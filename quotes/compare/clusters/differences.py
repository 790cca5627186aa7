"""What differs between the members of a cluster."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quotes.compare.clusters.channels import channel_keys
from quotes.compare.clusters.context import left_out
from quotes.compare.clusters.cues import cue_lemma, cue_strength
from quotes.compare.clusters.elsewhere import with_elsewhere
from quotes.compare.clusters.records import (
    NOT_GIVEN,
    UNSTATED,
    Difference,
    DifferenceKind,
    Reading,
)
from quotes.compare.clusters.roles import role_words
from quotes.compare.clusters.standard import Compared, standard
from quotes.compare.clusters.surroundings import Surroundings
from quotes.compare.clusters.whose import speaker_difference
from quotes.compare.clusters.wording import keys, shortened
from quotes.records import QuoteFacts

__all__ = ["differences"]

_Value = Callable[[QuoteFacts], str | None]


def differences(
    members: Sequence[QuoteFacts],
    around: Surroundings | None = None,
    matches: Sequence[float] = (),
) -> tuple[Difference, ...]:
    """What differs between any two members, in the order of `DifferenceKind`.

    Args:
        members: The quotes of a cluster, in their order.
        around: Knows what else their articles quote, and when they were published.
        matches: How surely each is of the cluster; all are where they are not given.
    """
    of = keys(members)
    compared, alone = standard(members, of, around)
    found = (
        _wording(compared, alone, around),
        speaker_difference(members, around, matches),
        _plain("role", members, _role, _role_key),
        _told("channel", members, _channel, channel_keys(members, around)),
        _cue(members),
        _plain("kind", members, lambda quote: quote.kind),
        _context(members, of, compared.reference, around),
    )
    return tuple(difference for difference in found if difference is not None)


def _wording(
    compared: Compared, alone: tuple[int, ...], around: Surroundings | None
) -> Difference | None:
    if len(set(compared.of)) < 2:
        return None
    wordings = compared.wordings
    if around is not None:
        wordings = tuple(with_elsewhere(item, compared.members, around) for item in wordings)
    figures = tuple(tuple(map(shortened, group)) for group in compared.figures)
    detail = f"printed in {len(compared.wordings) + 1} wordings"
    if figures:
        detail += f"; figures differ: {'; '.join(', '.join(group) for group in figures)}"
    for turn in compared.turns:
        detail += f"; {turn.what}: {', '.join(map(shortened, turn.words))}"
    readings = _readings(compared.of, [member.text for member in compared.members])
    return Difference(
        "wording",
        detail,
        readings,
        wordings,
        figures,
        compared.turns,
        alone=alone,
    )


def _cue(members: Sequence[QuoteFacts]) -> Difference | None:
    """Cues that say something else, with their strength; tense is no difference."""
    cued = [index for index, member in enumerate(members) if member.cue]
    of = [cue_lemma(members[index].cue or "") or ":" for index in cued]
    if len(set(of)) < 2:
        return None
    shown = [f"{members[index].cue} ({cue_strength(members[index].cue)})" for index in cued]
    readings = _readings(of, shown, cued)
    levels = list(dict.fromkeys(str(cue_strength(members[index].cue)) for index in cued))
    strength = f", from {levels[0]} to {' and '.join(levels[1:])}" if len(levels) > 1 else ""
    return Difference("cue", f"reported with {_listed(readings)}{strength}", readings)


def _context(
    members: Sequence[QuoteFacts],
    of: Sequence[str],
    reference: int,
    around: Surroundings | None,
) -> Difference | None:
    if len(set(of)) < 2:
        return None
    most = max(map(len, of))
    # Beside a longer paraphrase nobody can tell by their words what either leaves out.
    missing = left_out(members, reference, around) if len(of[reference]) == most else ()
    if not missing:
        return None
    readings = tuple(Reading(sentence, indexes) for sentence, indexes in missing)
    count = len(readings)
    detail = f"{count} sentence{'s' if count > 1 else ''} of the fullest version left out elsewhere"
    return Difference("context", detail, readings)


def _plain(
    what: DifferenceKind,
    members: Sequence[QuoteFacts],
    value: _Value,
    key: _Value | None = None,
) -> Difference | None:
    if len(set(map(value, members))) < 2:
        # So it is with most: what all print in one way needs no key.
        return None
    return _told(what, members, value, [(key or value)(member) or "" for member in members])


def _told(
    what: DifferenceKind, members: Sequence[QuoteFacts], value: _Value, of: Sequence[str]
) -> Difference | None:
    """The values of a difference by their keys, None where all have one."""
    if len(set(of)) < 2:
        return None
    readings = _readings(of, [value(member) or NOT_GIVEN for member in members])
    return Difference(what, f"{what}: {_listed(readings)}", readings)


def _readings(
    of: Sequence[str], shown: Sequence[str], indexes: Sequence[int] | None = None
) -> tuple[Reading, ...]:
    """Values with their members, shown as the first of them has it."""
    places = range(len(of)) if indexes is None else indexes
    groups: dict[str, list[int]] = {}
    first: dict[str, str] = {}
    for key, value, place in zip(of, shown, places, strict=True):
        groups.setdefault(key, []).append(place)
        first.setdefault(key, value)
    return tuple(Reading(first[key], tuple(items)) for key, items in groups.items())


def _listed(readings: Sequence[Reading]) -> str:
    return ", ".join(shortened(reading.value) for reading in readings)


def _role(quote: QuoteFacts) -> str | None:
    return quote.role


def _role_key(quote: QuoteFacts) -> str | None:
    return " ".join(role_words(quote.role))


def _channel(quote: QuoteFacts) -> str | None:
    label = quote.channel.replace("_", " ")
    if quote.channel == "unspecified":
        label = UNSTATED
    platform = f" ({quote.platform})" if quote.platform else ""
    relay = f" via {quote.relay_platform or 'another outlet'}" if quote.relay_label else ""
    return f"{label}{platform}{relay}"
