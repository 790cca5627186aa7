"""textacy's `direct_quotations`, with CoreNLP's parse of the articles given to it.

The mapping from CoreNLP's analysis to what spaCy's pipelines give, and textacy asks for:

- Tokens, sentences, lemmas and heads are CoreNLP's. White space is no token, as CoreNLP has none;
  in textacy it would only make quotes longer.
- Parts of speech follow from the Penn tags. A verb is `AUX` where it stands as `aux`, `auxpass`
  or `cop`, `VERB` elsewhere; textacy's cues are verbs of the second sort.
- Relations keep their names, which for all that textacy looks at (`nsubj`, `csubj`, `conj`,
  `compound`, `aux`, `auxpass`, `neg`) are the ones that spaCy uses. `root` is spelt `ROOT`; the
  possessive and the other subtypes get the names that spaCy has for them.

Where there is a choice it is made in textacy's favour:

- It counts every apostrophe that is a token of its own as a quotation mark, and gives up where
  the number is odd. Those that CoreNLP tags as possessive are given to it as "'s".
- It answers a quote in two parts with two triples. Triples with one cue make one attribution.
- Its speaker, which is a list of words, becomes the stretch from the first to the last of them.
"""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab
from textacy.extract import direct_quotations

__all__ = ["Parsed", "Peer", "analyses", "parsed", "read_parses", "words_a_second"]

_SPEECH = {
    "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X", "IN": "ADP", "JJ": "ADJ",
    "JJR": "ADJ", "JJS": "ADJ", "LS": "X", "MD": "AUX", "NN": "NOUN", "NNS": "NOUN",
    "NNP": "PROPN", "NNPS": "PROPN", "PDT": "DET", "POS": "PART", "PRP": "PRON", "PRP$": "PRON",
    "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "RP": "ADP", "SYM": "SYM", "TO": "PART", "UH": "INTJ",
    "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB",
    "WDT": "DET", "WP": "PRON", "WP$": "PRON", "WRB": "ADV", "$": "SYM", "#": "SYM",
}  # fmt: skip
_RELATIONS = {
    "root": "ROOT", "nmod:poss": "poss", "nmod:npmod": "npadvmod", "nmod:tmod": "npadvmod",
    "acl:relcl": "relcl", "cc:preconj": "preconj", "compound:prt": "prt", "det:predet": "predet",
    "discourse": "intj", "iobj": "dative",
}  # fmt: skip
_HELPING = {"aux", "auxpass", "cop"}

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed article.

    Attributes:
        doc: For textacy. Its words may be spelt otherwise than in the text.
        places: Start and end of each token in the text.
    """

    name: str
    text: str
    doc: Doc
    places: tuple[Place, ...]

    @property
    def words(self) -> int:
        """Number of stretches without white space in the text."""
        return len(self.text.split())


@dataclass(slots=True)
class Peer:
    """What textacy makes of some articles.

    Attributes:
        answers: Articles that it has an answer for, be it that there is no quote.
        lines: Their analyses, as `quotes list --format jsonl` would give them.
        failed: Names of articles for which it raised an error.
    """

    answers: list[Parsed] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def read_parses(path: Path, texts: Mapping[str, str]) -> Iterator[Parsed]:
    """CoreNLP's analyses, as far as they are of these texts."""
    vocabulary = spacy.blank("en").vocab
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            if item["article"] in texts:
                yield parsed(item, texts[item["article"]], vocabulary)


def parsed(item: Mapping[str, Any], text: str, vocabulary: Vocab) -> Parsed:
    """CoreNLP's analysis of a text as spaCy has it.

    Args:
        item: With `article` and `sentences`; for each token of each sentence `begin`, `end`,
            `pos`, `lemma`, `head` (in the sentence, -1 for its root) and `dep`.
        text: The text in which `begin` and `end` count.
        vocabulary: Of an English pipeline.
    """
    columns: dict[str, Any] = {
        name: [] for name in ("words", "spaces", "pos", "lemmas", "heads", "deps", "sent_starts")
    }
    places: list[Place] = []
    for sentence in item["sentences"]:
        first = len(places)
        places += zip(sentence["begin"], sentence["end"], strict=True)
        tags, relations = sentence["pos"], sentence["dep"]
        for index, (begin, end) in enumerate(places[first:]):
            head = sentence["head"][index]
            columns["words"].append("'s" if tags[index] == "POS" else text[begin:end])
            columns["spaces"].append(text[end : end + 1].isspace())
            columns["pos"].append(_speech(tags[index], relations[index]))
            columns["lemmas"].append(sentence["lemma"][index])
            columns["heads"].append(first + (index if head < 0 else head))
            columns["deps"].append(_RELATIONS.get(relations[index], relations[index]))
            columns["sent_starts"].append(index == 0)
    return Parsed(item["article"], text, Doc(vocabulary, **columns), tuple(places))


def _speech(tag: str, relation: str) -> str:
    """The universal part of speech; of what is no word, punctuation."""
    if tag.startswith("VB") and relation in _HELPING:
        return "AUX"
    return _SPEECH.get(tag, "PUNCT")


def analyses(articles: Iterator[Parsed]) -> Peer:
    """Let textacy look for quotes."""
    peer = Peer()
    for article in articles:
        try:
            attributions = _attributions(article)
        except ValueError:
            peer.failed.append(article.name)
            continue
        peer.answers.append(article)
        peer.lines.append(_line(article, attributions))
    return peer


def _attributions(article: Parsed) -> dict[tuple[Place, Place], list[Place]]:
    """The contents by cue and speaker."""
    contents: dict[tuple[Place, Place], list[Place]] = {}
    for speaker, cue, content in direct_quotations(article.doc):
        said = _stretch(article, cue[0].i, cue[-1].i)
        source = _stretch(article, speaker[0].i, speaker[-1].i)
        content_place = _stretch(article, content.start, content.end - 1)
        contents.setdefault((said, source), []).append(content_place)
    return contents


def _stretch(article: Parsed, first: int, last: int) -> Place:
    return article.places[first][0], article.places[last][1]


def _line(
    article: Parsed, attributions: Mapping[tuple[Place, Place], list[Place]]
) -> dict[str, Any]:
    """An analysis in the schema `quotes/analysis@1`, as far as textacy knows."""
    channel = {"label": "unspecified", "platform": None, "evidence": None, "basis": "none"}
    quotes = [
        {
            "id": f"q{number}",
            "kind": "direct",
            "act": "speech",
            "content": [{"start": start, "end": end} for start, end in contents],
            "text": " ... ".join(article.text[start:end] for start, end in contents),
            "quoted": [{"start": start + 1, "end": end - 1} for start, end in contents],
            "cue": _printed(article.text, cue),
            "source": _printed(article.text, source),
            "speaker": None,
            "stance": "asserts",
            "channel": {**channel, "relay": None},
            "flags": [],
        }
        for number, ((cue, source), contents) in enumerate(attributions.items(), 1)
    ]
    digest = sha256(article.text.encode()).hexdigest()
    head = {"path": f"{article.name}.txt", "words": article.words, "sha256": digest}
    return {"schema": "quotes/analysis@1", "article": head, "quotes": quotes, "speakers": []}


def _printed(text: str, place: Place) -> dict[str, Any]:
    start, end = place
    return {"start": start, "end": end, "text": text[start:end]}


def words_a_second(articles: list[Parsed], words: int) -> float:
    """Speed of the rules alone: the parses are there.

    Args:
        articles: Such as it has answers for; where it gives up at once it would seem fast.
        words: Articles are repeated for so many words.
    """
    size = sum(article.words for article in articles)
    rounds = max(1, -(-words // size))
    began = time.perf_counter()
    for _ in range(rounds):
        for article in articles:
            for _ in direct_quotations(article.doc):
                pass
    return rounds * size / (time.perf_counter() - began)
