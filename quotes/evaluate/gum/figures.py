"""Figures over GUM: whether the speakers of quoted stretches are those of the gold coreference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from quotes.errors import InputError
from quotes.evaluate.figures import Count, Figure, Miss, Score, Share
from quotes.evaluate.gum.reader import read_documents
from quotes.evaluate.gum.speakers import Reference, SaidBy, quoted_spans, speakers
from quotes.evaluate.gum.words import Document
from quotes.evaluate.matching import characters
from quotes.evaluate.names import same_name, share_words
from quotes.evaluate.predictions import GivenQuote, Prediction, Predictions, key_of
from quotes.records import Article, Span

__all__ = ["evaluate_gum", "gum_articles", "gum_files"]

# What the product is made for; the other genres are counted apart.
JOURNALISM = {"news", "interview"}
OTHERS = "other genres: "
_SHOWN = 50


def gum_files(folder: Path) -> tuple[Path, ...]:
    """The files of a folder, by name.

    Raises:
        InputError: There are none.
    """
    files = tuple(sorted(folder.glob("*.conllu")))
    if not files:
        raise InputError(f"no .conllu files in {folder}")
    return files


def gum_articles(folder: Path) -> Iterator[Article]:
    """The documents in which somebody is quoted, as articles whose path is the document's name.

    Raises:
        InputError: There are none, or a file is not in the format.
    """
    return (_article(document) for document, said in _measured(folder) if said)


def evaluate_gum(folder: Path, predictions: Predictions) -> Score:
    """Compare the speakers of analyses with gold dependencies and coreference.

    Found is a stretch between quotation marks that a statement covers more than half of. Its
    speaker is right if the name is the fullest one of the gold referent; where the text never
    names it, if the speaker or the quote's source is one of its mentions, and the speaker's name
    shares words with one: a right source may be taken for somebody else.

    Args:
        folder: The files; a document's name has its genre: `GUM_news_afghan`.
        predictions: A document without an analysis counts as one in which nothing was found.

    Raises:
        InputError: There are no files, one is not in the format, or an analysis is of another
            text.
    """
    sums = {"": _Speakers(""), OTHERS: _Speakers(OTHERS)}
    articles = missing = 0
    for document, said in _measured(folder):
        genre = document.name.split("_")[1:2]
        part = sums["" if JOURNALISM.intersection(genre) else OTHERS]
        part.counts["all"] += len(quoted_spans(document.text))
        if not said:
            continue
        found = predictions.named(key_of(document.name), _article(document).sha256)
        articles += 1
        missing += found is None
        for gold in said:
            part.add(document, gold, (found or Prediction(())).statements)
    figures = {name: figure for part in sums.values() for name, figure in part.figures().items()}
    misses = [miss for part in sums.values() for miss in part.misses]
    return Score("gum", articles, missing, figures, misses=misses)


def _measured(folder: Path) -> Iterator[tuple[Document, tuple[SaidBy, ...]]]:
    """All documents with the quoted stretches whose speakers gold gives."""
    gum_files(folder)
    return ((document, tuple(speakers(document))) for document in read_documents(folder))


def _article(document: Document) -> Article:
    return Article(document.text, path=document.name)


class _Speakers:
    """Adds up what the figures need, stretch by stretch.

    Args:
        part: What the figures' names begin with.
    """

    def __init__(self, part: str) -> None:
        self.part = part
        self.counts: Counter[str] = Counter()
        self.misses: list[Miss] = []

    def add(self, document: Document, gold: SaidBy, quotes: Sequence[GivenQuote]) -> None:
        """Compare the speaker of a stretch with that of the quote that covers it."""
        self.counts["measured"] += 1
        where = f"{document.name}: {gold.inner.of(document.text)[:_SHOWN]!r}"
        given = _answer(gold.inner, quotes)
        if given is None:
            self.misses.append(Miss(f"{self.part}found", where, "not found"))
            return
        right = _is_speaker(gold, given, document.text)
        for name in ("found", gold.subject):
            self.counts[name] += 1
            self.counts[f"{name} right"] += right
        if not right:
            wanted = gold.name or f"{gold.mention.of(document.text)!r}, never named"
            detail = f"gold {wanted} ({gold.subject}), got {given.speaker or 'nobody'}"
            if given.source:
                detail += f" (source {given.source!r})"
            self.misses.append(Miss(f"{self.part}speaker", where, detail))

    def figures(self) -> dict[str, Figure]:
        """All figures by name."""
        n = self.counts
        subjects = ("pronoun", "name", "description")
        return {
            f"{self.part}quoted spans": Count(n["all"]),
            f"{self.part}with a speaker in gold": Count(n["measured"]),
            f"{self.part}found": Share(n["found"], n["measured"]),
            f"{self.part}speaker, end to end": Share(n["found right"], n["measured"]),
            f"{self.part}speaker, of found": Share(n["found right"], n["found"]),
            **{
                f"{self.part}speaker where the subject is a {name}": Share(
                    n[f"{name} right"], n[name]
                )
                for name in subjects
            },
        }


def _answer(inner: Span, quotes: Sequence[GivenQuote]) -> GivenQuote | None:
    """The quote that covers most of a stretch, if it is more than half; of several the shortest."""
    inside = characters([inner])

    def rank(quote: GivenQuote) -> tuple[int, int]:
        content = characters(quote.spans.content)
        return len(inside & content), -len(content)

    best = max(quotes, key=rank, default=None)
    return best if best is not None and 2 * rank(best)[0] > len(inside) else None


def _is_speaker(gold: SaidBy, given: GivenQuote, text: str) -> bool:
    if gold.name is not None:
        return same_name(gold.name, given.speaker, person=gold.person, named=True)
    common = [span for span in (*given.mentions, *given.spans.source)
              if any(_is_mention(one, span) for one in gold.references)]  # fmt: skip
    printed = [span.of(text) for span in (*(one.span for one in gold.references), *common)]
    return bool(common) and any(share_words(words, given.speaker) for words in printed)


def _is_mention(gold: Reference, given: Span) -> bool:
    """Whether a span is this mention, and not one that it only stands in (`friends of hers`)."""
    shared = min(gold.span.end, given.end) - max(gold.span.start, given.start)
    longer = max(gold.span.end - gold.span.start, given.end - given.start)
    begins = gold.span.start <= given.start
    return given.contains(gold.head) and (begins or 2 * shared >= longer)
