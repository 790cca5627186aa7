"""Everything known of an article before its attributions are looked at one by one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence, Set

from quotes.records import Attribution, Document, Span
from quotes.resolve.descriptions.initialled import give_initials
from quotes.resolve.descriptions.roles import collect_roles
from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.heads import known_noun
from quotes.resolve.names.adorned import part_adjectives
from quotes.resolve.names.bereaved import is_bystander
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.datelines import in_dateline
from quotes.resolve.names.entities import Cast
from quotes.resolve.names.evidence import find_persons, weigh_kinds
from quotes.resolve.names.located import mark_places
from quotes.resolve.names.mentions import NameMention, find_mentions
from quotes.resolve.names.offices import note_offices
from quotes.resolve.names.parts import NameParts
from quotes.resolve.pronouns.choice import AUTHOR, GENDER
from quotes.resolve.pronouns.salience import OBJECT, POSSESSOR, QUOTED, SUBJECT, Salience
from quotes.resolve.sources.reading import SourceReader
from quotes.resolve.vocabulary import LAWS, vocabulary, wordset

__all__ = ["Scene"]

LOOK_AHEAD = 45
VOTERS, RIVALS = 8, 3
MEETING = frozenset({"national", "constitutional", "party", "democratic", "republican"})
HEADLINE_WEIGHT, BYLINE, ATTRIBUTE, BYSTANDER = 0.6, 0.05, 0.5, 0.3


class Scene:
    """An article's names, candidates, roles and the attention on them."""

    def __init__(self, document: Document, attributions: Sequence[Attribution]) -> None:
        self.document = document
        self.text = document.text
        self.discourse = Discourse(document)
        sources = [a.source for a in attributions if a.source is not None]
        self.sources = sorted(sources)
        self.mentions = find_mentions(self.discourse, sources)
        part_adjectives(self.discourse, self.mentions)
        self.cast = Cast(self.text, mark_places(self.discourse, self.mentions))
        self.cast.gather(self.mentions)
        self.reader = SourceReader(self.discourse, self.mentions)
        name_headlines(self)
        find_persons(self.discourse, self.mentions, self.cast)
        collect_roles(self.discourse, self.mentions, self.cast, self.sources)
        note_offices(self.discourse, self.mentions, self.cast)
        give_initials(self.discourse, self.mentions, self.cast)
        settle_kinds(self)
        weigh_kinds(self.discourse, self.mentions, self.cast)
        vote_genders(self)
        self.salience = Salience(self.discourse, self.cast)
        self.salience.fill(self._events())
        self._author: Candidate | None = None
        self.by_entity = {m.entity: m.candidate for m in self.mentions if m.entity is not None}

    def add_headline_name(self, tokens: Sequence[Token]) -> NameMention:
        """Enters a name that stands in a headline and is known from the body."""
        parts = NameParts(tuple(tokens), (), (), None)
        mention = NameMention(parts, None)
        following = self.discourse.index_at(mention.end)
        after = self.discourse.tokens[following : following + 1]
        mention.possessive = bool(after) and after[0].is_possessive
        mention.subject = not mention.possessive
        self.cast.attach(mention, self.cast.find(mention))
        return mention

    def is_source(self, mention: NameMention) -> bool:
        """Whether a name stands in a source mention."""
        number = bisect_right(self.sources, mention.span)
        near = self.sources[max(0, number - 2) : number + 2]
        return any(span.overlaps(mention.span) for span in near)

    def sources_in(self, start: int, end: int) -> list[Span]:
        """The sources that begin inside a stretch."""
        first = bisect_right(self.sources, Span(start, start))
        return self.sources[first : bisect_right(self.sources, Span(end, end))]

    def author(self, position: int) -> Candidate:
        """The author of the article, who is called AUTHOR."""
        if self._author is None:
            candidate = Candidate(-1, AUTHOR, (), "person", False, first=position)
            self._author = self.cast.add(candidate)
        return self._author

    def of(self, mention: NameMention) -> Candidate:
        """The candidate that a name mention belongs to."""
        return self.cast.candidates[mention.candidate]

    def _events(self) -> list[tuple[int, int, int, float]]:
        events = [
            (m.start, m.end, m.candidate, self._weight(m))
            for m in self.mentions
            if not in_dateline(self.discourse, m)
        ]
        for one, other in zip(self.mentions, self.mentions[1:], strict=False):
            between = self.text[one.end : other.full.start]
            persons = self.of(one).kind == "person" == self.of(other).kind
            if between.strip() == "and" and persons and one.candidate != other.candidate:
                pair = self.cast.together((one.candidate, other.candidate), one.start)
                weight = self._weight(one)
                events.append((one.start, other.end, pair.index, weight))
        return events

    def _weight(self, mention: NameMention) -> float:
        if mention.quoted:
            return QUOTED
        if self.discourse.role_at(mention.start) in ("byline", "boilerplate"):
            return BYLINE
        if mention.possessive:
            return POSSESSOR
        following = self.discourse.index_at(mention.end)
        first = self.discourse.index_at(mention.full.start)
        if first and self.discourse.tokens[first - 1].lower == "on":
            # "on Roebook": where something was said is not who says it.
            return ATTRIBUTE
        if following < len(self.discourse.tokens) and not mention.subject:
            token = self.discourse.tokens[following]
            if token.start - mention.end == 1 and (
                known_noun(token.lower) or token.lower in wordset("regions")
            ):
                # "the Roe coast": the name only tells which coast is meant.
                return ATTRIBUTE
        weight = SUBJECT if mention.subject else OBJECT
        if is_bystander(self.discourse, mention):
            weight = BYSTANDER
        return weight * HEADLINE_WEIGHT if self.discourse.in_headline(mention.start) else weight


def settle_kinds(scene: Scene) -> None:
    """Decides for names whose kind nothing told so far.

    News introduces persons by full name, so a single word that never gets a first name, a
    title or a role is more often a firm or an outlet.
    """
    tokens = scene.discourse.tokens
    labelled = {m.candidate for m in scene.mentions if m.label not in (None, "other")}
    others = {m.candidate for m in scene.mentions if m.label == "other"}
    which, introduced = set(), set()
    for mention in scene.mentions:
        after = scene.discourse.index_at(mention.end)
        following = [token.lower for token in tokens[after : after + 2]]
        if following == [",", "which"]:
            which.add(mention.candidate)
        before = scene.discourse.index_at(mention.start) - 1
        if before >= 0 and tokens[before].lower in vocabulary().organisations:
            introduced.add(mention.candidate)
    words = vocabulary()
    for candidate in scene.cast.candidates:
        if candidate.kind != "person" and is_written(candidate.words, words.polls):
            # "the Tarn Gazette-Moll Poll", "the Clean Air Act"
            candidate.kind = "document"
            continue
        if candidate.kind == "person" and " ".join(candidate.words) in words.platforms:
            # "a post on X in which he ..."
            candidate.kind = "organisation"
            continue
        if candidate.index in labelled:
            continue
        personal = any(words.is_person_noun(noun) for noun in candidate.nouns)
        given = candidate.words[0] in words.name_gender
        single = len(candidate.words) == 1 and not candidate.name.isupper()
        odd = single or candidate.index in which or candidate.index in others
        if not personal and not given and (odd or candidate.index in introduced):
            candidate.kind, candidate.sure = "organisation", candidate.index in introduced
        elif personal or len(candidate.words) in (2, 3, 4):
            candidate.kind = "person"
            forms = {span.of(scene.text) for span in candidate.mentions}
            candidate.sure = personal or given or len(forms) > 1
        if candidate.words[-1] in words.documents - words.organisation_words:
            candidate.kind = "document"


def is_written(name: Sequence[str], polls: Set[str]) -> bool:
    """Whether a name's last word makes it a poll, a law or a treaty, lower-case words given."""
    if name[-1:] == ("convention",):
        # "the Refugee Convention", but "the Republican National Convention" meets.
        return len(name) > 1 and MEETING.isdisjoint(name)
    return len(name) > 1 and (name[-1] in polls or name[-1] in LAWS)


def vote_genders(scene: Scene) -> None:
    """Lets the pronouns that follow a name outside of quotations tell the bearer's sex."""
    tokens, discourse = scene.discourse.tokens, scene.discourse
    votes: dict[int, dict[str, int]] = {}
    people = [m for m in scene.mentions if scene.of(m).kind == "person"]
    for number, mention in enumerate(people):
        candidate = scene.of(mention)
        if candidate.gender is not None or mention.quoted:
            continue
        counts = votes.setdefault(candidate.index, {"m": 0, "f": 0})
        if counts["m"] + counts["f"] >= VOTERS:
            continue
        limit = people[number + 1].start if number + 1 < len(people) else len(scene.text)
        first = discourse.index_at(mention.end)
        sentence = discourse.sentence_of(mention.start)
        for token in tokens[first : first + LOOK_AHEAD]:
            if token.start >= limit or discourse.sentence_of(token.start) > sentence + 1:
                break
            if token.lower in GENDER and not discourse.is_quoted(token.start):
                gender = GENDER[token.lower]
                others = people[max(0, number - RIVALS) : number]
                # "Hector texted Dilys. He ...": a man nearby explains the pronoun.
                rival = any(
                    scene.of(one).gender == gender
                    and scene.of(one) is not candidate
                    and discourse.sentence_of(one.start) >= sentence - 1
                    for one in others
                )
                counts[gender] += not rival
                break
    for index, counts in votes.items():
        candidate = scene.cast.candidates[index]
        if counts["m"] > 2 * counts["f"]:
            candidate.gender, candidate.sure = "m", True
        elif counts["f"] > 2 * counts["m"]:
            candidate.gender, candidate.sure = "f", True


def name_headlines(scene: Scene) -> None:
    """Finds in headlines the names that the body has taught."""
    words = vocabulary()
    found: list[NameMention] = []
    for start, end in scene.discourse.headlines:
        taken = {m.start for m in scene.reader.names_in(start, end)}
        tokens = [t for t in scene.discourse.between(start, end) if t.is_word]
        here = 0
        while here < len(tokens):
            length = 0
            for size in (4, 3, 2, 1):
                piece = tuple(token.bare for token in tokens[here : here + size])
                if len(piece) == size and known_form(scene, piece):
                    length = size
                    break
            token = tokens[here]
            common = token.lower in words.groups or words.singular(token.lower) is not None
            fresh = length and token.is_capital and token.start not in taken
            if fresh and (length > 1 or not common):
                found.append(scene.add_headline_name(tokens[here : here + length]))
            here += max(1, length)
    for index in {mention.candidate: None for mention in found}:
        candidate = scene.cast.candidates[index]
        candidate.mentions.sort()
        candidate.first = candidate.mentions[0].start
    scene.mentions.extend(found)
    scene.mentions.sort(key=lambda one: one.start)
    scene.reader = SourceReader(scene.discourse, scene.mentions)


def known_form(scene: Scene, piece: tuple[str, ...]) -> bool:
    cast = scene.cast
    if piece in cast.by_words:
        return bool(cast.by_words[piece])
    bearers = cast.namesakes(piece[-1]) if len(piece) == 1 else ()
    return any(
        cast.candidates[i].kind == "person" and cast.candidates[i].words[-1] == piece[-1]
        for i in bearers
    )
