"""What a decision about two quotes is made of."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.close import CLOSE, close_features
from quotes.compare.clusters.identity import Agreement, agreement
from quotes.compare.clusters.matrices import SCALE, Matrices
from quotes.compare.clusters.meaning import MEANT, Likeness
from quotes.compare.clusters.negation import Negation
from quotes.compare.clusters.refusals import two_refusals
from quotes.compare.clusters.rivals import Rivals
from quotes.compare.clusters.table import NO_DAY, QuoteTable
from quotes.compare.clusters.threads import each
from quotes.compare.clusters.verbatim import PRINTED, misprinted, printed
from quotes.records import ChannelLabel, QuoteFacts, Stance

__all__ = ["CLOSE", "FEATURES", "MEANT", "PLAIN", "PRINTED", "Measure", "Pairs", "chunks"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Pairs = tuple[Ints, Ints]

# Names of the columns that `Measure.plain` gives, in order; most are between 0 and 1.
PLAIN = (
    "words within",  # share of the shorter quote's words, by weight, that the other has
    "words alike",  # Dice coefficient of the words, by weight
    "words shared",  # logarithm of the weight of the shared words
    "words least",  # logarithm of the weight of the shorter quote
    "runs within",  # the same of two words in a row
    "runs alike",
    "runs shared",
    "marked words",  # share of either's words in quotation marks that the other has
    "marked runs",
    "marked both",  # logarithm of the weight of two words in a row in both's marks
    "same speaker",
    "near speaker",
    "other speaker",
    "days apart",
    "same channel",
    "other channel",
    "copied",  # share of fingerprints that the two articles have in common
    "topic",  # cosine of the articles' words
    "topic at once",
    "one article",
    "places apart",  # in one article: quotes between, up to ten
    "kinds apart",
    "unmarked later",  # nothing in marks shared, and days between
    "one story",
    "one asks",  # exactly one of the two is a question or a demand
    "one declines",
    "one negates",  # words that the other prints without that
    "beaten",  # either has a better partner in the other's article
    "both differ",  # logarithm of the weight that the less deviating one has to itself
    "both differ in marks",
    "other speaker, short",
    "other speaker, later",
    "one story, same speaker",
    "marked short",  # share of the shorter quote's weight that stands in marks
    "marked long",
    "headline",  # one article, and one is the first of its quotes
    "days",  # between publications, up to 400
    "speaker's quotes",  # logarithm of how many the less quoted speaker has in the collection
    "speaker's quotes here",  # in either article
)
FEATURES = PLAIN + CLOSE + MEANT + PRINTED

# Weights of the first ten features in a first, cheap look, and its least score. It keeps 99 %
# of the labelled pairs of the same utterance and less than half of the others.
_ROUGH = np.array([-0.3, 2.8, 2.1, 1.4, 0.6, 1.9, -0.1, 0.7, 0.7, 1.0])
_LEAST_ROUGH = 3.0
# In one story there are few pairs, and a paraphrase shares little.
_LEAST_IN_STORY = 1.5
_CHUNK = 10_000
_MOST_DAYS = 30.0
_MOST_DAYS_AT_ALL = 400.0
_UNKNOWN_DAYS = 2.0
_MOST_PLACES = 10
_STANCES = {stance: number for number, stance in enumerate(get_args(Stance))}
_ASKS, _DECLINES, _DENIES = (_STANCES[stance] for stance in ("asks", "declines", "denies"))
_CHANNELS = {label: number for number, label in enumerate(get_args(ChannelLabel))}
_UNSPECIFIED = _CHANNELS["unspecified"]


class Measure:
    """Computes features of pairs; p pairs, k features.

    Args:
        table: All quotes.
        pairs: All pairs that will be asked about.
        likeness: Reads the quotes of the table; made where None.
    """

    def __init__(self, table: QuoteTable, pairs: Pairs, likeness: Likeness | None = None) -> None:
        self.table = table
        self._likeness = likeness or Likeness(table.quotes)
        # Before the matrices: it needs memory only for a moment.
        self._spoken = _spoken(table)
        self.matrices = Matrices.build(table, np.union1d(*pairs))
        # As small numbers: as text they would be a tenth of the memory for a million quotes.
        quotes, count = table.quotes, len(table)
        self._channels = np.fromiter((_CHANNELS[q.channel] for q in quotes), np.int8, count)
        self._places = np.fromiter((q.position for q in quotes), np.int32, count)
        self._stances = np.fromiter((_STANCES[q.stance] for q in quotes), np.int8, count)
        # No method of this object: a cycle would stay where cycles are not looked for.
        self._negation = Negation(table, self._stances == _DENIES, partial(_alike, self.matrices))
        scores = self._scores(pairs)
        # Only who passes the first look can beat somebody who does.
        a, b = pairs
        told = table.one_story(a, b)
        passed = scores >= np.where(told, _LEAST_IN_STORY, _LEAST_ROUGH)
        # What one speaker says in one story may share no word and be the same.
        passed |= told & (table.speakers[a] >= 0) & (table.speakers[a] == table.speakers[b])
        left = told & ~passed
        self._passed_over = a[left], b[left]
        a, b = a[passed], b[passed]
        self._rivals = Rivals.build(a, b, scores[passed], table.articles)
        self._screened = self.possible((a, b))

    def screened(self) -> Pairs:
        """The pairs that share enough to be worth the slower features."""
        return self._screened

    def passed_over(self) -> Pairs:
        """The pairs of one story that share too little."""
        return self._passed_over

    def possible(self, pairs: Pairs) -> Pairs:
        """Those of some pairs that are no question and answer, no statement and its opposite."""
        a, b = self._without_answers(*pairs)
        a, b = self._without_refusals(a, b)
        opposite = self._negation.contradict(a, b)
        opposite[opposite] = ~self._misprinted(a[opposite], b[opposite])
        return a[~opposite], b[~opposite]

    def _misprinted(self, a: Ints, b: Ints) -> NDArray[np.bool_]:
        """Whether what parts some opposites is one outlet's error, (p,)."""
        apart = self.table.articles[a] != self.table.articles[b]
        asked = np.flatnonzero(self.table.one_story(a, b) & apart)
        found = np.zeros(len(a), dtype=np.bool_)
        found[asked] = misprinted(self.table, a[asked], b[asked])
        return found

    def _without_answers(self, a: Ints, b: Ints) -> Pairs:
        # A question and somebody else's statement share words because one answers the other.
        asks = self._stances == _ASKS
        return self._without(a, b, asks[a] != asks[b], _of_two_speakers)

    def _without_refusals(self, a: Ints, b: Ints) -> Pairs:
        declines = self._stances == _DECLINES
        return self._without(a, b, declines[a] & declines[b], two_refusals)

    def _without(
        self, a: Ints, b: Ints, likely: NDArray[np.bool_], apart: Callable[..., bool]
    ) -> Pairs:
        """Some pairs but for those that are likely to be apart, and are when they are looked at."""
        quotes = self.table.quotes
        asked = np.flatnonzero(likely).tolist()
        gone = [at for at in asked if apart(quotes[a[at]], quotes[b[at]])]
        return np.delete(a, gone), np.delete(b, gone)

    def _scores(self, pairs: Pairs) -> Floats:
        """A first, cheap measure of how much two quotes share, (p,)."""

        def scored(part: Pairs) -> Floats:
            score: Floats = np.column_stack(self.matrices.overlaps(*part)) @ _ROUGH
            return score

        return np.concatenate([np.zeros(0), *each(scored, chunks(pairs))])

    def features(self, pairs: Pairs) -> Floats:
        """Features in the order of `FEATURES`, (p, k) float64, most of them 0 to 1."""
        parts = [
            np.hstack([of(a, b) for of in (self.plain, self.slow, self.meant, self.printed)])
            for a, b in chunks(pairs)
        ]
        return np.concatenate(parts) if parts else np.zeros((0, len(FEATURES)))

    def plain(self, a: Ints, b: Ints) -> Floats:
        """Features in the order of `PLAIN`, (p, k) float64."""
        words = self.matrices.overlaps(a, b)
        apart = self._apart(a, b)
        speakers = self._speakers(a, b)
        told = self.table.one_story(a, b)
        asks, declines = (
            (self._stances[a] == stance) != (self._stances[b] == stance)
            for stance in (_ASKS, _DECLINES)
        )
        differ = _apart_in_words(words)
        kinds = self.table.kinds
        columns = [
            *words,
            *speakers,
            apart,
            *self._channel(a, b),
            *self._articles(a, b, apart),
            np.abs(kinds[a] - kinds[b]) / 2,
            (1 - words[7]) * apart,
            told,
            asks,
            declines,
            self._negation.turned(a, b, words[1]),
            self._rivals.beaten(a, b, np.column_stack(words) @ _ROUGH),
            differ,
            differ * ((kinds[a] == 2) & (kinds[b] == 2)),
            speakers[2] * np.maximum(1 - words[2], 0.0),
            speakers[2] * apart,
            told & (speakers[0] | speakers[1]),
            *self.matrices.marked(a, b),
            *self._setting(a, b),
        ]
        return np.column_stack(columns).astype(np.float64)

    def slow(self, a: Ints, b: Ints) -> Floats:
        """Features in the order of `CLOSE`, (p, k) float64."""
        return close_features(self.table, a, b)

    def meant(self, a: Ints, b: Ints) -> Floats:
        """Features in the order of `MEANT`, (p, k) float64; each quote is read once."""
        return self._likeness.of(a, b)[:, None]

    def printed(self, a: Ints, b: Ints) -> Floats:
        """Features in the order of `PRINTED`, (p, k) float64; slow, for pairs of one story."""
        return printed(self.table, a, b).astype(np.float64)

    def _speakers(self, a: Ints, b: Ints) -> list[NDArray[np.bool_]]:
        quotes, speakers = self.table.quotes, self.table.speakers
        agreed = np.full(len(a), int(Agreement.SAME))
        unsure = (speakers[a] != speakers[b]) | (speakers[a] < 0)
        for place in np.flatnonzero(unsure).tolist():
            agreed[place] = agreement(quotes[a[place]], quotes[b[place]])
        levels = (Agreement.SAME, Agreement.NEAR, Agreement.DIFFERENT)
        return [agreed == level for level in levels]

    def _channel(self, a: Ints, b: Ints) -> list[NDArray[np.bool_]]:
        one, other = self._channels[a], self._channels[b]
        stated = (one != _UNSPECIFIED) & (other != _UNSPECIFIED)
        return [stated & (one == other), stated & (one != other)]

    def _articles(self, a: Ints, b: Ints, apart: Floats) -> list[Any]:
        inside = self.table.articles[a] == self.table.articles[b]
        topic = np.where(inside, 0.0, self.matrices.topic(a, b))
        places = np.minimum(np.abs(self._places[a] - self._places[b]), _MOST_PLACES)
        return [
            np.where(inside, 0.0, self._copied(a, b)),
            topic,
            topic * (1 - apart),
            inside,
            np.where(inside, places / _MOST_PLACES, 0.0),
        ]

    def _copied(self, a: Ints, b: Ints) -> Floats:
        prints, articles = self.table.prints, self.table.articles
        # Of a story pairs of quotes are many, those of articles few.
        both, which = np.unique(articles[a] * len(prints) + articles[b], return_inverse=True)
        sides = (side.tolist() for side in np.divmod(both, max(1, len(prints))))
        pairs = zip(*(map(prints.__getitem__, side) for side in sides), strict=True)
        shares = [len(one & other) / max(1, min(len(one), len(other))) for one, other in pairs]
        result: Floats = np.array(shares, dtype=np.float64)[which]
        return result

    def _setting(self, a: Ints, b: Ints) -> list[Any]:
        first = np.minimum(self._places[a], self._places[b]) == 0
        spoken, here = self._spoken
        speakers = self.table.speakers
        return [
            first & (self.table.articles[a] == self.table.articles[b]),
            np.minimum(self._days(a, b), _MOST_DAYS_AT_ALL),
            np.log1p(np.minimum(spoken[speakers[a]], spoken[speakers[b]])),
            np.log1p(np.maximum(here[a], here[b]).astype(np.float64)),
        ]

    def _apart(self, a: Ints, b: Ints) -> Floats:
        gap = np.minimum(self._days(a, b), _MOST_DAYS)
        result: Floats = np.log1p(gap) / np.log1p(_MOST_DAYS)
        return result

    def _days(self, a: Ints, b: Ints) -> Floats:
        days = self.table.days
        gap: Floats = np.abs(days[a] - days[b]).astype(np.float64)
        unknown = (days[a] == NO_DAY) | (days[b] == NO_DAY)
        return np.where(unknown, _UNKNOWN_DAYS, gap)


def _alike(matrices: Matrices, a: Ints, b: Ints) -> Floats:
    """How alike the words of two quotes are by weight, (p,)."""
    parts = [matrices.overlaps(*part)[1] for part in chunks((a, b))]
    return np.concatenate([np.zeros(0), *parts])


def _of_two_speakers(a: QuoteFacts, b: QuoteFacts) -> bool:
    return agreement(a, b) < Agreement.NEAR


def _apart_in_words(words: list[Floats]) -> Floats:
    """Logarithm of the weight that the shorter quote has to itself, (p,).

    It is 0 where one quote is a part of the other, however short.
    """
    within, least = words[0], words[3]
    result: Floats = np.log1p((1 - np.minimum(within, 1)) * np.expm1(least * SCALE)) / SCALE
    return result


def _spoken(table: QuoteTable) -> tuple[Ints, NDArray[np.uint16]]:
    """How many quotes each speaker has, and how many that of a quote has in its article.

    Returns:
        By the number of the speaker, with 0 at the end for whose name does not say who it is,
        (s + 1,); and by the quote, 0 for such names, (n,).
    """
    known = table.speakers >= 0
    speakers = table.speakers[known]
    count = int(speakers.max(initial=-1)) + 1
    here = np.zeros(len(table), dtype=np.uint16)
    both = table.articles[known] * count + speakers
    _, place, sizes = np.unique(both, return_inverse=True, return_counts=True)
    here[known] = np.minimum(sizes, np.iinfo(np.uint16).max)[place]
    return np.append(np.bincount(speakers, minlength=count), 0), here


def chunks(pairs: Pairs) -> list[Pairs]:
    """Pairs in parts that fit memory."""
    a, b = pairs
    return [(a[at : at + _CHUNK], b[at : at + _CHUNK]) for at in range(0, len(a), _CHUNK)]
