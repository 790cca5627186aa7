"""Whom `the witness` means in a report from court: the one who was just examined."""

from __future__ import annotations

import re

from quotes.resolve.names.candidates import Candidate
from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase

__all__ = ["examined"]

REACH = 2500
EXAMINED = re.compile(
    r"\b(?:[Gg]iving evidence|[Gg]ave evidence|[Cc]ross-examined|[Uu]nder cross-examination"
    r"|[Tt]ook the (?:witness )?stand|[Ii]n the witness box|[Tt]estif(?:ied|ying))\b"
)
# Who examines, and for whom.
BY = re.compile(r"\bby [^,.;:“”\"\n]{2,60}")


def examined(scene: Scene, phrase: SourcePhrase) -> Candidate | None:
    """The last person of whom the article told, before a description, that he gave evidence.

    Args:
        scene: The article.
        phrase: A description; only a bare `the witness` points back to him.
    """
    if phrase.head != "witness" or phrase.determiner != "the" or phrase.modifiers:
        return None
    start = max(0, phrase.span.start - REACH)
    told = list(EXAMINED.finditer(scene.text, start, phrase.span.start))
    if not told or scene.discourse.is_quoted(told[-1].start()):
        return None
    last = told[-1]
    sentence = scene.discourse.sentence_span(last.start())
    asker = BY.search(scene.text, last.end(), sentence.end)
    people = {
        name.candidate
        for name in scene.reader.names_in(sentence.start, sentence.end)
        if scene.of(name).kind == "person" and (scene.is_source(name) or name.subject)
        if asker is None or not asker.start() <= name.start < asker.end()
    }
    return scene.cast.candidates[people.pop()] if len(people) == 1 else None
