"""What a source mention says: a pronoun, one or several names, or a description."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from quotes.records import Span
from quotes.resolve.descriptions.appositions import (
    BREAKS,
    DETERMINERS,
    INDEFINITE,
    POSSESSIVES,
    apposed,
    named_body,
    titled,
)
from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.heads import head_noun, known_noun
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.vocabulary import FUNCTION_WORDS, PREPOSITIONS, vocabulary

__all__ = ["PRONOUNS", "SourcePhrase", "SourceReader"]

PRONOUNS = frozenset(
    """
    he she they it i we who which that whom him her them his hers their theirs its me us my
    our you your himself herself themselves itself this one
    """.split()  # noqa: SIM905
)
SUBJECTS = frozenset(["he", "she", "they", "it", "i", "we", "who", "which"])
BEFORE_SOURCE = frozenset(["according", "to", "by", "from", "of", "as", "for", "with", "in"])
SECRET = re.compile(
    r"(?:nom de guerre|call ?-?sign|code ?name|pseudonym|alias|nickname"
    r"|go(?:es|ing)? by(?: the name)?)(?: of)? [\"“‘']?",
    re.IGNORECASE,
)
CALLS_ITSELF = re.compile(
    r"(?:(?:that|which|who)\s)?(?:call(?:s|ing)?|styl(?:e|es|ing))\s(?:himself|herself|itself|themselves)\s(?:the\s)?$"
)
ALIAS = frozenset(["identified", "named", "called", "dubbed", "known", "nicknamed"])
REFLEXIVE = frozenset(["himself", "herself", "itself", "themselves"])
MAX_TOKENS, SECRET_REACH = 80, 32
OPENERS = "\"“”'‘’«»-—–:@,("


@dataclass(slots=True)
class SourcePhrase:
    """A source mention taken apart.

    Attributes:
        shape: What it is.
        span: The part of it that counts: without appositions and relative clauses.
        tokens: The tokens of the head noun phrase.
        name: For `name`, the mention by name.
        parts: For `joint`, the single sources.
        head: For `description`, the head noun, lower-case.
        determiner: Its first word, if that is a determiner, lower-case.
        owner: The name, or the possessive pronoun's token, that it belongs to.
        modifiers: Its other words, lower-case.
    """

    shape: Literal["pronoun", "name", "joint", "description"]
    span: Span
    tokens: tuple[Token, ...]
    name: NameMention | None = None
    parts: tuple[SourcePhrase, ...] = ()
    head: str = ""
    determiner: str = ""
    owner: NameMention | Token | None = None
    modifiers: frozenset[str] = field(default_factory=frozenset)

    @property
    def definite(self) -> bool:
        """Whether the phrase points to somebody known: `the`, `his`, `Roe's`."""
        possessed = self.owner is not None and self.determiner not in INDEFINITE
        return self.determiner in DETERMINERS or possessed


class SourceReader:
    """Reads source mentions of one article against its name mentions."""

    def __init__(self, discourse: Discourse, mentions: Sequence[NameMention]) -> None:
        self.discourse = discourse
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]
        self.ends = [mention.end for mention in mentions]

    def names_in(self, start: int, end: int) -> list[NameMention]:
        """Mentions by name that begin inside a stretch and do not leave it."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [self.mentions[i] for i in range(first, last) if self.ends[i] <= end]

    def read(self, span: Span) -> SourcePhrase | None:
        """Takes a source mention apart; None where it holds no word."""
        tokens = self.discourse.between(span.start, span.end)[:MAX_TOKENS]
        while tokens and (tokens[0].text in OPENERS or tokens[0].lower in BEFORE_SOURCE):
            tokens = tokens[1:]
        if len(tokens) > 1 and tokens[-1].lower in REFLEXIVE:
            # "Roe himself"
            tokens = tokens[:-1]
        while tokens and not (
            tokens[-1].is_word or tokens[-1].is_possessive or tokens[-1].text == ")"
        ):
            tokens = tokens[:-1]
        return self.phrase(tokens) if tokens else None

    def phrase(self, tokens: list[Token]) -> SourcePhrase | None:
        """Takes a run of tokens apart."""
        if not tokens:
            return None
        first = tokens[0].lower
        bare = first.replace("’", "'").partition("'")[0]
        if (len(tokens) == 1 and first in PRONOUNS) or bare in SUBJECTS:
            return SourcePhrase("pronoun", self.span(tokens[:1]), (tokens[0],), head=bare)
        names = self.names_in(tokens[0].start, tokens[-1].end)
        listed = self.name_list(tokens, names)
        if listed is not None:
            return listed
        end = self.head_end(tokens, names)
        joint = self.joint(tokens, end, names)
        if joint is not None:
            return joint
        several = self.apposed_list(tokens, end, names)
        if several is not None:
            return several
        named = self.name_at(tokens, end, names) or titled(tokens, end, names)
        if named is not None:
            return SourcePhrase("name", named.full, tuple(tokens[:end]), name=named)
        start, stop = named_body(tokens, end, names)
        if stop > start:
            tokens, end = tokens[start:stop], stop - start
        return self.description(tokens, end, names)

    @staticmethod
    def span(tokens: Sequence[Token]) -> Span:
        """From the first to the last of some tokens."""
        return Span(tokens[0].start, tokens[-1].end)

    def head_end(self, tokens: list[Token], names: Sequence[NameMention]) -> int:
        """Where the head noun phrase ends: before prepositions, clauses, commas, brackets."""
        covered = [(name.start, name.end) for name in names]
        index = 0
        while index < len(tokens):
            token = tokens[index]
            inside = any(start < token.start < end for start, end in covered)
            if index and not inside:
                if token.lower in BREAKS:
                    break
                verbal = token.lower.endswith(("ed", "ing")) and index == len(tokens) - 1
                following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
                clause = following in PREPOSITIONS or following in FUNCTION_WORDS
                participle = token.lower.endswith(("ed", "ing")) and not token.is_capital
                participle = participle and not known_noun(token.lower)
                noun_before = tokens[index - 1].lower not in FUNCTION_WORDS
                if (participle or token.lower in ALIAS) and noun_before and (clause or verbal):
                    break
                if token.lower in ALIAS:
                    break
            index += 1
        return max(index, 1)

    def name_list(self, tokens: list[Token], names: list[NameMention]) -> SourcePhrase | None:
        """`A, B and C`, each of them a bare name."""
        if len(names) < 3:
            return None
        position = tokens[0].start
        for number, name in enumerate(names):
            gap = self.discourse.text[position : name.full.start]
            between = gap.replace(",", " , ").split()
            allowed = {",", "and", "&", ",and"} if number else set()
            if any(piece not in allowed for piece in between) or (number and not between):
                return None
            position = self.discourse.end_of(name.end)
        if self.discourse.text[position : tokens[-1].end].strip():
            return None
        parts = tuple(SourcePhrase("name", name.full, (), name=name) for name in names)
        return SourcePhrase("joint", self.span(tokens), tuple(tokens), parts=parts)

    def apposed_list(
        self, tokens: list[Token], end: int, names: Sequence[NameMention]
    ) -> SourcePhrase | None:
        """`The two unions, A and the B League`: the names behind a plural are the speakers."""
        head = head_noun(tokens[:end])
        after = [name for name in names if name.start >= tokens[end - 1].end]
        plural = vocabulary().singular(head.lower) is not None or head.lower in vocabulary().groups
        if not plural or len(after) < 2 or end >= len(tokens) or tokens[end].text != ",":
            return None
        position = tokens[end - 1].end
        for number, name in enumerate(after):
            between = self.discourse.text[position : name.full.start].replace(",", " , ").split()
            if any(piece not in (",", "and", "&", "the") for piece in between):
                return None
            if number and not {"and", "&", ","} & set(between):
                return None
            position = self.discourse.end_of(name.end)
        rest = self.discourse.text[position : tokens[-1].end].strip(" ,")
        if rest:
            return None
        parts = tuple(SourcePhrase("name", name.full, (), name=name) for name in after)
        return SourcePhrase("joint", self.span(tokens), tuple(tokens), parts=parts)

    def joint(
        self, tokens: list[Token], end: int, names: Sequence[NameMention]
    ) -> SourcePhrase | None:
        """Two sources joined by `and` in the head noun phrase."""
        for index in range(1, end):
            if tokens[index].lower not in ("and", "&"):
                continue
            if any(name.start <= tokens[index].start < name.end for name in names):
                continue
            left, right = self.phrase(tokens[:index]), self.phrase(tokens[index + 1 :])
            if left is None or right is None or is_one_body(tokens, left, right):
                return None
            if left.shape == "description" and right.shape == "name":
                after = tokens[index + 1]
                titled = right.name is not None and right.name.start > after.start
                titled = titled and after.lower not in DETERMINERS
                if titled and left.determiner in POSSESSIVES | {"the", "a"} and not is_plural(left):
                    return right
            both = left.shape == right.shape == "description"
            if both and not (left.determiner and right.determiner):
                return None
            if left.shape == "description" and not left.determiner and right.shape != "joint":
                return None
            pieces = right.parts if right.shape == "joint" else (right,)
            return SourcePhrase("joint", self.span(tokens), tuple(tokens), parts=(left, *pieces))
        return None

    def name_at(
        self, tokens: list[Token], end: int, names: Sequence[NameMention]
    ) -> NameMention | None:
        """The name that heads the phrase, or stands in apposition to its head."""
        last = tokens[end - 1]
        if last.text == "." and end > 1:
            # "Roe Corp. (NYSE: ROE)"
            last = tokens[end - 2]
        if last.is_possessive and end > 1 and end == len(tokens):
            last = tokens[end - 2]
        for name in names:
            if name.end == last.end:
                return name
        if end >= len(tokens) or not names:
            return None
        called = self.called(tokens[end:], names)
        if called is not None:
            return called
        return apposed(tokens, end, names)

    def called(self, rest: list[Token], names: Sequence[NameMention]) -> NameMention | None:
        """The name in `identified only as Roe`, `call sign Roe`, `that calls itself Roe`."""
        for name in names:
            start = max(rest[0].start, name.full.start - SECRET_REACH)
            lead = self.discourse.text[start : name.full.start]
            secret = any(match.end() == len(lead) for match in SECRET.finditer(lead))
            if secret or CALLS_ITSELF.search(lead):
                return name
        for index, token in enumerate(rest):
            opens = index == 0 or rest[index - 1].text == ","
            opens = opens or rest[index - 1].lower in ("who", "player", "user", "and")
            gives = token.lower == "as" and gives_name([one.lower for one in rest[:index]])
            if (token.lower in ALIAS and opens) or gives:
                after = [name for name in names if name.start > token.start]
                if after and self.close(token, after[0]):
                    return after[0]
        return None

    def close(self, token: Token, name: NameMention) -> bool:
        """Whether at most one word stands between a token and a name."""
        between = self.discourse.text[token.end : name.full.start].split()
        return len(between) <= 2 and not any(mark in word for word in between for mark in ",;:.")

    def description(
        self, tokens: list[Token], end: int, names: Sequence[NameMention]
    ) -> SourcePhrase:
        """A source without a name of its own."""
        head = tokens[:end]
        owner: NameMention | Token | None = None
        if head[0].lower in POSSESSIVES and len(head) > 1:
            owner = head[0]
        noun = head_noun(head)
        inside = [name for name in names if name.end <= noun.start]
        if inside and owner is None:
            owner = inside[-1]
        determiner = head[0].lower if head[0].lower in DETERMINERS | INDEFINITE else ""
        shown = self.shown(tokens, end)
        modifiers = frozenset(
            token.bare
            for token in shown
            if token.is_word and token is not noun and token.lower not in FUNCTION_WORDS
        )
        return SourcePhrase(
            "description",
            self.span(shown),
            tuple(head),
            head=noun.lower,
            determiner=determiner,
            owner=owner,
            modifiers=modifiers,
        )

    @staticmethod
    def shown(tokens: list[Token], end: int) -> list[Token]:
        """The tokens that the description is shown with: no apposition, no relative clause."""
        stop = end
        while stop < len(tokens):
            token = tokens[stop]
            if token.text in ",(—–;:" or token.lower in ("who", "which", "whom"):
                break
            stop += 1
        while stop > 1 and not tokens[stop - 1].is_word:
            stop -= 1
        return tokens[:stop]


def is_one_body(tokens: Sequence[Token], left: SourcePhrase, right: SourcePhrase) -> bool:
    """Whether `and` stands inside a body's name: `The United Bakery and Mill Workers union`."""
    if tokens[0].lower != "the" or left.shape != "name" or right.shape != "description":
        return False
    capital = bool(right.tokens) and right.tokens[0].is_capital and not right.determiner
    return capital and right.tokens[-1].text in vocabulary().organisations


def gives_name(lowers: Sequence[str]) -> bool:
    """Whether words before `as` make a name of what follows: `identified herself simply`."""
    if lowers[-1:] and lowers[-1] in ("name", "only", "himself", "herself"):
        return True
    plain = lowers[:-1] if lowers[-1:] and lowers[-1] in ("simply", "just", "merely") else lowers
    # "himself" has no other verb before it than one that names.
    named = [word for word in plain if word not in REFLEXIVE][-1:]
    return bool(named) and named[0] in ALIAS | {"introduced"}


def is_plural(phrase: SourcePhrase) -> bool:
    """Whether a description is about several."""
    words = vocabulary()
    return phrase.head in words.groups or words.singular(phrase.head) is not None
