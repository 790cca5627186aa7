"""Web pages: the article's text and metadata by trafilatura.

`Article.text` is the text as extracted, one paragraph a line; offsets refer to that.
"""

from __future__ import annotations

import codecs
import configparser
import logging
import re
from functools import cache
from typing import Any

from quotes.errors import EmptyInputError, InputError
from quotes.read.blocks import PageBlock, locate, page_blocks
from quotes.read.encoding import byte_order_mark, decode, reject_binary
from quotes.read.files import too_large
from quotes.read.options import ReadOptions
from quotes.records import Article

__all__ = ["language_code", "read_html"]

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.I)
_HEAD_BYTES = 4096  # browsers look for the declaration in the first 1,024 bytes
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?\Z", re.S)


def read_html(data: bytes, path: str, folder: str | None, options: ReadOptions) -> Article:
    """The article on a saved web page.

    Args:
        data: The whole page.
        path: As the user gave it.
        folder: Name of the folder that the file lies in.
        options: How to read.

    Raises:
        EmptyInputError: The page has no text that looks like an article.
        EncodingError: Not text.
        TooLargeError: The extracted text is over the limit.
    """
    if not data.strip():
        raise EmptyInputError("the file is empty")
    page, notes = _decoded(data)
    extracted, language, blocks = _extract(page)
    text = "" if extracted is None else extracted.text or ""
    if not text.strip():
        raise EmptyInputError("no article text found in this page")
    if len(text) > options.max_characters:
        raise too_large(options)
    return Article(
        text=text,
        path=path,
        title=extracted.title or None,
        outlet=options.outlet_for(extracted.sitename or None, folder),
        url=extracted.url or None,
        published=extracted.date or None,
        authors=tuple(filter(None, map(str.strip, (extracted.author or "").split(";")))),
        language=language or language_code(extracted.language),
        set_off=locate(text, blocks),
        notes=notes,
    )


def language_code(stated: str | None) -> str | None:
    """ISO 639 code of a language as a page or a table states it, such as ``en-GB``."""
    found = _LANGUAGE.match((stated or "").strip().lower())
    return found[1] if found else None


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The page's text by byte order mark, else by its own declaration, else as any text."""
    declared = _CHARSET.search(data, 0, _HEAD_BYTES)
    if declared and byte_order_mark(data) is None:
        reject_binary(data)
        try:
            encoding = codecs.lookup(declared[1].decode("ascii"))
            # "latin-1" means Windows-1252 to every browser.
            name = "cp1252" if encoding.name == "iso8859-1" else encoding.name
            return data.decode(name), ()
        except (LookupError, ValueError):
            pass  # a wrong declaration is common; then the bytes decide
    return decode(data)


def _extract(page: str) -> tuple[Any, str | None, list[PageBlock]]:
    """What trafilatura finds, or None, the language that the page declares, block quotations."""
    import trafilatura

    # NULs end the document for the parser; a declared encoding is wrong once it is decoded.
    page = _XML_DECLARATION.sub("", page.replace("\0", ""))
    try:
        tree = trafilatura.load_html(page)
        if tree is None:
            return None, None, []
        language = language_code(tree.get("lang") or tree.get("xml:lang"))
        blocks = page_blocks(tree)
        document = trafilatura.bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            # Only a date that the page states; guessing looks at every number in the text.
            date_extraction_params={"extensive_search": False, "original_date": True},
            config=_config(),
        )
    except Exception as error:  # a foreign parser on hostile pages: anything may come
        raise InputError(f"the page cannot be parsed: {type(error).__name__}") from error
    return document, language, blocks


@cache
def _config() -> configparser.ConfigParser:
    from trafilatura.settings import use_config

    # Without a handler, Python prints the library's warnings on standard error.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    logging.getLogger("htmldate").addHandler(logging.NullHandler())
    config: configparser.ConfigParser = use_config()
    # By default articles under 250 characters lose their paragraph breaks.
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "1"
    return config
