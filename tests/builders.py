"""Hand-built analyses for tests: no model, no pipeline, all text invented."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from quotes.records import (
    Analysis,
    Article,
    Channel,
    Confidence,
    ModelInfo,
    Paragraph,
    Quote,
    Relay,
    Span,
    Speaker,
    Step,
)

MODEL = ModelInfo("test-model", "0.0", "0" * 64)


@dataclass(frozen=True)
class Say:
    """One quote to build: the strings are looked up in the article's text."""

    text: str | tuple[str, ...]
    by: str | None = None
    source: str | None = None
    cue: str | None = None
    kind: Any = "direct"
    act: Any = "speech"
    stance: Any = "asserts"
    channel: Any = "unspecified"
    platform: str | None = None
    evidence: str | None = None
    basis: Any = None
    relay: str | None = None
    sure: tuple[float, float, float] = (0.97, 0.9, 0.8)
    flags: tuple[str, ...] = ()
    chain: tuple[tuple[str, str], ...] = ()
    runner_up: tuple[str, float] | None = None
    runner_up_channel: Any = None


@dataclass(frozen=True)
class Who:
    """A speaker to build; `Say.by` names it."""

    name: str
    kind: Any = "person"
    named: bool = True
    role: str | None = None
    mentions: tuple[str, ...] = ()
    anonymity: str | None = None


def find(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def paragraphs(text: str, roles: dict[int, Any] | None = None) -> tuple[Paragraph, ...]:
    """One paragraph a non-blank line; `roles` by number from 0, else body."""
    found: list[Paragraph] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            role = (roles or {}).get(len(found), "body")
            found.append(Paragraph(at, at + len(line), role))
        at += len(line) + 1
    return tuple(found)


@dataclass
class Story:
    """Builds an `Analysis` from strings."""

    text: str
    says: list[Say] = field(default_factory=list)
    who: list[Who] = field(default_factory=list)
    roles: dict[int, Any] = field(default_factory=dict)
    meta: dict[str, Any] = field(default_factory=dict)
    flags: tuple[str, ...] = ()

    def build(self) -> Analysis:
        known = {item.name: item for item in self.who}
        names = list(dict.fromkeys(say.by for say in self.says if say.by))
        ids = {name: f"s{number}" for number, name in enumerate(names, 1)}
        quotes = tuple(
            sorted((self._quote(say, ids) for say in self.says), key=lambda quote: quote.start)
        )
        return Analysis(
            article=Article(self.text, **self.meta),
            paragraphs=paragraphs(self.text, self.roles),
            quotes=tuple(
                Quote(**{**{f: getattr(q, f) for f in Quote.__slots__}, "id": f"q{number}"})
                for number, q in enumerate(quotes, 1)
            ),
            speakers=tuple(self._speaker(known.get(name, Who(name)), ids[name]) for name in names),
            model=MODEL,
            flags=self.flags,
        )

    def _span(self, part: str | None) -> Span | None:
        return find(self.text, part) if part else None

    def _speaker(self, who: Who, ident: str) -> Speaker:
        return Speaker(
            ident,
            who.name,
            who.kind,
            who.named,
            who.role,
            tuple(find(self.text, part) for part in who.mentions),
            who.anonymity,
        )

    def _quote(self, say: Say, ids: dict[str, str]) -> Quote:
        parts = (say.text,) if isinstance(say.text, str) else say.text
        content = tuple(find(self.text, part) for part in parts)
        quoted = tuple(
            Span(span.start + 1, span.end - 1) for span in content if self.text[span.start] in '“"'
        )
        channel = Channel(
            label=say.channel,
            platform=say.platform,
            evidence=self._span(say.evidence),
            basis=say.basis or ("stated" if say.evidence else "none"),
            relay=Relay("news_outlet", say.relay, self._span(say.relay)) if say.relay else None,
            confidence=say.sure[2],
            runner_up=say.runner_up_channel,
        )
        return Quote(
            id="",
            kind=say.kind,
            act=say.act,
            content=content,
            quoted=quoted,
            cue=self._span(say.cue),
            source=self._span(say.source),
            speaker=ids[say.by] if say.by else None,
            stance=say.stance,
            channel=channel,
            confidence=Confidence(*say.sure),
            flags=say.flags,
            chain=tuple(Step(self._span(mention), reason) for mention, reason in say.chain),
            runner_up=say.runner_up,
        )


_LINES = (
    "Harbour wall to close for a year, council says",
    "The sea wall at Port Ellery will close in March, Mayor Ilse Marrow said on Monday, after"
    " engineers found “cracks you could put a hand into.”",
    "“We would rather lose one summer than the whole harbour, and I will answer for that choice"
    " in front of every fishing family of this town,” Marrow wrote on Telegram.",
    "Her deputy, Tomas Brandt, denied that the council had known for years.",
    "“Nobody told us,” he said. “Nobody at all.”",
    "A senior engineer, who asked not to be named because he was not allowed to speak, said the"
    " report had been ready in May, the Ellery Gazette reported.",
    "The fishermen hope that the wall will hold until autumn.",
    "Sign up for our newsletter",
)
HARBOUR = "\n\n".join(_LINES)


def harbour(**meta: Any) -> Analysis:
    """An article with every kind of quote, for tests of what people see."""
    known = {
        "path": "harbour.txt",
        "title": "Harbour wall to close for a year, council says",
        "outlet": "Valmere Courier",
        "published": "2024-02-05",
        "language": "en",
    }
    says = [
        Say(
            "The sea wall at Port Ellery will close in March",
            "Ilse Marrow",
            source="Mayor Ilse Marrow",
            cue="said",
            kind="indirect",
        ),
        Say(
            "“We would rather lose one summer than the whole harbour, and I will answer for that"
            " choice in front of every fishing family of this town,”",
            "Ilse Marrow",
            source="Marrow",
            cue="wrote",
            act="writing",
            channel="social_media",
            platform="Telegram",
            evidence="on Telegram",
            chain=(("Marrow", "surname"),),
            runner_up=("Tomas Brandt", 0.04),
            runner_up_channel=("private", 0.02),
        ),
        Say(
            "that the council had known for years",
            "Tomas Brandt",
            source="Her deputy, Tomas Brandt",
            cue="denied",
            kind="indirect",
            stance="denies",
        ),
        Say(
            ("“Nobody told us,”", "“Nobody at all.”"),
            "Tomas Brandt",
            source="he said",
            cue="said. ",
            sure=(0.99, 0.41, 0.7),
        ),
        Say(
            "the report had been ready in May",
            "a senior engineer",
            source="A senior engineer",
            cue="said the",
            kind="mixed",
            relay="the Ellery Gazette",
            evidence="the Ellery Gazette reported",
            channel="news_outlet",
            platform="Ellery Gazette",
        ),
        Say(
            "that the wall will hold until autumn",
            "the fishermen",
            source="The fishermen",
            cue="hope",
            kind="indirect",
            act="thought",
        ),
    ]
    who = [
        Who("Ilse Marrow", role="Mayor", mentions=("Mayor Ilse Marrow",)),
        Who("Tomas Brandt", role="deputy", mentions=("Tomas Brandt",)),
        Who(
            "a senior engineer",
            named=False,
            anonymity="because he was not allowed to speak",
            mentions=("A senior engineer",),
        ),
        Who("the fishermen", "group", named=False),
    ]
    return Story(HARBOUR, says, who, {0: "headline", 7: "boilerplate"}, {**known, **meta}).build()
