"""The attribute stage: from raw attributions to quotes with kind, act and stance.

The encoder proposes content, cue and source; this stage tells what sort of quote each one
is, joins quotations that run over several paragraphs, and adds what only the structure of
the page shows: transcripts, signatures, quotations that go on without a cue.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.dropped.bylines import is_in_byline
from quotes.attribute.dropped.deeds import is_deed
from quotes.attribute.dropped.general import is_general
from quotes.attribute.dropped.headlines import add_headlines
from quotes.attribute.dropped.notquotes import is_no_quote, leave_grounds_out
from quotes.attribute.dropped.nouns import leave_antecedents_out, names_only
from quotes.attribute.dropped.objects import is_object
from quotes.attribute.dropped.spoken_to import is_spoken_to
from quotes.attribute.properties.act import act_of
from quotes.attribute.properties.cues import read_cue, words_of
from quotes.attribute.properties.kind import kind_of, quoted_within
from quotes.attribute.properties.stance import stance_of
from quotes.attribute.structure import complete
from quotes.records import Attribution, Document, Span

__all__ = ["attribute"]

_PLEA = 11
"""Characters of `not guilty`, and one behind."""


def attribute(document: Document, raw: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Finish the attributions of a document.

    Args:
        document: With paragraphs, sentences, quoted spans and entities.
        raw: Content, cue and source as the encoder found them, in any order.

    Returns:
        By first content span: `raw` without what is no quote, plus what structure adds
        (flag `by_structure`); `kind`, `act`, `stance`, `quoted`, `continues` and `flags`
        are filled in. `continues` points into the returned tuple, to an earlier place.
    """
    context = Context.of(document)
    drafts = [Draft.of(attribution, len(document.text)) for attribution in raw]
    drafts = complete(context, [draft for draft in drafts if draft.content])
    for draft in drafts:
        leave_grounds_out(context, draft)
        leave_antecedents_out(context, draft)
    kept = [draft for draft in drafts if not _says_nothing(context, draft)]
    kept = add_headlines(context, kept)
    kept.sort(key=lambda draft: (draft.start, draft.end, draft.cue is None, draft.cue))
    places = {id(draft): index for index, draft in enumerate(kept)}
    return tuple(_finish(context, draft, places, index) for index, draft in enumerate(kept))


def _says_nothing(context: Context, draft: Draft) -> bool:
    if is_no_quote(context, draft) or names_only(context, draft) or is_general(context, draft):
        return True
    if is_in_byline(context, draft) or is_spoken_to(context, draft):
        return True
    return is_deed(context, draft) or is_object(context, draft)


def _finish(context: Context, draft: Draft, places: dict[int, int], place: int) -> Attribution:
    """Make the final record of a draft."""
    text = context.text
    content = tuple(draft.content)
    quoted = quoted_within(context, content, draft.cue, draft.source)
    kind = kind_of(text, content, quoted)
    reading = read_cue(_cue_words(text, draft.cue, content[0])) if draft.cue is not None else None
    act = act_of(context, reading, draft.cue, draft.source, kind)
    made = replace(
        draft.origin,
        content=content,
        score=draft.score,
        cue=draft.cue,
        source=draft.source,
        kind=kind,
        act=act,
        quoted=quoted,
        continues=_earlier(places, draft, place),
        flags=tuple(dict.fromkeys([*draft.flags, *_mark_flags(context, draft)])),
    )
    return replace(made, stance=stance_of(context, made, reading, act, kind))


def _cue_words(text: str, cue: Span, content: Span) -> list[str]:
    """The words of a cue, with the plea that makes up its sense: `pleaded | not guilty`."""
    words = words_of(cue.of(text))
    if words[-1:] and words[-1].startswith(("plead", "pled")) and 0 <= content.start - cue.end < 2:
        return words + words_of(text[content.start : min(content.end, content.start + _PLEA)])
    return words


def _earlier(places: dict[int, int], draft: Draft, place: int) -> int | None:
    if draft.continues is None:
        return None
    found = places.get(id(draft.continues))
    return found if found is not None and found < place else None


def _mark_flags(context: Context, draft: Draft) -> list[str]:
    """The flags of the quotation marks in a draft's content."""
    return [
        flag for span in draft.content for quoted in context.outer_in(span) for flag in quoted.flags
    ]
