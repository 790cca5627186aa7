"""All mentions by name in an article: what the encoder found, together with rules over capitals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotes.records import Entity, EntityLabel, Span
from quotes.resolve.discourse import POSSESSIVE_MARKS, Discourse
from quotes.resolve.names.bodies import ABROAD, is_place_word, part_place
from quotes.resolve.names.given import lone_first_names
from quotes.resolve.names.labels import (
    fit_entity,
    is_name,
    is_subject,
    label_of,
    names_body,
    title_before,
)
from quotes.resolve.names.parts import NameParts, is_acronym, parse_run
from quotes.resolve.names.runs import (
    EntityIndex,
    cut_at_sources,
    readable_stretches,
    split_by_entities,
    widen,
)
from quotes.resolve.names.sequences import capital_runs, stands_for_union
from quotes.resolve.vocabulary import LAWS, vocabulary

__all__ = ["NameMention", "find_mentions"]


@dataclass(slots=True)
class NameMention:
    """One name in the text.

    Attributes:
        parts: The name and its titles.
        label: What it names, None where nothing tells yet.
        entity: Index into `Document.entities` that it goes back to, or None.
        quoted: Inside a quotation.
        possessive: Followed by a possessive ending.
        definite: `the` stands before it.
        subject: Looks like the subject of its clause.
        alias_of: The name right before, where this one follows in brackets.
        body: For an office as every place has it, its words without the place.
        where: Of such an office, the words for the place it belongs to or stands in.
        shown: With the place, where that stands outside of the name (`Russia’s Treasury`).
        candidate: Whom it names, once that is known.
    """

    parts: NameParts
    label: EntityLabel | None
    entity: int | None = None
    quoted: bool = False
    possessive: bool = False
    definite: bool = False
    subject: bool = False
    alias_of: NameMention | None = None
    body: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    shown: Span | None = None
    candidate: int = -1

    @property
    def start(self) -> int:
        """Where the name begins, titles left out."""
        return self.parts.start

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.parts.end

    @property
    def span(self) -> Span:
        """The name without its titles."""
        return Span(self.parts.start, self.parts.end)

    @property
    def words(self) -> tuple[str, ...]:
        """Lower-case words of the name, with those of a place that stands outside of it."""
        return self.where + self.body if self.body else self.parts.words

    @property
    def full(self) -> Span:
        """With the titles in front."""
        prefix = self.parts.prefix
        return Span(prefix[0].start if prefix else self.start, self.end)


def find_mentions(discourse: Discourse, sources: Sequence[Span]) -> list[NameMention]:
    """Every name in the text outside of boilerplate, in order.

    Args:
        discourse: The article.
        sources: Source mentions: where a single capital word opens one, it is trusted more.
    """
    entities = EntityIndex(discourse.document.entities, discourse.text)
    discourse.first_names |= lone_first_names(discourse, sources)
    known = names_inside_sentences(discourse)
    source_starts = {span.start for span in sources}
    # In running text a source that ends inside a name was itself cut short.
    ends = {span.end for span in sources if discourse.in_headline(span.start)}
    borders = sorted(source_starts | ends)
    mentions: list[NameMention] = []
    for start, end in readable_stretches(discourse, sources):
        first, last = discourse.index_at(start), discourse.index_at(end)
        covered = first
        for run in capital_runs(discourse, first, last):
            if run[0] < covered:
                continue
            run = widen(discourse, run, entities, last)
            covered = run[1]
            pieces: list[tuple[int, int, int | None]] = []
            for part in cut_at_sources(discourse, run, borders, entities):
                pieces.extend(split_by_entities(discourse, part, entities))
            for piece in pieces:
                mention = make_mention(discourse, piece, entities, known, source_starts)
                if mention is not None:
                    if mentions and is_alias(discourse.text, mentions[-1], mention):
                        mention.alias_of, mention.label = mentions[-1], mentions[-1].label
                    mentions.append(mention)
    part_surnames(mentions, discourse.document.entities)
    for before, mention, behind in zip(
        [None, *mentions], mentions, [*mentions[1:], None], strict=False
    ):
        note_place(discourse.text, before, mention, behind)
    return mentions


def note_place(
    text: str, before: NameMention | None, mention: NameMention, behind: NameMention | None
) -> None:
    """Tells whose an office is that every place has: `Russia’s`, `the Russian`, `in Kyiv`."""
    if mention.label == "person" or mention.parts.prefix:
        return
    mention.where, mention.body = part_place(mention.parts.words)
    if not mention.body:
        return
    start, end = mention.start, mention.end
    owned = (
        before is not None
        and before.possessive
        and text[before.end : start].strip() in POSSESSIVE_MARKS
    )
    if before is not None and owned and not mention.where and is_place(before):
        mention.where, start = before.parts.words, before.start
    abroad = mention.body[-1] in ABROAD and behind is not None
    if behind is not None and abroad and text[end : behind.start] == " in " and is_place(behind):
        mention.where, end = (*mention.where, *behind.parts.words), behind.end
    if (start, end) != (mention.start, mention.end):
        mention.shown = Span(start, end)


def is_place(mention: NameMention) -> bool:
    """Whether a name is a place's, as far as the encoder or the lexicon tells."""
    words = mention.parts.words
    known = " ".join(words) in vocabulary().places or is_place_word(words[-1])
    return not mention.parts.prefix and (mention.label == "place" or known)


def part_surnames(mentions: list[NameMention], entities: Sequence[Entity]) -> None:
    """Takes `Roe` out of `Daily Herald Roe` where the text knows a person of that surname."""
    words = vocabulary()
    surnames = {
        m.parts.words[-1] for m in mentions if m.label == "person" and len(m.parts.words) > 1
    }
    for mention in mentions:
        tokens = mention.parts.tokens
        if len(tokens) < 3 or mention.label == "person" or tokens[-1].bare not in surnames:
            continue
        seen = mention.entity is not None and entities[mention.entity].end == tokens[-2].end
        if seen or tokens[-2].lower in words.organisation_words:
            mention.parts = NameParts(tokens[-1:], (), (), None)
            mention.label, mention.entity = "person", None


def is_alias(text: str, full: NameMention, short: NameMention) -> bool:
    """Whether a name is the short form of the one before: `Harbour Users' League (HUL)`."""
    between = text[full.end : short.full.start]
    if between.strip(" \"“'‘") != "(" or full.label == "person":
        return False
    return len(short.parts.tokens) == 1 and is_acronym(short.parts.tokens[0].text)


def names_inside_sentences(discourse: Discourse) -> frozenset[str]:
    """Lower-case words that somewhere carry a capital which no sentence start explains."""
    found = set()
    tokens = discourse.tokens
    for before, token in pairwise(tokens):
        inside = token.is_capital and (before.lower.isalpha() or before.text == ",")
        if inside and not discourse.in_headline(token.start):
            found.add(token.bare)
    return frozenset(found)


def make_mention(
    discourse: Discourse,
    piece: tuple[int, int, int | None],
    entities: EntityIndex,
    known: frozenset[str],
    source_starts: set[int],
) -> NameMention | None:
    first, last, index = piece
    tokens = discourse.tokens
    named = tokens[first].start in discourse.first_names
    parts = parse_run(tokens[first:last], title_before(tokens, first), named=named)
    if parts is None:
        return None
    entity = entities.entities[index] if index is not None else None
    if entity is not None and names_body(parts, entity):
        parts = NameParts(parts.prefix + parts.tokens, (), (), False)
    parts = fit_entity(parts, entity)
    union = len(parts.tokens) == 1 and stands_for_union(discourse.tokens, first)
    if not union and not is_name(discourse, parts, entity, known, source_starts):
        return None
    after = tokens[last] if last < len(tokens) else None
    lead = parts.prefix[0] if parts.prefix else parts.tokens[0]
    position = discourse.index_at(lead.start)
    before = tokens[position - 1] if position else None
    mention = NameMention(parts, label_of(parts, entity), index)
    if named and len(parts.words) == 2 and entity is not None and mention.label == "organisation":
        # "June Roe" is the one who is "June" elsewhere.
        mention.label = "person"
    colon = after is not None and after.text == ":" and len(parts.tokens) == 1
    if colon and parts.tokens[0].text.isupper() and parts.start in source_starts:
        # A name in capitals before a colon: the speaker of a transcript.
        mention.label = "person"
    mention.quoted = discourse.is_quoted(parts.start)
    ends_in_s = after is not None and after.text in "'’" and parts.tokens[-1].lower.endswith("s")
    mention.possessive = after is not None and (after.is_possessive or ends_in_s)
    mention.definite = before is not None and before.lower == "the"
    if mention.definite and len(parts.tokens) == 1 and parts.words[0] in LAWS | {"bill"}:
        # "the Bill", "the Act": a text that the article has named before.
        return None
    if mention.definite and mention.label is None and not parts.prefix:
        # "the Marlow Courier": persons have no article.
        mention.label = "organisation"
    mention.subject = not mention.possessive and is_subject(discourse, before, after, lead)
    return mention
