"""Puts the stages' results together into the analysis of one article."""

from __future__ import annotations

import re
from dataclasses import replace

from quotes.clean import printed_authors, printed_day
from quotes.encoder.manifest import Manifest
from quotes.pipeline.calibrate import calibrate
from quotes.pipeline.work import Work
from quotes.records import (
    Analysis,
    Article,
    Assignment,
    Attribution,
    Channel,
    Confidence,
    Paragraph,
    Quote,
)

__all__ = ["assemble"]

_SUBJECT = re.compile(r"\A\s*Subject:\s+(?:(?:FW|Fw|FWD|Fwd|RE|Re):\s+)*")


def assemble(work: Work, manifest: Manifest) -> Analysis:
    """Build the analysis from a finished bench."""
    assert work.paragraphs is not None and work.attributions is not None
    assert work.resolution is not None and work.channels is not None
    rows = zip(work.attributions, work.resolution.assignments, work.channels, strict=True)
    quotes = tuple(
        _quote(index, attribution, assignment, channel, manifest)
        for index, (attribution, assignment, channel) in enumerate(rows, 1)
    )
    used = {quote.speaker for quote in quotes}
    return Analysis(
        article=_completed(work.article, work.paragraphs),
        paragraphs=work.paragraphs,
        quotes=quotes,
        speakers=tuple(item for item in work.resolution.speakers if item.id in used),
        model=manifest.info,
        flags=tuple(work.flags),
    )


def _quote(
    number: int,
    attribution: Attribution,
    assignment: Assignment,
    channel: Channel,
    manifest: Manifest,
) -> Quote:
    confidence = Confidence(
        content=calibrate(attribution.score, manifest.calibration.get("content")),
        speaker=calibrate(assignment.confidence, manifest.calibration.get("speaker")),
        channel=calibrate(channel.confidence, manifest.calibration.get("channel")),
    )
    return Quote(
        id=f"q{number}",
        kind=attribution.kind,
        act=attribution.act,
        content=attribution.content,
        quoted=attribution.quoted,
        cue=attribution.cue,
        source=attribution.source,
        speaker=assignment.speaker,
        stance=attribution.stance,
        channel=channel,
        confidence=confidence,
        flags=attribution.flags,
        chain=assignment.chain,
        runner_up=assignment.runner_up,
    )


def _completed(article: Article, paragraphs: tuple[Paragraph, ...]) -> Article:
    """What an article came without, as far as its head says it."""
    article = _with_day(_with_title(article, paragraphs), paragraphs)
    if article.authors:
        return article
    return replace(article, authors=printed_authors(article.text, paragraphs))


def _with_day(article: Article, paragraphs: tuple[Paragraph, ...]) -> Article:
    """Take the date of the byline for that of an article that came without one."""
    if article.published:
        return article
    day = printed_day(article.text, paragraphs)
    return replace(article, published=day, published_from="text") if day else article


def _with_title(article: Article, paragraphs: tuple[Paragraph, ...]) -> Article:
    """Take the headline for the title of an article that came without one."""
    if article.title:
        return article
    for paragraph in paragraphs:
        if paragraph.role == "headline":
            # Of a mail it is the header with its name.
            title = _SUBJECT.sub("", article.text[paragraph.start : paragraph.end]).strip()
            return replace(article, title=title)
    return article
