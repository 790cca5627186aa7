"""The stages in their order, each a small callable over `Work`.

This is the one list of what an analysis consists of: `Analyzer` runs it and the spaCy factories
are made from it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from quotes.attribute import attribute
from quotes.attribute.links import link
from quotes.attribute.missed.unanswered import unanswered
from quotes.channel import Learned, OwnNames, Weights, classify, read_own_names, read_weights
from quotes.clean import paragraphs
from quotes.config import Settings
from quotes.detect import add_set_off, detect, scan
from quotes.encoder.session import Encoder
from quotes.encoder.vectors import SpanVectors
from quotes.pipeline.language import is_english
from quotes.pipeline.sentences import sentences
from quotes.pipeline.work import Work
from quotes.records import Attribution, Document, Entity, Paragraph, ParagraphRole, Span
from quotes.resolve import resolve
from quotes.resources import model_directory

__all__ = ["ORDER", "Stage", "make_stages"]

Stage = Callable[[Work], None]
ORDER = (
    "quotes_clean",
    "quotes_encode",
    "quotes_detect",
    "quotes_attribute",
    "quotes_resolve",
    "quotes_channel",
)
# In a language that the encoder does not read a quotation has so many words, a title fewer; how
# sure it is.
_QUOTATION, _UNREAD = 4, 0.5


def make_stages(encoder: Encoder, settings: Settings) -> Mapping[str, Stage]:
    """The stages by name, in the order in which they run."""
    own = read_own_names(settings.lexicon) if settings.lexicon else OwnNames()
    weights = read_weights(settings.model or model_directory())
    stages: tuple[Stage, ...] = (
        _clean,
        partial(_encode, encoder),
        _detect,
        partial(_attribute, encoder, settings),
        _resolve,
        partial(_channel, own, weights),
    )
    return dict(zip(ORDER, stages, strict=True))


def _clean(work: Work) -> None:
    text = work.article.text
    blocks = work.article.set_off
    work.paragraphs = paragraphs(text, blocks)
    work.quoted = add_set_off(text, work.paragraphs, scan(text, work.paragraphs), blocks)
    if not is_english(work.doc):
        work.flags.append("language")


def _encode(encoder: Encoder, work: Work) -> None:
    work.need("paragraphs", "quotes_encode")
    work.encoded = encoder.encode(work.article.text, work.paragraphs or (), work.quoted)


def _detect(work: Work) -> None:
    work.need("encoded", "quotes_detect")
    assert work.encoded is not None and work.paragraphs is not None
    work.roles = detect(work.encoded, work.article.text, work.paragraphs, work.quoted)
    work.document = Document(
        article=work.article,
        paragraphs=work.paragraphs,
        sentences=sentences(work.doc, work.paragraphs),
        quoted=work.quoted,
        entities=tuple(
            Entity(item.span.start, item.span.end, item.label, round(item.score, 4))  # type: ignore[arg-type]
            for item in work.roles.entities
        ),
    )


def _attribute(encoder: Encoder, settings: Settings, work: Work) -> None:
    work.need("roles", "quotes_attribute")
    assert work.encoded is not None and work.roles is not None and work.document is not None
    raw = _link(encoder, work)
    if sentences_without := unanswered(work.document, raw, work.roles.cue, work.roles.source):
        work.roles = detect(
            work.encoded, work.article.text, work.document.paragraphs, work.quoted,
            work.roles.entities, sentences_without,
        )  # fmt: skip
        raw = _link(encoder, work)
    if "language" in work.flags:
        raw = (*raw, *_quotations(work, raw))
    if not settings.include_boilerplate:
        raw = _outside_boilerplate(raw, work.document.paragraphs)
    work.attributions = attribute(work.document, raw)


def _link(encoder: Encoder, work: Work) -> tuple[Attribution, ...]:
    assert work.encoded is not None and work.roles is not None and work.document is not None
    roles = work.roles
    # "... ‘unsafe’, says report" and below it "By Jo Roe": who writes it says nothing in it.
    byline = _within(work.document.paragraphs, "byline")
    sources = [item for item in roles.source if not byline(item.span)]
    return link(
        work.document, work.encoded, encoder.links,
        roles.content, roles.cue, sources, roles.entities,
    )  # fmt: skip


def _quotations(work: Work, raw: tuple[Attribution, ...]) -> Iterator[Attribution]:
    """What stands between quotation marks in a language that the encoder does not read."""
    known = [span for item in raw for span in item.content]
    for quoted in work.quoted:
        span = Span(quoted.start, quoted.end)
        words = len(span.of(work.article.text).split())
        if quoted.depth == 0 and words >= _QUOTATION and not any(map(span.overlaps, known)):
            yield Attribution((span,), score=_UNREAD, source_score=_UNREAD, flags=("by_structure",))


def _outside_boilerplate(
    raw: tuple[Attribution, ...], paragraphs: tuple[Paragraph, ...]
) -> tuple[Attribution, ...]:
    """The attributions without what they have in page furniture."""
    inside = _within(paragraphs, "boilerplate")
    kept = []
    for item in raw:
        content = tuple(span for span in item.content if not inside(span))
        if content:
            kept.append(
                replace(
                    item,
                    content=content,
                    cue=None if item.cue and inside(item.cue) else item.cue,
                    source=None if item.source and inside(item.source) else item.source,
                )
            )
    return tuple(kept)


def _within(paragraphs: tuple[Paragraph, ...], role: ParagraphRole) -> Callable[[Span], bool]:
    """Tells of spans whether they begin in a paragraph of a role."""
    having = {paragraph.start for paragraph in paragraphs if paragraph.role == role}
    borders = [paragraph.start for paragraph in paragraphs]

    def inside(span: Span) -> bool:
        return borders[max(bisect_right(borders, span.start) - 1, 0)] in having

    return inside


def _resolve(work: Work) -> None:
    work.need("attributions", "quotes_resolve")
    assert work.document is not None and work.attributions is not None
    work.resolution = resolve(work.document, work.attributions)


def _channel(own: OwnNames, weights: Weights, work: Work) -> None:
    work.need("resolution", "quotes_channel")
    assert work.document is not None
    assert work.attributions is not None and work.resolution is not None
    speakers = work.resolution.by_attribution()
    assert work.encoded is not None
    learned = Learned(weights, SpanVectors(work.encoded))
    work.channels = classify(work.document, work.attributions, speakers, own, learned)
