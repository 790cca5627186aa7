"""How long a channel holds: from where it is stated to the quotes that it covers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from quotes.channel import wording
from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.labels import SPOKEN, WRITTEN
from quotes.channel.scope.backward import Carried, carry_back
from quotes.channel.scope.joined_in import joins_in
from quotes.channel.scope.occasions import occasions
from quotes.channel.scope.openers import Held, find_openers
from quotes.channel.scope.quoted import quoted_in
from quotes.channel.scope.scenes import at_scene, heard_there
from quotes.channel.scope.tenses import told_before
from quotes.channel.scope.texts import Texts
from quotes.channel.scope.themes import POLLS, Transcript
from quotes.channel.scope.voices import one_voice
from quotes.channel.stated.acts import passing
from quotes.channel.stated.find import Found
from quotes.channel.words import Words
from quotes.records import Document

__all__ = ["Carried", "carry"]

_MAX_PARAGRAPHS = 6
# How many attributions back (or ahead) a rule looks; keeps the work linear.
_MAX_FRAMES = 40


def carry(
    document: Document,
    words: Words,
    found: Found,
    frames: list[Frame],
    chosen: dict[int, Carried],
    taken: set[int],
) -> dict[int, Carried]:
    """Evidence carried to attributions that state none themselves.

    Args:
        document: The article.
        words: Its words.
        found: All evidence.
        frames: The attributions.
        chosen: Stated evidence by index of the attribution.
        taken: `id` of evidence that some attribution owns.

    Returns:
        Strength (0 to 1) and evidence by index of the attribution.
    """
    stated = [evidence for _, evidence in chosen.values()]
    walker = _Walker(document, words, found, frames, chosen)
    walker.forward(find_openers(document, words, found, frames, stated, taken))
    return carry_back(words, found, walker.order, chosen, walker.carried)


class _Walker:
    """Goes through the article once, remembering what holds for whom."""

    def __init__(
        self,
        document: Document,
        words: Words,
        found: Found,
        frames: list[Frame],
        chosen: dict[int, Carried],
    ) -> None:
        self.carried: dict[int, Carried] = {}
        self._words = words
        self._found = found
        self.order = sorted(frames, key=lambda f: (f.start, f.index))
        self._place = {frame.index: place for place, frame in enumerate(self.order)}
        self._chosen = chosen
        self._transcript = Transcript(words, found, frames)
        self._occasions = occasions(words, frames)
        self._texts = Texts(words, found)
        self._people = sorted(e.start for e in document.entities if e.label == "person")
        self._runs: dict[str, Held] = {}
        self._said: dict[str, Held] = {}
        self._opener: Held | None = None
        self._scene: Held | None = None
        self._last: Frame | None = None

    def forward(self, openers: list[Held]) -> None:
        """Carry from what comes first to what comes later."""
        waiting = sorted(openers, key=lambda h: h.evidence.span.start)
        at = 0
        for frame in self.order:
            position = min(frame.start, *(a.start for a in frame.anchors))
            while at < len(waiting) and waiting[at].evidence.span.start < position:
                self._open(waiting[at])
                at += 1
            self._visit(frame)
            self._last = frame

    def _open(self, held: Held) -> None:
        for key in held.keys:
            self._runs[key] = held
        self._opener = held
        if held.evidence.shared or held.evidence.form == "scene":
            self._scene = held

    def _visit(self, frame: Frame) -> None:
        if frame.index in self._chosen:
            evidence = self._chosen[frame.index][1]
            if passing(evidence):
                return
            held = self._hold(frame, evidence)
            beside = frame.key is None and self._last and self._last.core == frame.core
            told = evidence.form != "mention" or evidence.label in ("document", "court")
            # "Roe told the Post when asked ...": that question has its answer.
            if told and not beside:
                asked = wording.asks(self._words, frame)
                free = replace(held, keys=frozenset(), sentence=frame.sentences[-1])
                self._opener = free if asked else None
            if heard_there(self._words, evidence):
                # "The court heard that ...": nobody's, so that others go on there.
                unsigned = frame.key is None and evidence.label == "court"
                self._scene = replace(held, owner=None) if unsigned else held
            return
        result = self._find(frame)
        if result is not None:
            self.carried[frame.index] = result
            held = self._hold(frame, result[1])
            if wording.asks(self._words, frame) and result[1].label != "document":
                # Whoever is quoted next answers on the same occasion.
                self._opener = replace(held, keys=frozenset(), sentence=frame.sentences[-1])
            if self._scene is not None and self._scene.evidence is result[1]:
                self._scene = replace(self._scene, sentence=held.sentence, paragraph=held.paragraph)

    def _hold(self, frame: Frame, evidence: Evidence) -> Held:
        before = self._runs.get(frame.key) if frame.key else None
        on_record = evidence.label in ("interview", "broadcast")
        if before is not None and before.evidence.label == evidence.label and on_record:
            # "told the host" goes on with the interview that was named in full.
            name = before.evidence.platform
            if name and evidence.platform in (None, name):
                evidence = before.evidence
        keys = frozenset({frame.key}) if frame.key else frozenset()
        held = Held(evidence, keys, frame.index, frame.paragraph, frame.core)
        if frame.key:
            self._runs[frame.key] = held
            if on_record:
                self._said[frame.key] = held
        return held

    def _find(self, frame: Frame) -> Carried | None:
        continued = (
            self._continued(frame)
            or self._transcript.evidence(frame)
            or self._texts.evidence(frame)
        )
        if continued is not None:
            return continued
        text = wording.outside(self._words, frame)
        silent = wording.refuses(wording.led(self._words, frame))
        if silent and not (wording.refers_back(text) or self._goes_on(frame)):
            return None
        run = self._from_run(frame, text)
        opener = self._from_opener(frame, text)
        if run is not None and opener is not None:
            # Another occasion named since then ends the run.
            return opener if opener[1].span.start > run[1].span.start else run
        if run is not None or opener is not None:
            return run or opener
        there = self._there(frame, text)
        return there or self._from_voice(frame, text) or self._from_scene(frame, text)

    def _there(self, frame: Frame, text: str) -> Carried | None:
        """`He put it more gently on Radio Nord. “...,” Roe said there`: the sentence before."""
        if not wording.points_there(text):
            return None
        named = [
            evidence
            for evidence in self._found.by_sentence.get(frame.core - 1, ())
            if evidence.form == "adjunct" and evidence.label != "document"
        ]
        return (0.6, named[-1]) if named else None

    def _goes_on(self, frame: Frame) -> bool:
        """Whether `He did not say which` follows at once on what he said on an occasion."""
        last = self._last
        follows = last is not None and last.key == frame.key and frame.core - last.core <= 1
        if not follows or last is None or frame.paragraph != last.paragraph:
            return False
        evidence = self._known(last.index)
        led = wording.led(self._words, frame)
        return evidence is not None and evidence.label != "news_outlet" and wording.withholds(led)

    def _continued(self, frame: Frame) -> Carried | None:
        """The channel of the quotation that this one goes on with."""
        attribution = frame.attribution
        if attribution.continues is not None:
            known = self._known(attribution.continues)
            if known is not None:
                return 0.9, known
        bare = attribution.cue is None and attribution.source is None
        last = self._last
        if bare and last is not None and last.key in (frame.key, None):
            known = self._known(last.index)
            if known is not None and frame.core - last.core <= 2:
                return 0.8, known
        return None

    def _known(self, index: int) -> Evidence | None:
        known = self._chosen.get(index) or self.carried.get(index)
        return known[1] if known is not None else None

    def _from_run(self, frame: Frame, text: str) -> Carried | None:
        """The same speaker goes on."""
        held = self._runs.get(frame.key) if frame.key else None
        if held is None or frame.key is None:
            return None
        if self._another_time(held, text):
            # What he says from here on he says then.
            del self._runs[frame.key]
            return None
        if held.evidence.label == "document" and frame.key in self._said and wording.said(text):
            # What the film or book says does not end the interview about it.
            held = self._said[frame.key]
        evidence = held.evidence
        gap = frame.paragraph - held.paragraph
        if gap > _MAX_PARAGRAPHS or self._elsewhere(held, frame, text):
            return None
        if evidence.group in POLLS and frame.speaker and frame.speaker.kind == "person":
            return None
        if evidence.label in SPOKEN and (wording.wrote(text) or self._told_before(held, frame)):
            return None
        if _denied(evidence, text):
            return None
        if evidence.label == "news_outlet" and held.owner is not None:
            return (0.5, evidence) if frame.core - held.sentence <= 1 else None
        if evidence.label in WRITTEN and self._interrupted(held, frame, gap):
            return None
        return max(0.5, 0.85 - 0.05 * gap), evidence

    def _told_before(self, held: Held, frame: Frame) -> bool:
        """Whether the speaker "says" it, as before, and what holds was "told" somebody else."""
        if held.owner is None:
            return False
        at = self._place[held.owner]
        before = (f for f in self.order[max(0, at - _MAX_FRAMES) : at] if not self._known(f.index))
        return told_before(self._words, held.evidence, self.order[at], frame, before)

    def _elsewhere(self, held: Held, frame: Frame, text: str) -> bool:
        """Whether the words tell of another time, or another occasion was named since."""
        evidence = held.evidence
        goes_on = frame.core - held.sentence <= 1 and frame.paragraph == held.paragraph
        if goes_on and frame.attribution.kind == "direct":
            # "Roe told the Post that she fell. “It hurt,” she recalled."
            text = wording.without_memory(text)
        if wording.elsewhen(text) or self._another_time(held, text):
            return True
        if evidence.label not in SPOKEN:
            return False
        if wording.gone(text):
            return True
        # "held a press conference on the steps of ...": within its sentence it is the same one.
        end = self._words.sentences[evidence.sentence].end
        at = bisect_right(self._occasions, (end, ""))
        within = self._occasions[at : at + _MAX_FRAMES]
        return any(start < frame.start and label != evidence.label for start, label in within)

    def _another_time(self, held: Held, text: str) -> bool:
        """Whether the words name another day than it was stated for: long ago, or this week."""
        evidence = held.evidence.span
        if wording.another_day(self._words, evidence, text):
            return True
        if held.owner is None:
            told = wording.around(self._words, evidence)
        else:
            told = wording.outside(self._words, self.order[self._place[held.owner]])
        return wording.long_before(told, text) or wording.long_before(text, told)

    def _interrupted(self, held: Held, frame: Frame, gap: int) -> bool:
        """Whether somebody else spoke on another occasion in between."""
        here = self._place[frame.index]
        for other in self.order[max(0, here - _MAX_FRAMES) : here]:
            owned = held.owner is not None and self._place[other.index] <= self._place[held.owner]
            if owned or other.key == frame.key or other.start < held.evidence.span.end:
                continue
            if gap > 1:
                return True
            chosen = self._chosen.get(other.index)
            if chosen is not None and chosen[1].label != held.evidence.label:
                return True
        return False

    def _from_voice(self, frame: Frame, text: str) -> Carried | None:
        """The spokesman goes on for the organisation, or is quoted in its statement."""
        last = self._last
        if last is None or last.key == frame.key or frame.core - last.core > 2:
            return None
        evidence = self._known(last.index)
        if evidence is not None and quoted_in(self._words, frame, last, evidence):
            return 0.6, evidence
        if evidence is None or evidence.label == "news_outlet" or wording.elsewhen(text):
            return None
        if _posted(evidence) and frame.paragraph != last.paragraph and not wording.wrote(text):
            # "“See you in court,” the group wrote on Flock. ¶ Roe, its lawyer, said": not there.
            return None
        joined = joins_in(self._words, frame, last, evidence)
        return (0.55, evidence) if joined or one_voice(self._words, last, frame) else None

    def _from_opener(self, frame: Frame, text: str) -> Carried | None:
        """The sentence before says where it was said."""
        held = self._opener
        if held is None or frame.core - held.sentence > 2:
            return None
        if held.keys and frame.key not in held.keys:
            return None
        unsigned = held.owner is None and not held.keys
        wrote = held.evidence.label in WRITTEN and wording.wrote(text)
        if unsigned and not wrote and self._names_somebody(held):
            return None
        last = self._last
        if last is not None and last.key != frame.key:
            between = last.start > held.evidence.span.start
            if between and not wording.asks(self._words, last):
                return None
        if _denied(held.evidence, text) or self._elsewhere(held, frame, text):
            return None
        return 0.65, held.evidence

    def _names_somebody(self, held: Held) -> bool:
        """Whether the sentence names a person, who then is not the one quoted."""
        span = self._words.sentences[held.evidence.sentence]
        at = bisect_left(self._people, span.start)
        return at < len(self._people) and self._people[at] < span.end

    def _from_scene(self, frame: Frame, text: str) -> Carried | None:
        """An occasion at which several speak."""
        held = self._scene
        if held is None or self._elsewhere(held, frame, text):
            return None
        return at_scene(self._words, held, frame, text)


def _posted(evidence: Evidence) -> bool:
    """Whether it is a post or a message, which one voice alone writes."""
    return evidence.label in ("social_media", "private")


def _denied(evidence: Evidence, text: str) -> bool:
    """Whether it is a denial: nobody denies on the recording what is heard there."""
    return evidence.label == "private" and wording.denies(text)
