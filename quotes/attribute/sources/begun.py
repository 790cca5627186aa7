"""Where a source begins: `Outside court, | Jo Poe`, `| Poe, now a pundit,`, `| Jo Poe, 58,`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.sources.appositions import CIRCUMSTANCE
from quotes.attribute.sources.misread import speaks
from quotes.records import Span
from quotes.resources import lexicon

__all__ = ["mend_begun"]

# When and where it was, at the start of a sentence.
_SETTING = re.compile(
    r"(?:(?:Speaking|Standing|Waiting)\s)?"
    r"(?:After|At|Before|Behind|During|From|In|Inside|Near|On|Outside|outside|inside|at|in|after)"
    r"\s[^,.;:!?“”\"\n]{2,60},\s(?=(?P<first>[^\s,]+))"
)
_ARTICLES = frozenset({"a", "an", "another", "the", "his", "her", "its", "their", "one", "two"})
# Whoever a second phrase explains, at the start of a sentence.
_EXPLAINED = re.compile(
    r"(?P<name>[^\W\d_a-z][\w'’\-]+(?:\s[^\W\d_a-z][\w'’\-]+){0,2}),"
    r"\s(?:(?:now|then|once|still|later|by\sthen|formerly)\s)?"
)
_AGE = re.compile(r"\d{1,3},?")
# "a group formed last spring," "a charity,"
_BODY = re.compile(
    r"an?\s(?:[\w'’\-]+\s){0,3}?(?P<noun>[a-z\-]+)"
    r"(?:,|$|\s(?:formed|founded|created|launched|set|started|based|run|led|registered|of|for|that"
    r"|which|in)\b)"
)
# "A report prepared for the cabinet by": a text and who made it.
_TEXT = re.compile(
    r"(?:And\s|But\s)?(?P<text>An?|an?|[Tt]he|Another|One)\s(?:[\w'’\-]+\s){0,3}?"
    r"(?P<noun>[a-z\-]+)\s(?:\w+ed|written|drawn up|put together|led|run|seen|read)"
    r"\s(?:(?!\b(?:who|which|that|said|says)\b)[^,.;:!?“”\"\n]){0,60}?\bby\s"
)
# "a Telegram channel followed by": what publishes, like a text.
_FEEDS = frozenset(["account", "blog", "channel", "feed", "page", "podcast", "site", "website"])
_NAMES = 400


def mend_begun(context: Context, drafts: list[Draft]) -> None:
    """Let each source begin with who speaks.

    What tells where it was is left out of a source, for else a court seems to be what the name
    behind the comma explains. A name that an apposition explains is taken in, for else nobody
    knows who `a pundit` is. Where a text and its maker stand before the verb, the text speaks.
    """
    for draft in drafts:
        if draft.source is None:
            continue
        found = _behind_setting(context, draft.source) or _with_name(context, draft.source)
        found = found or _with_text(context, draft.source, draft.cue)
        if found is not None and not any(found.overlaps(span) for span in draft.content):
            draft.source = found


def _behind_setting(context: Context, source: Span) -> Span | None:
    setting = _SETTING.match(context.text, source.start, source.end)
    if setting is None or context.sentence(source.start).start != source.start:
        return None
    rest = Span(setting.end(), source.end)
    opens = setting["first"] in _ARTICLES or setting["first"][0].isupper()
    return rest if opens and (_named(context, rest) or speaks(rest.of(context.text))) else None


def _named(context: Context, span: Span) -> bool:
    """Whether a stretch begins with somebody's name, titles aside."""
    inside = context.entities_from(span.start, 1)
    return any(one.end <= span.end and one.label != "other" for one in inside)


def _with_name(context: Context, source: Span) -> Span | None:
    text = context.text
    printed = source.of(text)
    closed = printed.endswith(",") or text.startswith(",", source.end)
    aged = _AGE.fullmatch(printed) is not None
    if not closed or "," in printed[:-1] or not (aged or printed.split()[0] in _ARTICLES):
        return None
    start = context.sentence(source.start).start
    match = _EXPLAINED.fullmatch(text, start, source.start)
    if match is None:
        return None
    name = Span(*match.span("name"))
    named = _is_person(context, name) or (not aged and _is_body(context, name, printed))
    return Span(start, source.end) if named else None


def _with_text(context: Context, source: Span, cue: Span | None) -> Span | None:
    """`A report prepared for the cabinet by | officers | said`: it is the report that says it.

    So does `a channel followed by | thousands | claimed`.
    """
    text = context.text
    if cue is None or text[source.end : cue.start].strip() or cue.start < source.end:
        return None
    start = context.sentence(source.start).start
    match = _TEXT.fullmatch(text, start, source.start)
    nouns = _FEEDS.union(lexicon("collectives")["document"])
    if match is None or match["noun"] not in nouns:
        return None
    return Span(match.start("text"), source.end)


def _is_body(context: Context, name: Span, printed: str) -> bool:
    """Whether a name is explained as that of a body: `Save Roe, | a group formed in May,`.

    Not where it tells when or where it was: `In London, a group of parents,`.
    """
    text = context.text
    noun = _BODY.match(printed)
    if noun is None or noun["noun"] not in lexicon("collectives")["organisation"]:
        return False
    inside = context.entities_from(name.start, 2)
    seen = any(one.end == name.end and one.label != "place" for one in inside)
    words = name.of(text).split()
    capitals = len(words) > 1 and all(word[0].isupper() for word in words)
    return capitals and seen and CIRCUMSTANCE.match(text, name.start) is None


def _is_person(context: Context, name: Span) -> bool:
    """Whether a name is that of a person, or the surname of one whom the article names."""
    words = name.of(context.text).split()
    people = [one for one in context.document.entities[:_NAMES] if one.label == "person"]
    if len(words) > 1:
        return any(one.span == name for one in people)
    return any(one.span.of(context.text).split()[-1:] == words for one in people)
