"""Posts as pages embed them: the text, and below it who posted it under which name."""

from __future__ import annotations

import re
from bisect import bisect_right

from quotes.records import Attribution, Channel, Document, Span

__all__ = ["embedded_post"]

# "— Ada Brandt (@brandt) June 3, 2024", "(@brandt@mastodon.example)"
_HANDLE = re.compile(r"[ \t\xa0]*\((?P<handle>@[\w.]{1,40}(?:@[\w.-]{1,60})?)\)")
_DASH = re.compile(r"[—–―~\-][ \t\xa0]*\Z")
_SURE = 0.95


def embedded_post(document: Document, attribution: Attribution) -> Channel | None:
    """The channel of an attribution whose source signs a post with the name of an account.

    Args:
        document: With the article's block quotations, which may know the platform.
        attribution: What is said.

    Returns:
        None where it is no such post.
    """
    source = attribution.source
    if source is None or attribution.cue is not None:
        return None
    text = document.text
    handle = _HANDLE.match(text, source.end)
    if handle is None or not _DASH.search(text[max(source.start - 4, 0) : source.start]):
        return None
    blocks = document.article.set_off
    at = bisect_right(blocks, source.start, key=lambda block: block.start) - 1
    inside = at >= 0 and source.end <= blocks[at].end
    return Channel(
        label="social_media",
        platform=blocks[at].platform if inside else None,
        evidence=Span(handle.start("handle"), handle.end("handle")),
        basis="stated",
        confidence=_SURE,
    )
