"""Which sentences of the fullest version other articles leave out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from quotes.compare.clusters.numbers import figures, has_figure
from quotes.compare.clusters.surroundings import Surroundings
from quotes.compare.clusters.words import content_words, shared, stem
from quotes.records import SPAN_GAP, QuoteFacts

__all__ = ["left_out", "sentences", "stems_of", "tells"]

# A sentence's end with the marks that close it, before white space; a full stop behind a short
# title or a single letter ends none.
_END = re.compile(
    r"(?<=[.!?…][\"'”’»)])\s+"
    r"|(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b[DMS][rt]\.)(?<!\bM[r]s\.)(?<!\bMs\.)"
    r"(?<!\b(?:Sen|Rep|Gov|Gen|Sgt|Rev|Col)\.)(?<!\b[ap]\.m\.)\s+"
)
# The same inside a sentence, where its dots must not end one.
_INNER = " … "
_FIRST = re.compile(r"[^\W_]")
# An article prints a sentence when it has so much of its content words, in whatever form.
_ENOUGH = 0.3
# The same of a quote that is in no cluster with it: it may only be on the same subject.
_SURELY = 0.6
# The same of another quote of the same speaker. Of some 110 sentences, with their articles, that
# were read this keeps two from being called left out that are told in other words, and one that
# is left out; a quarter would keep two of each more.
_TOLD = 0.5
# A shorter quote may be a fragment of the sentence (characters).
_FRAGMENT = 60
# As common as words.
_SMALL = frozenset({"10", "11", "12"})


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a quote's content as printed.

    A content in several spans goes on with its sentence where the next span begins with a
    small letter or a number.
    """
    pieces: list[str] = []
    for piece in text.split(SPAN_GAP):
        first = _FIRST.search(piece)
        if pieces and first and not first[0].isupper():
            pieces[-1] += _INNER + piece
        else:
            pieces.append(piece)
    parts = [part.strip() for piece in pieces for part in _END.split(piece)]
    return tuple(part.replace(_INNER, SPAN_GAP) for part in parts if _FIRST.search(part))


def left_out(
    members: Sequence[QuoteFacts], reference: int, around: Surroundings | None = None
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Sentences of a member that other articles do not print.

    An article leaves out nothing that it prints in some other quote, nor what was first printed
    on a later day.

    Args:
        members: Of a cluster.
        reference: Index of the fullest one.
        around: Knows the articles; without it only the members are looked at.

    Returns:
        Each such sentence with the members of the articles that leave it out; nothing where the
        fullest member is one sentence.
    """
    whole = sentences(members[reference].text)
    if len(whole) < 2:
        return ()
    wanted = [stems_of(sentence) for sentence in whole]
    printed, unsure = _printed(members, wanted)
    found = []
    for sentence, stems in zip(whole, wanted, strict=True):
        without = {
            article
            for article, words in printed.items()
            if article not in unsure and stems and not _prints(words, stems)
        }
        if without and around is not None:
            without = _really(around, members, without, printed.keys() - without, stems)
        if without:
            indexes = tuple(i for i, member in enumerate(members) if member.article in without)
            found.append((sentence, indexes))
    return tuple(found)


def _printed(
    members: Sequence[QuoteFacts], wanted: Sequence[set[str]]
) -> tuple[dict[str, set[str]], set[str]]:
    """The content stems that each article prints, and the articles of which nobody can tell."""
    printed: dict[str, set[str]] = {}
    unsure: set[str] = set()
    for member in members:
        stems = stems_of(member.text)
        printed.setdefault(member.article, set()).update(stems)
        if not any(_prints(stems, sentence) for sentence in wanted):
            # A free paraphrase: nobody can tell by its words which sentence it gives.
            unsure.add(member.article)
    return printed, unsure


def _really(
    around: Surroundings,
    members: Sequence[QuoteFacts],
    without: set[str],
    others: AbstractSet[str],
    sentence: set[str],
) -> set[str]:
    """The articles that could have printed a sentence, and do not in any of their quotes."""
    first = _first_day(around, others)
    began = _first_day(around, others | without)

    def could(article: str) -> bool:
        day = around.day(article)
        # Without a date it may be as early as the earliest, which was printed before the sentence.
        day = began if day is None else day
        return first is None or day is None or day >= first

    # Of words that most of a sentence is printed with, one of the longest two is there.
    stems = [stem[:-1] for stem in sorted(sentence, key=lambda stem: (-len(stem), stem))]
    return {
        article
        for article in without
        if could(article)
        and not any(
            _may_print(quote.text, stems) and _prints(stems_of(quote.text), sentence, _SURELY)
            for quote in around.quotes(article)
        )
        and not tells(_own(around.quotes(article), members, article), sentence)
    }


def _first_day(around: Surroundings, articles: AbstractSet[str]) -> int | None:
    days = (around.day(article) for article in articles)
    return min((day for day in days if day is not None), default=None)


def _own(
    quotes: Sequence[QuoteFacts], members: Sequence[QuoteFacts], article: str
) -> Iterator[QuoteFacts]:
    """The quotes of whomever an article gives the statement to."""
    own = {member.speaker for member in members if member.article == article} - {None}
    return (quote for quote in quotes if quote.speaker in own)


def tells(quotes: Iterable[QuoteFacts], sentence: set[str]) -> bool:
    """Whether a quote has half of a sentence: it may give it in other words.

    Args:
        quotes: Of the same speaker.
        sentence: Content stems.
    """
    return any(len(stems_of(quote.text) & sentence) >= _TOLD * len(sentence) for quote in quotes)


def _may_print(text: str, stems: Sequence[str]) -> bool:
    """A look at the letters alone, which spares most quotes a look at their words."""
    some = stems if len(text) <= _FRAGMENT else stems[:2]
    return any(stem in text or stem.title() in text for stem in some)


def _prints(words: set[str], sentence: set[str], enough: float = _ENOUGH) -> bool:
    """Whether an article or a member has enough of a sentence, or is a fragment of it."""
    shared = len(words & sentence)
    return shared >= enough * len(sentence) or (0 < len(words) == shared)


def stems_of(text: str) -> set[str]:
    """The content stems of a text, and its figures as digits."""
    key = shared().key(text)
    found = {stem(word) for word in content_words(key.split())}
    if has_figure(key):
        # Numbers in words are no content words, and the same ones in digits are.
        values = (value for figure in figures(text.split()) for value in figure.values)
        found.update(value for value in values if len(value) > 1 and value not in _SMALL)
    return found
