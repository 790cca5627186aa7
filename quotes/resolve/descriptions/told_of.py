"""The body that `the company` takes up from the sentence before, where that tells of one.

`Two people told CPA that Calloway had hired bankers. The company said`: Calloway, whoever spoke
before; and `Norvane-Halden did not wait. The team said`, though a lone name may be a person's.
"""

from __future__ import annotations

from collections.abc import Callable

from quotes.records import Span
from quotes.resolve.descriptions.kinds import kind_of_noun
from quotes.resolve.heads import known_noun
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.evidence import is_personal
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.pronouns.topics import start_before
from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import vocabulary

__all__ = ["lone_subject", "told_of"]

ANY = frozenset(["business", "company", "corporation", "firm", "group"])
"""Nouns that tell nothing of a body but that it is one."""


def told_of(
    scene: Scene, phrase: SourcePhrase, accept: Callable[[Candidate], float]
) -> NameMention | None:
    """The one body of whom people without a name tell something in the sentence before.

    Args:
        scene: The article.
        phrase: A definite description of a body: `the company`.
        accept: Above 0 for whom the description fits.
    """
    start = before(scene, phrase)
    if start is None or phrase.modifiers or phrase.head not in ANY:
        return None
    sources = [s for s in scene.sources_in(start, phrase.span.start - 1) if nameless(scene, s)]
    if len(sources) != 1 or len(scene.sources_in(start, phrase.span.start - 1)) > 1:
        return None
    names = [
        name
        for name in scene.reader.names_in(sources[0].end, phrase.span.start)
        if name.subject and not name.quoted and accept(scene.of(name)) > 0
    ]
    return names[0] if len({name.candidate for name in names}) == 1 else None


def lone_subject(scene: Scene, phrase: SourcePhrase) -> Candidate | None:
    """The lone name that opens the sentence before, if nothing but a label makes it a person's.

    Those whom news tells of by surname alone have their full name somewhere.
    """
    start = before(scene, phrase)
    names = scene.reader.names_in(start, phrase.span.start) if start is not None else []
    if not names or names[0].full.start != start or not names[0].subject:
        return None
    one = scene.of(names[0])
    doubtful = one.kind == "person" and len(one.words) == 1 and one.gender is None
    alone = all(name.candidate == one.index or not is_body(scene, name) for name in names)
    return one if doubtful and alone and not is_personal(one) else None


def before(scene: Scene, phrase: SourcePhrase) -> int | None:
    """Where the sentence before begins, for `the` and a noun that takes up any body there."""
    if phrase.determiner != "the" or phrase.head not in vocabulary().anaphoric:
        return None
    start = start_before(scene, phrase.span.start)
    if start is None or scene.discourse.is_quoted(start):
        return None
    apart = scene.discourse.paragraph_of(phrase.span.start) - scene.discourse.paragraph_of(start)
    return start if apart == 0 else None


def nameless(scene: Scene, source: Span) -> bool:
    """Whether a source is some people without a name: `two people`, `sources`."""
    read = scene.reader.read(source)
    if read is None or read.shape != "description" or read.definite or not known_noun(read.head):
        return False
    return kind_of_noun(read.head)[0] in ("group", "person")


def is_body(scene: Scene, name: NameMention) -> bool:
    """Whether a name is a body's."""
    return scene.of(name).kind == "organisation"
