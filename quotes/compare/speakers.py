"""Which speakers of different articles are the same."""

from __future__ import annotations

from typing import NamedTuple

from quotes.records import QuoteFacts

__all__ = ["SpeakerKey", "identity", "speaker_key"]

_AUTHOR = "AUTHOR"


class SpeakerKey(NamedTuple):
    """Equal for mentions of one speaker across articles.

    Attributes:
        kind: The speaker's kind.
        name: The name in one spelling.
        article: Id of the article where the name holds only inside it, else "".
    """

    kind: str
    name: str
    article: str


def speaker_key(quote: QuoteFacts) -> SpeakerKey | None:
    """The identity of a quote's speaker beyond its article; None where nobody is stated."""
    if quote.speaker is None:
        return None
    return identity(quote.article, quote.speaker, quote.speaker_kind or "person", quote.named)


def identity(article: str, name: str, kind: str, named: bool) -> SpeakerKey:
    """The identity of a speaker beyond its article.

    Speakers are one when kind and full name agree. A bare surname, a description ("a police
    officer") and the author's own "I" say nothing beyond their article.

    Args:
        article: `Article.id`.
        name: `Speaker.name`.
        kind: `Speaker.kind`.
        named: `Speaker.named`.
    """
    spelling = " ".join(name.split()).casefold().removeprefix("the ")
    full = kind != "person" or " " in spelling
    alone = not named or not full or name == _AUTHOR
    return SpeakerKey(kind, spelling, article if alone else "")
