"""What GUM's annotation of a document is made of: words with dependencies, and mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quotes.records import Span
from quotes.resources import lexicon

__all__ = ["FREE", "SUFFIXES", "Document", "Mention", "Word", "head_of", "plain"]

# A name goes on over these even where its article's title has other ones or none.
FREE = frozenset({"of", "for", "the", "and"})
# These stand in lexicons of titles but are parts of names.
SUFFIXES = frozenset({"jr", "sr", "st", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a document.

    Attributes:
        span: Where it stands, or the contraction that it is in.
        form: As printed.
        lemma: Its dictionary form.
        pos: Universal part of speech.
        fine: Part of speech in the Penn Treebank.
        head: Index of the word that it depends on, -1 for none.
        hidden: Whether an earlier word has the same span.
        relation: How it depends on that word, in Universal Dependencies.
    """

    span: Span
    form: str
    lemma: str
    pos: str
    fine: str
    head: int
    hidden: bool = False
    relation: str = ""

    @property
    def bare(self) -> str:
        """In lower case, as titles of articles are compared with."""
        return plain(self.form).rstrip(".")

    @property
    def is_title(self) -> bool:
        """Whether it is set before a person's name: `Dr`, `Gen.`, `Senator`."""
        if self.form.endswith(".") and self.bare in lexicon("titles")["dotted"]:
            return self.bare not in SUFFIXES
        return self.bare in _titles() or self.lemma.lower() in _titles()

    @property
    def is_name(self) -> bool:
        """Whether it is (part of) a name. `United` in `United States` is one by `fine` alone."""
        return self.pos == "PROPN" or self.fine in ("NNP", "NNPS")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to something.

    Attributes:
        group: What they refer to.
        kind: What kind of thing that is: person, place, organization, object, event ...
        words: Indices of its words, rising.
        identity: Title of the article in Wikipedia; empty where there is none.
    """

    group: str
    kind: str
    words: Sequence[int]
    identity: str


@dataclass(frozen=True, slots=True)
class Document:
    """One document.

    Attributes:
        name: Its name in the corpus, such as `GUM_news_afghan`.
        text: What all spans count in.
        words: All words, in order; heads and mentions count in them.
        mentions: All mentions, as they begin and end in the files.
    """

    name: str
    text: str
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]

    def span(self, mention: Mention) -> Span:
        """Where a mention stands, a possessive ending at its end left out."""
        words = [self.words[index] for index in mention.words]
        if len(words) > 1 and words[-1].fine == "POS":
            words.pop()
        return Span(words[0].span.start, words[-1].span.end)


def head_of(words: Sequence[Word], mention: Mention) -> int:
    """Index of the word of a mention that hangs on one outside."""
    inside = set(mention.words)
    outer = (index for index in mention.words if words[index].head not in inside)
    return next(outer, mention.words[0])


def plain(text: str) -> str:
    """A word or title in the form in which the two are compared."""
    return text.lower().replace("’", "'").replace("&", "and")


@cache
def _titles() -> frozenset[str]:
    titles = lexicon("titles")
    words = {word for title in titles["nouns"] for word in title.split()}
    return frozenset(words.union(titles["honorifics"]) - SUFFIXES - FREE)
