"""Cleaning: which paragraphs of a text are the article, and which are the page around it."""

from quotes.clean.authors import printed_authors
from quotes.clean.dates import printed_day
from quotes.clean.roles import paragraphs

__all__ = ["paragraphs", "printed_authors", "printed_day"]
