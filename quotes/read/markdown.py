"""Markdown: the text without its markup, the metadata of its front matter.

`Article.text` is the text as extracted, paragraphs with an empty line between them; offsets
refer to that. Line ends inside a paragraph are kept, since many files that are called Markdown
are plain text with one paragraph a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from quotes.errors import EmptyInputError
from quotes.read.encoding import decode
from quotes.read.files import too_large
from quotes.read.frontmatter import front_matter
from quotes.read.html import language_code
from quotes.read.options import ReadOptions
from quotes.read.rows import Columns, authors_in, string_in
from quotes.records import Article, SetOff

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

__all__ = ["read_markdown"]

# What a page does not show, and what begins a line of its own there.
_HIDDEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s{0,9}>|\Z)", re.S | re.I)
_BLOCK_TAG = re.compile(r"</?(?:p|div|br|li|h[1-6]|blockquote|tr)\b[^<>]{0,2000}>", re.I)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_BREAKS = ("softbreak", "hardbreak")


def read_markdown(data: bytes, path: str, folder: str | None, options: ReadOptions) -> Article:
    """The article that a Markdown file holds.

    The title is that of the front matter, else the first heading of the first level.

    Args:
        data: The whole file.
        path: As the user gave it.
        folder: Name of the folder that the file lies in.
        options: How to read.

    Raises:
        EmptyInputError: No text.
        EncodingError: Not text.
        TooLargeError: Over the limit.
    """
    source, notes = decode(data)
    if len(source) > options.max_characters:
        raise too_large(options)
    stated, body = front_matter(source)
    page = _extracted(body)
    text = "".join(page.parts)
    if not text.strip():
        raise EmptyInputError("the file is empty" if not data else "no text besides markup")
    columns = Columns.of(tuple(stated), ReadOptions())
    return Article(
        text=text,
        path=path,
        title=string_in(stated, columns.title) or page.title,
        outlet=options.outlet_for(string_in(stated, columns.outlet), folder),
        url=string_in(stated, columns.url),
        published=string_in(stated, columns.published),
        authors=authors_in(stated.get(columns.authors) if columns.authors else None),
        language=language_code(string_in(stated, columns.language)),
        set_off=tuple(page.set_off),
        notes=notes,
    )


@dataclass(slots=True)
class _Page:
    """The text while it is put together.

    Attributes:
        length: Characters in `parts`.
        marker: Number of the list item that begins with the next block.
        depth: How many block quotations are open.
        opened: Where the outermost of them begins.
    """

    parts: list[str] = field(default_factory=list)
    length: int = 0
    title: str | None = None
    set_off: list[SetOff] = field(default_factory=list)
    marker: str = ""
    depth: int = 0
    opened: int | None = None

    def add(self, block: str) -> None:
        """Add a paragraph, with an empty line before it."""
        block = self.marker + block.strip()
        self.marker = ""
        if not block:
            return
        if self.parts:
            self._append("\n\n")
        if self.depth and self.opened is None:
            self.opened = self.length
        self._append(block)

    def open(self) -> None:
        """A block quotation begins."""
        self.depth += 1

    def close(self) -> None:
        """A block quotation ends."""
        self.depth -= 1
        if not self.depth and self.opened is not None:
            self.set_off.append(SetOff(self.opened, self.length))
            self.opened = None

    def _append(self, part: str) -> None:
        self.parts.append(part)
        self.length += len(part)


def _extracted(source: str) -> _Page:
    from markdown_it import MarkdownIt

    # An indented paragraph of a news text is no program.
    tokens = MarkdownIt("commonmark").disable("code").parse(source)
    page = _Page()
    for index, token in enumerate(tokens):
        if token.type == "inline":
            block = _inline(token.children or ())
            page.add(block)
            if page.title is None and tokens[index - 1].tag == "h1":
                page.title = " ".join(block.split()) or None
        elif token.type == "blockquote_open":
            page.open()
        elif token.type == "blockquote_close":
            page.close()
        elif token.type == "list_item_open":
            # A bullet says nothing; a number may be what a text refers to.
            page.marker = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "html_block":
            page.add(_without_tags(token.content))
        elif token.type == "fence":
            page.add(token.content)
    return page


def _without_tags(block: str) -> str:
    shown = _BLOCK_TAG.sub("\n", _HIDDEN.sub("", block))
    lines = unescape(_TAG.sub("", shown)).split("\n")
    return "\n".join(filter(None, map(str.strip, lines)))


def _inline(tokens: Sequence[Token]) -> str:
    """The words of a paragraph; pictures and the tags of HTML are left out."""
    parts = []
    for token in tokens:
        if token.type in _BREAKS or (token.type == "html_inline" and token.content[:3] == "<br"):
            parts.append("\n")
        elif token.type in ("text", "code_inline"):
            parts.append(token.content)
    return "".join(parts)
