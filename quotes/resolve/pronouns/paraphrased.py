"""The body whose own mind a paraphrase tells: `The Milk Board has no plans to buy it, it said`."""

from __future__ import annotations

import re

from quotes.records import Attribution, Span
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.pronouns.salience import SOURCE, Ranked, put_first
from quotes.resolve.scene import Scene
from quotes.resolve.sources.written import sentence_before

__all__ = ["raise_own_subject"]

# What nobody but the body itself can tell: a watchdog says that a firm "broke the rules".
OWN_MIND = re.compile(
    r"\s(?:(?:also|still|now|currently|already|therefore|however) )?(?:"
    r"(?:is|was|are|were|remains?|has been|have been) "
    r"(?:(?:also|still|now|currently|closely|actively|not|fully|very|deeply|carefully) )*"
    r"(?:aware of|monitoring|reviewing|investigating|considering|looking (?:into|at|forward)"
    r"|working (?:with|to|on|closely)|co-?operating|committed to|confident|disappointed|pleased"
    r"|concerned|preparing|planning|assessing|studying|examining|seeking|keen|determined|sorry)\b"
    r"|(?:has|had|have) (?:no|any) (?:current |immediate |further |such )?"
    r"(?:plans?|intention|comment|knowledge|wish|objections?)\b"
    r"|(?:plans|intends|expects|hopes|aims|wants|regrets|welcomes|believes|takes|stands|respects"
    r"|recogni[sz]es|understands|disagrees|apologi[sz]es|values)\b"
    r"|(?:does|did) not (?:comment|believe|expect|plan|intend|recogni[sz]e)\b"
    r"|will (?:also |now |not |fully )*(?:appeal|continue|co-?operate|fight|contest|consider"
    r"|respond|work with|work to)\b)"
)
ITS = re.compile(r"\bits\b", re.IGNORECASE)
# Between the name and its verb: `, which runs the port,`.
ASIDE = re.compile(r", (?:which|the|an?|based) [^,.;:“”\"]{2,60},(?= )")
LEADS = frozenset(["", "the", "and the", "but the", "and", "but"])


def raise_own_subject(
    scene: Scene, attribution: Attribution, position: int, ranked: list[Ranked]
) -> list[Ranked]:
    """Puts first the body by whose name a paraphrase in front of `it said` opens.

    Only where the paraphrase tells what that body plans, watches or feels, and no other body speaks
    in the sentence before, who may be going on.

    Args:
        scene: The article.
        attribution: What `it` is the source of.
        position: Where `it` stands.
        ranked: The candidates that fit the pronoun, with their scores.

    Returns:
        Likewise, the strongest first.
    """
    name = own_subject(scene, attribution, position)
    if name is None or another_speaks(scene, attribution.start, name.candidate):
        return ranked
    return put_first(ranked, Ranked(scene.of(name), SOURCE, name.span))


def own_subject(scene: Scene, attribution: Attribution, position: int) -> NameMention | None:
    """The organisation with which a paraphrase begins that stands before its source."""
    first = attribution.content[0]
    ahead = first.end <= position and attribution.kind != "direct"
    if not ahead or scene.discourse.is_quoted(first.start):
        return None
    sentence = scene.discourse.sentence_span(position)
    if scene.text[sentence.start : first.start].strip():
        return None
    for name in scene.reader.names_in(first.start, first.end)[:1]:
        lead = scene.text[first.start : name.full.start].strip().lower()
        if lead not in LEADS or name.possessive or scene.of(name).kind != "organisation":
            return None
        aside = ASIDE.match(scene.text, name.end, first.end)
        verb = aside.end() if aside is not None else name.end
        if OWN_MIND.match(scene.text, verb, first.end) is None:
            return None
        return None if is_anothers(scene, Span(verb, first.end)) else name
    return None


def is_anothers(scene: Scene, rest: Span) -> bool:
    """Whether `its` may take up who speaks: `The court is considering its appeal, it said`."""
    return any(
        not scene.discourse.is_quoted(match.start())
        for match in ITS.finditer(scene.text, rest.start, rest.end)
    )


def another_speaks(scene: Scene, position: int, body: int) -> bool:
    """Whether the sentence before is said by another body."""
    before = sentence_before(scene, position)
    if before is None:
        return False
    sources = {source.start for source in scene.sources_in(before.start, before.end)}
    return any(
        start in sources
        and index != body
        and scene.cast.candidates[index].kind in ("organisation", "document")
        for start, _, index, _ in scene.salience.between(before.start, before.end)
    )
