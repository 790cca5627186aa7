"""Speakers of attributions whose text gives no source: by what stands around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quotes.records import TURN, UNSTATED, Attribution, Span, Step
from quotes.resolve.anonymous import unnamed_near
from quotes.resolve.descriptions.appositions import DETERMINERS
from quotes.resolve.discourse import Discourse
from quotes.resolve.names.naming import by_name
from quotes.resolve.outcome import Outcome
from quotes.resolve.pronouns.choice import acceptance
from quotes.resources.datelines import DATELINE

if TYPE_CHECKING:
    from quotes.resolve.resolver import Resolver

__all__ = ["unspoken", "without_source"]

NOBODY = Outcome(None, 0.0)
OPENING_MARKS = "\"“”„«»‘'‹「"
PASSIVE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "'s"])
ELIDED_REACH, INTRODUCTION, OWNER_REACH, SHORT_SUBJECT = 400, 300, 60, 80
OBJECTS = DETERMINERS | {"a", "an", "all", "both"}
REQUEST = 8
ASKED = re.compile(r"(?:when )?(?:also |then |later )?asked\b")
CRITICISED = re.compile(
    r"(?:has |have |had |also |is |are |was |were )*"
    r"(?:fac(?:e[ds]?|ing)|dr[ae]wn?s?|c[ao]mes? under|met with|spark(?:ed|s)|provok(?:ed|es)"
    r"|prompt(?:ed|s)|receiv(?:ed|es)|earn(?:ed|s)|attract(?:ed|s)|invit(?:ed|es)|trigger(?:ed|s)"
    r"|suffer(?:ed|s)|endur(?:ed|es)|weather(?:ed|s)|under) (?:[\w-]+ ){0,3}?"
    r"(?:criticisms?|condemnation|fire|rebukes?|backlash|outrage|scrutiny|attacks?|accusations?"
    r"|allegations?|complaints?|praise|anger|ridicule|mockery|scorn|derision)\b"
    r"|criticism (?:of|over|for)\b"
)


def without_source(resolver: Resolver, index: int) -> Outcome:
    """The speaker by structure: a continued quotation, or a quotation beside another one."""
    attribution = resolver.attributions[index]
    before = attribution.continues
    if before is not None and 0 <= before < len(resolver.attributions) and before != index:
        outcome = resolver.outcomes[before]
        if outcome.candidate is not None:
            return outcome.after(Step(None, "continued"), 0.95)
    if TURN in attribution.flags or UNSTATED in attribution.flags:
        # Somebody's who was not found; whoever speaks beside it is the one it answers, or whom
        # it is about.
        return NOBODY
    if attribution.cue is None and opens_with_quotation(resolver, attribution):
        found = beside_another(resolver, index)
        return found if found.candidate is not None else introduced_above(resolver, attribution)
    asker = asked_by(resolver, index)
    if asker.candidate is not None:
        return asker
    owner = NOBODY if is_heard(resolver, attribution) else owned_cue(resolver, attribution)
    if owner.candidate is not None:
        return owner
    if attribution.cue is not None and unnamed_near(resolver.scene.discourse, attribution.cue):
        # Its source was not found, but whoever it is must not get somebody else's name.
        return NOBODY
    if attribution.cue is not None and is_active(resolver, attribution):
        return elided_subject(resolver, index)
    if attribution.cue is not None and not is_passive(resolver, attribution):
        return sentence_subject(resolver, attribution.cue.start)
    return NOBODY


def unspoken(discourse: Discourse, attribution: Attribution) -> bool:
    """Whether the source is spoken to or of, and nobody tells by whom.

    In `Asked why, Roe laughed` the name that follows is the one who was asked; who `faced sharp
    criticism` did not criticise.
    """
    cue, source = attribution.cue, attribution.source
    if cue is None or source is None:
        return False
    if CRITICISED.match(cue.of(discourse.text)):
        return True
    if is_asked(discourse.text, cue, source):
        return not asks_for(discourse, attribution)
    if cue.of(discourse.text) not in ("Asked", "Told"):
        return False
    return source.start >= attribution.end and discourse.between(cue.start, cue.end)[:1] != []


def is_asked(text: str, cue: Span, source: Span | None) -> bool:
    """Whether it is `Roe, asked about it, ...` or `Roe demurred when asked whether ...`."""
    if not ASKED.match(cue.of(text)):
        return False
    if cue.of(text).startswith("when") or text[max(0, cue.start - 5) : cue.start] == "when ":
        return True
    return source is not None and text[source.end : cue.start].strip() == ","


def asks_for(discourse: Discourse, attribution: Attribution) -> bool:
    """Whether an apposition ends before `asked`: `The mayor, Jo Poe, asked the firm to pay`."""
    source = attribution.source
    if source is None or "," not in source.of(discourse.text):
        return False
    words = [token.lower for token in discourse.between(attribution.start, attribution.end)]
    if not words or words[0] not in OBJECTS or "to" not in words[1:REQUEST]:
        return False
    return not {"whether", "if", "why", "how", "about"} & set(words[: words.index("to", 1)])


def asked_by(resolver: Resolver, index: int) -> Outcome:
    """Who asks in `Asked by Roe Radio what she would do`, where no source is given."""
    attribution, text = resolver.attributions[index], resolver.scene.text
    cue = attribution.cue
    if cue is None or not ASKED.fullmatch(cue.of(text).lower()):
        return NOBODY
    first = resolver.scene.discourse.index_at(cue.end)
    following = resolver.scene.discourse.tokens[first : first + 1]
    if not following or following[0].lower != "by" or attribution.start <= following[0].end:
        return NOBODY
    phrase = resolver.scene.reader.read(Span(following[0].end, attribution.start))
    return resolver.refer(phrase, index, 0) if phrase is not None else NOBODY


def opens_with_quotation(resolver: Resolver, attribution: Attribution) -> bool:
    first = resolver.scene.text[attribution.start : attribution.start + 1]
    return attribution.kind == "direct" or (bool(first) and first in OPENING_MARKS)


def beside_another(resolver: Resolver, index: int) -> Outcome:
    """A bare quotation belongs to the quotation before it, here or one paragraph up."""
    discourse = resolver.scene.discourse
    attribution = resolver.attributions[index]
    paragraph = discourse.paragraph_of(attribution.start)
    best: tuple[int, int] | None = None
    following: tuple[int, int] | None = None
    for other in resolver.neighbours(index):
        candidate = resolver.attributions[other]
        if resolver.outcomes[other].candidate is None or not candidate.quoted:
            continue
        distance = paragraph - discourse.paragraph_of(candidate.end - 1)
        if candidate.end <= attribution.start and distance in (0, 1):
            best = max(best or (0, 0), (candidate.end, other))
        elif candidate.start >= attribution.end and distance == 0:
            following = min(following or (candidate.start, other), (candidate.start, other))
    if best is not None:
        same = discourse.paragraph_of(best[0] - 1) == paragraph
        step = Step(None, "same_paragraph" if same else "next_paragraph")
        return resolver.outcomes[best[1]].after(step, 0.8 if same else 0.7)
    if following is not None:
        return resolver.outcomes[following[1]].after(Step(None, "same_paragraph"), 0.7)
    return NOBODY


def is_active(resolver: Resolver, attribution: Attribution) -> bool:
    """Whether a cue can have a left-out subject: a finite verb or a participle, not passive."""
    cue = attribution.cue
    if cue is None or is_passive(resolver, attribution):
        return False
    words = cue.of(resolver.scene.text).lower().split()
    return words[0].endswith(("ed", "ing", "said", "told", "wrote", "says")) and len(words) < 4


def is_passive(resolver: Resolver, attribution: Attribution) -> bool:
    """Whether the subject of a cue is spoken to or of: `was told`, a court that `heard`."""
    cue = attribution.cue
    words = cue.of(resolver.scene.text).lower().split() if cue is not None else []
    if is_heard(resolver, attribution):
        return True
    if cue is not None and is_asked(resolver.scene.text, cue, None):
        return True
    return not words or words[0] in PASSIVE or not {"was", "were", "been"}.isdisjoint(words)


def is_heard(resolver: Resolver, attribution: Attribution) -> bool:
    """Whether a cue tells what a body heard, so that its name is nobody's who speaks."""
    cue = attribution.cue
    words = cue.of(resolver.scene.text).lower().split() if cue is not None else []
    return attribution.act != "thought" and words[-1:] in (["heard"], ["hears"])


def elided_subject(resolver: Resolver, index: int) -> Outcome:
    """`Roe rejected the plan and said ...`: the speaker earlier in the same sentence."""
    discourse = resolver.scene.discourse
    attribution = resolver.attributions[index]
    place = attribution.cue.start if attribution.cue is not None else attribution.start
    sentence = discourse.sentence_of(place)
    best: tuple[int, int] | None = None
    for other in resolver.neighbours(index):
        source = resolver.attributions[other].source
        if source is None or resolver.outcomes[other].candidate is None:
            continue
        near = place - ELIDED_REACH < source.start < place
        if near and discourse.sentence_of(source.start) == sentence:
            best = max(best or (0, 0), (source.start, other))
    if best is None:
        return sentence_subject(resolver, place)
    return resolver.outcomes[best[1]].after(Step(attribution.cue, "same_subject"), 0.6)


def owned_cue(resolver: Resolver, attribution: Attribution) -> Outcome:
    """Whose the cue is: `from Roe's Facebook post:`, `his attacks on`."""
    cue, scene = attribution.cue, resolver.scene
    if cue is None:
        return NOBODY
    for name in scene.reader.names_in(max(0, cue.start - OWNER_REACH), cue.end):
        near = len(scene.text[name.end : cue.start].split()) < 3 or name.start >= cue.start
        if name.possessive and near and not name.quoted:
            return by_name(scene, name, name.span).after(Step(cue, "owner"), 0.75)
    first = scene.discourse.index_at(cue.start)
    for token in scene.discourse.tokens[max(0, first - 2) : first + 1]:
        if token.lower in ("his", "her") and not scene.discourse.is_quoted(token.start):
            owner = resolver.owner_of(token, token.start)
            if owner is not None:
                return Outcome(owner, 0.6, (Step(Span(token.start, token.end), "owner"),))
    return NOBODY


def sentence_subject(resolver: Resolver, place: int) -> Outcome:
    """`Roe resigned in a post on Monday, captioned “Thanks”`: the subject of the sentence."""
    scene = resolver.scene
    sentence = scene.discourse.sentence_span(place)
    start = max(sentence.start, place - ELIDED_REACH)
    if dateline := DATELINE.match(scene.text, sentence.start, place):
        start = max(start, dateline.end())
    step = Step(None, "same_subject")
    for mention in scene.reader.names_in(start, place):
        if mention.subject and not mention.quoted and scene.of(mention).kind != "document":
            return by_name(scene, mention, mention.span).after(step, 0.55)
    phrase = scene.reader.read(Span(start, place)) if place - start < SHORT_SUBJECT else None
    named = phrase is not None and phrase.shape == "name" and phrase.tokens[0].lower in DETERMINERS
    if phrase is not None and phrase.name is not None and named:
        # "The operator, Roe Lines, did not respond"
        return by_name(scene, phrase.name, phrase.span).after(step, 0.55)
    for token in scene.discourse.between(start, place):
        if token.lower in ("he", "she") and not scene.discourse.is_quoted(token.start):
            ranked = scene.salience.rank(token.start, acceptance(token.lower, frozenset()))
            if ranked:
                return Outcome(
                    ranked[0].candidate, 0.45, (step, Step(ranked[0].last, "antecedent"))
                )
    return NOBODY


def introduced_above(resolver: Resolver, attribution: Attribution) -> Outcome:
    """A quotation that fills its paragraph belongs to the one person the line above is about.

    `In her first speech President Roe spoke for four minutes.` and then the words themselves.
    """
    scene = resolver.scene
    number = scene.discourse.paragraph_of(attribution.start)
    paragraphs = scene.document.paragraphs
    if not 0 < number < len(paragraphs) or paragraphs[number].start < attribution.start:
        return NOBODY
    above = paragraphs[number - 1]
    if above.role != "body" or above.end - above.start > INTRODUCTION:
        return NOBODY
    names = [name for name in scene.reader.names_in(above.start, above.end) if not name.quoted]
    people = {name.candidate: name for name in names if scene.of(name).kind == "person"}
    if number - 1 in resolver.speaking or len(people) != 1:
        return NOBODY
    (mention,) = people.values()
    if mention.possessive:
        return NOBODY
    return by_name(scene, mention, mention.span).after(Step(None, "introduced"), 0.65)
