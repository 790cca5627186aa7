"""Questions and answers that go on without a cue: “By whom?” under “Nobody,” Roe said."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.records import Paragraph, QuotedSpan, Span

__all__ = ["part_dialogue"]

_TURN_SCORE = 0.6
_PRONOUNS = frozenset({"he", "she", "they"})
_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "mr", "mrs", "ms", "dr"})


@dataclass(slots=True)
class _Scene:
    """Who asks and who answers in the paragraphs gone by.

    Attributes:
        asker: The last quotation with a cue of the one who asks.
        answerer: Likewise, of the one who answers.
        parted: Whether a question without a cue came in between.
    """

    asker: Draft | None = None
    answerer: Draft | None = None
    parted: bool = False


def part_dialogue(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give a question that fills its paragraph to the one who asks, and answers to the other.

    Only where both are known: somebody asked, with a cue, and the next paragraph had the answer,
    with another one's. Whoever goes on speaking by himself keeps his questions.

    Returns:
        The drafts with those added.
    """
    cover, scene, made = Cover(drafts), _Scene(), []
    for paragraph in context.document.paragraphs:
        quotations = context.outer_in(paragraph.span)
        if paragraph.role != "body" or not quotations:
            scene = _Scene()
            continue
        owner = cover.owner(quotations[0].inner)
        if owner is not None and _attributed(owner, paragraph):
            scene = _heard(context, scene, owner, quotations[-1])
        elif len(quotations) == 1 and context.fills(quotations[0], paragraph):
            made += _turn(context, scene, owner, quotations[0])
        else:
            scene = _Scene()
    return [*drafts, *made]


def _attributed(draft: Draft, paragraph: Paragraph) -> bool:
    """Whether cue and source of a draft stand in a paragraph."""
    marks = (draft.cue, draft.source)
    return all(mark is not None and paragraph.span.contains(mark) for mark in marks)


def _heard(context: Context, scene: _Scene, owner: Draft, last: QuotedSpan) -> _Scene:
    """The scene after a paragraph that tells who speaks."""
    text = context.text
    if scene.asker is not None and _same(text, owner, scene.asker):
        return _Scene(owner, scene.answerer, scene.parted)
    if scene.asker is not None and scene.answerer is None:
        return _Scene(scene.asker, owner)
    if scene.answerer is not None and _same(text, owner, scene.answerer):
        return _Scene(scene.asker, owner, scene.parted)
    author = owner.source is not None and owner.source.of(text) == "I"
    return _Scene(owner) if author or _asks(text, last) else _Scene()


def _same(text: str, one: Draft, other: Draft) -> bool:
    """Whether two sources have a word of a name in common."""
    if one.source is None or other.source is None:
        return False
    here, there = _words(one.source.of(text)), _words(other.source.of(text))
    return bool(here & there)


def _words(source: str) -> frozenset[str]:
    words = {word.strip(",.’'").removesuffix("’s").removesuffix("'s") for word in source.split()}
    names = {word for word in words if word[:1].isupper()}
    return frozenset(word.lower() for word in names) - _SMALL - _PRONOUNS


def _asks(text: str, quoted: QuotedSpan) -> bool:
    return text[quoted.inner.start : quoted.inner.end].rstrip(" ’'”\"")[-1:] == "?"


def _turn(context: Context, scene: _Scene, owner: Draft | None, quoted: QuotedSpan) -> list[Draft]:
    """What a paragraph without a cue adds: a draft that goes on with one of the two."""
    if scene.asker is None or scene.answerer is None:
        scene.asker = None
        return []
    asks = _asks(context.text, quoted)
    if not asks and not scene.parted:
        return []
    scene.parted = True
    score = owner.score if owner is not None else _TURN_SCORE
    if owner is not None:
        left = [span for span in owner.content if not span.overlaps(quoted.span)]
        if not left:
            owner.cue = owner.source = None
            owner.continues = scene.asker if asks else scene.answerer
            return []
        owner.content = left
    own = Draft.new(Span(quoted.start, quoted.end), score)
    own.continues = scene.asker if asks else scene.answerer
    return [own]
