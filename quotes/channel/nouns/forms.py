"""How a noun stands in its sentence: "in a statement", "the poll found", "gave a speech"."""

from __future__ import annotations

from quotes.channel.evidence import Form
from quotes.channel.nouns.lexicon import Noun
from quotes.channel.nouns.senses import stands_there
from quotes.channel.phrases import NounPhrase, names_title, says
from quotes.channel.stated.chambers import judges
from quotes.channel.stated.instruments import taken_to_say
from quotes.channel.stated.posts import POSTS, puts_online
from quotes.channel.words import Words, wordset

__all__ = ["form_of"]

_TOLD = frozenset({"told", "telling", "tells", "tell"})
_TEXT_OF = frozenset(
    ["text", "transcript", "extract", "extracts", "excerpt", "excerpts", "recap", "highlights"]
)
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "their", "its"])
# What one acts under is rarely where one says something.
_UNDER = frozenset(["under", "of", "through"])
_RULES = frozenset(
    ["law", "act", "bill", "guidelines", "rules", "regulation", "regulations", "statute"]
)
_RELEASED = frozenset(
    ["released", "published", "leaked", "obtained", "disclosed", "unsealed", "played", "printed"]
)
_ABOUT = frozenset(["about", "regarding", "over", "concerning", "against"])
_SENT = frozenset(["sent", "sends", "sending", "wrote", "left", "texted", "emailed"])
_REFERS = frozenset(["directed", "pointed", "pointing", "referred", "referring", "refers"])
_HOLDS = frozenset(["held", "hold", "holding", "holds"])
_HELD = frozenset({"speech", "press_conference", "legislature"})
# What somebody can take to say something with; "used the report to attack" is about a report.
_TAKEN = frozenset(
    ["social_media", "broadcast", "official_statement", "private", "interview", "document"]
)
_OTHERS = frozenset(["the", "that", "this", "these", "those"])
_OPINION = frozenset(["op-ed", "op-ed piece", "opinion piece", "essay", "column", "open letter"])
# What goes on behind a brief that was filed: "in a brief on Monday that".
_BRIEF = frozenset(["filed", "late", "on", "submitted", "signed", "that", "to", "urging", "with"])
# Who issues orders that are rulings, and words before "in its order" in which they are named.
_JUDGES = frozenset(["bench", "court", "judge", "justice", "magistrate", "tribunal"])
_SUBJECT = 16
_OWN = frozenset(["his", "her", "their", "its", "my", "our"])


def form_of(words: Words, last: int, noun: Noun, phrase: NounPhrase) -> tuple[Form, int, float]:
    """How the noun stands in its sentence, the evidence's first word, and its weight."""
    # "in an opinion", but not "in his opinion"
    determined = not noun.determiners or words.low[phrase.start] in noun.determiners
    determined = determined or (noun.name == "order" and _of_court(words, phrase.start))
    taken = _taken(words, last, noun, phrase)
    if taken is not None:
        return "adjunct", taken, 0.85
    if phrase.before is not None and determined:
        referred = _referred(words, last, noun, phrase.before)
        if referred is not None:
            return "adjunct", referred, 0.9
        led = _led(words, last, noun, phrase, phrase.before)
        if led is not None:
            return led
    if noun.subject and phrase.determined and names_title(words, phrase.start):
        return "adjunct", phrase.start, 0.8
    if _released(words, phrase, last):
        return "opener", phrase.start, 0.8
    # "Asked about the e-mail, Roe said": it is what is talked about.
    about = phrase.before is not None and words.low[phrase.before] in _ABOUT
    subject = noun.subject or _from_somebody(words, last, noun)
    reach = says(words, last) if subject and not about else 0
    if reach:
        return "source", phrase.start, 0.9 if reach < 3 else 0.7
    return "mention", phrase.start, 0.3


def _of_court(words: Words, start: int) -> bool:
    """As in "The panel, headed by Jo Roe, said in its order": of a court, and no ministry's."""
    if words.low[start] not in ("his", "her", "its", "their"):
        return False
    here = words.sentence[start]
    before = range(start - 1, max(-1, start - _SUBJECT), -1)
    low = {words.low[step] for step in before if words.sentence[step] == here}
    return not _JUDGES.isdisjoint(low) or ("panel" in low and judges(words, start))


def _from_somebody(words: Words, last: int, noun: Noun) -> bool:
    """As in "A message sent by the pilot said": what "the message" is may be a figure of speech."""
    return noun.name == "message" and words.low[last + 1 : last + 2] in (["from"], ["sent"])


def _taken(words: Words, last: int, noun: Noun, phrase: NounPhrase) -> int | None:
    """The verb of "used a video to deny", "took to social media to say"; None where none is."""
    if noun.label not in _TAKEN or phrase.before is None:
        return None
    whose = words.low[phrase.start]
    if whose in _OTHERS and noun.label != "broadcast":
        return None
    own = whose in _OWN or words.possessive[phrase.start]
    if noun.label == "document" and not own and noun.name not in _OPINION:
        return None
    return taken_to_say(words, phrase.start, last)


def _released(words: Words, phrase: NounPhrase, last: int) -> bool:
    """As in "Text messages between the two were released": what is quoted next is from them."""
    if words.stops[phrase.start] != "." and phrase.start:
        return False
    for step in range(last + 1, min(len(words) - 1, last + 10)):
        if words.stops[step]:
            return False
        if words.low[step] in ("was", "were"):
            return words.low[step + 1] in _RELEASED
    return False


def _led(
    words: Words, last: int, noun: Noun, phrase: NounPhrase, before: int
) -> tuple[Form, int, float] | None:
    """What the word before the phrase makes of it ("in", "according to", "gave", "told")."""
    lead = words.low[before]
    previous = words.low[before - 1] if before else ""
    if lead == "out" and not words.stops[before]:
        # "sent out a press release"
        lead = previous
    if lead == "to" and previous == "according":
        # "according to the panel": a body, and no occasion to speak on
        return (
            None if noun.label == "speech" and not noun.subject else ("source", phrase.start, 1.0)
        )
    heard = noun.label != "private" or (noun.name == "call" and words.low[phrase.start] == "the")
    if lead in _TOLD and not noun.subject and heard:
        return "cue", before, 1.0
    if lead == "of" and previous in wordset("nouns_quantities"):
        outer = before - 2
        outer -= outer >= 0 and words.low[outer] in wordset("nouns_determiners")
        if outer >= 0 and words.low[outer] in noun.prepositions:
            return "adjunct", outer, 0.85
    led = lead in noun.prepositions and _fits(words, last, lead, noun)
    if led and stands_there(words, lead, noun, phrase):
        return "adjunct", before, 0.6 if lead in _UNDER and words.low[last] in _RULES else 0.9
    if lead in wordset("nouns_opening") and noun.label in _HELD:
        return "adjunct", before, 0.8
    if lead in ("of", "from", "with") and previous in _TEXT_OF:
        return "scene", phrase.start, 0.9
    if lead == "called" and noun.label not in _HELD:
        # "called the report a farce"
        return None
    if _issued(words, noun, phrase.start, lead):
        return "opener", phrase.start, 0.8
    if noun.subject and phrase.determined and _inverted(words, last, before):
        return "source", phrase.start, 0.7
    return None


def _inverted(words: Words, last: int, verb: int) -> bool:
    """As in "“It leaks,” says the report", but not "Roe said the report was wrong".

    Args:
        words: The article's words.
        last: The last word of the noun.
        verb: The word before its phrase.
    """
    if words.low[verb] not in wordset("nouns_inverted") or not words.stops[verb]:
        return False
    # "Roe, 45, said the report | was wrong"
    step = last + 1
    goes_on = step < len(words) and not words.stops[step]
    return not goes_on or words.low[step] not in wordset("nouns_breakers") - wordset(
        "nouns_after_noun"
    )


def _referred(words: Words, last: int, noun: Noun, before: int) -> int | None:
    """The verb of "referred reporters to | an earlier statement saying"; None where none is."""
    if words.low[before] != "to" or noun.label != "official_statement":
        return None
    if not says(words, last) or words.stops[last + 1]:
        return None
    for step in range(before - 1, max(-1, before - 4), -1):
        if words.stops[step + 1]:
            return None
        if words.low[step] in _REFERS:
            return step
    return None


def _issued(words: Words, noun: Noun, start: int, lead: str) -> bool:
    """Whether it is what somebody gave or sent out: "issued a statement"."""
    if noun.label == "private" and _handed(words, start):
        return True
    if noun.name in POSTS:
        # "shared a post", but not "held the post"
        return puts_online(lead)
    if lead in _HOLDS and noun.subject and noun.label not in (*_HELD, "interview"):
        # "held a press conference", but not "holding a letter"
        return False
    # "delivered a message" is a figure of speech.
    figure = noun.name == "message" and lead.startswith("deliver")
    return noun.opener and lead in wordset("nouns_openers") and not figure


def _handed(words: Words, start: int) -> bool:
    """As in "sent his wife a text message": the one it goes to stands between."""
    for step in range(start - 1, max(-1, start - 5), -1):
        if words.stops[step + 1]:
            return False
        if words.low[step] in _SENT:
            return step < start - 1
    return False


def _fits(words: Words, last: int, lead: str, noun: Noun) -> bool:
    """Keep out "on hearing the result", "in the books", "an order of magnitude"."""
    step = last + 1
    following = words.low[step] if step < len(words) and not words.stops[step] else ""
    if words.low[last].endswith("ing") and following in _DETERMINERS:
        # "on hearing the result"
        return False
    if words.low[last] == "books" and words.low[last - 1] == "the":
        # "with four contests in the books"
        return False
    if noun.name == "order":
        return following not in ("of", "for")
    if noun.name == "brief":
        # "in a brief, tearful address"
        ended = step >= len(words) or words.stops[step] == "."
        return ended or following in _BRIEF or following in wordset("outlets_days")
    return lead != "of" or noun.name.startswith(("ad", "commercial", "campaign"))
