"""The part that each paragraph plays: what it shows, in the light of its neighbours."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from quotes.clean.blocks import blocks
from quotes.clean.bylines import is_byline
from quotes.clean.evidence import Evidence, Furniture, observe
from quotes.clean.head import head_roles
from quotes.clean.mail import mail_roles
from quotes.records import Paragraph, ParagraphRole, SetOff, Span

__all__ = ["paragraphs"]

# How much prose ends a block of furniture (`_resumes`). Behind an ending usually nothing
# comes but other articles' teasers, which look a little like prose.
_NEEDED: dict[Furniture, int] = {"notice": 1, "appeal": 3, "list": 3, "ending": 4}
# An ending in the first part of a text is one that a page has above or beside its article.
_ENDINGS_FROM = 0.3
# So many words in a row without one telling phrase are no appeal, whatever stands above them
# (an interview in the first person, behind a newsletter box).
_LONGEST_APPEAL = 200
_SPOKEN = ("notice", "appeal")
# Words of what a box offers, between its heading and its button.
_LONGEST_OFFER = 25
# Characters of a box that is set off as if it were a quotation.
_LARGEST_BOX = 400
# So many paragraphs that begin with a speaker's name make a transcript.
_TRANSCRIPT = 4


def paragraphs(text: str, set_off: Sequence[SetOff] = ()) -> tuple[Paragraph, ...]:
    """Every paragraph of a text with its role.

    Args:
        text: The article's text.
        set_off: Its block quotations, by start.

    Nothing is left out: each character that is not white space lies in exactly one
    paragraph. In doubt a paragraph is `body`, since a quotation that is taken for
    furniture is lost, and furniture that is taken for body costs little.
    """
    items = _settle_boxes(_settle_buttons([observe(text, span) for span in blocks(text)]))
    items = _mark_set_off(items, set_off)
    transcript = sum(item.labelled for item in items) >= _TRANSCRIPT
    if transcript:
        # "Thank you for your support": said, not printed around the article.
        items = [
            replace(item, furniture="none") if item.furniture in _SPOKEN and item.ended else item
            for item in items
        ]
    roles = mail_roles(items) or head_roles(items)
    start = max(roles, default=-1) + 1
    roles |= _roles_below(items, start, len(text), transcript)
    return tuple(
        Paragraph(item.span.start, item.span.end, roles.get(index, "body"))
        for index, item in enumerate(items)
    )


def _mark_set_off(items: list[Evidence], set_off: Sequence[SetOff]) -> list[Evidence]:
    """Mark what stands in a block quotation: no byline or caption, whatever it looks like."""
    if not set_off:
        return items
    starts = [block.start for block in set_off]
    boxes: dict[int, bool] = {}
    marked = []
    for item in items:
        at = bisect_right(starts, item.span.start) - 1
        inside = at >= 0 and item.span.end <= set_off[at].end
        if not inside:
            marked.append(item)
            continue
        if at not in boxes:
            size = set_off[at].end - set_off[at].start
            boxes[at] = size <= _LARGEST_BOX and _heads_box(item)
        boxed = boxes[at] and not item.is_furniture
        furniture: Furniture = "line" if boxed else item.furniture
        marked.append(replace(item, set_off=True, caption=False, furniture=furniture))
    return marked


def _heads_box(item: Evidence) -> bool:
    """Whether the first line of a block quotation asks readers to sign up for something."""
    line = item.text.partition("\n")[0].rstrip()
    return observe(line, Span(0, len(line))).furniture == "appeal"


def _settle_buttons(items: list[Evidence]) -> list[Evidence]:
    """Make furniture of a row of buttons, and leave a crosshead such as "Telegram" alone."""
    settled = list(items)
    start = 0
    while start < len(items):
        end = start
        while end < len(items) and items[end].furniture == "button":
            end += 1
        around = (*items[max(0, start - 1) : start], *items[end : end + 1])
        if end - start > 1 or any(item.is_furniture for item in around):
            settled[start:end] = [replace(item, furniture="line") for item in items[start:end]]
        start = max(end, start + 1)
    return settled


def _settle_boxes(items: list[Evidence]) -> list[Evidence]:
    """Make furniture of a sentence between the heading of a box and its button."""
    settled = list(items)
    for index in range(1, len(items) - 1):
        item = items[index]
        inside = items[index - 1].furniture == "appeal" and items[index + 1].is_furniture
        if inside and not item.is_furniture and not item.reports and item.words <= _LONGEST_OFFER:
            settled[index] = replace(item, furniture="line")
    return settled


def _roles_below(
    items: Sequence[Evidence], start: int, length: int, transcript: bool
) -> dict[int, ParagraphRole]:
    """Roles, other than body, from the end of the head on."""
    roles: dict[int, ParagraphRole] = {}
    inside: Furniture = "none"
    unproven = 0  # words of sentences called furniture since a paragraph's wording showed it
    for index in range(start, len(items)):
        item = items[index]
        if item.is_furniture:
            roles[index] = "boilerplate"
            inside = _strongest(inside, item, length)
            unproven = 0
        elif item.caption:
            roles[index] = "caption"
        elif inside == "none":
            if is_byline(item.text) and not item.set_off:
                roles[index] = "byline"
        elif _resumes(items, index, inside, transcript):
            inside = "none"
            _give_back(items, index, roles, even_address=False)
        else:
            roles[index] = "boilerplate"
            unproven += item.words if item.ended else 0
            if inside != "ending" and unproven > _LONGEST_APPEAL:
                inside = "none"
                _give_back(items, index + 1, roles, even_address=True)
    return roles


def _strongest(inside: Furniture, item: Evidence, length: int) -> Furniture:
    opened = item.furniture
    if opened == "ending" and item.span.start < _ENDINGS_FROM * length:
        opened = "list"
    if opened == "line" or _NEEDED.get(inside, 0) > _NEEDED[opened]:
        return inside
    return opened


def _resumes(items: Sequence[Evidence], index: int, inside: Furniture, transcript: bool) -> bool:
    """Whether the article goes on here after a block of furniture."""
    item = items[index]
    needed = _NEEDED[inside]
    if item.prose >= needed or (transcript and item.labelled and item.ended):
        return True
    if inside == "appeal" and item.reports and item.prose >= 2:
        return True
    # Several paragraphs of modest prose in a row: teasers alternate with their headlines.
    run = items[index : index + 3]
    return all(other.prose >= 1 and not other.is_furniture for other in run) and (
        sum(other.prose for other in run) >= 2 * needed
        or (inside != "ending" and sum(other.prose for other in run[:2]) >= needed + 1)
    )


def _give_back(
    items: Sequence[Evidence], index: int, roles: dict[int, ParagraphRole], even_address: bool
) -> None:
    """Call body again the sentences just above the place where the article goes on.

    Args:
        items: All paragraphs.
        index: The first paragraph that is not looked at.
        roles: Changed in place.
        even_address: Also sentences that speak of "we" or to "you".
    """
    for above in range(index - 1, -1, -1):
        item = items[above]
        if roles.get(above) != "boilerplate" or item.is_furniture or not item.ended:
            return
        if item.words < 3 or (item.address and not even_address):
            return
        del roles[above]
