"""What the versions of a quote differ in, as one phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from quotes.compare import NOT_GIVEN, UNSTATED, Difference, QuoteCluster, Turn, outlet_of
from quotes.compare.clusters.calendar_days import DAYS
from quotes.compare.clusters.cues import cue_strength
from quotes.compare.clusters.roles import distinct_roles
from quotes.records import ArticleFacts
from quotes.report.safe import one_line
from quotes.report.theme import counted, percent

__all__ = [
    "alone_with",
    "differing",
    "differs",
    "disagreeing",
    "figures_of",
    "grave",
    "turn_named",
]

# In which order differences are told; with figures or a turned sense wording comes second.
_ORDER = ("speaker", "figures", "channel", "wording", "context", "kind", "cue", "role")
# So many outlets are named that do not state the channel, or the name.
_MOST_NAMED = 3


def differing(cluster: QuoteCluster) -> str:
    """What the versions differ in for sure, such as "wording (figures: 90, 900), cue".

    A cue of the same strength, and a role that some have and others lack, or give less precisely,
    are no news: they are named only where nothing else differs.
    """
    claimed = [difference for difference in cluster.differences if difference.claimed]
    telling = [difference for difference in claimed if _tells(cluster, difference)]
    return one_line(", ".join(map(_named, sorted(telling or claimed, key=_rank))))


def _tells(cluster: QuoteCluster, difference: Difference) -> bool:
    if difference.what == "cue":
        return len({cue_strength(cluster.members[at].cue) for at in difference.members}) > 1
    if difference.what == "role":
        given = (reading.value for reading in difference.readings if reading.value != NOT_GIVEN)
        return distinct_roles(given) > 1
    return True


def grave(cluster: QuoteCluster) -> Iterator[str]:
    """Of what `differs` tells the parts that may be somebody's error: speakers, figures, senses."""
    for difference in cluster.differences:
        if difference.claimed and (difference.figures or difference.turns):
            yield one_line(_named(difference))
        elif difference.claimed and difference.what == "speaker":
            yield "differs in speaker"
    if cluster.alone:
        yield "alone: "


def _rank(difference: Difference) -> int:
    """What matters most to a reader comes first."""
    if difference.figures or difference.turns:
        return _ORDER.index("figures")
    return _ORDER.index(difference.what)


def disagreeing(cluster: QuoteCluster) -> str:
    """The figures, senses and speakers in which versions contradict each other, if any."""
    told = [told for difference in cluster.differences for told in _contrary(difference)]
    given = [
        f"speaker: {', '.join(reading.value for reading in difference.readings)}"
        for difference in cluster.differences
        if difference.what == "speaker" and difference.sure
    ]
    return "; ".join([*told, *given])


def _named(difference: Difference) -> str:
    """What differs, with the figures and the words that turn the sense."""
    told = "; ".join(_contrary(difference))
    return difference.what + (f" ({told})" if told else "")


def _contrary(difference: Difference) -> list[str]:
    groups = _by_what(difference.figures)
    figures = [f"{what}: {_grouped(some)}" for what, some in groups if some]
    return [*figures, *map(turn_named, difference.turns)]


def alone_with(cluster: QuoteCluster, at: int) -> str:
    """With what the outlet of a member is alone, such as "160 instead of 60"."""
    member = cluster.members[at]
    told: list[str] = []
    for difference in cluster.differences:
        if at not in difference.alone:
            continue
        if difference.what == "speaker":
            told.append(f"given to {member.speaker}")
        told += _other_figures(difference, member.text)
        added = _added(difference, at)
        told += [_other_words(turn, added) for turn in difference.turns if at in turn.members]
    return "; ".join(told)


def _other_figures(difference: Difference, text: str) -> Iterator[str]:
    for usual, *others in difference.figures:
        own = [figure for figure in others if _prints(text, figure)]
        if own:
            yield f"{', '.join(own)} instead of {usual}"


def _added(difference: Difference, at: int) -> str:
    """What a member prints that the version beside it does not: "not" may stand in it twice."""
    wordings = (wording for wording in difference.wordings if wording.member == at)
    edits = (edit for wording in wordings for edit in wording.edits)
    return " ".join(edit.after for edit in edits if edit.operation != "equal")


def _other_words(turn: Turn, added: str) -> str:
    if len(turn.words) == 2:
        usual, own = turn.words
        return f"“{own}” instead of “{usual}”"
    has = all(_prints(added.lower(), word.lower()) for word in turn.words)
    return f"{'with' if has else 'without'} {', '.join(f'“{word}”' for word in turn.words)}"


def _prints(text: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def figures_of(difference: Difference) -> str:
    """Figures that stand in each other's place, such as "90, 900; 4, 5"."""
    return _grouped(difference.figures)


def _by_what(groups: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Figures, and days of the week and months, which differ as figures do."""
    dated = [all(word.casefold() in DAYS for word in group) for group in groups]
    yield "figures", [group for group, days in zip(groups, dated, strict=True) if not days]
    yield "dates", [group for group, days in zip(groups, dated, strict=True) if days]


def _grouped(groups: Sequence[tuple[str, ...]]) -> str:
    return "; ".join(", ".join(group) for group in groups)


def turn_named(turn: Turn) -> str:
    """What turns the sense of a version, such as "negation: “not”"."""
    words = (word if turn.what == "names" else f"“{word}”" for word in turn.words)
    return f"{turn.what}: {', '.join(words)}"


def differs(cluster: QuoteCluster, articles: Mapping[str, ArticleFacts]) -> str:
    """What the versions differ in as a phrase, and what they may differ in."""
    sure = differing(cluster)
    parts = [] if cluster.sure else [f"may not be one quote ({_percent(max(cluster.matches))})"]
    parts += [f"differs in {sure}"] if sure else []
    parts += [
        f"may differ in {item.what} ({_of(cluster, item)} {_percent(item.confidence or 0.0)})"
        for item in cluster.differences
        if not item.sure
    ]
    if cluster.alone:
        told: dict[str, str] = {}
        for at in cluster.alone:
            outlet = outlet_of(articles[cluster.members[at].article])
            told.setdefault(outlet, f"{outlet} ({alone_with(cluster, at)})")
        parts.append(f"alone: {one_line(', '.join(told.values()))}")
    described = [cluster.members[at] for at in cluster.not_named]
    without = list(dict.fromkeys(outlet_of(articles[member.article]) for member in described))
    for what, silent in (
        ("speaker not named", without),
        ("channel not stated", _unstated(cluster, articles)),
    ):
        if silent:
            listed = silent if len(silent) <= _MOST_NAMED else [counted(len(silent), "outlet")]
            parts.append(f"{what} in {one_line(', '.join(listed))}")
    return "; ".join(parts) or "the same everywhere"


def _percent(value: float) -> str:
    return f"{percent(value)} sure"


def _of(cluster: QuoteCluster, difference: Difference) -> str:
    """What the confidence of a difference is that of: the lesser of several, so one of them."""
    return "match" if difference.confidence in cluster.matches else "names"


def _unstated(cluster: QuoteCluster, articles: Mapping[str, ArticleFacts]) -> list[str]:
    """Outlets of which no version states a channel, where the others state the same one."""
    found: dict[bool, list[str]] = {True: [], False: []}
    for difference in cluster.differences:
        for reading in difference.readings if difference.one_sided else ():
            members = (cluster.members[at] for at in reading.members)
            names = found[reading.value != UNSTATED]
            names += [outlet_of(articles[member.article]) for member in members]
    return [name for name in dict.fromkeys(found[False]) if name not in found[True]]
