"""What every head should say of a text, piece by piece and span by span."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotes.attribute.properties.act import is_document
from quotes.attribute.properties.cues import read_cue, words_of
from quotes.encoder.labels import ACTS, ENTITY_LABELS, HEADS, LINKS, QUOTED, TAGS, WORD_CLASSES
from quotes.encoder.pieces import Pieces
from quotes.evaluate.matching import Triple
from quotes.records import QuotedSpan, Span
from quotes.train.labelled import LabelledText

__all__ = ["UNKNOWN", "Links", "Targets"]

Ints = npt.NDArray[np.int64]
Cover = tuple[int, int]
UNKNOWN = -100
# Of a quoted span, this part must lie in a content for it to count as a quote.
_MOST = 0.5


@dataclass(frozen=True, slots=True)
class Links:
    """One link type in a text.

    Attributes:
        candidates: Spans that may be right, by position.
        right: For each query span the right ones; an empty set where there is none.
        may_lack: Whether "none of them" is right where the right ones lie outside a window.
    """

    candidates: tuple[Cover, ...]
    right: dict[Cover, set[Cover]]
    may_lack: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Targets:
    """The targets of a whole text, from which windows are cut.

    Attributes:
        labels: For each head in `HEADS`, (n_pieces,) int64; UNKNOWN where nothing is known.
        links: One item a type in `LINKS`.
    """

    labels: dict[str, Ints]
    links: tuple[Links, ...]

    @classmethod
    def of(
        cls,
        pieces: Pieces,
        source: LabelledText,
        quoted: Sequence[QuotedSpan],
        rng: random.Random | None = None,
    ) -> Targets:
        """Make the targets of a text.

        Args:
            pieces: Its word pieces.
            source: The text with its labels.
            quoted: Its quoted spans.
            rng: Draws whose annotation is learnt; None: the first annotator's.
        """
        labels = {name: np.full(len(pieces), UNKNOWN, dtype=np.int64) for name in HEADS}
        found = _entities(pieces, source, labels["entities"])
        for span, word_class in source.words or ():
            _fill(labels["words"], pieces.cover(span), WORD_CLASSES.index(word_class))
        links = [Links((), {}) for _ in LINKS[:-1]]
        if source.versions:
            version = rng.choice(source.versions) if rng is not None else source.versions[0]
            links = _roles(pieces, source.text, version, quoted, labels)
            spans = [span for item in version for span in item.source]
        else:
            spans = [span for chain in source.chains or () for span in chain]
        return cls(labels, (*links, _antecedents(pieces, source, spans, found)))


def _roles(
    pieces: Pieces,
    text: str,
    attributions: Sequence[Triple],
    quoted: Sequence[QuotedSpan],
    labels: dict[str, Ints],
) -> list[Links]:
    """Role tags, quoted spans, acts of cues, and the links between roles."""
    tags = labels["tags"]
    tags[:] = 0
    covers: dict[str, tuple[Cover, ...]] = {}
    for role in ("content", "source", "cue"):
        covers[role] = _covers(pieces, (s for item in attributions for s in getattr(item, role)))
        for cover in covers[role]:
            _mark(tags, cover, TAGS.index(f"B-{role}"))
    _quoted(pieces, attributions, quoted, labels["quoted"])
    for item in attributions:
        act = _act(text, item)
        for span in item.cue if act is not None else ():
            _fill(labels["acts"], pieces.cover(span), ACTS.index(act or ""))
    return [
        Links(covers[candidate], _pairs(pieces, attributions, query, candidate))
        for query, candidate in LINKS[:-1]
    ]


def _pairs(
    pieces: Pieces, attributions: Sequence[Triple], query: str, candidate: str
) -> dict[Cover, set[Cover]]:
    """Right candidates of each query span; an empty set means that there is none."""
    found: dict[Cover, set[Cover]] = {}
    for item in attributions:
        right = set(_covers(pieces, getattr(item, candidate)))
        for cover in _covers(pieces, getattr(item, query)):
            found.setdefault(cover, set()).update(right)
    return found


def _quoted(
    pieces: Pieces,
    attributions: Sequence[Triple],
    quoted: Sequence[QuotedSpan],
    target: Ints,
) -> None:
    """Which stretches between quotation marks lie in a content."""
    said = np.zeros(len(pieces), dtype=np.bool_)
    for first, last in _covers(pieces, (s for item in attributions for s in item.content)):
        said[first : last + 1] = True
    for span in quoted:
        cover = pieces.cover(Span(span.start, span.end)) if span.depth == 0 else None
        if cover is not None:
            inside = said[cover[0] : cover[1] + 1].mean() > _MOST
            _fill(target, cover, QUOTED.index("quote" if inside else "other"))


def _act(text: str, item: Triple) -> str | None:
    """The act of an attribution as the cue lexicon has it, None where it does not know."""
    if any(is_document(span.of(text)) for span in item.source):
        return "writing"
    for span in item.cue:
        reading = read_cue(words_of(span.of(text)))
        if reading is not None:
            return reading.act
    return None


def _entities(pieces: Pieces, source: LabelledText, target: Ints) -> dict[Span, Cover]:
    """Label named mentions; returns those that can be antecedents."""
    if source.entities is None:
        return {}
    target[:] = 0
    found: dict[Span, Cover] = {}
    for entity in source.entities:
        cover = pieces.cover(entity.span)
        if cover:
            begin = ENTITY_LABELS.index(f"B-{entity.label}")
            target[cover[0]] = begin
            target[cover[0] + 1 : cover[1] + 1] = begin + 1
            if entity.label != "other":
                found[entity.span] = cover
    return found


def _antecedents(
    pieces: Pieces, source: LabelledText, spans: Iterable[Span], entity_of: dict[Span, Cover]
) -> Links:
    """The named mentions that mentions refer to, by coreference chains."""
    candidates = tuple(sorted(set(entity_of.values())))
    if source.chains is None or source.entities is None:
        return Links(candidates, {}, may_lack=True)
    chain_of = {span: chain for chain in source.chains for span in chain}
    by_end = {span.end: cover for span, cover in entity_of.items()}
    found: dict[Cover, set[Cover]] = {}
    for span in set(spans):
        cover = pieces.cover(span)
        if cover is None:
            continue
        # A noun phrase refers to what its last word names.
        mentions = {span, *chain_of.get(span, ())}
        right = {by_end[mention.end] for mention in mentions if mention.end in by_end}
        found.setdefault(cover, set()).update(right)
    return Links(candidates, found, may_lack=True)


def _covers(pieces: Pieces, spans: Iterable[Span]) -> tuple[Cover, ...]:
    covers = {cover for span in spans if (cover := pieces.cover(span))}
    return tuple(sorted(covers))


def _fill(target: Ints, cover: Cover | None, label: int) -> None:
    if cover is not None:
        target[cover[0] : cover[1] + 1] = label


def _mark(target: Ints, cover: Cover, begin: int) -> None:
    """Write begin, inside and end labels, or the single one, over a span."""
    first, last = cover
    if first == last:
        target[first] = begin + 3
        return
    target[first] = begin
    target[first + 1 : last] = begin + 1
    target[last] = begin + 2
