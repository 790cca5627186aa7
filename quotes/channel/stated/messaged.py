"""By what a message went: in "messaged the Courier on Instagram" behind its hearer."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.evidence import Evidence
from quotes.channel.words import Words
from quotes.records import Span

__all__ = ["messaged_on"]

_VERBS = frozenset(["messaged", "messaging", "texted"])
_LEADS = frozenset(["on", "via", "through", "over"])
# Words of "messaged | a friend of the family".
_HEARER = 6


def messaged_on(words: Words, found: list[Evidence]) -> list[Evidence]:
    """Evidence in which a verb of messaging has the platform that the message went by.

    Args:
        words: The words of the article.
        found: Evidence by position.
    """
    result: list[Evidence] = []
    sent: int | None = None
    for evidence in found:
        verb = result[sent] if sent is not None else None
        if sent is not None and verb is not None and _by(words, verb, evidence):
            result[sent] = replace(
                verb,
                span=Span(verb.span.start, evidence.span.end),
                last=evidence.last,
                weight=max(verb.weight, evidence.weight),
                platform=evidence.platform,
            )
            # Who was messaged stands within.
            del result[sent + 1 :]
            sent = None
            continue
        result.append(evidence)
        if evidence.form == "cue" and words.low[evidence.last] in _VERBS:
            sent = len(result) - 1
    return result


def _by(words: Words, verb: Evidence, evidence: Evidence) -> bool:
    """Whether a platform stands behind the verb's hearer, in the same clause."""
    if evidence.group != "platform" or evidence.form != "adjunct":
        return False
    between = range(verb.last + 1, evidence.first + 1)
    near = 0 < len(between) <= _HEARER + 1 and words.low[evidence.first] in _LEADS
    bare = evidence.last == evidence.head
    return near and bare and not any(words.stops[step] for step in between)
