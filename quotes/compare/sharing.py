"""What two articles of different outlets both print: a stretch of text, or something said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from quotes.compare.likeness import Likeness
from quotes.compare.prints import pairs_in_common
from quotes.compare.wire import outlet_of
from quotes.encoder.meaning import Reading, spoken
from quotes.records import ArticleFacts, QuoteFacts

__all__ = ["LEAST_ALIKE", "Pair", "sharing"]

Pair = tuple[int, int]

# Fingerprints in common: a dozen words in a row and more, mostly what both quote. Of PolNeAR's
# pairs of articles within three days whose cosine is at least this nine of ten tell of one event.
_PRINTS = 3
_ALIKE_BY_TEXT = 0.06
# Cosine of what two quotes of one speaker mean; of so many words, as short ones are like many
# others. About as often right at this cosine of the articles, and fewer are found at a greater.
_MEANT = 0.7
LEAST_ALIKE = 0.1
_WORDS = 5
# Most quotes that are read for it: those of the most alike articles.
_READ = 20_000


def sharing(
    articles: Sequence[ArticleFacts],
    quotes: Sequence[QuoteFacts],
    likeness: Likeness,
    alike: Mapping[Pair, float],
    days_of: Sequence[int | None],
    days: int,
    reading: Reading,
) -> dict[Pair, float]:
    """Pairs of articles of two outlets that share a stretch of text, or what a speaker says.

    Only of known days: what was said once is quoted for months.

    Args:
        articles: In the order that positions refer to.
        quotes: Their statements.
        likeness: Knows how alike the articles are.
        alike: Cosines of at least `LEAST_ALIKE` by the positions of both, the smaller one first.
        days_of: The day of each article, as a number; None where it is not known.
        days: Most days between the two.
        reading: Reads quotes for their meaning.

    Returns:
        Cosine of their words by the positions of both, the smaller one first.

    Raises:
        ModelError: What reads quotes for their meaning is damaged.
    """

    def near(one: int, other: int) -> bool:
        first, second = days_of[one], days_of[other]
        known = first is not None and second is not None and abs(first - second) <= days
        return known and outlet_of(articles[one]) != outlet_of(articles[other])

    somewhat = {pair: value for pair, value in alike.items() if near(*pair)}
    found = _with_one_statement(somewhat, _by_speaker(articles, quotes), reading)
    copied = [(a, b) for a, b, _ in pairs_in_common(articles, at_least=_PRINTS) if near(a, b)]
    cosines = likeness.of(*zip(*copied, strict=True)) if copied else []
    known = zip(copied, cosines, strict=True)
    return found | {pair: value for pair, value in known if value >= _ALIKE_BY_TEXT}


Spoken = Mapping[str, Sequence[str]]


def _by_speaker(
    articles: Sequence[ArticleFacts], quotes: Sequence[QuoteFacts]
) -> Mapping[int, Spoken]:
    """What named speakers say, by the position of the article and the last word of the name."""
    place = {article.id: at for at, article in enumerate(articles)}
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quote in quotes:
        if quote.named and quote.speaker and len(quote.text.split()) >= _WORDS:
            name = quote.speaker.split()[-1].casefold()
            found[place[quote.article]][name].append(spoken(quote.text, quote.cue))
    return found


def _with_one_statement(
    alike: Mapping[Pair, float], spoken_by: Mapping[int, Spoken], reading: Reading
) -> dict[Pair, float]:
    """The pairs of articles in which one speaker says about the same."""
    common = list(_common(alike, spoken_by))
    # All at once: the encoder reads several beside each other.
    reading.vectors([text for _, one, other in common for text in (*one, *other)])
    found: dict[Pair, float] = {}
    for pair, one, other in common:
        if pair not in found:
            cosines = reading.vectors(one) @ reading.vectors(other).T
            if cosines.max() >= _MEANT:
                found[pair] = alike[pair]
    return found


def _common(
    alike: Mapping[Pair, float], spoken_by: Mapping[int, Spoken]
) -> Iterator[tuple[Pair, Sequence[str], Sequence[str]]]:
    """What a speaker says in both articles of a pair, the most alike articles first."""
    wanted: set[str] = set()
    for pair in sorted(alike, key=lambda pair: (-round(alike[pair], 9), pair)):
        one, other = (spoken_by.get(at, {}) for at in pair)
        for name in sorted(one.keys() & other.keys()):
            wanted.update(one[name], other[name])
            if len(wanted) > _READ:
                return
            yield pair, one[name], other[name]
