"""Whether a content is asserted, denied, withheld, asked for or merely supposed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quotes.attribute.context import Context
from quotes.attribute.properties.cues import Reading, is_adverb, words_of
from quotes.records import Act, Attribution, Kind, Span, Stance

__all__ = ["stance_of"]

_NEGATIONS = frozenset(("not", "never", "cannot", "nor", "neither", "without"))
_MODALS = frozenset(
    ("would", "could", "might", "may", "can", "should", "will", "shall", "'d", "'ll")
)
_AUXILIARIES = frozenset(
    (
        "do",
        "does",
        "did",
        "has",
        "have",
        "had",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "to",
        "'s",
        "'ve",
        "'re",
        "'m",
        "going",
        "able",
        "expected",
        "likely",
        "due",
        "set",
        "yet",
        "about",
    )
)
_CONDITIONS = frozenset(("if", "unless", "lest"))
# What follows a negation and still says something about the words, not about silence.
_DEED_VERBS = frozenset(
    ("announce", "claim", "promise", "say", "state", "tell", "declare", "order", "call", "write")
)
# Negations that deny nothing: "not only said", "could not resist saying", "would say only".
_NO_NEGATION = re.compile(
    r"\bnot\s+(?:only|just|merely|simply|guilty)\b"
    r"|(?:\bnot|n['’]t|\bcannot|\bnever)\s+(?:resist|help|stop|fail|tire|miss|hesitate|shy|hide)",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\bonly\b", re.IGNORECASE)
# What somebody is asked to say; being unable to do other things is no silence.
_TELLING = frozenset(
    (
        "say",
        "tell",
        "comment",
        "confirm",
        "answer",
        "discuss",
        "specify",
        "provide",
        "give",
        "explain",
        "elaborate",
        "respond",
        "reply",
        "identify",
        "name",
        "disclose",
        "reached",
    )
)
_PROSPECT = re.compile(
    r"\byet\s+to\b|\b(?:is|are|was|were|be)\s+(?:widely\s+|also\s+|now\s+)?"
    r"(?:expected|likely|due|set|scheduled|about|going|poised)\s+to\b|\bbe\s+able\s+to\b",
    re.IGNORECASE,
)
_SILENCE = re.compile(
    r"(?:\b(?:do|does|did|would|will|could|can)(?:\s+not|n['’]t)|\b(?:never|cannot|not))\s+"
    r"(?:\w+ly\s+)?(?:comment(?:s|ed|ing)?|discuss(?:es|ed|ing)?|speculate[sd]?|elaborate[sd]?)\b"
    r"|\b(?:declined|refused)\s+to\s+(?:comment|discuss|say|answer)\b|\bno\s+comment\b",
    re.IGNORECASE,
)
_INVERSION = re.compile(r"(?:Were|Should)\s")
_QUESTION_ENDS = ("?", "?”", '?"', "?’", "?'", "?»", "?)")
_WORDS_BEFORE = 6
_REACH = 120
_SILENCE_LENGTH = 160
_MAIN_CLAUSE = 50


@dataclass(frozen=True, slots=True)
class _Setting:
    """The words around a cue that turn its meaning.

    Attributes:
        chain: Auxiliaries, negations and adverbs right before the cue, and the cue's words.
        prefix: The same as plain text, from the first of them to the cue's end.
        supposed: A condition ("if") opens the clause.
        only: "Only" limits what is said: "would say only that".
    """

    chain: tuple[str, ...]
    prefix: str
    supposed: bool
    only: bool


def stance_of(
    context: Context,
    attribution: Attribution,
    reading: Reading | None,
    act: Act,
    kind: Kind,
) -> Stance:
    """Decide the stance of an attribution.

    Args:
        context: The document.
        attribution: Its content, cue and source.
        reading: Of the cue, None where the lexicon does not know it.
        act: As decided.
        kind: As decided.
    """
    text = context.text
    cue = attribution.cue
    if cue is not None:
        setting = _setting(context, cue, attribution.source)
        stance = _of_cue(setting, reading, act)
        if stance != "asserts":
            return stance
    if act != "thought" and _asks(text, attribution, kind):
        return "asks"
    if kind == "indirect" and act != "thought" and _withholds(text, attribution):
        return "declines"
    return "asserts"


def _of_cue(setting: _Setting, reading: Reading | None, act: Act) -> Stance:
    stance: Stance = reading.stance if reading is not None else "asserts"
    if act == "thought":
        return "hypothetical" if setting.supposed else stance
    negated = any(_is_negation(word) for word in setting.chain)
    if negated and not _NO_NEGATION.search(setting.prefix):
        return _negated(setting, stance)
    if negated:
        return "asserts" if stance == "declines" else stance
    if setting.only:
        return stance
    if setting.supposed or _PROSPECT.search(setting.prefix):
        return "hypothetical"
    if any(word in _MODALS for word in setting.chain) and stance == "asserts":
        return "hypothetical"
    return stance


def _negated(setting: _Setting, stance: Stance) -> Stance:
    if "neither" in setting.chain or "nor" in setting.chain:
        return "declines"
    if stance == "denies":
        return "asserts"
    heads = {form for word in setting.chain for form in _stems(word)}
    unable = any(word in {"can't", "cannot", "able"} for word in setting.chain)
    if unable and not heads & _TELLING:
        return "hypothetical"
    if "never" in setting.chain:
        return "denies" if heads & _DEED_VERBS else "declines"
    return "declines"


def _stems(word: str) -> tuple[str, ...]:
    return (
        word,
        {"said": "say", "told": "tell", "wrote": "write", "written": "write"}.get(word, word),
        word.removesuffix("d"),
        word.removesuffix("ed"),
    )


def _setting(context: Context, cue: Span, source: Span | None) -> _Setting:
    text = context.text
    cue = Span(cue.start, min(cue.end, cue.start + _REACH))
    sentence = context.sentence(cue.start)
    floor = max(sentence.start, cue.start - _REACH)
    inside = source is not None and source.end <= cue.start and source.start >= floor
    left = source.end if inside and source is not None else floor
    chain_start = _chain_start(text, left, cue.start)
    clause_start = chain_start
    if inside and source is not None and not text[source.end : chain_start].strip(" ,"):
        # Auxiliaries before the subject: "nor did she say", "if he said", "were he to say".
        clause_start = _chain_start(text, floor, source.start)
    chain = text[clause_start : source.start] if clause_start < chain_start and source else ""
    prefix = f"{chain} {text[chain_start : cue.end]}"
    before = words_of(text[floor:clause_start])[-1:]
    opens = words_of(text[clause_start : cue.start])[:1]
    supposed = bool(_CONDITIONS & {*before, *opens})
    if _INVERSION.match(text, sentence.start) and re.search(r"\bto\b", prefix):
        supposed = True
    only = _ONLY.search(text, chain_start, min(cue.end + 6, sentence.end)) is not None
    return _Setting(tuple(words_of(prefix)), prefix, supposed, only)


def _chain_start(text: str, left: int, right: int) -> int:
    """Where the auxiliaries, negations and adverbs right before an offset begin."""
    start = right
    words = list(re.finditer(r"\S+", text[left:right]))
    for match in reversed(words[-_WORDS_BEFORE:]):
        if not _belongs(match.group().replace("’", "'").lower()):
            break
        start = left + match.start()
    return start


def _belongs(word: str) -> bool:
    return word in _AUXILIARIES or word in _MODALS or _is_negation(word) or is_adverb(word)


def _is_negation(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")


def _asks(text: str, attribution: Attribution, kind: Kind) -> bool:
    """Whether the words themselves are a question or a request."""
    content = attribution.content
    if kind == "indirect" and not _may_be_verbatim(text, attribution.cue):
        return False
    last = content[-1]
    return text[max(last.start, last.end - 4) : last.end].rstrip(" ,.").endswith(_QUESTION_ENDS)


def _may_be_verbatim(text: str, cue: Span | None) -> bool:
    """Transcripts print what was said without quotation marks."""
    return cue is None or cue.of(text).strip() in {":", "."}


def _withholds(text: str, attribution: Attribution) -> bool:
    """Whether a short paraphrase says that its source keeps silent."""
    span = attribution.content[0]
    if attribution.end - span.start > _SILENCE_LENGTH:
        return False
    end = min(attribution.end, span.start + _MAIN_CLAUSE)
    return _SILENCE.search(text, span.start, end) is not None
