"""Which speakers of different articles are the same."""

from __future__ import annotations

from typing import NamedTuple

from quotes.records import Analysis, Speaker

__all__ = ["SpeakerKey", "speaker_key"]

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


def speaker_key(analysis: Analysis, speaker: Speaker) -> SpeakerKey:
    """The identity of a speaker beyond its article.

    Speakers are one when kind and full name agree. A bare surname, a description ("a police
    officer") and the author's own "I" say nothing beyond their article.
    """
    name = " ".join(speaker.name.split()).casefold().removeprefix("the ")
    full = speaker.kind != "person" or " " in name
    alone = not speaker.named or not full or speaker.name == _AUTHOR
    return SpeakerKey(speaker.kind, name, analysis.article.id if alone else "")
