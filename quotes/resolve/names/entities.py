"""Names gathered into candidates: who an article speaks of, and under which forms."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import islice

from quotes.records import EntityLabel, SpeakerKind
from quotes.resolve.names.bodies import are_compatible
from quotes.resolve.names.candidates import Candidate, is_front, is_fuller, title_gender
from quotes.resolve.names.forms import covers, is_company
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.names.namesakes import courtesies, courtesy
from quotes.resolve.names.parts import initials, is_acronym
from quotes.resolve.vocabulary import PARTICLES, vocabulary

__all__ = ["Cast"]

NAMESAKES, PARAGRAPH = 40, 3000

KINDS: dict[EntityLabel, SpeakerKind] = {
    "person": "person",
    "organisation": "organisation",
    "place": "place",
    "other": "organisation",
}

# Short for no firm that has them in its name: "a USA Today poll", "Sansun USA".
_COUNTRIES = frozenset(["eu", "uk", "us", "usa"])

# Marks of emphasis that may stand beside the name of whoever speaks up.
_EMPHASIS = 4


class Cast:
    """All candidates of an article, with the ways to look one up by name.

    Args:
        text: The article.
        located: Small-letter words that are places there, whatever else is named after them.
    """

    def __init__(self, text: str, located: Set[str] = frozenset()) -> None:
        self.text = text
        self.located = located
        self.candidates: list[Candidate] = []
        self.by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self.by_word: dict[str, dict[int, None]] = defaultdict(dict)
        self.by_acronym: dict[str, list[int]] = defaultdict(list)
        self.joint: dict[tuple[int, ...], int] = {}
        self.bodies: dict[tuple[str, ...], dict[int, None]] = defaultdict(dict)
        self.places: dict[int, list[int]] = defaultdict(list)

    def add(self, candidate: Candidate) -> Candidate:
        """Enters a new candidate."""
        candidate.index = len(self.candidates)
        self.candidates.append(candidate)
        if candidate.named:
            self.index_form(candidate, candidate.words)
        return candidate

    def index_form(self, candidate: Candidate, words: tuple[str, ...]) -> None:
        """Makes a candidate findable under one more form of its name."""
        if candidate.index in self.by_words[words]:
            return
        self.by_words[words].append(candidate.index)
        for word in set(words):
            self.by_word[word][candidate.index] = None
        if len(words) > 1 and candidate.kind != "person":
            for letters in initials(words):
                self.by_acronym[letters].append(candidate.index)

    def gather(self, mentions: Sequence[NameMention]) -> None:
        """Turns name mentions into candidates, the longest forms first."""
        long_first = sorted(
            range(len(mentions)), key=lambda i: (-len(mentions[i].words), mentions[i].start)
        )
        labels = self._labels(mentions)
        for number in long_first:
            mention = mentions[number]
            if mention.label in (None, "other"):
                mention.label = labels.get(mention.parts.words, mention.label)
            if len(mention.words) > 1:
                self.attach(mention, self.find(mention))
        for mention in mentions:
            if mention.candidate < 0:
                self.attach(mention, self.find(mention))
        for candidate in self.candidates:
            candidate.mentions.sort()
            candidate.first = candidate.mentions[0].start

    @staticmethod
    def _labels(mentions: Iterable[NameMention]) -> dict[tuple[str, ...], EntityLabel]:
        """For each form, the label that most of its mentions have."""
        votes: dict[tuple[str, ...], Counter[EntityLabel]] = defaultdict(Counter)
        for mention in mentions:
            if mention.label is not None and mention.label != "other":
                votes[mention.parts.words][mention.label] += 1
        return {words: count.most_common(1)[0][0] for words, count in votes.items()}

    def find(self, mention: NameMention) -> Candidate | None:
        """The candidate that a mention names, if one is known already."""
        words = mention.parts.words
        if mention.body:
            return self._body(mention)
        fitting = [self.candidates[i] for i in self.by_words.get(words, ())]
        fitting = [c for c in fitting if self.agrees(c, mention)]
        if not fitting:
            fitting = [c for c in self._partial(words) if self.agrees(c, mention)]
        elif courtesies(mention) and (meant := self._called(fitting, mention)) is not None:
            return meant
        if not fitting and mention.alias_of is not None and mention.alias_of.candidate >= 0:
            fitting = [self.candidates[mention.alias_of.candidate]]
        if not fitting and len(words) == 1 and is_acronym(mention.parts.tokens[0].text):
            letters = words[0].replace(".", "")
            fitting = [self.candidates[i] for i in self.by_acronym.get(letters, ())]
            if not fitting and self._speaks_up(mention):
                fitting = self._initialled(letters)
        return self.nearest(fitting or self._company(mention), mention)

    def _called(self, fitting: list[Candidate], mention: NameMention) -> Candidate | None:
        """Whom `Mrs Roe` means beside those who go by the bare surname already."""
        known = {one.index for one in fitting}
        others = [c for c in self._partial(mention.parts.words) if c.index not in known]
        return courtesy([*fitting, *(c for c in others if self.agrees(c, mention))], mention)

    def _company(self, mention: NameMention) -> list[Candidate]:
        """The one company of which a bare word is the first: `Roe` for `Roe Bulk Cargo Ltd`.

        Only of what the encoder reads as somebody's name: `American` and `Tarn` have other uses.
        """
        word = mention.parts.words[0]
        bare = len(mention.parts.words) == 1 and not mention.parts.titles
        if not bare or mention.label not in ("person", "organisation"):
            return []
        if word in vocabulary().name_gender or word in vocabulary().places:
            return []
        known = [self.candidates[i] for i in self.namesakes(word)]
        found = [one for one in known if one.words[0] == word and is_company(one.words)]
        return found if len(found) == 1 else []

    def _body(self, mention: NameMention) -> Candidate | None:
        """The office that a name like `Defense Ministry` means, if it can be only one.

        Of several the one named before; of several of those the last, if it is the only one of
        its paragraph.
        """
        numbers = islice(self.bodies.get(mention.body, ()), NAMESAKES)
        known = [self.candidates[i] for i in numbers]
        if not known:
            known = [c for c in self._partial(mention.parts.words) if self.agrees(c, mention)]
        fitting = [one for one in known if are_compatible(one.where, mention.where)]
        if not any(one.where for one in fitting):
            return self.nearest(fitting, mention)
        if len(fitting) == 1:
            return fitting[0]
        placed = [one for one in fitting if self._placed(one, 0, mention.start)]
        start = self.text.rfind("\n", max(0, mention.start - PARAGRAPH), mention.start) + 1
        here = [one for one in placed if self._placed(one, start, mention.start)]
        for choice in (placed, here):
            if len(choice) == 1:
                return choice[0]
        return next((one for one in fitting if not one.where), None)

    def _placed(self, candidate: Candidate, start: int, end: int) -> bool:
        """Whether a stretch names an office together with its place."""
        places = self.places[candidate.index]
        index = bisect_left(places, start)
        return index < len(places) and places[index] < end

    def _speaks_up(self, mention: NameMention) -> bool:
        """Whether a name stands alone before a colon, as in "JR: I will stay"."""
        before = self.text[max(0, mention.start - _EMPHASIS) : mention.start].rstrip("*_ ")
        behind = self.text[mention.end : mention.end + _EMPHASIS].lstrip("*_ ")
        return before[-1:] in ("", "\n") and behind[:1] == ":"

    def _initialled(self, letters: str) -> list[Candidate]:
        """The one person with these initials; several are nobody."""
        found = [
            candidate
            for candidate in self.candidates
            if candidate.kind == "person" and len(candidate.words) > 1
            if letters in initials(candidate.words)
        ]
        return found if len(found) == 1 else []

    def namesakes(self, word: str) -> list[int]:
        """The first candidates that have a word in their name, by number."""
        return list(islice(self.by_word.get(word, ()), NAMESAKES))

    def _partial(self, words: tuple[str, ...]) -> list[Candidate]:
        """Candidates whose name contains the words as surname, first name, head or front."""
        if len(words) == 1 and (words[0] in self.located or words[0] in _COUNTRIES):
            return []
        numbers = dict.fromkeys(
            (
                *self.namesakes(words[-1]),
                *self.namesakes(words[0]),
            )
        )
        return [
            self.candidates[i]
            for i in numbers
            if covers(self.candidates[i].kind, self.candidates[i].words, words)
        ]

    @staticmethod
    def agrees(candidate: Candidate, mention: NameMention) -> bool:
        """Whether kind and sex do not speak against a mention naming a candidate."""
        person = mention.label == "person"
        if person and is_front(candidate, mention):
            return True
        if mention.label not in (None, "other") and person != (candidate.kind == "person"):
            # Surnames of persons known by full name are often mistaken for places or firms.
            words = mention.parts.words
            short = len(words) == 1 or (len(words) == 2 and words[0] in PARTICLES)
            short = short and len(words) < len(candidate.words)
            surname = short and candidate.words[-len(words) :] == words
            if surname and person and not vocabulary().organisation_words & set(candidate.words):
                candidate.kind = "person"
                return True
            if not (surname and candidate.kind == "person" and not mention.definite):
                return False
        gender = title_gender(mention.parts.titles)
        return gender is None or candidate.gender is None or gender == candidate.gender

    def nearest(self, fitting: list[Candidate], mention: NameMention) -> Candidate | None:
        """Of several bearers of a name the last one mentioned before, else the first."""
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        word = mention.parts.words[-1]
        surnamed = [c for c in fitting if c.kind == "person" and c.words[-1] == word]
        pool = surnamed or fitting
        gender = title_gender(mention.parts.titles)
        # "Mrs Roe" is the woman of that name rather than somebody of whom nothing is known.
        pool = [c for c in pool if gender is not None and c.gender == gender] or pool
        if (meant := courtesy(pool, mention)) is not None:
            return meant
        titles = {t for t in mention.parts.titles if t not in vocabulary().honorifics}
        titled = [c for c in pool if titles & c.modifiers]
        if mention.parts.titles and not titled and all(c.gender is None for c in pool):
            # "Mr Roe" tells two bearers apart, so he is the one who was just brought in.
            return max(pool, key=lambda c: latest(c, mention.start))
        return max(titled or pool, key=lambda c: self.closeness(c, mention.start))

    @staticmethod
    def closeness(candidate: Candidate, position: int) -> tuple[bool, int]:
        """Prefers who is introduced already; of those, who was introduced first.

        The main person of an article goes by the bare surname, a namesake keeps his first name.
        """
        return candidate.first < position, -candidate.first

    def attach(self, mention: NameMention, candidate: Candidate | None) -> Candidate:
        """Enters a mention under a candidate, a new one if need be."""
        parts = mention.parts
        printed = (mention.shown or mention.span).of(self.text)
        if candidate is None:
            kind = KINDS.get(mention.label or "person", "person")
            candidate = self.add(Candidate(-1, printed, mention.words, kind, first=parts.start))
        elif is_fuller(mention.words, printed, candidate):
            candidate.name, candidate.words = printed, mention.words
        if mention.body:
            self.bodies[mention.body][candidate.index] = None
            candidate.where = max(candidate.where, mention.where, key=len)
            if mention.where:
                insort(self.places[candidate.index], mention.start)
        self.index_form(candidate, parts.words)
        candidate.mentions.append(mention.span)
        if mention.subject and not mention.quoted and parts.words != candidate.words[-1:]:
            insort(candidate.subjects, mention.start)
        candidate.modifiers.update(parts.titles)
        gender = title_gender(parts.titles)
        if candidate.kind == "person" and candidate.gender is None:
            # A lone word that is nearly always a first name is one: "Melanie said".
            given = vocabulary().name_gender.get(candidate.words[0])
            candidate.gender = gender or given
        mention.candidate = candidate.index
        return candidate

    def together(self, members: Sequence[int], start: int) -> Candidate:
        """The joint speaker made of several candidates."""
        key = tuple(dict.fromkeys(members))
        if len(key) == 1:
            return self.candidates[key[0]]
        if key not in self.joint:
            parts = [self.candidates[i] for i in key]
            kinds = {part.kind for part in parts}
            kind: SpeakerKind = kinds.pop() if len(kinds) == 1 else "group"
            joint = Candidate(
                -1, " and ".join(part.name for part in parts), (), kind, False, plural=True
            )
            joint.members, joint.first = key, start
            joint = self.add(joint)
            joint.named = any(part.named for part in parts)
            joint.nouns = set.union(*(part.nouns for part in parts))
            self.joint[key] = joint.index
        return self.candidates[self.joint[key]]


def latest(candidate: Candidate, position: int) -> int:
    """Where a candidate was last mentioned before a position."""
    return max(
        (span.start for span in candidate.mentions[-NAMESAKES:] if span.start < position),
        default=-1,
    )
