"""Whom only one outlet let speak on an event that others covered too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from quotes.compare.clusters.identity import Agreement, agreement
from quotes.compare.speakers import speaker_key
from quotes.compare.stories import Story
from quotes.compare.wire import outlet_of
from quotes.records import ArticleFacts, QuoteFacts

__all__ = ["OnlyHere", "only_here"]


@dataclass(frozen=True, slots=True)
class OnlyHere:
    """A named speaker whom one outlet quotes on a story and no other outlet does.

    Attributes:
        story: `Story.id`.
        quotes: How many statements of this speaker it prints.
        example: The longest of them.
    """

    story: str
    outlet: str
    speaker: str
    quotes: int
    example: QuoteFacts


def only_here(
    articles: Mapping[str, ArticleFacts],
    quotes: Iterable[QuoteFacts],
    found: Sequence[Story],
    wanted: Callable[[QuoteFacts], bool] = lambda _: True,
    *,
    elsewhere: Iterable[tuple[QuoteFacts, str]] = (),
) -> tuple[OnlyHere, ...]:
    """Speakers of one outlet only, by story, outlet and number of quotes.

    Args:
        articles: By their ids.
        quotes: Of these articles; thoughts are passed over.
        found: The stories.
        wanted: Which quotes are counted and shown; that no other outlet has the speaker is said
            of all quotes.
        elsewhere: Quotes of speakers, and an article that prints them too, from whomever: its
            outlet has their words as well.
    """
    story_of = {ident: story.id for story in found for ident in story.articles}
    spoken: dict[str, dict[str, dict[object, list[QuoteFacts]]]] = {
        story.id: defaultdict(lambda: defaultdict(list)) for story in found
    }
    for quote in quotes:
        story = story_of.get(quote.article)
        if story is not None and quote.statement and quote.named:
            outlet = outlet_of(articles[quote.article])
            spoken[story][outlet][speaker_key(quote)].append(quote)
    printed: dict[str, list[tuple[str, QuoteFacts]]] = defaultdict(list)
    for quote, article in elsewhere:
        story = story_of.get(article)
        if story is not None and quote.named:
            printed[story].append((outlet_of(articles[article]), quote))
    return tuple(
        item
        for story in found
        for item in _of_story(story.id, spoken[story.id], printed[story.id], wanted)
    )


def _of_story(
    story: str,
    spoken: Mapping[str, Mapping[object, list[QuoteFacts]]],
    printed: Sequence[tuple[str, QuoteFacts]],
    wanted: Callable[[QuoteFacts], bool],
) -> Iterable[OnlyHere]:
    for outlet in sorted(spoken):
        others = [said[0] for name in spoken if name != outlet for said in spoken[name].values()]
        others += [quote for name, quote in printed if name != outlet]
        alone = [
            kept
            for said in spoken[outlet].values()
            if (kept := [quote for quote in said if wanted(quote)])
            and all(agreement(said[0], other) is Agreement.DIFFERENT for other in others)
        ]
        for said in sorted(alone, key=lambda said: (-len(said), said[0].speaker or "")):
            example = max(said, key=lambda quote: (len(quote.text), -quote.start))
            yield OnlyHere(story, outlet, said[0].speaker or "", len(said), example)
