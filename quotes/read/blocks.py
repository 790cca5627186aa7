"""Where the block quotations of a web page stand in the text that was extracted from it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from quotes.records import SetOff

__all__ = ["PageBlock", "locate", "page_blocks"]

# What a page calls the posts that it embeds, and where the links in them lead.
_BY_CLASS = {
    "twitter-tweet": "Twitter",
    "twitter-video": "Twitter",
    "instagram-media": "Instagram",
    "tiktok-embed": "TikTok",
    "bluesky-embed": "Bluesky",
    "mastodon-embed": "Mastodon",
    "reddit-embed-bq": "Reddit",
    "reddit-card": "Reddit",
    "text-post-media": "Threads",
    "fb-xfbml-parse-ignore": "Facebook",
}
_BY_HOST = {
    "x.com": "X",
    "twitter.com": "Twitter",
    "instagram.com": "Instagram",
    "tiktok.com": "TikTok",
    "bsky.app": "Bluesky",
    "facebook.com": "Facebook",
    "threads.net": "Threads",
    "threads.com": "Threads",
    "t.me": "Telegram",
    "vk.com": "VK",
    "truthsocial.com": "Truth Social",
}
_HOST = re.compile(r"(?:https?:)?//(?:www\.|mobile\.|m\.)?([\w.-]{1,80})", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_MOST_BLOCKS = 500  # of one page; each is looked for in the text
_MOST_MISSES = 200  # pieces that are looked for in all the rest of the text, in vain
_BULLET = 3  # characters

PageBlock = tuple[tuple[str, ...], str | None]


def page_blocks(tree: Any) -> list[PageBlock]:
    """The block quotations of a parsed page: their pieces of text and the platform of a post.

    Args:
        tree: The page as lxml sees it, before anything is taken out of it.
    """
    found: list[PageBlock] = []
    for block in tree.iter("blockquote"):
        if len(found) == _MOST_BLOCKS:
            break
        if next(block.iterancestors("blockquote"), None) is None:
            found.append((tuple(_pieces(block)), _platform(block)))
    return found


def _pieces(block: Any) -> Iterator[str]:
    """What stands in a block, element by element."""
    for part in (block.text, *(piece for child in block for piece in _of_child(child))):
        if part and part.strip():
            yield _SPACE.sub("", part)


def _of_child(child: Any) -> tuple[str, str | None]:
    inside = "".join(child.itertext()) if isinstance(child.tag, str) else ""
    return inside, child.tail


def _platform(block: Any) -> str | None:
    """Where a post was published; a link is closer to it than the name of its frame."""
    hosts = [_HOST.match(link.get("href") or "") for link in block.iter("a")]
    # The last link of an embedded post is its own; those before it are what the post links to.
    if hosts and (own := hosts[-1]) is not None and own[1].lower() in _BY_HOST:
        return _BY_HOST[own[1].lower()]
    classes = (block.get("class") or "").lower().split()
    return next((_BY_CLASS[name] for name in classes if name in _BY_CLASS), None)


def locate(text: str, blocks: list[PageBlock]) -> tuple[SetOff, ...]:
    """Find block quotations in the text, in their order; one that is not there is left out.

    White space does not count, since extracting lays it out anew.
    """
    if not blocks:
        return ()
    packed = _SPACE.sub("", text)
    places = _Places(text)
    found: list[SetOff] = []
    position = misses = 0
    for pieces, platform in blocks:
        if misses > _MOST_MISSES:
            break
        place = _find(packed, pieces, position)
        if place is None:
            misses += 1 + len(pieces)
            continue
        first, last = places[place[0]], places[place[1] - 1] + 1
        if _fills_lines(text, first, last):
            position = place[1]
            found.append(SetOff(first, last, platform))
    return tuple(found)


def _find(packed: str, pieces: tuple[str, ...], position: int) -> tuple[int, int] | None:
    """Where the pieces of a block stand, those that were left out left out."""
    whole = "".join(pieces)
    if not whole:
        return None
    if (at := packed.find(whole, position)) >= 0:
        return at, at + len(whole)
    start = end = None
    for piece in pieces[:_MOST_MISSES]:
        # What was left out leaves no gap; a bullet may have come in.
        stop = len(packed) if end is None else end + len(piece) + _BULLET
        at = packed.find(piece, position if end is None else end, stop)
        if at >= 0:
            start = at if start is None else start
            end = at + len(piece)
    return None if start is None or end is None else (start, end)


def _fills_lines(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends with a line, bullets left out, as a block does."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    line_end = text.find("\n", end)
    behind = text[end : line_end if line_end >= 0 else len(text)]
    return not before.strip(" \t-") and not behind.strip()


class _Places:
    """Offsets of the characters of a text that are not white space."""

    def __init__(self, text: str) -> None:
        self._stretches = [match.span() for match in re.finditer(r"\S+", text)]
        lengths = (end - start for start, end in self._stretches)
        self._firsts = [0, *accumulate(lengths)]

    def __getitem__(self, index: int) -> int:
        at = bisect_right(self._firsts, index) - 1
        return self._stretches[at][0] + index - self._firsts[at]
