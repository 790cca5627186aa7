"""Evidence by what only courts and chambers do: "struck down", "voted against", "sued"."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.evidence import Evidence
from quotes.channel.stated.chambers import judges
from quotes.channel.stated.hearers import hearers
from quotes.channel.stated.verbs import verb_cue
from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel

__all__ = ["ACT", "act_evidence", "passing"]

# Group of evidence that is done, not said somewhere: it holds for nothing said later.
ACT = "act"
# "on the stump" is where one says it every day.
_EVERY_DAY = frozenset({"campaign trail", "stump"})

_REACH = 7
_OBJECT = 8
# Below 0.7, evidence counts only where it is the cue itself.
_CUE_ONLY = 0.6
_SURE = 0.8
# Words on each side of "struck down" in which it is looked for who does it, or to what.
_BESIDE = 14
_JUSTICE = frozenset(["court", "courts", "judge", "judges", "justice", "justices", "tribunal"])
_RULES = frozenset(
    ["amnesty", "ban", "bans", "charter", "clause", "conviction", "decision", "decree", "edict",
     "limit", "limits", "mandate", "map", "maps", "order", "orders", "ordinance", "policy",
     "program", "programme", "provision", "provisions", "quota", "quotas", "regulation",
     "regulations", "requirement", "restriction", "restrictions", "rule", "rules", "ruling",
     "scheme", "statute", "statutes", "tariffs", "tax"]
)  # fmt: skip
_VOTED = frozenset(["voted", "votes", "vote", "voting"])
# "voted down", "voted against": with "for" it may be a voter at the polls.
_HOW_VOTED = frozenset(["against", "down", "unanimously"])
_ANSWERS = frozenset(["confirmed", "rejected"])
# What a council rejects without a vote, and the words behind the verb in which it is looked for.
_REPROACHES = frozenset(
    ["accusation", "accusations", "allegation", "allegations", "assertion", "assertions",
     "blame", "charge", "charges", "claim", "claims", "complaint", "complaints", "criticism",
     "criticisms", "notion", "suggestion", "suggestions"]
)  # fmt: skip
_ANSWERED = 6
# Words between "the panel" and its verb.
_PANEL = 4
# What a tribunal hears and rejects, and no chamber.
_PLEADED = frozenset(
    ["appeal", "argument", "arguments", "contention", "defence", "defense", "plea", "pleas",
     "submission", "submissions"]
)  # fmt: skip
_SUED = frozenset(["sued", "suing", "sues", "sue"])


def act_evidence(words: Words, outlets: frozenset[int] = frozenset()) -> list[Evidence]:
    """Evidence for verbs of courts and chambers, with what they are done by or to.

    Args:
        words: The article's words.
        outlets: Words in names of outlets: what a fact checker "ruled" is no court's.
    """
    found: list[Evidence] = []
    verbs = (
        _SUED | _VOTED | wordset("acts_court") | wordset("acts_chamber") | wordset("acts_sponsor")
    )
    for index, word in enumerate(words.low):
        if word not in verbs or not index or index - 1 in outlets:
            continue
        evidence = _court(words, index) or _chamber(words, index)
        if evidence is not None:
            found.append(evidence)
    return found


def passing(evidence: Evidence) -> bool:
    """Whether evidence is no occasion that anything said later would be said on."""
    return evidence.group.startswith(ACT) or evidence.group in _EVERY_DAY


def _court(words: Words, index: int) -> Evidence | None:
    word = words.low[index]
    if word in _SUED:
        return _act(words, index, "court", _SURE if word != "sue" else _CUE_ONLY)
    if word in wordset("acts_court") and not words.stops[index]:
        following = _following(words, index)
        if word in ("struck", "sided", "charged"):
            if following not in ("down", "with", "against"):
                return None
            if word == "struck":
                return _act(words, index, "court", _SURE, 1) if _annulled(words, index) else None
            judged = word != "sided" or _led_by(words, index, "court")
            return _act(words, index, "court", _CUE_ONLY, 1) if judged else None
        if word in ("sentenced", "ruled"):
            return _act(words, index, "court", _CUE_ONLY) if following != "out" else None
        if _led_by(words, index, "court") or _panel_rules(words, index):
            return _act(words, index, "court", _CUE_ONLY)
    return None


def _panel_rules(words: Words, index: int) -> bool:
    """As in "The panel rejected Roe's argument" where its ruling is reported."""
    before = range(max(0, index - _PANEL), index)
    panel = next((step for step in before if words.low[step] == "panel"), None)
    if panel is None or words.sentence[panel] != words.sentence[index]:
        return False
    ahead = range(index + 1, min(len(words), index + _ANSWERED))
    ends = next((step for step in ahead if words.stops[step]), ahead.stop)
    pleaded = not _PLEADED.isdisjoint(words.low[index + 1 : ends])
    return pleaded and judges(words, panel)


def _annulled(words: Words, index: int) -> bool:
    """Whether a court or what it can strike down is named beside: people are by an illness."""
    for step in range(max(0, index - _BESIDE), min(len(words), index + _BESIDE)):
        if words.sentence[step] != words.sentence[index]:
            continue
        word = words.low[step]
        if word in _RULES or word in wordset("acts_bills") or word in _JUSTICE:
            return True
    return False


def _chamber(words: Words, index: int) -> Evidence | None:
    word = words.low[index]
    if word in _VOTED:
        if _following(words, index) in _HOW_VOTED or _bill(words, index):
            return _act(words, index, "legislature", _CUE_ONLY, 1)
        return None
    if word in _ANSWERS and _answers(words, index):
        return None
    if word in wordset("acts_chamber") and _led_by(words, index, "legislature"):
        return _act(words, index, "legislature", _CUE_ONLY)
    if word in wordset("acts_sponsor") and _bill(words, index):
        return _act(words, index, "legislature", _CUE_ONLY)
    return None


def _answers(words: Words, index: int) -> bool:
    """As in "The council rejected the criticism", "confirmed that it knew": said, not voted on."""
    for step in range(index + 1, min(len(words), index + _ANSWERED)):
        if words.stops[step]:
            return False
        if words.low[step] in wordset("acts_bills"):
            return False
        if words.low[step] in _REPROACHES or (step == index + 1 and words.low[step] == "that"):
            return True
    return False


def _following(words: Words, index: int) -> str:
    step = index + 1
    return words.low[step] if step < len(words) and not words.stops[step] else ""


def _bill(words: Words, index: int) -> bool:
    """Whether what follows, up to the next mark, is a bill."""
    for step in range(index + 1, min(len(words), index + _OBJECT)):
        if words.stops[step]:
            return False
        if words.low[step] in wordset("acts_bills"):
            return True
    return False


def _led_by(words: Words, index: int, label: ChannelLabel) -> bool:
    """Whether a court or a chamber stands a few words before, in the same sentence."""
    lookup = hearers()
    for step in range(index - 1, max(-1, index - _REACH), -1):
        if words.sentence[step] != words.sentence[index]:
            return False
        match = lookup.match(words, step)
        if match is not None and match[1] == label and not words.possessive[match[0]]:
            return match[0] < index
    return False


def _act(words: Words, index: int, label: ChannelLabel, weight: float, behind: int = 0) -> Evidence:
    cue = verb_cue(words, index, label, weight, behind=behind)
    return replace(cue, opens=False, group=f"{ACT} {label}")
