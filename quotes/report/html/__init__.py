"""Reports as web pages: one file each, with headings, tables and links, and without scripts."""

from quotes.report.html.comparison import comparison_page
from quotes.report.html.summary import summary_page

__all__ = ["comparison_page", "summary_page"]
