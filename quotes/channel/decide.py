"""From evidence to the channel record: platform, relay, first-hand, confidence."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.channel.evidence import Evidence, RelayMark
from quotes.channel.frames import Frame
from quotes.channel.learned import Choice, Ruled
from quotes.channel.outlets.excerpts import excerpt_at
from quotes.channel.outlets.naming import Names
from quotes.channel.outlets.own import OwnOutlet, same_outlet
from quotes.channel.scope.beside import Scored
from quotes.channel.stated.find import Found
from quotes.channel.words import Words, tokens
from quotes.records import Channel, ChannelLabel, Relay, Span

__all__ = ["Decider"]

RunnerUp = tuple[ChannelLabel, float]

# How sure evidence beside a statement is by its score, what is carried by its strength, that none
# is stated, and what a probability promises too much where it overrules the rules. The labelled
# articles have fewer of them right than the development articles; less than this would be too
# modest there.
_STATED, _BY_SCORE, _STATED_MOST = 0.62, 0.27, 0.97
_CARRIED, _BY_STRENGTH, _CARRIED_MOST = 0.64, 0.3, 0.88
_SILENT, _SILENT_BESIDE = 0.85, 0.8
_OVERRULED = 0.05
_KNOWS = frozenset(["believes", "knows", "learned", "learnt", "understands", "understood"])
_STUDIES = frozenset(["research", "review", "study"])
# Less likely second choices are not told.
_WORTH = 0.1
# Relays looked at in one sentence.
_MAX_RELAYS = 12


class Decider:
    """Makes the channel records of one article.

    Args:
        words: The article's words.
        found: All evidence.
        outlet: The article's own outlet, if known.
    """

    def __init__(self, words: Words, found: Found, outlet: str | None) -> None:
        self._words = words
        self._found = found
        self._own = OwnOutlet(outlet, found.outlets)
        self._names = Names(words, found)

    def channel(
        self,
        frame: Frame,
        stated: Sequence[Scored],
        ruled: Ruled | None,
        choice: Choice | None = None,
    ) -> Channel:
        """The channel of one attribution.

        Args:
            frame: The attribution.
            stated: Scored evidence of its own sentences, best first.
            ruled: What the rules carry to it from elsewhere, if none is stated.
            choice: What the model makes of that; it decides where it is there.
        """
        stated = [item for item in stated if not self._known_here(frame, item[1])]
        if stated:
            score, evidence = _named_first(stated)
            confidence = max(0.5, min(_STATED_MOST, _STATED + _BY_SCORE * score))
            runner_up = _runner_up(stated, evidence, confidence)
        else:
            known = choice.evidence if choice else ruled.evidence if ruled else None
            confidence = self._unstated(frame, ruled, choice)
            runner_up = _second(choice, confidence)
            if known is None or self._known_here(frame, known):
                return Channel(confidence=round(confidence, 4), runner_up=_worth(runner_up))
            evidence = known
        platform = self._names.of(frame, evidence)
        asked_here = evidence.label in ("interview", "broadcast", "private")
        first_hand = evidence.own or (asked_here and self._own.meant(evidence.outlet))
        return Channel(
            label=evidence.label,
            platform=platform,
            evidence=evidence.span,
            basis="stated" if stated or evidence.sentence in frame.sentences else "carried",
            relay=None if first_hand else self._relay(frame, evidence, platform),
            confidence=round(confidence, 4),
            first_hand=first_hand,
            runner_up=_worth(runner_up),
        )

    def _known_here(self, frame: Frame, evidence: Evidence) -> bool:
        """Whether the article's outlet speaks of what it knows itself: `the Echo understands`.

        That came through no other outlet; what it "reported" had been in a report of its own.
        """
        if evidence.label != "news_outlet" or frame.speaker is None:
            return False
        if not (self._own.meant(frame.speaker.name) and self._own.meant(evidence.outlet)):
            return False
        cue = frame.attribution.cue
        knows = cue is not None and not _KNOWS.isdisjoint(tokens(cue.of(self._words.text)))
        return knows or evidence.form == "mention"

    def _unstated(self, frame: Frame, ruled: Ruled | None, choice: Choice | None) -> float:
        """Confidence where nothing is stated beside: the rules' unless the model overrules them."""
        before = ruled.evidence if ruled else None
        if choice is not None and choice.evidence is not before:
            return choice.probability - _OVERRULED
        if ruled is None:
            return self._silent(frame)
        return min(_CARRIED_MOST, _CARRIED + _BY_STRENGTH * ruled.strength)

    def _silent(self, frame: Frame) -> float:
        """Confidence in `unspecified`: less where unused evidence stands beside."""
        for sentence in frame.sentences:
            if any(e.form != "mention" for e in self._found.by_sentence.get(sentence, ())[:20]):
                return _SILENT_BESIDE
        return _SILENT

    def _relay(self, frame: Frame, evidence: Evidence, platform: str | None) -> Relay | None:
        """The last outlet between the speaker and this article."""
        sentences = {evidence.sentence, frame.core}
        marks = [m for s in sorted(sentences) for m in self._found.relays.get(s, ())[:_MAX_RELAYS]]
        usable = [m for m in marks if self._passes_on(frame, m) and not self._prints(evidence, m)]
        if usable:
            # The subject of "reported" is nearer to this article than whom it cites.
            best = min(usable, key=lambda m: (not m.reports, abs(m.first - evidence.first)))
            return Relay("news_outlet", best.outlet, best.span)
        excerpt = excerpt_at(self._found.excerpts, frame.start)
        if excerpt is not None and not _speaks(frame, excerpt.outlet):
            return Relay("news_outlet", excerpt.outlet, excerpt.evidence.span)
        outlet = platform if evidence.label == "broadcast" else None
        outlet = evidence.outlet or outlet
        if outlet is None or self._own.meant(outlet) or _speaks(frame, outlet):
            return None
        return Relay("news_outlet", outlet, self._place(evidence, outlet))

    def _passes_on(self, frame: Frame, mark: RelayMark) -> bool:
        if any(content.contains(mark.span) for content in frame.attribution.content):
            return False
        if self._own.meant(mark.outlet):
            return False
        return mark.cites or not _speaks(frame, mark.outlet)

    def _prints(self, evidence: Evidence, mark: RelayMark) -> bool:
        """As in "a study published in the Northern Journal": where it stands, and no relay."""
        lead = self._words.low[max(0, mark.first - 2) : mark.first]
        return evidence.label == "document" and evidence.group in _STUDIES and "in" in lead

    def _place(self, evidence: Evidence, outlet: str) -> Span:
        at = self._words.text.find(outlet, evidence.span.start, evidence.span.end)
        return Span(at, at + len(outlet)) if at >= 0 else evidence.span


def _named_first(stated: Sequence[Scored]) -> Scored:
    """Of evidence for a post or message, what names the platform ("captioned", "on Instagram")."""
    score, best = stated[0]
    if best.platform is None and best.label in ("social_media", "private"):
        for _, other in stated[1:]:
            if other.label == best.label and other.platform is not None:
                return score, other
    return score, best


def _runner_up(stated: Sequence[Scored], best: Evidence, confidence: float) -> RunnerUp | None:
    rest = round(1 - confidence, 4)
    for _, evidence in stated[1:]:
        if evidence.label != best.label:
            return evidence.label, rest
    return ("unspecified", rest) if rest >= _WORTH else None


def _second(choice: Choice | None, confidence: float) -> RunnerUp | None:
    """The model's second choice, never told as likelier than what was chosen leaves room for."""
    if choice is None:
        return None
    return choice.runner_up[0], min(choice.runner_up[1], 1 - confidence)


def _worth(second: RunnerUp | None) -> RunnerUp | None:
    """A second choice, rounded, where it is worth a word."""
    if second is None or second[1] < _WORTH:
        return None
    return second[0], round(second[1], 4)


def _speaks(frame: Frame, outlet: str) -> bool:
    """Whether the outlet itself is the speaker."""
    return frame.speaker is not None and same_outlet(frame.speaker.name, outlet)
