"""An article as this stage sees it: tokens, and where sentences and quotations are."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from quotes.records import Document, ParagraphRole, Span
from quotes.resolve.letters import part_letters
from quotes.resolve.vocabulary import vocabulary
from quotes.resources.slugs import SLUG

__all__ = [
    "BEFORE_MONTHS",
    "POSSESSIVE_ENDINGS",
    "POSSESSIVE_MARKS",
    "QUOTE_MARKS",
    "Discourse",
    "Token",
    "tokenize",
]

# "Will Roe quit?" asks whether Roe will.
QUESTION = re.compile(r"[^.?!:“”\"\n]{1,200}\?(?![”\"])")
SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
GIVEN = frozenset({"an", "april", "august", "he", "june", "may", "will"})
"""Function words that are first names, too."""
BEFORE_MONTHS = frozenset(
    ["by", "early", "from", "in", "last", "late", "of", "on", "since", "until"]
)
DOUBTFUL = 0.7
QUOTE_MARKS = frozenset('"“”„«»‹›「」')
POSSESSIVE_ENDINGS = frozenset({"'s", "’s"})
POSSESSIVE_MARKS = POSSESSIVE_ENDINGS | {"'", "’"}
"""What stands behind an owner: after an s only an apostrophe, which may be a closing mark, too."""
ELISION = re.compile(r"[dl]['’][A-Z]")
HEADLINE_SHARE, SURE_HEADLINE_SHARE, TITLE_SHARE = 0.6, 0.8, 0.9


class Token(NamedTuple):
    """A word or a mark with its place in the text."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        first = self.text[0]
        # "Onze d'Or": what counts is the letter behind the elision.
        return first.isupper() or (first in "dl" and bool(ELISION.match(self.text)))

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number and no mark."""
        return self.text[0].isalnum()

    @property
    def is_possessive(self) -> bool:
        """Whether it is the ending that makes an owner of the word before."""
        return self.lower in POSSESSIVE_ENDINGS

    @property
    def bare(self) -> str:
        """Lower case without a final full stop: `Sen.` and `Sen` are one title."""
        return self.lower.rstrip(".")


TOKEN = re.compile(
    r"(?:[^\W\d_]\.){1,5}(?![^\W_])"  # initials: J., U.S.
    # words: mother-in-law, O'Hara, R&D, 1,200-strong
    r"|\w+(?:(?:[-&]|['’](?!s\b)|(?<=\d),(?=\d{3}(?!\d)))\w+)*"
    r"|['’]s\b"  # the possessive ending
    r"|[^\w\s]"
)


def tokenize(text: str) -> list[Token]:
    """Words, possessive endings and marks; initials and short titles keep their dots.

    Not the slugs of agencies, whose hyphen touches the first word of the headline.
    """
    text = SLUG.sub(lambda slug: " " * len(slug.group()), text)
    dotted = vocabulary().dotted
    tokens: list[Token] = []
    for match in TOKEN.finditer(text):
        word, start, end = match.group(), match.start(), match.end()
        if word == "." and tokens:
            before = tokens[-1]
            if before.end == start and before.lower in dotted:
                tokens[-1] = Token(before.start, end, before.text + ".", before.lower + ".")
                continue
        tokens.append(Token(start, end, word, word.lower()))
    return tokens


class Discourse:
    """Index over one document. Everything is found by bisection, so lookups stay cheap."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.tokens, self.letters = part_letters(tokenize(self.text), document.entities)
        self.starts = [token.start for token in self.tokens]
        self.paragraphs = [paragraph.start for paragraph in document.paragraphs] or [0]
        self.sentences = self._sentence_starts()
        self.first_names = self._first_names()
        self.quoted = self._outer_quotations()
        self.quoted_starts = [start for start, _ in self.quoted]
        self.headlines = self._headlines()

    def _first_names(self) -> frozenset[int]:
        """Where first names begin that are also common words: `Will Tran`, `June Roe`."""
        found = set()
        alone = {
            entity.span.of(self.text)
            for entity in self.document.entities
            if entity.label == "person"
        }
        for entity in self.document.entities:
            words = self.between(entity.start, entity.end)
            # "June Roe", taken for a body, where "June" alone is a person.
            doubtful = entity.score < DOUBTFUL and len(words) == 2 and words[0].text in alone
            if entity.label != "person" and not doubtful:
                continue
            if len(words) < 2 or words[0].lower not in GIVEN:
                continue
            before = self.tokens[max(0, self.index_at(entity.start) - 1)]
            dated = before.lower in BEFORE_MONTHS and words[0].lower != "will"
            if not dated and not QUESTION.match(self.text, entity.end):
                found.add(words[0].start)
        return frozenset(found)

    def _sentence_starts(self) -> list[int]:
        given = [sentence.start for sentence in self.document.sentences]
        if given:
            return given
        found = {paragraph.start for paragraph in self.document.paragraphs} | {0}
        found.update(match.end() for match in SENTENCE_END.finditer(self.text))
        return sorted(found)

    def _outer_quotations(self) -> list[tuple[int, int]]:
        """Disjoint stretches of quoted speech; a word or two in quotation marks is none."""
        merged: list[tuple[int, int]] = []
        for quoted in sorted(self.document.quoted):
            if merged and quoted.start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(merged[-1][1], quoted.end))
            elif len(quoted.inner.of(self.text).split()) > 2:
                merged.append((quoted.start, quoted.end))
        return merged

    def _headlines(self) -> list[tuple[int, int]]:
        """Lines set like headlines, where a capital letter says nothing about names."""
        found = []
        for paragraph in self.document.paragraphs:
            words = [token.text for token in self.between(paragraph.start, paragraph.end)]
            long = [word for word in words if len(word) > 3 and word[0].isalpha()]
            capital = sum(word[0].isupper() for word in long)
            share = capital / len(long) if long else 0.0
            open_end = bool(words) and words[-1] not in '.!?"”’'
            open_end = open_end or paragraph.role in ("headline", "dek")
            needed = HEADLINE_SHARE if open_end else SURE_HEADLINE_SHARE
            first = paragraph is self.document.paragraphs[0]
            stopped = words[-1:] == ["."] and not (first and share >= TITLE_SHARE)
            if share >= needed and len(words) > 2 and not stopped:
                found.append((paragraph.start, paragraph.end))
        return found

    def index_at(self, position: int) -> int:
        """Index of the first token that starts at or after a position."""
        return bisect_left(self.starts, position)

    def between(self, start: int, end: int) -> list[Token]:
        """Tokens that start inside a stretch."""
        return self.tokens[self.index_at(start) : self.index_at(end)]

    def end_of(self, name: int) -> int:
        """Where a name that ends at a position ends with the letters behind it."""
        letters = self.letters.get(name)
        return letters[-1].end if letters else name

    def sentence_of(self, position: int) -> int:
        """Number of the sentence around a position."""
        return max(0, bisect_right(self.sentences, position) - 1)

    def sentence_span(self, position: int) -> Span:
        """The sentence around a position."""
        number = self.sentence_of(position)
        last = number + 1 >= len(self.sentences)
        end = len(self.text) if last else self.sentences[number + 1]
        return Span(min(self.sentences[number], position), end)

    def paragraph_of(self, position: int) -> int:
        """Number of the paragraph around a position."""
        return max(0, bisect_right(self.paragraphs, position) - 1)

    def role_at(self, position: int) -> ParagraphRole:
        """The role of the paragraph around a position."""
        paragraphs = self.document.paragraphs
        return paragraphs[self.paragraph_of(position)].role if paragraphs else "body"

    def is_quoted(self, position: int) -> bool:
        """Whether a position lies inside a quotation."""
        return self.quotation_at(position) is not None

    def quotation_at(self, position: int) -> tuple[int, int] | None:
        """The outermost quotation around a position."""
        number = bisect_right(self.quoted_starts, position) - 1
        if number >= 0 and position < self.quoted[number][1]:
            return self.quoted[number]
        return None

    def in_headline(self, position: int) -> bool:
        """Whether a position lies in a line set like a headline."""
        number = bisect_right(self.headlines, (position, len(self.text) + 1)) - 1
        return number >= 0 and position < self.headlines[number][1]
