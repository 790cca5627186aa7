"""Reads GUM: documents of many genres with gold words, entities and coreference, in CoNLL-U.

Entities are mentions in brackets in the last column (`Entity=(5-person-...` to `5)`), whose
fields the comment `# global.Entity` names. A mention in parts (`5[1/2]`, `5[2/2]`) has the words
of all of them, and its span is the whole stretch from the first to the last. A possessive ending
at the end of a mention is left out of its span: a chain holds `Orsolt`, not `Orsolt's`.

Paragraphs begin at `# newpar`, and where a block that `# newpar_block` counts the sentences of
ends before the next `# newpar`: a heading or a caption, a quotation set apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from quotes.encoder.labels import WORD_CLASSES
from quotes.evaluate.columns import Block, Row, blocks, malformed
from quotes.evaluate.gum.words import Document, Mention, Word
from quotes.records import Span

__all__ = ["read_documents"]

COLUMNS = 10
FIELDS = "GRP-etype-infstat-salience-centering-minspan-link-identity"
# Elements of `newpar_block` inside a line of text; all others stand as blocks of their own.
INLINE = frozenset({"hi", "note", "add", "incident"})

_ELEMENT = re.compile(r"\s*(\w+).*\((\d+) s\)\s*")
_BRACKETS = re.compile(r"(?:\([^()]+\)?|[^()]+\))+")
_BRACKET = re.compile(r"\((?P<opens>[^()]+)(?P<closed>\))?|(?P<closes>[^()]+)\)")
_PART = re.compile(r"\[(\d+)/\d+\]$")


def read_documents(folder: Path) -> Iterator[Document]:
    """The documents of all `*.conllu` files in a folder, by file name.

    Paragraphs are parted by an empty line; words, and the sentences of a paragraph, by a space
    unless the file says that there is none. Of a contraction each word has its own span where
    the words make up what is printed (`do` and `n't`); where they do not, all have the
    contraction's, and only the first is among the words.

    Args:
        folder: Where the files are; one that is absent holds no documents.

    Raises:
        InputError: A file is not in the format.
    """
    for path in sorted(folder.glob("*.conllu")):
        document = _Reading(path, path.stem)
        for block in blocks(path, COLUMNS):
            if "newdoc id" in block.comments:
                if document.words:
                    yield document.finish()
                document = _Reading(path, block.comments["newdoc id"])
            document.add(block)
        if document.words:
            yield document.finish()


@dataclass(slots=True)
class _Token:
    """What is printed without a space inside, and the words that it stands for."""

    form: str
    last: int
    spaced: bool
    words: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class _Piece:
    """A mention, or a part of one: its key, values of the fields, and words so far."""

    key: str
    values: Sequence[str]
    row: Row
    words: list[int]

    @property
    def group(self) -> str:
        return _PART.sub("", self.key)

    @property
    def is_first(self) -> bool:
        part = _PART.search(self.key)
        return part is None or part[1] == "1"


class _Reading:
    """One document while it is read."""

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.name = name
        self.text = ""
        self.gap = ""
        self.words: list[Word] = []
        self.mentions: list[Mention] = []
        self.fields = FIELDS
        self.ends: set[int] = set()
        self.sentences = 0

    def finish(self) -> Document:
        return Document(self.name, self.text, tuple(self.words), tuple(self.mentions))

    def add(self, block: Block) -> None:
        """Take in one sentence."""
        self.fields = block.comments.get("global.Entity", self.fields)
        if not block.rows:
            return
        self._begin_paragraph(block)
        first = len(self.words)
        rows = []
        for token in _tokens(self.path, block):
            self.text += self.gap
            self._place(token, first)
            self.gap = " " if token.spaced else ""
            rows += token.words
        self._check_heads(first, rows)
        self._add_mentions(first, rows)

    def _begin_paragraph(self, block: Block) -> None:
        """Begin a paragraph with this sentence, if it is the first of one."""
        new = any(key.split(" ")[0] == "newpar" for key in block.comments)
        if new:
            elements = block.comments.get("newpar_block", "").split(" | ")
            found = [match for item in elements if (match := _ELEMENT.fullmatch(item))]
            self.ends = {int(match[2]) for match in found if match[1] not in INLINE}
            self.sentences = 0
        if self.text and (new or self.sentences in self.ends):
            self.gap = "\n\n"
        self.sentences += 1

    def _place(self, token: _Token, first: int) -> None:
        """Write a token to the text, and its words to the list."""
        start = len(self.text)
        self.text += token.form
        forms = [row.cells[1] for row in token.words]
        split = "".join(forms) == token.form
        for index, row in enumerate(token.words):
            end = start + len(forms[index] if split else token.form)
            self.words.append(self._word(row, Span(start, end), first, index > 0 and not split))
            start = end if split else start

    def _word(self, row: Row, span: Span, first: int, hidden: bool) -> Word:
        _, form, lemma, pos, fine, _, head, relation, *_ = row.cells
        if pos not in WORD_CLASSES:
            raise malformed(self.path, row.line, f"{pos!r} is no universal part of speech")
        if not re.fullmatch(r"[0-9]+|_", head):
            raise malformed(self.path, row.line, f"the head is {head!r}: must be a number")
        above = -1 if head in ("0", "_") else first + int(head) - 1
        return Word(span, form, lemma, pos, fine, above, hidden, relation)

    def _check_heads(self, first: int, rows: Sequence[Row]) -> None:
        """Make sure that every word of a sentence hangs, by way of others, on its root."""
        for here, row in enumerate(rows, first):
            above, steps = self.words[here].head, 0
            while first <= above < len(self.words) and steps < len(rows):
                above, steps = self.words[above].head, steps + 1
            if above != -1:
                problem = f"the head is {row.cells[6]!r}: leads to no root"
                raise malformed(self.path, row.line, problem)

    def _add_mentions(self, first: int, rows: Sequence[Row]) -> None:
        """Read the brackets of one sentence, whose words begin at `first`."""
        names = self.fields.split("-")
        wholes: dict[str, _Piece] = {}
        pieces = []
        for piece in self._pieces(first, rows, len(names)):
            if piece.is_first:
                pieces.append(piece)
                wholes[piece.group] = piece
            elif piece.group in wholes:
                wholes[piece.group].words += piece.words
            else:
                raise malformed(self.path, piece.row.line, f"no first part of {piece.key}")
        for piece in pieces:
            values = dict(zip(names, piece.values, strict=False))
            if "etype" not in values:
                problem = f"mention {'-'.join(piece.values)!r} has no type"
                raise malformed(self.path, piece.row.line, problem)
            identity = unquote(values.get("identity", ""))
            self.mentions.append(Mention(piece.group, values["etype"], piece.words, identity))

    def _pieces(self, first: int, rows: Sequence[Row], fields: int) -> Iterator[_Piece]:
        """Mentions and parts of them, as they close."""
        stack: list[_Piece] = []
        for index, row in enumerate(rows, first):
            for bracket in self._brackets(row):
                if bracket["opens"]:
                    values = bracket["opens"].split("-", fields - 1)
                    stack.append(_Piece(values[0], values, row, [index]))
                if bracket["closed"] or bracket["closes"]:
                    piece = self._close(stack, bracket["closes"], row)
                    piece.words = list(range(piece.words[0], index + 1))
                    yield piece
        if stack:
            raise malformed(self.path, stack[-1].row.line, f"mention {stack[-1].key} has no end")

    def _brackets(self, row: Row) -> Iterator[re.Match[str]]:
        for item in row.cells[-1].split("|"):
            key, _, value = item.partition("=")
            if key == "Entity":
                if not _BRACKETS.fullmatch(value):
                    raise malformed(self.path, row.line, f"{item!r} is not in brackets")
                yield from _BRACKET.finditer(value)

    def _close(self, stack: list[_Piece], key: str | None, row: Row) -> _Piece:
        """Take the innermost open mention of that key, or of any, from the stack."""
        for index in range(len(stack) - 1, -1, -1):
            if key is None or stack[index].key == key:
                return stack.pop(index)
        raise malformed(self.path, row.line, f"mention {key} ends without a beginning")


def _tokens(path: Path, block: Block) -> Iterator[_Token]:
    """The printed tokens of a sentence; empty nodes are left out."""
    token = _Token("", 0, spaced=True)
    seen = 0
    for row in block.rows:
        number, form = row.cells[:2]
        if re.fullmatch(r"[0-9]+\.[0-9]+", number):
            continue
        match = re.fullmatch(r"([0-9]+)(?:-([0-9]+))?", number)
        if not match or int(match[1]) != seen + 1 or not form:
            raise malformed(path, row.line, f"{number!r} with {form!r}: must be word {seen + 1}")
        last = int(match[2] or match[1])
        if match[2] and (seen < token.last or last <= seen):
            raise malformed(path, row.line, f"the range {number} is empty or inside another")
        if seen >= token.last:
            token = _Token(form, last, "SpaceAfter=No" not in row.cells[-1].split("|"))
        if not match[2]:
            token.words.append(row)
            seen += 1
            if seen == token.last:
                yield token
    if seen < token.last:
        raise malformed(path, block.rows[-1].line, f"must go on up to word {token.last}")
