"""Records as columns: their types in SQL, and the way there and back."""

from __future__ import annotations

import types
from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from quotes.records import ArticleFacts, QuoteFacts
from quotes.records.characters import encodable

__all__ = ["article_from", "defaults", "literal", "plain", "quote_from", "sql_types"]

_SQL = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}


@cache
def sql_types(record: type) -> dict[str, str]:
    """Names and SQL types of a record's fields, in their order.

    Fields that are added to a record become columns by this.
    """
    return {name: _sql(hint) for name, hint in get_type_hints(record).items()}


def defaults(record: type) -> dict[str, Any]:
    """What a field holds where a shard has no such column; None where there is no default."""
    return {
        field.name: field.default if isinstance(field.default, (str, int, float)) else None
        for field in fields(record)
    }


def _sql(hint: Any) -> str:
    origin = get_origin(hint)
    if origin is Literal:
        return "VARCHAR"
    if origin in (Union, types.UnionType):
        return _sql(next(part for part in get_args(hint) if part is not type(None)))
    if origin is tuple:
        return _sql(get_args(hint)[0]) + "[]"
    return _SQL[hint]


def plain(value: Any) -> Any:
    """A field's value for a column: lists for tuples, and nothing that UTF-8 cannot hold."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return encodable(value) if isinstance(value, str) else value


def _reader(record: type) -> Callable[[Sequence[Any]], Any]:
    lists = [at for at, kind in enumerate(sql_types(record).values()) if kind.endswith("[]")]

    def read(cells: Sequence[Any]) -> Any:
        values = list(cells)
        for at in lists:
            values[at] = tuple(values[at] or ())
        return record(*values)

    return read


_article = cache(lambda: _reader(ArticleFacts))
_quote = cache(lambda: _reader(QuoteFacts))


def article_from(cells: Sequence[Any]) -> ArticleFacts:
    """The article in a row of the columns of `ArticleFacts`, in their order."""
    found: ArticleFacts = _article()(cells)
    return found


def quote_from(cells: Sequence[Any]) -> QuoteFacts:
    """The quote in a row of the columns of `QuoteFacts`, in their order."""
    found: QuoteFacts = _quote()(cells)
    return found


def literal(value: object) -> str:
    """A value as SQL has it, where no parameter can stand."""
    if value is None:
        return "NULL"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return str(value)
