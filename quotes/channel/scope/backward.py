"""From a later statement back to an earlier one: leads, paraphrases, questions."""

from __future__ import annotations

import re

from quotes.channel import wording
from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.labels import SPOKEN
from quotes.channel.stated.acts import passing
from quotes.channel.stated.find import Found
from quotes.channel.words import Words
from quotes.records import ChannelLabel

__all__ = ["Carried", "carry_back"]

Carried = tuple[float, Evidence]

_NAMED_AFTER: frozenset[ChannelLabel] = frozenset(
    {"speech", "official_statement", "court", "interview"}
)
_NOT_BACK: frozenset[ChannelLabel] = frozenset({"news_outlet"})
_READOUTS = frozenset({"read-out", "readout"})
_LEAD_PARAGRAPHS = 3
_LEAST = 0.5
# How many attributions ahead are looked at; keeps the work linear.
_MAX_FRAMES = 40


def _reaches_back(evidence: Evidence) -> bool:
    """Whether what was said before may have been said there: to a committee, not in a vote."""
    heard = evidence.label != "legislature" or evidence.form == "cue"
    # "according to a readout from her office": it is of one talk.
    if evidence.form == "source" and evidence.group in _READOUTS:
        return False
    return heard and evidence.label not in _NOT_BACK and not passing(evidence)


def carry_back(
    words: Words,
    found: Found,
    order: list[Frame],
    chosen: dict[int, Carried],
    carried: dict[int, Carried],
) -> dict[int, Carried]:
    """Evidence for attributions that stand before what states their channel.

    Args:
        words: The article's words.
        found: All evidence.
        order: The attributions by where their content begins.
        chosen: Stated evidence by index of the attribution.
        carried: Evidence carried forward; not changed.

    Returns:
        All that is carried, forward and back.
    """
    back = _Back(words, order, chosen, dict(carried))
    back.backward()
    back.afterthoughts(found)
    return back.carried


# "He was speaking ...", "She broke the news ...", "The statement came ...".
_EXPLAINED = re.compile(
    r"(?P<who>He|She|It|They|The (?:remarks?|comments?|statement|post|message|announcement"
    r"|interview|speech|letter|email|ruling|report))\s"
    r"(?:(?:was|were|had been)\s(?:\w+ly\s)?(?:speaking|answering|talking|responding|replying"
    r"|writing|addressing|quoted|cited|interviewed|testifying|posted|made|issued|published"
    r"|released|giving)"
    r"|spoke|made|broke|posted|wrote|put|issued|delivered|gave|took|appeared|came|ran|followed)\b"
)


# "Roe made the remarks ...", "Ms. Roe was speaking ...": behind the speaker's own name.
_REMARKED = re.compile(
    r"(?:(?:was|were|had been)\s(?:\w+ly\s)?(?:speaking|answering|talking|responding|replying"
    r"|addressing|interviewed|testifying)|spoke"
    r"|made\s(?:the|these|those|his|her|their|this|that)\s(?:\w+\s)?"
    r"(?:remarks?|comments?|statements?|claims?|announcement|assertions?|accusations?))\b"
)
_TITLE = re.compile(r"(?:[A-Z][a-z]{1,3}\.|Mr|Ms|Mrs|Dr)\s")
_REPORTER = re.compile(
    r"(?:an?|one|another|the) (?:\w+ )?(?:reporter|journalist|correspondent)", re.IGNORECASE
)


class _Back:
    def __init__(
        self,
        words: Words,
        order: list[Frame],
        chosen: dict[int, Carried],
        carried: dict[int, Carried],
    ) -> None:
        self.carried = carried
        self._words = words
        self._order = order
        self._chosen = chosen

    def _known(self, index: int) -> Evidence | None:
        known = self._chosen.get(index) or self.carried.get(index)
        return known[1] if known is not None else None

    def backward(self) -> None:
        """A paraphrase just before the quote that states the channel, and the lead."""
        for place in range(len(self._order) - 2, -1, -1):
            frame = self._order[place]
            if self._known(frame.index) is not None:
                continue
            if frame.key is None or self._by_reporter(frame):
                self._put(frame, self._order[place + 1])
                continue
            text = wording.outside(self._words, frame)
            if wording.refuses(wording.led(self._words, frame)) or wording.long_ago(text):
                continue
            result = self._sums_up(frame, place, text)
            if result is not None:
                self.carried[frame.index] = result

    def _by_reporter(self, frame: Frame) -> bool:
        source = frame.attribution.source
        return source is not None and _REPORTER.fullmatch(source.of(self._words.text)) is not None

    def _put(self, question: Frame, answer: Frame) -> None:
        """A question that nobody is named for was put where it was answered."""
        evidence = self._known(answer.index)
        near = answer.sentences[0] - question.sentences[-1] <= 1
        if question.attribution.source is not None and not self._by_reporter(question):
            # "“Is that a shirt?” asked one. ¶ Roe said on Radio Nord": somebody asked elsewhere.
            near = near and question.paragraph == answer.paragraph
        if evidence is None or not near or not wording.asks(self._words, question):
            return
        self.carried[question.index] = (0.6, evidence)

    def _sums_up(self, frame: Frame, place: int, text: str) -> Carried | None:
        lead = frame.paragraph < _LEAD_PARAGRAPHS
        for following in self._order[place + 1 : place + 1 + _MAX_FRAMES]:
            if following.key != frame.key:
                if not lead:
                    return None
                continue
            evidence = self._known(following.index)
            if evidence is None or not _reaches_back(evidence):
                return None
            outside = not lead and evidence.sentence not in frame.sentences
            replied = evidence.label == "speech" and wording.answers(text)
            if outside and not replied and self._begins(frame, evidence, following):
                return None
            if self._otherwise(following, evidence, text):
                return None
            close = following.sentences[0] - frame.sentences[-1] <= 2
            if close and not wording.elsewhen(text):
                return 0.6, evidence
            # A lead sums up speeches and statements, seldom somebody's paper.
            return (0.5, evidence) if lead and evidence.label != "document" else None
        return None

    def _begins(self, frame: Frame, evidence: Evidence, following: Frame) -> bool:
        """Whether an occasion begins with it: `He denied it. In an interview with the Post, ...`.

        In 130 training articles no statement above one, below the lead, had been made there. What
        was told of above the statement is no beginning.
        """
        if evidence.span.start < frame.start:
            return False
        if evidence.sentence not in following.sentences and evidence.form != "mention":
            # "He denied it. On Monday he held a press conference. “...,” he said."; and a
            # quotation is not where a paraphrase behind it was put that itself states nothing.
            between = evidence.span.start < following.start
            if between or frame.attribution.kind == "direct":
                return True
        if evidence.form == "source" and frame.attribution.act == "speech":
            # "Roe accused the council of silence. The email, seen by the Post, said": not hers.
            return True
        head = self._words.sentences[evidence.sentence].start
        led = self._words.text[head : evidence.span.start].strip("“\"‘' ")
        opens = evidence.form == "adjunct" and led in ("", "Appearing", "Speaking", "Writing")
        return evidence.form == "opener" or opens

    def _otherwise(self, following: Frame, evidence: Evidence, text: str) -> bool:
        """Whether it was written, not said there, or said there long ago."""
        if evidence.label in SPOKEN and wording.wrote(text):
            return True
        if evidence.label == "private" and wording.denies(text):
            # "Roe denies it. In her police interview, she said": a plea, for everybody.
            return True
        there = wording.past(wording.outside(self._words, following))
        return there and not wording.past(text)

    def _explains(self, frame: Frame, evidence: Evidence) -> bool:
        """Whether the sentence behind tells where the speaker said it."""
        sentence = self._words.sentences[evidence.sentence]
        text = self._words.text[sentence.start : sentence.start + 80].lstrip()
        sound = evidence.weight >= _LEAST and evidence.form != "mention"
        if sound and _by_name(text, frame):
            return True
        match = _EXPLAINED.match(text)
        if match is None or not sound:
            return match is not None and match["who"].split()[-1] in evidence.group.split()
        person = frame.speaker is not None and frame.speaker.kind == "person"
        return match["who"].startswith("The") or person == (match["who"] in ("He", "She", "They"))

    def afterthoughts(self, found: Found) -> None:
        """Carry back from "Her commencement address lasted six minutes"."""
        speaking = {sentence for frame in self._order for sentence in frame.sentences}
        for frame in self._order:
            if self._known(frame.index) is not None or frame.speaker is None:
                continue
            for evidence in found.by_sentence.get(frame.sentences[-1] + 1, ()):
                initial = self._words.stops[evidence.first] == "."
                owned = self._words.low[evidence.first] in ("his", "her", "their", "its")
                if initial and owned:
                    if evidence.label in _NAMED_AFTER:
                        self.carried[frame.index] = (0.5, evidence)
                    break
                if evidence.sentence not in speaking and self._explains(frame, evidence):
                    self.carried[frame.index] = (0.55, evidence)
                    break


def _by_name(text: str, frame: Frame) -> bool:
    """Whether a sentence tells under the speaker's own name that he was speaking."""
    name = frame.speaker.name if frame.speaker else ""
    title = _TITLE.match(text)
    start = title.end() if title else 0
    for called in (name, name.rpartition(" ")[2]):
        behind = start + len(called) + 1
        if called and text[start:behind].lower() == f"{called.lower()} ":
            return _REMARKED.match(text, behind) is not None and not wording.past(text)
    return False
