"""Goes through the attributions of an article and finds who makes each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes.records import Attribution, Document, Span, Step
from quotes.resolve.descriptions.ahead import VERBS
from quotes.resolve.descriptions.demonyms import by_demonym, is_demonym
from quotes.resolve.descriptions.describing import Describer
from quotes.resolve.descriptions.groups import note_groups
from quotes.resolve.descriptions.leads import unite_leads
from quotes.resolve.descriptions.members import voice_of
from quotes.resolve.descriptions.presented import name_leads
from quotes.resolve.discourse import Token
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.names.naming import by_common_surname, by_name, note_description, persons_beside
from quotes.resolve.nesting import enclosing_indices
from quotes.resolve.outcome import Outcome
from quotes.resolve.pronouns.bindings import narrative_pronouns
from quotes.resolve.pronouns.choice import GENDER, PLURAL, RELATIVE, acceptance
from quotes.resolve.pronouns.referring import by_pronoun
from quotes.resolve.pronouns.salience import SOURCE, SUBJECT
from quotes.resolve.pronouns.singular import Singular
from quotes.resolve.scene import Scene
from quotes.resolve.sources.cited import cited, teller
from quotes.resolve.sources.listeners import listeners
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.sources.repair import ADVERBS, before_adverbs, completed, object_of_quoting
from quotes.resolve.sources.repeats import unite_repeats
from quotes.resolve.sources.structure import unspoken, without_source
from quotes.resolve.sources.turns import Turns
from quotes.resolve.sources.written import Speaking, by_author

__all__ = ["Resolver"]

NOBODY = Outcome(None, 0.0)
MAX_DEPTH = 4
NEAR = 6


class Resolver:
    """Resolves one article. Use once, then read `outcomes`."""

    def __init__(self, document: Document, attributions: Sequence[Attribution]) -> None:
        self.scene = Scene(document, attributions)
        self.attributions = attributions
        self.around = enclosing_indices(attributions)
        # Numbers of the paragraphs where somebody says something.
        self.speaking = {self.scene.discourse.paragraph_of(item.start) for item in attributions}
        self.in_order = sorted(range(len(attributions)), key=self._content_order)
        self.rank_of = {index: rank for rank, index in enumerate(self.in_order)}
        self.outcomes: list[Outcome] = [NOBODY] * len(attributions)
        self.describer = Describer(self.scene, self.owner_of)
        self.turns = Turns(self.scene)
        self.texts = Speaking(self.scene)
        self.singular = Singular(self.scene)
        # By where they begin, the descriptions that sources and pronouns took up.
        self.openings: dict[int, Outcome] = {}

    def run(self) -> None:
        """Fills `outcomes`: outer attributions first, in the order of their sources."""
        order = sorted(range(len(self.attributions)), key=self._order)
        narrative = narrative_pronouns(self.scene, self.attributions)
        here = 0
        sourced = [i for i in order if self.attributions[i].source is not None]
        for index in sourced:
            source = self.attributions[index].source
            if self.around[index] is None and source is not None:
                while here < len(narrative) and narrative[here].start < source.start:
                    self._note_pronoun(narrative[here])
                    here += 1
            self.outcomes[index] = self._told(index) or self._with_source(index)
        for index in self.in_order:
            if self.attributions[index].source is None:
                self.outcomes[index] = without_source(self, index)
        unite_leads(self.scene, self.outcomes)
        unite_repeats(self.scene, self.attributions, self.outcomes)
        name_leads(self.scene, self.attributions, self.in_order, self.outcomes)

    def neighbours(self, index: int) -> list[int]:
        """The attributions around one, by their contents' places."""
        rank = self.rank_of[index]
        return [*self.in_order[max(0, rank - NEAR) : rank], *self.in_order[rank + 1 : rank + NEAR]]

    def _order(self, index: int) -> tuple[bool, int, int]:
        attribution = self.attributions[index]
        place = attribution.source.start if attribution.source else attribution.start
        nested = self.around[index] is not None and self.scene.discourse.is_quoted(place)
        return nested, place, index

    def _content_order(self, index: int) -> tuple[int, int]:
        return self.attributions[index].start, index

    def _note_pronoun(self, token: Token) -> None:
        ranked = self.scene.salience.rank(token.start, acceptance(token.lower, frozenset()))
        if ranked:
            chosen = ranked[0].candidate
            self.scene.salience.note(Span(token.start, token.end), chosen.index, SUBJECT)

    def _told(self, index: int) -> Outcome | None:
        told = teller(self.attributions, index, self.scene.text)
        if told is None or self.outcomes[told].candidate is None:
            return None
        return self.outcomes[told].after(Step(self.attributions[index].source, "teller"), 0.9)

    def _with_source(self, index: int) -> Outcome:
        attribution = self.attributions[index]
        source = attribution.source
        if source is None:
            return NOBODY
        if unspoken(self.scene.discourse, attribution):
            return Outcome(None, 0.7)
        turn = self.turns.outcome(attribution)
        if turn is not None:
            return turn
        whole = object_of_quoting(self.scene.discourse, attribution)
        whole = whole or cited(self.scene.reader, attribution)
        whole = whole or completed(self.scene.reader, attribution) or source
        phrase = self.scene.reader.read(whole)
        if phrase is None:
            return NOBODY
        if phrase.shape == "description" and phrase.head in VERBS and attribution.cue is not None:
            # Taggers now and then swap the two in "..., said Roe".
            phrase = self.scene.reader.read(attribution.cue) or phrase
        if phrase.shape == "description" and phrase.head in ADVERBS:
            phrase = self.scene.reader.read(before_adverbs(self.scene.text, whole)) or phrase
        if phrase.shape == "description" and phrase.head in ADVERBS:
            # "will today acquire": no mention of anybody, but for "which together vowed".
            at = self.scene.discourse.index_at(source.start)
            before = self.scene.discourse.tokens[max(0, at - 1) : at]
            if not before or before[0].lower not in RELATIVE:
                return without_source(self, index)
            phrase = self.scene.reader.read(Span(before[0].start, before[0].end)) or phrase
        common = by_common_surname(self.scene, phrase) if phrase.shape == "description" else None
        known = self.openings.get(phrase.span.start)
        outcome = common or self.refer(phrase, index, 0)
        self.texts.note(attribution, phrase, outcome)
        self._note_source(attribution, phrase, outcome, again=outcome is known)
        return replace(outcome, confidence=outcome.confidence * attribution.source_score**0.5)

    def _note_source(
        self, attribution: Attribution, phrase: SourcePhrase, outcome: Outcome, *, again: bool
    ) -> None:
        """Draws attention to who speaks; a second verb of one description draws none."""
        candidate, source = outcome.candidate, attribution.source
        if candidate is None or source is None:
            return
        if not again:
            weight = SOURCE if not self.scene.discourse.is_quoted(source.start) else 0.5
            self.scene.salience.note(source, candidate.index, weight)
        if attribution.act == "writing" or phrase.shape != "pronoun":
            self.describer.makers.note_writer(candidate, source.start)
        if candidate.gender is None and phrase.head in GENDER and candidate.kind == "person":
            candidate.gender = GENDER[phrase.head]

    def refer(self, phrase: SourcePhrase, index: int, depth: int) -> Outcome:
        """Who a source phrase of an attribution refers to."""
        if depth > MAX_DEPTH:
            return NOBODY
        if is_demonym(self.scene, phrase, self.attributions[index]):
            return by_demonym(self.scene, phrase, self.barred(index))
        if phrase.shape == "name" and phrase.name is not None:
            note_description(self.scene, phrase)
            found = by_name(self.scene, phrase.name, phrase.span)
            if phrase.tokens:
                self.openings[phrase.tokens[0].start] = found
            return found
        if phrase.shape == "joint":
            return self._jointly(phrase, index, depth)
        if phrase.shape == "pronoun":
            return by_pronoun(self, phrase, index, depth)
        voice = voice_of(self.describer, self.attributions[index], phrase.span)
        if voice.candidate is not None:
            return voice
        same = self.openings.get(phrase.span.start)
        if same is not None and same.candidate is not None and not phrase.definite:
            # "A man called police and said": one and the same.
            return same
        found = self.describer.resolve(phrase, self.barred(index), self.antecedents(index))
        found = by_author(self.scene, self.attributions[index], phrase, found)
        self.openings[phrase.span.start] = found
        return found

    def _jointly(self, phrase: SourcePhrase, index: int, depth: int) -> Outcome:
        found = [self.refer(part, index, depth + 1) for part in phrase.parts]
        members = [one.candidate.index for one in found if one.candidate is not None]
        if not members:
            return NOBODY
        persons_beside(self.scene, members)
        flat = [m for i in members for m in (self.scene.cast.candidates[i].members or (i,))]
        joint = self.scene.cast.together(flat, phrase.span.start)
        confidence = min(one.confidence for one in found if one.candidate is not None)
        steps = tuple(step for one in found for step in one.chain[:1])
        return Outcome(joint, confidence, (Step(phrase.span, "joint"), *steps))

    def antecedents(self, index: int) -> dict[int, float]:
        """The encoder's scores, by candidate."""
        scores: dict[int, float] = {}
        for entity, probability in self.attributions[index].antecedents:
            candidate = self.scene.by_entity.get(entity)
            if candidate is not None:
                scores[candidate] = max(probability, scores.get(candidate, 0.0))
        return scores

    def barred(self, index: int) -> frozenset[int]:
        """Who cannot be meant here, since he is the one who is talking."""
        around = self.around[index]
        source = self.attributions[index].source
        if around is None or source is None or not self.scene.discourse.is_quoted(source.start):
            return frozenset()
        speaker = self.outcomes[around].candidate
        return frozenset() if speaker is None else frozenset({speaker.index})

    def owner_of(self, owner: NameMention | Token, position: int) -> Candidate | None:
        """Who a possessive stands for."""
        if isinstance(owner, NameMention):
            return self.scene.of(owner)
        pronoun = owner.lower
        if pronoun not in GENDER and pronoun not in PLURAL and pronoun != "its":
            return None
        if pronoun in PLURAL:
            note_groups(self.describer, position)
        barred = frozenset() if pronoun in GENDER else listeners(self.scene, position)
        ranked = self.scene.salience.rank(position, acceptance(pronoun, barred))
        return ranked[0].candidate if ranked else None
