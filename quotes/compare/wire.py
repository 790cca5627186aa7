"""Articles that outlets did not write themselves: agency copy, and texts that ran before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quotes.compare.dates import when
from quotes.compare.prints import containment, groups, pairs_in_common
from quotes.records import ArticleFacts
from quotes.store.credits import UNNAMED_AGENCY

__all__ = [
    "UNKNOWN_OUTLET",
    "WireCopy",
    "by_date",
    "counted_once",
    "outlet_of",
    "wire_articles",
    "wire_copies",
]

UNKNOWN_OUTLET = "unknown outlet"

# Of the smaller text. On PolNeAR's training articles seven pairs share 69 % and more and the next
# one 27 %; of an agency report that was cut, all that is left stands in the whole one.
SAME_TEXT = 0.5
# About 50 words: less than that is a quote in common, not a text.
_LEAST_PRINTS = 10


@dataclass(frozen=True, slots=True)
class WireCopy:
    """One text, as printed once or several times.

    Attributes:
        id: `w1`, `w2` ... in the order of the first articles.
        articles: Ids; the first one is the one that findings count: the earliest, of equally
            early ones the one of the outlet that wrote it.
        outlets: Of the articles, each once, sorted.
        agency: Who wrote it, where a credit or the outlet itself says so.
        common: Smallest share of fingerprints in common that joined them, 1.0 for one article.
    """

    id: str
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    agency: str | None = None
    common: float = 1.0

    @property
    def repeated(self) -> bool:
        """Whether one outlet ran a text of its own more than once: no wire copy."""
        return self.agency is None and len(self.outlets) < 2


def wire_copies(articles: Sequence[ArticleFacts]) -> tuple[WireCopy, ...]:
    """Texts that an agency wrote, and texts that stand in more than one article.

    An agency's article is given also where it stands alone. The order of the articles does not
    matter. The time needed grows with the number of fingerprints.

    Args:
        articles: Of all outlets that are compared.
    """
    ordered = sorted(articles, key=by_date)
    links: list[tuple[int, int]] = []
    shares: dict[int, float] = {}
    for one, other, _ in pairs_in_common(ordered, at_least=_LEAST_PRINTS // 2):
        common, share = containment(ordered[one].prints, ordered[other].prints)
        if common >= _LEAST_PRINTS and share >= SAME_TEXT:
            links.append((one, other))
            for at in (one, other):
                shares[at] = min(share, shares.get(at, 1.0))
    joined = groups(len(ordered), links)
    inside = {at for members in joined for at in members}
    alone = [[at] for at, item in enumerate(ordered) if item.agency and at not in inside]
    return tuple(
        _copy(number, [ordered[at] for at in members], min(shares.get(at, 1.0) for at in members))
        for number, members in enumerate(sorted(joined + alone), 1)
    )


def _copy(number: int, members: Sequence[ArticleFacts], common: float) -> WireCopy:
    credited = Counter(item.agency for item in members if item.agency)
    named = sorted(credited, key=lambda name: (name == UNNAMED_AGENCY, -credited[name], name))
    agency = named[0] if named else None
    # The agency's own page comes before those that copied it.
    day = min(when(item.published)[0] for item in members)
    first = sorted(
        members,
        key=lambda item: (when(item.published)[0] != day, bool(item.agency)),
    )
    return WireCopy(
        id=f"w{number}",
        articles=tuple(item.id for item in first),
        outlets=tuple(sorted({outlet_of(item) for item in members})),
        agency=agency,
        common=common,
    )


def counted_once(copies: Sequence[WireCopy]) -> frozenset[str]:
    """Ids of the articles that findings leave out, as their text is counted already."""
    return frozenset(ident for copy in copies for ident in copy.articles[1:])


def wire_articles(
    articles: Sequence[ArticleFacts], copies: Sequence[WireCopy]
) -> Mapping[str, int]:
    """Number of wire articles by outlet; an outlet without one is left out."""
    taken = {ident for copy in copies if not copy.repeated for ident in copy.articles}
    return Counter(outlet_of(item) for item in articles if item.id in taken)


def by_date(article: ArticleFacts) -> tuple[str, str, str, str]:
    """What sorts articles: date, outlet and id, undated ones last."""
    return (*when(article.published), outlet_of(article), article.id)


def outlet_of(article: ArticleFacts) -> str:
    """The name an article is counted under."""
    return article.outlet or UNKNOWN_OUTLET
