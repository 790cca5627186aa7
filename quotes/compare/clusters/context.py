"""Which sentences of the fullest version other articles leave out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.compare.clusters.words import Normalizer, content_words, stem
from quotes.records import QuoteFacts

__all__ = ["left_out", "sentences"]

# A sentence's end with the marks that close it, before white space; a full stop behind a short
# title or a single letter ends none.
_END = re.compile(
    r"(?<=[.!?…][\"'”’»)])\s+"
    r"|(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b[DMS][rt]\.)(?<!\bM[r]s\.)(?<!\bMs\.)"
    r"(?<!\b(?:Sen|Rep|Gov|Gen|Sgt|Rev|Col)\.)\s+"
)
_JOINT = " ... "
# The same inside a sentence, where its dots must not end one.
_INNER = " … "
_FIRST = re.compile(r"[^\W_]")
# An article prints a sentence when it has so much of its content words, in whatever form.
_ENOUGH = 0.3


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a quote's content as printed.

    A content in several spans goes on with its sentence where the next span begins with a
    small letter or a number.
    """
    pieces: list[str] = []
    for piece in text.split(_JOINT):
        first = _FIRST.search(piece)
        if pieces and first and not first[0].isupper():
            pieces[-1] += _INNER + piece
        else:
            pieces.append(piece)
    parts = [part.strip() for piece in pieces for part in _END.split(piece)]
    return tuple(part.replace(_INNER, _JOINT) for part in parts if _FIRST.search(part))


def left_out(
    members: Sequence[QuoteFacts], reference: int
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Sentences of a member that other articles do not print.

    Args:
        members: Of a cluster.
        reference: Index of the fullest one.

    Returns:
        Each such sentence with the members of the articles that leave it out; nothing where the
        fullest member is one sentence.
    """
    whole = sentences(members[reference].text)
    if len(whole) < 2:
        return ()
    normalizer = Normalizer()
    wanted = [_stems(normalizer, sentence) for sentence in whole]
    printed: dict[str, set[str]] = {}
    unsure: set[str] = set()
    for member in members:
        stems = _stems(normalizer, member.text)
        printed.setdefault(member.article, set()).update(stems)
        if not any(_prints(stems, sentence) for sentence in wanted):
            # A free paraphrase: nobody can tell by its words which sentence it gives.
            unsure.add(member.article)
    found = []
    for sentence, stems in zip(whole, wanted, strict=True):
        without = {
            article
            for article, words in printed.items()
            if article not in unsure and stems and not _prints(words, stems)
        }
        if without:
            indexes = tuple(i for i, member in enumerate(members) if member.article in without)
            found.append((sentence, indexes))
    return tuple(found)


def _prints(words: set[str], sentence: set[str]) -> bool:
    """Whether an article or a member has enough of a sentence, or is a fragment of it."""
    shared = len(words & sentence)
    return shared >= _ENOUGH * len(sentence) or (0 < len(words) == shared)


def _stems(normalizer: Normalizer, text: str) -> set[str]:
    return {stem(word) for word in content_words(normalizer.words(text))}
