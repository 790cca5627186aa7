"""Analyses as plain dictionaries: the schema `quotes/analysis@1` that other programs read.

The order of keys is fixed and numbers are rounded, so that the same analysis always gives the
same bytes. Adding a key is a minor change; renaming or dropping one is a new schema version.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from quotes.errors import InputError
from quotes.records.analysis import Analysis, ModelInfo
from quotes.records.article import Article
from quotes.records.quote import Channel, Confidence, Quote, Relay, Speaker, Step
from quotes.records.spans import Paragraph, Span

__all__ = ["ANALYSIS_SCHEMA", "analysis_from_dict", "analysis_to_dict"]

ANALYSIS_SCHEMA = "quotes/analysis@1"


def analysis_to_dict(
    analysis: Analysis, *, explain: bool = False, with_text: bool = False
) -> dict[str, Any]:
    """An analysis in the schema `quotes/analysis@1`.

    Args:
        analysis: What was found in one article.
        explain: Add to each quote the way from the mention to the name, and the second choices.
        with_text: Add the article's text, which all offsets count in.
    """
    text = analysis.article.text
    result: dict[str, Any] = {
        "schema": ANALYSIS_SCHEMA,
        "article": _article(analysis.article, with_text),
        "paragraphs": [
            {"start": item.start, "end": item.end, "role": item.role}
            for item in analysis.paragraphs
        ],
        "quotes": [_quote(quote, text, explain) for quote in analysis.quotes],
        "speakers": [_speaker(speaker) for speaker in analysis.speakers],
        "model": {
            "name": analysis.model.name,
            "version": analysis.model.version,
            "sha256": analysis.model.sha256,
        },
    }
    if analysis.flags:
        result["flags"] = list(analysis.flags)
    return result


def _article(article: Article, with_text: bool) -> dict[str, Any]:
    result: dict[str, Any] = {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "published": article.published,
        "authors": list(article.authors),
        "language": article.language,
        "words": article.words,
        "sha256": article.sha256,
    }
    if article.published_from != "metadata":
        result["published_from"] = article.published_from
    if article.story is not None:
        result["story"] = article.story
    if article.notes:
        result["notes"] = list(article.notes)
    if with_text:
        result["text"] = article.text
    return result


def _quote(quote: Quote, text: str, explain: bool) -> dict[str, Any]:
    result: dict[str, Any] = {
        "id": quote.id,
        "kind": quote.kind,
        "act": quote.act,
        "content": [_span(span) for span in quote.content],
        "text": quote.text(text),
        "quoted": [_span(span) for span in quote.quoted],
        "cue": _printed(quote.cue, text),
        "source": _printed(quote.source, text),
        "speaker": quote.speaker,
        "stance": quote.stance,
        "channel": _channel(quote.channel, text),
        "confidence": {
            "content": _number(quote.confidence.content),
            "speaker": _number(quote.confidence.speaker),
            "channel": _number(quote.confidence.channel),
        },
        "flags": list(quote.flags),
    }
    if explain:
        result["explain"] = _explanation(quote, text)
    return result


def _channel(channel: Channel, text: str) -> dict[str, Any]:
    relay = channel.relay
    result: dict[str, Any] = {
        "label": channel.label,
        "platform": channel.platform,
        "evidence": _printed(channel.evidence, text),
        "basis": channel.basis,
        "relay": relay
        and {
            "label": relay.label,
            "platform": relay.platform,
            "evidence": _printed(relay.evidence, text),
        },
    }
    if channel.first_hand:
        result["first_hand"] = True
    return result


def _explanation(quote: Quote, text: str) -> dict[str, Any]:
    speaker, channel = quote.runner_up, quote.channel.runner_up
    return {
        "chain": [
            {"mention": _printed(step.mention, text), "reason": step.reason} for step in quote.chain
        ],
        "speaker_runner_up": speaker and {"name": speaker[0], "score": _number(speaker[1])},
        "channel_runner_up": channel and {"label": channel[0], "score": _number(channel[1])},
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    result: dict[str, Any] = {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind,
        "named": speaker.named,
        "role": speaker.role,
        "mentions": [_span(span) for span in speaker.mentions],
    }
    if speaker.anonymity is not None:
        result["anonymity"] = speaker.anonymity
    return result


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _printed(span: Span | None, text: str) -> dict[str, Any] | None:
    if span is None:
        return None
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _number(value: float) -> float:
    # float(): a numpy number would not survive json.dumps. "+ 0.0": no "-0.0" in the output.
    return round(float(value), 3) + 0.0


def analysis_from_dict(data: Mapping[str, Any], text: str | None = None) -> Analysis:
    """The analysis that `analysis_to_dict` wrote.

    Args:
        data: A dictionary of the schema `quotes/analysis@1`.
        text: The article's text, where `data` was written without it.

    Raises:
        InputError: It is of another schema, incomplete, or the text is missing or another one.
    """
    schema = data.get("schema")
    if schema != ANALYSIS_SCHEMA:
        raise InputError(f"the schema is {schema!r}, this reads {ANALYSIS_SCHEMA!r}")
    try:
        article = _article_from(data["article"], text)
        analysis = Analysis(
            article=article,
            paragraphs=tuple(
                Paragraph(item["start"], item["end"], item["role"]) for item in data["paragraphs"]
            ),
            quotes=tuple(_quote_from(item) for item in data["quotes"]),
            speakers=tuple(_speaker_from(item) for item in data["speakers"]),
            model=ModelInfo(**data["model"]),
            flags=tuple(data.get("flags", ())),
        )
    except (KeyError, TypeError, AttributeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise InputError(f"not a whole {ANALYSIS_SCHEMA}: {reason}") from error
    if article.sha256 != data["article"].get("sha256", article.sha256):
        raise InputError("the analysis is of another text: its sha256 does not fit")
    return analysis


def _article_from(item: Mapping[str, Any], text: str | None) -> Article:
    text = item.get("text") if text is None else text
    if not isinstance(text, str):
        raise InputError("the analysis was written without the article's text")
    return Article(
        text=text,
        path=item["path"],
        title=item["title"],
        outlet=item["outlet"],
        url=item["url"],
        published=item["published"],
        authors=tuple(item["authors"]),
        language=item["language"],
        story=item.get("story"),
        notes=tuple(item.get("notes", ())),
        published_from=item.get("published_from", "metadata"),
    )


def _quote_from(item: Mapping[str, Any]) -> Quote:
    confidence = Confidence(**item["confidence"])
    why = item.get("explain") or {}
    speaker, channel = why.get("speaker_runner_up"), why.get("channel_runner_up")
    return Quote(
        id=item["id"],
        kind=item["kind"],
        act=item["act"],
        content=_spans_from(item["content"]),
        quoted=_spans_from(item["quoted"]),
        cue=_span_from(item["cue"]),
        source=_span_from(item["source"]),
        speaker=item["speaker"],
        stance=item["stance"],
        channel=_channel_from(item["channel"], confidence.channel, channel),
        confidence=confidence,
        flags=tuple(item["flags"]),
        chain=tuple(
            Step(_span_from(step["mention"]), step["reason"]) for step in why.get("chain", ())
        ),
        runner_up=(speaker["name"], speaker["score"]) if speaker else None,
    )


def _channel_from(
    item: Mapping[str, Any], confidence: float, runner_up: Mapping[str, Any] | None
) -> Channel:
    relay = item["relay"]
    return Channel(
        label=item["label"],
        platform=item["platform"],
        evidence=_span_from(item["evidence"]),
        basis=item["basis"],
        relay=Relay(relay["label"], relay["platform"], _span_from(relay["evidence"]))
        if relay
        else None,
        confidence=confidence,
        first_hand=item.get("first_hand", False),
        runner_up=(runner_up["label"], runner_up["score"]) if runner_up else None,
    )


def _speaker_from(item: Mapping[str, Any]) -> Speaker:
    return Speaker(
        id=item["id"],
        name=item["name"],
        kind=item["kind"],
        named=item["named"],
        role=item["role"],
        mentions=_spans_from(item["mentions"]),
        anonymity=item.get("anonymity"),
    )


def _spans_from(items: list[Mapping[str, int]]) -> tuple[Span, ...]:
    return tuple(Span(item["start"], item["end"]) for item in items)


def _span_from(item: Mapping[str, Any] | None) -> Span | None:
    return Span(item["start"], item["end"]) if item else None
