"""Names whose last word the encoder took for the beginning of the verb: `Otieno | Were said`."""

from __future__ import annotations

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["mend_halved"]


def mend_halved(context: Context, drafts: list[Draft]) -> None:
    """Give a name back its last word, where a cue begins with it.

    In running text no verb has a capital behind its subject. Headlines may print each word so,
    and so does a line whose further words have capitals too.
    """
    for draft in drafts:
        source, cue = draft.source, draft.cue
        if source is None or cue is None or cue.start - source.end != 1:
            continue
        first, _, rest = cue.of(context.text).partition(" ")
        paragraph = context.paragraph(cue.start)
        body = paragraph is not None and paragraph.role in ("body", "dek")
        if body and rest.islower() and first.istitle() and _is_name(context.text, source):
            draft.source = Span(source.start, cue.start + len(first))
            draft.cue = Span(cue.end - len(rest), cue.end)


def _is_name(text: str, source: Span) -> bool:
    """Whether a source ends with a name of one or two words."""
    words = source.of(text).split()
    return words[-1].istitle() and words[-1].isalpha() and len(words) <= 4
