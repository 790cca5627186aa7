"""Who makes each attribution of an article: from the mention in the text to a named speaker."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Attribution, Document, Resolution
from quotes.resolve.assembly import assemble
from quotes.resolve.resolver import Resolver

__all__ = ["resolve"]


def resolve(document: Document, attributions: Sequence[Attribution]) -> Resolution:
    """Finds the speaker of each attribution.

    Args:
        document: The article; its entities may be missing or cut, names are found without them.
        attributions: What is attributed, with sources as the text gives them.

    Returns:
        The speakers in the order of their first quote, and one assignment an attribution.
    """
    resolver = Resolver(document, attributions)
    resolver.run()
    return assemble(resolver)
