"""The speakers of a report, each once however articles call them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from quotes.compare import SpeakerKey, identity
from quotes.compare.known import known_by_surname, means
from quotes.compare.short_forms import whole_names
from quotes.compare.speakers import without_middle
from quotes.records import Kind, Part, Speaker, SpeakerKind
from quotes.resources.titles import in_full

__all__ = ["People", "QuoteLine", "SpeakerLine"]

_KEPT_QUOTES = 3


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """One quote that a report shows.

    Attributes:
        article: Title or path of its article.
        id: `Quote.id` in that article.
        words: Length of the quote.
        least_certain: Its least certain part and how certain that is.
    """

    text: str
    speaker: str | None
    article: str
    id: str
    words: int
    least_certain: tuple[Part, float]


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """One speaker of a report.

    Attributes:
        articles: In how many articles the speaker is quoted.
        share: Of all quotes with a speaker, 0 to 1.
        examples: Some of the quotes, direct ones first.
    """

    name: str
    kind: SpeakerKind
    named: bool
    role: str | None
    quotes: int
    direct: int
    articles: int
    share: float
    examples: tuple[QuoteLine, ...]


class People:
    """Gathers speakers while analyses pass by; those of an article one after the other."""

    def __init__(self) -> None:
        self._people: dict[SpeakerKey, _Person] = {}

    def add(self, speaker: Speaker, line: QuoteLine, kind: Kind, article: str) -> None:
        """Take a quote.

        Args:
            speaker: Whose it is.
            line: As the report would show it.
            kind: How much of it stands in quotation marks.
            article: Id of its article.
        """
        key = identity(article, speaker.name, speaker.kind, speaker.named)
        person = self._people.setdefault(key, _Person(speaker.kind, speaker.named))
        person.add(speaker, line, article, direct=kind == "direct")

    def lines(self, total: int) -> tuple[SpeakerLine, ...]:
        """All speakers, the most quoted first.

        Args:
            total: All quotes with a speaker.
        """
        self._join_forms()
        order = sorted(self._people, key=lambda key: (-self._people[key].quotes, key))
        return tuple(self._people[key].line(total) for key in order)

    def _join_forms(self) -> None:
        """Make one of people whom articles call Bob or Robert Roe, Robert Lee Roe, or Roe."""
        people = self._people
        full = {key.name: key for key in people if key.kind == "person" and not key.article}
        for long, short in without_middle(full).items():
            people[full[short]].join(people.pop(full.pop(long)))
        forms = whole_names({name: people[key].articles for name, key in full.items()})
        for form, whole in forms.items():
            people[full[whole]].join(people.pop(full.pop(form)))
        known = known_by_surname({name: people[key] for name, key in full.items()})
        bare = {
            key: people[full[known[key.name]]]
            for key, person in people.items()
            if key.kind == "person" and person.named and key.name in known
        }
        # All are asked before any is joined, so that the order of articles does not matter.
        for key in [key for key in bare if means(key.article, people[key].role, bare[key])]:
            bare[key].join(people.pop(key), under_name=True)


@dataclass(slots=True)
class _Person:
    kind: SpeakerKind
    named: bool
    names: Counter[str] = field(default_factory=Counter)
    offices: dict[str, _Office] = field(default_factory=lambda: defaultdict(_Office))
    articles: set[str] = field(default_factory=set)
    quotes: int = 0
    direct: int = 0
    examples: list[QuoteLine] = field(default_factory=list)
    others: list[QuoteLine] = field(default_factory=list)

    def add(self, speaker: Speaker, line: QuoteLine, article: str, *, direct: bool) -> None:
        self.names[speaker.name] += 1
        if speaker.role:
            self.offices[_in_full(speaker.role)].add(speaker.role, article)
        self.articles.add(article)
        self.quotes += 1
        self.direct += direct
        kept = self.examples if direct else self.others
        if len(kept) < _KEPT_QUOTES:
            kept.append(line)

    def join(self, other: _Person, *, under_name: bool = False) -> None:
        """Take another's quotes, and the names unless this one's name stays."""
        if not under_name:
            self.names.update(other.names)
        for office, given in other.offices.items():
            self.offices[office].join(given)
        self.articles |= other.articles
        self.quotes += other.quotes
        self.direct += other.direct
        self.examples.extend(other.examples)
        self.others.extend(other.others)

    @property
    def roles(self) -> Iterable[str]:
        """What the person is called, each office once."""
        return self.offices

    @property
    def role(self) -> str | None:
        """The one that most articles give: one long article may be alone with its own."""
        best = min(
            self.offices, key=lambda office: (*self.offices[office].rank, office), default=""
        )
        return self.offices[best].shown if best else None

    def line(self, total: int) -> SpeakerLine:
        return SpeakerLine(
            name=_most(self.names),
            kind=self.kind,
            named=self.named,
            role=self.role,
            quotes=self.quotes,
            direct=self.direct,
            articles=len(self.articles),
            share=self.quotes / total,
            examples=tuple((self.examples + self.others)[:_KEPT_QUOTES]),
        )


@dataclass(slots=True)
class _Office:
    """One role in all forms that are printed ("Sen.", "Senator")."""

    printed: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)

    def add(self, role: str, article: str) -> None:
        self.printed[role] += 1
        self.articles.add(article)

    def join(self, other: _Office) -> None:
        self.printed.update(other.printed)
        self.articles |= other.articles

    @property
    def shown(self) -> str:
        """The form that is printed most, one without short titles where there is one."""
        whole = Counter({role: n for role, n in self.printed.items() if _whole(role)})
        return _most(whole or self.printed)

    @property
    def rank(self) -> tuple[int, int]:
        """Less for what more articles give, then for what stands beside more quotes."""
        return -len(self.articles), -self.printed.total()


def _in_full(role: str) -> str:
    """A role in small letters with its short titles in full."""
    return " ".join(in_full(role.casefold().split()))


def _whole(role: str) -> bool:
    return _in_full(role) == role.casefold()


def _most(counts: Counter[str]) -> str:
    return min(counts, key=lambda name: (-counts[name], name))
