"""A small stand-in for the pipeline, so that the commands can be tested without a model."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from builders import MODEL, paragraphs

from quotes.config import Settings
from quotes.errors import InputError
from quotes.records import Analysis, Article, Channel, Confidence, Quote, Span, Speaker

_QUOTE = re.compile(r"“[^”]*”(?: (?P<who>[A-Z]\w+ [A-Z]\w+) (?P<cue>said|wrote))?(?P<on> on X\b)?")


class FakeAnalyzer:
    """Takes every “...” for a quote of the name behind it."""

    info = MODEL

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def analyze(self, article: Article) -> Analysis:
        if "BAD" in article.text:
            raise InputError("this one is bad")
        text = article.text
        quotes: list[Quote] = []
        speakers: dict[str, str] = {}
        for number, match in enumerate(_QUOTE.finditer(text), 1):
            end = text.index("”", match.start()) + 1
            name = match["who"]
            ident = speakers.setdefault(name, f"s{len(speakers) + 1}") if name else None
            span = Span(match.start(), end)
            on: Any = {"label": "social_media", "platform": "Twitter", "basis": "stated"}
            quotes.append(
                Quote(
                    id=f"q{number}",
                    kind="direct",
                    act="thought" if "hope" in match[0] else "speech",
                    content=(span,),
                    quoted=(Span(span.start + 1, span.end - 1),),
                    cue=Span(*match.span("cue")) if name else None,
                    source=Span(*match.span("who")) if name else None,
                    speaker=ident,
                    stance="asserts",
                    channel=Channel(**on, evidence=Span(*match.span("on")))
                    if match["on"]
                    else Channel(),
                    confidence=Confidence(0.9, 0.4 if name == "Low Trust" else 0.8, 0.7),
                )
            )
        article = replace(article, title=text.split("\n", 1)[0])
        flags = ("language",) if "Bonjour" in text else ()
        people = tuple(Speaker(ident, name) for name, ident in speakers.items())
        return Analysis(article, paragraphs(text), tuple(quotes), people, MODEL, flags)


def make_fake(settings: Settings) -> FakeAnalyzer:
    return FakeAnalyzer(settings)
