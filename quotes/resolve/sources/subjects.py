"""Texts that a sentence begins with and that then read: `A petition was handed in. It begins`."""

from __future__ import annotations

from quotes.records import Attribution, Span
from quotes.resolve.descriptions.appositions import DETERMINERS, INDEFINITE
from quotes.resolve.scene import Scene
from quotes.resolve.sources.written import READS, cue_words, sentence_before
from quotes.resolve.vocabulary import vocabulary

__all__ = ["text_before"]

READING = READS | {"begins", "began", "concludes", "concluded", "ends", "ended", "opens", "opened"}
MADE = frozenset(["signed", "written", "sent", "drafted", "issued", "posted", "from", "by", "of"])
VERBS = frozenset("was were is are has have had will would appeared went came says said".split())  # noqa: SIM905
# Words from the article to the noun, and of those who signed.
PHRASE, COMPLEMENT = 6, 12


def text_before(scene: Scene, attribution: Attribution, *, alone: bool) -> Span | None:
    """The noun phrase of a text with which the sentence before `it read` begins.

    Args:
        scene: The article.
        attribution: A quotation whose source is `it`.
        alone: Whether `it` can mean nobody else, so that it need not be said to read.
    """
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or not attribution.quoted:
        return None
    if not alone and READING.isdisjoint(cue_words(scene, cue)):
        return None
    sentence = sentence_before(scene, min(source.start, attribution.start))
    if sentence is None or scene.discourse.is_quoted(sentence.start):
        return None
    tokens = scene.discourse.between(sentence.start, sentence.end)
    if not tokens or tokens[0].lower not in DETERMINERS | INDEFINITE:
        return None
    words = vocabulary()
    texts = words.documents | words.made | words.uttered
    noun = next((i for i, one in enumerate(tokens[:PHRASE]) if i and one.lower in texts), 0)
    behind = tokens[noun + 1 : noun + 3]
    if [token.lower for token in behind] in ([",", "by"], [",", "from"], [",", "signed"]):
        # Whoever made it draws the attention by himself.
        return None
    if not noun or not behind or behind[0].lower not in MADE | VERBS | {","}:
        return None
    end = noun + 1
    while behind[0].lower in MADE and end < min(len(tokens), noun + COMPLEMENT):
        if tokens[end].lower in VERBS or not tokens[end].is_word:
            break
        end += 1
    return Span(tokens[0].start, tokens[end - 1].end)
