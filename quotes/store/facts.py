"""From an analysis to flat rows."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from quotes.records import Analysis, ArticleFacts, Quote, QuoteFacts, Span
from quotes.store.credits import agency

__all__ = ["article_facts", "quote_facts"]

_STRETCH = 5
# One stretch in so many is kept: an article of 600 words has about 150 fingerprints.
_SAMPLE = 4
_WORD = re.compile(r"\w+")


def article_facts(analysis: Analysis) -> ArticleFacts:
    """The article as a row."""
    article = analysis.article
    body = _body(analysis)
    return ArticleFacts(
        id=article.id,
        path=article.path,
        title=article.title,
        outlet=article.outlet,
        url=article.url,
        published=article.published,
        authors=article.authors,
        language=article.language,
        words=sum(len(part.split()) for part in body),
        quoted_words=_quoted_words(analysis.statements, article.text),
        agency=agency(analysis),
        prints=_prints(body),
        model=analysis.model.sha256,
        story=article.story,
    )


def quote_facts(analysis: Analysis) -> tuple[QuoteFacts, ...]:
    """The article's quotes as rows, thoughts included, in order."""
    return tuple(
        _quote_facts(analysis, quote, position) for position, quote in enumerate(analysis.quotes)
    )


def _quote_facts(analysis: Analysis, quote: Quote, position: int) -> QuoteFacts:
    text = analysis.article.text
    speaker = analysis.speaker(quote)
    channel, relay = quote.channel, quote.channel.relay
    return QuoteFacts(
        article=analysis.article.id,
        quote=quote.id,
        position=position,
        start=quote.start,
        end=quote.end,
        kind=quote.kind,
        act=quote.act,
        stance=quote.stance,
        text=quote.text(text),
        quoted=tuple(span.of(text) for span in quote.quoted),
        cue=_words(quote.cue, text),
        source=_words(quote.source, text),
        speaker=speaker.name if speaker else None,
        speaker_kind=speaker.kind if speaker else None,
        named=speaker is not None and speaker.named,
        role=speaker.role if speaker else None,
        anonymity=speaker.anonymity if speaker else None,
        channel=channel.label,
        platform=channel.platform,
        evidence=_words(channel.evidence, text),
        basis=channel.basis,
        first_hand=channel.first_hand,
        relay_label=relay.label if relay else None,
        relay_platform=relay.platform if relay else None,
        content_confidence=quote.confidence.content,
        speaker_confidence=quote.confidence.speaker,
        channel_confidence=quote.confidence.channel,
        flags=quote.flags,
    )


def _words(span: Span | None, text: str) -> str | None:
    return span.of(text) if span else None


def _body(analysis: Analysis) -> list[str]:
    """The paragraphs but boilerplate; the whole text where there are none."""
    text = analysis.article.text
    if not analysis.paragraphs:
        return [text]
    return [item.span.of(text) for item in analysis.paragraphs if item.role != "boilerplate"]


def _quoted_words(quotes: Sequence[Quote], text: str) -> int:
    """Words between quotation marks, each once: quotes may stand inside quotes."""
    words = 0
    done = 0
    for span in sorted(span for quote in quotes for span in quote.quoted):
        part = Span(max(span.start, done), span.end)
        if part.start < part.end:
            words += len(part.of(text).split())
            done = part.end
    return words


def _prints(parts: Sequence[str]) -> tuple[int, ...]:
    """Fingerprints by sampled hashes (Manber 1994, Finding similar files in a file system)."""
    kept: set[int] = set()
    for part in parts:
        words = [word.encode("utf-8", "surrogatepass") for word in _WORD.findall(part.casefold())]
        for stretch in zip(*(words[at:] for at in range(_STRETCH)), strict=False):
            raw = hashlib.blake2b(b" ".join(stretch), digest_size=8).digest()
            if raw[-1] % _SAMPLE == 0:
                # Shifted, it fits a signed 64-bit column.
                kept.add(int.from_bytes(raw, "big") >> 1)
    return tuple(sorted(kept))
