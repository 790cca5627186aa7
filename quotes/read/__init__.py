"""Reading: files, folders and standard input to articles."""

from quotes.read.articles import read_articles, read_stream
from quotes.read.options import SUFFIXES, Format, OutletFrom, ReadOptions

__all__ = ["SUFFIXES", "Format", "OutletFrom", "ReadOptions", "read_articles", "read_stream"]
