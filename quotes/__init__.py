"""Who said what in the news, and through which channel.

    >>> import quotes
    >>> analysis = quotes.analyze(open("article.txt").read())  # doctest: +SKIP

Importing this package does no work: spaCy and the model are loaded when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quotes.batch import analyze_all
    from quotes.config import Settings
    from quotes.errors import QuotesError
    from quotes.pipeline import Analyzer, analyze, load
    from quotes.read import read_articles
    from quotes.records import Analysis, Article, Channel, Quote, Span, Speaker

__all__ = [
    "Analysis",
    "Analyzer",
    "Article",
    "Channel",
    "Quote",
    "QuotesError",
    "Settings",
    "Span",
    "Speaker",
    "analyze",
    "analyze_all",
    "load",
    "read_articles",
]

try:
    __version__ = version("newsquotes")
except PackageNotFoundError:  # a checkout that was never installed
    __version__ = "0.0.0"

_HOMES = {
    "Analysis": "records",
    "Analyzer": "pipeline",
    "Article": "records",
    "Channel": "records",
    "Quote": "records",
    "QuotesError": "errors",
    "Settings": "config",
    "Span": "records",
    "Speaker": "records",
    "analyze": "pipeline",
    "analyze_all": "batch",
    "load": "pipeline",
    "read_articles": "read",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
