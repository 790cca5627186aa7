"""Gold speakers of stretches between quotation marks: by dependencies and coreference.

The dependencies lead from the words between the marks to a verb of saying and to its subject, the
coreference from the subject to everything else that refers to the same. Of the analysis only the
pairing of the marks has a part in it, and the lists of titles and offices by which names are told.
Where the dependencies do not give exactly one speaker the stretch is passed over:

- The quoted words, or the clause that they are part of, are what is said: `ccomp`, `parataxis`,
  `obj` or `xcomp` of the verb (`He said it was "a pity"`), or stand behind its `as` (`described it
  as "a pity"`); or the verb hangs on them (`"Nobody came," he said`; `as he said, "nobody came"`),
  or the one they are `according to`. Of a verb inside of what another verb says it is not clear
  whose words the marks hold.
- The speaker is the verb's subject, of a passive verb its agent; of one that shares its subject
  that of the verb above (`He left, saying "no"`; `He rose and said "no"`; `He had to say "no"`),
  and of a relative clause what that is about (`the man who said "no"`).
- The subject stands outside of the marks and is a mention; one of several people must be a mention
  of all of them. It is not `I` or `we`: who that is in an interview or a speech stands in GUM's
  metadata, and not in the text. Nor is it somebody of whom there are pronouns only.
- The stretch is no title (`"Boats and Harbours"`), and one that its paragraph does not close goes
  on in the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from quotes.clean import paragraphs
from quotes.detect import scan
from quotes.evaluate.gum.names import mention_names
from quotes.evaluate.gum.words import Document, Mention, head_of
from quotes.records import Entity, Span

__all__ = ["Reference", "SaidBy", "Subject", "quoted_spans", "speakers"]

Subject = Literal["pronoun", "name", "description"]

# Fixed, and not the lexicon of cues: with that one a change of the rules would change the gold.
SAYING = {
    *("accuse", "acknowledge", "add", "admit", "advise", "announce", "answer", "argue", "ask"),
    *("assert", "blog", "boast", "call", "caution", "characterise", "characterize", "claim"),
    *("comment", "complain", "conclude", "confirm", "continue", "counter", "cry", "declare"),
    *("demand", "deny", "describe", "disclose", "emphasise", "emphasize", "exclaim", "explain"),
    *("insist", "joke", "lament", "mention", "note", "observe", "pledge", "post", "praise"),
    *("predict", "proclaim", "promise", "quip", "read", "reason", "recall", "recount", "remark"),
    *("reply", "report", "respond", "reveal", "say", "scream", "shout", "state", "stress"),
    *("suggest", "tell", "testify", "threaten", "tweet", "urge", "warn", "whisper", "write"),
    *("yell"),
}
SAID = {"ccomp", "parataxis", "obj", "xcomp"}
DESCRIBING = {"characterise", "characterize", "describe"}
CONTENT_WORDS = {"ADJ", "ADV", "NOUN", "NUM", "PROPN", "VERB"}
LEAST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Reference:
    """One mention of a speaker.

    Attributes:
        span: The whole of it.
        head: Its head, without what describes it.
    """

    span: Span
    head: Span


@dataclass(frozen=True, slots=True)
class SaidBy:
    """A stretch between quotation marks and who says it.

    Attributes:
        inner: The stretch, the marks left out.
        mention: The subject as printed.
        subject: What the subject is: a pronoun, a name (with or without a description), or a
            description alone.
        name: The fullest name that any mention gives, titles left out; None where none does.
        person: Whether the speaker is a person.
        references: All mentions of the speaker.
    """

    inner: Span
    mention: Span
    subject: Subject
    name: str | None
    person: bool
    references: tuple[Reference, ...]


def quoted_spans(text: str) -> tuple[Span, ...]:
    """What stands between the outermost quotation marks of a text, if it is two words or more."""
    found = [item for item in scan(text, paragraphs(text)) if item.depth == 0]
    return tuple(
        item.inner
        for item, after in pairwise([*found, None])
        if item is not None
        and ("unclosed_quotation" not in item.flags or (after is not None and after.continues))
        and len(item.inner.of(text).split()) >= LEAST_WORDS
    )


def speakers(document: Document) -> Iterator[SaidBy]:
    """The quoted stretches of a document whose speaker the annotation gives, in order."""
    finder = _Finder(document)
    for inner in finder.quoted:
        subjects = finder.subjects(inner)
        if len(subjects) == 1:
            yield finder.said_by(inner, *subjects)


class _Finder:
    """Looks up who says what in one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = document.words
        self.quoted = quoted_spans(document.text)
        self.marked = {index for inner in self.quoted for index in self._inside(inner)}
        self.children: dict[int, list[int]] = defaultdict(list)
        for index, word in enumerate(self.words):
            self.children[word.head].append(index)
        # The longest mention of each head.
        self.by_head: dict[int, Mention] = {}
        for mention in sorted(document.mentions, key=lambda item: len(item.words)):
            self.by_head[head_of(self.words, mention)] = mention
        # An article in Wikipedia joins mentions that the coreference has in two groups.
        self.referents = {item.group: item.identity or item.group for item in document.mentions}
        self.same: dict[str, list[tuple[Mention, Entity | None]]] = defaultdict(list)
        names = mention_names(document.words, document.mentions)
        for mention, name in zip(document.mentions, names, strict=True):
            self.same[self.referents[mention.group]].append((mention, name))

    def subjects(self, inner: Span) -> tuple[Mention, ...]:
        """Whom the dependencies give as speakers of a stretch, one mention a referent."""
        inside = self._inside(inner)
        content = [self.words[index] for index in inside if self.words[index].pos in CONTENT_WORDS]
        if all(word.form[0].isupper() or word.form[0].isdigit() for word in content):
            return ()
        found: dict[str, Mention] = {}
        for top in sorted(inside):
            if self.words[top].head not in inside and self.words[top].pos != "PUNCT":
                mention = self._mention(self._speaker(top, inside), inside)
                if mention is not None:
                    found.setdefault(self.referents[mention.group], mention)
        return tuple(found.values())

    def said_by(self, inner: Span, subject: Mention) -> SaidBy:
        """All about the speaker of a stretch, who is the referent of a mention."""
        document, same = self.document, self._same(subject)
        names = [name.span.of(document.text) for _, name in same if name]
        return SaidBy(
            inner=inner,
            mention=document.span(subject),
            subject=self._how(subject),
            name=max(names, key=lambda name: (len(name.split()), len(name)), default=None),
            person=subject.kind == "person",
            references=tuple(
                Reference(document.span(m), self.words[head_of(self.words, m)].span)
                for m, _ in same
            ),
        )

    def _how(self, subject: Mention) -> Subject:
        """What a subject is: the name may stand beside it in a mention of its own."""
        if self._is_pronoun(subject):
            return "pronoun"
        head = head_of(self.words, subject)
        for mention, name in self._same(subject):
            other = self.words[head_of(self.words, mention)]
            beside = other.head == head and other.relation == "appos"
            if name and (mention is subject or beside):
                return "name"
        return "description"

    def _same(self, mention: Mention) -> Sequence[tuple[Mention, Entity | None]]:
        """All mentions of the same referent, with the names that they give."""
        return self.same[self.referents[mention.group]]

    def _is_pronoun(self, mention: Mention) -> bool:
        return self.words[head_of(self.words, mention)].pos == "PRON"

    def _inside(self, inner: Span) -> set[int]:
        return {i for i, word in enumerate(self.words) if inner.contains(word.span)}

    def _speaker(self, here: int, inside: AbstractSet[int]) -> int | None:
        """Head of whoever says the clause that a word is in; None where that is not clear."""
        while here >= 0:
            for child in self.children[here]:
                source = None if child in inside else self._source(child)
                if source is not None:
                    return source
            word = self.words[here]
            if self._is_saying(word.head):
                return self._subject(word.head) if self._is_said(here) else None
            # Of a quotation in two parts one may hang on a word in the other.
            if word.relation in ("ccomp", "parataxis") and word.head not in self.marked:
                return None
            here = word.head
        return None

    def _source(self, child: int) -> int | None:
        """Head of the speaker, if a word that hangs on what is said tells who says it."""
        word = self.words[child]
        if self._is_saying(child) and (
            word.relation == "parataxis" or (word.relation == "advcl" and self._has_as(child))
        ):
            return self._subject(child)
        below = (self.words[item] for item in self.children[child])
        according = any(w.form.lower() == "according" and w.relation == "case" for w in below)
        return child if according else None

    def _is_saying(self, index: int) -> bool:
        return index >= 0 and self.words[index].pos == "VERB" and self.words[index].lemma in SAYING

    def _is_said(self, index: int) -> bool:
        """Whether a word that hangs on a verb of saying is what is said, and only by this verb."""
        word, verb = self.words[index], self.words[self.words[index].head]
        described = verb.lemma in DESCRIBING and self._has_as(index)
        outer = verb
        while outer.relation == "conj" and outer.head >= 0:
            outer = self.words[outer.head]
        nested = outer.relation in SAID and self._is_saying(outer.head)
        return (word.relation in SAID or described) and not nested

    def _is_first_person(self, index: int) -> bool:
        return self.words[index].pos == "PRON" and self.words[index].lemma.lower() in ("i", "we")

    def _has_as(self, index: int) -> bool:
        below = (self.words[item] for item in self.children[index])
        return any(w.form.lower() == "as" and w.relation in ("case", "mark") for w in below)

    def _subject(self, verb: int) -> int | None:
        """Head of the subject of an active verb, of the agent of a passive one."""
        above = self.words[verb]
        for wanted in ("nsubj", "obl:agent"):
            for child in self.children[verb]:
                if self.words[child].relation == wanted:
                    relative = self.words[child].form.lower() in ("who", "which", "that")
                    return above.head if relative and above.relation == "acl:relcl" else child
        return self._shared_subject(verb)

    def _shared_subject(self, verb: int) -> int | None:
        """Head of a subject that stands at the verb above only."""
        word = self.words[verb]
        if word.head < 0 or self.words[word.head].pos != "VERB":
            return None
        own = {self.words[child].relation for child in self.children[verb]}
        above = {self.words[child].relation for child in self.children[word.head]}
        shares = (
            word.relation == "conj"
            or (word.relation == "advcl" and word.fine == "VBG")
            or (word.relation == "xcomp" and not above & {"obj", "iobj"})
        )
        return self._subject(word.head) if shares and "aux:pass" not in own else None

    def _mention(self, head: int | None, inside: AbstractSet[int]) -> Mention | None:
        """The mention that a subject is, with all whom it joins."""
        if head is None or head in inside or self._is_first_person(head):
            return None
        mention = self.by_head.get(head)
        if mention is None or all(self._is_pronoun(other) for other, _ in self._same(mention)):
            return None
        joined = [i for i in self.children[head] if self.words[i].relation == "conj"]
        return mention if all(i in mention.words for i in joined) else None
