"""Direct, mixed or indirect: how much of a content stands between quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribute.context import Context
from quotes.records import Kind, QuotedSpan, Span

__all__ = ["kind_of", "quoted_within"]

# A paraphrase has more than this many letters outside quotation marks: "that", "and".
_SLACK = 3


def quoted_within(
    context: Context, content: Sequence[Span], cue: Span | None, source: Span | None
) -> tuple[Span, ...]:
    """The stretches of a content between quotation marks, the marks left out.

    A content that lies inside a longer quotation with its own source or cue (somebody
    quoted retells what another said) is not quoted by the outer marks.

    Returns:
        Spans by start, each inside one of the content spans.
    """
    found: list[Span] = []
    for span in content:
        for quoted in context.outer_in(span):
            for inner in _stretches(context, quoted, span, cue, source):
                stretch = Span(max(inner.start, span.start), min(inner.end, span.end))
                if stretch.start < stretch.end:
                    found.append(stretch)
    return tuple(found)


def _stretches(
    context: Context, quoted: QuotedSpan, span: Span, cue: Span | None, source: Span | None
) -> tuple[Span, ...]:
    """The inner span of a quotation, or of those nested in it where it is not about `span`."""
    retold = any(part is not None and quoted.inner.contains(part) for part in (cue, source))
    if not (retold and quoted.inner.contains(span)):
        return (quoted.inner,)
    return tuple(nested.inner for nested in context.nested_in(span))


def kind_of(text: str, content: Sequence[Span], quoted: Sequence[Span]) -> Kind:
    """Tell the kind of a content from its quoted stretches."""
    if not quoted:
        return "indirect"
    outside = 0
    stretches = iter([*quoted, None])
    stretch = next(stretches)
    for span in content:
        position = span.start
        while stretch is not None and stretch.start < span.end:
            outside += _letters(text, position, stretch.start)
            position = max(position, stretch.end)
            stretch = next(stretches)
        outside += _letters(text, position, span.end)
    return "direct" if outside <= _SLACK else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    # Enough to decide; a long paraphrase need not be counted to its end.
    return sum(char.isalnum() for char in text[start : min(end, start + 40)])
