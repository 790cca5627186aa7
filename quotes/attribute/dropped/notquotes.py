"""Quoted stretches that nobody says: titles, nicknames, scare quotes."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.missed.hearings import heard
from quotes.attribute.sources.misread import speaks
from quotes.records import TURN, Span

__all__ = ["is_no_quote", "leave_grounds_out"]

_LONGEST_FRAGMENT = 3
_LONGEST_SCRAP, _SURE, _LIKELY, _CLAUSE_REACH = 3, 0.5, 0.55, 200
_CLAUSES = frozenset(
    """that if whether how why what who when where to as it he she they we i there""".split()  # noqa: SIM905
)
# Log odds of the head for quoted spans that a quotation which nobody says must reach. Swept on the
# held-out training articles: 60.6 instead of 48.5 % of what is no quote is kept out there.
_NOBODY_ODDS = 4.0
# Names and labels: what stands behind these is what something is called, not what one said.
_NAMING = re.compile(
    r"(?:so-called|nicknamed|known as|dubbed|named|titled|entitled|called|aka|billed as)$",
    re.IGNORECASE,
)
# Directly before the opening mark these say what a work or a person is called. Of the 26,388
# contents that annotators marked in 840 training articles of PolNeAR none has this form.
_NICKNAME = re.compile(r"\b(?:nickname|moniker)s?\s$")
_WORK = re.compile(
    r"\b(?:documentary|film|movie|novel|book|memoir|autobiography|biography|song|anthem|album"
    r"|musical|poem|painting|podcast|sitcom|thriller|bestseller)\s$"
)
# Nothing but a few words between a pair of marks, with at most a few before it.
_PHRASE = re.compile(
    r"(?:[\w’'\-]+\s){0,4}(?P<mark>[“\"«„])(?:[^\s“”\"«»„]+\s){0,9}[^\s“”\"«»„]+[”\"»][.,;]?"
)
# "The e-mails, which the Courier first published": what was said stands elsewhere, if anywhere.
_RELATIVE = frozenset({"which", "that", "who", "whom", "whose"})
# "A group calling | itself Roe Moll | said that ...": what it is called, too.
_OWN_NAME = re.compile(
    r"(?:itself|themselves|himself|herself) (?:the )?[^\W\d_a-z]\S*(?: [^\W\d_a-z]\S*){0,4}"
)
_ANONYMITY = re.compile(
    r"(?:not (?:to )?|declin\w+ to |refus\w+ to )be (?:named|identified|quoted)|"
    r"(?:condition of )?anonymity|"
    # "who asked to be identified only as Jo", "by her first name"
    r"be (?:named|identified|known|referred to|quoted) "
    r"(?:(?:only|just|simply) (?:as|by)|by (?:(?:his|her|their|a) )?(?:first|given|last) name)\b|"
    r"speak(?:ing)? publicly",
    re.IGNORECASE,
)

# Cue and content together, so that the `to` may belong to either.
_WRITES_TO = re.compile(
    r"\b(?:wr(?:ote|ites?|iting|itten))(?:\s(?:directly|again|back))?\sto\s"
    r"(?P<who>(?:[\w’'\-]+\s){0,4}?[\w’'\-]+)(?:\s(?:last|this|on|in|earlier)\s\w+|\syesterday)?$"
)


def is_no_quote(context: Context, draft: Draft) -> bool:
    """Whether an attribution reports nothing that anybody said.

    That is: the title of a work or a nickname, whoever gives it; a fragment of a few words without
    source that has no cue or only a naming one ("the so-called ..."), a quotation without source
    that the encoder takes for a title, a nickname or words set apart, a headline that attributes
    nothing itself, a lone relative pronoun, and the clause that says why a source is not named.
    """
    text = context.text
    if draft.continues is not None or TURN in draft.flags:
        return False
    if _is_relative(text, draft) or _is_lone_what(context, draft):
        return True
    if _grounds_of_anonymity(text, draft) or _is_own_name(text, draft):
        return True
    if all(_is_title(text, span) for span in draft.content) or _is_headline(context, draft):
        return True
    if _untold(context, draft):
        return True
    if draft.source is not None:
        return _hearer(context, draft)
    if _scrap(context, draft):
        return True
    if _something_else(draft) and not (draft.cue is not None and heard(text, draft.cue)):
        return True
    if draft.cue is not None and not _NAMING.search(draft.cue.of(text)):
        return False
    return _words(text, draft) <= (
        _LONGEST_FRAGMENT if draft.cue is None else 2 * _LONGEST_FRAGMENT
    )


def leave_grounds_out(context: Context, draft: Draft) -> None:
    """Takes "not to be named" out of what is said behind it, so that this is not lost with it.

    `A neighbour, who asked | not to be named, | said: | “Lock the gate.”`: one attribution of two
    pieces, of which only the second is said.
    """
    if draft.cue is None or draft.source is None or len(draft.content) < 2:
        return
    first = draft.content[0]
    if first.end <= draft.cue.start and _ANONYMITY.match(context.text, first.start, first.end):
        del draft.content[0]


def _is_lone_what(context: Context, draft: Draft) -> bool:
    """Whether a headline has a "what" or "why" and no more: `What we know so far`.

    In a text annotators mark it: `what Roe said was clear`.
    """
    paragraph = context.paragraph(draft.start)
    heads = paragraph is not None and paragraph.role in ("headline", "dek")
    words = [span.of(context.text).lower() for span in draft.content]
    return heads and words in (["what"], ["why"], ["how"])


def _is_relative(text: str, draft: Draft) -> bool:
    """Whether the content is a relative pronoun and no more; `Roe denied that` says something."""
    words = {span.of(text).strip(" ,").lower() for span in draft.content}
    ahead = draft.cue is not None and draft.start < draft.cue.start
    return _RELATIVE.issuperset(words) and ("that" not in words or ahead)


def _is_own_name(text: str, draft: Draft) -> bool:
    """Whether it is nothing but the name that somebody goes by."""
    cue, content = draft.cue, draft.content
    if cue is None or len(content) > 1 or not cue.of(text).lower().startswith(("call", "styl")):
        return False
    return _OWN_NAME.fullmatch(text, content[0].start, content[0].end) is not None


def _is_headline(context: Context, draft: Draft) -> bool:
    """Whether it is a headline without marks, said by somebody of the paragraphs below.

    All of 431 contents in headlines of PolNeAR's training articles have cue or source there.
    """
    paragraph = context.paragraph(draft.start)
    if paragraph is None or paragraph.role != "headline" or draft.end > paragraph.end:
        return False
    marks = [mark for mark in (draft.cue, draft.source) if mark is not None]
    if any(paragraph.start <= mark.start < paragraph.end for mark in marks):
        return False
    return not any(context.outer_in(span) for span in draft.content)


def _is_title(text: str, content: Span) -> bool:
    """Whether it is `her new documentary “13 Ships”` or `the nickname “Sinker”`, and no more."""
    inside = _PHRASE.fullmatch(text, content.start, content.end)
    if inside is None:
        return False
    mark = inside.start("mark")
    before = text[max(mark - 30, 0) : mark]
    # A title has a capital: `the film “breaks every rule”` says something of a film.
    capital = text[mark + 1].isupper() or text[mark + 1].isdigit()
    return bool(_NICKNAME.search(before) or (capital and _WORK.search(before)))


def _grounds_of_anonymity(text: str, draft: Draft) -> bool:
    """Whether it is "who asked not to be named because ...": how he spoke, not what he said."""
    if draft.source is None or draft.cue is None:
        return False
    start = min(draft.cue.start, draft.start)
    return _ANONYMITY.search(text, start, min(start + 60, draft.content[0].end)) is not None


def _something_else(draft: Draft) -> bool:
    """Whether the head for quoted spans is not sure that what nobody says is a quote.

    The head learns whether a content covers what stands between the marks, be it a whole quotation
    or two words of a paraphrase: if it says no, the paraphrase is none either.
    """
    odds = draft.origin.quoted_odds
    return odds is not None and odds < _NOBODY_ODDS


def _untold(context: Context, draft: Draft) -> bool:
    """Whether it is the writer's prose: no marks, no cue, and nobody named in its sentence.

    Of 42 such contents in PolNeAR's development articles 7 are quotes as marked.
    """
    if draft.cue is not None or "by_structure" in draft.flags:
        return False
    if any(context.outer_in(span) for span in draft.content):
        return False
    if draft.source is not None:
        return not context.sentence(draft.start).overlaps(draft.source)
    return draft.origin.score < _LIKELY and not context.text.startswith("that ", draft.start)


def _scrap(context: Context, draft: Draft) -> bool:
    """Whether it is a word or two without marks, of nobody's, of which the encoder is not sure.

    `The caller | was identified`, `should have declared | an interest`.
    """
    text = context.text
    if draft.cue is None or draft.origin.score >= _SURE or _words(text, draft) > _LONGEST_SCRAP:
        return False
    if any(context.outer_in(span) for span in draft.content):
        return False
    first = text[draft.start : min(draft.content[0].end, draft.start + 40)].split()[0].lower()
    return first not in _CLAUSES


def _hearer(context: Context, draft: Draft) -> bool:
    """Whether it is nothing but the one who is told: `“...,” Roe told | jurors`.

    Or who is written to: `wrote to | the council last week`, claiming something.
    """
    cue, text = draft.cue, context.text
    if cue is not None and len(draft.content) == 1 and _written_to(context, draft, cue):
        return True
    if cue is None or len(draft.content) > 1 or _words(text, draft) > _LONGEST_SCRAP:
        return False
    if cue.of(text).split()[-1:] not in (["told"], ["tells"]) or draft.start - cue.end > 1:
        return False
    span, sentence = draft.content[0], context.sentence(cue.start)
    # What is told may follow, and have another cue: `told Poe that it rained, according to Fenn`.
    if " that " in text[span.end : min(sentence.end, span.end + _CLAUSE_REACH)]:
        return False
    return not context.outer_in(span) and speaks(span.of(text))


def _written_to(context: Context, draft: Draft, cue: Span) -> bool:
    text, content = context.text, draft.content[0]
    if not 0 <= content.start - cue.end <= 1 or context.outer_in(content):
        return False
    addressed = _WRITES_TO.search(text, max(cue.start, cue.end - 30), content.end)
    if addressed is None or addressed.start() >= cue.end:
        return False
    return addressed.end() == content.end and speaks(addressed["who"])


def _words(text: str, draft: Draft) -> int:
    stretches = (text[span.start : min(span.end, span.start + 200)] for span in draft.content)
    return sum(len(stretch.split()) for stretch in stretches)
