"""Where names may stand, and how the encoder's entities cut or widen capitalised sequences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from quotes.records import Entity, Span
from quotes.resolve.discourse import QUOTE_MARKS, Discourse
from quotes.resolve.names.parts import is_initial
from quotes.resolve.names.sequences import bare_title
from quotes.resolve.vocabulary import ARMED, MEMBERS, vocabulary, wordset

__all__ = ["EntityIndex", "cut_at_sources", "readable_stretches", "split_by_entities", "widen"]

UNSURE = 0.5
JOINTS = frozenset(["of", "the", "for", "and", "on", "to", "in", "at", "our", "&", "-"])


class EntityIndex:
    """The encoder's entities by position."""

    def __init__(self, entities: Sequence[Entity], text: str) -> None:
        self._text = text
        order = sorted(range(len(entities)), key=lambda i: (entities[i].start, -entities[i].end))
        self.order: list[int] = []
        for index in order:
            if self._is_title(entities[index]):
                continue
            # Overlapping entities would be read twice; the first and longest one stays.
            if not self.order or entities[index].start >= entities[self.order[-1]].end:
                self.order.append(index)
        self.entities = entities
        self.starts = [entities[index].start for index in self.order]

    def _is_title(self, entity: Entity) -> bool:
        """Whether an entity is nothing but `Sir` or `Smt.`, though a name follows it."""
        printed = self._text[entity.start : entity.end].lower().rstrip(".")
        return printed in vocabulary().honorifics

    def overlapping(self, start: int, end: int) -> list[int]:
        """Indices of entities that share characters with a stretch."""
        number = max(0, bisect_right(self.starts, start) - 1)
        found = []
        while number < len(self.order) and self.starts[number] < end:
            index = self.order[number]
            if self.entities[index].end > start:
                found.append(index)
            number += 1
        return found


def readable_stretches(discourse: Discourse, sources: Sequence[Span]) -> list[tuple[int, int]]:
    """Where capitals mean names: body paragraphs, and the sources inside of headlines."""
    paragraphs = discourse.document.paragraphs
    if not paragraphs:
        return [(0, len(discourse.text))]
    found = [
        (p.start, p.end)
        for p in paragraphs
        if p.role != "boilerplate" and not discourse.in_headline(p.start)
    ]
    found.extend((s.start, s.end) for s in sources if discourse.in_headline(s.start))
    return sorted(set(found))


def cut_at_sources(
    discourse: Discourse, run: tuple[int, int], borders: list[int], entities: EntityIndex
) -> list[tuple[int, int]]:
    """A run cut where a source begins or ends: there one phrase ends in any case.

    Unless the border itself is cut: it stands inside an entity, or beside a word that joins.
    """
    tokens = discourse.tokens
    first = bisect_right(borders, tokens[run[0]].start)
    parts, here = [], run[0]
    for border in borders[first:]:
        if border >= tokens[run[1] - 1].end:
            break
        cut = min(run[1], max(here, discourse.index_at(border)))
        if cut > here and not is_cut_through(discourse, cut, run[1], entities):
            parts.append((here, cut))
            here = cut
    if here < run[1]:
        parts.append((here, run[1]))
    return parts


def is_titled(discourse: Discourse, inside: Sequence[Entity]) -> bool:
    """Whether the first of two entities is a department: `Defence Minister Jo Poe`."""
    words = vocabulary()
    if len(inside) != 2 or inside[1].label != "person" or inside[0].label == "person":
        return False
    department = discourse.between(inside[0].start, inside[0].end)
    title = discourse.between(inside[0].end, inside[1].start)
    office = all(words.is_person_noun(t.lower) or t.bare in words.titles for t in title)
    return bool(title) and office and department[0].lower in wordset("departments")


def are_one_name(discourse: Discourse, run: tuple[int, int], inside: Sequence[Entity]) -> bool:
    """Whether several entities in one run are pieces of one name.

    Pieces of one word each belong together (a first name and a surname that the encoder
    parted), and so does everything that an `&` joins.
    """
    if all(entity.label != "person" for entity in inside):
        return True
    lead = [token.lower for token in discourse.tokens[max(0, run[0] - 3) : run[0]]]
    if lead[-1:] == ["the"]:
        lead.pop()
    if lead[-1:] == ["for"] and not MEMBERS.isdisjoint(lead[-2:-1]):
        # "MEP for the East Jo Poe"
        return False
    tokens = discourse.tokens[run[0] : run[1]]
    if any(token.text == "&" for token in tokens):
        return True
    marked = any(token.text in QUOTE_MARKS or token.text in "'‘(" for token in tokens)
    if marked and len({entity.label for entity in inside} - {"other"}) == 1:
        # Jo "Ace" Poe
        return True
    sizes = [untitled(discourse, entity) for entity in inside]
    close = len(inside) == 2 and inside[1].start - inside[0].end == 1
    if close and inside[1].label == "person" and are_initials(discourse, inside[0]):
        # "T." and "N. Roe"
        return True
    if close and sizes[0] == 0 and inside[1].label == "person":
        # "Sprinter" and "Jo Poe": the encoder took the role for a name.
        return True
    if close and inside[0].score < UNSURE and inside[1].label == "person":
        # "Novelist Jo" and "Poe": the encoder was not sure of the first.
        return True
    return close and sizes == [1, 1]


def are_initials(discourse: Discourse, entity: Entity) -> bool:
    """Whether an entity is nothing but initials."""
    tokens = discourse.between(entity.start, entity.end)
    return bool(tokens) and all(is_initial(token) for token in tokens)


def rank_inside(discourse: Discourse, inside: Sequence[Entity]) -> int | None:
    """The rank at which the bearer's name begins, where the encoder cut it behind the first name.

    `Southern Group General Jo` and `Poe`: the first is a body, the rank and a first name.
    """
    if len(inside) != 2 or inside[0].label != "organisation" or inside[1].label != "person":
        return None
    surname = discourse.between(inside[1].start, inside[1].end)
    body = discourse.between(inside[0].start, inside[0].end)
    if len(surname) != 1 or len(body) < 3 or inside[1].start - inside[0].end != 1:
        return None
    known = body[-2].is_capital and body[-2].bare in ARMED
    return discourse.index_at(body[-2].start) if known else None


def untitled(discourse: Discourse, entity: Entity) -> int:
    """How many words an entity has besides the titles and roles that it begins with."""
    words = vocabulary()
    bare = [token.bare for token in discourse.between(entity.start, entity.end)]
    titles = words.titles.keys() | words.persons - words.name_gender.keys()
    while bare and bare[0] in titles:
        del bare[0]
    return len(bare)


def is_cut_through(discourse: Discourse, cut: int, end: int, entities: EntityIndex) -> bool:
    """Whether a border before a token of a run separates what is one name."""
    if cut >= end:
        return False
    tokens = discourse.tokens
    before, token = tokens[cut - 1], tokens[cut]
    if before.text.endswith(".") and before.bare in vocabulary().dotted:
        return True
    if any(one.lower in JOINTS or one.text in "'’" for one in (before, token)):
        return True
    inside = entities.overlapping(before.start, token.end)
    return any(
        entities.entities[i].start <= before.start and token.end <= entities.entities[i].end
        for i in inside
    )


def widen(
    discourse: Discourse, run: tuple[int, int], entities: EntityIndex, limit: int
) -> tuple[int, int]:
    """A run carried on to the end of an organisation that the encoder saw begin in it."""
    start, end = discourse.tokens[run[0]].start, discourse.tokens[run[1] - 1].end
    for index in entities.overlapping(start, end):
        entity = entities.entities[index]
        if entity.label == "organisation" and entity.end > end and entity.start >= start:
            last = min(limit, discourse.index_at(entity.end))
            added = discourse.tokens[run[1] : last]
            if not added or bare_title(discourse.tokens[run[0] : run[1]]):
                continue
            if added[-1].is_capital and all(t.is_capital or t.lower in JOINTS for t in added):
                return run[0], max(run[1], last)
    return run


def split_by_entities(
    discourse: Discourse, run: tuple[int, int], entities: EntityIndex
) -> list[tuple[int, int, int | None]]:
    """A run cut where the encoder saw two names side by side, widened where it saw a longer one."""
    tokens = discourse.tokens
    first, last = run
    start, end = tokens[first].start, tokens[last - 1].end
    inside = entities.overlapping(start, end)
    if len(inside) < 2 or are_one_name(discourse, run, [entities.entities[i] for i in inside]):
        return [(first, last, inside[0] if inside else None)]
    if is_titled(discourse, [entities.entities[i] for i in inside]):
        return [(first, last, inside[-1])]
    pieces: list[tuple[int, int, int | None]] = []
    here = first
    rank = rank_inside(discourse, [entities.entities[i] for i in inside])
    for number, index in enumerate(inside):
        entity = entities.entities[index]
        stop = last if number == len(inside) - 1 else max(here, discourse.index_at(entity.end))
        if rank is not None and number == 0:
            stop = max(here, rank)
        stop = min(stop, last)
        if stop > here:
            pieces.append((here, stop, index))
        here = stop
    return pieces
