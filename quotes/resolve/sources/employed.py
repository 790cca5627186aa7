"""`Jo Poe at Roe & Sons wrote`: she speaks, also where only her employer was found to."""

from __future__ import annotations

from quotes.records import Span
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.sources.reading import SourceReader

__all__ = ["with_employee"]

REACH = 60


def with_employee(reader: SourceReader, source: Span, cue: Span | None) -> Span:
    """A body's name as a source, begun with the person before it who is the verb's subject.

    Args:
        reader: Knows the names of the article.
        source: The source, names whole.
        cue: The verb behind it.
    """
    text = reader.discourse.text
    if cue is None or text[source.end : cue.start].strip() or cue.start < source.end:
        return source
    names = reader.names_in(max(0, source.start - REACH), source.end)
    if len(names) < 2 or names[-1].end != source.end or names[-1].label == "person":
        return source
    person, body = names[-2:]
    between = text[person.end : body.full.start].split()
    inside = body.full.start <= source.start
    if inside and between in (["at"], ["of"], ["at", "the"], ["of", "the"]) and is_person(person):
        return Span(person.full.start, source.end)
    return source


def is_person(name: NameMention) -> bool:
    """Whether a person's full name is the subject of its clause."""
    full = len(name.parts.words) > 1 or bool(name.parts.prefix)
    return full and name.label == "person" and name.subject and not name.quoted
