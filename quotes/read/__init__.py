"""Reading: files, folders and standard input to articles."""

from quotes.read.articles import read_articles, read_stream
from quotes.read.counting import count_articles
from quotes.read.metadata import Metadata, read_metadata
from quotes.read.options import SUFFIXES, Format, OutletFrom, ReadOptions

__all__ = [
    "SUFFIXES",
    "Format",
    "Metadata",
    "OutletFrom",
    "ReadOptions",
    "count_articles",
    "read_articles",
    "read_metadata",
    "read_stream",
]
