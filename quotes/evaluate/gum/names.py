"""The names among GUM's mentions, which are of everything that a text speaks of.

GUM says of each mention what kind of thing it is and, of many, its article in Wikipedia; it does
not say whether the mention names the thing, nor with which words. This is decided here:

- A mention names what it is of if its head is a proper noun (`PROPN`, or `NNP` in the Penn tags).
  The head is the word that hangs on one outside; GUM's `minspan` has modifiers too. Of persons,
  organisations and places that is enough. Other things must have an article, and are `other`;
  so are peoples and parties in the plural (`the Danes`).
- No names: a title or office alone (`the Prime Minister`); one word behind `the`, `a` or `our`
  that is neither an acronym nor in the article's title (`the Nation`); one word, not of a person,
  that the text has as a common noun as well; dates and plants; other things whose article has a
  common noun for a title (`Public_health`).
- The name is the run of proper nouns around the head, without titles before it (`Dr Roe`) nor what
  they belong to (`UN envoy Roe`). It goes on over `of`, `the`, `and` and the like where the
  article's title has what follows (`University of Portsmouth`). What an organisation or place has
  behind `of` or `for` is part of its name, too, if it is no mention of its own.
- Of names that overlap the longest stays: `University of Portsmouth`, not the `Portsmouth` in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from quotes.evaluate.gum.words import FREE, SUFFIXES, Mention, Word, head_of, plain
from quotes.records import Entity, EntityLabel
from quotes.resources import lexicon

__all__ = ["mention_names", "named_entities"]

LABELS: dict[str, EntityLabel] = {
    "person": "person",
    "organization": "organisation",
    "place": "place",
}
NEVER_NAMES = frozenset({"time", "plant"})
CONNECTING = frozenset({"ADP", "DET", "CCONJ", "PART", "PUNCT", "SYM"})


def named_entities(words: Sequence[Word], mentions: Sequence[Mention]) -> tuple[Entity, ...]:
    """The names in a document, by start, none overlapping another.

    Args:
        words: All words of the document.
        mentions: Its mentions, whose indices count in `words`.
    """
    context = _Context(words, mentions)
    names = [_Name(context, mention) for mention in mentions]
    names = [name for name in names if name.is_found()]
    # The longest name first; of the same name twice, the tightest mention.
    names.sort(key=lambda name: (name.first - name.end, len(name.mention.words)))
    kept: list[Entity] = []
    for name in names:
        entity = name.entity()
        if not any(entity.span.overlaps(other.span) for other in kept):
            kept.append(entity)
    return tuple(sorted(kept))


def mention_names(words: Sequence[Word], mentions: Sequence[Mention]) -> tuple[Entity | None, ...]:
    """The name that each mention of a document gives; None for those that give none.

    Unlike those of `named_entities` also the names behind a common noun (`the agency Ferry News`).

    Args:
        words: All words of the document.
        mentions: Its mentions, whose indices count in `words`.
    """
    context = _Context(words, mentions)
    names = (_Name(context, mention) for mention in mentions)
    return tuple(
        name.entity() if name.is_found() else _name_behind(words, name.mention) for name in names
    )


def _name_behind(words: Sequence[Word], mention: Mention) -> Entity | None:
    """The name behind the noun that is a mention's head: `team member Ada Roe`."""
    label, head = LABELS.get(mention.kind), head_of(words, mention)
    name = [index for index in mention.words if _is_behind(words, index, head)]
    if label is None or not name or words[name[-1]].is_title:
        return None
    first, last = name[0], name[-1]
    while first < last and (words[first].is_title or not words[first].form[0].isupper()):
        first += 1
    return Entity(words[first].span.start, words[last].span.end, label)


def _is_behind(words: Sequence[Word], index: int, head: int) -> bool:
    """Whether a word is part of a name that stands beside the head as its apposition."""
    word = words[index]
    if word.head == head:
        return word.relation in ("appos", "flat") and word.is_name
    part = word.head >= 0 and word.relation in ("amod", "compound", "flat")
    return part and _is_behind(words, word.head, head)


class _Context:
    """What the decisions on one mention look up in its document."""

    def __init__(self, words: Sequence[Word], mentions: Sequence[Mention]) -> None:
        self.words = words
        self.nouns = {word.lemma.lower() for word in words if word.pos == "NOUN"}
        self.by_first: dict[int, list[Mention]] = defaultdict(list)
        self.by_last: dict[int, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self.by_first[mention.words[0]].append(mention)
            self.by_last[mention.words[-1]].append(mention)


class _Name:
    """The name in one mention, from word `first` up to `end`; see `is_found`."""

    def __init__(self, context: _Context, mention: Mention) -> None:
        self.context = context
        self.words = context.words
        self.mention = mention
        self.inside = set(mention.words)
        self.title = _title_words(mention.identity)
        self.head = head_of(self.words, mention)
        self.person = mention.kind == "person"
        self.people = self.person and self.words[self.head].fine == "NNPS"
        self.label: EntityLabel = "other" if self.people else LABELS.get(mention.kind, "other")
        self.first, self.end = self._edge(-1), self._edge(1) + 1
        self.titled = False
        if self.person:
            self._cut_titles()

    def entity(self) -> Entity:
        start, end = self.words[self.first].span.start, self.words[self.end - 1].span.end
        return Entity(start, end, self.label)

    def is_found(self) -> bool:
        """Whether it is a name at all."""
        kind = self.mention.kind
        known = kind in LABELS or _is_proper_title(self.mention.identity)
        if not known or kind in NEVER_NAMES or not self.words[self.head].is_name:
            return False
        run = self.words[self.first : self.end]
        if self.label == "other" and not any(map(str.isupper, "".join(w.form for w in run))):
            return False
        if self.person and self._is_office(run):
            return False
        return len(run) > 1 or self._is_lone_name(run[0])

    def _edge(self, step: int) -> int:
        """Index of the last word of the name, from the head on in the direction of `step`."""
        edge = self.head
        while True:
            following: int | None = edge + step
            if edge + step not in self.inside or not self._belongs(edge + step):
                following = self._over_gap(edge, step)
            if following is None:
                return edge
            edge = following

    def _belongs(self, here: int) -> bool:
        """Whether a word of the mention is part of the name if it touches it."""
        word = self.words[here]
        in_title = word.pos not in CONNECTING and word.bare in self.title
        return word.is_name or (in_title and (word.form[0].isupper() or word.form[0].isdigit()))

    def _over_gap(self, edge: int, step: int) -> int | None:
        """Index of the next word of the name behind connecting words, None if it ends here."""
        after = edge + step
        while after in self.inside and self.words[after].pos in CONNECTING:
            after += step
        if after == edge + step or after not in self.inside or not self._belongs(after):
            return None
        first, last = sorted((edge, after))
        gap = [word.bare for word in self.words[first + 1 : last]]
        if gap == ["-"]:
            touching = self.words[last].span.start - self.words[first].span.end == 1
            return after if touching else None
        free = all(word in self.title or word in FREE for word in gap)
        if self.words[after].bare in self.title and free:
            return after
        return after if step > 0 and self._goes_on(edge + 1, after, gap) else None

    def _goes_on(self, here: int, after: int, gap: Sequence[str]) -> bool:
        """Whether words behind `of` or `for` are part of the name, for they are no mention."""
        if self.label not in ("organisation", "place") or gap[0] not in ("of", "for"):
            return False
        nested = self.context.by_first[here + 1] + self.context.by_first[after]
        known = any(len(item.words) < len(self.mention.words) for item in nested)
        return gap[1:] in ([], ["the"]) and not known

    def _cut_titles(self) -> None:
        """Leave out titles before a person's name, and other mentions before it."""
        for index in range(self.head - 1, self.first - 1, -1):
            ending = self.context.by_last[index]
            if any(item.kind != "person" and item.words[0] in self.inside for item in ending):
                self.first = index + 1
                break
        for index in range(self.end - 2, self.first - 1, -1):
            word, behind = self.words[index : index + 2]
            if word.is_title and behind.is_name and behind.bare not in SUFFIXES:
                self.first, self.titled = index + 1, True
                break
        while not self.words[self.first].is_name and self.first < self.end - 1:
            self.first += 1

    def _is_office(self, run: Sequence[Word]) -> bool:
        """Whether the words say what a person is, not who."""
        first, last = run[0], run[-1]
        described = len(run) > 1 and run[1].pos in CONNECTING and run[1].form != "-"
        if described and (first.is_title or first.lemma.lower() in _roles()):
            return True  # Architect of the Capitol
        if self.title[-1:] == (last.bare,):
            return False  # Stephen King
        if last.is_title:
            return True
        return not self.people and last.bare in _roles() and self._is_determined()

    def _is_lone_name(self, word: Word) -> bool:
        """Whether one word alone is a name."""
        lemma = word.lemma.lower()
        # An article proves an organisation's name; other titles of one word may be a noun's.
        proven = len(self.title) > (0 if self.label == "organisation" else 1)
        if self.label != "person" and (self.people or not proven) and lemma in self.context.nouns:
            return False
        behind = self.words[self.end].bare if self.end in self.inside else ""
        described = self.person and behind in ("of", "for")  # Man of the Match
        if self.people or not (described or self._is_determined()):
            return True
        acronym = sum(char.isupper() or char.isdigit() for char in word.form) > 1
        return acronym or word.bare in self.title or lemma in self.title

    def _is_determined(self) -> bool:
        """Whether `the`, `a`, `our` or the like stands before the name, and no title.

        Before a person's name they may stand anywhere (`our Port Administrator`), before others
        only next to it (`the Nation`, but not `a stronger Europe`).
        """
        begin = self.mention.words[0] if self.person else self.first - 1
        before = self.words[begin]
        determined = before.pos == "DET" or before.fine == "PRP$"
        return determined and begin in self.inside and begin < self.first and not self.titled


def _title_words(identity: str) -> tuple[str, ...]:
    """The words of an article's title in lower case, less what tells it from others so called."""
    title = re.sub(r"_?\([^)]*\)$|,_.*$", "", identity)
    return tuple(re.findall(r"'s\b|[^\W_]+|[^\w\s]", plain(title)))


def _is_proper_title(identity: str) -> bool:
    """Whether a title is not a common noun's, of which all words but the first are small."""
    words = re.sub(r"_?\([^)]*\)$", "", identity).split("_")
    if len(words) < 2 or words[-1] in ("language", "people"):
        return bool(identity)
    return any(not word[:1].islower() for word in words[1:])


@cache
def _roles() -> frozenset[str]:
    roles = lexicon("roles")
    return frozenset(roles["male"] + roles["female"] + roles["either"] + roles["offices"])
