"""Who said what in the news, and through which channel.

    >>> import quotes
    >>> analysis = quotes.analyze(open("article.txt").read())  # doctest: +SKIP

Importing this package does no work: spaCy and the model are loaded when they are first used.
"""

from __future__ import annotations

from importlib import import_module
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

__version__: str

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
    if name == "__version__":
        return _version()
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def _version() -> str:
    # Loaded when asked for: it takes longer than all else that the package does at its start.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("newsquotes")
    except PackageNotFoundError:  # a checkout that was never installed
        return "0.0.0"


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
