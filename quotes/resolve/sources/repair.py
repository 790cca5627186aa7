"""Source mentions that were cut short, completed to the noun phrase that the text has there."""

from __future__ import annotations

import re
from bisect import bisect_right

from quotes.records import Attribution, Span
from quotes.resolve.descriptions.appositions import BREAKS, DETERMINERS, INDEFINITE
from quotes.resolve.discourse import POSSESSIVE_ENDINGS, Discourse, Token
from quotes.resolve.heads import known_noun
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.pronouns.choice import RELATIVE
from quotes.resolve.sources.employed import with_employee
from quotes.resolve.sources.reading import SourceReader
from quotes.resolve.vocabulary import FUNCTION_WORDS, vocabulary

__all__ = ["ADVERBS", "before_adverbs", "completed", "object_of_quoting"]

HANGING = POSSESSIVE_ENDINGS | {"the", "a", "an", "of", "this", "that", "for", "and", "&"}
REPORTED_OBJECT = re.compile(
    r"(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\s+(?:the\s+)?(.{2,60}?)\s+as\s+(?:say|tell|writ)ing"
)
OWN_NAME = re.compile(
    r" (?:(?:that |which |who )?(?:call(?:s|ing)?|styl(?:es|ing))"
    r" (?:himself|herself|itself|themselves)|called|known as|named) (?:the )?"
    r"|,? who (?:[a-z]+ to be |would be )?(?:only |simply )?"
    r"(?:gave (?:his|her|their) (?:first )?name|identified|introduced|named)"
    r"(?: (?:himself|herself|themselves))?(?: only| simply| just| merely)? as "
)
COUNTS = frozenset("few five four many most other several some three two".split())  # noqa: SIM905
PHRASE, POSSESSED, NAMED = 8, 4, 60
ADVERBS = frozenset(["today", "yesterday", "tomorrow", "together", "now", "also", "tonight"])


def completed(reader: SourceReader, attribution: Attribution) -> Span | None:
    """The source of an attribution, carried on over what it was cut from.

    Names are never halved, `the` and `Speaker of` take the words behind them, `'s office` the
    owner before it, and `The moderator` the name that follows between commas.
    """
    source = attribution.source
    if source is None:
        return None
    discourse = reader.discourse
    tokens = discourse.between(source.start, source.end)
    if not tokens:
        before = discourse.index_at(source.start) - 1
        if before < 0 or discourse.tokens[before].end < source.end:
            return source
        tokens = discourse.tokens[before : before + 1]
    # The tokens decide: a source may begin or end inside of a word.
    first = discourse.index_at(tokens[0].start)
    if first and discourse.tokens[first - 1].end > source.start:
        first -= 1
    source = Span(discourse.tokens[first].start, max(source.end, tokens[-1].end))
    source = noun_before_adverb(discourse, first) or source
    limit = clause_limit(attribution, source)
    source = behind_setting(reader, hanging(discourse, source, limit))
    if attribution.cue is not None and source.end <= attribution.cue.start:
        source = possessed(discourse, source, limit)
    source = with_employee(reader, whole_names(reader, source), attribution.cue)
    source = with_own_name(reader, source)
    return with_apposition(reader, source, attribution)


def noun_before_adverb(discourse: Discourse, index: int) -> Span | None:
    """`a doctor` in `a doctor there said`, where the source is `there` alone."""
    tokens = discourse.tokens
    if index < 2 or tokens[index].lower not in ("here", "there"):
        return None
    noun = index - 1
    if tokens[noun].is_capital or not known_noun(tokens[noun].lower):
        return None
    first = noun
    while noun - first < POSSESSED and tokens[first].lower not in DETERMINERS | INDEFINITE:
        before = tokens[first - 1]
        ended = "\n" in discourse.text[before.end : tokens[first].start]
        if not first or ended or not before.is_word:
            break
        if before.lower in FUNCTION_WORDS - DETERMINERS - INDEFINITE - COUNTS:
            break
        first -= 1
    return Span(tokens[first].start, tokens[noun].end)


def clause_limit(attribution: Attribution, source: Span) -> int:
    """Where a source must end at the latest: at its cue or its content."""
    starts = [span.start for span in attribution.content]
    if attribution.cue is not None:
        starts.append(attribution.cue.start)
    return min((start for start in starts if start >= source.end), default=source.end + 200)


def hanging(discourse: Discourse, source: Span, limit: int) -> Span:
    """A source that ends in an article or a preposition, with its noun phrase."""
    tokens = discourse.between(source.start, source.end)
    start, end = source.start, source.end
    last = discourse.index_at(tokens[-1].start)
    if tokens[-1].lower in HANGING and not (len(tokens) == 1 and tokens[0].lower in RELATIVE):
        index = last + 1
        while index < len(discourse.tokens) and index - last <= PHRASE:
            token = discourse.tokens[index]
            closed = token.start >= limit or not (token.is_word or token.text in "&'’")
            verbal = index > last + 1 and is_verbal(token)
            if closed or verbal or "\n" in discourse.text[end : token.start]:
                break
            end = token.end
            index += 1
    if tokens[0].is_possessive or tokens[0].text == "&":
        index = discourse.index_at(tokens[0].start) - 1
        while index >= 0 and discourse.tokens[index].is_word and discourse.tokens[index].is_capital:
            start = discourse.tokens[index].start
            index -= 1
    return Span(start, end)


def behind_setting(reader: SourceReader, source: Span) -> Span:
    """`Jo Poe` in `In a lawsuit filed in Roe, Moll, Jo Poe alleges`, where all of it is given."""
    discourse = reader.discourse
    before = discourse.index_at(source.start) - 1
    comma = source.of(discourse.text).rfind(", ")
    if before < 0 or comma < 0 or discourse.tokens[before].text != "In":
        return source
    rest = Span(source.start + comma + 2, source.end)
    phrase = reader.read(rest)
    return rest if phrase is not None and phrase.shape in ("name", "joint") else source


def possessed(discourse: Discourse, source: Span, limit: int) -> Span:
    """`his widow` where the source is `his` alone."""
    tokens = discourse.between(source.start, source.end)
    if len(tokens) != 1 or tokens[0].lower not in ("his", "her", "its", "their"):
        return source
    first = discourse.index_at(source.end)
    end = source.end
    for token in discourse.tokens[first : first + POSSESSED]:
        if token.start >= limit or not token.is_word or token.lower in FUNCTION_WORDS:
            break
        end = token.end
        if known_noun(token.lower):
            source = Span(source.start, end)
    return source


def is_verbal(token: Token) -> bool:
    words = ("has", "have", "had", "is", "was", "were", "are", "will", "would", "who", "which")
    return token.lower in words or (token.lower.endswith("ed") and not token.is_capital)


def whole_names(reader: SourceReader, source: Span) -> Span:
    """Carried on to the borders of the names that its own borders cut."""
    start, end = source.start, source.end
    number = max(0, bisect_right(reader.starts, end) - 3)
    for mention in reader.mentions[number : number + 4]:
        if mention.full.start < end < mention.end:
            end = mention.end
    number = max(0, bisect_right(reader.starts, start) - 2)
    for mention in reader.mentions[number : number + 3]:
        if mention.full.start < start < mention.end:
            start = mention.full.start
    return Span(start, end)


def with_apposition(reader: SourceReader, source: Span, attribution: Attribution) -> Span:
    """A description with the name that stands behind it between commas, before the cue."""
    cue, text = attribution.cue, reader.discourse.text
    head = source.of(text).rstrip(" ,")
    end = source.start + len(head)
    name = name_behind(reader, end)
    if name is None or "," in head or text[end : name.full.start].lstrip()[:1] != ",":
        return source
    if any(end <= span.start < name.full.start for span in attribution.content):
        # "According to the guard, the gate fell. Jo Poe, 40, ...": what is said comes between.
        return source
    between = [token.lower for token in reader.discourse.between(end, name.full.start)]
    second = between[1:2] in (["the"], ["a"], ["an"]) and not BREAKS.intersection(between[1:])
    if between[:1] != [","] or not (len(between) == 1 or second):
        return source
    after = text[name.end : name.end + 2]
    closed = after[:1] in (",", "(") or (cue is not None and 0 <= cue.start - name.end < 2)
    if not (closed and after[:1] and describes(reader, source)):
        return source
    return Span(source.start, name.end)


def with_own_name(reader: SourceReader, source: Span) -> Span:
    """`A group` with the name that it goes by: `calling itself Roe`, `known as Roe`."""
    text = reader.discourse.text
    behind = OWN_NAME.match(text, source.end)
    names = reader.names_in(behind.end(), behind.end() + NAMED) if behind is not None else []
    if behind is None or not names or names[0].full.start != behind.end():
        return source
    phrase = reader.read(source)
    described = phrase is not None and phrase.shape == "description" and known_noun(phrase.head)
    return Span(source.start, names[0].end) if described else source


def describes(reader: SourceReader, source: Span) -> bool:
    phrase = reader.read(source)
    if phrase is None or phrase.shape != "description":
        return False
    words = vocabulary()
    plural = phrase.head in words.groups or words.singular(phrase.head) is not None
    known = words.is_person_noun(phrase.head) or phrase.head in words.organisations
    return (known and not plural) or phrase.head in ("one", "another")


def name_behind(reader: SourceReader, position: int) -> NameMention | None:
    """The first name behind a position, if nothing but a comma can stand between."""
    number = bisect_right(reader.starts, position)
    if number >= len(reader.mentions):
        return None
    name = reader.mentions[number]
    return name if name.full.start - position < PHRASE * 6 else None


def object_of_quoting(discourse: Discourse, attribution: Attribution) -> Span | None:
    """Who is quoted in `the agency quoted him as saying`: he says it, not the agency."""
    cue = attribution.cue
    if cue is None:
        return None
    sentence = discourse.sentence_span(cue.start)
    end = min(sentence.end, cue.start + 120)
    match = REPORTED_OBJECT.match(discourse.text, cue.start, end)
    if match is None:
        return None
    found = Span(match.start(1), match.end(1))
    words = [token.lower for token in discourse.between(found.start, found.end)]
    bad = len(words) > 1 and any(word in FUNCTION_WORDS - {"of", "the", "and"} for word in words)
    return None if bad else found


def before_adverbs(text: str, span: Span) -> Span:
    """A source without the adverbs at its end: `Norris Health today`."""
    words = span.of(text).split(" ")
    while len(words) > 1 and words[-1].lower() in ADVERBS:
        words.pop()
    return Span(span.start, span.start + len(" ".join(words)))
